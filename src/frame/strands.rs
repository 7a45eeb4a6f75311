//! Hairs above the skin as curves: what all have in common, and clipped scalp hair.

use glam::Vec3;

use super::{HairFate, SOLID, StrandInstance, layout};
use crate::case::HairStyle;
use crate::hair::{Hair, HairState};
use crate::math::{places_in_order, smaller, smooth_step};
use crate::optics::{MOST_SHADING_MM, shade_mm2};

/// What a hair looks like apart from its shape.
pub(super) struct Look {
    pub widths_mm: [f32; 2],
    /// 0.5 is the person's hair colour, 0 darker, 1 lighter.
    pub tone: f32,
    pub fate: HairFate,
    pub opacity: f32,
    /// How far it stands for many hairs, which come and end one by one, 0 to 1.
    pub gathered: f32,
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
            // Many are more alike in their mean.
            tone: (0.5 + TONE_SPREAD / stands_for.sqrt() * (coarse + fine - 1.0) + paler).clamp(0.0, 1.0),
            fate,
            opacity: if thin { MINIATURISED_OPACITY } else { 1.0 },
            gathered: smooth_step(1.0, 4.0, stands_for),
        }
    }

    /// How wide what stands for many hairs is at a share of their length: they leave the skin one by one, and end so.
    fn gathers(&self, share: f32) -> f32 {
        /// In the mean all are there.
        const WIDEST: f32 = 1.42;
        let rounded = smooth_step(0.0, 0.25, share + 0.08) * (1.0 - 0.75 * smooth_step(0.55, 1.0, share));
        1.0 + (WIDEST * rounded - 1.0) * self.gathered
    }
}

/// Half the range of tones on one head: pigment differs from hair to hair. Assumed.
const TONE_SPREAD: f32 = 0.4;
/// A miniaturised hair has lost pigment as well as calibre: lighter by this, and seen through so far. Assumed.
const MINIATURISED_PALER: f32 = 0.25;
const MINIATURISED_OPACITY: f32 = 0.75;
/// Share of the light that reaches the root of a hair that stands alone: its skin is in the way of the rest. Assumed.
pub(super) const ROOT_LIGHT: f32 = 0.55;
/// Hair up to this length is stubble, mm: from afar, where it stands out of the head's outline by a pixel at most, it is seen
/// as part of the skin.
pub const STUBBLE_MM: f32 = 0.5;
/// The pieces of stubble; of all else that is drawn there are more.
pub const STUBBLE_PIECES: u8 = 1;
/// Hair up to this length hardly bends, mm, and is drawn with two pieces; longer hair with three.
const STRAIGHT_MM: f32 = 1.5;

/// A curve with its look, lit so far at its root and drawn with so many straight pieces.
pub(super) fn instance(
    points: [Vec3; 3],
    look: &Look,
    span: [f32; 2],
    lit: f32,
    segments: u8,
    solid: bool,
) -> StrandInstance {
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
    let width =
        |share: f32| (look.widths_mm[0] + (look.widths_mm[1] - look.widths_mm[0]) * share) * look.gathers(share);
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
    let segments = match length_mm {
        ..=STUBBLE_MM => STUBBLE_PIECES,
        ..=STRAIGHT_MM => 2,
        _ => 3,
    };
    let look = Look::of(hair, style, fate, 1.0);
    instance([hair.position_mm, middle, tip], &look, [0.0, 1.0], root_light(hair, length_mm, style), segments, false)
}

/// Share of light that reaches a hair's root among hairs as long and as many as on untouched scalp.
fn root_light(hair: &Hair, length_mm: f32, style: &HairStyle) -> f32 {
    let hairs_per_mm2 = style.units_per_cm2 * style.hairs_per_unit * 0.01;
    let shade = hairs_per_mm2 * shade_mm2(hair.shaft_diameter_mm, smaller(length_mm, MOST_SHADING_MM));
    ROOT_LIGHT * libm::expf(-shade)
}

/// Puts strands in the order of a key; what has the same stays in its order.
#[inline(never)]
pub(super) fn in_order(strands: &mut [StrandInstance], key: fn(&StrandInstance) -> u8) {
    let before = strands.to_vec();
    let places = places_in_order(before.iter().map(|strand| key(strand).into()));
    for (strand, place) in strands.iter_mut().zip(places) {
        *strand = before[place];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hairs_lie_by_rank_and_their_pieces_in_their_order() {
        let strand = |tone: u8, mark: u8| StrandInstance {
            root_mm: [0.0; 3],
            control_mm: [0.0; 3],
            tip_mm: [0.0; 3],
            widths: [0; 2],
            tint: [tone, mark, 0, 0],
            span: [0; 4],
        };
        let mut strands: Vec<_> = (0..=u8::MAX).rev().flat_map(|tone| [strand(tone, 0), strand(tone, 1)]).collect();
        in_order(&mut strands, StrandInstance::rank);
        assert_eq!(strands.len(), 512, "none is lost");
        assert!(strands.is_sorted_by_key(StrandInstance::rank), "they lie by rank");
        let pairs = strands.chunks(2).filter(|pair| pair[0].tint[0] == pair[1].tint[0]);
        assert!(
            pairs.clone().count() > 200 && pairs.clone().all(|pair| pair[0].tint[1] < pair[1].tint[1]),
            "in their order"
        );
    }
}
