//! Reading a picture back, for files and tests.

use super::{GpuError, Renderer};
use crate::optics::srgb_from_linear;

impl Renderer {
    /// The last picture drawn: rows of sRGB-encoded RGBA bytes, top first.
    ///
    /// # Errors
    /// `Readback`.
    pub fn read_picture(&self) -> Result<Vec<u8>, GpuError> {
        let [width, height] = self.targets.size_px;
        let row_bytes = width * 4;
        let padded = row_bytes.next_multiple_of(wgpu::COPY_BYTES_PER_ROW_ALIGNMENT);
        let device = &self.context.device;
        let buffer = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("readback"),
            size: u64::from(padded) * u64::from(height),
            usage: wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::MAP_READ,
            mapped_at_creation: false,
        });
        let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        encoder.copy_texture_to_buffer(
            self.targets.picture.as_image_copy(),
            wgpu::TexelCopyBufferInfo {
                buffer: &buffer,
                layout: wgpu::TexelCopyBufferLayout { offset: 0, bytes_per_row: Some(padded), rows_per_image: None },
            },
            wgpu::Extent3d { width, height, depth_or_array_layers: 1 },
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
        let encoded = |tenbit: u32| (srgb_from_linear((tenbit & 1023) as f32 / 1023.0) * 255.0).round() as u8;
        let codes: Vec<u8> = (0..1024).map(encoded).collect();
        let rows = mapped.chunks(padded as usize).flat_map(|row| row[..row_bytes as usize].as_chunks::<4>().0);
        let pixel = |bytes: &[u8; 4]| {
            let rgb = u32::from_le_bytes(*bytes);
            let [r, g, b] = [0, 10, 20].map(|shift| codes[(rgb >> shift & 1023) as usize]);
            [r, g, b, u8::MAX]
        };
        Ok(rows.flat_map(pixel).collect())
    }
}
