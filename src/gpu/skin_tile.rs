//! Skin's fine relief as a texture in space.

use wgpu::util::{DeviceExt, TextureDataOrder};

use super::GpuError;
use super::context::{Context, Pause};
use super::textures;
use crate::frame::{SKIN_TILE_TEXELS, SkinTileMaking};

pub(super) struct SkinTile {
    view: wgpu::TextureView,
    sampler: wgpu::Sampler,
}

impl SkinTile {
    /// Makes it, pausing between bits of work.
    pub async fn new(context: &Context, pause: impl Pause) -> Result<Self, GpuError> {
        let mut making = SkinTileMaking::default();
        let bytes = loop {
            let made = making.step();
            pause("").await?;
            if let Some(bytes) = made {
                break bytes;
            }
        };
        Ok(Self::of(context, &bytes))
    }

    fn of(Context { device, queue, .. }: &Context, bytes: &[u8]) -> Self {
        let side = SKIN_TILE_TEXELS as u32;
        let made = wgpu::TextureDescriptor {
            label: Some("skin tile"),
            size: wgpu::Extent3d { width: side, height: side, depth_or_array_layers: side },
            mip_level_count: side.ilog2() + 1,
            dimension: wgpu::TextureDimension::D3,
            ..textures::plain([side, side], wgpu::TextureFormat::Rgba8Unorm, wgpu::TextureUsages::TEXTURE_BINDING)
        };
        let texture = device.create_texture_with_data(queue, &made, TextureDataOrder::LayerMajor, bytes);
        let sampler = device.create_sampler(&wgpu::SamplerDescriptor {
            label: Some("skin tile"),
            address_mode_u: wgpu::AddressMode::Repeat,
            address_mode_v: wgpu::AddressMode::Repeat,
            address_mode_w: wgpu::AddressMode::Repeat,
            mag_filter: wgpu::FilterMode::Linear,
            min_filter: wgpu::FilterMode::Linear,
            mipmap_filter: wgpu::MipmapFilterMode::Nearest,
            ..Default::default()
        });
        Self { view: textures::view(&texture), sampler }
    }

    /// As two bindings.
    pub fn bindings(&self) -> [wgpu::BindingResource<'_>; 2] {
        [wgpu::BindingResource::TextureView(&self.view), wgpu::BindingResource::Sampler(&self.sampler)]
    }
}
