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

/// Draws the pictures unless they are up to date; where they cannot be drawn, says so, and there are none: `target/web/pictures/CHOICE/TONE.jpg`.
pub fn pictures(workspace: &Workspace) -> Result<()> {
    let mut stamp = Stamp::new(workspace, "pictures")
        .file(&workspace.head_asset())?
        .file(&workspace.at("Cargo.toml"))?
        .file(&workspace.at("Cargo.lock"))?;
    for folder in DRAWN_BY {
        stamp = stamp.tree(&workspace.at(folder))?;
    }
    let stamp = stamp.finish();
    let folder = workspace.pictures();
    if stamp.is_current(&[&folder]) {
        say("pictures", "up to date");
        return Ok(());
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder).in_file(&folder)?;
    }
    let drawn = studio::draw(workspace, "pictures", vec!["--out".into(), folder.clone().into()]);
    if let Err(error) = drawn {
        // As where there is no GPU: all works without them, and the check misses them.
        say("pictures", format_args!("none, so that choices are words alone: {error}"));
        return std::fs::create_dir_all(&folder).in_file(&folder);
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
    /// Bytes of a picture, most.
    const MOST_BYTES: usize = 6_000;

    /// Choices that stand beside each other, and differ.
    const ROWS: [(&str, &[&str]); 8] = [
        ("norwood", &["none", "I", "II", "III", "III-vertex", "IV", "V", "VI", "VII"]),
        ("norwood", &["II", "IIa", "IIIa", "IVa", "Va", "VI"]),
        ("norwood", &["IIa", "III", "IIIa", "III-vertex", "IVa", "V", "Va"]),
        ("ludwig", &["none", "I", "II", "III"]),
        ("sinclair", &["1", "2", "3", "4", "5"]),
        ("diffuse-patterned", &["none", "I", "II", "III"]),
        ("diffuse-unpatterned", &["none", "I", "II", "III"]),
        ("use", &["shaved", "density", "scars", "transplant"]),
    ];
    const STYLES: [&str; 8] = ["natural", "soft", "broken", "widows-peak", "straight", "edge-up", "mature", "receded"];

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

    /// Share of the picture in which two differ by more than grain does.
    fn difference(one: &str, other: &str) -> f32 {
        let (one, other) = (seen(one), seen(other));
        let differing = one.iter().zip(&other).filter(|(a, b)| (*a - *b).abs() > 12.0).count();
        differing as f32 / one.len() as f32
    }

    #[test]
    fn print_differences() {
        for tone in TONES {
            for (group, names) in ROWS {
                for pair in names.windows(2) {
                    let key = |name: &str| format!("{group}/{name}/{tone}");
                    println!("{tone} {group} {pair:?} {}", difference(&key(pair[0]), &key(pair[1])));
                }
            }
            for (i, a) in STYLES.iter().enumerate() {
                for b in &STYLES[i + 1..] {
                    let key = |name: &str| format!("hairline/{name}/{tone}");
                    println!("{tone} hairline {a} {b} {}", difference(&key(a), &key(b)));
                }
            }
        }
    }

    #[test]
    fn a_picture_is_small() {
        for path in files_below(&Workspace::here().pictures()).unwrap() {
            let bytes = std::fs::read(&path).unwrap().len();
            assert!(bytes <= MOST_BYTES, "{}: {bytes} bytes", path.display());
        }
    }
}
