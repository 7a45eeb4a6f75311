//! What the eye gets: mean colours of the scalp's zones, and how far a thinning one stands off a full one.
//!
//! The figures come from the instances and uniforms that the GPU gets and from the optics that its shader evaluates, so
//! they are the picture's, without its lamps: all colours are reflectances under even light, seen straight from above.

mod cells;
mod light;
mod marks;
mod matching;
mod report;
mod swatch;

pub use light::{SeenColumn, mean_light};
pub use marks::SkinMarks;
pub use matching::{ALIKE, Advice, Match};
pub use report::{ContrastReport, Dots, Region, Sight};
pub use swatch::{Difference, Swatch};
