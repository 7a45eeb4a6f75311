//! Depth passes: what the camera sees first, and what the key light sees first.

use super::context::DEPTH_FORMAT;
use super::layouts::{self, Layouts, PipelineSpec};
use super::scene::{POSITION_LAYOUT, Scene};
use super::shaders;

/// Side of the shadow map; `shaders/lighting.wgsl` knows it too.
const SHADOW_SIZE_PX: u32 = 2048;

pub(super) struct DepthPass {
    camera: wgpu::RenderPipeline,
    shadow: wgpu::RenderPipeline,
    pub shadow_map: wgpu::TextureView,
}

impl DepthPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let module = shaders::module(device, "depth");
        let build = |name, vertex| {
            layouts::pipeline(
                device,
                &module,
                &PipelineSpec {
                    name,
                    vertex,
                    fragment: None,
                    layouts: &[Some(&layouts.frame)],
                    buffers: &[Some(POSITION_LAYOUT)],
                    topology: wgpu::PrimitiveTopology::TriangleList,
                    cull: None,
                    depth: layouts::depth_state(wgpu::CompareFunction::Less, true),
                    samples: 1,
                },
            )
        };
        let shadow_map = device.create_texture(&wgpu::TextureDescriptor {
            label: Some("shadow map"),
            size: wgpu::Extent3d { width: SHADOW_SIZE_PX, height: SHADOW_SIZE_PX, depth_or_array_layers: 1 },
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgpu::TextureDimension::D2,
            format: DEPTH_FORMAT,
            usage: wgpu::TextureUsages::RENDER_ATTACHMENT | wgpu::TextureUsages::TEXTURE_BINDING,
            view_formats: &[],
        });
        Self {
            camera: build("camera depth", "vs_depth"),
            shadow: build("shadow depth", "vs_shadow"),
            shadow_map: shadow_map.create_view(&wgpu::TextureViewDescriptor::default()),
        }
    }

    pub fn draw_shadow(&self, encoder: &mut wgpu::CommandEncoder, frame: &wgpu::BindGroup, scene: &Scene) {
        draw(encoder, &self.shadow_map, &self.shadow, frame, scene);
    }

    pub fn draw_camera(
        &self,
        encoder: &mut wgpu::CommandEncoder,
        target: &wgpu::TextureView,
        frame: &wgpu::BindGroup,
        scene: &Scene,
    ) {
        draw(encoder, target, &self.camera, frame, scene);
    }
}

fn draw(
    encoder: &mut wgpu::CommandEncoder,
    target: &wgpu::TextureView,
    pipeline: &wgpu::RenderPipeline,
    frame: &wgpu::BindGroup,
    scene: &Scene,
) {
    let mut pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
        label: Some("depth"),
        depth_stencil_attachment: Some(wgpu::RenderPassDepthStencilAttachment {
            view: target,
            depth_ops: Some(wgpu::Operations { load: wgpu::LoadOp::Clear(1.0), store: wgpu::StoreOp::Store }),
            stencil_ops: None,
        }),
        ..Default::default()
    });
    pass.set_pipeline(pipeline);
    pass.set_bind_group(0, frame, &[]);
    scene.draw_head(&mut pass);
}
