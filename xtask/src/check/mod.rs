//! The whole check, as CI runs it.

mod beside;
mod report;
mod run;

pub use run::check;
