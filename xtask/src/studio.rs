//! What runs natively with the head asset: headless pictures, maps and reports, benchmarks.

use std::ffi::OsString;

use crate::build::{Backend, head_asset, wasm_package};
use crate::error::Result;
use crate::setup::{self, head_wheel};
use crate::shell::Shell;
use crate::workspace::Workspace;

/// Names the head asset to the programs and tests that read it.
pub const HEAD_ASSET: &str = "SMP_HEAD_ASSET";

/// Draws with the studio: `render` or `shots`, and what follows.
pub fn draw(workspace: &Workspace, command: &str, args: Vec<OsString>) -> Result<()> {
    // Not from the root: paths are meant from where the command was typed.
    native(workspace, command, &["run", "--quiet", "--package", "studio", "--", command], args)
}

/// Writes on paper: `map`, `maps` or `report`, and what follows. Needs no GPU.
pub fn write(workspace: &Workspace, command: &str, args: Vec<OsString>) -> Result<()> {
    native(workspace, command, &["run", "--quiet", "--package", "paper", "--", command], args)
}

/// Draws the gallery; with `--maps` a map beside each picture too.
pub fn shots(workspace: &Workspace, mut args: Vec<OsString>) -> Result<()> {
    let all = args.len();
    args.retain(|arg| arg != "--maps");
    draw(workspace, "shots", args.clone())?;
    if args.len() < all { write(workspace, "maps", for_maps(args)) } else { Ok(()) }
}

/// The arguments of the gallery's pictures less those that mean nothing to its maps: `--size WxH`.
fn for_maps(args: Vec<OsString>) -> Vec<OsString> {
    let mut args = args.into_iter();
    let mut kept = Vec::new();
    while let Some(arg) = args.next() {
        if arg == "--size" {
            args.next();
        } else {
            kept.push(arg);
        }
    }
    kept
}

/// Runs the benchmarks natively, then those of whole scenes in the browser build under Node.
pub fn bench(workspace: &Workspace, args: Vec<OsString>) -> Result<()> {
    native(workspace, "bench", &["bench", "--package", "smp-simulator", "--bench", "*"], args)?;
    setup::wasm_target()?;
    setup::npm_packages(workspace)?;
    wasm_package(workspace, Backend::Webgpu)?;
    Shell::node("bench")
        .arg(workspace.at("benches/wasm.mjs"))
        .arg(workspace.package(Backend::Webgpu.name()))
        .arg(workspace.head_asset())
        .arg(workspace.at("target"))
        .run()
}

fn native(workspace: &Workspace, what: &str, command: &[&str], args: Vec<OsString>) -> Result<()> {
    let asset = head_asset(workspace, &head_wheel()?)?;
    Shell::cargo(what).args(command).args(args).env(HEAD_ASSET, asset).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_are_not_told_the_size_of_pictures() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(for_maps(words("--out a --size 9x9 --only b")), words("--out a --only b"));
    }
}
