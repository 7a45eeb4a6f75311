//! A beard: hairs over the lower face of a man, from stubble to full.

use glam::Vec3;

use super::super::strands::{Look, ROOT_LIGHT, instance};
use super::{area_mm2, place_on, weight};
use crate::case::{Beard, HairStyle, Person, Sex};
use crate::frame::{HairFate, StrandInstance};
use crate::head::HeadSurface;
use crate::math::{rng_of, smooth_step};

const STREAM_BEARD: u64 = 0x6265_6172;
/// Hairs of a grown man's beard, per mm². Reference: assumptions, beard.
const HAIRS_PER_MM2: f32 = 0.40;
/// Width of a beard's hair, which is coarser than the scalp's, and how far that scatters, mm.
const WIDTH_MM: [f32; 2] = [0.125, 0.02];
/// Beards turn white before the scalp does, by this share.
const WHITENS_SOONER: f32 = 0.75;
/// Straight pieces of stubble and of longer hair. Nothing else of a face is drawn with so few as stubble, which is seen from
/// afar as well.
const PIECES: [u8; 2] = [2, 4];
/// Hair up to this length stands straight, mm.
const STUBBLE_MM: f32 = 3.0;

/// Longest hair of a beard, mm; none for skin that is shaven.
fn longest_mm(beard: Beard) -> Option<f32> {
    match beard {
        Beard::None | Beard::Shadow => None,
        Beard::Stubble => Some(1.6),
        Beard::Short => Some(8.0),
        Beard::Full => Some(24.0),
    }
}

/// How dark the skin of a beard is by the hair in and over it, of a shaven beard's shadow.
pub(in crate::frame) fn darkness(person: &Person, style: &HairStyle) -> f32 {
    match (person.sex, style.beard) {
        (Sex::Female, _) | (Sex::Male, Beard::None) => 0.0,
        (Sex::Male, Beard::Shadow) => 1.0,
        (Sex::Male, Beard::Stubble) => 1.3,
        (Sex::Male, Beard::Short) => 2.4,
        (Sex::Male, Beard::Full) => 3.6,
    }
}

/// The hairs of a person's beard.
pub(in crate::frame) fn grow(surface: &HeadSurface, person: &Person, style: &HairStyle, out: &mut Vec<StrandInstance>) {
    let Some(longest_mm) = longest_mm(style.beard).filter(|_| person.sex == Sex::Male) else { return };
    let marks = &surface.landmarks;
    let mouth = (marks.cheilion[0] + marks.cheilion[1]) * 0.5;
    let mut random = rng_of(u64::from(person.seed), STREAM_BEARD, 0);
    for triangle in &surface.triangles {
        // Full well inside its border.
        let weight = smooth_step(0.03, 0.6, weight(surface, triangle, |weights| weights.beard));
        if weight <= 0.0 {
            continue;
        }
        let expected = area_mm2(surface, triangle) * HAIRS_PER_MM2 * weight;
        // As many as are expected, the last by its odds.
        let hairs = (expected + random.unit()) as u32;
        for _ in 0..hairs {
            let [root_mm, normal] = place_on(surface, triangle, &mut random);
            // Round the mouth and at the chin hair is left longest; toward the ears it runs into the sideburns.
            let chin = smooth_step(45.0, 12.0, root_mm.distance(marks.menton));
            let lip = smooth_step(-2.0, 4.0, root_mm.y - mouth.y) * smooth_step(32.0, 20.0, root_mm.x.abs());
            let share = (0.5 + 0.5 * chin).min(1.0 - 0.5 * lip) * (0.35 + 0.65 * weight);
            let length_mm = longest_mm * share * random.between(0.8, 1.15);
            // Down, and over the lip aside; each a little its own way.
            let side = if root_mm.x < 0.0 { -1.0 } else { 1.0 };
            let aim = Vec3::new(side * (0.15 + 1.1 * lip), -1.0, 0.25)
                + Vec3::new(random.between(-0.3, 0.3), random.between(-0.2, 0.2), random.between(-0.3, 0.3));
            let along = (aim - normal * aim.dot(normal)).normalize_or(Vec3::NEG_Y);
            let look = Look {
                widths_mm: [WIDTH_MM[0] + WIDTH_MM[1] * random.normal_within(2.0), 0.6 * WIDTH_MM[0]],
                tone: random.between(0.25, 0.65),
                fate: HairFate { whitens_at: random.unit() * WHITENS_SOONER, lost_at: f32::INFINITY },
                opacity: 1.0,
                gathered: 0.0,
            };
            let stands = random.between(0.35, 0.75) * smooth_step(40.0, 4.0, length_mm);
            let heading = (along + normal * (0.25 + stands)).normalize_or(along);
            let hangs = (along + Vec3::NEG_Y * 0.5 + normal * 0.12).normalize_or(along);
            let control_mm = root_mm + heading * (length_mm * 0.5);
            let straight = length_mm < STUBBLE_MM;
            let tip_mm = control_mm + (if straight { heading } else { hangs }) * (length_mm * 0.5);
            // Where hairs stand close they shade each other.
            let lit = ROOT_LIGHT * if straight { 1.0 } else { 1.0 - 0.7 * weight };
            let pieces = PIECES[usize::from(longest_mm > STUBBLE_MM)];
            out.push(instance([root_mm, control_mm, tip_mm], &look, [0.0, 1.0], lit, pieces, false));
        }
    }
}
