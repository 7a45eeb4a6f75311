//! What can go wrong with a GPU.

use thiserror::Error;

#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum GpuError {
    #[error("no usable GPU adapter: {0}")]
    NoAdapter(String),
    #[error("the GPU adapter gave no device: {0}")]
    NoDevice(String),
    #[error("the canvas cannot be drawn to: {0}")]
    NoSurface(String),
    #[error("the GPU cannot blend 16-bit float targets, which the columns need")]
    NoFloatBlending,
    #[error("a picture of {width}×{height} pixels is beyond what this GPU draws: {limit} a side, 64 million in all")]
    TooLarge { width: u32, height: u32, limit: u32 },
    #[error("the canvas gives no picture to draw on")]
    NoTexture,
    #[error("the start of the GPU was given up")]
    GivenUp,
    #[error("the picture could not be read back: {0}")]
    Readback(String),
}
