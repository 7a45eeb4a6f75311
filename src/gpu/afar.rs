//! The head from so far that no furrow is seen, and neither dots nor hairs one by one.

use std::cell::OnceCell;

use super::flat::FlatPass;
use super::layouts::{self, Group, Layouts, PipelineSpec};
use super::look_scene::FlatOf;
use super::parts::Part;
use super::scene::{HEAD_LAYOUT, Scene};
use super::shaders;
use super::skin_tile::SkinTile;
use super::vertex_light::VertexLight;

pub(super) struct AfarPass {
    plain: wgpu::RenderPipeline,
    /// Compiled when skin with freckles is first seen.
    freckled: OnceCell<wgpu::RenderPipeline>,
    sampler: wgpu::Sampler,
}

impl AfarPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let sampler = device.create_sampler(&wgpu::SamplerDescriptor {
            label: Some("flat"),
            mag_filter: wgpu::FilterMode::Linear,
            min_filter: wgpu::FilterMode::Linear,
            mipmap_filter: wgpu::MipmapFilterMode::Linear,
            ..Default::default()
        });
        Self { plain: pipeline(device, layouts, &PLAIN), freckled: OnceCell::new(), sampler }
    }

    /// Draws the head with the hairs of one part and the deposits that others have, of the first before and of the second
    /// beyond the divider.
    pub fn draw(
        &self,
        device: &wgpu::Device,
        layouts: &Layouts,
        pass: &mut wgpu::RenderPass<'_>,
        (scene, light, flat, tile): (&Scene, &VertexLight, &FlatPass, &SkinTile),
        hair: &Part<'_>,
        deposits: [&Part<'_>; 2],
    ) {
        let [before, beyond] = deposits.map(|part| {
            (part.look.deposits.seen_flat(part.counts.deposit_columns))
                .or_else(|| hair.look.columns.seen_flat(hair.counts.hair_columns))
                .unwrap_or_else(|| FlatOf::none(flat))
        });
        let textures = [&light.marks, &light.key, &before.light, &beyond.light].map(wgpu::BindingResource::TextureView);
        let all = textures.into_iter().chain([wgpu::BindingResource::Sampler(&self.sampler)]).chain(tile.bindings());
        let freckled = || self.freckled.get_or_init(|| pipeline(device, layouts, &FRECKLED));
        pass.set_pipeline(if hair.freckled { freckled() } else { &self.plain });
        pass.set_bind_group(1, &layouts::group(device, layouts, Group::Afar, all), &[]);
        scene.draw_head(pass, true);
    }
}

const PLAIN: PipelineSpec = PipelineSpec {
    name: "afar",
    vertex: "vs_afar",
    fragment: Some("fs_afar"),
    groups: &[Group::Frame, Group::Afar],
    buffers: &[Some(HEAD_LAYOUT)],
    cull: Some(wgpu::Face::Back),
    ..PipelineSpec::USUAL
};
const FRECKLED: PipelineSpec = PipelineSpec { fragment: Some("fs_afar_freckled"), ..PLAIN };

fn pipeline(device: &wgpu::Device, layouts: &Layouts, spec: &PipelineSpec) -> wgpu::RenderPipeline {
    layouts::pipeline(device, layouts, &shaders::module(device, "afar"), spec)
}
