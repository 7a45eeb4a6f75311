//! What a person is told: on standard error, and without failing because nobody reads on.

use std::fmt::Display;
use std::io::Write;

/// Tells a person one line.
pub fn tell(line: impl Display) {
    // There is nowhere else to say that it can't be said.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
