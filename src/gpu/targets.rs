//! The textures of a picture of a given size.

use super::context::{DEPTH_FORMAT, LOSS_FORMAT, PICTURE_FORMAT, RELIEF_FORMAT, SAMPLES};
use super::textures::{self, DRAWN, DRAWN_AND_READ, view};

pub(super) struct Targets {
    pub size_px: [u32; 2],
    /// Four samples a pixel, and its depth.
    pub samples: wgpu::TextureView,
    pub samples_depth: wgpu::TextureView,
    /// One sample: the finished picture.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "only native code reads a picture back"))]
    pub picture: wgpu::Texture,
    pub picture_view: wgpu::TextureView,
    /// Optical loss, the relief of scars, and the depth that hides columns on the far side.
    pub loss: wgpu::TextureView,
    pub relief: wgpu::TextureView,
    pub loss_depth: wgpu::TextureView,
}

impl Targets {
    pub fn new(device: &wgpu::Device, size_px: [u32; 2]) -> Self {
        let made = |format, samples, usage| textures::made(device, size_px, format, [1, samples], usage);
        let picture = made(PICTURE_FORMAT, 1, DRAWN_AND_READ | wgpu::TextureUsages::COPY_SRC);
        Self {
            size_px,
            samples: view(&made(PICTURE_FORMAT, SAMPLES, DRAWN)),
            samples_depth: view(&made(DEPTH_FORMAT, SAMPLES, DRAWN)),
            picture_view: view(&picture),
            picture,
            loss: textures::texture(device, size_px, LOSS_FORMAT),
            relief: textures::texture(device, size_px, RELIEF_FORMAT),
            loss_depth: view(&made(DEPTH_FORMAT, 1, DRAWN)),
        }
    }
}
