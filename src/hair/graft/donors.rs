//! Which units of the donor area are taken.

use crate::hair::{Follicles, HairState, ScalpSites, UnitFate};
use crate::head::DonorBand;
use crate::math::{PointGrid, order_key, places_in_order, smooth_step};
use glam::Vec3;

/// Fewer units are taken toward the edge of the donor area, over this distance. Assumed: 5 to 15 mm.
const SOFT_MM: f32 = 10.0;

/// The donor area of one head.
pub(super) struct Donors {
    /// Its units that live, evenly spread however many are taken from the front.
    living: Vec<Donor>,
    /// All units it ever had.
    native: usize,
    /// Those of them that were punched or cut out before.
    taken: usize,
}

/// A unit that may be taken.
#[derive(Clone, Copy)]
pub(super) struct Donor {
    pub(super) unit: u32,
    pub(super) site: u32,
    position_mm: Vec3,
    /// Its rank, raised toward the edge of the area.
    order: f32,
}

impl Donors {
    pub(super) fn of(follicles: &Follicles, sites: &ScalpSites, band: &DonorBand) -> Self {
        let (mut living, mut native, mut taken) = (Vec::<Donor>::new(), 0, 0);
        for (index, unit) in (0_u32..).zip(&follicles.units) {
            let Some(site) = sites.sites().get(unit.site as usize) else { continue };
            let depth = band.depth_mm(site.chart);
            if depth <= 0.0 || matches!(unit.fate, UnitFate::Planted | UnitFate::Failed) {
                continue;
            }
            native += 1;
            taken += usize::from(unit.fate == UnitFate::Taken);
            if unit.state == HairState::Terminal {
                let order = site.rank as f32 / smooth_step(0.0, SOFT_MM, depth).max(1e-3);
                living.push(Donor { unit: index, site: unit.site, position_mm: site.position_mm, order });
            }
        }
        let order = places_in_order(living.iter().map(|donor| order_key(donor.order)));
        let living = order.map(|place| living[place]).collect();
        Self { living, native, taken }
    }

    /// Units that may still be taken when at most this share of all may be gone.
    pub(super) fn left(&self, most_share: f32) -> usize {
        let most = (self.native as f32 * most_share) as usize;
        most.saturating_sub(self.taken).min(self.living.len())
    }

    /// The next units, evenly spread.
    pub(super) fn next(&mut self, count: usize) -> Vec<Donor> {
        let count = count.min(self.living.len());
        self.taken += count;
        self.living.drain(..count).collect()
    }

    /// Every living unit by where it is.
    pub(super) fn near(&self, reach_mm: f32) -> (PointGrid, Vec<Donor>) {
        (PointGrid::new(self.living.iter().map(|donor| donor.position_mm), reach_mm), self.living.clone())
    }

    /// The units that `chosen` chooses, at most `most` of them.
    pub(super) fn take(&mut self, most: usize, chosen: impl Fn(&Donor) -> bool) -> Vec<Donor> {
        let mut found = Vec::new();
        self.living.retain(|donor| {
            let take = found.len() < most && chosen(donor);
            if take {
                found.push(*donor);
            }
            !take
        });
        self.taken += found.len();
        found
    }
}
