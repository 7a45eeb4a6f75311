//! The eye pass: two eyeballs, made in the vertex shader.

use super::layouts::{self, Layouts, PICTURE_SAMPLES, PipelineSpec};
use super::shaders;

/// Vertices of one eyeball: rings × spokes × two triangles, as in `shaders/eye.wgsl`.
const VERTICES: u32 = 24 * 32 * 6;

pub(super) struct EyePass {
    pipeline: wgpu::RenderPipeline,
}

impl EyePass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "eye"),
            &PipelineSpec {
                name: "eyes",
                vertex: "vs_eye",
                fragment: Some(("fs_eye", layouts::picture_target(None))),
                layouts: &[Some(&layouts.frame), Some(&layouts.lit)],
                buffers: &[],
                topology: wgpu::PrimitiveTopology::TriangleList,
                cull: None,
                depth: layouts::depth_state(wgpu::CompareFunction::Less, true),
                samples: PICTURE_SAMPLES,
            },
        );
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>) {
        pass.set_pipeline(&self.pipeline);
        pass.draw(0..VERTICES, 0..2);
    }
}
