//! The light of pictures: it is light that is averaged, not what encodes it.

use glam::Vec3;
use smp_simulator::optics::linear_from_srgb;

/// Light of a picture's pixels, rows of sRGB RGBA bytes.
pub fn linear_of(rgba: &[u8]) -> Vec<Vec3> {
    let light: Vec<f32> = (0..=u8::MAX).map(|byte| linear_from_srgb(f32::from(byte) / 255.0)).collect();
    let (pixels, _) = rgba.as_chunks::<4>();
    pixels
        .iter()
        .map(|[red, green, blue, _]| Vec3::from([*red, *green, *blue].map(|byte| light[usize::from(byte)])))
        .collect()
}

/// Light of a picture of that size from a drawing so many times as wide and as high: the mean of what each pixel holds.
pub fn averaged(rgba: &[u8], [width, height]: [u32; 2], times: u32) -> Vec<Vec3> {
    let fine = linear_of(rgba);
    let wide = (width * times) as usize;
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let mean = |(x, y): (u32, u32)| {
        let under = (0..times * times).map(|at| ((x * times + at % times) as usize, (y * times + at / times) as usize));
        under.map(|(px, py)| fine[py * wide + px]).sum::<Vec3>() / (times * times) as f32
    };
    places.map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_picture_is_averaged_as_light() {
        let mut large = [0, 0, 0, 255].repeat(16);
        for at in [0, 1, 4, 5] {
            large[at * 4..at * 4 + 3].fill(255);
        }
        let small = averaged(&large, [2, 2], 2);
        assert_eq!(small, [Vec3::ONE, Vec3::ZERO, Vec3::ZERO, Vec3::ZERO]);
    }
}
