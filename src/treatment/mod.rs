//! Floor 3: deposits, sessions, healing.

mod deposit;

pub use deposit::*;
