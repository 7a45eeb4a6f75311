//! One hair of one follicular unit.

use glam::Vec3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HairState {
    /// Full calibre, pigmented.
    Terminal,
    /// Shrinking toward vellus: thinner, shorter, paler.
    Miniaturised,
    /// No longer seen.
    Lost,
}

/// One hair where it leaves the skin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hair {
    /// Follicular unit this hair belongs to.
    pub unit: u32,
    pub position_mm: Vec3,
    /// Skin normal at that point.
    pub normal: Vec3,
    /// Unit vector along which the shaft leaves the skin.
    pub direction: Vec3,
    pub shaft_diameter_mm: f32,
    pub state: HairState,
    /// Uniform in 0 to 1, this hair's own: spread of colour and growth comes from it.
    pub variation: f32,
    /// Share of the untouched scalp's hairs, 0 to 1, that are white when this one turns.
    pub whitens_at: f32,
}

impl Hair {
    /// Whether the hair has turned once `grey_percent` of every hundred of the untouched scalp's hairs have.
    #[must_use]
    pub fn is_white(&self, grey_percent: f32) -> bool {
        self.whitens_at * 100.0 < grey_percent
    }
}
