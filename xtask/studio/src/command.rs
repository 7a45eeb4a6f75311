//! The command line.

use std::path::{Path, PathBuf};

use lexopt::prelude::*;
use smp_simulator::case::Case;
use smp_simulator::frame::Pose;

use crate::error::{StudioError, at};
use crate::picture::Studio;
use crate::{picture, shots};

pub fn run() -> Result<(), StudioError> {
    let mut parser = lexopt::Parser::from_env();
    match parser.next()? {
        Some(Value(name)) if name == "render" => render(&mut parser),
        Some(Value(name)) if name == "shots" => gallery(&mut parser),
        Some(other) => Err(StudioError::Usage(other.unexpected().to_string())),
        None => Err(StudioError::Usage("no command".to_owned())),
    }
}

fn render(parser: &mut lexopt::Parser) -> Result<(), StudioError> {
    let (mut input, mut output, mut view, mut day) = (None, None, None, None);
    let mut size_px = [1200, 1200];
    let mut span_mm = None;
    let mut turn_degrees = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('o') | Long("out") => output = Some(PathBuf::from(parser.value()?)),
            Long("size") => size_px = parse_size(&parser.value()?.string()?)?,
            Long("view") => view = Some(parser.value()?.string()?),
            Long("span") => span_mm = Some(parser.value()?.parse::<f32>()?),
            Long("turn") => turn_degrees = Some([parser.value()?.parse::<f32>()?, parser.value()?.parse::<f32>()?]),
            Long("day") => day = Some(parser.value()?.parse::<f32>()?),
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let input = input.ok_or_else(|| StudioError::Usage("render needs a case file".to_owned()))?;
    let output = output.ok_or_else(|| StudioError::Usage("render needs -o OUT.png".to_owned()))?;
    let mut case = read_case(&input)?;
    if let Some(name) = view {
        let json = format!(r#"{{"version":1,"view":{{"name":"{name}"}}}}"#);
        case.view = Case::from_json(&json).map_err(|source| StudioError::Case { path: input.clone(), source })?.view;
    }
    if let Some(day) = day {
        case.time.day = day;
    }
    let mut studio = Studio::open()?;
    let mut pose = Pose::named(case.view.name);
    pose.span_mm = span_mm.unwrap_or(pose.span_mm);
    if let Some([yaw, pitch]) = turn_degrees {
        (pose.yaw, pose.pitch) = (yaw.to_radians(), pitch.to_radians());
    }
    let picture = studio.draw_from(&case, pose, size_px)?;
    picture::write_png(&output, size_px, &picture)?;
    println!("{} by {}", output.display(), studio.description());
    Ok(())
}

fn gallery(parser: &mut lexopt::Parser) -> Result<(), StudioError> {
    let mut out = PathBuf::from("target/shots");
    let mut only = None;
    let mut size_px = [900, 900];
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = PathBuf::from(parser.value()?),
            Long("only") => only = Some(parser.value()?.string()?),
            Long("size") => size_px = parse_size(&parser.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    shots::draw_gallery(Path::new("tests/gallery"), &out, only.as_deref(), size_px)
}

pub fn read_case(path: &Path) -> Result<Case, StudioError> {
    let text = std::fs::read_to_string(path).map_err(at(path))?;
    Case::from_json(&text).map_err(|source| StudioError::Case { path: path.to_owned(), source })
}

fn parse_size(text: &str) -> Result<[u32; 2], StudioError> {
    let parsed = text.split_once('x').and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]));
    parsed.ok_or_else(|| StudioError::Usage(format!("--size {text}: write it as 1200x800")))
}
