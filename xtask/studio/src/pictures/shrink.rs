//! From a large drawing to a small picture.

use glam::Vec3;
use smp_simulator::optics::srgb_from_linear;

use crate::light::averaged;

/// How many times as wide and as high the drawing is.
pub const TIMES: u32 = 2;

/// Rows of sRGB RGBA bytes, `TIMES` the size each way, to rows of sRGB RGB bytes.
pub fn shrink(size_px: [u32; 2], rgba: &[u8]) -> Vec<u8> {
    let encoded = |light: Vec3| light.to_array().map(|channel| (srgb_from_linear(channel) * 255.0).round() as u8);
    averaged(rgba, size_px, TIMES).into_iter().flat_map(encoded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_drawing_keeps_its_colour() {
        let drawing = [12, 130, 251, 255].repeat((2 * TIMES).pow(2) as usize);
        assert_eq!(shrink([2; 2], &drawing), [12, 130, 251].repeat(4));
    }

    #[test]
    fn a_quarter_of_white_among_black_gives_a_quarter_of_the_light() {
        let mut drawing = vec![0; (TIMES * TIMES * 4) as usize];
        drawing[..(TIMES * TIMES) as usize].fill(255);
        // Encoded a quarter is 0.537, and not 0.25.
        assert_eq!(shrink([1; 2], &drawing), [137; 3]);
    }
}
