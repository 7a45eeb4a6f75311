//! What runs natively with the head asset: headless pictures and benchmarks.

use std::ffi::OsString;

use crate::build::head_asset;
use crate::error::Result;
use crate::setup::head_wheel;
use crate::shell::Shell;
use crate::workspace::Workspace;

/// Names the head asset to the programs and tests that read it.
pub const HEAD_ASSET: &str = "SMP_HEAD_ASSET";

/// Draws with the studio: `render` or `shots`, and what follows.
pub fn draw(workspace: &Workspace, command: &str, args: Vec<OsString>) -> Result<()> {
    // Not from the root: paths are meant from where the command was typed.
    native(workspace, command, &["run", "--quiet", "--package", "studio", "--", command], args)
}

/// Runs the benchmarks.
pub fn bench(workspace: &Workspace, args: Vec<OsString>) -> Result<()> {
    native(workspace, "bench", &["bench", "--package", "smp-simulator", "--bench", "*"], args)
}

fn native(workspace: &Workspace, what: &str, command: &[&str], args: Vec<OsString>) -> Result<()> {
    let asset = head_asset(workspace, &head_wheel()?)?;
    Shell::cargo(what).args(command).args(args).env(HEAD_ASSET, asset).run()
}
