//! Hair fibres: how much light a shaft absorbs, from its eumelanin and pheomelanin.

use glam::Vec3;

use crate::case::{HairColor, HairStyle};

/// Absorption of eumelanin and of pheomelanin across half a shaft, by channel. Reference: optics, models, hair.
const EUMELANIN: Vec3 = Vec3::new(0.419, 0.697, 1.37);
const PHEOMELANIN: Vec3 = Vec3::new(0.187, 0.4, 1.05);

/// Pigment of a shaft.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FiberPigment {
    /// 0 (white) to 8 (black). Reference: optics, models: blond 0.3, brown 1.3, black 8.
    pub eumelanin: f32,
    /// 0 to 3; red hair has most.
    pub pheomelanin: f32,
}

impl FiberPigment {
    pub fn from_color(color: HairColor) -> Self {
        let (eumelanin, pheomelanin) = match color {
            HairColor::Black => (8.0, 0.2),
            HairColor::DarkBrown => (3.0, 0.3),
            HairColor::Brown => (1.3, 0.3),
            HairColor::LightBrown => (0.7, 0.35),
            HairColor::Blond => (0.3, 0.3),
            HairColor::Red => (0.35, 1.2),
            HairColor::Grey => (0.35, 0.03),
            HairColor::White => (0.05, 0.02),
        };
        Self { eumelanin, pheomelanin }
    }

    /// The pigment of a case's hairs that have not turned white.
    pub fn of(hair: &HairStyle) -> Self {
        let named = Self::from_color(hair.color);
        Self {
            eumelanin: named.eumelanin * hair.eumelanin_scale,
            pheomelanin: named.pheomelanin * hair.pheomelanin_scale,
        }
    }

    /// Absorbance (natural logarithm) across the shaft, by channel.
    pub fn absorbance(&self) -> Vec3 {
        2.0 * (EUMELANIN * self.eumelanin + PHEOMELANIN * self.pheomelanin)
    }

    /// Colour of many such hairs seen together, linear sRGB: light that leaves after some crossings.
    pub fn reflectance_linear_rgb(&self) -> Vec3 {
        // Diffuse albedo of a fibre assembly falls with the root of its absorption; the width 5.97 of that relation
        // is the one in common use for a smooth fibre (azimuthal roughness 0.3). A share of 2 % never enters.
        let sigma = EUMELANIN * self.eumelanin + PHEOMELANIN * self.pheomelanin;
        sigma.map(|s| 0.02 + 0.9 * libm::expf(-s.max(0.0).sqrt() * AZIMUTHAL_FALLOFF))
    }
}

/// Fall of assembly albedo with the root of absorption, for azimuthal roughness 0.3 (Reference: optics, models, hair).
const AZIMUTHAL_FALLOFF: f32 = 2.3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optics::luminance;

    #[test]
    fn colours_run_from_black_to_white() {
        use HairColor::*;
        let order = [Black, DarkBrown, Brown, LightBrown, Blond, White];
        let light: Vec<f32> =
            order.iter().map(|c| luminance(FiberPigment::from_color(*c).reflectance_linear_rgb())).collect();
        assert!(light.windows(2).all(|w| w[0] < w[1]), "each colour is lighter than the one before: {light:?}");
    }

    #[test]
    fn black_hair_is_opaque_and_white_hair_is_clear() {
        assert!(FiberPigment::from_color(HairColor::Black).absorbance().min_element() > 5.0);
        assert!(FiberPigment::from_color(HairColor::White).absorbance().x < 0.1);
    }
}
