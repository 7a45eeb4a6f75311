//! Freckles and scars, measured in finished pictures of a bare sphere, against what the contrast report makes of them.

#![cfg(feature = "native")]

mod common;

use common::{Ball, RADIUS_MM, middle};
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
    for (preset, freckles) in [(SkinPreset::Light, 0.5), (SkinPreset::Light, 1.0), (SkinPreset::Tan, 1.0)] {
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
                columns.push(ColumnInstance::scar(&patch, tone, 0.0));
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
