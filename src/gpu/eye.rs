//! The eye pass: two eyeballs, made in the vertex shader.

use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::shaders;

/// Rings and spokes of one eyeball, near and from afar: two triangles where they cross.
pub(super) const PARTS: [u32; 2] = [24, 32];
pub(super) const AFAR_PARTS: [u32; 2] = [12, 16];

const SPEC: PipelineSpec = PipelineSpec {
    name: "eyes",
    vertex: "vs_eye",
    fragment: Some("fs_eye"),
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
        let [rings, spokes] = if afar { AFAR_PARTS } else { PARTS };
        pass.draw(0..rings * spokes * 6, 0..2);
    }
}
