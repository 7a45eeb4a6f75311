//! Set-up: each step looks first, does only what is missing, and prints one line.

mod apt;
mod engines;
mod frameworks;
mod npm;
mod rust;
mod wheel;
mod wordpress;

pub use engines::engines;
pub use frameworks::frameworks;
pub use npm::npm_packages;
pub use rust::{rust_components, wasm_target};
pub use wheel::{WHEEL_SHA256, head_wheel};
pub use wordpress::wordpress;
