//! Reading a picture back, for files and tests.

use super::{GpuError, Renderer};
use crate::optics::srgb_from_linear;

impl Renderer {
    /// The last picture drawn: rows of sRGB-encoded RGBA bytes, top first.
    ///
    /// # Errors
    /// `Readback`.
    pub fn read_picture(&self) -> Result<Vec<u8>, GpuError> {
        let encoded = |tenbit: u32| code((tenbit & 1023) as f32 / 1023.0);
        let codes: Vec<u8> = (0..1024).map(encoded).collect();
        let pixel = |bytes: &[u8; 4]| {
            let rgb = u32::from_le_bytes(*bytes);
            let [r, g, b] = [0, 10, 20].map(|shift| codes[(rgb >> shift & 1023) as usize]);
            [r, g, b, u8::MAX]
        };
        let bytes = self.read(&self.targets.picture, 4)?;
        Ok(bytes.as_chunks::<4>().0.iter().flat_map(pixel).collect())
    }

    /// The mean of the last drawings that `refine_panes` made, as `read_picture` gives it; empty if there is none.
    ///
    /// # Errors
    /// `Readback`.
    pub fn read_mean(&self) -> Result<Vec<u8>, GpuError> {
        let Some(mean) = &self.mean else { return Ok(Vec::new()) };
        let pixel = |[r, g, b, _]: [[u8; 2]; 4]| {
            let [r, g, b] = [r, g, b].map(|half| code(from_half(u16::from_le_bytes(half))));
            [r, g, b, u8::MAX]
        };
        let bytes = self.read(&mean.texture, 8)?;
        let (halves, _) = bytes.as_chunks::<2>();
        Ok(halves.as_chunks::<4>().0.iter().copied().flat_map(pixel).collect())
    }

    /// A texture's pixels, of so many bytes each, row by row.
    fn read(&self, texture: &wgpu::Texture, pixel_bytes: u32) -> Result<Vec<u8>, GpuError> {
        let size = texture.size();
        let row_bytes = size.width * pixel_bytes;
        let padded = row_bytes.next_multiple_of(wgpu::COPY_BYTES_PER_ROW_ALIGNMENT);
        let device = &self.context.device;
        let buffer = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("readback"),
            size: u64::from(padded) * u64::from(size.height),
            usage: wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::MAP_READ,
            mapped_at_creation: false,
        });
        let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        encoder.copy_texture_to_buffer(
            texture.as_image_copy(),
            wgpu::TexelCopyBufferInfo {
                buffer: &buffer,
                layout: wgpu::TexelCopyBufferLayout { offset: 0, bytes_per_row: Some(padded), rows_per_image: None },
            },
            size,
        );
        self.context.queue.submit([encoder.finish()]);
        let slice = buffer.slice(..);
        let (sender, receiver) = std::sync::mpsc::channel();
        slice.map_async(wgpu::MapMode::Read, move |result| {
            // The receiver outlives the wait below.
            let _ = sender.send(result);
        });
        device.poll(wgpu::PollType::wait_indefinitely()).map_err(|e| GpuError::Readback(e.to_string()))?;
        receiver
            .recv()
            .map_err(|e| GpuError::Readback(e.to_string()))?
            .map_err(|e| GpuError::Readback(e.to_string()))?;
        let mapped = slice.get_mapped_range().map_err(|e| GpuError::Readback(e.to_string()))?;
        Ok(mapped.chunks(padded as usize).flat_map(|row| &row[..row_bytes as usize]).copied().collect())
    }
}

/// An sRGB byte of light.
fn code(linear: f32) -> u8 {
    (srgb_from_linear(linear) * 255.0).round() as u8
}

/// A number of 16 bits that is not below 0: pictures hold no other.
fn from_half(bits: u16) -> f32 {
    let (exponent, mantissa) = (i32::from(bits >> 10 & 31), f32::from(bits & 1023));
    if exponent == 0 {
        mantissa * libm::exp2f(-24.0)
    } else {
        (1024.0 + mantissa) * libm::exp2f((exponent - 25) as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::from_half;

    #[test]
    fn halves_are_read_as_the_format_has_them() {
        for (bits, number) in [
            (0, 0.0),
            (0x3c00, 1.0),
            (0x3800, 0.5),
            (0x3555, 0.333_251_95),
            (0x0001, 5.960_464_5e-8),
            (0x7bff, 65504.0),
        ] {
            assert!((from_half(bits) - number).abs() <= number * 1e-6, "{bits:x} is {}", from_half(bits));
        }
    }
}
