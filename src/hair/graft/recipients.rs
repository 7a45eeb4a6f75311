//! Where grafts are set.

use crate::case::{Graft, GraftZone};
use crate::hair::{Follicles, HairState, ScalpSites, Site, UnitFate};
use crate::head::{ScalpChart, ScalpZone};
use crate::math::{gradient_noise, order_key, rng_of, sort_keys};
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
    /// `zones` are the places' by [`graft_zones`].
    pub(super) fn of(graft: &Graft, follicles: &Follicles, sites: &ScalpSites, zones: &[ScalpZone]) -> Self {
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
        for (index, (site, zone)) in (0_u32..).zip(sites.sites().iter().zip(zones)) {
            if !in_zone(graft, site, *zone) {
                continue;
            }
            found.zone.push(index);
            // Near the hairline only early places of the list are taken, so that thinner stays evenly spread.
            let order = site.rank as f32 / site.fullness;
            found.wanted += usize::from(order < limit);
            let scarred =
                follicles.scars.at_skin(site.chart, site.position_mm).is_some_and(|here| here.hair_gone > 0.5);
            if !scarred && !blocked.get(index as usize).copied().unwrap_or(true) {
                keyed.push(u64::from(order_key(order)) << 32 | u64::from(index));
            }
        }
        sort_keys(&mut keyed);
        found.free = keyed.into_iter().map(|keyed| keyed as u32).collect();
        found
    }
}

/// The zone that each place belongs to when hair is set: at their borders zones run into each other.
pub(in crate::hair) fn graft_zones(sites: &ScalpSites, chart: &ScalpChart) -> Vec<ScalpZone> {
    sites.sites().iter().map(|site| graft_zone(site, chart)).collect()
}

fn graft_zone(site: &Site, chart: &ScalpChart) -> ScalpZone {
    let far = WANDER.0;
    let zone_of = |offset_mm: Vec3| ScalpZone::at_skin(site.position_mm + offset_mm, chart);
    let zone = zone_of(Vec3::ZERO);
    let reach = [Vec3::X, Vec3::Y, Vec3::Z].map(|way| way * (far + SOFT_MM));
    let near_a_border = reach.iter().any(|way| zone_of(*way) != zone || zone_of(-*way) != zone);
    if !near_a_border {
        return zone;
    }
    let mut rng = rng_of(WANDER_SEED, STREAM_BORDER, u64::from(site.rank));
    let mut scatter = || rng.between(-SOFT_MM, SOFT_MM);
    let scattered = Vec3::new(scatter(), scatter(), scatter());
    zone_of(Vec3::new(noise(0, site), noise(1, site), noise(2, site)) * far + scattered)
}

fn noise(which: u64, site: &Site) -> f32 {
    gradient_noise(WANDER_SEED + which, site.chart / WANDER.1)
}

fn in_zone(graft: &Graft, site: &Site, zone: ScalpZone) -> bool {
    match graft.zone {
        GraftZone::Hairline => {
            // Well inside the band and well behind it the wandering decides nothing.
            let beyond_mm = site.edge_mm - graft.band_mm;
            let far = WANDER.0;
            let wander_mm = if beyond_mm.abs() < far { noise(3, site) * far * 0.5 } else { 0.0 };
            zone == ScalpZone::Front && beyond_mm < wander_mm
        }
        GraftZone::Front => zone == ScalpZone::Front,
        GraftZone::MidScalp => zone == ScalpZone::MidScalp,
        GraftZone::Crown => zone == ScalpZone::Crown,
        GraftZone::Temples => zone == ScalpZone::Temples,
        GraftZone::Top => matches!(zone, ScalpZone::Front | ScalpZone::MidScalp | ScalpZone::Crown),
    }
}
