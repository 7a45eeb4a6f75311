//! The licence texts that go out with the product.

use std::path::Path;

use crate::error::{InFile, Result};
use crate::workspace::Workspace;

/// Writes the project's own licences, the head data's notice and those of the packages in the bundle.
pub fn write_licences(workspace: &Workspace, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).in_file(folder)?;
    for (from, to) in [
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("LICENSES/head-data-CC0.txt", "head-data-CC0.txt"),
        ("www/node_modules/lit/LICENSE", "lit-BSD-3-Clause.txt"),
    ] {
        let from = workspace.at(from);
        std::fs::copy(&from, folder.join(to)).in_file(&from)?;
    }
    Ok(())
}
