//! Whole pictures against committed ones, on the software GPU.
//!
//! After a change that is meant to show, look at the new pictures in `target/golden/`, then run once with
//! `SMP_UPDATE_GOLDEN=1`.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]
#![cfg(feature = "native")]

use crate::common::Easel;

use std::path::Path;

use smp_simulator::frame::Pose;

const SIZE_PX: [u32; 2] = [256, 256];

/// The one tolerance: software drivers of other versions round and filter a little differently, so a picture may be
/// off by one code value on average and by more than 24 in one pixel of 500 (edges of hairs and dots).
const MEAN_CODES: f64 = 1.0;
const FAR_CODES: u8 = 24;
const FAR_SHARE: f64 = 0.002;

struct Picture {
    name: &'static str,
    case: &'static str,
    /// Yaw and pitch in degrees and span in mm, where no named view shows it.
    pose: Option<[f32; 3]>,
}

const PICTURES: [Picture; 7] = [
    Picture { name: "vi-treated-three-quarter", case: r#"{"version":1}"#, pose: None },
    Picture {
        name: "vi-before-top",
        case: r#"{"version":1,"treatment":{"goal":"none"},"view":{"name":"top"}}"#,
        pose: None,
    },
    Picture {
        name: "vi-session-1-crown",
        case: r#"{"version":1,"treatment":{"sessions":1},"view":{"name":"crown"}}"#,
        pose: None,
    },
    Picture {
        name: "deep-front",
        case: r#"{"version":1,"skin":{"preset":"deep"},"hair":{"color":"black"},"view":{"name":"front"}}"#,
        pose: None,
    },
    Picture {
        name: "woman-back",
        case: r#"{"version":1,"person":{"sex":"female"},"loss":{"stage":"none"},"skin":{"preset":"tan"},"view":{"name":"back"}}"#,
        pose: None,
    },
    Picture { name: "dots-near", case: r#"{"version":1}"#, pose: Some([60.0, 42.0, 14.0]) },
    Picture { name: "eye-near", case: r#"{"version":1,"view":{"name":"front"}}"#, pose: Some([22.0, -16.0, 60.0]) },
];

fn draw(easel: &mut Easel, picture: &Picture) -> Vec<u8> {
    let from = |named| match picture.pose {
        Some([yaw, pitch, span_mm]) => Pose::new(yaw.to_radians(), pitch.to_radians(), span_mm),
        None => named,
    };
    easel.draw(picture.case, from, |frame| frame)
}

fn write_png(path: &Path, rgba: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut encoder = png::Encoder::new(std::fs::File::create(path).unwrap(), SIZE_PX[0], SIZE_PX[1]);
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header().unwrap().write_image_data(rgba).unwrap();
}

fn read_png(path: &Path) -> Option<Vec<u8>> {
    let file = std::io::BufReader::new(std::fs::File::open(path).ok()?);
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut rgba).unwrap();
    Some(rgba)
}

/// What is wrong with a picture, if anything.
fn difference(golden: &[u8], drawn: &[u8]) -> Option<String> {
    if golden.len() != drawn.len() {
        return Some(format!("the sizes differ: {} bytes and {}", golden.len(), drawn.len()));
    }
    let offs: Vec<u8> = golden.iter().zip(drawn).map(|(a, b)| a.abs_diff(*b)).collect();
    let mean = offs.iter().map(|o| f64::from(*o)).sum::<f64>() / offs.len() as f64;
    let far = offs.chunks(4).filter(|p| p.iter().any(|o| *o > FAR_CODES)).count() as f64 / (offs.len() / 4) as f64;
    (mean > MEAN_CODES || far > FAR_SHARE)
        .then(|| format!("off by {mean:.2} codes on average, {:.2} % of pixels far off", far * 100.0))
}

#[test]
fn pictures_are_as_they_were_when_last_looked_at() {
    let mut easel = Easel::new(SIZE_PX);
    let update = std::env::var_os("SMP_UPDATE_GOLDEN").is_some();
    let mut failures = Vec::new();
    for picture in &PICTURES {
        let drawn = draw(&mut easel, picture);
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{}.png", picture.name));
        if update {
            write_png(&golden, &drawn);
            continue;
        }
        let complaint = match read_png(&golden) {
            None => Some("there is no golden picture".to_owned()),
            Some(golden) => difference(&golden, &drawn),
        };
        if let Some(complaint) = complaint {
            let shown = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/golden/{}.png", picture.name));
            write_png(&shown, &drawn);
            failures.push(format!("{}: {complaint}; see {}", picture.name, shown.display()));
        }
    }
    assert!(failures.is_empty(), "pictures agree with the golden ones:\n{}", failures.join("\n"));
}

#[test]
fn treatment_darkens_the_bald_scalp_and_leaves_the_face_alone() {
    let mut easel = Easel::new(SIZE_PX);
    let mut seen = |case| draw(&mut easel, &Picture { name: "", case, pose: None });
    let before = seen(r#"{"version":1,"treatment":{"goal":"none"},"view":{"name":"top"}}"#);
    let after = seen(r#"{"version":1,"view":{"name":"top"}}"#);
    let mean = |picture: &[u8], x: std::ops::Range<usize>, y: std::ops::Range<usize>| {
        let pixels: Vec<u32> =
            y.flat_map(|y| x.clone().map(move |x| u32::from(picture[(y * SIZE_PX[0] as usize + x) * 4]))).collect();
        pixels.iter().sum::<u32>() as f64 / pixels.len() as f64
    };
    let top = |p: &[u8]| mean(p, 110..146, 90..126);
    assert!(top(&after) < top(&before) - 6.0, "the top darkens: {} to {}", top(&before), top(&after));
    let corner = |p: &[u8]| mean(p, 0..30, 0..30);
    assert!((corner(&after) - corner(&before)).abs() < 0.5, "the background stays");
}
