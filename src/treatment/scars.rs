//! Deposits in and around scars: where they are wanted, and how much pigment the scar takes.

use crate::case::Assumptions;
use crate::hair::{Follicles, ScalpSites, Site};
use crate::head::{ScalpChart, ScarField, ScarHere, ScarSkin};
use crate::math::{rng_of, smooth_step};
use crate::treatment::Deposit;
use std::borrow::Cow;

const STREAM_UPTAKE: u64 = 0x7570_7461;

/// What a scar makes of a deposit's diameter stays within this, mm. Assumed: a dot in scarred skin may blow out to
/// twice the width of a healed one.
const DIAMETER_RANGE_MM: (f32, f32) = (0.06, 0.34);

/// The scars that deposits meet.
pub(super) struct ScarCover<'a> {
    seed: u64,
    scars: Cow<'a, ScarField>,
    /// What scars are at each site; empty if there is no scar at all.
    places: Vec<Option<ScarPlace>>,
    /// A deposit that takes less of its pigment than this does not stay. Reference: assumptions, load below which a scar
    /// refuses a deposit.
    refused: f32,
}

/// A place in or near a scar.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScarPlace {
    /// The scar of the unit that was punched out here.
    dot: Option<u16>,
    line: Option<ScarHere>,
}

impl<'a> ScarCover<'a> {
    /// Scars are looked at up to `around_mm` outside them.
    pub(super) fn new(
        sites: &ScalpSites,
        chart: &ScalpChart,
        follicles: &'a Follicles,
        around_mm: f32,
        assumed: &Assumptions,
    ) -> Self {
        let scars = if around_mm > 0.0 {
            Cow::Owned(follicles.scars.reaching(around_mm, chart))
        } else {
            Cow::Borrowed(&follicles.scars)
        };
        let mut places: Vec<Option<ScarPlace>> = Vec::new();
        if !scars.is_empty() {
            let line = |site: &Site| scars.at_skin(site.chart, site.position_mm);
            places.extend(
                sites.sites().iter().map(|site| line(site).map(|here| ScarPlace { dot: None, line: Some(here) })),
            );
            for dot in &follicles.dots {
                if let Some(held) = places.get_mut(dot.site as usize) {
                    let line = held.and_then(|place| place.line);
                    *held = Some(ScarPlace { dot: Some(dot.scar), line });
                }
            }
        }
        Self { seed: sites.seed(), scars, places, refused: assumed.scar_refusal_percent / 100.0 }
    }

    /// The scar at the place with this index in the list, if there is one within reach.
    pub(super) fn at(&self, index: usize) -> Option<ScarPlace> {
        self.places.get(index).copied().flatten()
    }

    /// Pigment that stays of a deposit, of what healthy skin takes; `None` if the scar refuses it.
    pub(super) fn uptake(&self, place: &ScarPlace, site: &Site) -> Option<f32> {
        let (scar, depth) = match (place.dot, place.line) {
            (Some(scar), _) => (scar, 1.0),
            (None, Some(here)) if here.depth > 0.0 => (here.scar, here.depth),
            _ => return Some(1.0),
        };
        let Some(ScarSkin { uptake, uptake_spread, .. }) = self.scars.skin(scar).copied() else { return Some(1.0) };
        let scatter =
            libm::expf(uptake_spread * rng_of(self.seed, STREAM_UPTAKE, u64::from(site.rank)).normal_within(2.5));
        let taken = 1.0 + (uptake * scatter - 1.0) * depth;
        (taken >= self.refused).then_some(taken)
    }
}

impl ScarPlace {
    /// Whether the place lies outside every scar.
    pub(super) fn is_beside(&self) -> bool {
        self.dot.is_none() && self.line.is_none_or(|here| here.outside_mm > 0.0)
    }

    /// Whether a scar left the place bare.
    pub(super) fn is_bare(&self, site: &Site) -> bool {
        self.dot.is_some() || self.line.is_some_and(|here| site.threshold < here.hair_gone)
    }

    /// Share of full density that concealment wants here, 0 to 1.
    pub(super) fn cover(&self, feather_mm: f32) -> f32 {
        if self.dot.is_some() {
            return 1.0;
        }
        let Some(here) = self.line else { return 0.0 };
        let around = if feather_mm > 0.0 { smooth_step(feather_mm, 0.0, here.outside_mm) } else { 0.0 };
        here.depth.max(if here.outside_mm > 0.0 { around } else { 1.0 })
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
