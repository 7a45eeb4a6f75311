//! The column pass: optical loss of every hair root, deposit and scar, and the relief of scars, summed.

use super::context::{LOSS_FORMAT, RELIEF_FORMAT};
use super::layouts::{self, Layouts, PipelineSpec};
use super::scene::{COLUMN_LAYOUT, Scene};
use super::shaders;
use crate::frame::DrawCounts;

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
        frame: &wgpu::BindGroup,
        scene: &Scene,
        counts: DrawCounts,
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
        pass.set_bind_group(0, frame, &[]);
        for (columns, count) in [(&scene.columns, counts.hair_columns), (&scene.deposits, counts.deposit_columns)] {
            if let (Some(buffer), Some(looks)) = (&columns.list.buffer, &columns.looks) {
                pass.set_bind_group(1, &looks.group, &[]);
                pass.set_vertex_buffer(0, buffer.slice(..));
                pass.draw(0..4, 0..count.min(columns.list.count));
            }
        }
    }
}
