//! Putting `dist/` together. It is made aside and swapped in whole, so that it is never half new.

use std::collections::BTreeMap;
use std::path::Path;

use super::bundle::{Asset, Assets, bundle};
use super::icons::draw_icons;
use super::licences::write_licences;
use super::pictures::key_of;
use super::plugin::write_plugin;
use super::precache::write_precache;
use super::sizes::measure;
use super::wasm::Backend;
use crate::error::{InFile, Result};
use crate::stamp::{Stamp, content_mark, files_below};
use crate::tell::say;
use crate::workspace::Workspace;

/// The folder of the pictures of choices in `dist/`.
pub const PICTURES: &str = "pictures";
/// The folder of posters, which have names that a page can be written with.
pub const POSTERS: &str = "posters";

/// When a file of `dist/` is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// On every first load.
    Always,
    /// Only where this backend is used.
    Only(Backend),
    /// Not on a first load: licences, types, what a visitor asks for later.
    Later,
}

impl Role {
    /// The role of a file by its path in `dist/`, with `/` between folders.
    pub fn of(path: &str) -> Self {
        let later = [
            "index.",
            "fields",
            "controls.css",
            "consult.",
            "consult-",
            "embed.",
            "builder.",
            "smp-ahead-",
            "smp-embed.",
            "smp-flow-",
            "smp-jurisdiction-",
            "smp-lead-",
            "smp-picture-",
            "smp-words-",
            "smp-locale-",
            "fallback",
        ]
        .iter()
        .any(|start| path.starts_with(start));
        if later || path.contains('/') || path.ends_with(".d.ts") || path == "sizes.json" {
            Self::Later
        } else if path.starts_with("smp-webgpu-") {
            Self::Only(Backend::Webgpu)
        } else if path.starts_with("smp-webgl-") {
            Self::Only(Backend::Webgl)
        } else {
            Self::Always
        }
    }
}

/// Whether a name carries a content hash, `name-ABCDEFGH.ext`, and so may be cached for ever.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).is_some_and(|(_, mark)| {
        mark.len() == 8 && mark.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    })
}

/// Assembles `dist/` unless it is up to date.
pub fn assemble(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let mut stamp = Stamp::new(workspace, "dist")
        .file(&workspace.head_asset())?
        .file(&workspace.at("Cargo.lock"))?
        .tree(&workspace.pictures())?
        .tree(&workspace.posters())?
        .tree(&workspace.at("www"))?
        .tree(&workspace.at("integrations"))?
        .tree(&workspace.at("LICENSES"))?
        .tree(&workspace.at("xtask/src/build"))?;
    for backend in Backend::ALL {
        stamp = stamp.file(&backend.wasm(workspace))?.file(&backend.glue(workspace))?;
    }
    let stamp = stamp.finish();
    let entry = dist.join("smp-simulator.js");
    if stamp.is_current(&[&entry, &dist.join("sizes.json")]) {
        say("dist", "up to date");
        return Ok(());
    }
    let stage = workspace.web().join("dist");
    for folder in [&stage, &dist] {
        if folder.exists() {
            std::fs::remove_dir_all(folder).in_file(folder)?;
        }
    }
    std::fs::create_dir_all(&stage).in_file(&stage)?;
    let head = place(&workspace.head_asset(), &stage, "smp-head", "bin")?;
    let mut wasm = Vec::new();
    for backend in Backend::ALL {
        let name = format!("smp-{}", backend.name());
        wasm.push((backend, place(&backend.wasm(workspace), &stage, &name, "wasm")?));
    }
    let pictures = place_pictures(workspace, &stage)?;
    copy_tree(&workspace.posters(), &stage.join(POSTERS))?;
    copy_tree(&workspace.at("www/public"), &stage)?;
    draw_icons(&stage)?;
    let packages = bundle(workspace, &stage, &Assets { head, wasm, pictures })?;
    write_licences(workspace, &stage.join("licences"), &packages)?;
    write_precache(workspace, &stage)?;
    write_plugin(workspace, &stage)?;
    let sizes = measure(workspace, &stage)?;
    std::fs::rename(&stage, &dist).in_file(&dist)?;
    stamp.save()?;
    say("dist", format_args!("written\n{sizes}"));
    Ok(())
}

/// Copies a file in under a name with its content's hash.
fn place(from: &Path, folder: &Path, name: &str, extension: &str) -> Result<Asset> {
    let bytes = std::fs::read(from).in_file(from)?;
    let file = format!("{name}-{}.{extension}", content_mark(&bytes));
    let to = folder.join(&file);
    std::fs::write(&to, &bytes).in_file(&to)?;
    Ok(Asset { file, bytes: bytes.len() as u64 })
}

/// Copies the pictures of choices in, and gives each one's path in `dist/` by what it shows.
fn place_pictures(workspace: &Workspace, stage: &Path) -> Result<BTreeMap<String, String>> {
    let (from, to) = (workspace.pictures(), stage.join(PICTURES));
    std::fs::create_dir_all(&to).in_file(&to)?;
    let mut placed = BTreeMap::new();
    for path in files_below(&from)? {
        let Ok(relative) = path.strip_prefix(&from) else { continue };
        let key = key_of(relative);
        // By its content alone: what a visitor's browser asks for must not say which loss they look at.
        let Asset { file, .. } = place(&path, &to, "choice", "jpg")?;
        placed.insert(key, format!("{PICTURES}/{file}"));
    }
    Ok(placed)
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for path in files_below(from)? {
        let Ok(relative) = path.strip_prefix(from) else { continue };
        let copy = to.join(relative);
        if let Some(folder) = copy.parent() {
            std::fs::create_dir_all(folder).in_file(folder)?;
        }
        std::fs::copy(&path, &copy).in_file(&path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_content_hash_are_cached_for_ever() {
        assert!(is_hashed("smp-webgpu-ABCD2345.wasm"));
        assert!(is_hashed("assets/chunk-ABCD2345.js.map"));
        for stable in ["smp-simulator.js", "index.html", "chunk-ABCD234.js", "chunk-abcd2345.js", "ABCD2345.js"] {
            assert!(!is_hashed(stable), "{stable}");
        }
    }

    #[test]
    fn a_file_made_by_content_carries_a_hash_the_server_knows() {
        assert!(is_hashed(&format!("smp-head-{}.bin", content_mark(b"any bytes"))));
        assert!(is_hashed(&format!("pictures/choice-{}.jpg", content_mark(b"any bytes"))));
    }

    #[test]
    fn each_backend_pays_only_for_its_own_files() {
        assert_eq!(Role::of("smp-webgpu-ABCD2345.wasm"), Role::Only(Backend::Webgpu));
        assert_eq!(Role::of("smp-webgl-ABCD2345.js"), Role::Only(Backend::Webgl));
        assert_eq!(Role::of("smp-head-ABCD2345.bin"), Role::Always);
        assert_eq!(Role::of("index.html"), Role::Later);
        assert_eq!(Role::of("consultation.html"), Role::Always);
        assert_eq!(Role::of("fields-choices-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("smp-lead-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("smp-jurisdiction-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("smp-ahead-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("smp-picture-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("smp-words-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("smp-locale-de-element-ABCD2345.js"), Role::Later);
        assert_eq!(Role::of("embed.js"), Role::Later);
        assert_eq!(Role::of("smp-embed.js"), Role::Later);
        for builder in ["builder.html", "builder.js", "builder.css"] {
            assert_eq!(Role::of(builder), Role::Later, "{builder}");
        }
        assert_eq!(Role::of("licences/LICENSE-MIT"), Role::Later);
        for tablet in ["consult.html", "consult.js", "consult-sw.js", "consult-192.png"] {
            assert_eq!(Role::of(tablet), Role::Later, "{tablet}");
        }
        assert_eq!(Role::of("smp-consultation.js"), Role::Always);
        assert_eq!(Role::of("pictures/choice-ABCD2345.jpg"), Role::Later);
        assert_eq!(Role::of("wordpress/smp-simulator.zip"), Role::Later);
    }
}
