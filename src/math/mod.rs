//! Floor 0: numbers that know nothing of heads. Only `std`, `glam` and `libm` below.
//!
//! Everything that decides where a follicle or a deposit stands goes through `libm` and through the seeded
//! generator here, never through the platform's own maths functions: the same case gives the same bits everywhere.

mod base64;
mod blue_noise;
mod date;
mod decimal;
mod extremes;
mod hash;
mod noise;
mod order;
mod point_grid;
mod rng;
mod spline;

pub use base64::*;
pub use blue_noise::*;
pub use date::*;
pub use decimal::*;
pub use extremes::*;
pub use hash::*;
pub use noise::*;
pub use order::*;
pub use point_grid::*;
pub use rng::*;
pub use spline::*;
