//! Floor 3: deposits, sessions, healing.

mod deposit;
mod determinism;
mod outcome;
mod place;
mod scars;
mod timeline;

pub use deposit::*;
pub use determinism::*;
pub use outcome::*;
pub use place::*;
pub use timeline::*;
