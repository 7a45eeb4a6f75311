//! The backdrop pass: what stands behind the head, wherever nothing else is.

use super::layouts::{self, Layouts, PipelineSpec};
use super::shaders;

const SPEC: PipelineSpec = PipelineSpec {
    name: "backdrop",
    vertex: "vs_backdrop",
    fragment: Some("fs_backdrop"),
    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
    ..PipelineSpec::USUAL
};

pub(super) struct BackdropPass {
    pipeline: wgpu::RenderPipeline,
}

impl BackdropPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(device, layouts, &shaders::module(device, "backdrop"), &SPEC);
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>) {
        pass.set_pipeline(&self.pipeline);
        pass.draw(0..3, 0..1);
    }
}
