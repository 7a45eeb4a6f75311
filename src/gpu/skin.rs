//! The skin pass.

use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::scene::{HEAD_LAYOUT, Scene};
use super::shaders;

const SPEC: PipelineSpec = PipelineSpec {
    name: "skin",
    vertex: "vs_skin",
    fragment: Some("fs_skin"),
    groups: &[Group::Frame, Group::Lit],
    buffers: &[Some(HEAD_LAYOUT)],
    cull: Some(wgpu::Face::Back),
    ..PipelineSpec::USUAL
};

pub(super) struct SkinPass {
    pipeline: wgpu::RenderPipeline,
}

impl SkinPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(device, layouts, &shaders::module(device, "skin"), &SPEC);
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>, scene: &Scene) {
        pass.set_pipeline(&self.pipeline);
        scene.draw_head(pass, false);
    }
}
