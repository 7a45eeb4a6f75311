//! The look pass: what skin, ink and day make of every column, a pixel a column. Drawn when one of these changes, not in
//! every frame.

use std::ops::Range;

use super::column_list::{ColumnList, LOOKS_ACROSS};
use super::context::LOSS_FORMAT;
use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::shaders;
use super::textures;

/// Rows come by so many, so that another list of about as many columns has room.
const ROWS_AT_ONCE: u32 = 256;
/// Core, variances, halo and stain.
const TEXTURES: usize = 4;

const SPEC: PipelineSpec = PipelineSpec {
    name: "looks",
    vertex: "vs_whole",
    fragment: Some("fs_look"),
    targets: &[const { layouts::target(LOSS_FORMAT, None) }; TEXTURES],
    groups: &[Group::Frame, Group::Columns],
    ..PipelineSpec::BESIDE
};

pub(super) struct LookPass {
    pipeline: wgpu::RenderPipeline,
}

/// Room for the looks of one list of columns.
pub(super) struct Looks {
    rows: u32,
    targets: [wgpu::TextureView; TEXTURES],
    /// What the column pass reads.
    pub group: wgpu::BindGroup,
}

impl Looks {
    /// Room for so many columns.
    pub fn new(device: &wgpu::Device, layouts: &Layouts, count: u32) -> Self {
        let rows = count.div_ceil(LOOKS_ACROSS * ROWS_AT_ONCE) * ROWS_AT_ONCE;
        let targets = std::array::from_fn(|_| textures::texture(device, [LOOKS_ACROSS, rows], LOSS_FORMAT));
        let read = targets.iter().map(wgpu::BindingResource::TextureView);
        let group = layouts::group(device, layouts, Group::Looks, read);
        Self { rows, group, targets }
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

    /// Draws what some columns look like, of which the first begins a row; those before them stay as they are.
    pub fn draw(
        &self,
        encoder: &mut wgpu::CommandEncoder,
        frame: &wgpu::BindGroup,
        (columns, looks, which): (&ColumnList, &Looks, Range<u32>),
    ) {
        let Some(group) = &columns.group else { return };
        let begins = (which.start == 0).then_some(wgpu::Color::TRANSPARENT);
        let targets = looks.targets.each_ref().map(|view| textures::target(view, begins));
        let mut pass = textures::pass(encoder, &targets, None);
        pass.set_pipeline(&self.pipeline);
        pass.set_bind_group(0, frame, &[]);
        pass.set_bind_group(1, group, &[]);
        let first = which.start / LOOKS_ACROSS;
        let rows = which.end.div_ceil(LOOKS_ACROSS) - first;
        if rows > 0 {
            pass.set_viewport(0.0, first as f32, LOOKS_ACROSS as f32, rows as f32, 0.0, 1.0);
            pass.draw(0..3, 0..1);
        }
    }
}
