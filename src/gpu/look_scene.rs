//! What a look that is compared with others has of its own on the GPU: uniforms, hairs, scars and deposits.

use super::layouts::Layouts;
use super::look::Looks;
use super::scene::List;
use crate::frame::{ColumnInstance, FrameUniforms, SOLID, StrandInstance};

/// Columns, of hairs and scars or of deposits, and what they look like.
pub(super) struct Columns {
    pub list: List,
    pub looks: Option<Looks>,
    /// By which uniforms these look as was drawn.
    looked: Option<FrameUniforms>,
}

impl Columns {
    fn empty() -> Self {
        Self { list: List::empty(), looks: None, looked: None }
    }

    pub fn set(&mut self, device: &wgpu::Device, columns: &[ColumnInstance]) {
        self.share(&List::new(device, "columns", wgpu::BufferUsages::VERTEX, columns));
    }

    /// Takes columns that another look has, too.
    pub fn share(&mut self, list: &List) {
        self.list = list.clone();
        self.looked = None;
    }

    /// Columns, and room for what they look like by these uniforms, to be drawn; nothing where it is there already.
    pub fn looks_to_draw(
        &mut self,
        device: &wgpu::Device,
        layouts: &Layouts,
        uniforms: &FrameUniforms,
    ) -> Option<(&List, &Looks)> {
        let count = self.list.count;
        if count == 0 || self.looked.as_ref().is_some_and(|by| by.columns_look_as_in(uniforms)) {
            return None;
        }
        if !self.looks.as_ref().is_some_and(|looks| looks.holds(count)) {
            self.looks = Some(Looks::new(device, layouts, count));
        }
        self.looked = Some(*uniforms);
        Some((&self.list, self.looks.as_ref()?))
    }
}

/// What a look that is compared with others has of its own.
pub(super) struct LookScene {
    uniforms: wgpu::Buffer,
    pub group: wgpu::BindGroup,
    pub columns: Columns,
    pub deposits: Columns,
    pub strands: List,
    pub strand_runs: Vec<StrandRun>,
}

impl LookScene {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let uniforms = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("frame"),
            size: size_of::<FrameUniforms>() as u64,
            usage: wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let group = device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: Some("frame"),
            layout: &layouts.frame,
            entries: &[wgpu::BindGroupEntry { binding: 0, resource: uniforms.as_entire_binding() }],
        });
        Self {
            uniforms,
            group,
            columns: Columns::empty(),
            deposits: Columns::empty(),
            strands: List::empty(),
            strand_runs: Vec::new(),
        }
    }

    pub fn write(&self, queue: &wgpu::Queue, uniforms: &FrameUniforms) {
        queue.write_buffer(&self.uniforms, 0, bytemuck::bytes_of(uniforms));
    }

    pub fn set_strands(&mut self, device: &wgpu::Device, strands: &[StrandInstance]) {
        self.strands = List::new(device, "strands", wgpu::BufferUsages::VERTEX, strands);
        self.strand_runs = runs(strands);
    }

    /// Takes hairs and scars of another look.
    pub fn share_hair(&mut self, of: &Self) {
        self.columns.share(&of.columns.list);
        self.strands = of.strands.clone();
        self.strand_runs.clone_from(&of.strand_runs);
    }

    /// Whether hairs and scars are those of another look.
    pub fn shares_hair(&self, other: &Self) -> bool {
        self.columns.list.buffer == other.columns.list.buffer && self.strands.buffer == other.strands.buffer
    }
}

/// Strands of the list that are drawn in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StrandRun {
    pub first: u32,
    pub end: u32,
    pub segments: u32,
    pub solid: bool,
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
