//! The head as it is drawn from afar, against the same frame drawn as near.

#![cfg(feature = "native")]

use crate::common::Easel;
use smp_simulator::frame::Pose;

const SIZE_PX: [u32; 2] = [400, 400];

/// The picture of a case, from its view or turned by so many degrees from that, as seen from afar or as near.
fn draw(easel: &mut Easel, json: &str, turned: f32, afar: bool) -> Vec<u8> {
    let from = |pose: Pose| Pose { yaw: pose.yaw + turned.to_radians(), ..pose };
    easel.draw(json, from, |frame| {
        assert_eq!(frame.uniforms.key_steps[3], 1.0, "{json}: so small a head is seen from afar");
        if afar { frame } else { frame.as_near() }
    })
}

/// Mean difference in code values, and the 99th percentile of that of the mean colours of 8 by 8 pixels.
fn difference(one: &[u8], other: &[u8]) -> (f32, f32) {
    let [width, height] = SIZE_PX.map(|side| side as usize);
    let mut blocks = Vec::new();
    let mut sum = 0.0;
    for (top, left) in (0..height / 8).flat_map(|row| (0..width / 8).map(move |column| (row * 8, column * 8))) {
        let mut mean = [0.0_f32; 3];
        for (y, x) in (0..8).flat_map(|y| (0..8).map(move |x| (top + y, left + x))) {
            for (channel, mean) in mean.iter_mut().enumerate() {
                let at = (y * width + x) * 4 + channel;
                let off = f32::from(one[at]) - f32::from(other[at]);
                *mean += off / 64.0;
                sum += off.abs();
            }
        }
        blocks.push(mean.into_iter().fold(0.0_f32, |most, off| most.max(off.abs())));
    }
    blocks.sort_by(f32::total_cmp);
    (sum / (width * height * 3) as f32, blocks[blocks.len() * 99 / 100])
}

#[test]
fn the_head_is_the_same_from_afar_as_it_is_near() {
    let mut easel = Easel::new(SIZE_PX);
    let cases = [
        (r#"{"version":1}"#, 0.0),
        (r#"{"version":1}"#, -33.0),
        (r#"{"version":1,"treatment":{"goal":"none"},"view":{"name":"top"}}"#, 0.0),
        (
            r#"{"version":1,"skin":{"preset":"deep"},"hair":{"color":"black","length_mm":0.5},"view":{"name":"back"}}"#,
            5.0,
        ),
        (
            r#"{"version":1,"skin":{"preset":"very-light","freckles":1},"hair":{"length_mm":1},"loss":{"stage":"III"}}"#,
            0.0,
        ),
        (
            r#"{"version":1,"skin":{"preset":"deep"},"hair":{"color":"white","length_mm":1},"loss":{"stage":"IV"}}"#,
            17.0,
        ),
        (r#"{"version":1,"time":{"day":0},"view":{"name":"front"}}"#, 0.0),
        (r#"{"version":1,"view":{"light":"window","skin_finish":"wet"}}"#, 0.0),
        (r#"{"version":1,"skin":{"preset":"deep"},"view":{"name":"left","light":"lamp"}}"#, 40.0),
        (r#"{"version":1,"skin":{"preset":"tan"},"view":{"name":"front","light":"office","clothing":"cape"}}"#, 9.0),
        (r#"{"version":1,"view":{"name":"top","light":"flash","skin_finish":"matte"}}"#, 0.0),
        (r#"{"version":1,"hair":{"length_mm":90},"loss":{"stage":"II"},"view":{"name":"left"}}"#, 0.0),
    ];
    for (json, turned) in cases {
        let [near, afar] = [false, true].map(|afar| draw(&mut easel, json, turned, afar));
        let (mean, blocks) = difference(&near, &afar);
        println!("{json}, turned by {turned}°: {mean:.2} codes off on average, {blocks:.1} of 1 in 100 blocks");
        // Single hairs lie a little elsewhere, in two pieces instead of three: what counts is how they look together.
        let most = if json.contains("90") { 2.0 } else { MEAN_CODES };
        assert!(mean <= most, "{json}: {mean} codes off on average");
        assert!(blocks <= BLOCK_CODES, "{json}: one block in 100 is {blocks} codes off");
    }
}

/// Of 255, in all and of one block in a hundred. A head is a third of a picture.
const MEAN_CODES: f32 = 1.0;
const BLOCK_CODES: f32 = 8.0;

#[test]
fn a_picture_from_afar_rests_on_no_frame_before_it() {
    let mut easel = Easel::new(SIZE_PX);
    let (treated, bare) = (r#"{"version":1}"#, r#"{"version":1,"loss":{"stage":"V"},"treatment":{"goal":"none"}}"#);
    let first = draw(&mut easel, treated, 0.0, true);
    draw(&mut easel, bare, 40.0, true);
    draw(&mut easel, r#"{"version":1,"time":{"day":0},"skin":{"preset":"deep"}}"#, 80.0, false);
    draw(&mut easel, r#"{"version":1,"person":{"seed":5}}"#, 3.0, true);
    assert!(draw(&mut easel, treated, 0.0, true) == first, "the first picture comes back");
    let mut fresh = Easel::new(SIZE_PX);
    assert!(
        draw(&mut fresh, bare, 40.0, true) == draw(&mut easel, bare, 40.0, true),
        "and another is what it is by itself"
    );
}

#[test]
fn a_stage_that_is_chosen_is_drawn_as_itself_whatever_was_drawn_before_and_kept_of_it() {
    let mut easel = Easel::new(SIZE_PX);
    let cases = [
        r#"{"version":1,"loss":{"stage":"III"}}"#,
        r#"{"version":1,"loss":{"stage":"VII"}}"#,
        r#"{"version":1,"loss":{"stage":"V"},"skin":{"preset":"deep"}}"#,
        r#"{"version":1,"loss":{"stage":"II"},"skin":{"preset":"deep"},"treatment":{"goal":"none"}}"#,
        r#"{"version":1,"loss":{"stage":"VI","asymmetry":0.7},"hair":{"grey_percent":30}}"#,
        r#"{"version":1,"loss":{"scale":"ludwig","stage":"II"},"hair":{"units_per_cm2":60}}"#,
    ];
    let there: Vec<_> = cases.iter().map(|json| draw(&mut easel, json, 20.0, true)).collect();
    for (json, picture) in cases.iter().zip(&there).rev() {
        assert!(draw(&mut easel, json, 20.0, true) == *picture, "{json} is another picture on the way back");
    }
    let mut fresh = Easel::new(SIZE_PX);
    assert!(draw(&mut fresh, cases[3], 20.0, true) == there[3], "and by itself it is the same");
}
