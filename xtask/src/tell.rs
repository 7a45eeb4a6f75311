//! What a person is told goes to standard error, what a program may read to standard output. Neither fails because
//! nobody reads on.

use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::error::{InFile, Result};

/// Tells a person one line.
pub fn tell(line: impl Display) {
    // There is nowhere else to say that it can't be said.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// One line of progress: what, and what was done about it.
pub fn say(what: &str, done: impl Display) {
    tell(format_args!("{what}: {done}"));
}

/// Whether a step that finds its work done says so.
#[derive(Clone, Copy, Debug)]
pub enum WhenDone {
    Say,
    Hush,
}

impl WhenDone {
    /// One line about a step with nothing to do.
    pub fn say(self, what: &str, found: impl Display) {
        if matches!(self, Self::Say) {
            say(what, found);
        }
    }
}

/// Writes a line of what was asked for.
pub fn put_line(line: impl Display) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        // Who reads no further has had enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.in_file(Path::new("standard output")),
    }
}
