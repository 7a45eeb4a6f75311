//! The pigment that is put in: its shade, and how much light a deposit of it absorbs.

use glam::Vec3;

use super::FiberPigment;
use crate::case::{Assumptions, PigmentShade, Treatment};

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

/// Absorbance (natural logarithm) of a healed deposit through its middle, by channel. `hair` is what `PigmentShade::Auto`
/// goes by.
///
/// The optical density of diluted pigment is not published. Reference: assumptions, light that a deposit absorbs.
pub fn ink_absorbance(treatment: &Treatment, assumed: &Assumptions, hair: &FiberPigment) -> Vec3 {
    let shade = match treatment.pigment {
        PigmentShade::Auto => PigmentShade::matched(hair),
        chosen => chosen,
    };
    let strength = (1.0 + REFERENCE_DILUTION) / (1.0 + treatment.dilution);
    shade.relative_absorbance() * (black_absorbance(assumed) * strength)
}

/// Absorbance of a deposit of black pigment, diluted as is usual, through its middle.
pub fn black_absorbance(assumed: &Assumptions) -> f32 {
    -libm::log1pf(-assumed.ink_absorbs_percent / 100.0)
}

/// Darkness of a usual deposit over its pigment, both as shares of what it was, where it has the darkness s:
/// this[0] + this[1]·s + this[2]·s². Fitted to simulated columns of 0.1 to 6 of absorbance; a test holds it.
const DARKNESS_OVER_PIGMENT: [f32; 3] = [3.26, -1.62, -0.64];
/// Opaque ink is so much darker than a usual deposit's; more there can't be.
const DARKEST: f32 = 1.15;

/// Share of its pigment that a usual deposit has where it has this share of its darkness, by channel.
///
/// Nearly opaque as it is (95 % of light), it must lose two fifths of its pigment to be 15 % lighter.
pub fn pigment_left(darkness: Vec3) -> Vec3 {
    let s = darkness.clamp(Vec3::ZERO, Vec3::splat(DARKEST));
    let [constant, linear, square] = DARKNESS_OVER_PIGMENT;
    s / (Vec3::splat(constant) + s * linear + s * s * square)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Case, HairColor, SkinPreset};
    use crate::optics::{Column, ColumnTerms, SkinOptics};

    /// Share of light that a deposit absorbs on crossing its middle.
    fn opacity(pigment: PigmentShade, dilution: f32, hair: HairColor) -> Vec3 {
        let treatment = Treatment { pigment, dilution, ..Treatment::default() };
        share(ink_absorbance(&treatment, &Assumptions::default(), &FiberPigment::from_color(hair)))
    }

    fn share(absorbance: Vec3) -> Vec3 {
        Vec3::ONE - (-absorbance).map(libm::expf)
    }

    #[test]
    fn the_default_absorbs_nineteen_twentieths_of_every_colour() {
        let case = Case::default();
        let got = share(ink_absorbance(&case.treatment, &case.assumptions, &FiberPigment::from_color(case.hair.color)));
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
                share(ink_absorbance(&treatment, &Assumptions { ink_absorbs_percent, ..Assumptions::default() }, &hair))
            });
            assert!(got.windows(2).all(|pair| pair[0].cmplt(pair[1]).all()), "{pigment:?}: {got:?}");
            if *pigment == PigmentShade::Black {
                let told = [0.70, 0.80, 0.95, 0.99];
                assert!(got.iter().zip(told).all(|(got, told)| (got.x - told).abs() < 1e-3), "{got:?}");
            }
        }
    }

    #[test]
    fn a_deposit_with_less_pigment_is_as_much_lighter_as_asked() {
        for preset in [SkinPreset::VeryLight, SkinPreset::Tan, SkinPreset::Deep] {
            let terms = ColumnTerms::of(&SkinOptics::from_preset(preset));
            for (diameter_mm, bottom_mm) in [(0.15, 0.44), (0.1, 0.35), (0.25, 0.5)] {
                let taken_mm2 = |pigment: Vec3| {
                    let absorbance = pigment * black_absorbance(&Assumptions::default());
                    Column { diameter_mm, top_mm: 0.105, bottom_mm, absorbance }.shadow(&terms).area_mm2()
                };
                for darkness in [0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 1.0] {
                    let got = taken_mm2(pigment_left(Vec3::splat(darkness))) / taken_mm2(Vec3::ONE);
                    assert!((got - darkness).abs().max_element() < 0.03, "{got} where {darkness} is asked");
                }
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
