//! The look pass: what skin, ink and day make of every column, a pixel a column. Drawn when one of these changes, not in
//! every frame.

use super::context::LOSS_FORMAT;
use super::layouts::{self, Layouts, PipelineSpec};
use super::scene::List;
use super::shaders;
use crate::frame::ColumnInstance;

/// Columns to a row of pixels.
pub(super) const LOOKS_ACROSS: u32 = 512;
/// Core, variances, halo and stain.
const TEXTURES: usize = 4;

pub(super) struct LookPass {
    pipeline: wgpu::RenderPipeline,
}

/// Room for the looks of one list of columns.
pub(super) struct Looks {
    rows: u32,
    targets: [wgpu::TextureView; TEXTURES],
    rows_group: wgpu::BindGroup,
    /// What the column pass reads.
    pub group: wgpu::BindGroup,
}

impl Looks {
    /// Room for so many columns.
    pub fn new(device: &wgpu::Device, layouts: &Layouts, count: u32) -> Self {
        let rows = count.div_ceil(LOOKS_ACROSS);
        let targets: [wgpu::TextureView; TEXTURES] = std::array::from_fn(|_| {
            let texture = device.create_texture(&wgpu::TextureDescriptor {
                label: None,
                size: wgpu::Extent3d { width: LOOKS_ACROSS, height: rows, depth_or_array_layers: 1 },
                mip_level_count: 1,
                sample_count: 1,
                dimension: wgpu::TextureDimension::D2,
                format: LOSS_FORMAT,
                usage: wgpu::TextureUsages::RENDER_ATTACHMENT | wgpu::TextureUsages::TEXTURE_BINDING,
                view_formats: &[],
            });
            texture.create_view(&wgpu::TextureViewDescriptor::default())
        });
        let uniform = List::new(device, "looks", wgpu::BufferUsages::UNIFORM, &[[rows as f32, 0.0, 0.0, 0.0]]);
        let rows_of: Vec<_> = uniform
            .buffer
            .iter()
            .map(|buffer| wgpu::BindGroupEntry { binding: 0, resource: buffer.as_entire_binding() })
            .collect();
        let read: Vec<_> = (0..)
            .zip(&targets)
            .map(|(binding, view)| wgpu::BindGroupEntry { binding, resource: wgpu::BindingResource::TextureView(view) })
            .collect();
        let group =
            |layout, entries| device.create_bind_group(&wgpu::BindGroupDescriptor { label: None, layout, entries });
        Self { rows, rows_group: group(&layouts.rows, &rows_of), group: group(&layouts.looks, &read), targets }
    }

    pub fn holds(&self, count: u32) -> bool {
        count <= self.rows * LOOKS_ACROSS
    }
}

impl LookPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let target =
            || Some(wgpu::ColorTargetState { format: LOSS_FORMAT, blend: None, write_mask: wgpu::ColorWrites::ALL });
        // A vertex a column.
        let columns = wgpu::VertexBufferLayout {
            array_stride: size_of::<ColumnInstance>() as u64,
            step_mode: wgpu::VertexStepMode::Vertex,
            attributes: &wgpu::vertex_attr_array![0 => Float32x3, 1 => Snorm8x4, 2 => Unorm16x4],
        };
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "look"),
            &PipelineSpec {
                name: "looks",
                vertex: "vs_look",
                fragment: Some(("fs_look", std::iter::repeat_with(target).take(TEXTURES).collect())),
                layouts: &[Some(&layouts.frame), Some(&layouts.rows)],
                buffers: &[Some(columns)],
                topology: wgpu::PrimitiveTopology::PointList,
                cull: None,
                depth: None,
                samples: 1,
            },
        );
        Self { pipeline }
    }

    pub fn draw(&self, encoder: &mut wgpu::CommandEncoder, frame: &wgpu::BindGroup, columns: &List, looks: &Looks) {
        let Some(buffer) = &columns.buffer else { return };
        let mut pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
            color_attachments: &looks.targets.each_ref().map(layouts::cleared),
            ..Default::default()
        });
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, frame, &[]);
        pass.set_bind_group(1, &looks.rows_group, &[]);
        pass.set_vertex_buffer(0, buffer.slice(..));
        pass.draw(0..columns.count, 0..1);
    }
}
