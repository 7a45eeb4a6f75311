//! Looks compared in one picture are what each would be alone, pixel by pixel, and differ only where the skin is treated.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]
#![cfg(feature = "native")]

use crate::common;

use glam::Vec3;
use smp_simulator::case::Case;
use smp_simulator::frame::{
    CameraView, Comparison, DrawCounts, Frame, HeadBuffers, OrbitCamera, Pane, REFINED, SceneBuilder,
};
use smp_simulator::gpu::{Context, Renderer, Shared};

const BEFORE: &str = r#"{"version":1,"treatment":{"goal":"none"}}"#;
const AFTER: &str = r#"{"version":1}"#;
/// Looks that differ from those in more than deposits: hairs, skin, day and pattern.
const OTHERS: [&str; 4] = [
    r#"{"version":1,"hair":{"length_mm":8}}"#,
    r#"{"version":1,"skin":{"preset":"deep"},"hair":{"color":"black"}}"#,
    r#"{"version":1,"time":{"day":1},"treatment":{"sessions":1}}"#,
    r#"{"version":1,"loss":{"stage":"III"},"scars":[{}]}"#,
];

const GAP_PX: u32 = 3;

/// One head, and some looks of it.
struct Looks {
    builder: SceneBuilder,
    renderer: Renderer,
    head: Option<HeadBuffers>,
    looks: Vec<(Case, DrawCounts)>,
    /// Which look was built last, if any was.
    built: Option<usize>,
    /// Where the deposits of the last look are.
    dots_mm: Vec<Vec3>,
}

impl Looks {
    fn of(cases: &[&str]) -> Self {
        let context = pollster::block_on(Context::headless(true)).unwrap();
        let renderer = pollster::block_on(Renderer::new(context, [16, 16], async |_| Ok(()))).unwrap();
        let builder = SceneBuilder::new(common::head_asset());
        let mut looks = Self { builder, renderer, head: None, looks: Vec::new(), built: None, dots_mm: Vec::new() };
        looks.show(cases);
        looks
    }

    /// Takes other looks of the same head instead.
    fn show(&mut self, cases: &[&str]) {
        self.looks.clear();
        for case in cases {
            self.add(&Case::from_json(case).unwrap());
        }
    }

    fn add(&mut self, case: &Case) {
        let look = self.looks.len();
        let update = self.builder.build(&smp_simulator::frame::scene_case(case)).unwrap();
        self.renderer.take(look, &update);
        let before = self.built.replace(look).filter(|before| *before != look && update.hair.is_none());
        if let Some(before) = before {
            self.renderer.share(look, before, Shared::Hair);
        }
        self.head = update.head.or(self.head.take());
        self.dots_mm = update.deposits.iter().map(|dot| Vec3::from_array(dot.position_mm)).collect();
        self.looks.push((case.clone(), update.counts));
    }

    fn camera(&self, size: [f32; 2]) -> (CameraView, f32) {
        let camera = OrbitCamera::new(self.looks[0].0.view.name);
        (camera.view(size, &self.head.as_ref().unwrap().shell), camera.pose().yaw)
    }

    /// Where one of the looks has a scar they are all drawn as near, also by themselves.
    fn picture(&mut self, comparison: Comparison, size_px: [u32; 2]) -> Vec<[u8; 4]> {
        let scarred = self.looks.iter().any(|(case, _)| !case.scars.is_empty());
        self.picture_as(comparison, size_px, |frame| if scarred { frame.as_near() } else { frame })
    }

    fn picture_as(&mut self, comparison: Comparison, size_px: [u32; 2], kind: impl Fn(Frame) -> Frame) -> Vec<[u8; 4]> {
        let panes = self.panes(comparison, size_px, kind);
        self.renderer.draw_panes(&panes);
        self.renderer.read_picture().unwrap().as_chunks().0.to_vec()
    }

    /// All of a picture at rest.
    fn at_rest(&mut self, comparison: Comparison, size_px: [u32; 2]) -> Vec<[u8; 4]> {
        let panes = self.panes(comparison, size_px, |frame| frame);
        for number in 0..REFINED {
            self.renderer.refine_panes(&panes, number);
        }
        self.renderer.read_mean().unwrap().as_chunks().0.to_vec()
    }

    fn panes(
        &mut self,
        comparison: Comparison,
        size_px: [u32; 2],
        kind: impl Fn(Frame) -> Frame,
    ) -> Vec<(Pane, Frame)> {
        self.renderer.resize(size_px).unwrap();
        let marks = self.head.as_ref().unwrap().marks;
        let frame = |pane: Pane| {
            let (case, counts) = &self.looks[pane.look];
            let size = pane.view_px.size_px();
            let (view, yaw) = self.camera(size);
            (pane, kind(Frame::new(case, &view, yaw, size, marks, *counts)))
        };
        comparison.panes(size_px, GAP_PX).into_iter().map(frame).collect()
    }
}

/// A part of a picture.
fn cut(picture: &[[u8; 4]], size_px: [u32; 2], pane: &Pane) -> Vec<[u8; 4]> {
    let shown = pane.shown_px;
    let rows = (shown.y..shown.y + shown.height).map(|y| (y * size_px[0] + shown.x) as usize);
    rows.flat_map(|row| picture[row..row + shown.width as usize].iter().copied()).collect()
}

#[test]
fn both_sides_of_a_divider_are_drawn_as_each_is_alone() {
    const SIZE_PX: [u32; 2] = [203, 180];
    let mut looks = Looks::of(&[]);
    for other in OTHERS.iter().chain([&AFTER]) {
        looks.show(&[BEFORE, other]);
        let alone = [0, 1].map(|look| looks.picture(Comparison::Alone(look), SIZE_PX));
        for share in [0.0, 0.31, 0.5, 0.9, 1.0] {
            let compared = looks.picture(Comparison::Divider(share), SIZE_PX);
            let panes = Comparison::Divider(share).panes(SIZE_PX, 0);
            for (at, mut pane) in panes.iter().copied().enumerate() {
                // The software GPU draws hairs of the second look into the last column of the first: with four samples
                // a pixel its scissors are not sharp on the left.
                if at + 1 < panes.len() {
                    pane.shown_px.width -= 1;
                }
                let same = cut(&compared, SIZE_PX, &pane) == cut(&alone[pane.look], SIZE_PX, &pane);
                assert!(same, "look {} of {other} at {share}", pane.look);
            }
        }
    }
}

#[test]
fn of_views_beside_each_other_each_is_drawn_as_it_is_alone() {
    let cases = [BEFORE, AFTER, OTHERS[0], OTHERS[1]];
    let mut looks = Looks::of(&[]);
    for count in 2..=cases.len() {
        looks.show(&cases[..count]);
        for size_px in [[303, 263], [150, 301]] {
            // What can be read back is the view that was drawn last.
            let last = count - 1;
            let compared = looks.picture(Comparison::Beside(count), size_px);
            let view_px = Comparison::Beside(count).panes(size_px, GAP_PX)[last].view_px;
            let alone = looks.picture(Comparison::Alone(last), [view_px.width, view_px.height]);
            assert!(compared == alone, "look {last} of {count} in {size_px:?}");
        }
    }
}

#[test]
fn before_and_after_differ_only_where_there_are_dots() {
    /// How far a dot's shadow, its widening to a pixel and its drawings beside each other may reach, pixels.
    const REACH_PX: i32 = 4;
    const SIZE_PX: [u32; 2] = [400, 320];
    let mut looks = Looks::of(&[]);
    for seen in [
        r#""light":"studio""#,
        r#""light":"sun""#,
        r#""light":"flash","skin_finish":"wet""#,
        r#""light":"lamp","clothing":"cape""#,
    ] {
        let in_light = |case: &str| format!(r#"{},"view":{{{seen}}}}}"#, &case[..case.len() - 1]);
        let cases = [BEFORE, AFTER].map(in_light);
        looks.show(&[&cases[0], &cases[1]]);
        let mut pictures = vec![[0.0, 1.0].map(|share| looks.picture(Comparison::Divider(share), SIZE_PX))];
        if seen.contains("studio") {
            pictures.push([0.0, 1.0].map(|share| looks.at_rest(Comparison::Divider(share), SIZE_PX)));
        }
        let [width, height] = SIZE_PX.map(|side| side as i32);
        let mut near = vec![false; (width * height) as usize];
        let (view, _) = looks.camera(SIZE_PX.map(|side| side as f32));
        for dot in &looks.dots_mm {
            let Some([x, y]) = view.place(*dot) else { continue };
            let (x, y) = (x as i32 + width / 2, height / 2 - y as i32);
            for row in (y - REACH_PX).max(0)..(y + REACH_PX + 1).min(height) {
                for column in (x - REACH_PX).max(0)..(x + REACH_PX + 1).min(width) {
                    near[(row * width + column) as usize] = true;
                }
            }
        }
        for [after, before] in pictures {
            let differing = |at: &usize| before[*at] != after[*at];
            let changed = (0..near.len()).filter(differing).count();
            let far = (0..near.len()).filter(|at| !near[*at]).filter(differing).count();
            assert!(changed > near.len() / 40, "{seen}: the treatment is seen: {changed} pixels of {}", near.len());
            assert_eq!(far, 0, "{seen}: pixels that differ far from every dot");
        }
    }
}

#[test]
fn at_rest_too_each_look_is_drawn_as_it_is_alone() {
    const SIZE_PX: [u32; 2] = [203, 120];
    let mut looks = Looks::of(&[BEFORE, AFTER, r#"{"version":1,"hair":{"length_mm":60},"view":{"light":"lamp"}}"#]);
    let beside = looks.at_rest(Comparison::Beside(3), SIZE_PX);
    for pane in Comparison::Beside(3).panes(SIZE_PX, GAP_PX) {
        let alone = looks.at_rest(Comparison::Alone(pane.look), [pane.view_px.width, pane.view_px.height]);
        assert!(cut(&beside, SIZE_PX, &pane) == alone, "look {}", pane.look);
    }
    let [after, before] = [0.0, 1.0].map(|share| looks.at_rest(Comparison::Divider(share), SIZE_PX));
    let divided = looks.at_rest(Comparison::Divider(0.5), SIZE_PX);
    for mut pane in Comparison::Divider(0.5).panes(SIZE_PX, GAP_PX) {
        // As said above of the last column.
        pane.shown_px.width -= u32::from(pane.look == 0);
        let whole = [&before, &after][pane.look];
        assert!(cut(&divided, SIZE_PX, &pane) == cut(whole, SIZE_PX, &pane), "side {}", pane.look);
    }
}

#[test]
fn looks_beside_each_other_are_each_in_their_own_light() {
    const SIZE_PX: [u32; 2] = [203, 180];
    let other = r#"{"version":1,"view":{"light":"lamp","clothing":"cape"}}"#;
    let mut looks = Looks::of(&[BEFORE, other]);
    let beside = looks.picture(Comparison::Beside(2), SIZE_PX);
    let view_px = Comparison::Beside(2).panes(SIZE_PX, GAP_PX)[1].view_px;
    assert!(beside == looks.picture(Comparison::Alone(1), [view_px.width, view_px.height]), "the lamp's own picture");
    let divided = looks.picture(Comparison::Divider(0.0), SIZE_PX);
    // The right side alone is in the light that it is told.
    assert!(divided == looks.picture(Comparison::Alone(1), SIZE_PX));
    assert!(looks.picture(Comparison::Beside(2), SIZE_PX) == beside, "and the lamp is as it was");
}

#[test]
fn both_sides_of_a_divider_are_in_the_first_one_s_light_whatever_the_second_is_told() {
    const SIZE_PX: [u32; 2] = [203, 180];
    let told =
        |light: &str, more: &str| format!(r#"{{"version":1,"view":{{"light":"{light}","clothing":"cape"{more}}}}}"#);
    let wet = r#","skin_finish":"wet""#;
    let mut looks = Looks::of(&[]);
    for (first, second) in [
        ("studio", "lamp"),
        ("studio", "sun"),
        ("dermatoscope", "studio"),
        ("flash", "dermatoscope"),
        ("sun", "window"),
    ] {
        let mut divided = |second: &str| {
            let cases = [told(first, ""), told(second, wet)];
            looks.show(&[&cases[0], &cases[1]]);
            looks.picture(Comparison::Divider(0.5), SIZE_PX)
        };
        assert!(divided(second) == divided(first), "{second} beyond {first}");
    }
}

#[test]
fn a_look_beside_a_scarred_one_is_drawn_as_near_as_that() {
    const SIZE_PX: [u32; 2] = [200, 160];
    let mut looks = Looks::of(&[BEFORE, OTHERS.iter().find(|other| other.contains("scars")).unwrap()]);
    let mut drawn = |kind: fn(Frame) -> Frame| looks.picture_as(Comparison::Divider(0.5), SIZE_PX, kind);
    let [as_told, near] = [drawn(|frame| frame), drawn(Frame::as_near)];
    assert!(as_told == near, "both sides are drawn as near, though so small a head is seen from afar");
}
