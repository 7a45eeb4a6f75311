//! The wasm target of the toolchain.

use std::path::Path;

use crate::error::{Result, TaskError};
use crate::shell::{Shell, say};

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
