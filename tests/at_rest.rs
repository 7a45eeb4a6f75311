//! A picture at rest: the mean of drawings that differ by parts of a pixel, and pictures that are drawn in parts.

#![cfg(feature = "native")]

use crate::common::Easel;
use smp_simulator::frame::{Pose, REFINED, Rect};

const SIZE_PX: [u32; 2] = [220, 200];
/// So many times larger is what a picture is held against.
const TIMES: u32 = 4;

const SHAVED: &str = r#"{"version":1}"#;
const DEEP: &str = r#"{"version":1,"skin":{"preset":"deep"},"hair":{"color":"black"},"view":{"name":"top"}}"#;
const LONG: [&str; 3] = [
    r#"{"version":1,"treatment":{"goal":"none"},"hair":{"length_mm":90}}"#,
    r#"{"version":1,"hair":{"length_mm":30,"curl":"wavy","color":"blond"},"view":{"name":"left"}}"#,
    r#"{"version":1,"person":{"sex":"female"},"hair":{"cut":"bob","length_mm":100,"curl":"straight"},"loss":{"scale":"ludwig","stage":"I"}}"#,
];

/// Mean difference in code values over the three channels.
fn apart(one: &[u8], other: &[u8]) -> f32 {
    let off = one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)));
    off.sum::<u32>() as f32 / (one.len() / 4 * 3) as f32
}

/// A picture from one so many times larger, in which each pixel is the mean of what it holds.
fn averaged(large: &[u8], [width, height]: [u32; 2]) -> Vec<u8> {
    let light: Vec<f32> =
        (0..=u8::MAX).map(|code| smp_simulator::optics::linear_from_srgb(f32::from(code) / 255.0)).collect();
    let mut picture = Vec::new();
    for at in 0..width * height * 4 {
        let (pixel, channel) = (at / 4, at % 4);
        let (x, y) = (pixel % width * TIMES, pixel / width * TIMES);
        let under = (0..TIMES * TIMES).map(|at| (x + at % TIMES, y + at / TIMES));
        let held = under.map(|(x, y)| light[usize::from(large[((y * width * TIMES + x) * 4 + channel) as usize])]);
        let mean = held.sum::<f32>() / (TIMES * TIMES) as f32;
        picture.push((smp_simulator::optics::srgb_from_linear(mean) * 255.0).round() as u8);
    }
    picture
}

#[test]
fn the_first_drawing_is_the_picture_itself_and_all_of_them_lie_about_it() {
    let mut easel = Easel::new(SIZE_PX);
    for json in [SHAVED, DEEP, LONG[0]] {
        let frame = easel.frame(json, |pose| pose, SIZE_PX);
        let once = easel.draw_frame(&frame, SIZE_PX);
        let first = easel.draw_at_rest(&frame, SIZE_PX, 1);
        assert!(once.iter().zip(&first).all(|(one, other)| one.abs_diff(*other) <= 1), "{json}: by rounding alone");
        let rest = easel.draw_at_rest(&frame, SIZE_PX, REFINED);
        let off = apart(&once, &rest);
        assert!((0.05..4.0).contains(&off), "{json}: {off} codes in the mean");
        // Nothing as a whole is lighter or darker for it, nor moved.
        let mean =
            |picture: &[u8]| picture.iter().map(|code| u32::from(*code)).sum::<u32>() as f32 / picture.len() as f32;
        assert!((mean(&once) - mean(&rest)).abs() < 0.6, "{json}: {} and {}", mean(&once), mean(&rest));
        assert!(easel.draw_at_rest(&frame, SIZE_PX, REFINED) == rest, "{json}: and the same each time");
    }
}

#[test]
fn at_rest_hair_is_much_nearer_to_what_a_far_larger_picture_holds() {
    let mut easel = Easel::new(SIZE_PX);
    for json in LONG {
        let frame = easel.frame(json, |pose| pose, SIZE_PX);
        let large_px = SIZE_PX.map(|side| side * TIMES);
        let large = easel.frame(json, |pose| pose, large_px);
        let reference = averaged(&easel.draw_frame(&large, large_px), SIZE_PX);
        let once = apart(&easel.draw_frame(&frame, SIZE_PX), &reference);
        let rest = apart(&easel.draw_at_rest(&frame, SIZE_PX, REFINED), &reference);
        assert!(rest < 0.8 * once, "{json}: {rest} codes in the mean instead of {once}");
    }
}

#[test]
fn a_picture_that_is_drawn_in_parts_is_the_whole_one() {
    let mut easel = Easel::new(SIZE_PX);
    let near = r#"{"version":1,"hair":{"length_mm":5},"view":{"light":"sun"}}"#;
    for (json, span_mm) in [(SHAVED, None), (LONG[0], None), (near, Some(40.0))] {
        let frame = easel.frame(json, |pose| Pose { span_mm: span_mm.unwrap_or(pose.span_mm), ..pose }, SIZE_PX);
        let whole = easel.draw_frame(&frame, SIZE_PX);
        let [width, height] = SIZE_PX;
        let (across, down) = (90, 110);
        for part in [
            Rect { x: 0, y: 0, width: across, height: down },
            Rect { x: across, y: 0, width: width - across, height: down },
            Rect { x: 0, y: down, width: across, height: height - down },
            Rect { x: across, y: down, width: width - across, height: height - down },
        ] {
            let drawn = easel.draw_frame(&frame.part(SIZE_PX, part), [part.width, part.height]);
            let rows = (part.y..part.y + part.height).map(|y| ((y * width + part.x) * 4) as usize);
            let same: Vec<u8> = rows.flat_map(|row| whole[row..row + part.width as usize * 4].to_vec()).collect();
            let far = drawn.iter().zip(&same).filter(|(one, other)| one.abs_diff(**other) > 6).count();
            let off = apart(&drawn, &same);
            assert!(off < 0.1 && far * 1000 < same.len(), "{json}, {part:?}: {off} in the mean, {far} far off");
        }
    }
}
