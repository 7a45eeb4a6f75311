//! A step that runs beside others.

use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::error::{Result, TaskError};
use crate::shell::Shell;
use crate::tell::{say, tell};

/// A program at work; what it says is kept until it is waited for, so that no two steps speak at once.
pub struct Beside {
    name: String,
    thread: JoinHandle<(Result<(bool, String)>, Duration)>,
}

impl Beside {
    pub fn start(name: &str, program: Shell) -> Self {
        let start = Instant::now();
        let thread = std::thread::spawn(move || (program.quiet(), start.elapsed()));
        Self { name: name.to_owned(), thread }
    }

    /// Waits for its end and tells what it said.
    pub fn finish(self) -> Result<()> {
        let died = |_| TaskError::Answer { what: self.name.clone(), message: "its thread died".to_owned() };
        let (end, took) = self.thread.join().map_err(died)?;
        let (well, output) = end?;
        tell(output.trim_end());
        say(&self.name, format_args!("{:.1} s, beside the steps above", took.as_secs_f32()));
        if well { Ok(()) } else { Err(TaskError::Told { code: 1 }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_ended_is_known_once_it_is_waited_for() {
        let cargo = |word: &str| Beside::start("cargo", Shell::cargo("cargo").arg(word));
        let (well, badly) = (cargo("--version"), cargo("--no-such-option"));
        assert!(badly.finish().is_err());
        assert!(well.finish().is_ok());
        assert!(Beside::start("none", Shell::new("none", "no-such-program-anywhere", "install it")).finish().is_err());
    }
}
