//! The mean of drawings of one picture that differ by parts of a pixel.

use super::context::MEAN_FORMAT;
use super::layouts::Layouts;
use super::present::PresentPass;
use super::textures::{self, DRAWN_AND_READ};

pub(super) struct Mean {
    pub pass: PresentPass,
    pub size_px: [u32; 2],
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "only native code reads a picture back"))]
    pub texture: wgpu::Texture,
    pub view: wgpu::TextureView,
}

impl Mean {
    pub fn new(device: &wgpu::Device, layouts: &Layouts, size_px: [u32; 2]) -> Self {
        let usage = DRAWN_AND_READ | wgpu::TextureUsages::COPY_SRC;
        let texture = textures::made(device, size_px, MEAN_FORMAT, [1, 1], usage);
        let pass = PresentPass::averaging(device, layouts, MEAN_FORMAT);
        Self { pass, size_px, view: textures::view(&texture), texture }
    }
}
