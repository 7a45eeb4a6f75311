//! Floor 2: skin colour, pigment columns, hair fibres, colour science.

mod color;
mod column;
mod fiber;
mod skin;
mod skin_scale;

pub use color::*;
pub use column::*;
pub use fiber::*;
pub use skin::*;
pub use skin_scale::*;
