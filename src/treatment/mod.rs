//! Floor 3: deposits, sessions, healing.

mod deposit;
mod determinism;
mod outcome;
mod place;
mod scars;
mod schedule;
mod screening;
mod timeline;

pub use deposit::*;
pub use determinism::*;
pub use outcome::*;
pub use place::*;
pub use schedule::*;
pub use screening::*;
pub use timeline::*;
