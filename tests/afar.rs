//! The head as it is drawn from afar, against the same frame drawn as near.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]
#![cfg(feature = "native")]

use crate::common;
use smp_simulator::case::Case;
use smp_simulator::frame::{Frame, HeadBuffers, OrbitCamera, Pose, SceneBuilder};
use smp_simulator::gpu::{Context, Renderer};

const SIZE_PX: [u32; 2] = [400, 400];

/// Draws cases, each whatever way is asked for.
struct Easel {
    renderer: Renderer,
    builder: SceneBuilder,
    head: Option<HeadBuffers>,
}

impl Easel {
    fn new() -> Self {
        let context = pollster::block_on(Context::headless(true)).unwrap();
        let renderer = pollster::block_on(Renderer::new(context, SIZE_PX, async |_| Ok(()))).unwrap();
        Self { renderer, builder: SceneBuilder::new(common::head_asset()), head: None }
    }

    /// The picture of a case, from its view or turned by so many degrees from that; `None` where it is not seen from afar.
    fn draw(&mut self, json: &str, turned: f32, afar: bool) -> Vec<u8> {
        let case = Case::from_json(json).unwrap();
        let update = self.builder.build(&case).unwrap();
        if let Some(head) = update.head {
            self.renderer.set_head(&head.vertices, &head.indices);
            self.head = Some(head);
        }
        if let Some(hair) = update.hair {
            self.renderer.set_columns(0, &hair.columns);
            self.renderer.set_strands(0, &hair.strands);
        }
        self.renderer.set_deposits(0, &update.deposits);
        let head = self.head.as_ref().unwrap();
        let mut camera = OrbitCamera::new(case.view.name);
        let pose = camera.pose();
        camera.jump(Pose { yaw: pose.yaw + turned.to_radians(), ..pose });
        let size = SIZE_PX.map(|side| side as f32);
        let view = camera.view(size, &head.shell);
        let frame = Frame::new(&case, &view, camera.pose().yaw, size, head.marks, update.counts);
        assert_eq!(frame.uniforms.key_steps[3], 1.0, "{json}: so small a head is seen from afar");
        self.renderer.draw(&if afar { frame } else { frame.as_near() });
        self.renderer.read_picture().unwrap()
    }
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
    let mut easel = Easel::new();
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
        (r#"{"version":1,"hair":{"length_mm":90},"loss":{"stage":"II"},"view":{"name":"left"}}"#, 0.0),
    ];
    for (json, turned) in cases {
        let [near, afar] = [false, true].map(|afar| easel.draw(json, turned, afar));
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
    let mut easel = Easel::new();
    let (treated, bare) = (r#"{"version":1}"#, r#"{"version":1,"loss":{"stage":"V"},"treatment":{"goal":"none"}}"#);
    let first = easel.draw(treated, 0.0, true);
    easel.draw(bare, 40.0, true);
    easel.draw(r#"{"version":1,"time":{"day":0},"skin":{"preset":"deep"}}"#, 80.0, false);
    easel.draw(r#"{"version":1,"person":{"seed":5}}"#, 3.0, true);
    assert!(easel.draw(treated, 0.0, true) == first, "the first picture comes back");
    let mut fresh = Easel::new();
    assert!(fresh.draw(bare, 40.0, true) == easel.draw(bare, 40.0, true), "and another is what it is by itself");
}
