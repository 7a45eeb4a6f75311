//! What can go wrong, each with what to do.

use std::path::PathBuf;

use smp_simulator::case::CaseError;
use smp_simulator::frame::SceneError;
use smp_simulator::gpu::GpuError;
use smp_simulator::head::HeadAssetError;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum StudioError {
    #[error(
        "{0}\nusage: render CASE.json -o OUT.png [--size WxH] [--view NAME] [--span MM] [--turn YAW PITCH] [--once] | shots [--out DIR] [--once] | pictures --out DIR | truth [--only NAME] [--size WxH] [--times N] [--once]"
    )]
    Usage(String),
    #[error("{path}: {source}")]
    File { path: PathBuf, source: std::io::Error },
    #[error("{path}: not text in UTF-8; save it as such")]
    NotText { path: PathBuf },
    #[error("{path}: {source}")]
    Case { path: PathBuf, source: CaseError },
    #[error("the head asset {path} is not there: run `cargo xtask build` first")]
    NoAsset { path: PathBuf },
    #[error("the head asset is unusable: {0}; run `cargo xtask build` again")]
    Asset(#[from] HeadAssetError),
    #[error(transparent)]
    Scene(#[from] SceneError),
    #[error("{0}; on Debian: apt-get install mesa-vulkan-drivers libvulkan1")]
    NoGpu(GpuError),
    #[error(transparent)]
    Gpu(#[from] GpuError),
    #[error("a picture can't be written as JPEG: {0}")]
    Jpeg(#[from] jpeg_encoder::EncodingError),
    #[error("{path}: {source}")]
    Png { path: PathBuf, source: png::EncodingError },
}

impl From<lexopt::Error> for StudioError {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

/// Adds the path to a file's error.
pub fn at(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> StudioError {
    move |source| StudioError::File { path: path.to_owned(), source }
}
