//! The hair of a scalp before anything is lost: all that rests on the person and the kind of hair alone, so that another
//! pattern, scar or transplant need not draw it again.

use crate::case::{Assumptions, Case, HairStyle};
use crate::hair::even_spread::spread_evenly;
use crate::hair::follicles::{UNIT_SCATTER, ZONE_SCATTER, out_of_skin, scatter};
use crate::hair::graft::graft_zones;
use crate::hair::greying::{Lead, Turns};
use crate::hair::{
    Follicles, Hair, HairFlow, HairLeft, HairState, LossField, ScalpSites, Site, Unit, UnitFate, UnitSizes,
};
use crate::head::{ScalpChart, ScalpZone};
use crate::math::{Rng, rng_of, smooth_step, within};
use glam::Vec3;
use std::sync::OnceLock;

/// Hairs of one unit stand this far from its middle, mm: 0.1 to 0.25 mm from each other. Five need more room.
const SPREAD_MM: (f32, f32) = (0.07, 0.13);
const SPREAD_OF_FIVE_MM: f32 = 0.092;
/// Terminal shafts stay within so many of their standard deviations.
const SHAFT_SPREADS: f32 = 2.0;
/// Shafts on their way from vellus to miniaturised. Reference: hair and scalp, miniaturised below 55 µm, vellus below
/// 30 µm.
const MINIATURISED_MM: (f32, f32) = (0.025, 0.055);
/// and however thin the person's hair is, thinner than this share of it. Assumed.
const MINIATURISED_MOST: f32 = 0.8;
/// How far a miniaturised shaft scatters about what its unit has shrunk to. Assumed.
const MINIATURISED_SCATTER: f32 = 0.3;
/// Units this near the front edge have one hair. Reference: hairline geometry, transition zone (0.5 to 1 cm).
const SINGLES_MM: f32 = 6.0;

const STREAM_UNIT: u64 = 0x756e_6974;

/// Every unit and hair of one person's scalp, as they are while nothing is lost and as they become when it is.
#[derive(Clone, Debug)]
pub struct Crop {
    units: Vec<Unit>,
    /// The hairs of units that keep full calibre.
    full: Vec<Hair>,
    /// The same hairs where their unit shrinks or is lost.
    shrunk: Vec<Shrunk>,
    shaft_mm: f32,
    /// The zone of each site for transplants, once there was one.
    graft_zones: OnceLock<Vec<ScalpZone>>,
}

/// A hair of a unit that shrinks or is lost: what sets it apart from its unit.
#[derive(Clone, Copy, Debug)]
struct Shrunk {
    position_mm: Vec3,
    direction: Vec3,
    /// Uniform in 0 to 1: how far it scatters about the unit's calibre.
    calibre: f32,
    variation: f32,
    whitens_at: f32,
}

impl Crop {
    /// The heaviest step of another kind of hair: some tens of ms. `sites` must be of the case's person, on the head of
    /// `chart`.
    pub fn new(case: &Case, sites: &ScalpSites, chart: &ScalpChart) -> Self {
        let seed = u64::from(case.person.seed);
        let flow = HairFlow::new(chart, seed, case.hair.whorl);
        let kind = Kind::of(&case.hair, &case.assumptions);
        let lead = Lead::new(chart, &case.assumptions);
        let limit = sites.rank_limit(case.hair.units_per_cm2);
        let mut crop = Self {
            units: Vec::new(),
            full: Vec::new(),
            shrunk: Vec::new(),
            shaft_mm: kind.shaft_mm,
            graft_zones: OnceLock::new(),
        };
        let first = sites.sites().partition_point(|site| (site.rank as f32) < limit);
        let (mut kept, mut places, mut drawn) = (Vec::new(), Vec::new(), Vec::new());
        for (index, site) in (0_u32..).zip(&sites.sites()[..first]) {
            if (site.rank as f32) < limit * site.fullness {
                kept.push(index);
                places.push(site.position_mm);
                drawn.push(of_unit(seed, site).unit());
            }
        }
        spread_evenly(&places, &mut drawn, case.hair.units_per_cm2 / 100.0);
        for (index, draw) in kept.into_iter().zip(drawn) {
            let site = &sites.sites()[index as usize];
            let mut rng = of_unit(seed, site);
            // Its size was drawn first.
            rng.unit();
            let hairs = kind.unit_size(site, draw, &mut rng);
            let (unit, first_hair) = (crop.units.len() as u32, crop.full.len() as u32);
            crop.units.push(Unit {
                site: index,
                first_hair,
                hairs,
                state: HairState::Terminal,
                fate: UnitFate::Native,
            });
            let lean = flow.direction(chart, site.chart, site.normal) + scatter(&mut rng, ZONE_SCATTER);
            let odds = lead.odds(site.chart);
            let mut again = rng.clone();
            let full = hairs_of(site, hairs, lean, &mut rng, |rng| kind.terminal_mm(rng));
            crop.full.extend(full.map(|hair| Hair {
                unit,
                position_mm: hair.position_mm,
                normal: site.normal,
                direction: hair.direction,
                shaft_diameter_mm: hair.calibre,
                state: HairState::Terminal,
                variation: hair.variation,
                whitens_at: Lead::share(hair.whitens_at, odds),
            }));
            let shrunk = hairs_of(site, hairs, lean, &mut again, Rng::unit);
            crop.shrunk.extend(shrunk.map(|hair| Shrunk { whitens_at: Lead::share(hair.whitens_at, odds), ..hair }));
        }
        let turns = Turns::of(crop.full.iter().map(|hair| hair.whitens_at));
        let whitens = crop.full.iter_mut().map(|hair| &mut hair.whitens_at);
        for whitens_at in whitens.chain(crop.shrunk.iter_mut().map(|hair| &mut hair.whitens_at)) {
            *whitens_at = turns.turn(*whitens_at);
        }
        crop
    }

    /// What a loss leaves of it, with all hairs in the place of those of `out`.
    pub(super) fn lose(&self, loss: &LossField, sites: &ScalpSites, out: &mut Follicles) {
        out.units.clone_from(&self.units);
        out.hairs.clone_from(&self.full);
        for unit in &mut out.units {
            let Some(site) = sites.sites().get(unit.site as usize) else { continue };
            let left = loss.left(site.chart, site.threshold);
            if left.state == HairState::Terminal {
                continue;
            }
            unit.state = left.state;
            let own = unit.first_hair as usize..unit.first_hair as usize + usize::from(unit.hairs);
            for (hair, shrunk) in out.hairs[own.clone()].iter_mut().zip(&self.shrunk[own]) {
                *hair = Hair {
                    position_mm: shrunk.position_mm,
                    direction: shrunk.direction,
                    shaft_diameter_mm: self.shrunk_mm(left, shrunk.calibre),
                    state: left.state,
                    variation: shrunk.variation,
                    whitens_at: shrunk.whitens_at,
                    ..*hair
                };
            }
        }
    }

    /// The zone that each place belongs to when hair is set.
    pub(super) fn graft_zones(&self, sites: &ScalpSites, chart: &ScalpChart) -> &[ScalpZone] {
        self.graft_zones.get_or_init(|| graft_zones(sites, chart))
    }

    /// Calibre of a hair of a unit that has shrunk so far; `drawn` is its own number, 0 to 1.
    fn shrunk_mm(&self, left: HairLeft, drawn: f32) -> f32 {
        let (thin, thick) = MINIATURISED_MM;
        let shrunk = left.shrinkage + (drawn - left.shrinkage) * MINIATURISED_SCATTER;
        let thick = thick.min(self.shaft_mm * MINIATURISED_MOST);
        thick + (thin - thick) * shrunk
    }
}

/// The numbers of the unit at a place.
fn of_unit(seed: u64, site: &Site) -> Rng {
    rng_of(seed, STREAM_UNIT, u64::from(site.rank))
}

/// What one person's hairs have in common.
struct Kind {
    sizes: UnitSizes,
    shaft_mm: f32,
    /// Standard deviation of terminal shafts, as a share of their mean. Reference: assumptions, spread of one head's shafts.
    shaft_spread: f32,
}

impl Kind {
    fn of(hair: &HairStyle, assumed: &Assumptions) -> Self {
        Self {
            sizes: UnitSizes::with_mean(hair.hairs_per_unit),
            shaft_mm: hair.shaft_um / 1000.0,
            shaft_spread: assumed.shaft_spread_percent / 100.0,
        }
    }

    fn unit_size(&self, site: &Site, draw: f32, rng: &mut Rng) -> u8 {
        if rng.unit() > smooth_step(0.0, SINGLES_MM, site.edge_mm) { 1 } else { self.sizes.pick(draw) }
    }

    fn terminal_mm(&self, rng: &mut Rng) -> f32 {
        let most = SHAFT_SPREADS * self.shaft_spread;
        let spread = within(self.shaft_spread * rng.normal(), -most, most);
        self.shaft_mm * (1.0 + spread)
    }
}

/// The hairs of a unit round its middle, each with a calibre of its own.
fn hairs_of(
    site: &Site,
    count: u8,
    lean: Vec3,
    rng: &mut Rng,
    calibre: impl Fn(&mut Rng) -> f32,
) -> impl Iterator<Item = Shrunk> {
    let across = site.normal.any_orthonormal_vector();
    let along = site.normal.cross(across);
    let start = rng.unit();
    let nearest = if count > 4 { SPREAD_OF_FIVE_MM } else { SPREAD_MM.0 };
    (0..count).map(move |k| {
        let turn = (start + f32::from(k) / f32::from(count)) * core::f32::consts::TAU;
        let far = if count == 1 { 0.0 } else { rng.between(nearest, SPREAD_MM.1) };
        let offset = (across * libm::cosf(turn) + along * libm::sinf(turn)) * far;
        Shrunk {
            position_mm: site.position_mm + offset,
            direction: out_of_skin(lean + scatter(rng, UNIT_SCATTER), site.normal),
            calibre: calibre(rng),
            variation: rng.unit(),
            whitens_at: rng.unit(),
        }
    })
}
