//! Maps and reports of a case: `paper map CASE.json -o OUT.png`, `paper maps [--out DIR]`, `paper report CASE.json`.
//!
//! Reads the head asset from `SMP_HEAD_ASSET` (the build tool sets it).

mod canvas;
mod command;
mod contour;
mod error;
mod input;
mod map;
mod tell;
mod text;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell::tell(error);
            ExitCode::FAILURE
        }
    }
}
