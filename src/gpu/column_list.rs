//! A list of columns on the GPU: a texture, which every pass that draws columns reads by their numbers.

use std::ops::Range;

use wgpu::util::DeviceExt;

use super::layouts::{self, Group, Layouts};
use super::textures;
use crate::frame::ColumnInstance;

/// Columns to a row of the texture, and of that of their looks.
pub(super) const LOOKS_ACROSS: u32 = 512;
const FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rg32Uint;
const TEXELS: u32 = (size_of::<ColumnInstance>() / 8) as u32;

/// Columns; no group where there are none. A copy is the same list.
#[derive(Clone, PartialEq)]
pub(super) struct ColumnList {
    pub group: Option<wgpu::BindGroup>,
    pub count: u32,
}

impl ColumnList {
    pub const EMPTY: Self = Self { group: None, count: 0 };

    pub fn new(device: &wgpu::Device, queue: &wgpu::Queue, layouts: &Layouts, columns: &[ColumnInstance]) -> Self {
        if columns.is_empty() {
            return Self::EMPTY;
        }
        let count = columns.len() as u32;
        let rows = count.div_ceil(LOOKS_ACROSS);
        // Mesa's software GPU compiles a shader again, for seconds, where a texture's side is a power of two and was none before.
        let rows = rows + u32::from(rows.is_power_of_two());
        let mut bytes: Vec<u8> = bytemuck::cast_slice(columns).to_vec();
        bytes.resize((rows * LOOKS_ACROSS) as usize * size_of::<ColumnInstance>(), 0);
        let texture = device.create_texture_with_data(
            queue,
            &textures::plain([LOOKS_ACROSS * TEXELS, rows], FORMAT, wgpu::TextureUsages::TEXTURE_BINDING),
            wgpu::util::TextureDataOrder::LayerMajor,
            &bytes,
        );
        let view = textures::view(&texture);
        let group = layouts::group(device, layouts, Group::Columns, [wgpu::BindingResource::TextureView(&view)]);
        Self { group: Some(group), count }
    }
}

/// Draws some columns, of which the first begins a row, with whatever is set; each has so many corners.
pub(super) fn draw(pass: &mut wgpu::RenderPass<'_>, corners: u32, columns: Range<u32>) {
    let [first, last] = [columns.start, columns.end].map(|column| column / LOOKS_ACROSS);
    if first < last {
        pass.draw(0..corners * LOOKS_ACROSS, first..last);
    }
    let rest = columns.end % LOOKS_ACROSS;
    if rest > 0 && columns.start < columns.end {
        pass.draw(0..corners * rest, last..last + 1);
    }
}
