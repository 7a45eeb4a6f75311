//! Follicular units and their hairs.

use crate::case::Case;
use crate::hair::{Crop, Hair, HairFlow, HairState, LossField, ScalpSites, ScarDot, Site, Transplant};
use crate::head::{ScalpChart, ScarField};
use crate::math::Rng;
use glam::Vec3;

/// Scatter of directions within a zone, and within one unit. Assumed.
pub(super) const ZONE_SCATTER: f32 = 0.09;
pub(super) const UNIT_SCATTER: f32 = 0.04;
/// Sine of the flattest angle at which a shaft leaves the skin. Reference: hair and scalp, emergence angle (3°).
const LEAST_RISE: f32 = 0.052;

/// A follicular unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Place in `ScalpSites::sites`.
    pub site: u32,
    /// First hair in `Follicles::hairs`.
    pub first_hair: u32,
    pub hairs: u8,
    pub state: HairState,
    pub fate: UnitFate,
}

/// What scars and transplants made of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitFate {
    /// It is where it grew; living, or lost to pattern loss.
    Native,
    /// A scar took its place.
    Scarred,
    /// It was punched or cut out of the donor area.
    Taken,
    /// It was set by a transplant and grows.
    Planted,
    /// It was set by a transplant and did not grow.
    Failed,
}

/// All units and hairs of a scalp, lost ones included.
#[derive(Clone, Debug, Default)]
pub struct Follicles {
    pub units: Vec<Unit>,
    pub hairs: Vec<Hair>,
    pub scars: ScarField,
    /// Round scars where units were punched out one by one.
    pub dots: Vec<ScarDot>,
    /// What became of each transplant of the case.
    pub transplants: Vec<Transplant>,
    /// For each site whether a transplant's zone holds it; empty if there was none.
    pub recipient: Vec<bool>,
}

impl Follicles {
    /// Takes some tens of ms. `sites` must be of the case's person, on the head of `chart`, and `loss` the case's.
    pub fn grow(case: &Case, sites: &ScalpSites, chart: &ScalpChart, loss: &LossField) -> Self {
        let mut all = Self::default();
        all.regrow(&Crop::new(case, sites, chart), case, sites, chart, loss);
        all
    }

    /// The same of a crop that is at hand, in the place of what there was: a few ms. `crop` must be of the case's person
    /// and hair.
    pub fn regrow(&mut self, crop: &Crop, case: &Case, sites: &ScalpSites, chart: &ScalpChart, loss: &LossField) {
        self.dots.clear();
        self.transplants.clear();
        self.recipient.clear();
        crop.lose(loss, sites, self);
        self.scar(case, sites, chart);
        self.transplant(crop, case, sites, chart);
    }

    /// Units that still show hair.
    pub fn living_units(&self) -> usize {
        self.units.iter().filter(|u| u.state != HairState::Lost).count()
    }

    /// Hairs that still show.
    pub fn living_hairs(&self) -> usize {
        self.hairs.iter().filter(|h| h.state != HairState::Lost).count()
    }
}

/// Adds a unit whose hairs come from another, lost or living, and stand now at a new place as `flow` has it there.
pub(super) fn move_hairs(
    hairs: &mut Vec<Hair>,
    moved: (u32, core::ops::Range<usize>, HairState),
    (from, to): (&Site, &Site),
    (flow, chart): (&HairFlow, &ScalpChart),
    rng: &mut Rng,
) {
    let (unit, donor, state) = moved;
    let frame = |normal: Vec3| {
        let across = normal.any_orthonormal_vector();
        (across, normal.cross(across))
    };
    let ((old_across, old_along), (across, along)) = (frame(from.normal), frame(to.normal));
    let lean = flow.direction(chart, to.chart, to.normal) + scatter(rng, ZONE_SCATTER);
    for index in donor {
        let Some(hair) = hairs.get(index).copied() else { continue };
        let offset = hair.position_mm - from.position_mm;
        hairs.push(Hair {
            unit,
            position_mm: to.position_mm + across * offset.dot(old_across) + along * offset.dot(old_along),
            normal: to.normal,
            direction: out_of_skin(lean + scatter(rng, UNIT_SCATTER), to.normal),
            state,
            ..hair
        });
    }
}

/// Unit vector along `lean`, raised if it would run in or along the skin.
pub(super) fn out_of_skin(lean: Vec3, normal: Vec3) -> Vec3 {
    let rise = lean.dot(normal);
    let least = LEAST_RISE * lean.length();
    (lean + normal * (least - rise).max(0.0)).normalize_or(normal)
}

pub(super) fn scatter(rng: &mut Rng, amount: f32) -> Vec3 {
    Vec3::new(rng.normal_within(2.5), rng.normal_within(2.5), rng.normal_within(2.5)) * amount
}
