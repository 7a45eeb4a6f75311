//! The front of a head as a flat picture: slopes of its creases, and its marks. Looks only: nothing is counted from it.

mod creases;
mod marks;
mod strokes;

use glam::{Vec2, Vec3};

use super::{SKULL_CENTER_MM, direction};
use crate::case::Person;
use crate::head::HeadSurface;
use strokes::Sheet;

/// Texels across and down.
pub const FACE_MAP_TEXELS: [usize; 2] = [768, 768];
/// Where its left and right side are: the tangent of half the angle round the skull's upright axis.
pub const FACE_MAP_REACH: f32 = 0.8;
/// The height of its upper side, and how far down it reaches, mm.
pub const FACE_MAP_TOP_MM: f32 = 95.0;
pub const FACE_MAP_HIGH_MM: f32 = 250.0;
/// The steepest slope that a byte holds, and the most melanin or blood above skin's own, as multiples of it.
pub const FACE_MAP_SLOPE: f32 = 0.8;
pub const FACE_MAP_MARK: f32 = 2.0;
/// Levels beside the finest: to texels wider than 2 mm.
pub const FACE_MAP_LEVELS: usize = 4;

/// A byte that stands for none, and how many more hold the full scale.
pub const FACE_MAP_NONE: u8 = 128;
const FULL_SCALE: f32 = 127.0;

/// A place at that height, so far round the skull's axis to the left as skin is in the mean.
fn round(radians: f32, height_mm: f32) -> Vec3 {
    SKULL_CENTER_MM.with_y(height_mm) + 100.0 * direction(radians, 0.0)
}

/// Where on it a place of the head is, in texels.
fn texel_of(p: Vec3) -> Vec2 {
    let out = p - SKULL_CENTER_MM;
    let across = out.x / (out.z + (out.x * out.x + out.z * out.z).sqrt()).max(1e-3);
    let place = Vec2::new(0.5 + 0.5 * across / FACE_MAP_REACH, (FACE_MAP_TOP_MM - p.y) / FACE_MAP_HIGH_MM);
    place * Vec2::from_array(FACE_MAP_TEXELS.map(|texels| texels as f32))
}

/// That of one person: its levels, the finest first, four bytes a texel: slope to the person's left and up, melanin and blood
/// above skin's own.
pub fn face_map(surface: &HeadSurface, person: &Person) -> Vec<u8> {
    let mut sheet = Sheet::new();
    creases::draw(surface, person, &mut sheet);
    marks::draw(surface, person, &mut sheet);
    levels(sheet.texels())
}

fn levels(mut level: Vec<[f32; 4]>) -> Vec<u8> {
    let mut out = Vec::new();
    let [mut wide, mut high] = FACE_MAP_TEXELS;
    for left in (0..=FACE_MAP_LEVELS).rev() {
        out.extend(level.iter().flatten().map(|value| (f32::from(FACE_MAP_NONE) + FULL_SCALE * value).round() as u8));
        if left == 0 {
            break;
        }
        let finer = wide;
        (wide, high) = (wide / 2, high / 2);
        level = (0..wide * high)
            .map(|at| {
                let first = at / wide * 2 * finer + at % wide * 2;
                let of = [first, first + 1, first + finer, first + finer + 1].map(|at| level[at]);
                [0, 1, 2, 3].map(|channel| of.iter().map(|texel| texel[channel]).sum::<f32>() / 4.0)
            })
            .collect();
    }
    out
}
