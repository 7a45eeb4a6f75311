//! How many deposits look like so much hair.

use glam::Vec3;

use super::{Deposit, Needle};
use crate::case::{Assumptions, HairColor, HairStyle, SkinPreset, Treatment};
use crate::hair::FOLLICLE_DEPTH_MM;
use crate::optics::{Column, ColumnTerms, FiberPigment, SkinOptics, black_absorbance, luminance};

/// Deposits per cm², of the default needle, that darken the skin as much as such hair does untouched and shaved.
///
/// Pigment is matched to hair, so that both count as black and only their widths and depths tell: another colour of
/// hair moves no deposit. Of ink that is assumed to absorb less than by default it takes more. Planned for shaved hair whatever its length, since hair grows and deposits stay.
pub(super) fn hair_as_deposits_per_cm2(hair: &HairStyle, assumed: &Assumptions) -> f32 {
    let absorbance = FiberPigment::from_color(HairColor::Black).absorbance();
    let shaft = Column { diameter_mm: hair.shaft_um * 1e-3, top_mm: 0.0, bottom_mm: FOLLICLE_DEPTH_MM, absorbance };
    let ink = Vec3::splat(Deposit::mean_ink_load(assumed) * black_absorbance(assumed));
    let deposit = Needle::new(&Treatment::default()).mean_column(ink);
    // In another skin both take less, alike.
    let terms = ColumnTerms::of(&SkinOptics::from_preset(SkinPreset::Light));
    let darkening_mm2 = |column: Column| luminance(column.shadow(&terms).area_mm2());
    hair.units_per_cm2 * hair.hairs_per_unit * darkening_mm2(shaft) / darkening_mm2(deposit)
}
