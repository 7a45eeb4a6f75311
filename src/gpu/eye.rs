//! The eye pass: two eyeballs, made in the vertex shader.

use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::shaders;

/// Vertices of one eyeball: rings × spokes × two triangles, as in `shaders/eye.wgsl`.
const VERTICES: u32 = 24 * 32 * 6;
const AFAR_VERTICES: u32 = 12 * 16 * 6;

const SPEC: PipelineSpec = PipelineSpec {
    name: "eyes",
    vertex: "vs_eye",
    fragment: "fs_eye",
    groups: &[Group::Frame, Group::Lit],
    ..PipelineSpec::USUAL
};

pub(super) struct EyePass {
    pipeline: wgpu::RenderPipeline,
}

impl EyePass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(device, layouts, &shaders::module(device, "eye"), &SPEC);
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>, afar: bool) {
        pass.set_pipeline(&self.pipeline);
        pass.draw(0..if afar { AFAR_VERTICES } else { VERTICES }, 0..2);
    }
}
