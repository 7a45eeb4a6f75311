//! Depth passes: what the camera sees first, and what the key light sees first.

use super::context::DEPTH_FORMAT;
use super::layouts::{self, Layouts, PipelineSpec};
use super::scene::{POSITION_LAYOUT, Scene};
use super::shaders;
use super::textures;

/// Side of the shadow map; `shaders/lighting.wgsl` knows it too.
const SHADOW_SIZE_PX: u32 = 2048;

const CAMERA: PipelineSpec = PipelineSpec {
    name: "depth",
    vertex: "vs_depth",
    targets: &[],
    buffers: &[Some(POSITION_LAYOUT)],
    samples: 1,
    ..PipelineSpec::USUAL
};
const SHADOW: PipelineSpec = PipelineSpec { vertex: "vs_shadow", ..CAMERA };

pub(super) struct DepthPass {
    camera: wgpu::RenderPipeline,
    shadow: wgpu::RenderPipeline,
    pub shadow_map: wgpu::TextureView,
}

impl DepthPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let module = shaders::module(device, "depth");
        let [camera, shadow] = [&CAMERA, &SHADOW].map(|spec| layouts::pipeline(device, layouts, &module, spec));
        let shadow_map = textures::texture(device, [SHADOW_SIZE_PX; 2], DEPTH_FORMAT);
        Self { camera, shadow, shadow_map }
    }

    pub fn draw_shadow(&self, encoder: &mut wgpu::CommandEncoder, frame: &wgpu::BindGroup, scene: &Scene, afar: bool) {
        draw(encoder, &self.shadow_map, &self.shadow, frame, (scene, afar));
    }

    pub fn draw_camera(
        &self,
        encoder: &mut wgpu::CommandEncoder,
        target: &wgpu::TextureView,
        frame: &wgpu::BindGroup,
        scene: &Scene,
    ) {
        draw(encoder, target, &self.camera, frame, (scene, false));
    }
}

fn draw(
    encoder: &mut wgpu::CommandEncoder,
    target: &wgpu::TextureView,
    pipeline: &wgpu::RenderPipeline,
    frame: &wgpu::BindGroup,
    (scene, afar): (&Scene, bool),
) {
    let mut pass = textures::pass(encoder, &[], Some((target, textures::no_depth(wgpu::StoreOp::Store))));
    pass.set_pipeline(pipeline);
    pass.set_bind_group(0, frame, &[]);
    scene.draw_head(&mut pass, afar);
}
