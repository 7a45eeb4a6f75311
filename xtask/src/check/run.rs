//! The steps of the check. Native steps share one feature set and one profile, so that nothing is compiled twice: the
//! build tool, which runs already, is left as `cargo xtask` compiled it.

use std::path::PathBuf;

use super::beside::Beside;
use super::report::Report;
use crate::build::{check_budget, head_asset};
use crate::error::{InFile, Result, TaskError};
use crate::setup;
use crate::shell::Shell;
use crate::studio::{HEAD_ASSET, PROGRAMS};
use crate::tell::{WhenDone, put_line, say};
use crate::workspace::Workspace;

/// The packages and features of every native step.
const NATIVE: [&str; 5] = ["--workspace", "--exclude", "xtask", "--features", "smp-simulator/native"];

/// Does all set-up and runs every test.
pub fn check(workspace: &Workspace) -> Result<()> {
    let mut report = Report::default();
    let web = report.step("set-up", || {
        setup::rust_components()?;
        setup::wasm_target()?;
        setup::npm_packages(workspace)
    });
    let engines = report.step("browsers and software GPU", setup::engines);
    let wordpress = report.step("WordPress", || setup::wordpress(workspace));
    // Without them the test of the apps fails by itself, and says so.
    report.step("React, Vue, Svelte and Next", || setup::frameworks(workspace));
    // The browsers' builds and this machine's lie in folders of their own, and much of the former keeps one core busy.
    // Its pictures are drawn by the software GPU where there is no other.
    let building = start_build(workspace);
    report
        .step("format: Rust", || Shell::cargo("format").args(["fmt", "--all", "--check"]).dir(workspace.root()).run());
    if web {
        report.step("format: TypeScript", || npm(workspace, "check:format"));
    }
    report.step("clippy: native", || {
        let all = ["--workspace", "--features", "smp-simulator/native", "--all-targets"];
        clippy(workspace).args(all).args(["--", "--deny", "warnings"]).run()
    });
    // Both of the browsers' builds compile the same of our lines: one of them is read.
    report.step("clippy: browser", || {
        let target = ["--lib", "--target", "wasm32-unknown-unknown", "--features", "webgpu"];
        clippy(workspace).args(target).args(["--", "--deny", "warnings"]).run()
    });
    let compiled = report.step("compiling Rust tests", || compile_tests(workspace));
    // The product's beside the end of the build, which leaves a core idle; the build tool's look at what was built.
    if compiled {
        report.step("Rust tests", || rust_tests(workspace));
    }
    let built = report.step("build", || building.and_then(Beside::finish));
    if compiled {
        report.step("tests of the build tool", || tool_tests(workspace));
    } else {
        report.skip("Rust tests", "compiling Rust tests");
        report.skip("tests of the build tool", "compiling Rust tests");
    }
    if built {
        report.step("types", || npm(workspace, "check:types"));
        report.step("size budget", || check_budget(workspace).and_then(put_line));
    } else {
        report.skip("types", "build");
        report.skip("size budget", "build");
    }
    match (built, engines) {
        (true, true) => {
            report.step("browser tests", || browser_tests(workspace));
        }
        (false, _) => report.skip("browser tests", "build"),
        (true, false) => report.skip("browser tests", "browsers and software GPU"),
    }
    if !wordpress {
        report.skip("the plugin on a real WordPress", "WordPress");
    }
    report.close()
}

fn clippy(workspace: &Workspace) -> Shell {
    Shell::cargo("clippy").args(["clippy", "--quiet"]).dir(workspace.root())
}

fn npm(workspace: &Workspace, script: &str) -> Result<()> {
    Shell::npm(script).args(["run", "--silent", script]).dir(&workspace.at("www")).run()
}

/// Starts `cargo xtask build`.
fn start_build(workspace: &Workspace) -> Result<Beside> {
    let this = std::env::current_exe().in_file(workspace.root())?;
    let fix = "run: cargo xtask build";
    Ok(Beside::start("build", Shell::new("build", this, fix).arg("build").dir(workspace.root())))
}

/// Compiles the tests, and with them the programs that the tests of the command line call.
fn compile_tests(workspace: &Workspace) -> Result<()> {
    let cargo = || Shell::cargo("compiling Rust tests").dir(workspace.root());
    cargo().args(["build", "--quiet", "--bins", "--tests"]).args(NATIVE).run()?;
    cargo().args(["test", "--quiet", "--no-run", "--package", "xtask"]).run()
}

/// Unit, property and golden-picture tests, and the examples of the documentation: each program's tests run in one
/// process, in which heads and scalps are made once for all of them.
fn rust_tests(workspace: &Workspace) -> Result<()> {
    // The build began with the head, minutes ago; where that failed it is made here.
    let head = head_asset(workspace, &setup::head_wheel(WhenDone::Hush)?, WhenDone::Hush)?;
    let mut native =
        cargo_test(workspace).args(NATIVE).env(HEAD_ASSET, head).env(PROGRAMS, workspace.target().join("debug"));
    if std::env::var_os("XDG_RUNTIME_DIR").is_none() {
        // Mesa's drivers complain of it, once for each test that draws.
        native = native.env("XDG_RUNTIME_DIR", workspace.target());
    }
    native.run()
}

fn tool_tests(workspace: &Workspace) -> Result<()> {
    cargo_test(workspace).args(["--package", "xtask"]).run()
}

fn cargo_test(workspace: &Workspace) -> Shell {
    Shell::cargo("Rust tests").args(["test", "--quiet", "--no-fail-fast"]).dir(workspace.root())
}

/// The test files that measure how long a page's tasks are: whatever runs beside them would lengthen these.
const ALONE: [&str; 2] = ["chromium.test.mjs", "lighthouse.test.mjs"];

/// Those that take minutes, the longest first: begun last, one would keep a core busy while the other waits for it.
const LONG: [&str; 6] = [
    "chromium-beside.test.mjs",
    "chromium-page.test.mjs",
    "firefox.test.mjs",
    "chromium-consult.test.mjs",
    "webkit-page.test.mjs",
    "tablet.test.mjs",
];

/// Every `tests/browser/*.test.mjs`: first those that must be alone, then the others, two at a time.
fn browser_tests(workspace: &Workspace) -> Result<()> {
    let folder = workspace.at("tests/browser");
    let mut tests: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(&folder).in_file(&folder)? {
        let path = entry.in_file(&folder)?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            tests.push(path);
        }
    }
    let turn = |path: &PathBuf| LONG.iter().position(|long| path.ends_with(long)).unwrap_or(LONG.len());
    tests.sort_by(|one, other| turn(one).cmp(&turn(other)).then_with(|| one.cmp(other)));
    say("browser tests", format_args!("{} files", tests.len()));
    let (alone, beside): (Vec<PathBuf>, Vec<PathBuf>) =
        tests.into_iter().partition(|path| ALONE.iter().any(|alone| path.ends_with(alone)));
    let failures = |name: &str| workspace.target().join(name).with_extension("failures");
    let run = |tests: Vec<PathBuf>, at_once: &str, name: &str| {
        Shell::node("browser tests")
            // A browser that hangs keeps no file from ending.
            .args(["--test", "--test-force-exit", at_once])
            .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
            .arg(format!("--test-reporter={}", folder.join("support/failures.mjs").display()))
            .arg(format!("--test-reporter-destination={}", failures(name).display()))
            .args(tests)
            .dir(workspace.root())
            .run()
    };
    let first = run(alone, "--test-concurrency=1", "alone");
    let second = run(beside, "--test-concurrency=2", "beside");
    let told = ["alone", "beside"].map(|name| std::fs::read_to_string(failures(name)).unwrap_or_default());
    first.and(second).map_err(|error| match told.concat() {
        none if none.is_empty() => error,
        some => TaskError::Tests { failed: some.trim_end().to_owned() },
    })
}
