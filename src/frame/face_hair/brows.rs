//! Brows: hairs spread evenly over the brows' region, each the way that hairs of its place grow.

use glam::Vec3;

use super::{FaceHair, ROOT_LIGHT, area_mm2, place_on, side_index, weight};
use crate::case::{Person, Sex};
use crate::head::HeadSurface;
use crate::math::{Rng, rng_of};

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
            Sex::Male => Self { hairs: 840, narrow: false, length: 1.0 },
            Sex::Female => Self { hairs: 640, narrow: true, length: 0.8 },
        }
    }

    /// Odds of a hair where the region has that weight.
    fn odds(&self, weight: f32) -> f32 {
        let squared = weight * weight;
        if self.narrow { squared * squared * squared } else { squared }
    }
}

const STREAM_BROW: u64 = 0x6272_6f77;
/// Each hair takes the place, of so many by chance, that is farthest from the others: no clumps and no gaps.
const PLACES_TRIED: usize = 5;

/// Both brows.
pub(super) fn grow(surface: &HeadSurface, person: &Person, out: &mut FaceHair) {
    let kind = Kind::of(person.sex);
    for side in [1.0, -1.0] {
        let Some(region) = Region::new(surface, side, &kind) else { continue };
        let mut random = rng_of(u64::from(person.seed), STREAM_BROW, side_index(side));
        let mut places: Vec<Place> = Vec::new();
        for _ in 0..kind.hairs {
            let tried = [(); PLACES_TRIED].map(|()| {
                let place = region.place(surface, &mut random);
                let away = places.iter().map(|other| other.position_mm.distance_squared(place.position_mm));
                // Where hairs are rarer they stand farther apart.
                (away.fold(f32::MAX, f32::min) * kind.odds(place.weight), place)
            });
            let roomiest = tried.into_iter().max_by(|(one, _), (other, _)| one.total_cmp(other));
            places.extend(roomiest.map(|(_, place)| place));
        }
        for place in &places {
            region.hair(place, &kind, &mut random, out);
        }
    }
}

/// Where a hair stands.
struct Place {
    position_mm: Vec3,
    normal: Vec3,
    /// Of the brows' region.
    weight: f32,
}

/// One brow's part of the surface.
struct Region {
    side: f32,
    /// Triangles with the sum of the odds of a hair up to them.
    triangles: Vec<(f32, [u32; 3])>,
    /// Its inner and outer end, mm from the midline.
    extent_mm: [f32; 2],
    /// Height of its middle, and how far it reaches above and below, mm, from the inner end to the outer.
    middle_mm: [[f32; 2]; STATIONS],
}

/// Places along a brow at which its middle is found.
const STATIONS: usize = 12;

impl Region {
    fn new(surface: &HeadSurface, side: f32, kind: &Kind) -> Option<Self> {
        let mut region =
            Self { side, triangles: Vec::new(), extent_mm: [f32::MAX, f32::MIN], middle_mm: [[0.0; 2]; STATIONS] };
        let mut total = 0.0;
        let mut seen = Vec::new();
        for t in &surface.triangles {
            let [a, b, c] = t.map(|i| surface.positions_mm[i as usize]);
            let weight = weight(surface, t, |weights| weights.brows);
            if weight < 0.05 || (a.x + b.x + c.x) * side <= 0.0 {
                continue;
            }
            let odds = area_mm2(surface, t) * kind.odds(weight);
            total += odds;
            region.triangles.push((total, *t));
            let x = a.x * side;
            if weight > 0.3 {
                region.extent_mm = [region.extent_mm[0].min(x), region.extent_mm[1].max(x)];
            }
            seen.push(((a + b + c) / 3.0, odds));
        }
        if total <= 0.0 {
            return None;
        }
        for station in 0..STATIONS {
            let near = |p: Vec3| (1.0 - (region.along(p) * (STATIONS - 1) as f32 - station as f32).abs()).max(0.0);
            let sum = |of: &dyn Fn(Vec3) -> f32| seen.iter().map(|(p, odds)| odds * near(*p) * of(*p)).sum::<f32>();
            let all = sum(&|_| 1.0).max(1e-6);
            let height_mm = sum(&|p| p.y) / all;
            let deviation_mm = (sum(&|p| (p.y - height_mm) * (p.y - height_mm)) / all).sqrt();
            region.middle_mm[station] = [height_mm, (deviation_mm * 1.8).max(0.5)];
        }
        Some(region)
    }

    /// A place by chance, as likely as hairs are there.
    fn place(&self, surface: &HeadSurface, random: &mut Rng) -> Place {
        let total = self.triangles.last().map_or(0.0, |(sum, _)| *sum);
        let at = random.unit() * total;
        let pick = self.triangles.partition_point(|(sum, _)| *sum < at).min(self.triangles.len() - 1);
        let t = self.triangles[pick].1;
        let [position_mm, normal] = place_on(surface, &t, random);
        Place { position_mm, normal, weight: weight(surface, &t, |weights| weights.brows) }
    }

    /// How far along the brow, from 0 at its inner end to 1.
    fn along(&self, p: Vec3) -> f32 {
        let [inner, outer] = self.extent_mm;
        ((p.x * self.side - inner) / (outer - inner).max(1.0)).clamp(0.0, 1.0)
    }

    /// How far above the brow's middle, in its half width, and how steeply the middle rises outward.
    fn across(&self, p: Vec3) -> (f32, f32) {
        let at = self.along(p) * (STATIONS - 1) as f32;
        let first = (at as usize).min(STATIONS - 2);
        let [[from, thick], [to, thick_to]] = [self.middle_mm[first], self.middle_mm[first + 1]];
        let share = at - first as f32;
        let step_mm = (self.extent_mm[1] - self.extent_mm[0]) / (STATIONS - 1) as f32;
        let middle = from + (to - from) * share;
        let half = thick + (thick_to - thick) * share;
        (((p.y - middle) / half).clamp(-1.0, 1.0), (to - from) / step_mm.max(0.5))
    }

    /// A hair: upright at the inner end, along the brow from there on, those of its lower edge up and those of its upper edge
    /// down toward the ridge where they meet.
    fn hair(&self, place: &Place, kind: &Kind, random: &mut Rng, out: &mut FaceHair) {
        let Place { position_mm, normal, weight } = *place;
        let along = self.along(position_mm);
        let (across, slope) = self.across(position_mm);
        let upright = (1.0 - along / 0.32).max(0.0);
        let meeting = 0.62 * (1.0 - upright) * (1.0 - 0.5 * along);
        let rise = libm::atanf(slope) + 1.2 * upright * upright + 0.16 - meeting * across - 0.22 * along
            + (random.unit() - 0.5) * 0.42;
        let lateral = Vec3::new(self.side, 0.0, 0.0);
        let outward = (lateral - normal * lateral.dot(normal)).normalize_or(lateral);
        let upward = (Vec3::Y - normal * normal.y).normalize_or(Vec3::Y);
        let heading = outward * libm::cosf(rise) + upward * libm::sinf(rise);
        let length = kind.length * (5.2 + 4.0 * random.unit()) * (0.5 + 0.5 * weight) * (1.0 - 0.3 * along);
        // Hairs of the ridge lie on each other, those at the edges close to the skin.
        let lift = 0.10 + 0.16 * (1.0 - across.abs()) + 0.10 * random.unit();
        let control = position_mm + heading * (length * 0.5) + normal * (length * 0.5 * lift);
        let sweep = (outward - upward * (0.1 + 0.25 * along)).normalize_or(outward);
        let tip = position_mm + heading * (length * 0.70) + sweep * (length * 0.28) + normal * (length * 0.06);
        let width = 0.074 + 0.045 * random.unit();
        // Where hairs stand close they shade each other.
        let lit = ROOT_LIGHT * (1.0 - weight);
        out.push([position_mm, control, tip], normal, [width, 0.012], 0.3 * random.unit(), lit, 1.0);
    }
}
