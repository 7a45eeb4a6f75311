//! What creases and marks are drawn with: soft dents and spots on a sheet.

use std::f32::consts::TAU;

use glam::{Vec2, Vec3};

use super::{FACE_MAP_HIGH_MM, FACE_MAP_MARK, FACE_MAP_REACH, FACE_MAP_SLOPE, FACE_MAP_TEXELS, texel_of};
use crate::math::{larger, smaller, smooth_step, within};

const WIDE: usize = FACE_MAP_TEXELS[0];
const HIGH: usize = FACE_MAP_TEXELS[1];
/// How far the skin of a face is from the skull's axis in the mean, mm.
const RADIUS_MM: f32 = 98.0;
const TALL_MM: f32 = FACE_MAP_HIGH_MM / HIGH as f32;
/// A crease lies in a fold so much wider, and so much shallower.
const FOLD_WIDER: f32 = 3.0;
const FOLD_DEPTH: f32 = 0.6;
/// Melanin and blood that darken as a crease of a mm does: less light comes there and out again.
const CREASE_DARK: [f32; 2] = [0.5, 0.8];
/// A crease wavers so far to both sides, mm, once in so many.
const WAVERS_MM: f32 = 0.7;
const WAVE_MM: f32 = 25.0;
/// Steps of a stroke from dent to dent, of their radius.
const STEP: f32 = 0.2;

/// What grows on the sheet: how high the skin is, mm, and melanin and blood above its own.
pub(super) struct Sheet {
    height_mm: Vec<f32>,
    marks: Vec<[f32; 2]>,
}

/// A crease: how deep it is and how far it reaches to both sides, mm.
#[derive(Clone, Copy)]
pub(super) struct Crease {
    pub depth_mm: f32,
    pub half_width_mm: f32,
    /// Where on its wave it begins, radians.
    pub phase: f32,
}

impl Sheet {
    pub fn new() -> Self {
        Self { height_mm: vec![0.0; WIDE * HIGH], marks: vec![[0.0; 2]; WIDE * HIGH] }
    }

    /// A crease from the first place to the last that bends toward the second, and runs out at both ends.
    pub fn crease(&mut self, [from, toward, to]: [Vec3; 3], crease: Crease) {
        let [from, toward, to] = [from, toward, to].map(texel_of);
        let sides_mm = Vec2::new(wide_mm(toward.x), TALL_MM);
        let along_mm = (to - from) * sides_mm;
        let long_mm = along_mm.length().max(1.0);
        let aside = along_mm.perp() / (long_mm * sides_mm);
        let [depth_mm, half_width_mm] = [crease.depth_mm * FOLD_DEPTH, crease.half_width_mm * FOLD_WIDER];
        let fold = Crease { depth_mm, half_width_mm, ..crease };
        for part in [fold, crease] {
            let steps = (long_mm / (part.half_width_mm * STEP)).ceil();
            for step in 0..=steps as usize {
                let at = step as f32 / steps;
                let wave = libm::sinf(crease.phase + at * long_mm / WAVE_MM * TAU);
                let bent = from.lerp(toward, at).lerp(toward.lerp(to, at), at);
                let place = bent + aside * (WAVERS_MM * wave);
                let runs_out = smooth_step(0.0, 0.35, at) * smooth_step(0.0, 0.35, 1.0 - at);
                let depth_mm = part.depth_mm * runs_out;
                self.within(place, part.half_width_mm, |sheet, texel, near| {
                    let height = &mut sheet.height_mm[texel];
                    *height = smaller(*height, -depth_mm * near);
                });
            }
        }
    }

    /// A spot with so much melanin and blood in its middle, raised so far, mm.
    pub fn spot(&mut self, middle: Vec3, radius_mm: f32, marks: [f32; 2], raised_mm: f32) {
        self.within(texel_of(middle), radius_mm, |sheet, texel, near| {
            sheet.height_mm[texel] += raised_mm * near;
            sheet.marks[texel].iter_mut().zip(marks).for_each(|(there, more)| *there += more * near);
        });
    }

    /// Goes over the texels within a radius of one; the last that `visit` is told is 1 in the middle and 0 at the rim.
    fn within(&mut self, middle: Vec2, radius_mm: f32, visit: impl Fn(&mut Self, usize, f32)) {
        let reach = radius_mm / Vec2::new(wide_mm(middle.x), TALL_MM);
        // Its outermost texels hold nothing, as all beyond it.
        let most = Vec2::new(WIDE as f32, HIGH as f32) - 1.0;
        let [low, high] = [middle - reach, middle + reach + 1.0].map(|at| at.max(Vec2::ONE).min(most).as_uvec2());
        for row in low.y..high.y {
            for column in low.x..high.x {
                let off = (Vec2::new(column as f32, row as f32) + 0.5 - middle) / reach;
                let inside = 1.0 - off.length_squared();
                if inside > 0.0 {
                    visit(self, row as usize * WIDE + column as usize, inside * inside);
                }
            }
        }
    }

    /// Slope to the left and up, melanin and blood, each of its full scale.
    pub fn texels(&self) -> Vec<[f32; 4]> {
        let scaled = |value: f32, most: f32| within(value / most, -1.0, 1.0);
        (0..WIDE * HIGH)
            .map(|at| {
                let (row, column) = (at / WIDE, at % WIDE);
                if row == 0 || column == 0 || row + 1 == HIGH || column + 1 == WIDE {
                    return [0.0; 4];
                }
                let change = |one: usize, other: usize| 0.5 * (self.height_mm[one] - self.height_mm[other]);
                let left = change(at + 1, at - 1) / wide_mm(column as f32 + 0.5);
                let up = change(at - WIDE, at + WIDE) / TALL_MM;
                let [melanin, blood] = self.marks[at];
                let creased_mm = larger(-self.height_mm[at], 0.0);
                let [left, up] = [left, up].map(|slope| scaled(slope, FACE_MAP_SLOPE));
                let [melanin, blood] = [melanin + creased_mm * CREASE_DARK[0], blood + creased_mm * CREASE_DARK[1]]
                    .map(|mark| scaled(mark, FACE_MAP_MARK));
                [left, up, melanin, blood]
            })
            .collect()
    }
}

/// How wide a texel of that column is, mm.
fn wide_mm(column: f32) -> f32 {
    let across = (column / WIDE as f32 * 2.0 - 1.0) * FACE_MAP_REACH;
    4.0 * FACE_MAP_REACH * RADIUS_MM / (WIDE as f32 * (1.0 + across * across))
}
