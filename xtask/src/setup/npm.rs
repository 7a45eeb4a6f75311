//! The npm packages of `www/`.

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
    let (done, output) = Shell::npm("npm packages").args(["ci", "--no-audit", "--no-fund"]).dir(&www).quiet()?;
    if !done {
        let what = format!("npm packages: could not be installed\n{}", output.trim());
        return Err(TaskError::Fix { what, fix: "run: cd www && npm ci".to_owned() });
    }
    stamp.save()?;
    say("npm packages", "installed from package-lock.json");
    Ok(())
}
