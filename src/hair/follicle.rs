//! One hair of one follicular unit.

use glam::Vec3;

/// Depth to which a follicle's shaft darkens the skin above it, mm. Terminal follicles reach 3 to 4 mm, but the column
/// table ends at 0.5 mm and what lies deeper stands in its own shaft's shadow: an assumption, 0.5 to 2.5 mm.
pub const FOLLICLE_DEPTH_MM: f32 = 1.2;

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

/// Calibre at which a miniaturised hair begins, and that of vellus, mm. Reference: hair and scalp, miniaturised,
/// vellus.
const MINIATURISED_MM: f32 = 0.055;
const VELLUS_MM: f32 = 0.03;
/// Share of the others' length that hair of these calibres has when all are left to grow, and the longest it gets, mm.
/// Assumed: vellus stays below 2 mm.
const MINIATURISED_LENGTH: (f32, f32) = (0.85, 40.0);
const VELLUS_LENGTH: (f32, f32) = (0.4, 2.0);

impl Hair {
    /// Its length when the terminal hairs beside it are `terminal_mm` long; `None` for a lost one. A miniaturised hair
    /// is the shorter the thinner it is.
    pub fn length_mm(&self, terminal_mm: f32) -> Option<f32> {
        match self.state {
            HairState::Lost => None,
            HairState::Terminal => Some(terminal_mm),
            HairState::Miniaturised => {
                let full = ((self.shaft_diameter_mm - VELLUS_MM) / (MINIATURISED_MM - VELLUS_MM)).clamp(0.0, 1.0);
                let between = |vellus: f32, thin: f32| vellus + (thin - vellus) * full;
                let share = between(VELLUS_LENGTH.0, MINIATURISED_LENGTH.0);
                Some((terminal_mm * share).min(between(VELLUS_LENGTH.1, MINIATURISED_LENGTH.1)))
            }
        }
    }
}
