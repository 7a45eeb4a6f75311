//! The backdrop pass: the studio's paper, wherever nothing else is.

use super::layouts::{self, Layouts, PICTURE_SAMPLES, PipelineSpec};
use super::shaders;

pub(super) struct BackdropPass {
    pipeline: wgpu::RenderPipeline,
}

impl BackdropPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "backdrop"),
            &PipelineSpec {
                name: "backdrop",
                vertex: "vs_backdrop",
                fragment: Some(("fs_backdrop", layouts::picture_target(None))),
                layouts: &[Some(&layouts.frame)],
                buffers: &[],
                topology: wgpu::PrimitiveTopology::TriangleList,
                cull: None,
                depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
                samples: PICTURE_SAMPLES,
            },
        );
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>) {
        pass.set_pipeline(&self.pipeline);
        pass.draw(0..3, 0..1);
    }
}
