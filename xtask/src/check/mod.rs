//! The whole check, as CI runs it.

mod report;
mod run;

pub use run::check;
