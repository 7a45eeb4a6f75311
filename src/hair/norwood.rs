//! Norwood's stages. Reference: hair and scalp, Norwood's definitions.

use crate::case::LossStage;
use crate::hair::outlines::*;
use crate::hair::zones::Shape::{Everywhere, Middle, Sides};
use crate::hair::zones::{Part, Shape, Zone};

const fn zone(part: Part, shape: Shape, share_left: f32) -> Zone {
    Zone { part, shape, share_left, behind_hairline_mm: 0.0 }
}

/// What is left where the definitions say sparse, few hairs, or moderately dense. Reference: assumptions, terminal hair
/// left.
mod share {
    pub const CORNER_I: f32 = 0.1;
    pub const FORELOCK_II: f32 = 0.8;
    pub const FORELOCK_III: f32 = 0.6;
    pub const FORELOCK_IV: f32 = 0.3;
    pub const CROWN_III: f32 = 0.12;
    pub const CROWN_IV: f32 = 0.06;
    pub const BRIDGE_IV: f32 = 0.7;
    pub const BRIDGE_V: f32 = 0.3;
    /// The island of a few hairs in the middle of the variants' front.
    pub const ISLAND_II: f32 = 0.15;
    pub const ISLAND_III: f32 = 0.08;
    /// The horseshoe of VII is fine all over.
    pub const FRINGE_VII: f32 = 0.85;
}

const I: &[Zone] = &[zone(Part::Temples, Sides(TEMPLES_I), share::CORNER_I)];
const II: &[Zone] =
    &[zone(Part::Temples, Sides(TEMPLES_II), 0.0), zone(Part::Front, Middle(FORELOCK_II), share::FORELOCK_II)];
const III: &[Zone] =
    &[zone(Part::Temples, Sides(TEMPLES_III), 0.0), zone(Part::Front, Middle(FORELOCK_III), share::FORELOCK_III)];
const III_VERTEX: &[Zone] = &[III[0], III[1], zone(Part::Crown, Middle(CROWN_III), share::CROWN_III)];
const IV: &[Zone] = &[
    zone(Part::Temples, Sides(TEMPLES_IV), 0.0),
    zone(Part::Front, Middle(FORELOCK_IV), share::FORELOCK_IV),
    zone(Part::Crown, Middle(CROWN_IV), share::CROWN_IV),
    zone(Part::Bridge, Middle(BRIDGE_IV), share::BRIDGE_IV),
];
const V: &[Zone] = &[
    zone(Part::Front, Middle(FRONT_V), 0.0),
    zone(Part::Crown, Middle(CROWN_V), 0.0),
    zone(Part::Bridge, Middle(BRIDGE_V), share::BRIDGE_V),
];
const VI: &[Zone] = &[zone(Part::Top, Middle(TOP_VI), 0.0), zone(Part::Bridge, Middle(BRIDGE_V), 0.0)];
const VII: &[Zone] = &[zone(Part::Top, Middle(TOP_VII), 0.0), zone(Part::Whole, Everywhere, share::FRINGE_VII)];
const II_A: &[Zone] = &[II[0], zone(Part::Front, Middle(FRONT_IIA), share::ISLAND_II)];
const III_A: &[Zone] = &[III[0], zone(Part::Front, Middle(FRONT_IIIA), share::ISLAND_III)];
const IV_A: &[Zone] = &[zone(Part::Front, Middle(FRONT_IVA), 0.0)];
const V_A: &[Zone] = &[zone(Part::Front, Middle(FRONT_VA), 0.0)];

pub(super) fn zones(stage: LossStage) -> &'static [Zone] {
    match stage {
        LossStage::I => I,
        LossStage::II => II,
        LossStage::IIa => II_A,
        LossStage::III => III,
        LossStage::IIIa => III_A,
        LossStage::IIIVertex => III_VERTEX,
        LossStage::IV => IV,
        LossStage::IVa => IV_A,
        LossStage::V => V,
        LossStage::Va => V_A,
        LossStage::VI => VI,
        LossStage::VII => VII,
        _ => &[],
    }
}
