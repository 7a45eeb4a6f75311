//! The flat picture of the scalp: what columns leave of light, as the skin is seen from afar. Drawn when the columns change or
//! look otherwise, not in every frame.

use super::column_list;
use super::context::LOSS_FORMAT;
use super::layouts::{self, ADDED, Group, Layouts, PipelineSpec};
use super::look_scene::{FlatOf, ToFlatten};
use super::shaders;
use super::textures::{self, DRAWN_AND_READ};

/// Side of the picture, a power of two: a texel is 0.4 mm of skin.
pub(super) const FLAT_PX: u32 = 1024;
/// Each half as large as the one before, down to 16 texels, of 25 mm: no pixel holds more.
const LEVELS: u32 = FLAT_PX.ilog2() - 3;
/// A share of light needs no more than the finished picture.
const LIGHT_FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rgba8Unorm;

const COLUMNS: PipelineSpec = PipelineSpec {
    name: "flat columns",
    vertex: "vs_flat",
    fragment: Some("fs_flat"),
    targets: &[layouts::target(LOSS_FORMAT, Some(ADDED))],
    groups: &[Group::Frame, Group::Columns, Group::Looks],
    ..PipelineSpec::BESIDE
};
const LIGHT_LEFT: PipelineSpec = PipelineSpec {
    name: "light left",
    vertex: "vs_whole",
    fragment: Some("fs_light_left"),
    targets: &[layouts::target(LIGHT_FORMAT, None)],
    groups: &[Group::Whole],
    ..PipelineSpec::BESIDE
};
const HALF: PipelineSpec = PipelineSpec { fragment: Some("fs_half"), ..LIGHT_LEFT };

pub(super) struct FlatPass {
    columns: wgpu::RenderPipeline,
    light_left: wgpu::RenderPipeline,
    half: wgpu::RenderPipeline,
    /// Loss of the columns that are being drawn.
    loss: wgpu::TextureView,
    /// Where there are none whose loss is kept.
    no_loss: wgpu::TextureView,
    /// Where there are no columns.
    pub none: wgpu::TextureView,
    begun: bool,
}

/// The light that columns leave, by place on the scalp, and the share of skin that no stubble covers; from the finest level
/// on.
pub(super) struct Flat {
    levels: Vec<wgpu::TextureView>,
    pub all: wgpu::TextureView,
}

impl Flat {
    pub fn new(device: &wgpu::Device) -> Self {
        let texture = textures::made(device, [FLAT_PX; 2], LIGHT_FORMAT, [LEVELS, 1], DRAWN_AND_READ);
        let level = |base_mip_level| {
            texture.create_view(&wgpu::TextureViewDescriptor {
                base_mip_level,
                mip_level_count: Some(1),
                ..Default::default()
            })
        };
        Self { levels: (0..LEVELS).map(level).collect(), all: textures::view(&texture) }
    }
}

/// Room for the loss of columns.
pub(super) fn loss(device: &wgpu::Device) -> wgpu::TextureView {
    textures::texture(device, [FLAT_PX; 2], LOSS_FORMAT)
}

impl FlatPass {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let columns = layouts::pipeline(device, layouts, &shaders::module(device, "column"), &COLUMNS);
        let module = shaders::module(device, "light left");
        let [light_left, half] = [&LIGHT_LEFT, &HALF].map(|spec| layouts::pipeline(device, layouts, &module, spec));
        let no_loss = textures::texture(device, [1, 1], LOSS_FORMAT);
        let none = textures::texture(device, [1, 1], LIGHT_FORMAT);
        Self { columns, light_left, half, loss: loss(device), no_loss, none, begun: false }
    }

    /// Begins a frame in which it is read: the first draws what is there without columns.
    pub fn begin(&mut self, encoder: &mut wgpu::CommandEncoder) {
        if !std::mem::replace(&mut self.begun, true) {
            drop(textures::pass(encoder, &[textures::target(&self.none, Some(wgpu::Color::WHITE))], None));
            drop(textures::pass(encoder, &[textures::cleared(&self.no_loss)], None));
        }
    }

    /// Draws what columns leave of what others leave.
    pub fn draw(
        &self,
        device: &wgpu::Device,
        layouts: &Layouts,
        encoder: &mut wgpu::CommandEncoder,
        frame: &wgpu::BindGroup,
        ToFlatten { list, looks, flat, lasting }: ToFlatten<'_>,
        others: &FlatOf,
    ) {
        let Some(group) = &list.group else { return };
        let mut columns = |loss, which| {
            let mut pass = textures::pass(encoder, &[textures::cleared(loss)], None);
            pass.set_pipeline(&self.columns);
            pass.set_bind_group(0, frame, &[]);
            pass.set_bind_group(1, group, &[]);
            pass.set_bind_group(2, &looks.group, &[]);
            column_list::draw(&mut pass, 3, which);
        };
        if let Some(lasts) = &lasting
            && !lasts.is_drawn
        {
            columns(lasts.loss, 0..lasts.count);
        }
        columns(&self.loss, lasting.as_ref().map_or(0, |lasts| lasts.count)..list.count);
        let kept = lasting.as_ref().map_or(&self.no_loss, |lasts| lasts.loss);
        let finer = std::iter::once(&self.loss).chain(&flat.levels);
        for (at, (from, to)) in finer.zip(&flat.levels).enumerate() {
            let group = layouts::group(
                device,
                layouts,
                Group::Whole,
                [from, &others.light, kept].map(wgpu::BindingResource::TextureView),
            );
            let mut pass = textures::pass(encoder, &[textures::cleared(to)], None);
            pass.set_pipeline(if at == 0 { &self.light_left } else { &self.half });
            pass.set_bind_group(0, &group, &[]);
            pass.draw(0..3, 0..1);
        }
    }
}
