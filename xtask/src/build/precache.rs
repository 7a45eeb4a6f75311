//! What the tablet's service worker keeps: every file that `consult.html` comes to need, by its content's hash.

use std::path::Path;

use crate::error::Result;
use crate::shell::Shell;
use crate::workspace::Workspace;

/// Writes the list into the service worker of the finished folder, and the build's mark into it and the page. After this
/// no file that is listed may change.
pub fn write_precache(workspace: &Workspace, folder: &Path) -> Result<()> {
    Shell::node("precache").arg(workspace.at("www/precache.mjs")).arg(folder).run()
}
