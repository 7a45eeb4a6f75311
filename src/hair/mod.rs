//! Floor 3: follicles, loss patterns, grooming.

mod follicle;

pub use follicle::*;
