//! The command line.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::prelude::*;
use smp_simulator::case::Case;
use smp_simulator::report::{Report, deposits_csv, follicles_csv};

use crate::error::{PaperError, Result, at};
use crate::input::{Simulator, read_case, read_screening};
use crate::map::{self, Subject};
use crate::tell::{put, tell};

pub const USAGE: &str = "\
map CASE.json -o OUT.png [--scale PX_PER_MM]
       maps [--out DIR] [--only PART] [--scale PX_PER_MM]
       report CASE.json [-o OUT.json] [--deposits FILE.csv] [--follicles FILE.csv] [--screening ANSWERS.json]";

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
    tell(output.display());
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
            tell(format_args!("{}: as {}", name_of(path), name_of(same)));
            continue;
        }
        draw(&mut simulator, &name_of(path), &case, &map, scale)?;
        drawn.push((case, map));
    }
    tell(format_args!("{} maps in {}", drawn.len(), out.display()));
    Ok(())
}

fn draw(simulator: &mut Simulator, title: &str, case: &Case, output: &Path, scale: f32) -> Result<()> {
    let (body, outcome) = simulator.run(case)?;
    let report = Report::of(case, body, &outcome);
    let subject = Subject { title, case, body, outcome: &outcome, report: &report };
    map::draw(&subject, scale)?.write_png(output)
}

fn report(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut input, mut output, mut deposits, mut follicles, mut screening) = (None, None, None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('o') | Long("out") => output = Some(PathBuf::from(parser.value()?)),
            Long("deposits") => deposits = Some(PathBuf::from(parser.value()?)),
            Long("follicles") => follicles = Some(PathBuf::from(parser.value()?)),
            Long("screening") => screening = Some(PathBuf::from(parser.value()?)),
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let input = input.ok_or_else(|| PaperError::usage("report needs a case file"))?;
    let case = read_case(&input)?;
    let screening = screening.as_deref().map(read_screening).transpose()?;
    let mut simulator = Simulator::open()?;
    let (body, outcome) = simulator.run(&case)?;
    let mut report = Report::of(&case, body, &outcome);
    if let Some(screening) = screening {
        report = report.with_screening(&screening);
    }
    if let Some(path) = deposits {
        std::fs::write(&path, deposits_csv(&outcome.deposits, &body.chart)).map_err(at(&path))?;
    }
    if let Some(path) = follicles {
        std::fs::write(&path, follicles_csv(&outcome.follicles, &body.chart)).map_err(at(&path))?;
    }
    let json = format!("{:#}\n", report.to_json());
    match output {
        Some(path) => std::fs::write(&path, json).map_err(at(&path)),
        None => put(&json),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn message(words: &[&str]) -> String {
        run(words.iter().map(OsString::from)).map_or_else(|error| error.to_string(), |()| "no error".to_owned())
    }

    /// A file with this content.
    fn file(name: &str, content: &str) -> String {
        let path = std::env::temp_dir().join(format!("smp-paper-{}-{name}", std::process::id()));
        std::fs::write(&path, content).unwrap();
        path.to_string_lossy().into_owned()
    }

    #[test]
    fn each_mistake_is_told_with_its_file_and_field() {
        let missing = message(&["report", "no-such-case.json"]);
        assert!(missing.starts_with("no-such-case.json: "), "{missing}");
        let bad = file("bad.json", r#"{"version":1,"hair":{"length_mm":900}}"#);
        assert_eq!(message(&["report", &bad]), format!("{bad}: hair.length_mm: 900 is above 150"));
        assert_eq!(message(&["map", &bad, "-o", "x.png"]), format!("{bad}: hair.length_mm: 900 is above 150"));
        let latin = std::env::temp_dir().join(format!("smp-paper-{}-latin.json", std::process::id()));
        std::fs::write(&latin, b"{\"version\":1,\"plan\":{\"currency\":\"\xa3\"}}").unwrap();
        let latin = latin.to_string_lossy().into_owned();
        assert_eq!(message(&["report", &latin]), format!("{latin}: not text in UTF-8; save it as such"));
        let good = file("good.json", "\u{feff}{\"version\":1}");
        assert_eq!(
            message(&["report", &good, "--screening", &latin]),
            format!("{latin}: not text in UTF-8; save it as such")
        );
        let answers = file("answers.json", r#"{"version":1,"answers":{"gout":"yes"}}"#);
        let strange = message(&["report", &good, "--screening", &answers]);
        assert!(strange.starts_with(&format!("{answers}: answers.gout: there is no such question")), "{strange}");
        for (words, problem) in [
            (&["map", &good][..], "map needs -o OUT.png"),
            (&["map", "-o", "x.png"], "map needs a case file"),
            (&["report"], "report needs a case file"),
            (&["map", &good, "-o", "x.png", "--scale", "0"], "--scale: 0 is not from 0.5 to 40 pixels a mm"),
            (&["draw"], "unexpected argument \"draw\""),
            (&[], "no command"),
        ] {
            assert_eq!(message(words), format!("{problem}\nusage: {USAGE}"));
        }
        for path in [bad, good, latin, answers] {
            std::fs::remove_file(path).unwrap();
        }
    }

    #[test]
    fn a_map_and_a_report_are_written_and_an_output_that_cannot_be_is_named() {
        let case = file("case.json", r#"{"version":1,"loss":{"stage":"III"}}"#);
        let (map, report) = (file("map.png", ""), file("report.json", ""));
        let (deposits, follicles) = (file("deposits.csv", ""), file("follicles.csv", ""));
        assert_eq!(message(&["map", &case, "-o", &map, "--scale", "1"]), "no error");
        let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(&map).unwrap()));
        let info = decoder.read_info().unwrap().info().clone();
        assert!(info.width > 500 && info.height > 400, "{} by {}", info.width, info.height);
        let words = ["report", &case, "-o", &report, "--deposits", &deposits, "--follicles", &follicles];
        assert_eq!(message(&words), "no error");
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&report).unwrap()).unwrap();
        let lines = |path: &str| std::fs::read_to_string(path).unwrap().lines().count() as u64;
        assert_eq!(json["deposits"]["count"], lines(&deposits) - 1);
        assert!(lines(&follicles) > 50_000);
        for words in [
            &["map", &case, "-o", "no/such/folder/map.png", "--scale", "1"][..],
            &["report", &case, "-o", "no/such/folder/report.json"],
        ] {
            let told = message(words);
            assert!(told.starts_with("no/such/folder/"), "{told}");
        }
        for path in [case, map, report, deposits, follicles] {
            std::fs::remove_file(path).unwrap();
        }
    }
}
