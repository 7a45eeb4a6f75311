//! The present pass: the finished picture onto the canvas, or into the mean of drawings.

use super::layouts::{self, AVERAGED, Group, Layouts, PipelineSpec};
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
const ONTO_LINEAR: PipelineSpec = PipelineSpec { fragment: Some("fs_present_linear"), ..SPEC };

pub(super) struct PresentPass {
    pipeline: wgpu::RenderPipeline,
}

impl PresentPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts, format: wgpu::TextureFormat) -> Self {
        let spec = if format.is_srgb() { &ONTO_LINEAR } else { &SPEC };
        Self::onto(device, layouts, spec, layouts::target(format, None))
    }

    /// Into the mean of drawings, of which each takes its share.
    pub fn averaging(device: &wgpu::Device, layouts: &Layouts, format: wgpu::TextureFormat) -> Self {
        Self::onto(device, layouts, &ONTO_LINEAR, layouts::target(format, Some(AVERAGED)))
    }

    fn onto(
        device: &wgpu::Device,
        layouts: &Layouts,
        spec: &PipelineSpec,
        target: Option<wgpu::ColorTargetState>,
    ) -> Self {
        let module = shaders::module(device, "present");
        Self { pipeline: layouts::pipeline_onto(device, layouts, &module, spec, &[target]) }
    }

    /// Puts a picture at its place; the `first` clears what is there. Where drawings are averaged it takes that share.
    pub fn draw(
        &self,
        device: &wgpu::Device,
        layouts: &Layouts,
        encoder: &mut wgpu::CommandEncoder,
        [picture, onto]: [&wgpu::TextureView; 2],
        (at, first, share): (Rect, bool, f64),
    ) {
        let picture = [wgpu::BindingResource::TextureView(picture)];
        let group = layouts::group(device, layouts, Group::Picture, picture);
        let mut pass = textures::pass(encoder, &[textures::target(onto, first.then_some(BETWEEN))], None);
        pass.set_pipeline(&self.pipeline);
        pass.set_blend_constant(wgpu::Color { r: share, g: share, b: share, a: share });
        pass.set_bind_group(0, &group, &[]);
        pass.set_viewport(at.x as f32, at.y as f32, at.width as f32, at.height as f32, 0.0, 1.0);
        pass.set_scissor_rect(at.x, at.y, at.width, at.height);
        pass.draw(0..3, 0..1);
    }
}
