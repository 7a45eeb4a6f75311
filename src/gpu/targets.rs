//! The textures of a picture of a given size.

use super::context::{DEPTH_FORMAT, LOSS_FORMAT, PICTURE_FORMAT, RELIEF_FORMAT, SAMPLES};

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
        let texture = |label, format, sample_count, usage| {
            device.create_texture(&wgpu::TextureDescriptor {
                label: Some(label),
                size: wgpu::Extent3d { width: size_px[0], height: size_px[1], depth_or_array_layers: 1 },
                mip_level_count: 1,
                sample_count,
                dimension: wgpu::TextureDimension::D2,
                format,
                usage,
                view_formats: &[],
            })
        };
        let view = |t: &wgpu::Texture| t.create_view(&wgpu::TextureViewDescriptor::default());
        let drawn = wgpu::TextureUsages::RENDER_ATTACHMENT;
        let read = drawn | wgpu::TextureUsages::TEXTURE_BINDING;
        let picture = texture("picture", PICTURE_FORMAT, 1, read | wgpu::TextureUsages::COPY_SRC);
        Self {
            size_px,
            samples: view(&texture("samples", PICTURE_FORMAT, SAMPLES, drawn)),
            samples_depth: view(&texture("samples depth", DEPTH_FORMAT, SAMPLES, drawn)),
            picture_view: view(&picture),
            picture,
            loss: view(&texture("loss", LOSS_FORMAT, 1, read)),
            relief: view(&texture("relief", RELIEF_FORMAT, 1, read)),
            loss_depth: view(&texture("loss depth", DEPTH_FORMAT, 1, drawn)),
        }
    }
}
