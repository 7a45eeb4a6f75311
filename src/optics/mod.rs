//! Floor 2: skin colour, pigment columns, hair fibres, colour science.

mod color;
mod column;
mod fiber;
mod skin;

pub use color::*;
pub use column::*;
pub use fiber::*;
pub use skin::*;
