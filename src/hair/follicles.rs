//! Follicular units and their hairs.

use crate::case::{Case, HairStyle};
use crate::hair::{
    Hair, HairFlow, HairLeft, HairState, LossField, ScalpSites, ScarDot, Site, Transplant, UnitSizes, greying,
};
use crate::head::{ScalpChart, ScarField};
use crate::math::{Rng, rng_of, smooth_step};
use glam::Vec3;

/// Hairs of one unit stand this far from its middle, mm: 0.1 to 0.25 mm from each other. Five need more room.
const SPREAD_MM: (f32, f32) = (0.07, 0.13);
const SPREAD_OF_FIVE_MM: f32 = 0.092;
/// Spread of one head's terminal shafts, and their limit on either side, as shares of their mean. Reference: hair and
/// scalp, shaft diameter (8.0 of 74.5 µm within one people; less in one person).
const SHAFT_SPREAD: f32 = 0.1;
const SHAFT_LIMIT: f32 = 0.2;
/// Shafts on their way from vellus to miniaturised. Reference: hair and scalp, miniaturised below 55 µm, vellus below
/// 30 µm.
const MINIATURISED_MM: (f32, f32) = (0.025, 0.055);
/// and however thin the person's hair is, thinner than this share of it. Assumed.
const MINIATURISED_MOST: f32 = 0.8;
/// How far a miniaturised shaft scatters about what its unit has shrunk to. Assumed.
const MINIATURISED_SCATTER: f32 = 0.3;
/// Scatter of directions within a zone, and within one unit. Assumed.
const ZONE_SCATTER: f32 = 0.09;
const UNIT_SCATTER: f32 = 0.04;
/// Sine of the flattest angle at which a shaft leaves the skin. Reference: hair and scalp, emergence angle (3°).
const LEAST_RISE: f32 = 0.052;
/// Units this near the front edge have one hair. Reference: hairline geometry, transition zone (0.5 to 1 cm).
const SINGLES_MM: f32 = 6.0;

const STREAM_UNIT: u64 = 0x756e_6974;

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
        let seed = u64::from(case.person.seed);
        let flow = HairFlow::new(chart, seed, case.hair.whorl);
        let kind = Kind::of(&case.hair);
        let limit = sites.rank_limit(case.hair.units_per_cm2);
        let mut all = Self::default();
        for (index, site) in sites.sites().iter().enumerate() {
            if site.rank as f32 >= limit {
                break;
            }
            if site.rank as f32 >= limit * site.fullness {
                continue;
            }
            let mut rng = rng_of(seed, STREAM_UNIT, u64::from(site.rank));
            let left = loss.left(site.chart, site.threshold);
            let unit = all.units.len() as u32;
            let first_hair = all.hairs.len() as u32;
            let hairs = kind.unit_size(site, &mut rng);
            all.units.push(Unit { site: index as u32, first_hair, hairs, state: left.state, fate: UnitFate::Native });
            let lean = flow.direction(chart, site.chart, site.normal) + scatter(&mut rng, ZONE_SCATTER);
            kind.push_hairs(&mut all.hairs, unit, hairs, left, site, lean, &mut rng);
        }
        greying::set_turns(&mut all.hairs, sites, chart, |unit| all.units.get(unit as usize).map_or(0, |u| u.site));
        all.scar(case, sites, chart);
        all.transplant(case, sites, chart);
        all
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

/// What one person's hairs have in common.
struct Kind {
    sizes: UnitSizes,
    shaft_mm: f32,
}

impl Kind {
    fn of(hair: &HairStyle) -> Self {
        Self { sizes: UnitSizes::with_mean(hair.hairs_per_unit), shaft_mm: hair.shaft_um / 1000.0 }
    }

    fn unit_size(&self, site: &Site, rng: &mut Rng) -> u8 {
        let draw = rng.unit();
        if rng.unit() > smooth_step(0.0, SINGLES_MM, site.edge_mm) { 1 } else { self.sizes.pick(draw) }
    }

    fn shaft_diameter_mm(&self, left: HairLeft, rng: &mut Rng) -> f32 {
        if left.state == HairState::Terminal {
            let spread = (SHAFT_SPREAD * rng.normal()).clamp(-SHAFT_LIMIT, SHAFT_LIMIT);
            self.shaft_mm * (1.0 + spread)
        } else {
            let (thin, thick) = MINIATURISED_MM;
            let shrunk = left.shrinkage + (rng.unit() - left.shrinkage) * MINIATURISED_SCATTER;
            let thick = thick.min(self.shaft_mm * MINIATURISED_MOST);
            thick + (thin - thick) * shrunk
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one unit in all its parts")]
    fn push_hairs(
        &self,
        out: &mut Vec<Hair>,
        unit: u32,
        count: u8,
        left: HairLeft,
        site: &Site,
        lean: Vec3,
        rng: &mut Rng,
    ) {
        let across = site.normal.any_orthonormal_vector();
        let along = site.normal.cross(across);
        let start = rng.unit();
        let nearest = if count > 4 { SPREAD_OF_FIVE_MM } else { SPREAD_MM.0 };
        for k in 0..count {
            let turn = (start + f32::from(k) / f32::from(count)) * core::f32::consts::TAU;
            let far = if count == 1 { 0.0 } else { rng.between(nearest, SPREAD_MM.1) };
            let offset = (across * libm::cosf(turn) + along * libm::sinf(turn)) * far;
            out.push(Hair {
                unit,
                position_mm: site.position_mm + offset,
                normal: site.normal,
                direction: out_of_skin(lean + scatter(rng, UNIT_SCATTER), site.normal),
                shaft_diameter_mm: self.shaft_diameter_mm(left, rng),
                state: left.state,
                variation: rng.unit(),
                whitens_at: rng.unit(),
            });
        }
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
fn out_of_skin(lean: Vec3, normal: Vec3) -> Vec3 {
    let rise = lean.dot(normal);
    let least = LEAST_RISE * lean.length();
    (lean + normal * (least - rise).max(0.0)).normalize_or(normal)
}

fn scatter(rng: &mut Rng, amount: f32) -> Vec3 {
    Vec3::new(rng.normal_within(2.5), rng.normal_within(2.5), rng.normal_within(2.5)) * amount
}
