//! The scene's buffers on the GPU.

use bytemuck::Pod;
use wgpu::util::DeviceExt;

use super::layouts::Layouts;
use super::look::Looks;
use crate::frame::{ColumnInstance, HeadVertex, SOLID, StrandInstance};

/// A buffer of so many things; none when empty, since a GPU has no empty buffers.
pub(super) struct List {
    pub buffer: Option<wgpu::Buffer>,
    pub count: u32,
}

impl List {
    pub fn empty() -> Self {
        Self { buffer: None, count: 0 }
    }

    pub fn new<T: Pod>(device: &wgpu::Device, label: &str, usage: wgpu::BufferUsages, items: &[T]) -> Self {
        if items.is_empty() {
            return Self::empty();
        }
        let contents = bytemuck::cast_slice(items);
        let buffer =
            device.create_buffer_init(&wgpu::util::BufferInitDescriptor { label: Some(label), contents, usage });
        Self { buffer: Some(buffer), count: items.len() as u32 }
    }
}

/// Columns, of hairs and scars or of deposits, and what they look like.
pub(super) struct Columns {
    pub list: List,
    pub looks: Option<Looks>,
    /// Whether what they look like is that of other columns.
    pub stale: bool,
}

impl Columns {
    fn empty() -> Self {
        Self { list: List::empty(), looks: None, stale: false }
    }

    pub fn set(&mut self, device: &wgpu::Device, layouts: &Layouts, columns: &[ColumnInstance]) {
        self.list = List::new(device, "columns", wgpu::BufferUsages::VERTEX, columns);
        let count = self.list.count;
        if count > 0 && !self.looks.as_ref().is_some_and(|looks| looks.holds(count)) {
            self.looks = Some(Looks::new(device, layouts, count));
        }
        self.stale = true;
    }
}

pub(super) struct Scene {
    pub vertices: List,
    pub indices: List,
    pub columns: Columns,
    pub deposits: Columns,
    pub strands: List,
    pub strand_runs: Vec<StrandRun>,
}

/// Strands of the list that are drawn in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StrandRun {
    pub first: u32,
    pub end: u32,
    pub segments: u32,
    pub solid: bool,
}

impl Scene {
    pub fn empty() -> Self {
        Self {
            vertices: List::empty(),
            indices: List::empty(),
            columns: Columns::empty(),
            deposits: Columns::empty(),
            strands: List::empty(),
            strand_runs: Vec::new(),
        }
    }

    pub fn set_head(&mut self, device: &wgpu::Device, vertices: &[HeadVertex], indices: &[u32]) {
        self.vertices = List::new(device, "head vertices", wgpu::BufferUsages::VERTEX, vertices);
        self.indices = List::new(device, "head indices", wgpu::BufferUsages::INDEX, indices);
    }

    pub fn set_strands(&mut self, device: &wgpu::Device, strands: &[StrandInstance]) {
        self.strands = List::new(device, "strands", wgpu::BufferUsages::VERTEX, strands);
        self.strand_runs = runs(strands);
    }

    /// Draws the head's triangles with whatever pipeline is set.
    pub fn draw_head(&self, pass: &mut wgpu::RenderPass<'_>) {
        if let (Some(vertices), Some(indices)) = (&self.vertices.buffer, &self.indices.buffer) {
            pass.set_vertex_buffer(0, vertices.slice(..));
            pass.set_index_buffer(indices.slice(..), wgpu::IndexFormat::Uint32);
            pass.draw_indexed(0..self.indices.count, 0, 0..1);
        }
    }
}

/// Stretches of strands of one kind.
fn runs(strands: &[StrandInstance]) -> Vec<StrandRun> {
    let mut runs: Vec<StrandRun> = Vec::new();
    for (at, strand) in (0_u32..).zip(strands) {
        let [_, _, code, _] = strand.span;
        let here =
            StrandRun { first: at, end: at + 1, segments: u32::from(code & (SOLID - 1)), solid: code & SOLID != 0 };
        match runs.last_mut() {
            Some(run) if (run.segments, run.solid) == (here.segments, here.solid) => run.end = here.end,
            _ => runs.push(here),
        }
    }
    runs
}

/// The head's vertices for the skin pass, and for the depth passes that read positions alone.
pub(super) const HEAD_LAYOUT: wgpu::VertexBufferLayout<'static> = wgpu::VertexBufferLayout {
    array_stride: size_of::<HeadVertex>() as u64,
    step_mode: wgpu::VertexStepMode::Vertex,
    attributes: &wgpu::vertex_attr_array![0 => Float32x3, 1 => Snorm16x4, 2 => Unorm8x4, 3 => Unorm8x4],
};
pub(super) const POSITION_LAYOUT: wgpu::VertexBufferLayout<'static> = wgpu::VertexBufferLayout {
    array_stride: size_of::<HeadVertex>() as u64,
    step_mode: wgpu::VertexStepMode::Vertex,
    attributes: &wgpu::vertex_attr_array![0 => Float32x3],
};
pub(super) const COLUMN_LAYOUT: wgpu::VertexBufferLayout<'static> = wgpu::VertexBufferLayout {
    array_stride: size_of::<ColumnInstance>() as u64,
    step_mode: wgpu::VertexStepMode::Instance,
    attributes: &wgpu::vertex_attr_array![0 => Float32x3, 1 => Snorm8x4],
};
pub(super) const STRAND_LAYOUT: wgpu::VertexBufferLayout<'static> = wgpu::VertexBufferLayout {
    array_stride: size_of::<StrandInstance>() as u64,
    step_mode: wgpu::VertexStepMode::Instance,
    attributes: &wgpu::vertex_attr_array![0 => Float32x3, 1 => Float32x3, 2 => Float32x3, 3 => Unorm16x2, 4 => Unorm8x4, 5 => Unorm8x4],
};
