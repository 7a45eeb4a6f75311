//! What one touch of the needle leaves behind once it has healed.

use crate::case::Treatment;
use crate::hair::Site;
use crate::math::surface_noise;
use crate::optics::Column;
use crate::treatment::Deposit;
use glam::Vec3;

/// Healed diameter over the hole's. Reference: SMP practice, fresh hole, healed dot.
pub const HEALED_SHARE: f32 = 0.5;
/// Spread of healed diameters as a share, and the smallest and largest over the middle: 0.09 to 0.17 mm about 0.15.
/// Reference: SMP practice, healed dot diameter.
const SPREAD: f32 = 0.13;
const SPREAD_RANGE: (f32, f32) = (0.6, 1.133_333_4);
/// How deep a needle may go, mm, whatever the operator's scatter. Reference: the brief's figures, needle depth.
const DEPTH_RANGE_MM: (f32, f32) = (0.25, 0.5);
/// The column's upper end, mm: the epidermis (66 to 100 µm) sheds what it was given; pigment stays from the papillary
/// dermis down. Reference: optics, epidermis, and dark columns in the papillary dermis.
const TOP_MM: f32 = 0.105;
const TOP_SCATTER_MM: f32 = 0.012;
const TOP_RANGE_MM: (f32, f32) = (0.08, 0.15);

/// A needle and the hand that holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needle {
    /// Middle of the healed diameters, mm.
    pub healed_mm: f32,
    /// The same where a single prong is used, at the hairline.
    pub healed_single_mm: f32,
    /// How deep it goes on average, mm, and how far that scatters.
    pub depth_mm: f32,
    pub depth_scatter_mm: f32,
}

impl Needle {
    pub fn new(treatment: &Treatment) -> Self {
        let single = HEALED_SHARE * treatment.needle_diameter_mm;
        Self {
            // The prongs' holes are tight and heal into one dot that holds the pigment of all: their areas add up.
            healed_mm: single * f32::from(treatment.prongs).sqrt(),
            healed_single_mm: single,
            depth_mm: treatment.depth_mm,
            depth_scatter_mm: treatment.depth_scatter_mm,
        }
    }

    /// The deposit at a place, of session 1. `single`: by one prong, as in the transition zone of a hairline.
    pub fn deposit(&self, site: &Site, single: bool) -> Deposit {
        let [width, top, depth, variation] = site.scatter;
        let scatter = libm::expf(SPREAD * width).clamp(SPREAD_RANGE.0, SPREAD_RANGE.1);
        let middle = if single { self.healed_single_mm } else { self.healed_mm };
        Deposit {
            position_mm: site.position_mm,
            normal: site.normal,
            diameter_mm: middle * scatter,
            top_mm: (TOP_MM + TOP_SCATTER_MM * top).clamp(TOP_RANGE_MM.0, TOP_RANGE_MM.1),
            bottom_mm: (self.depth_mm + self.depth_scatter_mm * depth).clamp(DEPTH_RANGE_MM.0, DEPTH_RANGE_MM.1),
            session: 1,
            variation,
            heals: heals(site.position_mm, variation),
        }
    }

    /// The column of a deposit that is like most, of so much absorbance.
    pub(crate) fn mean_column(&self, absorbance: Vec3) -> Column {
        Column { diameter_mm: self.healed_mm, top_mm: TOP_MM, bottom_mm: self.depth_mm, absorbance }
    }
}

/// `Deposit::heals` at a place: skin heals by patches, and each puncture in its own way besides.
fn heals(at: Vec3, variation: f32) -> f32 {
    /// Size of the patches, mm.
    const PATCH_MM: f32 = 14.0;
    /// How far the patches go, and how far each puncture for itself.
    const PATCHY: f32 = 0.75;
    const OWN: f32 = 0.5;
    let patch = surface_noise(11, at / PATCH_MM);
    // Not the digits that say how much ink it took.
    let own = (variation * 61.0).fract() - 0.5;
    (0.5 + PATCHY * patch + OWN * own).clamp(0.0, 1.0)
}
