//! What a scar's colour takes from the skin's, or gives it back.

use glam::Vec3;

/// Share of the melanin that the palest scar lacks. Assumed: 0.3 to 0.9; the optics of scars are not published.
pub const SCAR_PALE_MELANIN: f32 = 0.55;
/// Flush that the palest scar lacks, as a share of the skin's own blood. Assumed: 0.1 to 0.5.
pub const SCAR_PALE_FLUSH: f32 = 0.3;
/// Flush of the reddest, a fresh scar, as a multiple of the skin's own blood. Assumed: 1 to 3.
pub const SCAR_RED_FLUSH: f32 = 1.8;

/// Absorbance that a scar of this tone adds to the skin round it: -1 is the palest, 0 the skin's own colour, 1 the
/// reddest. `melanin` is the absorbance of the skin's melanin, `flush` that of doubling its blood.
pub fn scar_absorbance(tone: f32, melanin: Vec3, flush: Vec3) -> Vec3 {
    let (pale, red) = ((-tone).max(0.0), tone.max(0.0));
    flush * (SCAR_RED_FLUSH * red - SCAR_PALE_FLUSH * pale) - melanin * (SCAR_PALE_MELANIN * pale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::SkinPreset;
    use crate::optics::{SkinOptics, lab_from_linear};

    #[test]
    fn a_pale_scar_is_lighter_and_a_red_one_redder_on_every_skin() {
        for preset in SkinPreset::ALL {
            let skin = SkinOptics::from_preset(*preset);
            let melanin = SkinOptics::absorbance_per_melanin() * skin.melanin_fraction;
            let tone = |tone: f32| {
                let loss = scar_absorbance(tone, melanin, skin.absorbance_of_flush());
                lab_from_linear(skin.albedo_linear_rgb() * (-loss).map(libm::expf))
            };
            let (pale, own, red) = (tone(-1.0), tone(0.0), tone(1.0));
            println!("{preset:?}: pale {pale:.1}, own {own:.1}, red {red:.1}");
            assert!(pale.x > own.x + 2.0 && pale.x < 100.0, "{preset:?}: a pale scar has L* {} by {}", pale.x, own.x);
            assert!(red.y > own.y + 3.0, "{preset:?}: a red scar has a* {} by {}", red.y, own.y);
        }
    }
}
