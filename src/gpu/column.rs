//! The column pass: optical loss of every hair root, deposit and scar, and the relief of scars, summed.

use super::context::{LOSS_FORMAT, RELIEF_FORMAT};
use super::layouts::{self, Layouts, PipelineSpec};
use super::parts::Part;
use super::scene::COLUMN_LAYOUT;
use super::shaders;

pub(super) struct ColumnPass {
    pipeline: wgpu::RenderPipeline,
}

impl ColumnPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let add = wgpu::BlendComponent {
            src_factor: wgpu::BlendFactor::One,
            dst_factor: wgpu::BlendFactor::One,
            operation: wgpu::BlendOperation::Add,
        };
        // Both alike but for the format: WebGL2 knows one way of blending for all targets.
        let target = |format| {
            let blend = Some(wgpu::BlendState { color: add, alpha: add });
            Some(wgpu::ColorTargetState { format, blend, write_mask: wgpu::ColorWrites::ALL })
        };
        let pipeline = layouts::pipeline(
            device,
            &shaders::module(device, "column"),
            &PipelineSpec {
                name: "columns",
                vertex: "vs_column",
                fragment: Some(("fs_column", vec![target(LOSS_FORMAT), target(RELIEF_FORMAT)])),
                layouts: &[Some(&layouts.frame), Some(&layouts.looks)],
                buffers: &[Some(COLUMN_LAYOUT)],
                topology: wgpu::PrimitiveTopology::TriangleStrip,
                cull: None,
                depth: layouts::depth_state(wgpu::CompareFunction::LessEqual, false),
                samples: 1,
            },
        );
        Self { pipeline }
    }

    pub fn draw(
        &self,
        encoder: &mut wgpu::CommandEncoder,
        [loss, relief, depth]: [&wgpu::TextureView; 3],
        hair: &[Part<'_>],
        deposits: &[Part<'_>],
    ) {
        let mut pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
            label: Some("columns"),
            color_attachments: &[layouts::cleared(loss), layouts::cleared(relief)],
            depth_stencil_attachment: Some(wgpu::RenderPassDepthStencilAttachment {
                view: depth,
                depth_ops: Some(wgpu::Operations { load: wgpu::LoadOp::Load, store: wgpu::StoreOp::Discard }),
                stencil_ops: None,
            }),
            ..Default::default()
        });
        pass.set_pipeline(&self.pipeline);
        let hair = hair.iter().map(|part| (part, &part.look.columns, part.counts.hair_columns));
        let deposits = deposits.iter().map(|part| (part, &part.look.deposits, part.counts.deposit_columns));
        for (part, columns, count) in hair.chain(deposits) {
            if let (Some(buffer), Some(looks)) = (&columns.list.buffer, &columns.looks)
                && count > 0
            {
                part.set(&mut pass);
                pass.set_bind_group(1, &looks.group, &[]);
                pass.set_vertex_buffer(0, buffer.slice(..));
                pass.draw(0..4, 0..count.min(columns.list.count));
            }
        }
    }
}
