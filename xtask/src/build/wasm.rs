//! The two browser builds: compiled, bound and optimised.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::stamp::{Finished, Stamp};
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

    /// What its build is called.
    fn what(self) -> String {
        format!("{} build", self.name())
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

/// Builds the packages of some backends unless they are up to date. While one is bound and optimised, which keeps one
/// core busy, the next is compiled.
pub fn wasm_packages(workspace: &Workspace, backends: &[Backend]) -> Result<()> {
    std::thread::scope(|scope| {
        let mut finishing = Vec::new();
        for backend in backends {
            let stamp = stamp_of(workspace, *backend)?;
            if stamp.is_current(&[&backend.wasm(workspace), &backend.glue(workspace)]) {
                say(&backend.what(), "up to date");
                continue;
            }
            let compiled = compile(workspace, *backend)?;
            finishing.push(scope.spawn(move || finish(workspace, *backend, &compiled, &stamp)));
        }
        let died = |_| Err(TaskError::Answer { what: "wasm build".to_owned(), message: "a thread died".to_owned() });
        finishing.into_iter().try_for_each(|thread| thread.join().unwrap_or_else(died))
    })
}

fn stamp_of(workspace: &Workspace, backend: Backend) -> Result<Finished> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let compiler = Shell::new(&backend.what(), rustc, "install Rust: https://rustup.rs").arg("--version").capture()?;
    let stamp = Stamp::new(workspace, backend.name())
        .text(&compiler)
        .file(&workspace.at("Cargo.toml"))?
        .file(&workspace.at("Cargo.lock"))?
        .file(&workspace.at(".cargo/config.toml"))?
        .file(&workspace.at("www/package-lock.json"))?
        .file(&workspace.at("xtask/src/build/wasm.rs"))?
        .tree(&workspace.at("src"))?
        .tree(&workspace.at("shaders"))?;
    Ok(stamp.finish())
}

/// Compiles a backend and gives the wasm file, under a name that the next backend's doesn't take.
fn compile(workspace: &Workspace, backend: Backend) -> Result<PathBuf> {
    Shell::cargo(&backend.what())
        .args(["build", "--quiet", "--lib", "--profile", "wasm", "--target", "wasm32-unknown-unknown"])
        .args(["--features", backend.name()])
        .dir(workspace.root())
        .run()?;
    let compiled = workspace.target().join("wasm32-unknown-unknown/wasm/smp_simulator.wasm");
    let kept = workspace.web().join(format!("smp_simulator-{}.wasm", backend.name()));
    std::fs::create_dir_all(workspace.web()).in_file(&workspace.web())?;
    std::fs::copy(&compiled, &kept).in_file(&compiled)?;
    Ok(kept)
}

fn finish(workspace: &Workspace, backend: Backend, compiled: &Path, stamp: &Finished) -> Result<()> {
    bind(workspace, backend, compiled)?;
    optimise(workspace, backend)?;
    stamp.save()?;
    let wasm = backend.wasm(workspace);
    let bytes = wasm.metadata().in_file(&wasm)?.len();
    say(&backend.what(), format_args!("built, {bytes} bytes"));
    Ok(())
}

fn bind(workspace: &Workspace, backend: Backend, compiled: &Path) -> Result<()> {
    let failed =
        |error: &dyn std::fmt::Display| TaskError::Bindings { backend: backend.name(), message: format!("{error:#}") };
    let package = workspace.package(backend.name());
    if package.exists() {
        std::fs::remove_dir_all(&package).in_file(&package)?;
    }
    Bindgen::new()
        .input_path(compiled)
        .out_name("smp_simulator")
        .web(true)
        .map_err(|error| failed(&error))?
        .typescript(true)
        // The element always passes the module it compiled, so that the worker can share it.
        .omit_default_module_path(true)
        .generate(&package)
        .map_err(|error| failed(&error))
}

fn optimise(workspace: &Workspace, backend: Backend) -> Result<()> {
    Shell::node(&backend.what())
        .arg(workspace.at("www/node_modules/binaryen/bin/wasm-opt"))
        .arg(workspace.package(backend.name()).join("smp_simulator_bg.wasm"))
        .args(["-Oz", "--converge", "--strip-debug", "--strip-producers"])
        .args(WASM_FEATURES)
        .arg("-o")
        .arg(backend.wasm(workspace))
        .run()
}
