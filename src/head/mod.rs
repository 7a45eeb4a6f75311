//! Floor 2: the surface of this person's head in mm.
//!
//! Origin midway between the eyes, +x to the person's left, +y up, +z forward.

mod chart;
mod field;
mod hairline;
mod polar;
mod surface;

pub use chart::*;
pub use field::*;
pub use surface::*;
