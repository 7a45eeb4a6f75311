//! One pigment deposit: a column in the upper dermis.

use glam::Vec3;

use crate::case::Assumptions;

/// A healed deposit as placed; `Timeline` tells what it looks like on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deposit {
    pub position_mm: Vec3,
    /// Skin normal at that point.
    pub normal: Vec3,
    /// Healed diameter.
    pub diameter_mm: f32,
    /// Depth of the pigment's upper end below the surface.
    pub top_mm: f32,
    /// Depth of its lower end.
    pub bottom_mm: f32,
    /// Session that placed it, counted from 1.
    pub session: u8,
    /// Uniform in 0 to 1, this deposit's own: scatter of ink load comes from it.
    pub variation: f32,
    /// How quickly it heals against others, 0 to 1 with a mean of a half: of its place and of its own. See `Pace`.
    pub heals: f32,
}

impl Deposit {
    /// Share of its ink's absorption, 0 to 1: prongs and hands load unevenly. Reference: assumptions, least ink of a deposit.
    #[must_use]
    pub fn ink_load(&self, assumed: &Assumptions) -> f32 {
        let least = assumed.ink_load_least_percent / 100.0;
        least + (1.0 - least) * self.variation
    }

    /// Mean over all deposits of `ink_load`.
    pub(crate) fn mean_ink_load(assumed: &Assumptions) -> f32 {
        (assumed.ink_load_least_percent / 100.0 + 1.0) / 2.0
    }
}
