//! JPEG files.

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::error::StudioError;

/// At which no block is seen in a picture shown at half its size.
pub const AT_HALF_SIZE: u8 = 76;

/// A picture from rows of sRGB RGB bytes.
pub fn encode([width, height]: [u32; 2], rgb: &[u8], quality: u8) -> Result<Vec<u8>, StudioError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_1);
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(rgb, width as u16, height as u16, ColorType::Rgb)?;
    Ok(file)
}
