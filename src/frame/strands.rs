//! Hairs above the skin as curves: brows, lashes, and clipped scalp hair.

use std::f32::consts::TAU;

use glam::Vec3;

use super::{HairFate, SOLID, StrandInstance, layout};
use crate::case::HairStyle;
use crate::hair::{Hair, HairState};
use crate::head::{Eye, HeadSurface};
use crate::math::{Rng, rng_of, smaller};
use crate::optics::{MOST_SHADING_MM, SHADE_OF_HAIR};

/// Where a hair of brow or lid leaves the skin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Root {
    pub position_mm: Vec3,
    pub normal: Vec3,
    pub width_mm: f32,
}

/// Hairs in one brow.
const BROW_HAIRS: usize = 700;
/// Lashes on an upper and on a lower lid.
const UPPER_LASHES: usize = 140;
const LOWER_LASHES: usize = 75;
/// Width of a lash at its root, mm.
const LASH_MM: f32 = 0.08;

/// Streams of the generator: looks only, nothing is counted from these.
const STREAM_BROW: u64 = 0x6272_6f77;
const STREAM_LASH: u64 = 0x6c61_7368;

fn side_index(side: f32) -> u64 {
    u64::from(side < 0.0)
}

/// A hair of brow or lid: it is drawn with four straight pieces.
fn strand(points: [Vec3; 3], widths_mm: [f32; 2], tone: f32, opacity: f32) -> StrandInstance {
    let look = Look { widths_mm, tone, fate: HairFate::UNCHANGED, opacity };
    instance(points, &look, [0.0, 1.0], ROOT_LIGHT, 4, false)
}

/// What a hair looks like apart from its shape.
pub(super) struct Look {
    pub widths_mm: [f32; 2],
    /// 0.5 is the person's hair colour, 0 darker, 1 lighter.
    pub tone: f32,
    pub fate: HairFate,
    pub opacity: f32,
}

impl Look {
    /// The look of a scalp hair that stands for so many like it.
    pub fn of(hair: &Hair, style: &HairStyle, fate: HairFate, stands_for: f32) -> Self {
        let (coarse, fine) = (hair.variation, (hair.variation * 4096.0).fract());
        let thin = hair.state == HairState::Miniaturised;
        let paler = if thin { MINIATURISED_PALER } else { 0.0 };
        // An oval shaft shows another side at its end than at its root; clipped ends are blunt.
        let seen = |turn: f32| hair.shaft_diameter_mm * stands_for * seen_width(style.ellipticity, turn);
        Self {
            widths_mm: [seen(fine), seen(coarse) * 0.92],
            tone: (0.5 + TONE_SPREAD * (coarse + fine - 1.0) + paler).clamp(0.0, 1.0),
            fate,
            opacity: if thin { MINIATURISED_OPACITY } else { 1.0 },
        }
    }
}

/// Half the range of tones on one head: pigment differs from hair to hair. Assumed.
const TONE_SPREAD: f32 = 0.4;
/// A miniaturised hair has lost pigment as well as calibre: lighter by this, and seen through so far. Assumed.
const MINIATURISED_PALER: f32 = 0.25;
const MINIATURISED_OPACITY: f32 = 0.75;
/// Share of the light that reaches the root of a hair that stands alone: its skin is in the way of the rest. Assumed.
const ROOT_LIGHT: f32 = 0.55;
/// Stubble up to this length is a straight piece, mm; so many less vertices for a shaved head's many hairs.
const STRAIGHT_MM: f32 = 1.5;

fn instance(points: [Vec3; 3], look: &Look, span: [f32; 2], lit: f32, segments: u8, solid: bool) -> StrandInstance {
    StrandInstance {
        root_mm: points[0].to_array(),
        control_mm: points[1].to_array(),
        tip_mm: points[2].to_array(),
        widths: look.widths_mm.map(layout::unorm16),
        tint: [
            layout::unorm8(look.tone),
            layout::unorm8(look.fate.whitens_at),
            layout::unorm8(look.opacity),
            look.fate.lost_byte(),
        ],
        span: [
            layout::unorm8(span[0]),
            layout::unorm8(span[1]),
            segments | if solid { SOLID } else { 0 },
            layout::unorm8(lit),
        ],
    }
}

/// One curve of a long hair, from one share of its length to another.
pub(super) fn piece(points: [Vec3; 3], look: &Look, span: [f32; 2], lit: f32) -> StrandInstance {
    let width = |share: f32| look.widths_mm[0] + (look.widths_mm[1] - look.widths_mm[0]) * share;
    let look = Look { widths_mm: span.map(width), ..*look };
    instance(points, &look, span, lit, 3, true)
}

/// Width of an oval shaft as seen, over the diameter of a round one with its cross-section, when it is turned so far
/// between its two axes, 0 to 1.
fn seen_width(ellipticity: f32, turn: f32) -> f32 {
    let cos = libm::cosf(turn * std::f32::consts::PI);
    let squared = cos * cos;
    (ellipticity * squared + (1.0 - squared) / ellipticity).sqrt()
}

/// A scalp hair cut at `length_mm`: straight when short; longer ones bend over toward the skin.
pub(super) fn clipped_hair(hair: &Hair, length_mm: f32, style: &HairStyle, fate: HairFate) -> StrandInstance {
    let lying = (hair.direction - hair.normal * hair.direction.dot(hair.normal)).normalize_or(hair.direction);
    let bend = smaller(length_mm / 40.0, 0.8);
    let over = (hair.direction.lerp(lying + hair.normal * 0.18, bend)).normalize_or(hair.direction);
    let middle = hair.position_mm + hair.direction * (length_mm * 0.5);
    let tip = middle + over * (length_mm * 0.5);
    let segments = if length_mm <= STRAIGHT_MM { 1 } else { 3 };
    let look = Look::of(hair, style, fate, 1.0);
    instance([hair.position_mm, middle, tip], &look, [0.0, 1.0], root_light(hair, length_mm, style), segments, false)
}

/// Share of light that reaches a hair's root among hairs as long and as many as on untouched scalp.
fn root_light(hair: &Hair, length_mm: f32, style: &HairStyle) -> f32 {
    let hairs_per_mm2 = style.units_per_cm2 * style.hairs_per_unit * 0.01;
    let shade = hairs_per_mm2 * hair.shaft_diameter_mm * smaller(length_mm, MOST_SHADING_MM) * SHADE_OF_HAIR;
    ROOT_LIGHT * libm::expf(-shade)
}

/// Both brows: strands and their roots.
pub(super) fn brows(surface: &HeadSurface, seed: u32) -> (Vec<StrandInstance>, Vec<Root>) {
    let mut out = (Vec::new(), Vec::new());
    for side in [1.0, -1.0] {
        brow(surface, side, seed, &mut out);
    }
    out
}

fn brow(surface: &HeadSurface, side: f32, seed: u32, out: &mut (Vec<StrandInstance>, Vec<Root>)) {
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
        total += (b - a).cross(c - a).length() * 0.5 * share * share;
        cumulative.push((total, index));
        let x = a.x * side;
        if share > 0.3 {
            extent = [extent[0].min(x), extent[1].max(x)];
        }
    }
    if total <= 0.0 {
        return;
    }
    let mut random = rng_of(u64::from(seed), STREAM_BROW, side_index(side));
    for _ in 0..BROW_HAIRS {
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
        let length = (5.5 + 3.5 * random.unit()) * (0.55 + 0.45 * share) * (1.0 - 0.25 * along);
        let lift = 0.30 + 0.2 * random.unit();
        let control = position + heading * (length * 0.5) + normal * (length * 0.5 * lift);
        let sweep = (outward - upward * 0.15 * along).normalize_or(outward);
        let tip = position + heading * (length * 0.72) + sweep * (length * 0.26) + normal * (length * 0.10);
        let width = 0.085 + 0.035 * random.unit();
        out.0.push(strand([position, control, tip], [width, 0.02], 0.1 + 0.3 * random.unit(), 1.0));
        out.1.push(Root { position_mm: position, normal, width_mm: width });
    }
}

/// Lashes of both eyes, and their roots.
pub(super) fn lashes(surface: &HeadSurface, seed: u32) -> (Vec<StrandInstance>, Vec<Root>) {
    let mut out = (Vec::new(), Vec::new());
    for (eye, side) in surface.eyes.iter().zip([1.0, -1.0]) {
        let mut random = rng_of(u64::from(seed), STREAM_LASH, side_index(side));
        let margin = lid_margin(surface, eye);
        for (upper, count) in [(true, UPPER_LASHES), (false, LOWER_LASHES)] {
            for i in 0..count {
                let across = (i as f32 + random.unit()) / count as f32;
                if let Some(root) = margin_point(&margin, upper, across, side) {
                    out.0.push(lash(eye, root, upper, across, side, &mut random));
                    let normal = (root - eye.center_mm).normalize_or(Vec3::Z);
                    out.1.push(Root { position_mm: root, normal, width_mm: LASH_MM });
                }
            }
        }
    }
    out
}

fn lash(eye: &Eye, root: Vec3, upper: bool, across: f32, side: f32, random: &mut Rng) -> StrandInstance {
    // Longest a little outside the middle; they fan outward toward the corner.
    let fan = (across - 0.42) * 1.3 + (random.unit() - 0.5) * 0.25;
    let outward = (root - eye.center_mm).normalize_or(Vec3::Z);
    let turn = if upper { 1.0 } else { -1.0 };
    let longest = if upper { 8.5 } else { 4.5 };
    let length = longest
        * (0.6 + 0.4 * libm::sinf(across.clamp(0.0, 1.0) * std::f32::consts::PI))
        * (0.75 + 0.35 * random.unit());
    let sideways = Vec3::X * side * fan;
    let control = root + (outward + sideways * 0.6 - Vec3::Y * 0.12 * turn).normalize_or(outward) * (length * 0.55);
    let tip =
        control + (outward * 0.55 + sideways * 0.8 + Vec3::Y * 0.75 * turn).normalize_or(outward) * (length * 0.5);
    strand([root, control, tip], [LASH_MM, 0.015], 0.1, if upper { 0.95 } else { 0.75 })
}

const MARGIN_BINS: usize = 48;

/// The lid margin: per direction around the gaze, the surface point that touches the eyeball nearest the gaze.
fn lid_margin(surface: &HeadSurface, eye: &Eye) -> [Option<Vec3>; MARGIN_BINS] {
    let mut best: [Option<(f32, Vec3)>; MARGIN_BINS] = [None; MARGIN_BINS];
    for p in &surface.positions_mm {
        let d = *p - eye.center_mm;
        let distance = d.length();
        if d.z <= 0.0 || distance < eye.radius_mm - 0.3 || distance > eye.radius_mm + 2.2 {
            continue;
        }
        let bin = ((libm::atan2f(d.y, d.x) / TAU + 1.0) * MARGIN_BINS as f32) as usize % MARGIN_BINS;
        let off_axis = (d.x * d.x + d.y * d.y).sqrt() / distance;
        if best[bin].is_none_or(|(least, _)| off_axis < least) {
            best[bin] = Some((off_axis, *p));
        }
    }
    let found = best.map(|b| b.map(|(_, p)| p));
    // A bin that no vertex fell into takes the middle of the nearest found on either side.
    std::array::from_fn(|bin| {
        found[bin].or_else(|| {
            let toward = |step: usize| (1..4).find_map(|k| found[(bin + step * k) % MARGIN_BINS]);
            Some(toward(1)?.lerp(toward(MARGIN_BINS - 1)?, 0.5))
        })
    })
}

/// A point of the margin from the inner (0) to the outer (1) corner.
fn margin_point(margin: &[Option<Vec3>; MARGIN_BINS], upper: bool, across: f32, side: f32) -> Option<Vec3> {
    let turn = if upper { 1.0 } else { -1.0 };
    // From the inner corner's direction round over the lid to the outer one's, leaving the very corners bare.
    let angle = std::f32::consts::PI * (1.0 - (0.06 + 0.9 * across)) * turn;
    let angle = if side > 0.0 { angle } else { std::f32::consts::PI * turn - angle };
    let x = (angle / TAU + 1.0) * MARGIN_BINS as f32 - 0.5;
    let at = |i: f32| margin[(i as i64).rem_euclid(MARGIN_BINS as i64) as usize];
    let (low, high) = (at(x.floor())?, at(x.floor() + 1.0)?);
    Some(low.lerp(high, x - x.floor()))
}
