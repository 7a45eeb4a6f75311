//! The build tool: `cargo xtask build|serve`.

mod build;
mod cli;
mod error;
mod serve;
mod setup;
mod shell;
mod stamp;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
