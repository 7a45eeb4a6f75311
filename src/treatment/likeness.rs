//! How many deposits look like so much hair.

use super::{Deposit, Needle};
use crate::case::{Assumptions, HairStyle, Treatment};
use crate::hair::FOLLICLE_DEPTH_MM;
use crate::optics::{Column, luminance};
use glam::Vec3;

/// Deposits per cm², of the default needle, that darken the skin as much as such hair does untouched and shaved.
///
/// Pigment is matched to hair, so that both count as opaque and only their widths and depths tell: another colour of
/// hair moves no deposit. Of ink that is assumed to absorb less than by default it takes more. Planned for shaved hair whatever its length, since hair grows and deposits stay.
pub(super) fn hair_as_deposits_per_cm2(hair: &HairStyle, assumed: &Assumptions) -> f32 {
    let strength = assumed.ink_absorbs_percent / Assumptions::default().ink_absorbs_percent;
    let shaft =
        Column { diameter_mm: hair.shaft_um * 1e-3, top_mm: 0.0, bottom_mm: FOLLICLE_DEPTH_MM, opacity: Vec3::ONE };
    let deposit = Needle::new(&Treatment::default()).mean_column(Deposit::mean_ink_load(assumed) * strength);
    let darkening_mm2 = |column: Column| luminance(column.shadow().area_mm2());
    hair.units_per_cm2 * hair.hairs_per_unit * darkening_mm2(shaft) / darkening_mm2(deposit)
}
