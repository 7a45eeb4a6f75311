//! The hairline designer: a line on the chart with handles, how far any place lies behind it, and advice on it.

mod advice;
mod cover;
mod drag;
mod handle;
mod line;
mod shape;
mod texture;

pub use advice::*;
pub use cover::*;
pub use handle::*;
pub use line::*;
pub use texture::*;
