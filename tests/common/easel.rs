//! Whole heads, drawn by the software GPU.

use smp_simulator::case::Case;
use smp_simulator::frame::{Frame, HeadBuffers, OrbitCamera, Pose, SceneBuilder};
use smp_simulator::gpu::{Context, Renderer};

use super::head_asset;

/// Draws one case after the other, each in one size.
pub struct Easel {
    renderer: Renderer,
    builder: SceneBuilder,
    head: Option<HeadBuffers>,
}

impl Easel {
    pub fn new(size_px: [u32; 2]) -> Self {
        let context = pollster::block_on(Context::headless(true)).unwrap();
        let renderer = pollster::block_on(Renderer::new(context, size_px, async |_| Ok(()))).unwrap();
        Self { renderer, builder: SceneBuilder::new(head_asset()), head: None }
    }

    /// The picture of a case, from a pose that is told of that of its view and by a frame that is told of its own.
    pub fn draw(&mut self, json: &str, from: impl FnOnce(Pose) -> Pose, kind: impl FnOnce(Frame) -> Frame) -> Vec<u8> {
        let case = Case::from_json(json).unwrap();
        let update = self.builder.build(&case).unwrap();
        self.renderer.take(0, &update);
        self.head = update.head.or(self.head.take());
        let head = self.head.as_ref().unwrap();
        let mut camera = OrbitCamera::new(case.view.name);
        camera.jump(from(camera.pose()));
        let size = self.renderer.size_px().map(|side| side as f32);
        let view = camera.view(size, &head.shell);
        let frame = Frame::new(&case, &view, camera.pose().yaw, size, head.marks, update.counts);
        self.renderer.draw(&kind(frame));
        self.renderer.read_picture().unwrap()
    }
}
