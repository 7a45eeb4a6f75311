//! The command line.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

use crate::build;
use crate::error::{Result, TaskError};
use crate::serve::{self, Options};
use crate::workspace::Workspace;

const HELP: &str = "\
cargo xtask COMMAND

  build                          set up, and build the deployable folder dist/
  serve [--port N] [--no-build]  build, then serve the demo at http://localhost:8080/ (--port 0 takes any free port)
";

/// Runs the command that the arguments name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<()> {
    let workspace = Workspace::here();
    let mut parser = Parser::from_args(args);
    let command = match parser.next().map_err(usage)? {
        Some(Arg::Value(command)) => command.to_string_lossy().into_owned(),
        Some(Arg::Long("help") | Arg::Short('h')) | None => "help".to_owned(),
        Some(other) => return Err(usage(other.unexpected())),
    };
    match command.as_str() {
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        "build" => {
            no_more(&mut parser)?;
            build::build(&workspace)
        }
        "serve" => {
            let options = serve_options(&mut parser)?;
            if options.build {
                build::build(&workspace)?;
            }
            serve::serve(&workspace, &options)
        }
        other => Err(TaskError::Usage(format!("there is no command \"{other}\""))),
    }
}

fn serve_options(parser: &mut Parser) -> Result<Options> {
    let mut options = Options { port: 8080, build: true };
    while let Some(arg) = parser.next().map_err(usage)? {
        match arg {
            Arg::Long("port") => options.port = parser.value().and_then(|value| value.parse()).map_err(usage)?,
            Arg::Long("no-build") => options.build = false,
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(options)
}

fn no_more(parser: &mut Parser) -> Result<()> {
    match parser.next().map_err(usage)? {
        Some(arg) => Err(usage(arg.unexpected())),
        None => Ok(()),
    }
}

fn usage(error: lexopt::Error) -> TaskError {
    TaskError::Usage(error.to_string())
}
