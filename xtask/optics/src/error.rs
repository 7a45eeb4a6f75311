//! What can go wrong, each with what to do.

use thiserror::Error;

pub type Result<T> = std::result::Result<T, OpticsError>;

#[derive(Debug, Error)]
pub enum OpticsError {
    #[error("{problem}\nusage: {}", crate::command::USAGE)]
    Usage { problem: String },
    #[error("--{option} {given}: give a number from {least} to {most}{unit}")]
    Range { option: &'static str, given: f64, least: f64, most: f64, unit: &'static str },
    #[error("--bottom {bottom_mm}: the column ends above its top at {top_mm} mm; give more")]
    UpsideDown { top_mm: f64, bottom_mm: f64 },
    #[error("{path}: {error}")]
    File { path: String, error: std::io::Error },
    #[error("{path}, line {line}: not a row of a table of columns; write it anew: cargo xtask optics table")]
    Table { path: String, line: usize },
    #[error("standard output: {0}")]
    Output(std::io::Error),
}

impl OpticsError {
    pub fn usage(problem: impl Into<String>) -> Self {
        Self::Usage { problem: problem.into() }
    }
}

impl From<lexopt::Error> for OpticsError {
    fn from(error: lexopt::Error) -> Self {
        Self::usage(error.to_string())
    }
}
