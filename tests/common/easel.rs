//! Whole heads, drawn by the software GPU.

use smp_simulator::case::{Case, Person};
use smp_simulator::frame::{Comparison, Frame, HeadBuffers, OrbitCamera, Pose, SceneBuilder};
use smp_simulator::gpu::{Context, Renderer};
use smp_simulator::treatment::Body;

use super::head_asset;

/// Draws one case after the other, each in one size.
pub struct Easel {
    renderer: Renderer,
    builder: SceneBuilder,
    head: Option<HeadBuffers>,
    person: Person,
}

impl Easel {
    pub fn new(size_px: [u32; 2]) -> Self {
        let context = pollster::block_on(Context::headless(true)).unwrap();
        let renderer = pollster::block_on(Renderer::new(context, size_px, async |_| Ok(()))).unwrap();
        Self { renderer, builder: SceneBuilder::new(head_asset()), head: None, person: Person::default() }
    }

    /// The body of the last case.
    pub fn body(&self) -> &Body {
        self.builder.body(&self.person).unwrap()
    }

    /// The picture of a case, from a pose that is told of that of its view and by a frame that is told of its own.
    pub fn draw(&mut self, json: &str, from: impl FnOnce(Pose) -> Pose, kind: impl FnOnce(Frame) -> Frame) -> Vec<u8> {
        let frame = kind(self.frame(json, from, self.renderer.size_px()));
        self.draw_frame(&frame, self.renderer.size_px())
    }

    /// What is drawn, as a picture of some size.
    pub fn draw_frame(&mut self, frame: &Frame, size_px: [u32; 2]) -> Vec<u8> {
        self.renderer.resize(size_px).unwrap();
        self.renderer.draw(frame);
        self.renderer.read_picture().unwrap()
    }

    /// The same at rest, after so many drawings.
    pub fn draw_at_rest(&mut self, frame: &Frame, size_px: [u32; 2], drawings: u32) -> Vec<u8> {
        self.renderer.resize(size_px).unwrap();
        let panes: Vec<_> = Comparison::Alone(0).panes(size_px, 0).into_iter().map(|pane| (pane, *frame)).collect();
        for number in 0..drawings {
            assert!(self.renderer.refine_panes(&panes, number));
        }
        self.renderer.read_mean().unwrap()
    }

    /// The frame of a picture of a case, from a pose that is told of that of its view.
    pub fn frame(&mut self, json: &str, from: impl FnOnce(Pose) -> Pose, size_px: [u32; 2]) -> Frame {
        let case = Case::from_json(json).unwrap();
        let update = self.builder.build(&case).unwrap();
        self.renderer.take(0, &update);
        self.person = case.person.clone();
        self.head = update.head.or(self.head.take());
        let head = self.head.as_ref().unwrap();
        let mut camera = OrbitCamera::new(case.view.name);
        camera.jump(from(camera.pose()));
        let size = size_px.map(|side| side as f32);
        let view = camera.view(size, &head.shell);
        Frame::new(&case, &view, camera.pose().yaw, size, head.marks, update.counts)
    }
}
