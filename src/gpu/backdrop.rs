//! The backdrop pass: what stands behind the head, wherever nothing else is, and the rim of an instrument before it.

use super::context::PICTURE_FORMAT;
use super::layouts::{self, Layouts, PipelineSpec};
use super::shaders;

const SPEC: PipelineSpec = PipelineSpec {
    name: "backdrop",
    vertex: "vs_backdrop",
    fragment: Some("fs_backdrop"),
    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
    ..PipelineSpec::USUAL
};

const RIM: PipelineSpec = PipelineSpec {
    name: "rim",
    fragment: Some("fs_rim"),
    targets: &[layouts::target(PICTURE_FORMAT, Some(wgpu::BlendState::PREMULTIPLIED_ALPHA_BLENDING))],
    depth: layouts::depth_state(wgpu::CompareFunction::Always, false),
    ..SPEC
};

pub(super) struct BackdropPass {
    pipeline: wgpu::RenderPipeline,
    rim: wgpu::RenderPipeline,
}

impl BackdropPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let module = shaders::module(device, "backdrop");
        let [pipeline, rim] = [&SPEC, &RIM].map(|spec| layouts::pipeline(device, layouts, &module, spec));
        Self { pipeline, rim }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>) {
        pass.set_pipeline(&self.pipeline);
        pass.draw(0..3, 0..1);
    }

    /// Covers all beyond an instrument's round field.
    pub fn draw_rim(&self, pass: &mut wgpu::RenderPass<'_>) {
        pass.set_pipeline(&self.rim);
        pass.draw(0..3, 0..1);
    }
}
