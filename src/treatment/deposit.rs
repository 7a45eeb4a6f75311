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
