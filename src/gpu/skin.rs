//! The skin pass.

use super::layouts::{self, Layouts, PICTURE_SAMPLES, PipelineSpec};
use super::scene::{HEAD_LAYOUT, Scene};
use super::shaders;

pub(super) struct SkinPass {
    pipeline: wgpu::RenderPipeline,
}

impl SkinPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "skin"),
            &PipelineSpec {
                name: "skin",
                vertex: "vs_skin",
                fragment: Some(("fs_skin", layouts::picture_target(None))),
                layouts: &[Some(&layouts.frame), Some(&layouts.lit)],
                buffers: &[Some(HEAD_LAYOUT)],
                topology: wgpu::PrimitiveTopology::TriangleList,
                cull: Some(wgpu::Face::Back),
                depth: layouts::depth_state(wgpu::CompareFunction::Less, true),
                samples: PICTURE_SAMPLES,
            },
        );
        Self { pipeline }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>, scene: &Scene) {
        pass.set_pipeline(&self.pipeline);
        scene.draw_head(pass);
    }
}
