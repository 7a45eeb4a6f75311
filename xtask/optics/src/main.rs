//! Photons in layered skin with dark columns in it: `optics column`, `optics patch`.
//!
//! Ways of photons are simulated one by one, in skin as the reference describes it; what a column takes is how many of
//! them it meets. The simulator's closed forms are held against this.

mod check;
mod column;
mod command;
mod error;
mod fit;
mod least_squares;
mod medium;
mod options;
mod patch;
mod shadow;
mod skin;
mod survey;
mod table;
mod tally;
mod walk;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
