//! What a person is told goes to standard error, data to standard output. Neither fails because nobody reads on.

use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::error::{Result, at};

/// Tells a person one line.
pub fn tell(line: impl Display) {
    // There is nowhere else to say that it can't be said.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Writes data.
pub fn put(data: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(data.as_bytes()).and_then(|()| out.flush()) {
        // Who reads no further has had enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(at(Path::new("standard output"))),
    }
}
