//! The column pass: optical loss of every hair root, deposit and scar, and the relief of scars, summed.

use super::column_list;
use super::context::{LOSS_FORMAT, RELIEF_FORMAT};
use super::layouts::{self, ADDED, Group, Layouts, PipelineSpec};
use super::parts::Part;
use super::shaders;
use super::textures;

/// Both targets alike but for the format: WebGL2 knows one way of blending for all.
const SPEC: PipelineSpec = PipelineSpec {
    name: "columns",
    vertex: "vs_column",
    fragment: Some("fs_column"),
    targets: &[layouts::target(LOSS_FORMAT, Some(ADDED)), layouts::target(RELIEF_FORMAT, Some(ADDED))],
    groups: &[Group::Frame, Group::Columns, Group::Looks],
    depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
    ..PipelineSpec::BESIDE
};

pub(super) struct ColumnPass {
    pipeline: wgpu::RenderPipeline,
}

impl ColumnPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let pipeline = layouts::pipeline(device, layouts, &shaders::module(device, "column"), &SPEC);
        Self { pipeline }
    }

    pub fn draw(
        &self,
        encoder: &mut wgpu::CommandEncoder,
        [loss, relief, depth]: [&wgpu::TextureView; 3],
        hair: &[Part<'_>],
        deposits: &[Part<'_>],
    ) {
        let seen = wgpu::Operations { load: wgpu::LoadOp::Load, store: wgpu::StoreOp::Discard };
        let mut pass = textures::pass(encoder, &[loss, relief].map(textures::cleared), Some((depth, seen)));
        pass.set_pipeline(&self.pipeline);
        let hair = hair.iter().map(|part| (part, &part.look.columns, part.counts.hair_columns));
        let deposits = deposits.iter().map(|part| (part, &part.look.deposits, part.counts.deposit_columns));
        for (part, columns, count) in hair.chain(deposits) {
            if let (Some(group), Some(looks)) = (&columns.list.group, &columns.looks)
                && count > 0
            {
                part.set(&mut pass);
                pass.set_bind_group(1, group, &[]);
                pass.set_bind_group(2, &looks.group, &[]);
                column_list::draw(&mut pass, 6, 0..count.min(columns.list.count));
            }
        }
    }
}
