//! One pigment deposit: a column in the upper dermis.

use glam::Vec3;

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
    /// Uniform in 0 to 1, this deposit's own: scatter of ink load and healing comes from it.
    pub variation: f32,
}

/// The least ink that a deposit holds, as a share of the most. Assumed: prongs and hands load unevenly.
const LEAST_INK_LOAD: f32 = 0.85;

impl Deposit {
    /// Mean over all deposits of `ink_load`.
    pub(super) const MEAN_INK_LOAD: f32 = (LEAST_INK_LOAD + 1.0) / 2.0;

    /// Share of its ink's absorption, 0 to 1.
    #[must_use]
    pub fn ink_load(&self) -> f32 {
        LEAST_INK_LOAD + (1.0 - LEAST_INK_LOAD) * self.variation
    }
}
