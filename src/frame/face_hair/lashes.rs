//! Lashes: hairs along the margins of the lids.

use std::f32::consts::{PI, TAU};

use glam::Vec3;

use super::{FaceHair, ROOT_LIGHT, side_index};
use crate::head::{Eye, HeadSurface};
use crate::math::{Rng, rng_of};

/// Lashes on an upper and on a lower lid.
const UPPER_LASHES: usize = 140;
const LOWER_LASHES: usize = 75;
/// Width of a lash at its root, mm.
const LASH_MM: f32 = 0.13;

const STREAM_LASH: u64 = 0x6c61_7368;

/// Lashes of both eyes.
pub(super) fn grow(surface: &HeadSurface, seed: u32, out: &mut FaceHair) {
    for (eye, side) in surface.eyes.iter().zip([1.0, -1.0]) {
        let mut random = rng_of(u64::from(seed), STREAM_LASH, side_index(side));
        let margin = Margin::new(surface, eye);
        for (upper, count) in [(true, UPPER_LASHES), (false, LOWER_LASHES)] {
            let lid = Lid::new(&margin, upper, side);
            for i in 0..count {
                let across = (i as f32 + random.unit()) / count as f32;
                if let Some(root) = lid.at(across) {
                    lash(eye, root, upper, (across, side), &mut random, out);
                }
            }
        }
    }
}

fn lash(eye: &Eye, root: Vec3, upper: bool, (across, side): (f32, f32), random: &mut Rng, out: &mut FaceHair) {
    // Longest outside the middle; they fan outward toward the corner.
    let fan = (across - 0.42) * 1.3 + (random.unit() - 0.5) * 0.25;
    let outward = (root - eye.center_mm).normalize_or(Vec3::Z);
    let turn = if upper { 1.0 } else { -1.0 };
    let longest = if upper { 8.5 } else { 4.5 };
    let length = longest
        * (0.55 + 0.22 * (libm::sinf(across * PI) + libm::sinf(across * across * PI)))
        * (0.75 + 0.35 * random.unit());
    let sideways = Vec3::X * side * fan;
    let control = root + (outward + sideways * 0.6 - Vec3::Y * 0.12 * turn).normalize_or(outward) * (length * 0.55);
    let tip =
        control + (outward * 0.55 + sideways * 0.8 + Vec3::Y * 0.75 * turn).normalize_or(outward) * (length * 0.5);
    out.push([root, control, tip], outward, [LASH_MM, 0.015], 0.1, ROOT_LIGHT, if upper { 1.0 } else { 0.8 });
}

const MARGIN_BINS: usize = 48;
/// Steps along a triangle's sides in which it is looked at.
const MARGIN_STEPS: usize = 5;
/// Steps from corner to corner, and where lashes begin and end, as shares of half a turn from the inner corner.
const LID_STEPS: usize = 64;
const CORNERS: (f32, f32) = (0.05, 0.985);

/// The lids' margin: per direction round the gaze the point of the skin at the eyeball that is nearest the gaze.
struct Margin([Option<Vec3>; MARGIN_BINS]);

impl Margin {
    fn new(surface: &HeadSurface, eye: &Eye) -> Self {
        let near = |p: Vec3| {
            let d = p - eye.center_mm;
            d.z > 0.0 && (eye.radius_mm - 0.3..eye.radius_mm + 3.6).contains(&d.length())
        };
        let mut best: [Option<(f32, Vec3)>; MARGIN_BINS] = [None; MARGIN_BINS];
        for triangle in &surface.triangles {
            let corners = triangle.map(|i| surface.positions_mm[i as usize]);
            if !corners.iter().any(|p| near(*p)) {
                continue;
            }
            for p in within(corners).filter(|p| near(*p)) {
                let d = p - eye.center_mm;
                let bin = ((libm::atan2f(d.y, d.x) / TAU + 1.0) * MARGIN_BINS as f32) as usize % MARGIN_BINS;
                let off_axis = (d.x * d.x + d.y * d.y).sqrt() / d.length();
                if best[bin].is_none_or(|(least, _)| off_axis < least) {
                    best[bin] = Some((off_axis, p));
                }
            }
        }
        Self(best.map(|b| b.map(|(_, p)| p)))
    }

    /// Point in a direction round the gaze: `angle` is 0 at the outer corner and half a turn at the inner.
    fn at(&self, angle: f32, upper: bool, side: f32) -> Option<Vec3> {
        let turn = if upper { 1.0 } else { -1.0 };
        let angle = if side > 0.0 { angle * turn } else { (PI - angle) * turn };
        let x = (angle / TAU + 1.0) * MARGIN_BINS as f32 - 0.5;
        let at = |i: f32| self.0[(i as i64).rem_euclid(MARGIN_BINS as i64) as usize];
        let (low, high) = (at(x.floor())?, at(x.floor() + 1.0)?);
        Some(low.lerp(high, x - x.floor()))
    }
}

/// Points spread over a triangle.
fn within([a, b, c]: [Vec3; 3]) -> impl Iterator<Item = Vec3> {
    let steps = MARGIN_STEPS;
    (0..=steps).flat_map(move |u| {
        (0..=steps - u).map(move |v| a + (b - a) * (u as f32 / steps as f32) + (c - a) * (v as f32 / steps as f32))
    })
}

/// The margin of one lid, from the inner corner to the outer.
struct Lid {
    points_mm: Vec<Vec3>,
    /// How far along the lid each point lies.
    along_mm: Vec<f32>,
}

impl Lid {
    fn new(margin: &Margin, upper: bool, side: f32) -> Self {
        let mut lid = Self { points_mm: Vec::new(), along_mm: Vec::new() };
        for step in 0..=LID_STEPS {
            // From the inner corner's direction round over the lid to the outer one's.
            let share = step as f32 / LID_STEPS as f32;
            let (first, last) = CORNERS;
            let Some(point) = margin.at(PI * (1.0 - (first + (last - first) * share)), upper, side) else {
                continue;
            };
            let gone_mm = lid.points_mm.last().map_or(0.0, |before| before.distance(point));
            lid.along_mm.push(lid.along_mm.last().unwrap_or(&0.0) + gone_mm);
            lid.points_mm.push(point);
        }
        lid
    }

    /// A point of the lid at a share of its length.
    fn at(&self, share: f32) -> Option<Vec3> {
        let last = self.points_mm.len().checked_sub(1).filter(|last| *last > 0)?;
        let at_mm = self.along_mm[last] * share;
        let next = self.along_mm.partition_point(|along_mm| *along_mm <= at_mm).clamp(1, last);
        let (low, high) = (self.along_mm[next - 1], self.along_mm[next]);
        let between = ((at_mm - low) / (high - low).max(1e-6)).clamp(0.0, 1.0);
        Some(self.points_mm[next - 1].lerp(self.points_mm[next], between))
    }
}
