//! From a large drawing to a small picture: it is light that is averaged, not what encodes it.

use smp_simulator::optics::{linear_from_srgb, srgb_from_linear};

/// How many times as wide and as high the drawing is.
pub const TIMES: u32 = 2;

/// Rows of sRGB RGBA bytes, `TIMES` the side each way, to rows of sRGB RGB bytes.
pub fn shrink(side_px: u32, rgba: &[u8]) -> Vec<u8> {
    let light: Vec<f32> = (0..=u8::MAX).map(|byte| linear_from_srgb(f32::from(byte) / 255.0)).collect();
    let wide = (side_px * TIMES) as usize;
    let mut rgb = Vec::with_capacity((side_px * side_px * 3) as usize);
    for (y, x) in (0..side_px).flat_map(|y| (0..side_px).map(move |x| (y, x))) {
        for channel in 0..3 {
            let under = (0..TIMES * TIMES).map(|i| {
                let (px, py) = ((x * TIMES + i % TIMES) as usize, (y * TIMES + i / TIMES) as usize);
                rgba.get((py * wide + px) * 4 + channel).map_or(0.0, |byte| light[usize::from(*byte)])
            });
            let mean = under.sum::<f32>() / (TIMES * TIMES) as f32;
            rgb.push((srgb_from_linear(mean) * 255.0).round() as u8);
        }
    }
    rgb
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_drawing_keeps_its_colour() {
        let drawing = [12, 130, 251, 255].repeat((2 * TIMES).pow(2) as usize);
        assert_eq!(shrink(2, &drawing), [12, 130, 251].repeat(4));
    }

    #[test]
    fn a_quarter_of_white_among_black_gives_a_quarter_of_the_light() {
        let mut drawing = vec![0; (TIMES * TIMES * 4) as usize];
        drawing[..(TIMES * TIMES) as usize].fill(255);
        // Encoded a quarter is 0.537, and not 0.25.
        assert_eq!(shrink(1, &drawing), [137; 3]);
    }
}
