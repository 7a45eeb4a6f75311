//! Where grafts are set.

use crate::case::{Graft, GraftZone};
use crate::hair::{Follicles, HairState, ScalpSites, Site, UnitFate};
use crate::head::{ScalpChart, ScalpZone};
use crate::math::{gradient_noise, rng_of};
use glam::Vec3;

/// The border of a zone wanders by this much over waves of this length, mm. Assumed.
const WANDER: (f32, f32) = (5.0, 16.0);
/// Grafts thin out over this distance on both sides of a zone's border. Assumed: 3 to 15 mm.
const SOFT_MM: f32 = 6.0;
const STREAM_BORDER: u64 = 0x626f_7264;
const WANDER_SEED: u64 = 0x6772_6166;

/// The places of one zone.
pub(super) struct Recipients {
    /// Places of the zone, hair or none, as places in the list of sites.
    pub(super) zone: Vec<u32>,
    /// Those that are free, evenly spread however many are used from the front.
    pub(super) free: Vec<u32>,
    /// Places that the zone's density makes.
    pub(super) wanted: usize,
}

impl Recipients {
    pub(super) fn of(graft: &Graft, follicles: &Follicles, sites: &ScalpSites, chart: &ScalpChart) -> Self {
        let mut blocked = vec![false; sites.sites().len()];
        for unit in &follicles.units {
            let planted = matches!(unit.fate, UnitFate::Planted | UnitFate::Failed);
            if let Some(held) = blocked.get_mut(unit.site as usize) {
                *held |= planted || unit.state != HairState::Lost;
            }
        }
        let limit = sites.rank_limit(graft.density_per_cm2);
        let mut found = Self { zone: Vec::new(), free: Vec::new(), wanted: 0 };
        let mut keyed = Vec::new();
        for (index, site) in (0_u32..).zip(sites.sites()).filter(|(_, site)| in_zone(graft, site, chart)) {
            found.zone.push(index);
            // Near the hairline only early places of the list are taken, so that thinner stays evenly spread.
            let order = site.rank as f32 / site.fullness;
            found.wanted += usize::from(order < limit);
            let scarred =
                follicles.scars.at_skin(site.chart, site.position_mm).is_some_and(|here| here.hair_gone > 0.5);
            if !scarred && !blocked.get(index as usize).copied().unwrap_or(true) {
                keyed.push((order, index));
            }
        }
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        found.free = keyed.into_iter().map(|(_, index)| index).collect();
        found
    }
}

fn in_zone(graft: &Graft, site: &Site, chart: &ScalpChart) -> bool {
    let (far, wave) = WANDER;
    let zone_of = |offset_mm: Vec3| ScalpZone::at_skin(site.position_mm + offset_mm, chart);
    let mut zone = zone_of(Vec3::ZERO);
    let reach = [Vec3::X, Vec3::Y, Vec3::Z].map(|way| way * (far + SOFT_MM));
    let near_a_border = reach.iter().any(|way| zone_of(*way) != zone || zone_of(-*way) != zone);
    let noise = |seed| gradient_noise(WANDER_SEED + seed, site.chart / wave);
    if near_a_border {
        let mut rng = rng_of(WANDER_SEED, STREAM_BORDER, u64::from(site.rank));
        let mut scatter = || rng.between(-SOFT_MM, SOFT_MM);
        let scattered = Vec3::new(scatter(), scatter(), scatter());
        zone = zone_of(Vec3::new(noise(0), noise(1), noise(2)) * far + scattered);
    }
    match graft.zone {
        GraftZone::Hairline => {
            // Well inside the band and well behind it the wandering decides nothing.
            let beyond_mm = site.edge_mm - graft.band_mm;
            let wander_mm = if beyond_mm.abs() < far { noise(3) * far * 0.5 } else { 0.0 };
            zone == ScalpZone::Front && beyond_mm < wander_mm
        }
        GraftZone::Front => zone == ScalpZone::Front,
        GraftZone::MidScalp => zone == ScalpZone::MidScalp,
        GraftZone::Crown => zone == ScalpZone::Crown,
        GraftZone::Temples => zone == ScalpZone::Temples,
        GraftZone::Top => matches!(zone, ScalpZone::Front | ScalpZone::MidScalp | ScalpZone::Crown),
    }
}
