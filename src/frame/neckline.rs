//! Where clothes end.

use glam::{Vec2, Vec3, Vec3Swizzles};

use crate::head::HeadSurface;
use crate::math::larger;

/// Where a shirt's collar lies: a ring round the foot of the neck, upright in the plane of symmetry; vectors are y and z.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neckline {
    pub middle_mm: Vec2,
    /// Unit vector up the neck.
    pub up: Vec2,
    /// 0 where there is no neck.
    pub radius_mm: f32,
}

/// How steeply the funnel opens above a collar's ring, and how much nearer its side is than it is below.
pub const FUNNEL_SLOPE: f32 = 1.1;
pub const FUNNEL_COSINE: f32 = 0.673;
/// To what height it rises at last, mm: above that heads widen. Assumed, as are the others.
pub const FUNNEL_MM: f32 = 40.0;

impl Neckline {
    pub const NONE: Self = Self { middle_mm: Vec2::ZERO, up: Vec2::X, radius_mm: 0.0 };

    /// How far a point lies above the funnel that opens upward from the ring, mm, as `skin_light.wgsl` has it: cloth lies
    /// on what is below.
    pub fn above_mm(&self, at_mm: Vec3) -> f32 {
        let off = at_mm.yz() - self.middle_mm;
        let height_mm = off.dot(self.up);
        let aside_mm = (off - self.up * height_mm).extend(at_mm.x).length() - self.radius_mm;
        (height_mm - FUNNEL_MM * (1.0 - libm::expf(-FUNNEL_SLOPE * larger(aside_mm, 0.0) / FUNNEL_MM))) * FUNNEL_COSINE
    }

    /// From below the notch between the collar bones to as far up behind as the seventh vertebra stands above it.
    /// Assumed: 42 mm.
    pub(super) fn of(surface: &HeadSurface) -> Self {
        const BELOW_NOTCH_MM: f32 = 5.0;
        const BEHIND_ABOVE_MM: f32 = 42.0;
        const BELOW_CHIN_MM: f32 = 20.0;
        let throat_mm = surface.landmarks.menton.y - BELOW_CHIN_MM;
        let at = |vertex: &u32| surface.positions_mm[*vertex as usize].yz();
        // From the chest up to the chin, and from the back up.
        let throat = surface.midline.iter().map(at).take_while(|p| p.x < throat_mm);
        let Some(notch) = throat.min_by(|a, b| a.y.total_cmp(&b.y)) else { return Self::NONE };
        let front = notch - Vec2::X * BELOW_NOTCH_MM;
        let mut nape = surface.midline.iter().rev().map(at);
        let Some(behind) = nape.find(|p| p.x > front.x + BEHIND_ABOVE_MM) else { return Self::NONE };
        let half = (front - behind) / 2.0;
        Self { middle_mm: front - half, up: (-half.perp()).normalize_or(Vec2::X), radius_mm: half.length() }
    }
}
