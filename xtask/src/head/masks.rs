//! The source's greyscale masks, looked up by UV.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::HeadBuildError;
use super::wheel::Wheel;

/// A greyscale picture on the mesh's UVs.
pub(super) struct Mask {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Mask {
    /// The mask `textures/mpfb_NAME.jpg`.
    pub(super) fn read(wheel: &mut Wheel, name: &str) -> Result<Self, HeadBuildError> {
        let entry = format!("textures/mpfb_{name}.jpg");
        let bytes = wheel.bytes(&entry)?;
        let broken = |reason: String| HeadBuildError::Entry { entry: entry.clone(), reason };
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::Luma);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&bytes), options);
        let grey = decoder.decode().map_err(|error| broken(error.to_string()))?;
        let (width, height) = decoder.dimensions().ok_or_else(|| broken("it has no size".to_owned()))?;
        if grey.len() != width * height || grey.is_empty() {
            return Err(broken("it is not greyscale".to_owned()));
        }
        Ok(Self { width, height, grey })
    }

    /// Mean grey, 0 to 1, of the 5 by 5 pixels around a UV: as wide as the cage's quads are after one subdivision.
    pub(super) fn sample(&self, [u, v]: [f64; 2]) -> f64 {
        let clamp = |at: f64, size: usize| (at.clamp(0.0, 1.0) * (size as f64 - 1.0)).round() as i64;
        let (column, row) = (clamp(u, self.width), clamp(1.0 - v, self.height));
        let mut sum = 0_u32;
        for (dx, dy) in (-2..=2).flat_map(|dx| (-2..=2).map(move |dy| (dx, dy))) {
            let column = (column + dx).clamp(0, self.width as i64 - 1) as usize;
            let row = (row + dy).clamp(0, self.height as i64 - 1) as usize;
            sum += u32::from(self.grey[row * self.width + column]);
        }
        f64::from(sum) / (25.0 * 255.0)
    }
}
