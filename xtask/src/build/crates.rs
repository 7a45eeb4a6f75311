//! Which crates are built into the wasm files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::licences::Part;
use crate::error::{Result, TaskError};
use crate::shell::Shell;
use crate::workspace::Workspace;

/// Every crate of others' in either wasm build, in the order of names.
pub fn built_in_crates(workspace: &Workspace) -> Result<Vec<Part>> {
    let answer = Shell::cargo("licences")
        .args(["metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"])
        .args(["--features", "webgpu,webgl"])
        .dir(workspace.root())
        .capture()?;
    let metadata: Value = serde_json::from_str(&answer)
        .map_err(|error| TaskError::Answer { what: "cargo metadata".to_owned(), message: error.to_string() })?;
    let parts = parts(&metadata);
    if parts.is_empty() {
        let message = "it names no dependency of smp-simulator".to_owned();
        return Err(TaskError::Answer { what: "cargo metadata".to_owned(), message });
    }
    Ok(parts)
}

fn parts(metadata: &Value) -> Vec<Part> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).filter_map(|package| Some((package["id"].as_str()?, package))).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let mut open: Vec<&str> =
        packages.iter().filter(|(_, package)| package["name"] == "smp-simulator").map(|(id, _)| *id).collect();
    let mut seen = BTreeSet::new();
    let mut parts = Vec::new();
    while let Some(id) = open.pop() {
        let (Some(package), Some(node)) = (packages.get(id), nodes.get(id)) else { continue };
        if !seen.insert(id) || is_macro(package) {
            continue;
        }
        // A crate of the workspace has no source to fetch it from: it is ours.
        if !package["source"].is_null() {
            parts.push(part(package));
        }
        for dependency in list(&node["deps"]) {
            // Built in, and neither for a build script nor for tests.
            if list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null()) {
                open.extend(dependency["pkg"].as_str());
            }
        }
    }
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    parts
}

fn part(package: &Value) -> Part {
    let word = |key: &str| package[key].as_str().unwrap_or_default();
    Part {
        name: format!("{} {}", word("name"), word("version")),
        terms: word("license").to_owned(),
        folder: Path::new(word("manifest_path")).parent().unwrap_or(Path::new(".")).to_owned(),
    }
}

/// Procedural macros run in the compiler and leave nothing of themselves.
fn is_macro(package: &Value) -> bool {
    list(&package["targets"]).any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_is_linked_in_counts() {
        let package = |name: &str, source: Value, kind: &str| {
            json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT", "source": source,
                    "manifest_path": format!("/{name}/Cargo.toml"), "targets": [{ "kind": [kind] }] })
        };
        let node = |name: &str, deps: &[(&str, Value)]| {
            let deps: Vec<Value> =
                deps.iter().map(|(id, kind)| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] })).collect();
            json!({ "id": name, "deps": deps })
        };
        let registry = json!("registry");
        let metadata = json!({
            "packages": [
                package("smp-simulator", Value::Null, "lib"), package("linked", registry.clone(), "lib"),
                package("deep", registry.clone(), "lib"), package("derive", registry.clone(), "proc-macro"),
                package("under-derive", registry.clone(), "lib"), package("tested", registry.clone(), "lib"),
                package("apart", registry.clone(), "lib"),
            ],
            "resolve": { "nodes": [
                node("smp-simulator", &[("linked", Value::Null), ("derive", Value::Null), ("tested", json!("dev"))]),
                node("linked", &[("deep", Value::Null)]), node("deep", &[]),
                node("derive", &[("under-derive", Value::Null)]), node("under-derive", &[]), node("tested", &[]),
                node("apart", &[]),
            ] },
        });
        let names: Vec<String> = parts(&metadata).into_iter().map(|part| part.name).collect();
        assert_eq!(names, ["deep 1.0.0", "linked 1.0.0"]);
    }
}
