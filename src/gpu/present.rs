//! The present pass: the finished picture onto the canvas.

use super::layouts::{self, FRAGMENT, PipelineSpec, UNFILTERED};
use super::shaders;
use super::textures;
use crate::frame::Rect;

/// What lies between views, the same in every format.
const BETWEEN: wgpu::Color = wgpu::Color::WHITE;

pub(super) struct PresentPass {
    pipeline: wgpu::RenderPipeline,
    layout: wgpu::BindGroupLayout,
}

impl PresentPass {
    pub fn new(device: &wgpu::Device, format: wgpu::TextureFormat) -> Self {
        let layout = layouts::layout(device, &[(FRAGMENT, UNFILTERED)]);
        let fragment = if format.is_srgb() { "fs_present_linear" } else { "fs_present_encoded" };
        let spec = PipelineSpec { name: "present", vertex: "vs_present", fragment, ..PipelineSpec::BESIDE };
        let module = shaders::module(device, "present");
        let pipeline = layouts::pipeline_of(device, &[&layout], &module, &spec, &[layouts::target(format, None)]);
        Self { pipeline, layout }
    }

    /// Puts a view where it belongs on the canvas; the `first` clears it.
    pub fn draw(
        &self,
        device: &wgpu::Device,
        encoder: &mut wgpu::CommandEncoder,
        picture: &wgpu::TextureView,
        canvas: &wgpu::TextureView,
        at: Rect,
        first: bool,
    ) {
        let group = layouts::group(device, &self.layout, [wgpu::BindingResource::TextureView(picture)]);
        let mut pass = textures::pass(encoder, &[textures::target(canvas, first.then_some(BETWEEN))], None);
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, &group, &[]);
        pass.set_viewport(at.x as f32, at.y as f32, at.width as f32, at.height as f32, 0.0, 1.0);
        pass.set_scissor_rect(at.x, at.y, at.width, at.height);
        pass.draw(0..3, 0..1);
    }
}
