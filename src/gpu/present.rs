//! The present pass: the finished picture onto the canvas.

use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::shaders;
use super::textures;
use crate::frame::Rect;

/// What lies between views, the same in every format.
const BETWEEN: wgpu::Color = wgpu::Color::WHITE;

/// Which of the entries encodes is the canvas's affair.
const SPEC: PipelineSpec = PipelineSpec {
    name: "present",
    vertex: "vs_present",
    fragment: Some("fs_present_encoded"),
    groups: &[Group::Picture],
    ..PipelineSpec::BESIDE
};
const ONTO_SRGB: PipelineSpec = PipelineSpec { fragment: Some("fs_present_linear"), ..SPEC };

pub(super) struct PresentPass {
    pipeline: wgpu::RenderPipeline,
}

impl PresentPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts, format: wgpu::TextureFormat) -> Self {
        let spec = if format.is_srgb() { &ONTO_SRGB } else { &SPEC };
        let (module, target) = (shaders::module(device, "present"), layouts::target(format, None));
        Self { pipeline: layouts::pipeline_onto(device, layouts, &module, spec, &[target]) }
    }

    /// Puts a view where it belongs on the canvas; the `first` clears it.
    pub fn draw(
        &self,
        device: &wgpu::Device,
        layouts: &Layouts,
        encoder: &mut wgpu::CommandEncoder,
        picture: &wgpu::TextureView,
        canvas: &wgpu::TextureView,
        (at, first): (Rect, bool),
    ) {
        let picture = [wgpu::BindingResource::TextureView(picture)];
        let group = layouts::group(device, layouts, Group::Picture, picture);
        let mut pass = textures::pass(encoder, &[textures::target(canvas, first.then_some(BETWEEN))], None);
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, &group, &[]);
        pass.set_viewport(at.x as f32, at.y as f32, at.width as f32, at.height as f32, 0.0, 1.0);
        pass.set_scissor_rect(at.x, at.y, at.width, at.height);
        pass.draw(0..3, 0..1);
    }
}
