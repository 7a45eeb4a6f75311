//! Floor 3: deposits, sessions, healing.

mod deposit;
mod determinism;
mod place;

pub use deposit::*;
pub use determinism::*;
pub use place::*;
