//! A person's own proportions: a smooth change of a ready face by the sliders.
//!
//! Each slider moves its own measure by so many standard deviations and leaves the others nearly alone: the skull
//! grows away from the eyes, which stay where they are with their lids, and fades into the neck; the ears ride on it
//! unchanged.

use glam::Vec3;

use super::HeadMeasure;
use crate::case::Person;
use crate::math::smooth_step;

/// Round an eye's middle everything stays within the first distance, mm, and moves freely from the second.
const EYES_MM: [f32; 2] = [17.0, 34.0];
/// Height from which the breadth grows with the skull, and above which in full: in the face, whose cheekbones stay, and
/// behind it, where the ears are, mm; and the depth over which the one goes into the other.
const FACE_BROADENS_MM: [f32; 2] = [-30.0, 20.0];
const SIDES_BROADEN_MM: [f32; 2] = [-80.0, -15.0];
const FACE_ENDS_MM: [f32; 2] = [-42.0, -72.0];
/// Height between which the growth in height sets in, mm: the eyes' middle is 0.
const HEIGHTENS_MM: [f32; 2] = [-25.0, 25.0];
/// Depth between which the growth in length sets in, mm: behind the brow.
const LENGTHENS_MM: [f32; 2] = [15.0, -45.0];
/// The head ends at a plane from under the chin to the nape, given by its height on z = 0 and its slope; below it all
/// fades into the trunk over these distances, mm.
const NECK_MM: f32 = -128.0;
const NECK_SLOPE: f32 = -0.33;
const NECK_FADE_MM: [f32; 2] = [-25.0, 40.0];
/// Share of ear, of 255, over which a vertex goes from head to ear.
const EAR_SHARES: [f32; 2] = [8.0, 110.0];
/// Share over which it goes from skin that stays to what shrinks with the ear: nearly all of the groove behind a rim,
/// which would stand out above a smaller ear.
const EAR_SHRINKS_SHARES: [f32; 2] = [0.0, 30.0];
/// An ear's point moves out as far as it stands out from its root, and no further than the rim, which stands out this
/// much, mm: so an ear that is laid back keeps its folds apart.
const RIM_MM: f32 = 15.5;
/// An ear moves with the skull this far before its attachments, mm: with the bone behind it.
const EAR_RIDES_MM: f32 = -18.0;
/// Growth of the measured ear for a growth of 1, since its root stays in the skin: measured on the mean heads.
const EAR_LENGTH_GAIN: f32 = 0.95;
/// A shrinking ear meets its root's skin, which stays: it shrinks by this share more for each squared deviation, so that
/// the measured one follows. Measured on the ready faces.
const EAR_SHRINKS_MORE: f32 = 0.025;

/// Half a cage as far as proportions need to know it.
pub(super) struct Skull {
    /// Middle of the left eye.
    pub eye_mm: Vec3,
    /// Upper and lower attachment of the left ear.
    pub attachments_mm: [Vec3; 2],
    /// Half of the breadth, the height above the eyes, and the depth behind them (below 0).
    pub half_breadth_mm: f32,
    pub top_mm: f32,
    pub back_mm: f32,
}

/// How far a person's measures are moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Proportions {
    half_breadth_mm: f32,
    length_mm: f32,
    height_mm: f32,
    ear_growth: f32,
    ear_out_mm: f32,
}

impl Proportions {
    /// Nothing for a person who is as the ready face has it.
    pub(super) fn of(person: &Person) -> Option<Self> {
        let by = |measure: HeadMeasure, deviations: f32| measure.spread(person.sex).deviation_mm * deviations;
        let ear_sd = person.ear_size_sd * (1.0 + EAR_SHRINKS_MORE * person.ear_size_sd.min(0.0).powi(2));
        let ear_length_mm = HeadMeasure::EarLength.spread(person.sex).mean_mm;
        let all = Self {
            half_breadth_mm: by(HeadMeasure::HeadBreadth, person.head_breadth_sd) * 0.5,
            length_mm: by(HeadMeasure::HeadLength, person.head_length_sd),
            height_mm: by(HeadMeasure::TragionToTop, person.head_height_sd),
            ear_growth: by(HeadMeasure::EarLength, ear_sd) / (ear_length_mm * EAR_LENGTH_GAIN),
            ear_out_mm: by(HeadMeasure::EarProtrusion, person.ear_protrusion_sd),
        };
        let none = Self { half_breadth_mm: 0.0, length_mm: 0.0, height_mm: 0.0, ear_growth: 0.0, ear_out_mm: 0.0 };
        (all != none).then_some(all)
    }

    /// Where a point goes that has so much of ear, 0 to 255.
    pub(super) fn apply(&self, at: Vec3, ear: u8, skull: &Skull) -> Vec3 {
        let side = if at.x < 0.0 { -1.0 } else { 1.0 };
        let left = Vec3::new(at.x.abs(), at.y, at.z);
        let share_of = |between: [f32; 2]| smooth_step(between[0], between[1], f32::from(ear));
        let grows = share_of(if self.ear_growth < 0.0 { EAR_SHRINKS_SHARES } else { EAR_SHARES });
        let ear = share_of(EAR_SHARES);
        let root = (skull.attachments_mm[0] + skull.attachments_mm[1]) * 0.5;
        // The ear rides unchanged as seen from the side, and turns with the skull's side as seen from above.
        let skin = self.skull_moves(left, skull);
        let beneath = self.skull_moves(Vec3::new(root.x, left.y, left.z), skull);
        let behind = self.skull_moves(root + Vec3::Z * EAR_RIDES_MM, skull);
        let with_skull = skin.lerp(Vec3::new(beneath.x, behind.y, behind.z), ear);
        // As seen from the side: a larger ear stands out no further.
        let grown = Vec3::new(0.0, left.y - root.y, left.z - root.z) * (self.ear_growth * grows);
        let stands = ((left.x - root.x) / RIM_MM).clamp(0.0, 1.0);
        let to = left + with_skull + grown + Vec3::X * (self.ear_out_mm * ear * stands);
        Vec3::new(to.x * side, to.y, to.z)
    }

    /// How far the skull moves at a point of its left half.
    fn skull_moves(&self, at: Vec3, skull: &Skull) -> Vec3 {
        let over_neck = at.y - (NECK_MM + NECK_SLOPE * at.z);
        let head = smooth_step(NECK_FADE_MM[0], NECK_FADE_MM[1], over_neck);
        let off_eyes = smooth_step(EYES_MM[0], EYES_MM[1], (at - skull.eye_mm).length());
        let broadens = |between: [f32; 2]| smooth_step(between[0], between[1], at.y);
        let (face, sides) = (broadens(FACE_BROADENS_MM), broadens(SIDES_BROADEN_MM));
        let broadens = face + (sides - face) * smooth_step(FACE_ENDS_MM[0], FACE_ENDS_MM[1], at.z);
        let heightens = smooth_step(HEIGHTENS_MM[0], HEIGHTENS_MM[1], at.y);
        let lengthens = smooth_step(LENGTHENS_MM[0], LENGTHENS_MM[1], at.z);
        Vec3::new(
            self.half_breadth_mm * at.x / skull.half_breadth_mm * broadens,
            self.height_mm * at.y / skull.top_mm * heightens,
            -self.length_mm * at.z / skull.back_mm * lengthens,
        ) * (head * off_eyes)
    }
}
