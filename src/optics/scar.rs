//! What a scar's colour takes from the skin's, or gives it back.

use glam::Vec3;

use super::SkinOptics;

/// Share of the melanin that the palest scar lacks. Assumed: 0.3 to 0.9; the optics of scars are not published.
const PALE_MELANIN: f32 = 0.55;
/// Share of the blood that the palest scar lacks. Assumed: 0.1 to 0.5.
const PALE_BLOOD: f32 = 0.3;
/// Blood that the reddest, a fresh scar, has more than the skin round it, as a share of that. Assumed: 1 to 3.
const RED_BLOOD: f32 = 1.8;

impl SkinOptics {
    /// Absorbance that the palest scar adds to this skin, per channel: below 0. A tone half as pale adds half.
    pub fn absorbance_of_pale_scar(&self) -> Vec3 {
        self.absorbance_beside(&Self {
            melanin_fraction: self.melanin_fraction * (1.0 - PALE_MELANIN),
            blood_fraction: self.blood_fraction * (1.0 - PALE_BLOOD),
        })
    }

    /// Absorbance that the reddest scar adds to this skin, per channel. A tone half as red adds half.
    pub fn absorbance_of_red_scar(&self) -> Vec3 {
        self.absorbance_of_blood(1.0 + RED_BLOOD)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::SkinPreset;
    use crate::optics::lab_from_linear;

    #[test]
    fn on_every_skin_a_pale_scar_is_lighter_and_no_stranger_in_hue_and_a_red_one_is_redder() {
        for preset in SkinPreset::ALL {
            let skin = SkinOptics::from_preset(*preset);
            let lab = |loss: Vec3| lab_from_linear(skin.albedo_linear_rgb() * (-loss).map(libm::expf));
            let own = lab(Vec3::ZERO);
            let (pale, red) = (lab(skin.absorbance_of_pale_scar()), lab(skin.absorbance_of_red_scar()));
            println!("{preset:?}: pale {pale:.1}, own {own:.1}, red {red:.1}");
            assert!(pale.x > own.x + 2.0 && pale.x < 100.0, "{preset:?}: a pale scar has L* {} by {}", pale.x, own.x);
            assert!(pale.z > 0.0, "{preset:?}: a pale scar is bluish, b* {}", pale.z);
            // Much melanin hides most of the blood below it.
            assert!(red.y > own.y + 1.0, "{preset:?}: a red scar has a* {} by {}", red.y, own.y);
        }
    }
}
