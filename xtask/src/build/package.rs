//! The npm package, made of the built `dist/` by `www/package/make.mjs`.

use crate::error::Result;
use crate::shell::Shell;
use crate::tell::say;
use crate::workspace::Workspace;

/// Writes the package into `target/package/`, from where `npm publish` takes it.
pub fn package(workspace: &Workspace) -> Result<()> {
    let folder = workspace.at("target/package");
    Shell::node("package").arg(workspace.at("www/package/make.mjs")).arg(&folder).dir(workspace.root()).run()?;
    say("package", format_args!("written to {}", folder.display()));
    Ok(())
}
