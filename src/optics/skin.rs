//! Skin colour from melanin and blood: a thin epidermis over a deep dermis, which absorb unlike and scatter alike, at the
//! three wavelengths that stand for the display's red, green and blue (630, 532 and 466 nm). What dark columns take from
//! skin is simulated in this very skin (`cargo xtask optics`).

use glam::Vec3;

use crate::case::{Skin, SkinPreset};
use crate::optics::WAYS;

/// Reduced scattering per mm at 630, 532 and 466 nm. Reference: optics, µs′.
pub const REDUCED_SCATTERING_PER_MM: Vec3 = Vec3::new(2.53, 4.13, 6.23);
/// Absorption of bloodless dermis per mm. Reference: optics, base absorption 0.244 + 85.3·e^(−(λ−154)/66.2) per cm.
const BLOODLESS_PER_MM: Vec3 = Vec3::new(0.0308, 0.0527, 0.101);
/// Absorption of whole blood per mm, 75 % saturated. Reference: optics, µa dermis at 0.2 % blood less the base.
const BLOOD_PER_MM: Vec3 = Vec3::new(1.1, 23.15, 17.0);
/// Absorption of a solid block of melanosomes per mm: 6.6e11·λ^−3.33 per cm. Reference: optics, layer model.
const MELANIN_PER_MM: Vec3 = Vec3::new(31.5, 55.3, 86.0);
/// Mean epidermal thickness of the scalp, mm. Reference: optics, epidermis 66 ± 14 µm on the scalp, 100 µm all sites.
pub const EPIDERMIS_MM: f32 = 0.08;
/// Absorption of carotenoids and bilirubin per mm. An assumption (no row gives them): set so that the presets'
/// yellowness (b* 10 to 18) is that of measured skin.
const YELLOW_PER_MM: Vec3 = Vec3::new(0.0, 0.006, 0.13);
/// Change of the logarithm of melanin on a scalp that is as pale as can be, against the face: a winter's to a summer's
/// forearm differ by as much. Assumed.
const SCALP_PALER: f32 = 0.6;

/// What more blood takes of a screen's blue, over what it takes at 466 nm, the wavelength that stands for it: the band reaches
/// into the flank of blood's strongest absorption, at 415 to 435 nm. Assumed, so that flushed skin turns red and not pink.
const BLUE_OF_BLOOD: f32 = 1.6;

/// What colours a patch of skin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkinOptics {
    /// Volume fraction of melanosomes in the epidermis, 0.005 to 0.32.
    pub melanin_fraction: f32,
    /// Volume fraction of blood in the dermis, 0.002 to 0.05.
    pub blood_fraction: f32,
}

impl SkinOptics {
    /// The preset's skin: melanin and blood whose simulated colour is the preset's. Melanin lies in the published ranges
    /// of light (1.3 to 6.3 %, for the palest as much as 1.3 % is in an epidermis of 0.07 mm) and medium skin (11 to 16 %)
    /// or between them; blood is that of a flushed upper dermis. Reference: optics, layer model and skin scales.
    pub fn from_preset(preset: SkinPreset) -> Self {
        let (melanin_fraction, blood_fraction) = match preset {
            SkinPreset::VeryLight => (0.0112, 0.0034),
            SkinPreset::Light => (0.0171, 0.0039),
            SkinPreset::Intermediate => (0.0275, 0.0039),
            SkinPreset::Tan => (0.0395, 0.0043),
            SkinPreset::Brown => (0.071, 0.0057),
            SkinPreset::Deep => (0.137, 0.0095),
        };
        Self { melanin_fraction, blood_fraction }
    }

    /// The skin of a case: the preset's, with so many times its melanin and blood.
    pub fn of(skin: &Skin) -> Self {
        let preset = Self::from_preset(skin.preset);
        Self {
            melanin_fraction: preset.melanin_fraction * skin.melanin_scale,
            blood_fraction: preset.blood_fraction * skin.blood_scale,
        }
    }

    /// The skin of the scalp, which sun or hair has made unlike the face.
    pub fn of_scalp(skin: &Skin) -> Self {
        let face = Self::of(skin);
        Self { melanin_fraction: face.melanin_fraction * libm::expf(-SCALP_PALER * skin.scalp_paleness), ..face }
    }

    /// Absorption of the epidermis per mm, by channel.
    pub fn epidermis_absorption_per_mm(&self) -> Vec3 {
        let f = self.melanin_fraction;
        MELANIN_PER_MM * f + BLOODLESS_PER_MM * (1.0 - f)
    }

    /// Absorption of the dermis per mm, by channel.
    pub fn dermis_absorption_per_mm(&self) -> Vec3 {
        BLOODLESS_PER_MM + YELLOW_PER_MM + BLOOD_PER_MM * self.blood_fraction
    }

    /// Diffuse reflectance, linear sRGB, 0 to 1: of the light that the surface lets in.
    pub fn albedo_linear_rgb(&self) -> Vec3 {
        let (upper, lower) = (self.epidermis_absorption_per_mm(), self.dermis_absorption_per_mm());
        let channel =
            |channel: usize| -> f32 { WAYS[channel].iter().map(|way| way.left(upper[channel], lower[channel])).sum() };
        Vec3::new(channel(0), channel(1), channel(2))
    }

    /// Mean ways of the light that skin gives back, through the epidermis and through the dermis, mm, by channel.
    pub fn mean_ways_mm(&self) -> (Vec3, Vec3) {
        let (upper, lower) = (self.epidermis_absorption_per_mm(), self.dermis_absorption_per_mm());
        let mut sums = [Vec3::ZERO; 3];
        for (channel, ways) in WAYS.iter().enumerate() {
            for way in ways {
                let left = way.left(upper[channel], lower[channel]);
                sums[0][channel] += left;
                sums[1][channel] += left * way.epidermis_mm;
                sums[2][channel] += left * way.dermis_mm;
            }
        }
        (sums[1] / sums[0], sums[2] / sums[0])
    }

    /// Absorbance that turns this skin's colour into another's, per channel.
    pub fn absorbance_beside(&self, other: &Self) -> Vec3 {
        (self.albedo_linear_rgb() / other.albedo_linear_rgb()).map(libm::logf)
    }

    /// Absorbance that this skin's melanin once more would add, per channel, if all of it did as much as what lies between
    /// this skin's and another's: then their colours come out exactly.
    pub fn absorbance_of_melanin(&self, other: &Self) -> Vec3 {
        let least = 0.01;
        let more = other.melanin_fraction / self.melanin_fraction - 1.0;
        // Where they are alike, that of a little more.
        let more = if more.abs() < least { least } else { more };
        let other = Self { melanin_fraction: self.melanin_fraction * (1.0 + more), ..*self };
        self.absorbance_beside(&other) / more
    }

    /// Absorbance that doubling this skin's blood adds, per channel: what a flush does.
    pub fn absorbance_of_flush(&self) -> Vec3 {
        self.absorbance_of_blood(2.0)
    }

    /// Absorbance that so many times this skin's blood adds, per channel.
    pub(super) fn absorbance_of_blood(&self, times: f32) -> Vec3 {
        let other = Self { blood_fraction: self.blood_fraction * times, ..*self };
        self.absorbance_beside(&other) * Vec3::new(1.0, 1.0, BLUE_OF_BLOOD)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optics::{lab_from_linear, typology_angle_degrees};
    use proptest::prelude::*;

    #[test]
    fn every_preset_lies_in_the_typology_group_it_is_named_for() {
        use SkinPreset::*;
        let groups = [
            (VeryLight, 55.0, 90.0),
            (Light, 41.0, 55.0),
            (Intermediate, 28.0, 41.0),
            (Tan, 10.0, 28.0),
            (Brown, -30.0, 10.0),
            (Deep, -90.0, -30.0),
        ];
        for (preset, low, high) in groups {
            let albedo = SkinOptics::from_preset(preset).albedo_linear_rgb();
            let lab = lab_from_linear(albedo);
            let angle = typology_angle_degrees(lab);
            println!("{preset:?}: albedo {albedo:.3}, L*a*b* {lab:.1}, ITA {angle:.0}°");
            assert!((low..high).contains(&angle), "{preset:?} has ITA {angle}, outside {low} to {high}");
        }
    }

    #[test]
    fn flushed_skin_is_red_and_not_pink_however_much_it_flushes() {
        for preset in SkinPreset::ALL {
            let skin = SkinOptics::from_preset(*preset);
            let lab = |doublings: f32| {
                lab_from_linear(skin.albedo_linear_rgb() * (-skin.absorbance_of_flush() * doublings).map(libm::expf))
            };
            let hue_degrees = |lab: Vec3| libm::atan2f(lab.z, lab.y).to_degrees();
            for doublings in [0.5, 1.0, 2.0, 3.0] {
                let (own, flushed) = (lab(0.0), lab(doublings));
                println!("{preset:?} by {doublings}: {flushed:.1}, {:.0}°", hue_degrees(flushed));
                assert!(flushed.x < own.x && flushed.y > own.y, "{preset:?} by {doublings}: {flushed:.1} of {own:.1}");
                // Red is at 25 to 40°, pink at 0°.
                assert!(hue_degrees(flushed) > 15.0, "{preset:?} by {doublings}: {}°", hue_degrees(flushed));
            }
        }
    }

    #[test]
    fn more_melanin_or_blood_never_lightens() {
        let base = SkinOptics { melanin_fraction: 0.05, blood_fraction: 0.005 };
        for step in 1..40 {
            let browner = SkinOptics { melanin_fraction: 0.05 + 0.009 * step as f32, ..base };
            let redder = SkinOptics { blood_fraction: 0.005 + 0.001 * step as f32, ..base };
            assert!(browner.albedo_linear_rgb().cmplt(base.albedo_linear_rgb()).all(), "melanin absorbs everywhere");
            assert!(redder.albedo_linear_rgb().cmplt(base.albedo_linear_rgb()).all(), "blood absorbs everywhere");
        }
    }

    proptest! {
        #[test]
        fn any_skin_of_a_case_has_a_colour_and_its_scales_darken(
            preset in prop::sample::select(SkinPreset::ALL),
            melanin_scale in 0.5_f32..2.0,
            blood_scale in 0.5_f32..5.0,
            scalp_paleness in -1.0_f32..1.0,
            more in 1.01_f32..2.0,
        ) {
            let skin = Skin { preset, melanin_scale, blood_scale, scalp_paleness, ..Skin::default() };
            let albedo = |skin: &Skin| SkinOptics::of(skin).albedo_linear_rgb();
            let here = albedo(&skin);
            prop_assert!(here.is_finite() && here.min_element() > 0.0 && here.max_element() < 1.0, "{here}");
            let optics = SkinOptics::of(&skin);
            prop_assert!((0.005..=0.32).contains(&optics.melanin_fraction), "{optics:?}");
            prop_assert!((0.0017..=0.05).contains(&optics.blood_fraction), "{optics:?}");
            let browner = albedo(&Skin { melanin_scale: melanin_scale * more, ..skin.clone() });
            let redder = albedo(&Skin { blood_scale: blood_scale * more, ..skin.clone() });
            prop_assert!(browner.cmplt(here).all(), "more melanin darkens every channel");
            prop_assert!(redder.cmplt(here).all(), "more blood darkens every channel");
            let scalp = SkinOptics::of_scalp(&skin).albedo_linear_rgb();
            prop_assert_eq!(scalp.y > here.y, scalp_paleness > 0.0, "a pale scalp is lighter than the face");
        }
    }
}
