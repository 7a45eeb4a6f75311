//! `cargo xtask` as it is typed: what it writes where, and how it ends.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// A folder of its own for each test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        ready();
        let path = std::env::temp_dir().join(format!("smp-command-line-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.join(name), content).unwrap();
        self.at(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Calls the command once before any test looks at what it says: what has changed is compiled and made then.
fn ready() {
    static CALLED: OnceLock<()> = OnceLock::new();
    CALLED.get_or_init(|| {
        for command in ["report", "render"] {
            xtask(&[command]).output().unwrap();
        }
    });
}

fn xtask(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.arg("xtask").args(words).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command
}

/// How it ended, and what stood on standard output and standard error.
fn ran(words: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = xtask(words).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn a_report_puts_its_data_alone_on_standard_output() {
    let folder = Folder::new("report");
    let plain = r#"{"version":1,"loss":{"stage":"III"}}"#;
    for (name, text, stage) in [
        ("plain.json", plain.to_owned(), "III"),
        ("marked.json", format!("\u{feff}{}", plain.replace("III", "V")), "V"),
    ] {
        let (code, data, told) = ran(&["report", &folder.file(name, text)]);
        assert_eq!((code, told.as_str()), (Some(0), ""), "{name}");
        let report: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(report["case"]["loss"]["stage"], stage, "{name}");
        assert!(report["deposits"]["count"].as_u64().unwrap() > 0, "{name}");
    }
    let answers = folder.file("answers.json", "\u{feff}{\"version\":1,\"answers\":{\"keloid\":\"yes\"}}");
    let (case, out) = (folder.at("plain.json"), folder.at("out.json"));
    let written = ran(&["report", &case, "-o", &out, "--screening", &answers]);
    assert_eq!(written, (Some(0), String::new(), String::new()));
    let report: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(report["screening"]["raise"][0]["key"], "keloid");
}

#[test]
fn a_picture_is_its_file_alone_and_its_name_goes_to_standard_error() {
    let folder = Folder::new("pictures");
    let case = folder.file("case.json", "\u{feff}{\"version\":1,\"hair\":{\"units_per_cm2\":60}}");
    let shots = folder.at("shots");
    let render =
        ["render", &case, "-o", &folder.at("render.png"), "--size", "64x48", "--view", "top"].map(str::to_owned);
    let map = ["map", &case, "-o", &folder.at("map.png"), "--scale", "1"].map(str::to_owned);
    let gallery = ["shots", "--out", &shots, "--only", "deep-front", "--size", "60x60"].map(str::to_owned);
    for (words, picture, is_named) in [
        (&render[..], folder.at("render.png"), true),
        (&map, folder.at("map.png"), true),
        (&gallery, format!("{shots}/contact-sheet.png"), false),
    ] {
        let (code, data, told) = ran(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((code, data.as_str()), (Some(0), ""), "{words:?}: {told}");
        assert_eq!(told.contains(&picture), is_named, "{told}");
        assert!(!told.contains("cargo"), "{told}");
        let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(&picture).unwrap()));
        assert!(decoder.read_info().unwrap().info().width >= 60, "{picture}");
    }
}

#[test]
fn a_mistake_is_told_by_itself_and_fails() {
    let folder = Folder::new("mistakes");
    let good = folder.file("good.json", r#"{"version":1}"#);
    let bad =
        folder.file("bad.json", r#"{"version":1,"time":{"later_stage":"VIII"},"loss":{"stage":"I","scale":"ludwig"}}"#);
    let stages =
        format!("{bad}: time.later_stage: \"VIII\" is not a stage of the ludwig scale, which has none, I, II, III");
    let text = folder.file("text.json", "{\"version\":1,\n\"hair\":}");
    let no_json = format!("{text}: the case is not JSON: expected value (line 2, column 8)");
    let latin = folder.file("latin.json", b"{\"version\":1,\"plan\":{\"currency\":\"\xa3\"}}");
    let wide = folder.file("wide.json", "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    let not_text = |path: &str| format!("{path}: not text in UTF-8; save it as such");
    let nothing = folder.at("nothing.json");
    let missing = format!("{nothing}: No such file or directory (os error 2)");
    let place = folder.at("");
    let a_folder = format!("{place}: Is a directory (os error 21)");
    let (png, nowhere) = (folder.at("out.png"), folder.at("no/such/out"));
    let no_place = format!("{nowhere}: No such file or directory (os error 2)");
    for (words, message) in [
        (&["report", &bad][..], &stages),
        (&["render", &bad, "-o", &png], &stages),
        (&["map", &text, "-o", &png], &no_json),
        (&["report", &latin], &not_text(&latin)),
        (&["render", &wide, "-o", &png], &not_text(&wide)),
        (&["map", &nothing, "-o", &png], &missing),
        (&["report", &place], &a_folder),
        (&["report", &good, "-o", &nowhere], &no_place),
    ] {
        assert_eq!(ran(words), (Some(1), String::new(), format!("{message}\n")), "{words:?}");
    }
    for (words, problem) in [
        (&["report", &good, "--follicle", "x.csv"][..], "invalid option '--follicle'"),
        (&["shots", "--maps", "--ratio", "3"], "invalid option '--ratio'"),
        (&["draw"], "there is no command \"draw\""),
    ] {
        let (code, data, told) = ran(words);
        assert_eq!((code, data.as_str()), (Some(1), ""), "{words:?}");
        assert!(told.starts_with(problem), "{words:?}: {told}");
        assert!(!told.contains("exit status") && !told.contains("panicked"), "{told}");
    }
    assert!(!std::path::Path::new(&png).exists());
}

#[cfg(unix)]
#[test]
fn who_stops_reading_ends_a_command_without_a_word() {
    let folder = Folder::new("pipes");
    let good = folder.file("good.json", r#"{"version":1}"#);
    let bad = folder.file("bad.json", r#"{"version":1,"hair":{"length_mm":900}}"#);
    let line = |words: &str| {
        let mut shell = Command::new("sh");
        let cargo = env!("CARGO");
        let script = format!("{{ '{cargo}' xtask {words}; echo $? > '{}'; }} | head -c 10", folder.at("status"));
        shell.args(["-c", &script]).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
        let Output { stdout, stderr, .. } = shell.output().unwrap();
        let status = std::fs::read_to_string(folder.at("status")).unwrap();
        (status.trim().to_owned(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    };
    let (status, begun, told) = line(&format!("report '{good}'"));
    assert_eq!((status.as_str(), begun.len(), told.as_str()), ("0", 10, ""));
    // A reader that is gone before the first byte, of either stream.
    for (words, code) in [(vec!["report", &good], 0), (vec!["help"], 0), (vec!["report", &bad], 1)] {
        let mut child = xtask(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait().unwrap().code(), Some(code), "{words:?}");
    }
    #[cfg(target_os = "linux")]
    {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = xtask(&["report", &good]).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert_eq!(told, "standard output: No space left on device (os error 28)\n");
    }
}
