//! Floor 2: the surface of this person's head in mm.
//!
//! Origin midway between the eyes, +x to the person's left, +y up, +z forward.

mod alive;
mod anchor;
mod asset;
mod axis;
mod bytes;
mod chart;
mod donor;
mod error;
mod face;
mod field;
mod hairline;
mod landmarks;
mod measure;
mod midline;
mod mirror;
mod nearest;
mod normals;
mod parts;
mod percentile;
mod polar;
mod predict;
mod proportions;
mod scar;
mod shape_bytes;
mod subdivide;
mod surface;
mod tape;
mod walk;
mod weight_bytes;
mod zone;

pub use anchor::*;
pub use asset::*;
pub use axis::*;
pub use chart::*;
pub use donor::*;
pub use error::*;
pub use face::*;
pub use field::*;
pub use landmarks::*;
pub use measure::*;
pub use midline::*;
pub use mirror::*;
pub use normals::*;
pub use parts::*;
pub use percentile::*;
pub use predict::*;
pub use scar::*;
pub use subdivide::*;
pub use surface::*;
pub use walk::*;
pub use zone::*;
