//! The strand pass: hairs above the skin, brows and lashes.

use super::layouts::{self, Layouts, PICTURE_SAMPLES, PipelineSpec};
use super::scene::{STRAND_LAYOUT, Scene};
use super::shaders;

/// Two vertices at each end of four segments, as in `shaders/strand.wgsl`.
const VERTICES: u32 = 10;

pub(super) struct StrandPass {
    pipeline: wgpu::RenderPipeline,
}

impl StrandPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let blend = Some(wgpu::BlendState::PREMULTIPLIED_ALPHA_BLENDING);
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "strand"),
            &PipelineSpec {
                name: "strands",
                vertex: "vs_strand",
                fragment: Some(("fs_strand", layouts::picture_target(blend))),
                layouts: &[Some(&layouts.frame), Some(&layouts.lit)],
                buffers: &[Some(STRAND_LAYOUT)],
                topology: wgpu::PrimitiveTopology::TriangleStrip,
                cull: None,
                depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
                samples: PICTURE_SAMPLES,
            },
        );
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>, scene: &Scene, count: u32) {
        let Some(strands) = &scene.strands.buffer else { return };
        pass.set_pipeline(&self.pipeline);
        pass.set_vertex_buffer(0, strands.slice(..));
        pass.draw(0..VERTICES, 0..count.min(scene.strands.count));
    }
}
