//! What the toolchain needs beside the compiler: the wasm target, and the formatter and the linter for the check.

use std::path::Path;

use crate::error::{Result, TaskError};
use crate::shell::Shell;
use crate::tell::say;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target unless the toolchain has it.
pub fn wasm_target() -> Result<()> {
    let fix = format!("run: rustup target add {TARGET}");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = Shell::new("wasm target", rustc, &fix).args(["--print", "sysroot"]).capture()?;
    let present = || Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir();
    if present() {
        say("wasm target", "present");
        return Ok(());
    }
    let (done, output) = Shell::new("wasm target", "rustup", &fix).args(["target", "add", TARGET]).quiet()?;
    if !done || !present() {
        return Err(TaskError::Fix { what: format!("wasm target: could not be added\n{}", output.trim()), fix });
    }
    say("wasm target", format_args!("added {TARGET}"));
    Ok(())
}

/// Adds rustfmt and clippy unless the toolchain has them.
pub fn rust_components() -> Result<()> {
    let fix = "run: rustup component add rustfmt clippy";
    let works =
        |name: &str| Shell::cargo("Rust components").args([name, "--version"]).quiet().is_ok_and(|(well, _)| well);
    let present = || works("fmt") && works("clippy");
    if present() {
        say("Rust components", "present");
        return Ok(());
    }
    let (done, output) =
        Shell::new("Rust components", "rustup", fix).args(["component", "add", "rustfmt", "clippy"]).quiet()?;
    if !done || !present() {
        let what = format!("Rust components: could not be added\n{}", output.trim());
        return Err(TaskError::Fix { what, fix: fix.to_owned() });
    }
    say("Rust components", "added rustfmt and clippy");
    Ok(())
}
