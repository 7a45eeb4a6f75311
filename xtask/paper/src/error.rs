//! What can go wrong, each with what to do.

use std::path::{Path, PathBuf};

use smp_simulator::case::CaseError;
use smp_simulator::head::{HeadAssetError, ScalpChartError};
use smp_simulator::treatment::ScreeningError;
use thiserror::Error;

pub type Result<T> = std::result::Result<T, PaperError>;

#[derive(Debug, Error)]
pub enum PaperError {
    #[error("{problem}\nusage: {}", crate::command::USAGE)]
    Usage { problem: String },
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{}: not text in UTF-8; save it as such", path.display())]
    NotText { path: PathBuf },
    #[error("{}: {source}", path.display())]
    Case { path: PathBuf, source: CaseError },
    #[error("{}: {source}", path.display())]
    Screening { path: PathBuf, source: ScreeningError },
    #[error("the head asset {} is not there: run `cargo xtask build` first", path.display())]
    NoAsset { path: PathBuf },
    #[error("the head asset is unusable: {0}; run `cargo xtask build` again")]
    Asset(#[from] HeadAssetError),
    #[error("this head has no usable scalp: {0}")]
    Scalp(#[from] ScalpChartError),
    #[error("a map of {width_px} by {height_px} pixels can't be drawn: give a smaller --scale")]
    Size { width_px: u32, height_px: u32 },
    #[error("the typeface of the maps can't be read: {0}; run `cargo update -p notosans`")]
    Font(#[from] ab_glyph::InvalidFont),
    #[error("{}: {source}", path.display())]
    Png { path: PathBuf, source: png::EncodingError },
}

impl PaperError {
    pub fn usage(problem: impl Into<String>) -> Self {
        Self::Usage { problem: problem.into() }
    }
}

impl From<lexopt::Error> for PaperError {
    fn from(error: lexopt::Error) -> Self {
        Self::usage(error.to_string())
    }
}

/// Adds the path to a file's error.
pub fn at(path: &Path) -> impl FnOnce(std::io::Error) -> PaperError {
    move |source| PaperError::File { path: path.to_owned(), source }
}
