//! Floor 1: the case, what was chosen. Plain validated data; everything else is derived from it.

mod model;

pub use model::*;
