//! What can go wrong in a task; each message says what to do.

use std::path::PathBuf;

use crate::head::HeadBuildError;

#[derive(Debug, thiserror::Error)]
pub enum TaskError {
    #[error("{0}\nrun `cargo xtask help` for the commands")]
    Usage(String),

    #[error("{what}: `{command}` ended with {status}")]
    Failed { what: String, command: String, status: String },

    /// The program that did the work has told what is wrong.
    #[error("failed")]
    Told { code: u8 },

    #[error("{what}: could not start `{command}` ({source})\n{fix}")]
    Missing { what: String, command: String, fix: String, source: std::io::Error },

    #[error("{what}\n{fix}")]
    Fix { what: String, fix: String },

    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },

    #[error(transparent)]
    Head(#[from] HeadBuildError),

    #[error("wasm bindings for {backend}: {message}")]
    Bindings { backend: &'static str, message: String },

    #[error("{what}: unexpected answer: {message}")]
    Answer { what: String, message: String },

    #[error("server: {0}")]
    Server(String),

    /// A line for each test that failed.
    #[error("{failed}")]
    Tests { failed: String },

    #[error("{failed}: failed, of {of} steps")]
    Check { failed: String, of: usize },

    #[error("over the size budget:\n{0}")]
    Budget(String),
}

pub type Result<T> = std::result::Result<T, TaskError>;

/// Names the file in an I/O error.
pub trait InFile<T> {
    fn in_file(self, path: &std::path::Path) -> Result<T>;
}

impl<T> InFile<T> for std::io::Result<T> {
    fn in_file(self, path: &std::path::Path) -> Result<T> {
        self.map_err(|source| TaskError::File { path: path.to_owned(), source })
    }
}
