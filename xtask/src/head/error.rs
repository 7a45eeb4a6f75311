//! What can go wrong while the head asset is built.

use std::path::PathBuf;

use smp_simulator::head::HeadAssetError;
use thiserror::Error;

/// Why no head asset was built.
#[derive(Debug, Error)]
pub enum HeadBuildError {
    #[error("head data: cannot read {}: {source}; delete it and run the build again", path.display())]
    Wheel { path: PathBuf, source: zip::result::ZipError },
    #[error("head data: cannot read {entry} in the wheel: {reason}; delete the wheel and run the build again")]
    Entry { entry: String, reason: String },
    #[error("head data: {entry}, line {line}: {reason}; the wheel is not the version this build is made for")]
    Line { entry: String, line: usize, reason: &'static str },
    #[error("head data: {reason}; the wheel is not the version this build is made for")]
    Unexpected { reason: String },
    #[error("head data: what was built is not readable: {0}")]
    Asset(#[from] HeadAssetError),
}
