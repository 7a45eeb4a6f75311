//! What head and light alone make of each vertex: found once for a head, and once for each step of the key's round, when
//! it is come to.

use super::depth::DepthPass;
use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::scene::{HEAD_LAYOUT, List, Scene};
use super::shaders;
use super::textures;
use crate::case::ViewLight;
use crate::frame::{Frame, KEY_STEPS, Rig};

/// Vertices to a row of pixels.
pub(super) const VERTICES_ACROSS: u32 = 2048;
const FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rgba8Unorm;

const MARKS: PipelineSpec = PipelineSpec {
    name: "vertex light",
    vertex: "vs_vertex",
    fragment: Some("fs_marks"),
    targets: &[layouts::target(FORMAT, None)],
    groups: &[Group::Frame, Group::Lit, Group::Rows],
    buffers: &[Some(HEAD_LAYOUT)],
    topology: wgpu::PrimitiveTopology::PointList,
    ..PipelineSpec::BESIDE
};
const KEY: PipelineSpec = PipelineSpec { fragment: Some("fs_key"), ..MARKS };

pub(super) struct VertexLightPass {
    marks: wgpu::RenderPipeline,
    key: wgpu::RenderPipeline,
}

/// As many lights are kept as looks are compared.
const MOST_LIGHTS: usize = 4;

/// Of one head in one light.
pub(super) struct VertexLight {
    of: ViewLight,
    rows: u32,
    rows_group: wgpu::BindGroup,
    /// Melanin and blood.
    pub marks: wgpu::TextureView,
    /// How much of the key reaches it, a step's vertices below those of the one before.
    pub key: wgpu::TextureView,
    /// Which steps are there.
    steps: [bool; KEY_STEPS as usize],
}

impl VertexLight {
    /// Room for so many vertices.
    fn new(device: &wgpu::Device, layouts: &Layouts, vertices: u32, of: ViewLight) -> Self {
        let rows = vertices.div_ceil(VERTICES_ACROSS);
        let texture = |rows| textures::texture(device, [VERTICES_ACROSS, rows], FORMAT);
        Self {
            of,
            rows,
            rows_group: layouts::rows_group(device, layouts, rows),
            marks: texture(rows),
            key: texture(rows * KEY_STEPS),
            steps: [false; KEY_STEPS as usize],
        }
    }
}

impl VertexLightPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let module = shaders::module(device, "vertex light");
        let [marks, key] = [&MARKS, &KEY].map(|spec| layouts::pipeline(device, layouts, &module, spec));
        Self { marks, key }
    }

    /// Finds what the head's vertices lack for a frame, and puts its light last. True when the shadow map was drawn for it.
    pub fn draw(
        &self,
        device: &wgpu::Device,
        layouts: &Layouts,
        encoder: &mut wgpu::CommandEncoder,
        (depth, lit): (&DepthPass, &wgpu::BindGroup),
        scene: &mut Scene,
        frame: &Frame,
    ) -> bool {
        let mut light = match scene.lights.iter().position(|light| light.of == frame.light) {
            Some(there) => scene.lights.remove(there),
            None => VertexLight::new(device, layouts, scene.afar_vertices, frame.light),
        };
        let [first, second, ..] = frame.uniforms.key_steps;
        let mut drew = false;
        let fresh = !light.steps.contains(&true);
        for step in [first, second].map(|step| step as u32) {
            let Some(there) = light.steps.get_mut(step as usize).filter(|there| !**there) else { continue };
            *there = true;
            drew = true;
            let rig = Rig::for_key_step(frame.light, step);
            let mut of_step = frame.uniforms;
            of_step.shadow_from_head = rig.shadow_from_head().to_cols_array_2d();
            of_step.key_direction[..3].copy_from_slice(&rig.key.direction.to_array());
            let uniforms = List::new(device, "key step", wgpu::BufferUsages::UNIFORM, &[of_step]);
            let Some(uniforms) = &uniforms.buffer else { continue };
            let frame = layouts::frame_group(device, layouts, uniforms);
            depth.draw_shadow(encoder, &frame, scene, true);
            let groups = [&frame, lit, &light.rows_group];
            let mut points = |pipeline, target, step| {
                let mut pass = textures::pass(encoder, &[textures::target(target, None)], None);
                pass.set_viewport(0.0, (step * light.rows) as f32, VERTICES_ACROSS as f32, light.rows as f32, 0.0, 1.0);
                pass.set_pipeline(pipeline);
                (0..).zip(groups).for_each(|(at, group)| pass.set_bind_group(at, group, &[]));
                scene.draw_vertices(&mut pass);
            };
            if fresh && step == first as u32 {
                points(&self.marks, &light.marks, 0);
            }
            points(&self.key, &light.key, step);
        }
        if scene.lights.len() == MOST_LIGHTS {
            scene.lights.remove(0);
        }
        scene.lights.push(light);
        drew
    }
}
