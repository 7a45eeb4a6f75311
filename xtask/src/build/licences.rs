//! The licence texts that go out with the product: its own, the head data's, and those of all that is built into it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::crates::built_in_crates;
use crate::error::{InFile, Result, TaskError};
use crate::workspace::Workspace;

/// Something of others' that is built in.
pub struct Part {
    /// Name and version.
    pub name: String,
    /// Its licence as it states it.
    pub terms: String,
    /// Where its licence files lie.
    pub folder: PathBuf,
}

/// Writes the texts; `npm_packages` are those in the bundle.
pub fn write_licences(workspace: &Workspace, folder: &Path, npm_packages: &[String]) -> Result<()> {
    std::fs::create_dir_all(folder).in_file(folder)?;
    for from in ["LICENSE-MIT", "LICENSE-APACHE", "LICENSES/head-data-CC0.txt"] {
        let from = workspace.at(from);
        let name = from.file_name().unwrap_or_default();
        std::fs::copy(&from, folder.join(name)).in_file(&from)?;
    }
    let mut parts = built_in_crates(workspace)?;
    for name in npm_packages {
        parts.push(npm_part(&workspace.at("www/node_modules").join(name), name)?);
    }
    let file = folder.join("third-party.txt");
    std::fs::write(&file, third_party(&parts)?).in_file(&file)
}

fn npm_part(folder: &Path, name: &str) -> Result<Part> {
    let file = folder.join("package.json");
    let text = std::fs::read_to_string(&file).in_file(&file)?;
    let package: Value = serde_json::from_str(&text)
        .map_err(|error| TaskError::Answer { what: file.display().to_string(), message: error.to_string() })?;
    let word = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    Ok(Part { name: format!("{name} {}", word("version")), terms: word("license"), folder: folder.to_owned() })
}

/// Every part with its terms, and each text once below the parts that it is the text of.
fn third_party(parts: &[Part]) -> Result<String> {
    let mut list = String::new();
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for part in parts {
        list.push_str(&format!("{}: {}\n", part.name, part.terms));
        for file in licence_files(&part.folder)? {
            let text = std::fs::read(&file).in_file(&file)?;
            let text = String::from_utf8_lossy(&text).replace("\r\n", "\n");
            texts.entry(text.trim().to_owned()).or_default().push(&part.name);
        }
    }
    let mut sheet = format!(
        "The simulator's files have these works of others built in, beside the Rust standard library\n\
         (MIT OR Apache-2.0). Where terms give a choice that includes MIT, MIT is chosen. The text of Apache-2.0 is in\n\
         LICENSE-APACHE.\n\n{list}"
    );
    for (text, names) in texts {
        sheet.push_str(&format!("\n{}\n{}\n\n{text}\n", "-".repeat(80), names.join(", ")));
    }
    Ok(sheet)
}

/// The licence files in a folder; without Apache's where there is MIT's.
fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).in_file(folder)? {
        let path = entry.in_file(folder)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|word| name.starts_with(word)) {
            files.push((name, path));
        }
    }
    files.sort();
    let mit = files.iter().any(|(name, _)| name.contains("MIT"));
    files.retain(|(name, _)| !(mit && name.contains("APACHE")));
    Ok(files.into_iter().map(|(_, path)| path).collect())
}
