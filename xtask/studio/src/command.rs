//! The command line.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::prelude::*;
use smp_simulator::case::{Case, Field, Given};
use smp_simulator::frame::{Pose, SPAN_RANGE_MM};

use crate::error::{StudioError, at};
use crate::picture::{Fineness, Studio};
use crate::tell::tell;
use crate::{picture, pictures, shots, truth};

/// Runs the command that the arguments name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<(), StudioError> {
    let mut parser = lexopt::Parser::from_args(args);
    match parser.next()? {
        Some(Value(name)) if name == "render" => render(&mut parser),
        Some(Value(name)) if name == "shots" => gallery(&mut parser),
        Some(Value(name)) if name == "pictures" => choices(&mut parser),
        Some(Value(name)) if name == "truth" => truthful(&mut parser),
        Some(other) => Err(StudioError::Usage(other.unexpected().to_string())),
        None => Err(StudioError::Usage("no command".to_owned())),
    }
}

fn render(parser: &mut lexopt::Parser) -> Result<(), StudioError> {
    let (mut input, mut output, mut view, mut day) = (None, None, None, None);
    let mut size_px = [1200, 1200];
    let mut span_mm = None;
    let mut turn_degrees = None;
    let mut fineness = Fineness::AtRest;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('o') | Long("out") => output = Some(PathBuf::from(parser.value()?)),
            Long("size") => size_px = parse_size(&parser.value()?.string()?)?,
            Long("view") => view = Some(parser.value()?.string()?),
            Long("span") => span_mm = Some(within(parser, "span", SPAN_RANGE_MM)?),
            Long("turn") => {
                let mut angle = || within(parser, "turn", [-360.0, 360.0]);
                turn_degrees = Some([angle()?, angle()?]);
            }
            Long("once") => fineness = Fineness::Once,
            Long("day") => day = Some(parser.value()?.parse::<f64>()?),
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let input = input.ok_or_else(|| StudioError::Usage("render needs a case file".to_owned()))?;
    let output = output.ok_or_else(|| StudioError::Usage("render needs -o OUT.png".to_owned()))?;
    let mut case = read_case(&input)?;
    if let Some(name) = view {
        set(&mut case, "view.name", &Given::Text(&name), "view")?;
    }
    if let Some(day) = day {
        set(&mut case, "time.day", &Given::Number(day), "day")?;
    }
    let mut studio = Studio::open()?;
    let mut pose = Pose::named(case.view.name);
    pose.span_mm = span_mm.unwrap_or(pose.span_mm);
    if let Some([yaw, pitch]) = turn_degrees {
        (pose.yaw, pose.pitch) = (yaw.to_radians(), pitch.to_radians());
    }
    let picture = studio.draw_from(&case, pose, size_px, fineness)?;
    picture::write_png(&output, size_px, &picture)?;
    tell(format_args!("{} by {}", output.display(), studio.description()));
    Ok(())
}

/// Puts an option's value into a field of the case.
fn set(case: &mut Case, path: &str, given: &Given, option: &str) -> Result<(), StudioError> {
    let Some(field) = Field::at(path) else { return Ok(()) };
    field.put(case, given).map_err(|error| StudioError::Usage(format!("--{option}: {error}")))
}

/// A number from the command line, held to its range.
fn within(parser: &mut lexopt::Parser, option: &str, [least, most]: [f32; 2]) -> Result<f32, StudioError> {
    let number: f32 = parser.value()?.parse()?;
    if (least..=most).contains(&number) {
        Ok(number)
    } else {
        Err(StudioError::Usage(format!("--{option}: {number} is not from {least} to {most}")))
    }
}

fn gallery(parser: &mut lexopt::Parser) -> Result<(), StudioError> {
    let mut out = PathBuf::from("target/shots");
    let mut only = None;
    let mut size_px = [900, 900];
    let mut fineness = Fineness::AtRest;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = PathBuf::from(parser.value()?),
            Long("only") => only = Some(parser.value()?.string()?),
            Long("size") => size_px = parse_size(&parser.value()?.string()?)?,
            Long("once") => fineness = Fineness::Once,
            other => return Err(other.unexpected().into()),
        }
    }
    shots::draw_gallery(&cases(), &out, only.as_deref(), size_px, fineness)
}

/// The folder of the gallery's cases.
fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/gallery")
}

fn truthful(parser: &mut lexopt::Parser) -> Result<(), StudioError> {
    let (mut only, mut size_px, mut times, mut fineness) = (None, [450, 450], 8, Fineness::AtRest);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only = Some(parser.value()?.string()?),
            Long("size") => size_px = parse_size(&parser.value()?.string()?)?,
            Long("once") => fineness = Fineness::Once,
            Long("times") => times = within(parser, "times", [2.0, 16.0])? as u32,
            other => return Err(other.unexpected().into()),
        }
    }
    parse_size(&format!("{}x{}", size_px[0] * times, size_px[1] * times))?;
    truth::compare(&cases(), only.as_deref(), size_px, times, fineness)
}

fn choices(parser: &mut lexopt::Parser) -> Result<(), StudioError> {
    let (mut out, mut posters) = (None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("posters") => posters = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let (Some(out), Some(posters)) = (out, posters) else {
        return Err(StudioError::Usage("pictures needs --out DIR and --posters DIR".to_owned()));
    };
    pictures::draw_all(&out, &posters)
}

pub fn read_case(path: &Path) -> Result<Case, StudioError> {
    let bytes = std::fs::read(path).map_err(at(path))?;
    let text = String::from_utf8(bytes).map_err(|_| StudioError::NotText { path: path.to_owned() })?;
    Case::from_json(&text).map_err(|source| StudioError::Case { path: path.to_owned(), source })
}

/// Pixels of the largest picture: what it takes to draw it grows with them, whatever the sides.
const MOST_PIXELS: u64 = 8192 * 8192;

fn parse_size(text: &str) -> Result<[u32; 2], StudioError> {
    let parsed = text.split_once('x').and_then(|(w, h)| Some([w.parse::<u32>().ok()?, h.parse::<u32>().ok()?]));
    let [width, height] =
        parsed.ok_or_else(|| StudioError::Usage(format!("--size: \"{text}\" is not written as 1200x800")))?;
    if (1..=MOST_PIXELS).contains(&(u64::from(width) * u64::from(height))) {
        Ok([width, height])
    } else {
        Err(StudioError::Usage(format!("--size: {text} is not from 1 to {MOST_PIXELS} pixels in all")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mistake_is_told_before_anything_is_drawn() {
        let folder = std::env::temp_dir();
        let file = |name: &str, content: &[u8]| {
            let path = folder.join(format!("smp-studio-{}-{name}", std::process::id()));
            std::fs::write(&path, content).unwrap();
            path.to_string_lossy().into_owned()
        };
        let good = file("good.json", b"\xef\xbb\xbf{\"version\":1}");
        let bad = file("bad.json", br#"{"version":1,"loss":{"scale":"sinclair","stage":"VI"}}"#);
        let latin = file("latin.json", b"{\"version\":1,\"plan\":{\"currency\":\"\xa3\"}}");
        let message = |words: &[&str]| run(words.iter().map(OsString::from)).unwrap_err().to_string();
        let stage = "loss.stage: VI is not a stage of the sinclair scale, which has none, 1, 2, 3, 4, 5";
        assert_eq!(message(&["render", &bad, "-o", "x.png"]), format!("{bad}: {stage}"));
        assert_eq!(message(&["render", &latin, "-o", "x.png"]), format!("{latin}: not text in UTF-8; save it as such"));
        assert!(message(&["render", "no-such-case.json", "-o", "x.png"]).starts_with("no-such-case.json: "));
        for (words, problem) in [
            (&["--size", "9"][..], "--size: \"9\" is not written as 1200x800"),
            (&["--size", "-9x9"], "--size: \"-9x9\" is not written as 1200x800"),
            (&["--size", "0x9"], "--size: 0x9 is not from 1 to 67108864 pixels in all"),
            (&["--size", "9000x9000"], "--size: 9000x9000 is not from 1 to 67108864 pixels in all"),
            (&["--view", "\"}"], "--view: view.name: \"\\\"}\" is not one of front, three-quarter, left, right, top,"),
            (&["--day", "-3"], "--day: time.day: -3 is below 0"),
            (&["--day", "NaN"], "--day: time.day: NaN is not a number"),
            (&["--span", "9"], "--span: 9 is not from 10 to 520"),
            (&["--span", "nan"], "--span: NaN is not from 10 to 520"),
            (&["--turn", "inf", "0"], "--turn: inf is not from -360 to 360"),
            (&["--turn", "20"], "missing argument for option '--turn'"),
            (&["--ratio", "3"], "invalid option '--ratio'"),
            (&["second.json"], "unexpected argument \"second.json\""),
        ] {
            let told = message(&[&["render", &good, "-o", "x.png"], words].concat());
            assert!(told.starts_with(problem) && told.contains("\nusage: "), "{words:?}: {told}");
        }
        for (words, problem) in [
            (&["render"][..], "render needs a case file"),
            (&["render", &good], "render needs -o OUT.png"),
            (&["shots", "--size", "x"], "--size: \"x\" is not written as 1200x800"),
            (&["pictures", "--out", "x"], "pictures needs --out DIR and --posters DIR"),
            (&["pictures", "--size", "9x9"], "invalid option '--size'"),
            (&["truth", "--times", "1"], "--times: 1 is not from 2 to 16"),
            (&["truth", "--size", "5000x5000"], "--size: 40000x40000 is not from 1 to 67108864 pixels in all"),
            (&["draw"], "unexpected argument \"draw\""),
            (&[], "no command"),
        ] {
            assert!(message(words).starts_with(problem), "{words:?}");
        }
        for path in [good, bad, latin] {
            std::fs::remove_file(path).unwrap();
        }
    }
}
