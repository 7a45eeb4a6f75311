//! The strand pass: hairs above the skin, brows and lashes.
//!
//! Long hair hides what lies behind it: it writes depth, in as many of the pixels along a hair as it covers of them.
//! Single hairs over skin are blended.

use super::layouts::{self, Layouts, PICTURE_SAMPLES, PipelineSpec};
use super::look_scene::LookScene;
use super::scene::STRAND_LAYOUT;
use super::shaders;

pub(super) struct StrandPass {
    blended: wgpu::RenderPipeline,
    solid: wgpu::RenderPipeline,
}

impl StrandPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let module = shaders::module(device, "strand");
        let pipeline = |name, entry, blend, solid| {
            layouts::pipeline(
                device,
                &module,
                &PipelineSpec {
                    name,
                    vertex: "vs_strand",
                    fragment: Some((entry, layouts::picture_target(blend))),
                    layouts: &[Some(&layouts.frame), Some(&layouts.lit)],
                    buffers: &[Some(STRAND_LAYOUT)],
                    topology: wgpu::PrimitiveTopology::TriangleStrip,
                    cull: None,
                    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, solid),
                    samples: PICTURE_SAMPLES,
                },
            )
        };
        let blend = Some(wgpu::BlendState::PREMULTIPLIED_ALPHA_BLENDING);
        Self {
            blended: pipeline("strands", "fs_strand", blend, false),
            solid: pipeline("long hair", "fs_long_hair", None, true),
        }
    }

    pub fn draw(&self, pass: &mut wgpu::RenderPass<'_>, look: &LookScene, count: u32) {
        let Some(strands) = &look.strands.buffer else { return };
        // What hides comes first: brows are seen through nothing that lies over them.
        for (solid, pipeline) in [(true, &self.solid), (false, &self.blended)] {
            pass.set_pipeline(pipeline);
            pass.set_vertex_buffer(0, strands.slice(..));
            for run in look.strand_runs.iter().filter(|run| run.solid == solid) {
                // Two vertices at each end of each segment.
                pass.draw(0..2 * (run.segments + 1), run.first..run.end.min(count).max(run.first));
            }
        }
    }
}
