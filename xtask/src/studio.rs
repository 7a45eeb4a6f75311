//! What runs natively with the head asset: headless pictures, maps and reports, benchmarks.

use std::env::consts::EXE_EXTENSION;
use std::ffi::OsString;
use std::path::PathBuf;

use serde_json::Value;

use crate::build::{self, Backend, head_asset, wasm_packages};
use crate::error::{Result, TaskError};
use crate::setup::{self, head_wheel};
use crate::shell::Shell;
use crate::tell::WhenDone;
use crate::workspace::Workspace;

/// Names the head asset to the programs and tests that read it.
pub const HEAD_ASSET: &str = "SMP_HEAD_ASSET";

/// Names a folder where the studio and the paper lie built: the check compiles them with all it tests.
pub const PROGRAMS: &str = "SMP_PROGRAMS";

/// Draws with the studio: `render` or `shots`, and what follows.
pub fn draw(workspace: &Workspace, command: &str, args: Vec<OsString>) -> Result<()> {
    run(workspace, "studio", command, args)
}

/// Writes on paper: `map`, `maps` or `report`, and what follows. Needs no GPU.
pub fn write(workspace: &Workspace, command: &str, args: Vec<OsString>) -> Result<()> {
    run(workspace, "paper", command, args)
}

/// Simulates photons in skin; needs no head.
pub fn simulate(workspace: &Workspace, args: Vec<OsString>) -> Result<()> {
    Shell::new("optics", program(workspace, "optics")?, "run: cargo clean").args(args).hand_over()
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

/// Times frames in a browser beside a plain page of the same head.
pub fn bench_frames(workspace: &Workspace) -> Result<()> {
    build::build(workspace)?;
    setup::engines()?;
    Shell::node("bench")
        .arg(workspace.at("benches/frames.mjs"))
        .arg(workspace.package(Backend::Webgpu.name()))
        .arg(workspace.head_asset())
        .run()
}

/// Runs the benchmarks natively, then those of whole scenes in the browser build under Node.
pub fn bench(workspace: &Workspace, args: Vec<OsString>) -> Result<()> {
    Shell::cargo("bench")
        .args(["bench", "--package", "smp-simulator", "--bench", "*"])
        .args(args)
        .env(HEAD_ASSET, asset(workspace)?)
        .hand_over()?;
    setup::wasm_target()?;
    setup::npm_packages(workspace)?;
    wasm_packages(workspace, &[Backend::Webgpu])?;
    Shell::node("bench")
        .arg(workspace.at("benches/wasm.mjs"))
        .arg(workspace.package(Backend::Webgpu.name()))
        .arg(workspace.head_asset())
        .arg(workspace.at("target"))
        .run()
}

/// Runs one of the programs of the workspace. Not from the root: paths are meant from where the command was typed.
fn run(workspace: &Workspace, name: &str, command: &str, args: Vec<OsString>) -> Result<()> {
    let program = program(workspace, name)?;
    let fix = "run: cargo clean";
    Shell::new(command, program, fix).arg(command).args(args).env(HEAD_ASSET, asset(workspace)?).hand_over()
}

/// A program of the workspace, compiled unless it is up to date.
fn program(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os(PROGRAMS) {
        return Ok(PathBuf::from(folder).join(name).with_extension(EXE_EXTENSION));
    }
    let built = Shell::cargo(name)
        .args(["build", "--quiet", "--package", name, "--message-format", "json-render-diagnostics"])
        .dir(workspace.root())
        .capture_told()?;
    let mut paths = built.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        message["executable"].as_str().map(PathBuf::from)
    });
    let missing = || TaskError::Answer { what: name.to_owned(), message: "cargo built no program".to_owned() };
    paths.next().ok_or_else(missing)
}

/// The head asset, built unless it is up to date. Whoever asks for a picture or for figures is not told that it is.
fn asset(workspace: &Workspace) -> Result<PathBuf> {
    head_asset(workspace, &head_wheel(WhenDone::Hush)?, WhenDone::Hush)
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
