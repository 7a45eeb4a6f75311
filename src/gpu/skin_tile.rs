//! Skin's fine relief as a texture of layers, and the face's creases and marks as a flat one.

use wgpu::util::{DeviceExt, TextureDataOrder};

use super::GpuError;
use super::context::{Context, Pause};
use super::textures;
use crate::frame::{FACE_MAP_LEVELS, FACE_MAP_NONE, FACE_MAP_TEXELS, SKIN_TILE_TEXELS, SkinTileMaking};

pub(super) struct SkinTile {
    view: wgpu::TextureView,
    sampler: wgpu::Sampler,
    face: wgpu::TextureView,
}

/// One texel of a smooth face.
const SMOOTH: [u8; 4] = [FACE_MAP_NONE; 4];

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
            ..textures::plain([side, side], wgpu::TextureFormat::Rgba8Unorm, wgpu::TextureUsages::TEXTURE_BINDING)
        };
        let texture = device.create_texture_with_data(queue, &made, TextureDataOrder::MipMajor, bytes);
        let sampler = device.create_sampler(&wgpu::SamplerDescriptor {
            label: Some("skin tile"),
            address_mode_u: wgpu::AddressMode::Repeat,
            address_mode_v: wgpu::AddressMode::Repeat,
            mag_filter: wgpu::FilterMode::Linear,
            min_filter: wgpu::FilterMode::Linear,
            mipmap_filter: wgpu::MipmapFilterMode::Nearest,
            ..Default::default()
        });
        Self { view: textures::view(&texture), sampler, face: flat(device, queue, [1, 1], 1, &SMOOTH) }
    }

    /// Takes a `face_map`; what is none makes the face smooth.
    pub fn set_face(&mut self, Context { device, queue, .. }: &Context, map: &[u8]) {
        let size = FACE_MAP_TEXELS.map(|texels| texels as u32);
        let texels = |level: u32| size.iter().map(|side| (side >> level) as usize).product::<usize>();
        let levels = FACE_MAP_LEVELS as u32 + 1;
        let whole = map.len() == 4 * (0..levels).map(texels).sum::<usize>();
        let (size, levels, map) = if whole { (size, levels, map) } else { ([1, 1], 1, &SMOOTH[..]) };
        self.face = flat(device, queue, size, levels, map);
    }

    /// The tile, its sampler, and the face.
    pub fn bindings(&self) -> [wgpu::BindingResource<'_>; 3] {
        [
            wgpu::BindingResource::TextureView(&self.view),
            wgpu::BindingResource::Sampler(&self.sampler),
            wgpu::BindingResource::TextureView(&self.face),
        ]
    }
}

/// A texture of that size with so many levels.
fn flat(
    device: &wgpu::Device,
    queue: &wgpu::Queue,
    size: [u32; 2],
    mip_level_count: u32,
    bytes: &[u8],
) -> wgpu::TextureView {
    let made = wgpu::TextureDescriptor {
        label: Some("face"),
        mip_level_count,
        ..textures::plain(size, wgpu::TextureFormat::Rgba8Unorm, wgpu::TextureUsages::TEXTURE_BINDING)
    };
    textures::view(&device.create_texture_with_data(queue, &made, TextureDataOrder::MipMajor, bytes))
}
