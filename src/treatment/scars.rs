//! Deposits in and around scars: where they are wanted, and how much pigment the scar takes.

use crate::hair::{Follicles, ScalpSites, Site, Unit};
use crate::head::{ScarField, ScarHere, ScarSkin};
use crate::math::{rng_of, smooth_step};
use crate::treatment::Deposit;

const STREAM_UPTAKE: u64 = 0x7570_7461;

/// A deposit that takes less of its pigment than this does not stay. Assumed: 0.2 to 0.5.
const REFUSED: f32 = 0.35;
/// What a scar makes of a deposit's diameter stays within this, mm. Assumed: a dot in scarred skin may blow out to
/// twice the width of a healed one.
const DIAMETER_RANGE_MM: (f32, f32) = (0.06, 0.34);

/// The scars that deposits meet.
pub(super) struct ScarCover<'a> {
    seed: u64,
    scars: &'a ScarField,
    /// For each site the scar of the unit that was punched out there; empty if none was.
    dots: Vec<Option<u16>>,
    /// Ranks below this belong to units.
    units_end: f32,
}

impl<'a> ScarCover<'a> {
    pub(super) fn new(seed: u64, sites: &ScalpSites, follicles: &'a Follicles) -> Self {
        let count = if follicles.dots.is_empty() { 0 } else { sites.sites().len() };
        let mut dots = vec![None; count];
        for dot in &follicles.dots {
            if let Some(held) = dots.get_mut(dot.site as usize) {
                *held = Some(dot.scar);
            }
        }
        let rank = |unit: &Unit| sites.sites().get(unit.site as usize).map_or(0, |site| site.rank + 1);
        let units_end = follicles.units.iter().map(rank).max().unwrap_or(0) as f32;
        Self { seed, scars: &follicles.scars, dots, units_end }
    }

    /// Ranks of the list below this belong to units.
    pub(super) fn units_end(&self) -> f32 {
        self.units_end
    }

    /// Whether a place lies outside every scar.
    pub(super) fn beside(&self, index: usize, site: &Site) -> bool {
        self.dot(index).is_none() && self.line(site).is_none_or(|here| here.outside_mm > 0.0)
    }

    fn line(&self, site: &Site) -> Option<ScarHere> {
        self.scars.at_skin(site.chart, site.position_mm)
    }

    fn dot(&self, index: usize) -> Option<u16> {
        self.dots.get(index).copied().flatten()
    }

    /// Whether a scar left a place bare.
    pub(super) fn bare(&self, index: usize, site: &Site) -> bool {
        self.dot(index).is_some() || self.line(site).is_some_and(|here| site.threshold < here.hair_gone)
    }

    /// Share of full density that concealment wants at a place, 0 to 1.
    pub(super) fn cover(&self, index: usize, site: &Site, feather_mm: f32) -> f32 {
        if self.dot(index).is_some() {
            return 1.0;
        }
        let Some(here) = self.line(site) else { return 0.0 };
        let around = if feather_mm > 0.0 { smooth_step(feather_mm, 0.0, here.outside_mm) } else { 0.0 };
        here.depth.max(if here.outside_mm > 0.0 { around } else { 1.0 })
    }

    /// Pigment that stays of a deposit, of what healthy skin takes; `None` if the scar refuses it.
    pub(super) fn uptake(&self, index: usize, site: &Site) -> Option<f32> {
        let (scar, depth) = match (self.dot(index), self.line(site)) {
            (Some(scar), _) => (scar, 1.0),
            (None, Some(here)) if here.depth > 0.0 => (here.scar, here.depth),
            _ => return Some(1.0),
        };
        let Some(ScarSkin { uptake, uptake_spread, .. }) = self.scars.skin(scar).copied() else { return Some(1.0) };
        let scatter =
            libm::expf(uptake_spread * rng_of(self.seed, STREAM_UPTAKE, u64::from(site.rank)).normal_within(2.5));
        let taken = 1.0 + (uptake * scatter - 1.0) * depth;
        (taken >= REFUSED).then_some(taken)
    }
}

impl Deposit {
    /// The deposit with another load of pigment: its column's area goes with the load.
    pub(super) fn taken_up(self, uptake: f32) -> Self {
        if uptake == 1.0 {
            return self;
        }
        let diameter_mm = (self.diameter_mm * uptake.sqrt()).clamp(DIAMETER_RANGE_MM.0, DIAMETER_RANGE_MM.1);
        Self { diameter_mm, ..self }
    }
}
