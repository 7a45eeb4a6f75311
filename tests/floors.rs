//! The floors: imports go down only, the GPU and the browser are known on one floor each, and what places dots uses no
//! maths that differs between platforms.

use std::path::{Path, PathBuf};

/// The folders of `src/` and their floors. Two on one floor may not both know of each other.
const FLOORS: [(&str, u8); 10] = [
    ("math", 0),
    ("case", 1),
    ("head", 2),
    ("optics", 2),
    ("hair", 3),
    ("treatment", 3),
    ("frame", 4),
    ("report", 4),
    ("gpu", 5),
    ("web", 6),
];

/// Words that belong to one floor alone.
const OWNED: [(&str, &str); 6] = [
    ("wgpu", "gpu"),
    ("web_sys", "web"),
    ("js_sys", "web"),
    ("wasm_bindgen", "web"),
    ("JsValue", "web"),
    ("getrandom", "web"),
];

/// Folders that place follicles and deposits, or that these rest on.
const PLACING: [&str; 3] = ["head", "hair", "treatment"];

/// What gives other bits on another platform: the platform's maths, fused steps, vector types with fused or SIMD paths,
/// and maps of random order.
const UNEVEN: [&str; 16] = [
    ".sin()",
    ".cos()",
    ".tan()",
    ".sin_cos()",
    ".asin()",
    ".acos()",
    ".atan()",
    ".atan2(",
    ".exp()",
    ".ln()",
    ".powf(",
    ".mul_add(",
    "HashMap",
    "HashSet",
    "Quat",
    "Vec3A",
];

struct Source {
    folder: String,
    path: PathBuf,
    code: String,
}

fn sources() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for (folder, _) in FLOORS {
        let mut open = vec![src.join(folder)];
        while let Some(dir) = open.pop() {
            for entry in std::fs::read_dir(&dir).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let code = code_of(&std::fs::read_to_string(&path).unwrap_or_default());
                    found.push(Source { folder: folder.to_owned(), path, code });
                }
            }
        }
    }
    found
}

/// A source text without its comments and without its unit tests, which stand last in a file.
fn code_of(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The folders a source names through `crate::`, one after the other or in braces.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for after in code.split("crate::").skip(1) {
        if let Some(group) = after.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 && letter == ',' {
                    found.push(first_word(&word));
                    word.clear();
                } else {
                    word.push(letter);
                }
            }
            found.push(first_word(&word));
        } else {
            found.push(first_word(after));
        }
    }
    found
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Whether a word stands in the code by itself.
fn has_word(code: &str, word: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].chars().next_back().is_some_and(part) && !code[at + word.len()..].chars().next().is_some_and(part)
    })
}

fn floor(folder: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == folder).map(|(_, floor)| *floor)
}

/// Which imports of these sources break the order of the floors.
fn broken(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    let mut beside: Vec<(&str, String)> = Vec::new();
    for source in sources {
        let own = floor(&source.folder);
        for other in imports(&source.code).into_iter().filter(|other| *other != source.folder) {
            if floor(&other) > own {
                broken.push(format!("{}: imports {other}, a floor above", source.path.display()));
            } else if floor(&other) == own && !beside.contains(&(&source.folder, other.clone())) {
                beside.push((&source.folder, other));
            }
        }
    }
    for (one, other) in &beside {
        if beside.iter().any(|(a, b)| a == other && b == one) {
            broken.push(format!("{one} and {other} know of each other"));
        }
    }
    broken
}

#[test]
fn imports_go_down_only() {
    let sources = sources();
    for (folder, _) in FLOORS {
        assert!(sources.iter().any(|source| source.folder == folder), "src/{folder} holds no source");
    }
    let broken = broken(&sources);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_folder_of_the_sources_stands_on_a_floor() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in std::fs::read_dir(src).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(name == "lib.rs" || floor(&name).is_some(), "src/{name} stands on no floor");
    }
}

#[test]
fn the_gpu_and_the_browser_are_known_on_their_own_floor_only() {
    for source in sources() {
        for (word, owner) in OWNED {
            let known = source.folder != owner && has_word(&source.code, word);
            assert!(!known, "{}: {word} belongs to src/{owner}", source.path.display());
        }
    }
}

#[test]
fn both_browser_builds_compile_the_same_lines_so_that_one_of_them_is_linted_for_both() {
    for source in sources() {
        let text = std::fs::read_to_string(&source.path).unwrap_or_default();
        let asks = |line: &&str| line.contains("feature = \"webgpu\"") || line.contains("feature = \"webgl\"");
        assert_eq!(text.lines().find(asks), None, "{}", source.path.display());
    }
}

#[test]
fn what_places_dots_uses_no_maths_that_differs_between_platforms() {
    for source in sources().iter().filter(|source| PLACING.contains(&source.folder.as_str())) {
        for uneven in UNEVEN {
            assert!(!source.code.contains(uneven), "{}: `{uneven}`; use libm or an ordered map", source.path.display());
        }
    }
}

#[test]
fn the_check_itself_sees_an_upward_import_in_every_form_it_is_written_in() {
    let source = |folder: &str, code: &str| Source { folder: folder.into(), path: "x.rs".into(), code: code_of(code) };
    for code in [
        "use crate::gpu::Renderer;",
        "fn f() { crate::gpu::start() }",
        "use crate::{\n    case::{Case, Sex},\n    gpu,\n};",
        "pub(in crate::web) fn f() {}",
    ] {
        assert_eq!(broken(&[source("frame", code)]).len(), 1, "{code}");
    }
    for code in
        ["use crate::frame::Camera;", "// use crate::web::Handle;", "use super::gpu;", "use crate::{case, math};"]
    {
        assert!(broken(&[source("frame", code)]).is_empty(), "{code}");
    }
    let hair = source("hair", "use crate::treatment::Deposit;");
    let treatment = source("treatment", "use crate::hair::Hair;");
    assert_eq!(broken(&[hair, treatment]).len(), 2);
}

#[test]
fn every_file_of_tests_is_run() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let main = std::fs::read_to_string(tests.join("main.rs")).unwrap_or_default();
    for entry in std::fs::read_dir(&tests).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "rs") && path.file_stem().is_some_and(|n| n != "main")
        {
            let line = format!("mod {};", path.file_stem().unwrap_or_default().to_string_lossy());
            assert!(main.lines().any(|other| other == line), "tests/main.rs lacks `{line}`");
        }
    }
}
