//! The command line.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::prelude::*;
use smp_simulator::case::Case;
use smp_simulator::report::{Report, deposits_csv, follicles_csv};

use crate::error::{PaperError, Result, at};
use crate::input::{Simulator, read_case};
use crate::map::{self, Subject};

pub const USAGE: &str = "\
map CASE.json -o OUT.png [--scale PX_PER_MM]
       maps [--out DIR] [--only PART] [--scale PX_PER_MM]
       report CASE.json [-o OUT.json] [--deposits FILE.csv] [--follicles FILE.csv]";

/// Pixels a mm.
const SCALE: f32 = 6.0;
/// Of the gallery's maps.
const GALLERY_SCALE: f32 = 4.0;

/// Runs the command that the arguments name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<()> {
    let mut parser = lexopt::Parser::from_args(args);
    match parser.next()? {
        Some(Value(name)) if name == "map" => map(&mut parser),
        Some(Value(name)) if name == "maps" => maps(&mut parser),
        Some(Value(name)) if name == "report" => report(&mut parser),
        Some(other) => Err(PaperError::usage(other.unexpected().to_string())),
        None => Err(PaperError::usage("no command")),
    }
}

fn map(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut input, mut output, mut scale) = (None, None, SCALE);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('o') | Long("out") => output = Some(PathBuf::from(parser.value()?)),
            Long("scale") => scale = scale_of(parser)?,
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let input = input.ok_or_else(|| PaperError::usage("map needs a case file"))?;
    let output = output.ok_or_else(|| PaperError::usage("map needs -o OUT.png"))?;
    let case = read_case(&input)?;
    draw(&mut Simulator::open()?, &name_of(&input), &case, &output, scale)?;
    println!("{}", output.display());
    Ok(())
}

fn maps(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut out, mut only, mut scale) = (PathBuf::from("target/shots"), None, GALLERY_SCALE);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = PathBuf::from(parser.value()?),
            Long("only") => only = Some(parser.value()?.string()?),
            Long("scale") => scale = scale_of(parser)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/gallery");
    std::fs::create_dir_all(&out).map_err(at(&out))?;
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(&gallery).map_err(at(&gallery))? {
        let path = entry.map_err(at(&gallery))?.path();
        let wanted = only.as_ref().is_none_or(|part| name_of(&path).contains(part));
        if wanted && path.extension().is_some_and(|extension| extension == "json") {
            cases.push(path);
        }
    }
    cases.sort();
    let mut simulator = Simulator::open()?;
    // Pictures of one case from several sides have one map.
    let mut drawn: Vec<(Case, PathBuf)> = Vec::new();
    for path in &cases {
        let mut case = read_case(path)?;
        case.view = smp_simulator::case::View::default();
        let map = out.join(format!("{}.map.png", name_of(path)));
        if let Some((_, same)) = drawn.iter().find(|(other, _)| *other == case) {
            println!("{}: as {}", name_of(path), name_of(same));
            continue;
        }
        draw(&mut simulator, &name_of(path), &case, &map, scale)?;
        drawn.push((case, map));
    }
    println!("{} maps in {}", drawn.len(), out.display());
    Ok(())
}

fn draw(simulator: &mut Simulator, title: &str, case: &Case, output: &Path, scale: f32) -> Result<()> {
    let (body, outcome) = simulator.run(case)?;
    let report = Report::of(case, body, &outcome);
    let subject = Subject { title, case, body, outcome: &outcome, report: &report };
    map::draw(&subject, scale)?.write_png(output)
}

fn report(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut input, mut output, mut deposits, mut follicles) = (None, None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('o') | Long("out") => output = Some(PathBuf::from(parser.value()?)),
            Long("deposits") => deposits = Some(PathBuf::from(parser.value()?)),
            Long("follicles") => follicles = Some(PathBuf::from(parser.value()?)),
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let input = input.ok_or_else(|| PaperError::usage("report needs a case file"))?;
    let case = read_case(&input)?;
    let mut simulator = Simulator::open()?;
    let (body, outcome) = simulator.run(&case)?;
    let report = Report::of(&case, body, &outcome);
    if let Some(path) = deposits {
        std::fs::write(&path, deposits_csv(&outcome.deposits, &body.chart)).map_err(at(&path))?;
    }
    if let Some(path) = follicles {
        std::fs::write(&path, follicles_csv(&outcome.follicles.hairs, &body.chart)).map_err(at(&path))?;
    }
    let json = format!("{:#}\n", report.to_json());
    match output {
        Some(path) => std::fs::write(&path, json).map_err(at(&path)),
        None => {
            print!("{json}");
            Ok(())
        }
    }
}

/// A scale from the command line: above 0 and not beyond use.
fn scale_of(parser: &mut lexopt::Parser) -> Result<f32> {
    let scale: f32 = parser.value()?.parse()?;
    if (0.5..=40.0).contains(&scale) {
        Ok(scale)
    } else {
        Err(PaperError::usage(format!("--scale: {scale} is not from 0.5 to 40 pixels a mm")))
    }
}

fn name_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
