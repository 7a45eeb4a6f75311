//! Hair above the skin, measured in finished pictures of a bare sphere.

#![cfg(feature = "native")]

use crate::common::{Ball, RADIUS_MM};
use glam::Vec3;
use smp_simulator::frame::{SKULL_CENTER_MM, SOLID, StrandInstance, direction};

/// The same for each tone there is, which decides which hairs are drawn; thinner toward the tip.
fn tapering(angle: f32) -> Vec<StrandInstance> {
    let hair = across(0.07, angle);
    let widths = [hair.widths[0], hair.widths[0] / 2];
    (0..=u8::MAX).map(|tone| StrandInstance { widths, tint: [tone, 255, 255, 255], ..hair }).collect()
}

#[test]
fn hair_is_drawn_whole_or_not_at_all_and_nowhere_else() {
    let mut ball = Ball::new();
    // The whole ball and what is behind it.
    let span_mm = 400.0;
    let bare = ball.picture(&[], span_mm);
    let with = ball.picture_with(&[], &tapering(0.0), span_mm);
    let size = ball.size_px as usize;
    let changed = |x: usize, y: usize| (with[y * size + x] - bare[y * size + x]).abs().max_element() > 0.01;
    let all: Vec<(usize, usize)> =
        (0..size * size).map(|i| (i % size, i / size)).filter(|(x, y)| changed(*x, *y)).collect();
    // 24 mm from end to end, all in one place, and nearer to the camera than the middle of the ball, where spans hold.
    let longest = (30.0 / span_mm * size as f32) as usize;
    let extent = |along: fn(&(usize, usize)) -> usize| {
        let along = all.iter().map(along);
        along.clone().max().unwrap_or(0) - along.min().unwrap_or(0)
    };
    let (wide, high) = (extent(|at| at.0), extent(|at| at.1));
    assert!(all.len() >= longest / 2, "the hairs are drawn: {} pixels differ", all.len());
    assert!(wide <= longest && high <= 3, "hair is drawn where none grows: over {wide} by {high} of {size} pixels");
}

/// A hair of so many mm across the middle of the picture, a little above the skin, at an angle.
fn across(width_mm: f32, angle: f32) -> StrandInstance {
    let at = |aside_mm: f32| {
        let along = aside_mm / RADIUS_MM;
        (SKULL_CENTER_MM + direction(along * angle.cos(), along * angle.sin()) * (RADIUS_MM + 1.0)).to_array()
    };
    let width = (width_mm * f32::from(u16::MAX)) as u16;
    StrandInstance {
        root_mm: at(-12.0),
        control_mm: (Vec3::from(at(0.0)) * 2.0 - (Vec3::from(at(-12.0)) + Vec3::from(at(12.0))) * 0.5).to_array(),
        tip_mm: at(12.0),
        widths: [width; 2],
        // The first tone is that of hairs which are drawn whatever their number.
        tint: [0, 255, 255, 255],
        span: [0, 255, 12 | SOLID, 255],
    }
}

#[test]
fn a_long_hair_thinner_than_a_pixel_is_there_all_along_its_way() {
    let mut ball = Ball::new();
    let span_mm = 60.0;
    let bare = ball.picture(&[], span_mm);
    let size = ball.size_px as usize;
    for angle in [0.0_f32, 0.1, 0.4, 0.7] {
        // A pixel is 0.15 mm.
        let with = ball.picture_with(&[], &[across(0.07, angle)], span_mm);
        let half = (9.0 / span_mm * size as f32 * angle.cos()) as usize;
        // What each column of pixels loses of the skin's light, in pixels.
        let lost = |column: usize| {
            let at = |row: usize| row * size + column;
            (0..size).map(|row| 1.0 - with[at(row)].y / bare[at(row)].y).sum::<f32>()
        };
        let seen: Vec<f32> = (size / 2 - half..size / 2 + half).map(lost).collect();
        let mean = seen.iter().sum::<f32>() / seen.len() as f32;
        let least = seen.iter().copied().fold(f32::INFINITY, f32::min);
        println!("at {angle}: {mean} pixels of skin hidden on average, {least} at least");
        assert!(mean > 0.4 && least > 0.4 * mean, "a hair at {angle} has gaps: {least} of {mean} pixels hidden");
    }
}
