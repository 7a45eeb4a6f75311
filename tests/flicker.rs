//! A head that turns by little changes by little: its scalp doesn't flicker.

#![cfg(feature = "native")]

use crate::common::Easel;
use smp_simulator::frame::{Frame, Pose};
use smp_simulator::optics::linear_from_srgb;

const SIZE_PX: [u32; 2] = [144, 144];
const BLOCK_PX: u32 = 8;
/// So many times larger is what tells how much changes in truth.
const TIMES: u32 = 8;
const STEP_DEGREES: f32 = 0.1;
const STEPS: usize = 3;
/// A block that holds so many places of hair shows nothing else: 17 mm square it holds some 500, fewer where it is seen from
/// the side.
const WHOLE_SITES: u32 = 300;
/// Of a block's luminance.
const MOST: f32 = 0.02;

/// Mean luminance of each block of a picture so many times larger than the blocks are told for.
fn blocks(picture: &[u8], times: u32) -> Vec<f32> {
    let light: Vec<f32> = (0..=u8::MAX).map(|code| linear_from_srgb(f32::from(code) / 255.0)).collect();
    let across = SIZE_PX[0] / BLOCK_PX;
    let mut sums = vec![0.0; (across * SIZE_PX[1] / BLOCK_PX) as usize];
    let side = BLOCK_PX * times;
    for (at, pixel) in (0..).zip(picture.chunks(4)) {
        let (x, y) = (at % (SIZE_PX[0] * times) / side, at / (SIZE_PX[0] * times) / side);
        let [r, g, b] = [pixel[0], pixel[1], pixel[2]].map(|code| light[usize::from(code)]);
        sums[(y * across + x) as usize] += (0.2126 * r + 0.7152 * g + 0.0722 * b) / (side * side) as f32;
    }
    sums
}

/// Which blocks show nothing but scalp, well inside of its outline.
fn on_scalp(easel: &Easel, frame: &Frame) -> Vec<bool> {
    let [width, height] = SIZE_PX;
    let across = width / BLOCK_PX;
    let [x, y, z, _] = frame.uniforms.camera;
    let eye = glam::Vec3::new(x, y, z);
    let clip = glam::Mat4::from_cols_array_2d(&frame.uniforms.clip_from_head);
    let mut sites = vec![0; (across * height / BLOCK_PX) as usize];
    for site in easel.body().sites.sites() {
        let facing = site.normal.dot((eye - site.position_mm).normalize());
        let at = clip * site.position_mm.extend(1.0);
        let [x, y] = [(at.x / at.w + 1.0) * 0.5 * width as f32, (1.0 - at.y / at.w) * 0.5 * height as f32];
        if facing > 0.6 && x >= 0.0 && y >= 0.0 && x < width as f32 && y < height as f32 {
            sites[(y as u32 / BLOCK_PX * across + x as u32 / BLOCK_PX) as usize] += 1;
        }
    }
    sites.into_iter().map(|count| count >= WHOLE_SITES).collect()
}

#[test]
fn a_turn_by_a_tenth_of_a_degree_makes_no_block_of_scalp_flicker() {
    let mut easel = Easel::new(SIZE_PX);
    for json in [
        r#"{"version":1}"#,
        r#"{"version":1,"skin":{"preset":"deep"},"hair":{"color":"black"},"view":{"name":"crown"}}"#,
        r#"{"version":1,"treatment":{"goal":"none"},"hair":{"length_mm":3},"view":{"name":"top"}}"#,
    ] {
        let mut before: Option<[Vec<f32>; 2]> = None;
        let mut worst = 0.0_f32;
        let mut counted = 0;
        for step in 0..=STEPS {
            let turned = |pose: Pose| Pose { yaw: pose.yaw + (step as f32 * STEP_DEGREES).to_radians(), ..pose };
            let frame = easel.frame(json, turned, SIZE_PX);
            let large_px = SIZE_PX.map(|side| side * TIMES);
            let large = easel.frame(json, turned, large_px);
            let now =
                [blocks(&easel.draw_frame(&frame, SIZE_PX), 1), blocks(&easel.draw_frame(&large, large_px), TIMES)];
            if let Some(before) = before.replace(now.clone()) {
                for (at, _) in on_scalp(&easel, &frame).into_iter().enumerate().filter(|(_, scalp)| *scalp) {
                    let [drawn, truth] = [0, 1].map(|which| now[which][at] - before[which][at]);
                    worst = worst.max((drawn.abs() - truth.abs()) / before[0][at]);
                    counted += 1;
                }
            }
        }
        println!("{json}: {:.2} % of {counted} blocks", worst * 100.0);
        assert!(counted > 10 * STEPS, "{json}: {counted} blocks show scalp");
        assert!(worst <= MOST, "{json}: a block flickers by {:.2} %", worst * 100.0);
    }
}
