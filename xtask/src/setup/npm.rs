//! The npm packages of `www/`.

use std::path::Path;

use crate::error::{Result, TaskError};
use crate::shell::Shell;
use crate::stamp::Stamp;
use crate::tell::say;
use crate::workspace::Workspace;

/// Installs what `package-lock.json` names unless that is installed already.
pub fn npm_packages(workspace: &Workspace) -> Result<()> {
    let www = workspace.at("www");
    let stamp = Stamp::new(workspace, "npm").file(&www.join("package-lock.json"))?.finish();
    let modules = www.join("node_modules");
    if stamp.is_current(&[&modules.join("esbuild/package.json"), &modules.join("binaryen/package.json")]) {
        say("npm packages", "present");
        return Ok(());
    }
    npm_ci("npm packages", &www)?;
    stamp.save()?;
    say("npm packages", "installed from package-lock.json");
    Ok(())
}

/// Installs what the `package-lock.json` of a folder names, and nothing else.
pub fn npm_ci(what: &str, folder: &Path) -> Result<()> {
    let (done, output) = Shell::npm(what).args(["ci", "--no-audit", "--no-fund"]).dir(folder).quiet()?;
    if done {
        return Ok(());
    }
    let what = format!("{what}: could not be installed\n{}", output.trim());
    Err(TaskError::Fix { what, fix: format!("run: cd {} && npm ci", folder.display()) })
}
