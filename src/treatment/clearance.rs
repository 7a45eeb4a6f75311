//! How near a deposit may come to living hair.

use crate::hair::{Follicles, HairState, ScalpSites, Site};
use crate::math::{PointGrid, larger};

/// Living hair, and the distance that deposits keep from it.
pub(super) struct LivingHair {
    /// None if no place can come too near.
    hairs: Option<PointGrid>,
    /// Places that are this far from every other need not be looked at.
    room_mm: f32,
}

impl LivingHair {
    pub(super) fn new(sites: &ScalpSites, follicles: &Follicles, clearance_mm: f32) -> Self {
        if clearance_mm <= 0.0 {
            return Self { hairs: None, room_mm: 0.0 };
        }
        // The living units, each with the room of its place and its hairs.
        let living = follicles.units.iter().filter(|unit| unit.state != HairState::Lost).filter_map(|unit| {
            let first = unit.first_hair as usize;
            let hairs = follicles.hairs.get(first..first + usize::from(unit.hairs))?;
            Some((sites.sites().get(unit.site as usize)?, hairs))
        });
        // Hairs stand beside the place of their unit; how far, the hairs themselves tell.
        let furthest = living
            .clone()
            .flat_map(|(site, hairs)| hairs.iter().map(|hair| (hair.position_mm - site.position_mm).length_squared()))
            .fold(0.0, larger)
            .sqrt();
        let room_mm = clearance_mm + furthest;
        // A hair that comes near to another place has that place near to its own.
        let close = living.filter(|(site, _)| site.room_mm < room_mm);
        let hairs = close.flat_map(|(_, hairs)| hairs.iter().map(|hair| hair.position_mm)).collect::<Vec<_>>();
        let hairs = (!hairs.is_empty()).then(|| PointGrid::new(hairs.into_iter(), clearance_mm));
        Self { hairs, room_mm }
    }

    /// Whether a deposit at a place would come too near to a living hair.
    pub(super) fn is_near(&self, site: &Site) -> bool {
        site.room_mm < self.room_mm && self.hairs.as_ref().is_some_and(|hairs| hairs.is_near(site.position_mm))
    }
}
