//! The strand pass: hairs above the skin, brows and lashes.
//!
//! Long hair hides what lies behind it: it writes depth, in as many of the pixels along a hair as it covers of them.
//! Single hairs over skin are blended.

use super::context::PICTURE_FORMAT;
use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::look_scene::StrandRun;
use super::parts::Part;
use super::scene::STRAND_LAYOUT;
use super::shaders;
use crate::frame::{REFINED, STUBBLE_PIECES};

/// Least width of a drawn long hair, in pixels: of the four samples of a pixel it then meets some along all of its way.
pub(super) const LONG_HAIR_PX: f32 = 0.75;
/// Straight pieces of a curve seen from afar, at most, and for how many one then stands of hairs over skin: every second is
/// drawn.
pub(super) const AFAR_PIECES: u32 = 2;
pub(super) const AFAR_STANDS_FOR: u32 = 2;

const BLENDED: PipelineSpec = PipelineSpec {
    name: "strands",
    vertex: "vs_strand",
    fragment: Some("fs_strand"),
    targets: &[layouts::target(PICTURE_FORMAT, Some(wgpu::BlendState::PREMULTIPLIED_ALPHA_BLENDING))],
    groups: &[Group::Frame, Group::Lit],
    buffers: &[Some(STRAND_LAYOUT)],
    topology: wgpu::PrimitiveTopology::TriangleStrip,
    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
    ..PipelineSpec::USUAL
};
const HIDING: PipelineSpec = PipelineSpec {
    name: "long hair",
    fragment: Some("fs_long_hair"),
    targets: PipelineSpec::USUAL.targets,
    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, true),
    ..BLENDED
};
const BLENDED_AFAR: PipelineSpec = PipelineSpec {
    name: "strands afar",
    vertex: "vs_strand_afar",
    fragment: Some("fs_strand_afar"),
    groups: &[Group::Frame],
    buffers: &[Some(wgpu::VertexBufferLayout {
        array_stride: STRAND_LAYOUT.array_stride * AFAR_STANDS_FOR as u64,
        ..STRAND_LAYOUT
    })],
    ..BLENDED
};
const HIDING_AFAR: PipelineSpec = PipelineSpec {
    name: "long hair afar",
    targets: HIDING.targets,
    buffers: HIDING.buffers,
    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, true),
    ..BLENDED_AFAR
};

/// Of hairs that are blended over skin, and of those that hide what is behind them.
pub(super) struct StrandPass {
    near: [wgpu::RenderPipeline; 2],
    afar: [wgpu::RenderPipeline; 2],
}

impl StrandPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let module = shaders::module(device, "strand");
        let both = |specs: [&PipelineSpec; 2]| specs.map(|spec| layouts::pipeline(device, layouts, &module, spec));
        Self { near: both([&BLENDED, &HIDING]), afar: both([&BLENDED_AFAR, &HIDING_AFAR]) }
    }

    /// Draws the hairs of a part; from afar stubble is seen on the flat picture of the scalp.
    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>, part: &Part<'_>, afar: bool) {
        let (look, count) = (part.look, part.counts.strands);
        let Some(strands) = &look.strands.buffer else { return };
        let [blended, hiding] = if afar { &self.afar } else { &self.near };
        // What hides comes first: brows are seen through nothing that lies over them.
        for (solid, pipeline) in [(true, hiding), (false, blended)] {
            pass.set_pipeline(pipeline);
            let seen = |run: &&StrandRun| run.solid == solid && !(afar && run.segments == u32::from(STUBBLE_PIECES));
            for run in look.strand_runs.iter().filter(seen) {
                let pieces = if afar { run.segments.min(AFAR_PIECES) } else { run.segments };
                let stand_for = if afar && !solid { AFAR_STANDS_FOR } else { 1 };
                let there = count.saturating_sub(run.first);
                // Another of those that one stands for in each drawing.
                let other = (part.turned * REFINED as f32) as u32 % stand_for;
                for range in run.drawn(part.pixel_mm, part.turned) {
                    let first = range.start + other;
                    let drawn = range.end.min(there).saturating_sub(first);
                    if drawn > 0 {
                        let from = u64::from(run.first + first) * STRAND_LAYOUT.array_stride;
                        pass.set_vertex_buffer(0, strands.slice(from..));
                        // Two vertices at each end of each piece.
                        pass.draw(0..2 * (pieces + 1), 0..drawn.div_ceil(stand_for));
                    }
                }
            }
        }
    }
}
