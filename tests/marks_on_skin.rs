//! Freckles and scars, measured in finished pictures of a bare sphere, against what the contrast report makes of them.

#![cfg(feature = "native")]

use crate::common::{Ball, RADIUS_MM, middle};
use glam::Vec3;
use smp_simulator::case::SkinPreset;
use smp_simulator::frame::{ColumnInstance, SKULL_CENTER_MM, SkinMarks, direction};
use smp_simulator::head::ScarPatch;

/// Points of the ball in the middle of a picture, over a square of that side.
fn points(side_mm: f32) -> Vec<Vec3> {
    let at = |i: i32| (i as f32 / 200.0 - 0.5) * side_mm / RADIUS_MM;
    (0..=200 * 200).map(|i| SKULL_CENTER_MM + direction(at(i % 200), at(i / 200)) * RADIUS_MM).collect()
}

fn told(marks: &SkinMarks, side_mm: f32) -> Vec3 {
    let points = points(side_mm);
    points.iter().map(|p| marks.light(*p)).sum::<Vec3>() / points.len() as f32
}

#[test]
fn the_contrast_report_s_freckles_are_the_picture_s_near_and_far() {
    let mut ball = Ball::new();
    for (preset, freckles) in
        [(SkinPreset::Light, 0.5), (SkinPreset::Light, 1.0), (SkinPreset::VeryLight, 1.0), (SkinPreset::Tan, 1.0)]
    {
        ball.case.skin.preset = preset;
        let mut seen = Vec::new();
        for (size_px, span_mm) in [(400, 60.0), (80, 60.0), (24, 60.0)] {
            ball.size_px = size_px;
            let mut mean = |amount| {
                ball.case.skin.freckles = amount;
                let picture = ball.picture(&[], span_mm);
                middle(&picture, size_px, size_px / 2)
            };
            seen.push(mean(freckles) / mean(0.0));
        }
        ball.case.skin.freckles = freckles;
        let uniforms = ball.uniforms();
        let told = told(&SkinMarks::new(&[], &uniforms), 30.0);
        println!("{preset:?} with {freckles}: seen {seen:?} near to far, told {told}");
        for seen in seen {
            assert!((seen - told).abs().max_element() < 0.003, "{preset:?}, {freckles}: seen {seen}, told {told}");
        }
    }
}

/// A raised or sunken disc of 6 mm in the middle of the picture.
fn disc(relief_mm: f32) -> Vec<ColumnInstance> {
    let mut columns = Vec::new();
    for i in -6..=6 {
        for j in -6..=6 {
            let (x, y) = (i as f32 * 0.5, j as f32 * 0.5);
            if x * x + y * y <= 9.0 {
                let normal = direction(x / RADIUS_MM, y / RADIUS_MM);
                let position_mm = SKULL_CENTER_MM + normal * RADIUS_MM;
                let patch = ScarPatch { position_mm, normal, sigma_mm: 0.4, area_mm2: 0.25, scar: 0 };
                columns.push(ColumnInstance::scar(&patch, 0.0, 0.0, relief_mm));
            }
        }
    }
    columns
}

#[test]
fn a_raised_scar_catches_the_light_from_above_on_its_upper_rim_and_a_sunken_one_on_its_lower() {
    let mut ball = Ball::new();
    let size_px = ball.size_px;
    // 20 mm are 400 pixels: the rims lie 60 pixels above and below the middle.
    let mut rims = |relief_mm| {
        let (with, without) = (ball.picture(&disc(relief_mm), 20.0), ball.picture(&disc(0.0), 20.0));
        [140, 260].map(|row: u32| {
            let band = (row - 8..row + 8).flat_map(|y| (190..210).map(move |x| (y * size_px + x) as usize));
            let light = |picture: &[Vec3]| band.clone().map(|pixel| picture[pixel].y).sum::<f32>();
            light(&with) / light(&without)
        })
    };
    let (raised, sunken) = (rims(0.3), rims(-0.3));
    println!("upper and lower rim: raised {raised:?}, sunken {sunken:?}");
    assert!(raised[0] > raised[1] + 0.03, "the upper rim of a raised scar is lighter: {raised:?}");
    assert!(sunken[1] > sunken[0] + 0.03, "the lower rim of a sunken scar is lighter: {sunken:?}");
    assert_eq!(rims(0.0), [1.0; 2], "a level scar without colour and shine is skin");
}

#[test]
fn the_contrast_report_s_scars_are_the_picture_s() {
    let mut ball = Ball::new();
    for tone in [-1.0, -0.5, 0.5, 1.0] {
        let mut columns = Vec::new();
        for i in -12..12 {
            for j in -12..12 {
                let normal = direction((i as f32 + 0.5) / RADIUS_MM, (j as f32 + 0.5) / RADIUS_MM);
                let position_mm = SKULL_CENTER_MM + normal * RADIUS_MM;
                let patch = ScarPatch { position_mm, normal, sigma_mm: 0.6, area_mm2: 1.0, scar: 0 };
                columns.push(ColumnInstance::scar(&patch, tone, 0.0, 0.0));
            }
        }
        let uniforms = ball.uniforms();
        let marks = SkinMarks::new(&columns, &uniforms);
        for (span_mm, side_px) in [(20.0, 200), (60.0, 60), (60.0, 300)] {
            let seen = ball.darkening(&columns, span_mm, side_px);
            let told = told(&marks, side_px as f32 / ball.size_px as f32 * span_mm);
            println!("tone {tone} over {span_mm} mm: seen {seen}, told {told}");
            assert!((seen - told).abs().max_element() < 0.03, "tone {tone}: seen {seen}, told {told}");
        }
    }
}
