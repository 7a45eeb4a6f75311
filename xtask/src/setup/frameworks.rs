//! What the apps of others are built with, in which the npm package is tried: React, Vue, Svelte and Next, by one lock.

use std::path::{Path, PathBuf};

use super::npm::npm_ci;
use crate::error::{InFile, Result};
use crate::stamp::{Stamp, files_below};
use crate::tell::say;
use crate::workspace::Workspace;

const WHAT: &str = "packages of the frameworks";

/// Installs into `target/frameworks/` what the lock of `tests/browser/frameworks/` names, unless that is installed already.
pub fn frameworks(workspace: &Workspace) -> Result<()> {
    let from = workspace.at("tests/browser/frameworks");
    let to = workspace.at("target/frameworks");
    let mut stamp = Stamp::new(workspace, "frameworks");
    let manifests = manifests(&from)?;
    for path in &manifests {
        stamp = stamp.file(path)?;
    }
    let stamp = stamp.finish();
    let installed = ["react", "vite", "vue", "svelte", "next"].map(|name| to.join("node_modules").join(name));
    if stamp.is_current(&installed.each_ref().map(PathBuf::as_path)) {
        say(WHAT, "present");
        return Ok(());
    }
    for path in &manifests {
        let copy = to.join(path.strip_prefix(&from).unwrap_or(path));
        if let Some(folder) = copy.parent() {
            std::fs::create_dir_all(folder).in_file(folder)?;
        }
        std::fs::copy(path, &copy).in_file(path)?;
    }
    npm_ci(WHAT, &to)?;
    stamp.save()?;
    say(WHAT, "installed from package-lock.json");
    Ok(())
}

/// What says which packages an app and all of them together need.
fn manifests(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_manifest = |path: &PathBuf| path.ends_with("package.json") || path.ends_with("package-lock.json");
    Ok(files_below(folder)?.into_iter().filter(is_manifest).collect())
}
