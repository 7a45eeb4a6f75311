//! Which places of a face are redder or paler by nature.

use glam::Vec3;

use super::SKULL_CENTER_MM;
use super::layout::unorm8;
use crate::head::{HeadSurface, RegionWeights, nose_tip};
use crate::math::smooth_step;

/// Middles that the zones lie round.
pub(super) struct FaceZones {
    nose_mm: Vec3,
    chin_mm: Vec3,
    glabella_mm: Vec3,
    /// The left eye's.
    eye_mm: Vec3,
}

/// How red a full flush is above and how pale full pallor is below skin as it is in the mean: the colour of vertices goes
/// from one to the other.
pub const PALEST: f32 = 0.25;
pub const REDDEST: f32 = 2.3;

impl FaceZones {
    pub(super) fn of(surface: &HeadSurface) -> Self {
        let marks = &surface.landmarks;
        Self {
            nose_mm: nose_tip(&surface.positions_mm, marks.sellion),
            chin_mm: marks.menton + Vec3::Y * 12.0,
            glabella_mm: marks.glabella,
            eye_mm: surface.eyes[0].center_mm,
        }
    }

    /// How red a place is, as its vertex holds it: nose, cheeks, chin and ears, where vessels lie shallow, above the mean;
    /// the forehead and the skin round the mouth below it.
    pub(super) fn flush(&self, p: Vec3, weights: RegionWeights) -> u8 {
        let ear = f32::from(weights.ears) / 255.0;
        let mut flush = 0.6 * ear;
        if p.z > SKULL_CENTER_MM.z {
            let left = Vec3::new(p.x.abs(), p.y, p.z);
            let near =
                |middle: Vec3, radius_mm: f32| libm::expf(-(left - middle).length_squared() / (radius_mm * radius_mm));
            let nose = self.nose_mm;
            let cheek = near(nose + Vec3::new(37.0, 3.0, -27.0), 23.0);
            let wing = near(nose + Vec3::new(16.0, -4.0, -13.0), 8.0);
            let face = 1.3 * near(nose, 14.0) + 1.1 * cheek + 0.7 * wing + 0.8 * near(self.chin_mm, 17.0);
            let forehead = smooth_step(0.0, 30.0, p.y - self.glabella_mm.y) * smooth_step(-60.0, -20.0, p.z);
            let scalp = f32::from(weights.scalp) / 255.0;
            flush += face - 0.07 * forehead * (1.0 - scalp);
        }
        unorm8((flush.clamp(-PALEST, REDDEST) + PALEST) / (PALEST + REDDEST))
    }

    /// How much of a lid's thin dark skin a place has: the lids, and a crescent below them.
    pub(super) fn lids(&self, p: Vec3, weights: RegionWeights) -> u8 {
        let left = Vec3::new(p.x.abs(), p.y, p.z);
        let off = (left - self.eye_mm - Vec3::new(-3.0, -10.0, 12.0)) / Vec3::new(15.0, 8.0, 14.0);
        weights.eyelids.max(unorm8(0.75 * libm::expf(-off.length_squared())))
    }
}
