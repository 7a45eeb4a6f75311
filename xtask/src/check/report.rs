//! What ran, how long it took and how it ended.

use std::fmt::Display;
use std::time::{Duration, Instant};

use crate::error::{Result, TaskError};
use crate::tell::{put_line, tell};

/// The account of a check. A failed step doesn't stop the ones that don't need it, so that one run shows all.
#[derive(Default)]
pub struct Report {
    steps: Vec<(String, Duration, Option<TaskError>)>,
}

impl Report {
    /// Runs a step and notes how it ended; gives whether it went well.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> Result<()>) -> bool {
        account(format_args!("\n== {name}"));
        let start = Instant::now();
        let error = run().err();
        if let Some(error) = &error {
            tell(error);
        }
        let well = error.is_none();
        self.steps.push((name.to_owned(), start.elapsed(), error));
        well
    }

    /// Notes a step that couldn't run because of another.
    pub fn skip(&mut self, name: &str, because: &str) {
        let fix = format!("it needs: {because}");
        let error = TaskError::Fix { what: format!("{name}: not run"), fix };
        self.steps.push((name.to_owned(), Duration::ZERO, Some(error)));
    }

    /// Prints one line a step, below one that failed why, and fails if any did.
    pub fn close(self) -> Result<()> {
        account("\n== summary");
        for (name, took, error) in &self.steps {
            let verdict = if error.is_none() { "ok" } else { "FAILED" };
            account(format_args!("{verdict:<6} {name} ({:.1} s)", took.as_secs_f32()));
            let why = error.as_ref().map(ToString::to_string).unwrap_or_default();
            for line in why.lines() {
                account(format_args!("       {line}"));
            }
        }
        let failed: Vec<&str> =
            self.steps.iter().filter(|(_, _, error)| error.is_some()).map(|(name, ..)| name.as_str()).collect();
        if failed.is_empty() {
            account(format_args!("all {} steps passed", self.steps.len()));
            Ok(())
        } else {
            Err(TaskError::Check { failed: failed.join(", "), of: self.steps.len() })
        }
    }
}

/// A line of the account. A check is worth its exit status, too: it goes on when its account can't be written.
fn account(line: impl Display) {
    let _ = put_line(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failed_or_skipped_step_fails_the_check_and_is_named() {
        let mut report = Report::default();
        assert!(report.step("first", || Ok(())));
        assert!(!report.step("second", || Err(TaskError::Server("broken".to_owned()))));
        report.skip("third", "second");
        let message = report.close().unwrap_err().to_string();
        assert!(message.contains("second, third") && !message.contains("first"), "{message}");
    }

    #[test]
    fn a_check_without_a_failure_passes() {
        let mut report = Report::default();
        report.step("only", || Ok(()));
        assert!(report.close().is_ok());
    }
}
