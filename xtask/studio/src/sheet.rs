//! A contact sheet: pictures a third of their size, in rows.

use std::path::Path;

use crate::error::StudioError;
use crate::picture::write_png;

const SHRINK: u32 = 3;
const COLUMNS: u32 = 6;

pub struct Sheet {
    picture_px: [u32; 2],
    tile_px: [u32; 2],
    size_px: [u32; 2],
    rgba: Vec<u8>,
}

impl Sheet {
    pub fn new(picture_px: [u32; 2], count: usize) -> Self {
        let tile_px = picture_px.map(|side| (side / SHRINK).max(1));
        let rows = (count as u32).div_ceil(COLUMNS).max(1);
        let size_px = [tile_px[0] * COLUMNS, tile_px[1] * rows];
        Self { picture_px, tile_px, size_px, rgba: vec![255; (size_px[0] * size_px[1] * 4) as usize] }
    }

    /// Puts a picture in its place, each pixel the mean of nine.
    pub fn place(&mut self, index: usize, picture: &[u8]) {
        let origin = [index as u32 % COLUMNS * self.tile_px[0], index as u32 / COLUMNS * self.tile_px[1]];
        for y in 0..self.tile_px[1] {
            for x in 0..self.tile_px[0] {
                for channel in 0..4 {
                    let mut sum = 0;
                    for (dx, dy) in (0..SHRINK * SHRINK).map(|i| (i % SHRINK, i / SHRINK)) {
                        let (px, py) = (x * SHRINK + dx, y * SHRINK + dy);
                        let at = ((py * self.picture_px[0] + px) * 4 + channel) as usize;
                        sum += u32::from(picture.get(at).copied().unwrap_or(255));
                    }
                    let at = (((origin[1] + y) * self.size_px[0] + origin[0] + x) * 4 + channel) as usize;
                    self.rgba[at] = (sum / (SHRINK * SHRINK)) as u8;
                }
            }
        }
    }

    pub fn write(&self, path: &Path) -> Result<(), StudioError> {
        write_png(path, self.size_px, &self.rgba)
    }
}
