//! The scene's buffers on the GPU: the head, and looks of it.

use bytemuck::Pod;
use wgpu::util::DeviceExt;

use super::layouts::Layouts;
use super::look_scene::LookScene;
use super::vertex_light::VertexLight;
use crate::frame::{HeadVertex, StrandInstance, coarser};

/// A buffer of so many things; none when empty, since a GPU has no empty buffers. A copy is the same buffer.
#[derive(Clone)]
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

/// What a look may have in common with another one, beside the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Hairs and scars.
    Hair,
    Deposits,
}

/// The head that all looks share, and what each has of its own.
pub(super) struct Scene {
    pub vertices: List,
    pub indices: List,
    /// The same head in fewer triangles, of the first of its vertices, and how many these are; the head itself where it
    /// was not made from fewer.
    afar_indices: List,
    pub afar_vertices: u32,
    /// What head and lights make of its vertices, once it was seen from afar: of each light, that of the last view last.
    pub lights: Vec<VertexLight>,
    pub looks: Vec<LookScene>,
}

impl Scene {
    pub fn empty() -> Self {
        Self {
            vertices: List::empty(),
            indices: List::empty(),
            afar_indices: List::empty(),
            afar_vertices: 0,
            lights: Vec::new(),
            looks: Vec::new(),
        }
    }

    /// A look, which is there from when it is first asked for.
    pub fn look(&mut self, device: &wgpu::Device, layouts: &Layouts, look: usize) -> &mut LookScene {
        while self.looks.len() <= look {
            self.looks.push(LookScene::new(device, layouts));
        }
        &mut self.looks[look]
    }

    pub fn set_head(&mut self, device: &wgpu::Device, vertices: &[HeadVertex], indices: &[u32]) {
        self.vertices = List::new(device, "head vertices", wgpu::BufferUsages::VERTEX, vertices);
        let triangles = |indices: &[u32]| List::new(device, "head indices", wgpu::BufferUsages::INDEX, indices);
        self.indices = triangles(indices);
        let fewer = coarser(indices);
        let afar = fewer.as_deref().unwrap_or(indices);
        self.afar_indices = if fewer.is_some() { triangles(afar) } else { self.indices.clone() };
        self.afar_vertices = afar.iter().max().map_or(0, |last| last + 1);
        self.lights.clear();
    }

    /// Gives the first of two looks what the second has.
    pub fn share(&mut self, device: &wgpu::Device, layouts: &Layouts, [look, of]: [usize; 2], what: Shared) {
        self.look(device, layouts, look.max(of));
        let Ok([look, of]) = self.looks.get_disjoint_mut([look, of]) else { return };
        match what {
            Shared::Hair => look.share_hair(of),
            Shared::Deposits => look.deposits.share(&of.deposits),
        }
    }

    /// Draws the head's triangles with whatever pipeline is set; from afar fewer of them.
    pub fn draw_head(&self, pass: &mut wgpu::RenderPass<'_>, afar: bool) {
        let List { buffer, count } = if afar { &self.afar_indices } else { &self.indices };
        if let (Some(vertices), Some(indices)) = (&self.vertices.buffer, buffer) {
            pass.set_vertex_buffer(0, vertices.slice(..));
            pass.set_index_buffer(indices.slice(..), wgpu::IndexFormat::Uint32);
            pass.draw_indexed(0..*count, 0, 0..1);
        }
    }

    /// Draws each vertex of the head as it is seen from afar.
    pub fn draw_vertices(&self, pass: &mut wgpu::RenderPass<'_>) {
        if let Some(vertices) = &self.vertices.buffer {
            pass.set_vertex_buffer(0, vertices.slice(..));
            pass.draw(0..self.afar_vertices, 0..1);
        }
    }
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
pub(super) const STRAND_LAYOUT: wgpu::VertexBufferLayout<'static> = wgpu::VertexBufferLayout {
    array_stride: size_of::<StrandInstance>() as u64,
    step_mode: wgpu::VertexStepMode::Instance,
    attributes: &wgpu::vertex_attr_array![0 => Float32x3, 1 => Float32x3, 2 => Float32x3, 3 => Unorm16x2, 4 => Unorm8x4, 5 => Unorm8x4],
};
