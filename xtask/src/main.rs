//! The build tool: `cargo xtask build|serve|test|render|shots|map|report|optics|bench`.

mod build;
mod check;
mod cli;
mod error;
mod head;
mod serve;
mod setup;
mod shell;
mod stamp;
mod studio;
mod tell;
mod workspace;

use std::process::ExitCode;

use error::TaskError;

fn main() -> ExitCode {
    match cli::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(TaskError::Told { code }) => ExitCode::from(code),
        Err(error) => {
            tell::tell(error);
            ExitCode::FAILURE
        }
    }
}
