//! Layered skin as light of one channel meets it.

use smp_simulator::optics::{EPIDERMIS_MM, REDUCED_SCATTERING_PER_MM, SkinOptics};

/// Mean cosine of scattering. Reference: optics, dot at depth (g = 0.8).
pub const ANISOTROPY: f64 = 0.8;
/// Refractive index of both layers. Reference: optics, dot at depth (n = 1.4).
pub const INDEX: f64 = 1.4;

const LONGEST_MM: [f64; 3] = [250.0, 150.0, 60.0];

/// What bends paths: a layer over a deep one that scatters alike, both of one refractive index, under air.
#[derive(Clone, Copy, Debug)]
pub struct Medium {
    /// Thickness of the upper layer, mm.
    pub upper_mm: f64,
    pub scattering_per_mm: f64,
    /// Mean cosine of scattering, −1 to 1.
    pub anisotropy: f64,
    pub index: f64,
    /// A way longer than this is given up, mm: in the palest skin less than one part in 100 of such light comes out in the
    /// red, in 1,000 in the green and blue, and one photon in some hundred goes so far.
    pub longest_mm: f64,
}

/// What takes light on the way, per mm. It bends no path, so that one path serves every skin.
#[derive(Clone, Copy, Debug)]
pub struct Absorption {
    pub upper_per_mm: f64,
    pub lower_per_mm: f64,
}

impl Medium {
    /// Skin in a channel: 0 is red, 1 green, 2 blue.
    pub fn skin(channel: usize) -> Self {
        let reduced = f64::from(REDUCED_SCATTERING_PER_MM[channel]);
        Self {
            upper_mm: f64::from(EPIDERMIS_MM),
            scattering_per_mm: reduced / (1.0 - ANISOTROPY),
            anisotropy: ANISOTROPY,
            index: INDEX,
            longest_mm: LONGEST_MM[channel],
        }
    }
}

impl Absorption {
    pub fn of(skin: &SkinOptics, channel: usize) -> Self {
        Self {
            upper_per_mm: f64::from(skin.epidermis_absorption_per_mm()[channel]),
            lower_per_mm: f64::from(skin.dermis_absorption_per_mm()[channel]),
        }
    }
}
