//! Brows: hairs strewn over the brows' region.

use glam::Vec3;

use super::{FaceHair, side_index};
use crate::case::{Person, Sex};
use crate::head::HeadSurface;
use crate::math::rng_of;

/// What sets the brows of one sex apart. Assumed: women's are narrower, of fewer and shorter hairs.
struct Kind {
    /// Hairs in one brow.
    hairs: usize,
    /// Whether they keep to the middle of the region.
    narrow: bool,
    /// Length of a hair, of a man's.
    length: f32,
}

impl Kind {
    fn of(sex: Sex) -> Self {
        match sex {
            Sex::Male => Self { hairs: 900, narrow: false, length: 1.0 },
            Sex::Female => Self { hairs: 680, narrow: true, length: 0.8 },
        }
    }

    /// Odds of a hair where the region has that weight.
    fn odds(&self, weight: f32) -> f32 {
        let squared = weight * weight;
        if self.narrow { squared * squared * squared } else { squared }
    }
}

const STREAM_BROW: u64 = 0x6272_6f77;

/// Both brows.
pub(super) fn grow(surface: &HeadSurface, person: &Person, out: &mut FaceHair) {
    for side in [1.0, -1.0] {
        brow(surface, side, person, out);
    }
}

fn brow(surface: &HeadSurface, side: f32, person: &Person, out: &mut FaceHair) {
    let kind = Kind::of(person.sex);
    let weight = |i: u32| f32::from(surface.weights[i as usize].brows) / 255.0;
    let mut cumulative = Vec::new();
    let mut total = 0.0;
    let mut extent = [f32::MAX, f32::MIN];
    for (index, t) in surface.triangles.iter().enumerate() {
        let [a, b, c] = t.map(|i| surface.positions_mm[i as usize]);
        let share = (weight(t[0]) + weight(t[1]) + weight(t[2])) / 3.0;
        if share < 0.05 || (a.x + b.x + c.x) * side <= 0.0 {
            continue;
        }
        total += (b - a).cross(c - a).length() * 0.5 * kind.odds(share);
        cumulative.push((total, index));
        let x = a.x * side;
        if share > 0.3 {
            extent = [extent[0].min(x), extent[1].max(x)];
        }
    }
    if total <= 0.0 {
        return;
    }
    let mut random = rng_of(u64::from(person.seed), STREAM_BROW, side_index(side));
    for _ in 0..kind.hairs {
        let at = random.unit() * total;
        let pick = cumulative.partition_point(|(sum, _)| *sum < at).min(cumulative.len() - 1);
        let t = surface.triangles[cumulative[pick].1];
        let (mut u, mut v) = (random.unit(), random.unit());
        if u + v > 1.0 {
            (u, v) = (1.0 - u, 1.0 - v);
        }
        let blend = |f: &dyn Fn(usize) -> Vec3| {
            let [a, b, c] = t.map(|i| f(i as usize));
            a + (b - a) * u + (c - a) * v
        };
        let position = blend(&|i| surface.positions_mm[i]);
        let normal = blend(&|i| surface.normals[i]).normalize_or(Vec3::Z);
        let share = t.iter().map(|i| weight(*i)).sum::<f32>() / 3.0;
        let along = ((position.x * side - extent[0]) / (extent[1] - extent[0]).max(1.0)).clamp(0.0, 1.0);
        // Hairs stand up at the inner end and turn outward, a little down toward the tail.
        let rise = 1.15 - 1.45 * along.sqrt() + (random.unit() - 0.5) * 0.5;
        let lateral = Vec3::new(side, 0.0, 0.0);
        let outward = (lateral - normal * lateral.dot(normal)).normalize_or(lateral);
        let upward = (Vec3::Y - normal * normal.y).normalize_or(Vec3::Y);
        let heading = outward * libm::cosf(rise) + upward * libm::sinf(rise);
        let length = kind.length * (5.5 + 3.5 * random.unit()) * (0.55 + 0.45 * share) * (1.0 - 0.25 * along);
        let lift = 0.30 + 0.2 * random.unit();
        let control = position + heading * (length * 0.5) + normal * (length * 0.5 * lift);
        let sweep = (outward - upward * 0.15 * along).normalize_or(outward);
        let tip = position + heading * (length * 0.72) + sweep * (length * 0.26) + normal * (length * 0.10);
        let width = 0.085 + 0.035 * random.unit();
        out.push([position, control, tip], normal, [width, 0.02], 0.1 + 0.3 * random.unit(), 1.0);
    }
}
