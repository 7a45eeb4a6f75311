//! Lights, what lies on the skin, and what is worn.

#![cfg(feature = "native")]

use crate::common::Easel;
use smp_simulator::case::{Clothing, SkinFinish, SkinPreset, ViewLight};
use smp_simulator::frame::Pose;

const SIZE_PX: [u32; 2] = [160, 180];

fn draw(easel: &mut Easel, skin: SkinPreset, seen: &str) -> Vec<u8> {
    let json = format!(r#"{{"version":1,"skin":{{"preset":"{}"}},"view":{{{seen}}}}}"#, skin.name());
    easel.draw(&json, |pose| pose, |frame| frame)
}

/// Mean difference in code values.
fn off(one: &[u8], other: &[u8]) -> f32 {
    one.iter().zip(other).map(|(a, b)| f32::from(a.abs_diff(*b))).sum::<f32>() / one.len() as f32
}

#[test]
fn no_two_lights_finishes_or_clothes_look_alike_and_none_leaves_a_pixel_without_light() {
    let mut easel = Easel::new(SIZE_PX);
    let lights = ViewLight::NAMES.iter().map(|name| format!(r#""light":"{name}""#));
    let finishes = SkinFinish::NAMES.iter().map(|name| format!(r#""light":"lamp","skin_finish":"{name}""#));
    let clothes = Clothing::NAMES.iter().map(|name| format!(r#""clothing":"{name}""#));
    for skin in [SkinPreset::VeryLight, SkinPreset::Deep] {
        for kinds in [lights.clone().collect::<Vec<_>>(), finishes.clone().collect(), clothes.clone().collect()] {
            let pictures: Vec<_> = kinds.iter().map(|seen| draw(&mut easel, skin, seen)).collect();
            for (at, one) in pictures.iter().enumerate() {
                // What a shader could not work out is black.
                let black = one.chunks(4).filter(|pixel| pixel[..3] == [0; 3]).count();
                assert_eq!(black, 0, "{skin:?} {}: black pixels", kinds[at]);
                for (of, other) in pictures.iter().enumerate().skip(at + 1) {
                    let off = off(one, other);
                    println!("{skin:?} {} and {}: {off:.2}", kinds[at], kinds[of]);
                    assert!(off > 0.15, "{skin:?} {} and {}: {off} codes apart", kinds[at], kinds[of]);
                }
            }
        }
    }
}

#[test]
fn a_dermatoscope_held_to_the_skin_shows_a_round_field_and_nothing_else_does() {
    let mut easel = Easel::new(SIZE_PX);
    let mut dark = |light: &str, span_mm: f32, size_px: [u32; 2]| {
        let json = format!(r#"{{"version":1,"view":{{"name":"crown","light":"{light}"}}}}"#);
        let frame = easel.frame(&json, |pose| Pose { span_mm, ..pose }, size_px);
        let picture = easel.draw_frame(&frame, size_px);
        let black = picture.chunks(4).filter(|pixel| pixel[..3] == [0; 3]).count();
        black as f32 / (size_px[0] * size_px[1]) as f32
    };
    for size_px in [SIZE_PX, [240, 120], [90, 200]] {
        let [width, height] = size_px.map(|side| side as f32);
        let beyond = 1.0 - std::f32::consts::PI * (0.49 * width.min(height)).powi(2) / (width * height);
        for span_mm in [10.0, 14.0, 22.0] {
            let found = dark("dermatoscope", span_mm, size_px);
            assert!((found - beyond).abs() < 0.02, "{span_mm} mm in {size_px:?}: {found} instead of {beyond}");
            assert_eq!(dark("flash", span_mm, size_px), 0.0);
        }
        let opens: Vec<f32> = [26.0, 33.0, 45.0].map(|span_mm| dark("dermatoscope", span_mm, size_px)).to_vec();
        assert!(opens.is_sorted_by(|near, far| near >= far) && opens[2] < beyond, "it opens: {opens:?}");
        assert_eq!(dark("dermatoscope", 120.0, size_px), 0.0, "and is gone");
    }
}

#[test]
fn a_scalp_shines_the_more_from_matte_to_wet() {
    let mut easel = Easel::new(SIZE_PX);
    for light in ["studio", "sun", "flash"] {
        for skin in [SkinPreset::Light, SkinPreset::Deep] {
            let brightest = SkinFinish::NAMES.iter().map(|finish| {
                let seen = format!(r#""name":"top","light":"{light}","skin_finish":"{finish}""#);
                let picture = draw(&mut easel, skin, &seen);
                let [width, height] = SIZE_PX.map(|side| side as usize);
                // The backdrop is brighter than deep skin, but lies outside of the middle.
                let rows = picture.chunks(width * 4).skip(height / 4).take(height / 2);
                let scalp = rows.flat_map(|row| row[width / 3 * 4..width * 2 / 3 * 4].chunks(4));
                scalp.map(|pixel| pixel[1]).max().unwrap_or(0)
            });
            let brightest: Vec<u8> = brightest.collect();
            println!("{light} on {skin:?}: {brightest:?}");
            assert!(brightest.is_sorted() && brightest[0] < brightest[3], "{light} on {skin:?}: {brightest:?}");
        }
    }
}

#[test]
fn clothes_change_nothing_of_the_head() {
    let mut easel = Easel::new(SIZE_PX);
    let pictures: Vec<_> = (Clothing::NAMES.iter())
        .map(|name| draw(&mut easel, SkinPreset::Light, &format!(r#""name":"front","clothing":"{name}""#)))
        .collect();
    // The upper two thirds end above the chin.
    let head = pictures[0].len() * 2 / 3;
    for other in &pictures[1..] {
        assert!(pictures[0][..head] == other[..head]);
        assert!(off(&pictures[0][head..], &other[head..]) > 0.5, "the rest changes");
    }
}

#[test]
fn a_scar_s_relief_shows_more_in_raking_light_than_in_the_studio_s() {
    let mut easel = Easel::new(SIZE_PX);
    for (view, scar) in [
        ("left", r#"{"kind":"craniotomy-question-mark","length_mm":330,"width_mm":5,"relief_percent":"#),
        ("back", r#"{"kind":"craniotomy-linear","width_mm":8,"relief_percent":"#),
    ] {
        let mut shown = |light: &str| {
            let mut of = |relief: &str| {
                let json = format!(
                    r#"{{"version":1,"loss":{{"stage":"none"}},"scars":[{scar}{relief}}}],
                    "view":{{"name":"{view}","light":"{light}"}}}}"#
                );
                easel.draw(&json, |pose| pose, |frame| frame)
            };
            // Against how light the picture is: dim light dims what it shows.
            let (relief, flat) = (of("200"), of("0"));
            let light = flat.chunks(4).map(|pixel| f32::from(pixel[1])).sum::<f32>() / (flat.len() / 4) as f32;
            off(&relief, &flat) / light
        };
        let (studio, raking) = (shown("studio"), shown("raking"));
        println!("from {view}: {studio:.5} in the studio, {raking:.5} in raking light");
        assert!(raking > 1.5 * studio && studio > 0.0, "from {view}: {studio} and {raking}");
    }
}
