//! Moles, spots of age and flecks of redness. Assumed after faces: how many, how large.

use glam::{Vec2, Vec3};

use super::round;
use super::strokes::Sheet;
use crate::case::Person;
use crate::head::HeadSurface;
use crate::math::{Rng, rng_of};

const STREAM_MARKS: u64 = 0x6d61_726b;
/// From which age on there are spots of age, years, and how many come in ten years.
const SPOTS_FROM_YEARS: f32 = 42.0;
const SPOTS_IN_TEN_YEARS: f32 = 7.0;

pub(super) fn draw(surface: &HeadSurface, person: &Person, sheet: &mut Sheet) {
    let mut random = rng_of(u64::from(person.seed), STREAM_MARKS, 0);
    let marks = &surface.landmarks;
    let [low, high] = [marks.menton.y - 30.0, marks.trichion.y + 25.0];
    // None on eyes and lips.
    let free = |p: Vec3| {
        let off = |middle: Vec3, sides: Vec2| ((p - middle).truncate() / sides).length_squared() > 1.0;
        let mouth = 0.5 * (marks.cheilion[0] + marks.cheilion[1]);
        surface.eyes.iter().all(|eye| off(eye.center_mm, Vec2::new(19.0, 13.0))) && off(mouth, Vec2::new(27.0, 15.0))
    };
    let place = |random: &mut Rng| {
        let turned = random.between(-1.2, 1.2);
        let place = round(turned, random.between(low, high));
        free(place).then_some(place)
    };
    for _ in 0..(4.0 + 9.0 * random.unit()) as usize {
        let size = random.unit();
        let radius_mm = 0.7 + 1.3 * size * size * size;
        let melanin = random.between(0.45, 1.3);
        let raised_mm = if size > 0.7 { random.between(0.0, 0.25) } else { 0.0 };
        if let Some(at) = place(&mut random) {
            sheet.spot(at, radius_mm, [melanin, 0.3], raised_mm);
        }
    }
    let spots = ((person.age_years - SPOTS_FROM_YEARS) / 10.0).max(0.0) * SPOTS_IN_TEN_YEARS;
    for _ in 0..spots as usize {
        let Some(at) = place(&mut random) else { continue };
        // Of a few drops that run together.
        for _ in 0..3 {
            let [aside, up] = [0; 2].map(|_| random.between(-1.3, 1.3));
            let melanin = random.between(0.05, 0.16);
            sheet.spot(at + Vec3::new(aside, up, 0.0), random.between(1.3, 3.2), [melanin, 0.0], 0.0);
        }
    }
    for _ in 0..14 {
        let blood = random.between(0.1, 0.4);
        let radius_mm = random.between(0.9, 2.4);
        if let Some(at) = place(&mut random) {
            sheet.spot(at, radius_mm, [0.0, blood], 0.0);
        }
    }
}
