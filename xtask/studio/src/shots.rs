//! The gallery: every case as a picture, and one contact sheet.

use std::path::{Path, PathBuf};

use crate::command::read_case;
use crate::error::{StudioError, at};
use crate::picture::{Fineness, Studio, write_png};
use crate::sheet::Sheet;
use crate::tell::tell;

/// The cases of a folder, or those whose name contains `only`, in the order of their names.
pub fn gallery(cases: &Path, only: Option<&str>) -> Result<Vec<PathBuf>, StudioError> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(cases)
        .map_err(at(cases))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .filter(|p| only.is_none_or(|part| p.to_string_lossy().contains(part)))
        .collect();
    paths.sort();
    Ok(paths)
}

/// What a case of the gallery is called.
pub fn name_of(path: &Path) -> String {
    path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Draws every case of a folder, or those whose name contains `only`.
pub fn draw_gallery(
    cases: &Path,
    out: &Path,
    only: Option<&str>,
    size_px: [u32; 2],
    fineness: Fineness,
) -> Result<(), StudioError> {
    std::fs::create_dir_all(out).map_err(at(out))?;
    let paths = gallery(cases, only)?;
    let mut studio = Studio::open()?;
    let mut sheet = Sheet::new(size_px, paths.len());
    for (index, path) in paths.iter().enumerate() {
        let case = read_case(path)?;
        let picture = studio.draw(&case, size_px, fineness)?;
        let name = name_of(path);
        write_png(&out.join(format!("{name}.png")), size_px, &picture)?;
        sheet.place(index, &picture);
        let facts = studio.facts;
        tell(format_args!(
            "{:2} {name}: {} deposits, {} hairs in {} units, {:.0} of {:.0} cm² bald",
            index + 1,
            facts.deposits,
            facts.hairs,
            facts.follicular_units,
            facts.bald_cm2,
            facts.hair_bearing_cm2
        ));
    }
    sheet.write(&out.join("contact-sheet.png"))?;
    tell(format_args!("{} pictures in {} by {}", paths.len(), out.display(), studio.description()));
    Ok(())
}
