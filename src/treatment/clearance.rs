//! How near a deposit may come to living hair.

use crate::hair::{Follicles, HairState, ScalpSites, Site};
use crate::math::PointGrid;

/// Living hair, and the distance that deposits keep from it.
pub(super) struct LivingHair {
    /// None if no place can come too near.
    hairs: Option<PointGrid>,
    /// Places that are this far from every other need not be looked at.
    room_mm: f32,
}

impl LivingHair {
    pub(super) fn new(sites: &ScalpSites, follicles: &Follicles, clearance_mm: f32) -> Self {
        let living = follicles.hairs.iter().filter(|hair| hair.state != HairState::Lost);
        // Hairs stand beside the place of their unit; how far, the hairs themselves tell.
        let aside = |unit: u32, position_mm: glam::Vec3| {
            let site = follicles.units.get(unit as usize).and_then(|unit| sites.sites().get(unit.site as usize));
            site.map_or(f32::INFINITY, |site| (position_mm - site.position_mm).length_squared())
        };
        let furthest = living.clone().map(|hair| aside(hair.unit, hair.position_mm)).fold(0.0, f32::max).sqrt();
        let room_mm = if clearance_mm > 0.0 { clearance_mm + furthest } else { 0.0 };
        let close = sites.sites().iter().any(|site| site.room_mm < room_mm);
        Self { hairs: close.then(|| PointGrid::new(living.map(|hair| hair.position_mm), clearance_mm)), room_mm }
    }

    /// Whether a deposit at a place would come too near to a living hair.
    pub(super) fn is_near(&self, site: &Site) -> bool {
        site.room_mm < self.room_mm && self.hairs.as_ref().is_some_and(|hairs| hairs.is_near(site.position_mm))
    }
}
