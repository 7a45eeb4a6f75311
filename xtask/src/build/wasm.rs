//! The two browser builds: compiled, bound and optimised.

use std::path::PathBuf;

use wasm_bindgen_cli_support::Bindgen;

use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::stamp::Stamp;
use crate::tell::say;
use crate::workspace::Workspace;

/// One wasm file each, so that a visitor with WebGPU doesn't pay for the far larger WebGL2 one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Webgpu,
    Webgl,
}

impl Backend {
    pub const ALL: [Self; 2] = [Self::Webgpu, Self::Webgl];

    /// The Cargo feature, and the name in paths.
    pub fn name(self) -> &'static str {
        match self {
            Self::Webgpu => "webgpu",
            Self::Webgl => "webgl",
        }
    }

    /// The finished wasm file.
    pub fn wasm(self, workspace: &Workspace) -> PathBuf {
        workspace.package(self.name()).join("smp_simulator_opt.wasm")
    }

    /// The generated JavaScript that loads it.
    pub fn glue(self, workspace: &Workspace) -> PathBuf {
        workspace.package(self.name()).join("smp_simulator.js")
    }
}

/// What every browser with WebGL2 of the supported ones knows; wasm-opt must not use more, and must accept these.
const WASM_FEATURES: [&str; 9] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the package of one backend unless it is up to date.
pub fn wasm_package(workspace: &Workspace, backend: Backend) -> Result<()> {
    let name = backend.name();
    let what = format!("{name} build");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let compiler = Shell::new(&what, rustc, "install Rust: https://rustup.rs").arg("--version").capture()?;
    let stamp = Stamp::new(workspace, name)
        .text(&compiler)
        .file(&workspace.at("Cargo.toml"))?
        .file(&workspace.at("Cargo.lock"))?
        .file(&workspace.at(".cargo/config.toml"))?
        .file(&workspace.at("www/package-lock.json"))?
        .file(&workspace.at("xtask/src/build/wasm.rs"))?
        .tree(&workspace.at("src"))?
        .tree(&workspace.at("shaders"))?
        .finish();
    let (wasm, glue) = (backend.wasm(workspace), backend.glue(workspace));
    if stamp.is_current(&[&wasm, &glue]) {
        say(&what, "up to date");
        return Ok(());
    }
    compile(workspace, backend, &what)?;
    bind(workspace, backend)?;
    optimise(workspace, backend, &what)?;
    stamp.save()?;
    let bytes = wasm.metadata().in_file(&wasm)?.len();
    say(&what, format_args!("built, {bytes} bytes"));
    Ok(())
}

fn compile(workspace: &Workspace, backend: Backend, what: &str) -> Result<()> {
    Shell::cargo(what)
        .args(["build", "--quiet", "--lib", "--profile", "wasm", "--target", "wasm32-unknown-unknown"])
        .args(["--features", backend.name()])
        .dir(workspace.root())
        .run()
}

fn bind(workspace: &Workspace, backend: Backend) -> Result<()> {
    let failed =
        |error: &dyn std::fmt::Display| TaskError::Bindings { backend: backend.name(), message: format!("{error:#}") };
    let compiled = workspace.target().join("wasm32-unknown-unknown/wasm/smp_simulator.wasm");
    let package = workspace.package(backend.name());
    if package.exists() {
        std::fs::remove_dir_all(&package).in_file(&package)?;
    }
    Bindgen::new()
        .input_path(&compiled)
        .out_name("smp_simulator")
        .web(true)
        .map_err(|error| failed(&error))?
        .typescript(true)
        // The element always passes the module it compiled, so that the worker can share it.
        .omit_default_module_path(true)
        .generate(&package)
        .map_err(|error| failed(&error))
}

fn optimise(workspace: &Workspace, backend: Backend, what: &str) -> Result<()> {
    Shell::node(what)
        .arg(workspace.at("www/node_modules/binaryen/bin/wasm-opt"))
        .arg(workspace.package(backend.name()).join("smp_simulator_bg.wasm"))
        .args(["-Oz", "--strip-debug", "--strip-producers"])
        .args(WASM_FEATURES)
        .arg("-o")
        .arg(backend.wasm(workspace))
        .run()
}
