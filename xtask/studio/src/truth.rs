//! How near a picture comes to itself drawn many times larger, as finely, and averaged: what a camera with endless samples
//! would see.

use std::path::Path;

use glam::Vec3;
use smp_simulator::optics::{ciede2000, lab_from_linear};

use crate::command::read_case;
use crate::error::StudioError;
use crate::light::{averaged, linear_of};
use crate::picture::{Fineness, Studio};
use crate::shots::{gallery, name_of};
use crate::tell::tell;

/// Side of the blocks whose mean colours are compared, in pixels.
const BLOCK_PX: usize = 8;
/// Blocks whose reference varies by less than this have no grain to speak of, L*.
const LEAST_GRAIN: f64 = 0.1;

/// Compares the pictures of a folder's cases, or of those whose name contains `only`, with their like so many times larger.
pub fn compare(
    cases: &Path,
    only: Option<&str>,
    size_px: [u32; 2],
    times: u32,
    fineness: Fineness,
) -> Result<(), StudioError> {
    let mut studio = Studio::open()?;
    let paths = gallery(cases, only)?;
    tell(format_args!("mean   p99 block  grain  case ({} times larger, {}x{})", times, size_px[0], size_px[1]));
    let (mut worst_mean, mut worst_p99) = (0.0_f64, 0.0_f64);
    for path in &paths {
        let case = read_case(path)?;
        let picture = linear_of(&studio.draw(&case, size_px, fineness)?);
        let large_px = size_px.map(|side| side * times);
        let reference = averaged(&studio.draw(&case, large_px, fineness)?, size_px, times);
        let found = Likeness::of(&picture, &reference, size_px[0] as usize);
        let grain = found.grain.map_or_else(|| "  –".to_owned(), |share| format!("{share:.2}"));
        tell(format_args!("{:5.2}  {:9.2}  {grain:>5}  {}", found.mean, found.block_p99, name_of(path)));
        (worst_mean, worst_p99) = (worst_mean.max(found.mean), worst_p99.max(found.block_p99));
    }
    tell(format_args!(
        "{:5.2}  {:9.2}         worst of {} by {}",
        worst_mean,
        worst_p99,
        paths.len(),
        studio.description()
    ));
    Ok(())
}

/// How a picture compares with its reference.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Likeness {
    /// Mean CIEDE2000 of pixels.
    mean: f64,
    /// 99th percentile of the CIEDE2000 of blocks' mean colours.
    block_p99: f64,
    /// How much lightness varies within blocks, over how much it does in the reference; none where that hardly does.
    grain: Option<f64>,
}

impl Likeness {
    fn of(picture: &[Vec3], reference: &[Vec3], width_px: usize) -> Self {
        let off = picture.iter().zip(reference).map(|(one, other)| difference(*one, *other));
        let mean = off.sum::<f64>() / picture.len().max(1) as f64;
        let rows = picture.len() / width_px.max(1) / BLOCK_PX;
        let blocks = (0..rows).flat_map(|y| (0..width_px / BLOCK_PX).map(move |x| (x, y)));
        let (mut apart, mut varies, mut varied) = (Vec::new(), 0.0, 0.0);
        for (x, y) in blocks {
            let places = (0..BLOCK_PX * BLOCK_PX)
                .map(|at| (y * BLOCK_PX + at / BLOCK_PX) * width_px + x * BLOCK_PX + at % BLOCK_PX);
            let [one, other] = [picture, reference].map(|from| Block::of(places.clone().map(|at| from[at])));
            apart.push(difference(one.mean, other.mean));
            if other.variance > LEAST_GRAIN * LEAST_GRAIN {
                (varies, varied) = (varies + one.variance, varied + other.variance);
            }
        }
        apart.sort_by(f64::total_cmp);
        let block_p99 = apart.get(apart.len() * 99 / 100).copied().unwrap_or(0.0);
        Self { mean, block_p99, grain: (varied > 0.0).then(|| (varies / varied).sqrt()) }
    }
}

struct Block {
    mean: Vec3,
    /// Of L*.
    variance: f64,
}

impl Block {
    fn of(pixels: impl Iterator<Item = Vec3>) -> Self {
        let (mut sum, mut lightness, mut squares, mut count) = (Vec3::ZERO, 0.0, 0.0, 0.0);
        for pixel in pixels {
            let light = f64::from(lab_from_linear(pixel).x);
            sum += pixel;
            (lightness, squares, count) = (lightness + light, squares + light * light, count + 1.0);
        }
        let mean = lightness / count;
        Self { mean: sum / count as f32, variance: (squares / count - mean * mean).max(0.0) }
    }
}

fn difference(one: Vec3, other: Vec3) -> f64 {
    let lab = |linear_rgb: Vec3| lab_from_linear(linear_rgb).to_array().map(f64::from);
    ciede2000(lab(one), lab(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDE: usize = 16;

    fn checks(dark: f32, light: f32) -> Vec<Vec3> {
        (0..SIDE * SIDE).map(|at| Vec3::splat(if (at + at / SIDE).is_multiple_of(2) { dark } else { light })).collect()
    }

    #[test]
    fn a_picture_is_like_itself() {
        let picture = checks(0.2, 0.3);
        let found = Likeness::of(&picture, &picture, SIDE);
        assert_eq!(found, Likeness { mean: 0.0, block_p99: 0.0, grain: Some(1.0) });
    }

    #[test]
    fn what_is_smoothed_away_is_missed_in_pixels_and_as_grain_and_not_in_blocks() {
        let found = Likeness::of(&vec![Vec3::splat(0.25); SIDE * SIDE], &checks(0.2, 0.3), SIDE);
        assert!(found.mean > 2.0 && found.block_p99 < 0.1, "{found:?}");
        assert!(found.grain.is_some_and(|share| share < 0.01), "{found:?}");
    }

    #[test]
    fn a_block_that_is_off_shows_and_an_even_reference_has_no_grain() {
        let even = vec![Vec3::splat(0.25); SIDE * SIDE];
        let mut off = even.clone();
        off.iter_mut()
            .enumerate()
            .filter(|(at, _)| at % SIDE < 8 && at / SIDE < 8)
            .for_each(|(_, pixel)| *pixel *= 1.3);
        let found = Likeness::of(&off, &even, SIDE);
        assert!(found.block_p99 > 3.0 && found.mean < found.block_p99 / 3.0 && found.grain.is_none(), "{found:?}");
    }
}
