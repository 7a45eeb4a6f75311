//! Lines that age and expression leave. Assumed after faces: how deep each is at what age, and where.

use std::f32::consts::TAU;

use glam::Vec3;

use super::round;
use super::strokes::{Crease, Sheet};
use crate::case::Person;
use crate::head::{HeadSurface, nose_tip};
use crate::math::{Rng, rng_of, within};

const STREAM_CREASES: u64 = 0x6372_6561;

/// From which age on lines of a kind are seen, how deep they are when full grown, and how far they reach to both sides, mm.
struct Kind {
    from_years: f32,
    deepest_mm: f32,
    half_width_mm: f32,
}

/// When lines are full grown, years.
const FULL_YEARS: f32 = 72.0;

const FOREHEAD: Kind = Kind { from_years: 20.0, deepest_mm: 0.85, half_width_mm: 1.8 };
const FROWN: Kind = Kind { from_years: 26.0, deepest_mm: 0.80, half_width_mm: 1.7 };
const CROWS_FEET: Kind = Kind { from_years: 23.0, deepest_mm: 0.65, half_width_mm: 1.4 };
const BELOW_EYES: Kind = Kind { from_years: 18.0, deepest_mm: 0.45, half_width_mm: 1.4 };
const NASOLABIAL: Kind = Kind { from_years: 22.0, deepest_mm: 0.70, half_width_mm: 2.1 };
const MOUTH_CORNERS: Kind = Kind { from_years: 35.0, deepest_mm: 0.60, half_width_mm: 1.8 };
const NECK: Kind = Kind { from_years: 15.0, deepest_mm: 0.80, half_width_mm: 2.1 };
/// Lips are lined from youth on.
const LIPS: Kind = Kind { from_years: -60.0, deepest_mm: 0.32, half_width_mm: 0.8 };

struct Artist<'a> {
    sheet: &'a mut Sheet,
    random: Rng,
    age_years: f32,
}

impl Artist<'_> {
    fn between(&mut self, low: f32, high: f32) -> f32 {
        self.random.between(low, high)
    }

    /// A line of that kind, so deep of what it is in the mean.
    #[inline(never)]
    fn line(&mut self, kind: &Kind, points: [Vec3; 3], share: f32) {
        let grown = within((self.age_years - kind.from_years) / (FULL_YEARS - kind.from_years), 0.0, 1.2);
        let depth_mm = kind.deepest_mm * grown * share * self.between(0.7, 1.15);
        if depth_mm > 0.01 {
            let half_width_mm = kind.half_width_mm * self.between(0.85, 1.2);
            let phase = self.between(0.0, TAU);
            self.sheet.crease(points, Crease { depth_mm, half_width_mm, phase });
        }
    }
}

pub(super) fn draw(surface: &HeadSurface, person: &Person, sheet: &mut Sheet) {
    let random = rng_of(u64::from(person.seed), STREAM_CREASES, 0);
    let mut artist = Artist { sheet, random, age_years: person.age_years };
    forehead(surface, &mut artist);
    for side in [0, 1] {
        eye(surface, side, &mut artist);
        mouth(surface, side, &mut artist);
    }
    lips(surface, &mut artist);
    neck(surface, &mut artist);
}

fn forehead(surface: &HeadSurface, artist: &mut Artist<'_>) {
    let marks = &surface.landmarks;
    for (line, share) in (0_u8..).zip([0.6, 1.0, 0.9, 0.6]) {
        let height = marks.glabella.y + 15.0 + 9.5 * f32::from(line) + artist.between(-1.5, 1.5);
        if height > marks.trichion.y - 5.0 {
            break;
        }
        // In two halves that hardly meet, each higher over the brow's arch.
        for side in [-1.0, 1.0] {
            let inner = artist.between(-0.10, 0.04);
            let outer = artist.between(0.42, 0.60) - 0.03 * f32::from(line);
            let arch = artist.between(1.5, 5.0);
            let [low, out] = [artist.between(-1.2, 0.6), artist.between(-1.5, 1.5)];
            let points = [(inner, low), (0.5 * (inner + outer), arch), (outer, out)];
            artist.line(&FOREHEAD, points.map(|(angle, up)| round(side * angle, height + up)), share);
        }
    }
    for side in [-1.0, 1.0] {
        let [low, high, aside] = [artist.between(-7.0, -4.0), artist.between(8.0, 14.0), artist.between(5.5, 8.0)];
        let at = |aside: f32, up: f32| marks.glabella + Vec3::new(side * aside, up, 0.0);
        artist.line(&FROWN, [at(aside, low), at(aside - 1.0, 3.0), at(aside + 1.5, high)], 1.0);
    }
}

fn eye(surface: &HeadSurface, side: usize, artist: &mut Artist<'_>) {
    let middle = surface.eyes[side].center_mm;
    let outward = middle.x.signum();
    let at = |out: f32, up: f32| middle + Vec3::new(outward * out, up, 11.0);
    // They fan out from where the lids meet, and run on round the temple.
    for (degrees, share) in [(38.0_f32, 0.7), (16.0, 1.0), (-8.0, 1.0), (-30.0, 0.8)] {
        let way = (degrees + artist.between(-6.0, 6.0)).to_radians();
        let [near, far] = [artist.between(17.5, 20.0), artist.between(33.0, 42.0)];
        let rises = libm::sinf(way) / libm::cosf(way);
        let spread = |out: f32| at(out, (out - 13.0) * rises - 1.0) - Vec3::Z * (0.7 * (out - 16.0));
        let bent = spread(0.5 * (near + far)) + Vec3::Y * artist.between(-1.5, 1.5);
        artist.line(&CROWS_FEET, [spread(near), bent, spread(far)], share);
    }
    for (down, share) in [(10.0, 1.0), (15.0, 0.8)] {
        let [inner, outer] = [artist.between(-15.0, -11.0), artist.between(9.0, 16.0)];
        let low = -down - artist.between(5.0, 7.0);
        artist.line(&BELOW_EYES, [at(inner, -down + 1.0), at(0.0, low), at(outer, 1.0 - down)], share);
    }
}

fn mouth(surface: &HeadSurface, side: usize, artist: &mut Artist<'_>) {
    let marks = &surface.landmarks;
    let corner = marks.cheilion[side];
    let outward = corner.x.signum();
    let nose = nose_tip(&surface.positions_mm, marks.sellion);
    let wing = nose + Vec3::new(outward * 19.0, 5.0, -19.0);
    let end = corner + Vec3::new(outward * artist.between(8.0, 11.0), artist.between(-6.0, 2.0), -4.0);
    let bent = 0.5 * (wing + end) + Vec3::new(outward * 4.0, 4.0, 0.0);
    artist.line(&NASOLABIAL, [wing, bent, end], 1.0);
    let below = |out: f32, down: f32| corner + Vec3::new(outward * out, -down, 0.0);
    let end = below(artist.between(4.0, 7.0), artist.between(17.0, 24.0));
    artist.line(&MOUTH_CORNERS, [below(2.0, 2.0), below(5.0, 10.0), end], 1.0);
}

/// Lines across the red of the lips, as far as it reaches where they run.
fn lips(surface: &HeadSurface, artist: &mut Artist<'_>) {
    let [left, right] = surface.landmarks.cheilion;
    let red: Vec<Vec3> = (surface.positions_mm.iter().zip(&surface.weights))
        .filter(|(at, weights)| weights.lips > 128 && weights.inside < 128 && at.z > left.z)
        .map(|(at, _)| *at)
        .collect();
    let seam = 0.5 * (left.y + right.y);
    let mut x = right.x + 3.0;
    while x < left.x - 3.0 {
        x += artist.between(1.4, 2.6);
        let near = || red.iter().filter(|at| (at.x - x).abs() < 2.5);
        for upper in [false, true] {
            let edge = near()
                .filter(|at| (at.y > seam) == upper)
                .max_by(|one, other| (one.y - seam).abs().total_cmp(&(other.y - seam).abs()));
            let Some(edge) = edge else { continue };
            let lean = artist.between(-0.8, 0.8) + 0.05 * x;
            let points = [0.0, 0.5, 1.05].map(|up| Vec3::new(x + lean * up, seam + (edge.y - seam) * up, edge.z));
            let share = artist.between(0.4, 1.0);
            artist.line(&LIPS, points, share);
        }
    }
}

fn neck(surface: &HeadSurface, artist: &mut Artist<'_>) {
    for (below, share) in [(24.0, 0.8), (40.0, 1.0)] {
        let height = surface.landmarks.menton.y - below + artist.between(-3.0, 3.0);
        for side in [-1.0, 1.0] {
            let [inner, outer] = [artist.between(-0.15, 0.05), artist.between(0.7, 1.0)];
            let points = [(inner, -2.0), (0.5 * outer, -1.0), (outer, 5.0)];
            artist.line(&NECK, points.map(|(angle, up)| round(side * angle, height + up)), share);
        }
    }
}
