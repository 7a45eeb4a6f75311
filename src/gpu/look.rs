//! The look pass: what skin, ink and day make of every column, a pixel a column. Drawn when one of these changes, not in
//! every frame.

use super::context::LOSS_FORMAT;
use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::scene::List;
use super::shaders;
use super::textures;
use crate::frame::ColumnInstance;

/// Columns to a row of pixels.
pub(super) const LOOKS_ACROSS: u32 = 512;
/// Core, variances, halo and stain.
const TEXTURES: usize = 4;

const SPEC: PipelineSpec = PipelineSpec {
    name: "looks",
    vertex: "vs_look",
    fragment: Some("fs_look"),
    targets: &[const { layouts::target(LOSS_FORMAT, None) }; TEXTURES],
    groups: &[Group::Frame, Group::Rows],
    // A vertex a column.
    buffers: &[Some(wgpu::VertexBufferLayout {
        array_stride: size_of::<ColumnInstance>() as u64,
        step_mode: wgpu::VertexStepMode::Vertex,
        attributes: &wgpu::vertex_attr_array![0 => Float32x3, 1 => Snorm8x4, 2 => Unorm16x4],
    })],
    topology: wgpu::PrimitiveTopology::PointList,
    ..PipelineSpec::BESIDE
};

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
        let targets = std::array::from_fn(|_| textures::texture(device, [LOOKS_ACROSS, rows], LOSS_FORMAT));
        let read = targets.iter().map(wgpu::BindingResource::TextureView);
        let group = layouts::group(device, layouts, Group::Looks, read);
        Self { rows, rows_group: layouts::rows_group(device, layouts, rows), group, targets }
    }

    pub fn holds(&self, count: u32) -> bool {
        count <= self.rows * LOOKS_ACROSS
    }
}

impl LookPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(device, layouts, &shaders::module(device, "look"), &SPEC);
        Self { pipeline }
    }

    pub fn draw(&self, encoder: &mut wgpu::CommandEncoder, frame: &wgpu::BindGroup, columns: &List, looks: &Looks) {
        let Some(buffer) = &columns.buffer else { return };
        let mut pass = textures::pass(encoder, &looks.targets.each_ref().map(textures::cleared), None);
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, frame, &[]);
        pass.set_bind_group(1, &looks.rows_group, &[]);
        pass.set_vertex_buffer(0, buffer.slice(..));
        pass.draw(0..columns.count, 0..1);
    }
}
