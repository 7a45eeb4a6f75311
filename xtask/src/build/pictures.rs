//! Pictures of what can be chosen, drawn by the studio and redone when something that they rest on changed.

use std::path::Path;

use crate::error::{InFile, Result};
use crate::stamp::Stamp;
use crate::studio;
use crate::tell::say;
use crate::workspace::Workspace;

/// What is drawn with: what only measures heads or speaks to a page changes no picture.
const DRAWN_BY: [&str; 10] = [
    "shaders",
    "src/case",
    "src/frame",
    "src/gpu",
    "src/hair",
    "src/head",
    "src/math",
    "src/optics",
    "src/treatment",
    "xtask/studio",
];

/// Draws the pictures unless they are up to date: `target/web/pictures/CHOICE/TONE.jpg` and
/// `target/web/drawn-posters/TONE.png`.
/// Where they can't be drawn it is told why, and there are none.
pub fn pictures(workspace: &Workspace) -> Result<()> {
    let mut stamp = Stamp::new(workspace, "pictures")
        .file(&workspace.head_asset())?
        .file(&workspace.at("Cargo.toml"))?
        .file(&workspace.at("Cargo.lock"))?;
    for folder in DRAWN_BY {
        stamp = stamp.tree(&workspace.at(folder))?;
    }
    let stamp = stamp.finish();
    let folders = [workspace.pictures(), workspace.drawn_posters()];
    if stamp.is_current(&[&folders[0], &folders[1]]) {
        say("pictures", "up to date");
        return Ok(());
    }
    for folder in folders.iter().filter(|folder| folder.exists()) {
        std::fs::remove_dir_all(folder).in_file(folder)?;
    }
    let [choices, posters] = folders.clone();
    let drawn =
        studio::draw(workspace, "pictures", vec!["--out".into(), choices.into(), "--posters".into(), posters.into()]);
    if let Err(error) = drawn {
        // As where there is no GPU: all works without them, and the check misses them.
        say("pictures", format_args!("none, so that choices are words alone: {error}"));
        return folders.iter().try_for_each(|folder| std::fs::create_dir_all(folder).in_file(folder));
    }
    stamp.save()
}

/// What a picture shows, by its path below the folder: `norwood/III/light`.
pub fn key_of(path: &Path) -> String {
    path.with_extension("").to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use zune_jpeg::JpegDecoder;
    use zune_jpeg::zune_core::bytestream::ZCursor;
    use zune_jpeg::zune_core::colorspace::ColorSpace;
    use zune_jpeg::zune_core::options::DecoderOptions;

    use super::*;
    use crate::stamp::files_below;

    const TONES: [&str; 3] = ["light", "tan", "deep"];
    const SIDE_PX: usize = 176;
    /// Bytes of a picture.
    const MOST_BYTES: u64 = 6_000;

    /// What a person chooses among; stages of like names beside each other.
    const ROWS: [(&str, &[&str]); 8] = [
        ("norwood", &["none", "I", "II", "III", "III-vertex", "IV", "V", "VI", "VII"]),
        ("norwood", &["I", "IIa", "IIIa", "IVa", "Va", "VI"]),
        ("norwood", &["II", "IIa", "III", "IIIa", "III-vertex", "IVa", "IV", "Va", "V"]),
        ("ludwig", &["none", "I", "II", "III"]),
        // 1 is a full head, as `none` is.
        ("sinclair", &["1", "2", "3", "4", "5"]),
        ("diffuse-patterned", &["none", "I", "II", "III"]),
        ("diffuse-unpatterned", &["none", "I", "II", "III"]),
        ("use", &["shaved", "density", "scars", "transplant", "shaved", "scars", "density", "transplant"]),
    ];
    const STYLES: [&str; 8] = ["natural", "soft", "broken", "widows-peak", "straight", "edge-up", "mature", "receded"];
    /// Of one outline; the edge is scattered in other ways, which a picture so small hardly shows.
    const ALIKE: (&str, &str) = ("soft", "broken");

    fn file(key: &str) -> Vec<u8> {
        let path = Workspace::here().pictures().join(key).with_extension("jpg");
        match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => panic!("no picture {} ({error}): run `cargo xtask build` first", path.display()),
        }
    }

    /// Brightness as seen at half the size, 0 to 255.
    fn seen(key: &str) -> Vec<f32> {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::Luma);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file(key)), options);
        let grey = decoder.decode().unwrap();
        assert_eq!((decoder.dimensions(), grey.len()), (Some((SIDE_PX, SIDE_PX)), SIDE_PX * SIDE_PX), "{key}");
        let middle =
            |at: usize| [0, 1, SIDE_PX, SIDE_PX + 1].map(|by| f32::from(grey[at + by])).iter().sum::<f32>() / 4.0;
        let rows = (0..SIDE_PX).step_by(2);
        rows.flat_map(|y| (0..SIDE_PX).step_by(2).map(move |x| y * SIDE_PX + x)).map(middle).collect()
    }

    /// Share of the picture in which two differ so that an eye sees it.
    fn difference(one: &str, other: &str) -> f32 {
        let (one, other) = (seen(one), seen(other));
        let differing = one.iter().zip(&other).filter(|(a, b)| (*a - *b).abs() > 6.0).count();
        differing as f32 / one.len() as f32
    }

    #[test]
    fn stages_beside_each_other_and_uses_are_told_apart() {
        for (group, names) in ROWS {
            for (pair, tone) in names.windows(2).flat_map(|pair| TONES.map(|tone| (pair, tone))) {
                let [one, other] = [pair[0], pair[1]].map(|name| format!("{group}/{name}/{tone}"));
                let share = difference(&one, &other);
                assert!(share > 0.01, "{one} and {other} differ in {share} of the picture");
            }
        }
    }

    #[test]
    fn hairlines_of_unlike_outlines_are_told_apart() {
        for (at, one) in STYLES.iter().enumerate() {
            for (other, tone) in STYLES[at + 1..].iter().flat_map(|other| TONES.map(|tone| (other, tone))) {
                let share = difference(&format!("hairline/{one}/{tone}"), &format!("hairline/{other}/{tone}"));
                let least = if (*one, *other) == ALIKE { 0.0 } else { 0.005 };
                assert!(share > least, "{one} and {other} differ in {share} of the picture on {tone} skin");
            }
        }
    }

    #[test]
    fn every_picture_is_small() {
        let pictures = files_below(&Workspace::here().pictures()).unwrap();
        assert!(!pictures.is_empty(), "no pictures: run `cargo xtask build` first");
        for path in pictures {
            let bytes = path.metadata().unwrap().len();
            assert!(bytes <= MOST_BYTES, "{}: {bytes} bytes", path.display());
        }
    }
}
