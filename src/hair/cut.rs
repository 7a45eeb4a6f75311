//! How long hair is cut at each place: most cuts are shorter at the sides and the nape than on top.

use glam::Vec3;

use crate::case::{HairCut, HairStyle};
use crate::head::Landmarks;
use crate::math::smooth_step;

/// A razor's length, mm: a fade begins with it.
const RAZOR_MM: f32 = 0.1;
/// What clippers leave at the sides of a crew cut and at its nape, mm.
const CREW_SIDES_MM: f32 = 4.0;
const CREW_NAPE_MM: f32 = 1.5;
/// Share of a crew cut's length that its crown has, of its front's.
const CREW_CROWN: f32 = 0.6;
/// Share of the length that hair at the nape and over the ears has where the top is combed over or back.
const COMBED_NAPE: f32 = 0.25;
/// The same of a bob, whose ends all hang as low, and of long hair round the face.
const BOB_NAPE: f32 = 0.4;
const LONG_FACE: f32 = 0.75;

/// Lengths of one cut on one head. Cuts are ours: barbers' words, no measured heads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    cut: HairCut,
    top_mm: f32,
    ears_mm: Vec3,
    vertex_mm: Vec3,
    trichion_mm: Vec3,
}

impl Cut {
    #[must_use]
    pub fn of(style: &HairStyle, marks: &Landmarks) -> Self {
        Self {
            cut: style.cut,
            top_mm: style.length_mm,
            ears_mm: (marks.tragion[0] + marks.tragion[1]) * 0.5,
            vertex_mm: marks.vertex,
            trichion_mm: marks.trichion,
        }
    }

    /// Length of the hair that grows there, mm; nowhere longer than the style's.
    #[must_use]
    pub fn length_mm(&self, root_mm: Vec3) -> f32 {
        let top_mm = self.top_mm;
        // 0 at the ear canals, 1 at the vertex; and 0 at the ears, 1 at the front.
        let high = (root_mm.y - self.ears_mm.y) / (self.vertex_mm.y - self.ears_mm.y).max(1.0);
        let ahead = (root_mm.z - self.ears_mm.z) / (self.trichion_mm.z - self.ears_mm.z).max(1.0);
        let up = |from: f32, to: f32| smooth_step(from, to, high);
        // By steps as clippers have them: each so much longer than the last.
        let graded = |low_mm: f32, share: f32| {
            let low_mm = low_mm.min(top_mm);
            low_mm * libm::powf(top_mm / low_mm, share)
        };
        match self.cut {
            HairCut::Uniform => top_mm,
            HairCut::Fade => graded(RAZOR_MM, up(-0.05, 0.85)),
            HairCut::Crew => {
                let sides_mm = CREW_NAPE_MM + (CREW_SIDES_MM - CREW_NAPE_MM) * up(-0.1, 0.3);
                let front = CREW_CROWN + (1.0 - CREW_CROWN) * smooth_step(-0.2, 0.9, ahead);
                (graded(sides_mm, up(0.42, 0.85)) * front).max(RAZOR_MM.min(top_mm))
            }
            HairCut::SidePart | HairCut::SweptBack => top_mm * (COMBED_NAPE + (1.0 - COMBED_NAPE) * up(0.0, 0.75)),
            HairCut::Bob => top_mm * (BOB_NAPE + (1.0 - BOB_NAPE) * up(-0.1, 0.7)),
            HairCut::Long => top_mm * (1.0 - (1.0 - LONG_FACE) * smooth_step(0.35, 0.8, ahead)),
        }
    }
}
