//! The command line.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

use crate::build;
use crate::check::check;
use crate::error::{Result, TaskError};
use crate::serve::{self, Options};
use crate::studio;
use crate::tell::put_line;
use crate::workspace::Workspace;

const HELP: &str = "\
cargo xtask COMMAND

  build                          set up, and build the deployable folder dist/
  package                        build, then write the npm package into target/package/
  serve [--port N] [--no-build]  build, then serve the demo at http://localhost:8080/ (--port 0 takes any free port)
  test                           set up, check formats, lints and types, and run every test
  render CASE.json -o OUT.png    draw a case as at rest, on the native or the software GPU; without arguments it names all
  shots [--out DIR] [--maps]     draw the gallery, with a map beside each picture
  truth [--only NAME]            lay each picture of the gallery beside itself drawn 8 times larger and averaged
                                 [--size WxH] [--times N]
  map CASE.json -o OUT.png       draw the scalp chart of a case flat, to scale [--scale PX_PER_MM]
  report CASE.json               measure and count a case, as JSON [-o OUT.json] [--deposits FILE.csv]
                                 [--follicles FILE.csv] [--screening ANSWERS.json]
  optics column|patch [...]      simulate photons in skin with dark columns in it; `optics` alone names all options
  bench [...]                    run the benchmarks, natively and in wasm; what follows goes to `cargo bench`
  bench --frames                 time frames by WebGL2 on the software GPU beside a plain three.js page of the same head
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
        "help" => put_line(HELP.trim_end()),
        "build" => {
            no_more(&mut parser)?;
            build::build(&workspace)
        }
        "package" => {
            no_more(&mut parser)?;
            build::build(&workspace)?;
            build::package(&workspace)
        }
        "serve" => {
            let options = serve_options(&mut parser)?;
            if options.build {
                build::build(&workspace)?;
            }
            serve::serve(&workspace, &options)
        }
        "test" => {
            no_more(&mut parser)?;
            check(&workspace)
        }
        "render" | "truth" => studio::draw(&workspace, &command, rest(&mut parser)?),
        "shots" => studio::shots(&workspace, rest(&mut parser)?),
        "map" | "report" => studio::write(&workspace, &command, rest(&mut parser)?),
        "optics" => studio::simulate(&workspace, rest(&mut parser)?),
        "bench" => {
            let args = rest(&mut parser)?;
            if args == ["--frames"] { studio::bench_frames(&workspace) } else { studio::bench(&workspace, args) }
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

/// What follows the command, as it was typed.
fn rest(parser: &mut Parser) -> Result<Vec<OsString>> {
    Ok(parser.raw_args().map_err(usage)?.collect())
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
