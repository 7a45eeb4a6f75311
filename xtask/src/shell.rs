//! Running other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::error::{Result, TaskError};

/// A program to run, with what it is for and what to do if it isn't installed.
pub struct Shell {
    command: Command,
    what: String,
    fix: String,
}

impl Shell {
    /// `what` heads a failure's message; `fix` is the command that installs the program.
    pub fn new(what: &str, program: impl AsRef<OsStr>, fix: &str) -> Self {
        Self { command: Command::new(program), what: what.to_owned(), fix: fix.to_owned() }
    }

    /// The cargo that runs this build tool.
    pub fn cargo(what: &str) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(what, cargo, "install Rust: https://rustup.rs")
    }

    pub fn node(what: &str) -> Self {
        Self::new(what, "node", "install Node 20 or newer: https://nodejs.org")
    }

    pub fn npm(what: &str) -> Self {
        let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Self::new(what, program, "install Node 20 or newer, which brings npm: https://nodejs.org")
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn dir(mut self, dir: &Path) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// Runs it with its output shown; fails unless it ends well.
    pub fn run(mut self) -> Result<()> {
        self.command.stdin(Stdio::null());
        match self.command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(self.failed(&status.to_string())),
            Err(error) => Err(self.missing(error)),
        }
    }

    /// Runs it as if it had been called itself: with all three streams, and what fails it has told already.
    pub fn hand_over(mut self) -> Result<()> {
        let status = self.command.status().map_err(|error| self.missing(error))?;
        self.told(status)
    }

    /// Runs it and gives what it wrote to stdout; what it says on stderr is shown.
    pub fn capture(mut self) -> Result<String> {
        self.command.stdin(Stdio::null()).stderr(Stdio::inherit());
        match self.command.output() {
            Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            Ok(output) => Err(self.failed(&output.status.to_string())),
            Err(error) => Err(self.missing(error)),
        }
    }

    /// As [`Self::capture`], of a program that tells what fails it.
    pub fn capture_told(mut self) -> Result<String> {
        self.command.stdin(Stdio::null()).stderr(Stdio::inherit());
        let output = self.command.output().map_err(|error| self.missing(error))?;
        self.told(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it without a word; gives both its outputs, and whether it ended well.
    pub fn quiet(mut self) -> Result<(bool, String)> {
        self.command.stdin(Stdio::null());
        match self.command.output() {
            Ok(output) => {
                let text = [output.stdout, output.stderr].concat();
                Ok((output.status.success(), String::from_utf8_lossy(&text).into_owned()))
            }
            Err(error) => Err(self.missing(error)),
        }
    }

    /// As one would type it.
    pub fn line(&self) -> String {
        let words = std::iter::once(self.command.get_program()).chain(self.command.get_args());
        words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    /// How a program ended that tells what fails it.
    fn told(&self, status: ExitStatus) -> Result<()> {
        match status.code() {
            Some(0) => Ok(()),
            Some(code) => Err(TaskError::Told { code: u8::try_from(code).unwrap_or(1) }),
            // A signal ended it, before it could say anything.
            None => Err(self.failed(&status.to_string())),
        }
    }

    fn failed(&self, status: &str) -> TaskError {
        TaskError::Failed { what: self.what.clone(), command: self.line(), status: status.to_owned() }
    }

    fn missing(&self, source: std::io::Error) -> TaskError {
        TaskError::Missing { what: self.what.clone(), command: self.line(), fix: self.fix.clone(), source }
    }
}
