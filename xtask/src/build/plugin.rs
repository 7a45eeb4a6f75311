//! The plugin for WordPress as a zip file: put together by `www/wordpress.mjs` of the finished folder, and packed here.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::stamp::files_below;
use crate::workspace::Workspace;

/// The folder of the plugin in `dist/`.
pub const PLUGIN: &str = "wordpress";
/// The plugin's name, by which WordPress calls its folder.
const NAME: &str = "smp-simulator";

/// Writes `wordpress/smp-simulator.zip` into the folder.
pub fn write_plugin(workspace: &Workspace, dist: &Path) -> Result<()> {
    let tree = workspace.web().join(PLUGIN).join(NAME);
    Shell::node("plugin").arg(workspace.at("www/wordpress.mjs")).arg(dist).arg(&tree).run()?;
    let folder = dist.join(PLUGIN);
    std::fs::create_dir_all(&folder).in_file(&folder)?;
    pack(&tree, NAME, &folder.join(NAME).with_extension("zip"))
}

/// Packs a folder's files below a name; the same files give the same bytes, whenever and wherever they are packed.
fn pack(tree: &Path, name: &str, to: &Path) -> Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let failed =
        |error: zip::result::ZipError| TaskError::Answer { what: to.display().to_string(), message: error.to_string() };
    let mut zip = ZipWriter::new(File::create(to).in_file(to)?);
    for path in files_below(tree)? {
        let Ok(relative) = path.strip_prefix(tree) else { continue };
        let place = format!("{name}/{}", relative.to_string_lossy().replace('\\', "/"));
        zip.start_file(place, options).map_err(failed)?;
        zip.write_all(&std::fs::read(&path).in_file(&path)?).in_file(to)?;
    }
    zip.finish().map_err(failed)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes_and_are_all_in_it() {
        let place = std::env::temp_dir().join(format!("smp-plugin-{}", std::process::id()));
        let packed = |name: &str| {
            let tree = place.join(name);
            std::fs::create_dir_all(tree.join("files")).unwrap();
            for (path, text) in [("plugin.php", "<?php"), ("files/.htaccess", "rules"), ("files/a.js", "1;")] {
                std::fs::write(tree.join(path), text).unwrap();
            }
            let zip = place.join(name).with_extension("zip");
            pack(&tree, "smp", &zip).unwrap();
            std::fs::read(zip).unwrap()
        };
        let (first, second) = (packed("first"), packed("second"));
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&first)).unwrap();
        let mut names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        names.sort();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name("smp/files/.htaccess").unwrap(), &mut text).unwrap();
        std::fs::remove_dir_all(&place).unwrap();
        assert_eq!(first, second);
        assert_eq!(names, ["smp/files/.htaccess", "smp/files/a.js", "smp/plugin.php"]);
        assert_eq!(text, "rules");
    }
}
