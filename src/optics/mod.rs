//! Floor 2: skin colour, pigment columns, hair fibres, colour science.

mod color;
mod column;
mod column_fit;
mod column_terms;
mod difference;
mod fiber;
mod freckles;
mod pigment;
mod scar;
mod skin;
mod skin_scale;
mod ways;

pub use color::*;
pub use column::*;
pub use column_terms::*;
pub use difference::*;
pub use fiber::*;
pub use freckles::*;
pub use pigment::*;
pub use skin::*;
pub use skin_scale::*;
pub use ways::*;
