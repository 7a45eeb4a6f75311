//! The pigment that is put in: its shade, and how much light a deposit of it absorbs.

use glam::Vec3;

use super::FiberPigment;
use crate::case::{Assumptions, PigmentShade, Treatment};

/// Absorbance (natural logarithm) of a deposit that absorbs this share of light.
const REFERENCE_ABSORBANCE: f32 = 2.996;
const REFERENCE_OPACITY: f32 = 0.95;
/// Parts of water to one of pigment at which black pigment absorbs what the case assumes, within 6 (dark) to 20 (light).
/// Reference: SMP practice, dilution.
const REFERENCE_DILUTION: f32 = 10.0;

impl PigmentShade {
    /// Absorbance by channel over that of black. Assumed: brown pigments absorb less, and least of red.
    fn relative_absorbance(self) -> Vec3 {
        match self {
            // Matched before it comes here; black stands for it.
            Self::Auto | Self::Black => Vec3::ONE,
            Self::SoftBlack => Vec3::new(0.84, 0.86, 0.88),
            Self::DarkBrown => Vec3::new(0.94, 1.0, 1.06),
            Self::Brown => Vec3::new(0.62, 0.8, 1.0),
            Self::LightBrown => Vec3::new(0.38, 0.55, 0.78),
            Self::Grey => Vec3::new(0.42, 0.42, 0.43),
        }
    }

    /// The shade that a practitioner takes for hair of this pigment.
    pub fn matched(hair: &FiberPigment) -> Self {
        let melanin = hair.eumelanin + hair.pheomelanin;
        // Grey and white hair has next to no pheomelanin, which all fair hair has.
        if hair.eumelanin < 0.5 && hair.pheomelanin < 0.1 {
            Self::Grey
        } else if melanin >= 5.0 {
            Self::Black
        } else if melanin >= 2.2 {
            Self::DarkBrown
        } else if melanin >= 1.2 {
            Self::Brown
        } else {
            Self::LightBrown
        }
    }
}

/// Share of light that a healed deposit absorbs, by channel, 0 to 1. `hair` is what `PigmentShade::Auto` goes by.
///
/// The optical density of diluted pigment is not published. Reference: assumptions, light that a deposit absorbs.
pub fn ink_opacity(treatment: &Treatment, assumed: &Assumptions, hair: &FiberPigment) -> Vec3 {
    let shade = match treatment.pigment {
        PigmentShade::Auto => PigmentShade::matched(hair),
        chosen => chosen,
    };
    let strength = (1.0 + REFERENCE_DILUTION) / (1.0 + treatment.dilution);
    let black = libm::logf(1.0 - assumed.ink_absorbs_percent / 100.0) / libm::logf(1.0 - REFERENCE_OPACITY);
    let absorbance = shade.relative_absorbance() * (REFERENCE_ABSORBANCE * black) * strength;
    Vec3::ONE - (-absorbance).map(libm::expf)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Case, HairColor};

    fn opacity(pigment: PigmentShade, dilution: f32, hair: HairColor) -> Vec3 {
        let treatment = Treatment { pigment, dilution, ..Treatment::default() };
        ink_opacity(&treatment, &Assumptions::default(), &FiberPigment::from_color(hair))
    }

    #[test]
    fn the_default_absorbs_nineteen_twentieths_of_every_colour() {
        let case = Case::default();
        let got = ink_opacity(&case.treatment, &case.assumptions, &FiberPigment::from_color(case.hair.color));
        assert!((got - Vec3::splat(0.95)).abs().max_element() < 0.015, "{got}");
        let black = opacity(PigmentShade::Black, case.treatment.dilution, HairColor::Blond);
        assert!((black - Vec3::splat(0.95)).abs().max_element() < 0.001, "{black}");
    }

    #[test]
    fn more_water_absorbs_less_and_stays_within_the_assumed_range() {
        let by_water = [6.0, 10.0, 15.0, 20.0].map(|water| opacity(PigmentShade::Black, water, HairColor::Black).y);
        assert!(by_water.windows(2).all(|pair| pair[0] > pair[1]), "{by_water:?}");
        assert!(by_water[0] < 0.995 && by_water[3] > 0.7, "{by_water:?}");
    }

    #[test]
    fn black_ink_absorbs_what_is_assumed_and_every_shade_goes_along() {
        let hair = FiberPigment::from_color(HairColor::Brown);
        for pigment in PigmentShade::ALL {
            let treatment = Treatment { pigment: *pigment, ..Treatment::default() };
            let got = [70.0, 80.0, 95.0, 99.0].map(|ink_absorbs_percent| {
                ink_opacity(&treatment, &Assumptions { ink_absorbs_percent, ..Assumptions::default() }, &hair)
            });
            assert!(got.windows(2).all(|pair| pair[0].cmplt(pair[1]).all()), "{pigment:?}: {got:?}");
            if *pigment == PigmentShade::Black {
                let told = [0.70, 0.80, 0.95, 0.99];
                assert!(got.iter().zip(told).all(|(got, told)| (got.x - told).abs() < 1e-3), "{got:?}");
            }
        }
    }

    #[test]
    fn the_matched_shade_follows_the_hair() {
        let matched = |color| PigmentShade::matched(&FiberPigment::from_color(color));
        assert_eq!(matched(HairColor::Black), PigmentShade::Black);
        assert_eq!(matched(HairColor::DarkBrown), PigmentShade::DarkBrown);
        assert_eq!(matched(HairColor::Brown), PigmentShade::Brown);
        assert_eq!(matched(HairColor::Red), PigmentShade::Brown);
        assert_eq!(matched(HairColor::LightBrown), PigmentShade::LightBrown);
        assert_eq!(matched(HairColor::Blond), PigmentShade::LightBrown);
        assert_eq!(matched(HairColor::Grey), PigmentShade::Grey);
        assert_eq!(matched(HairColor::White), PigmentShade::Grey);
    }

    #[test]
    fn brown_shades_let_red_through_and_black_ones_are_neutral() {
        for (shade, warm) in [
            (PigmentShade::Black, false),
            (PigmentShade::SoftBlack, false),
            (PigmentShade::Grey, false),
            (PigmentShade::Brown, true),
            (PigmentShade::LightBrown, true),
        ] {
            let got = opacity(shade, 10.0, HairColor::Black);
            assert_eq!(got.z - got.x > 0.05, warm, "{shade:?} absorbs {got}");
        }
    }
}
