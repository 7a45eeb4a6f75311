//! The mean of drawings of one picture that differ by parts of a pixel.

use super::context::MEAN_FORMAT;
use super::layouts::Layouts;
use super::present::PresentPass;
use super::textures::{self, DRAWN_AND_READ};

pub(super) struct Mean {
    pub pass: PresentPass,
    size_px: [u32; 2],
    pub texture: wgpu::Texture,
    pub view: wgpu::TextureView,
}

impl Mean {
    pub fn new(device: &wgpu::Device, layouts: &Layouts, size_px: [u32; 2]) -> Self {
        let texture = texture(device, size_px);
        let pass = PresentPass::averaging(device, layouts, MEAN_FORMAT);
        Self { pass, size_px, view: textures::view(&texture), texture }
    }

    /// Is of pictures of that size from now on.
    pub fn fit(&mut self, device: &wgpu::Device, size_px: [u32; 2]) {
        if size_px != self.size_px {
            self.size_px = size_px;
            self.texture = texture(device, size_px);
            self.view = textures::view(&self.texture);
        }
    }
}

fn texture(device: &wgpu::Device, size_px: [u32; 2]) -> wgpu::Texture {
    textures::made(device, size_px, MEAN_FORMAT, [1, 1], DRAWN_AND_READ | wgpu::TextureUsages::COPY_SRC)
}
