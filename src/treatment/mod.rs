//! Floor 3: the drawn hairline, deposits, sessions, healing.

mod border;
mod clearance;
mod deposit;
mod determinism;
mod due;
mod ground;
mod hairline;
mod likeness;
mod needle;
mod outcome;
mod place;
mod scars;
mod schedule;
mod screening;
mod stages;
mod timeline;

pub use deposit::*;
pub use determinism::*;
pub use hairline::*;
pub use needle::*;
pub use outcome::*;
pub use place::*;
pub use schedule::*;
pub use screening::*;
pub use stages::*;
pub use timeline::*;
