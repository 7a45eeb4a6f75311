//! Floor 2: the surface of this person's head in mm.
//!
//! Origin midway between the eyes, +x to the person's left, +y up, +z forward.

mod surface;

pub use surface::*;
