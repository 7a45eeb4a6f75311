//! The present pass: the finished picture onto the canvas.

use super::layouts::{self, PipelineSpec};
use super::shaders;
use crate::frame::Rect;

/// What lies between views, the same in every format.
const BETWEEN: wgpu::Color = wgpu::Color::WHITE;

pub(super) struct PresentPass {
    pipeline: wgpu::RenderPipeline,
    layout: wgpu::BindGroupLayout,
}

impl PresentPass {
    pub fn new(device: &wgpu::Device, format: wgpu::TextureFormat) -> Self {
        let layout = device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
            label: Some("present"),
            entries: &[wgpu::BindGroupLayoutEntry {
                binding: 0,
                visibility: wgpu::ShaderStages::FRAGMENT,
                ty: wgpu::BindingType::Texture {
                    sample_type: wgpu::TextureSampleType::Float { filterable: false },
                    view_dimension: wgpu::TextureViewDimension::D2,
                    multisampled: false,
                },
                count: None,
            }],
        });
        let entry = if format.is_srgb() { "fs_present_linear" } else { "fs_present_encoded" };
        let target = Some(wgpu::ColorTargetState { format, blend: None, write_mask: wgpu::ColorWrites::ALL });
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "present"),
            &PipelineSpec {
                name: "present",
                vertex: "vs_present",
                fragment: Some((entry, vec![target])),
                layouts: &[Some(&layout)],
                buffers: &[],
                topology: wgpu::PrimitiveTopology::TriangleList,
                cull: None,
                depth: None,
                samples: 1,
            },
        );
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
        let group = device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: Some("present"),
            layout: &self.layout,
            entries: &[wgpu::BindGroupEntry { binding: 0, resource: wgpu::BindingResource::TextureView(picture) }],
        });
        let load = if first { wgpu::LoadOp::Clear(BETWEEN) } else { wgpu::LoadOp::Load };
        let mut pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
            label: Some("present"),
            color_attachments: &[Some(wgpu::RenderPassColorAttachment {
                view: canvas,
                depth_slice: None,
                resolve_target: None,
                ops: wgpu::Operations { load, store: wgpu::StoreOp::Store },
            })],
            ..Default::default()
        });
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, &group, &[]);
        pass.set_viewport(at.x as f32, at.y as f32, at.width as f32, at.height as f32, 0.0, 1.0);
        pass.set_scissor_rect(at.x, at.y, at.width, at.height);
        pass.draw(0..3, 0..1);
    }
}
