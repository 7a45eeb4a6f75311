//! JPEG files.

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::error::StudioError;

/// At which no block is seen in a picture shown at half its size.
const QUALITY: u8 = 76;

/// A square picture from rows of sRGB RGB bytes.
pub fn encode(side_px: u32, rgb: &[u8]) -> Result<Vec<u8>, StudioError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_1);
    encoder.set_optimized_huffman_tables(true);
    let side_px = side_px as u16;
    encoder.encode(rgb, side_px, side_px, ColorType::Rgb)?;
    Ok(file)
}
