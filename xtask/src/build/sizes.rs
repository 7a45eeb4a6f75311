//! What a visitor downloads: `sizes.json`, and the budget it is held to.

use std::fmt;
use std::path::Path;

use serde_json::{Value, json};

use super::dist::{PICTURES, POSTERS, Role};
use super::plugin::PLUGIN;
use super::wasm::Backend;
use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::stamp::files_below;
use crate::workspace::Workspace;

/// Brotli bytes of all files of a first load over WebGPU, the head included.
const WEBGPU_BUDGET: u64 = 447_400;
/// Brotli bytes of all files of a first load over WebGL2.
const WEBGL_BUDGET: u64 = 1_006_000;
/// Brotli bytes of the head asset.
const HEAD_BUDGET: u64 = 120_000;
/// Brotli bytes of what comes only where a page wants a form for requests.
const LEAD_BUDGET: u64 = 6_500;
/// Brotli bytes of what comes only where a page names its jurisdiction.
const JURISDICTION_BUDGET: u64 = 6_000;
/// Brotli bytes of what comes where an element waits to be asked for.
const AHEAD_BUDGET: u64 = 1_600;
/// Bytes of the largest picture that stands there until then, as it is.
const POSTER_BUDGET: u64 = 25_000;
/// Brotli bytes of what comes with the first picture that is taken.
const PICTURE_BUDGET: u64 = 1_600;
/// Brotli bytes of what comes with any language but English, before the language itself.
const WORDS_BUDGET: u64 = 3_500;
/// Brotli bytes of each piece of the language that is largest in it: what the element says, the consultation, the guide for
/// placing, places, and the tablet's page.
const LANGUAGE_BUDGETS: [(&str, u64); 5] =
    [("element", 1_600), ("consultation", 22_500), ("guide", 2_600), ("places", 1_100), ("tablet", 3_000)];
/// Bytes of all pictures of choices as they are: hosts don't compress what is compressed already.
const PICTURES_BUDGET: u64 = 700_000;
/// Brotli bytes of what the tablet's page loads beyond the consultation.
const TABLET_BUDGET: u64 = 13_000;
/// Brotli bytes of its service worker, the list of all that it keeps included.
const SERVICE_WORKER_BUDGET: u64 = 20_000;
/// Brotli bytes of the page in a frame, before it loads an element.
const FRAME_BUDGET: u64 = 5_000;
/// Brotli bytes of the landing page before its picture is asked for: page, element and poster.
const LANDING_BUDGET: u64 = 60_000;
/// Bytes of the script for the page round a frame, as it is: many hosts compress nothing.
const FRAME_HELPER_BUDGET: u64 = 2_048;
/// Brotli bytes of the page on which a site's owner puts the simulator together, without its preview.
const BUILDER_BUDGET: u64 = 18_000;
/// Bytes of the plugin for WordPress as it is uploaded.
const PLUGIN_BUDGET: u64 = 2_750_000;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

impl Size {
    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }

    fn json(self) -> Value {
        json!({ "raw": self.raw, "gzip": self.gzip, "brotli": self.brotli })
    }
}

/// Every file of a build, with its path below `dist/`.
pub struct Sizes {
    files: Vec<(String, Size)>,
}

impl Sizes {
    /// All files of a first load with this backend together.
    pub fn first_load(&self, backend: Backend) -> Size {
        let mut total = Size::default();
        for (path, size) in &self.files {
            if matches!(Role::of(path), Role::Always) || Role::of(path) == Role::Only(backend) {
                total.add(*size);
            }
        }
        total
    }

    fn json(&self) -> Value {
        let files: serde_json::Map<String, Value> =
            self.files.iter().map(|(path, size)| (path.clone(), size.json())).collect();
        json!({
            "unit": "bytes; gzip at level 9, brotli at quality 11",
            "files": files,
            "firstLoad": {
                "webgpu": self.first_load(Backend::Webgpu).json(),
                "webgl": self.first_load(Backend::Webgl).json(),
            },
        })
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = |what: &str, size: Size| {
            writeln!(out, "  {what:<34} {:>9} raw {:>9} gzip {:>8} brotli", size.raw, size.gzip, size.brotli)
        };
        for (path, size) in self.files.iter().filter(|(path, _)| Role::of(path) != Role::Later) {
            line(path, *size)?;
        }
        line("first load, WebGPU", self.first_load(Backend::Webgpu))?;
        line("first load, WebGL2", self.first_load(Backend::Webgl))
    }
}

/// Compresses and measures a folder, keeps the brotli forms for the server, and writes `sizes.json` into the folder.
pub fn measure(workspace: &Workspace, folder: &Path) -> Result<Sizes> {
    let mut paths = Vec::new();
    for path in files_below(folder)? {
        if let Ok(relative) = path.strip_prefix(folder) {
            paths.push(relative.to_string_lossy().replace('\\', "/"));
        }
    }
    let answer = Shell::node("sizes")
        .arg(workspace.at("www/compress.mjs"))
        .arg(folder)
        .arg(workspace.web().join("brotli"))
        .args(&paths)
        .capture()?;
    let unexpected = |message: String| TaskError::Answer { what: "sizes".to_owned(), message };
    let answer: Value = serde_json::from_str(&answer).map_err(|error| unexpected(error.to_string()))?;
    let mut files = Vec::new();
    for path in paths {
        let number =
            |form: &str| answer[&path][form].as_u64().ok_or_else(|| unexpected(format!("no {form} of {path}")));
        files.push((path.clone(), Size { raw: number("raw")?, gzip: number("gzip")?, brotli: number("brotli")? }));
    }
    let sizes = Sizes { files };
    let file = folder.join("sizes.json");
    let text = serde_json::to_string_pretty(&sizes.json()).map_err(|error| unexpected(error.to_string()))?;
    std::fs::write(&file, text + "\n").in_file(&file)?;
    Ok(sizes)
}

/// Fails if the `sizes.json` of the built `dist/` is over budget, naming each sum that is.
pub fn check_budget(workspace: &Workspace) -> Result<String> {
    let file = workspace.dist().join("sizes.json");
    let text = std::fs::read_to_string(&file).in_file(&file)?;
    let json: Value = serde_json::from_str(&text)
        .map_err(|error| TaskError::Answer { what: "sizes.json".to_owned(), message: error.to_string() })?;
    let files = || json["files"].as_object().into_iter().flatten();
    let brotli = |start: &str| files().find(|(path, _)| path.starts_with(start))?.1["brotli"].as_u64();
    let all = |start: &str, form: &str| -> Option<u64> {
        files().filter(|(path, _)| path.starts_with(start)).map(|(_, size)| size[form].as_u64()).sum()
    };
    let largest = |piece: &str| {
        let is_piece = |path: &str| path.starts_with("smp-locale-") && path.contains(&format!("-{piece}-"));
        files().filter(|(path, _)| is_piece(path)).filter_map(|(_, size)| size["brotli"].as_u64()).max()
    };
    let languages =
        LANGUAGE_BUDGETS.map(|(piece, budget)| (format!("largest language, {piece}"), largest(piece), budget));
    let posters = files().filter(|(path, _)| path.starts_with(POSTERS));
    let poster = posters.filter_map(|(_, size)| size["raw"].as_u64()).max();
    let landing =
        ["index.html", "index.css", "icon.svg", "smp-simulator.js", "smp-ahead-", "posters/light.jpg"].map(brotli);
    let mut sums = vec![
        ("first load, WebGPU", json["firstLoad"]["webgpu"]["brotli"].as_u64(), WEBGPU_BUDGET, "brotli"),
        ("first load, WebGL2", json["firstLoad"]["webgl"]["brotli"].as_u64(), WEBGL_BUDGET, "brotli"),
        ("head asset", brotli("smp-head-"), HEAD_BUDGET, "brotli"),
        ("requests", brotli("smp-lead-"), LEAD_BUDGET, "brotli"),
        ("element that waits", brotli("smp-ahead-"), AHEAD_BUDGET, "brotli"),
        ("largest poster", poster, POSTER_BUDGET, "as it is"),
        ("jurisdictions", brotli("smp-jurisdiction-"), JURISDICTION_BUDGET, "brotli"),
        ("pictures of choices", all(PICTURES, "raw"), PICTURES_BUDGET, "as they are"),
        ("tablet's page", brotli("consult.js"), TABLET_BUDGET, "brotli"),
        ("tablet's service worker", brotli("consult-sw.js"), SERVICE_WORKER_BUDGET, "brotli"),
        ("page in a frame", all("embed.", "brotli"), FRAME_BUDGET, "brotli"),
        ("landing page", landing.into_iter().sum(), LANDING_BUDGET, "brotli"),
        ("script round a frame", json["files"]["smp-embed.js"]["raw"].as_u64(), FRAME_HELPER_BUDGET, "as they are"),
        ("builder's page", all("builder.", "brotli"), BUILDER_BUDGET, "brotli"),
        ("plugin for WordPress", all(PLUGIN, "raw"), PLUGIN_BUDGET, "as they are"),
        ("pictures that are taken", brotli("smp-picture-"), PICTURE_BUDGET, "brotli"),
        ("any language", brotli("smp-words-"), WORDS_BUDGET, "brotli"),
    ];
    sums.extend(languages.iter().map(|(what, bytes, budget)| (what.as_str(), *bytes, *budget, "brotli")));
    over_budget(&sums)
}

/// One line a sum; an error if any is over its budget or missing.
fn over_budget(sums: &[(&str, Option<u64>, u64, &str)]) -> Result<String> {
    let line = |(what, bytes, budget, form): &(&str, Option<u64>, u64, &str)| match bytes {
        Some(bytes) => format!("{what}: {bytes} of {budget} bytes {form}"),
        None => format!("{what}: missing from sizes.json"),
    };
    let all = sums.iter().map(line).collect::<Vec<_>>().join("\n");
    if sums.iter().all(|(_, bytes, budget, _)| bytes.is_some_and(|bytes| bytes <= *budget)) {
        Ok(all)
    } else {
        Err(TaskError::Budget(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(files: &[(&str, u64)]) -> Sizes {
        let size = |bytes| Size { raw: 3 * bytes, gzip: 2 * bytes, brotli: bytes };
        Sizes { files: files.iter().map(|(path, bytes)| ((*path).to_owned(), size(*bytes))).collect() }
    }

    #[test]
    fn a_first_load_counts_the_shared_files_and_one_backend() {
        let sizes = sizes(&[
            ("smp-simulator.js", 10),
            ("smp-head-ABCD2345.bin", 200),
            ("smp-webgpu-ABCD2345.wasm", 30),
            ("smp-webgl-ABCD2345.wasm", 600),
            ("smp-flow-ABCD2345.js", 7000),
            ("pictures/choice-ABCD2345.jpg", 8000),
            ("licences/LICENSE-MIT", 9000),
        ]);
        assert_eq!(sizes.first_load(Backend::Webgpu), Size { raw: 720, gzip: 480, brotli: 240 });
        assert_eq!(sizes.first_load(Backend::Webgl).brotli, 810);
    }

    #[test]
    fn one_byte_over_a_budget_or_a_missing_sum_fails() {
        let within = |a| over_budget(&[("a", a, 10, "brotli"), ("b", Some(1), 10, "brotli")]).is_ok();
        assert!(within(Some(10)));
        assert!(!within(Some(11)));
        assert!(!within(None));
    }
}
