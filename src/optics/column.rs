//! The absorbing column: a pigment deposit, or a hair below the surface, seen through scattering skin.
//!
//! Both are narrow dark columns. Scattering gives each a crisp core and a wide faint halo, so that a column darkens
//! several times its own area. How dark its middle is, how wide and how much it takes in all was simulated photon by photon
//! (`ColumnTerms`); here it becomes a Gaussian core and a flat halo that have just these three. `shaders/look.wgsl` does the
//! same, and a test holds the two together.

use crate::math::within;
use std::f32::consts::PI;

use glam::Vec3;

use super::{ColumnTerms, ColumnVariables};

/// Where the halo ends, mm: within, it is 1 − (r / reach)⁴ of its middle. Red light's mean lateral travel is 2 mm, blue's
/// 0.6, so halos of neighbours 1 mm apart merge: that they are all alike and flat keeps quads small and the mean colour
/// exact.
pub const HALO_REACH_MM: f32 = 1.25;
/// Integral of such a halo over its middle, over 2π, mm²: what the variance is to a Gaussian.
const HALO_SPREAD_MM2: f32 = HALO_REACH_MM * HALO_REACH_MM / 3.0;
/// Most of the contrast in the middle that is the halo's while core and halo are told apart, and the most that the core's
/// variance is of the halo's spread.
pub const MOST_HALO: f32 = 0.45;
pub const WIDEST_CORE: f32 = 0.8;

/// Skin that a hair keeps light from, as a share of its width times its length above the skin: light comes from all sides
/// and little of it from low down, so at a slant whose tangent is so much in the mean. Fitted to simulated hairs on skin.
pub const SHADE_OF_HAIR: f32 = 1.4;
/// How soon hairs shade skin that others shade already, per mm² of their width times their length: where full hair stands.
/// Same fit.
pub const SHADE_SHARED_PER_MM2: f32 = 0.8;
/// What columns take of the mean where others stand beside them, of what each would take alone, by channel: red light
/// travels so far that it meets several. Simulated for 25 to 250 a cm².
pub const CROWDED: Vec3 = Vec3::new(0.975, 1.0, 1.0);
/// Hair that stands out further than this shades the skin no more for it, mm: longer hair lies. Assumed.
pub const MOST_SHADING_MM: f32 = 8.0;

/// A column and how much of the light that meets it is absorbed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub diameter_mm: f32,
    pub top_mm: f32,
    pub bottom_mm: f32,
    /// Natural logarithm of what is left of light that crosses it through its middle, less its sign, by channel.
    pub absorbance: Vec3,
}

/// How a column differs from itself as it was described: a deposit that heals and ages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnState {
    /// Diameter of the core, as a share of the column's own: a fresh hole or its scab is wider than what stays.
    pub core_scale: f32,
    /// Depth of the upper end, as a share of the column's own: 0 reaches up to the surface.
    pub top_scale: f32,
    /// Absorbance as a share of the column's own, by channel.
    pub pigment_left: Vec3,
    /// Standard deviation by which the core's edge has softened, mm. The core takes no more light for it.
    pub blur_mm: f32,
}

impl ColumnState {
    /// The column as described.
    pub const PLAIN: Self = Self { core_scale: 1.0, top_scale: 1.0, pigment_left: Vec3::ONE, blur_mm: 0.0 };
}

/// A column's darkening at the surface, by channel: a Gaussian core and a halo.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shadow {
    /// Contrast at the centre that is the core's, 0 to 1.
    pub core_contrast: Vec3,
    /// Standard deviation of the core, mm.
    pub core_sigma_mm: Vec3,
    /// Integral of contrast over the surface that is the halo's, mm².
    pub halo_area_mm2: Vec3,
}

impl Column {
    pub fn shadow(&self, terms: &ColumnTerms) -> Shadow {
        self.shadow_in(&ColumnState::PLAIN, terms)
    }

    /// The shadow while the column is in some other state.
    pub fn shadow_in(&self, state: &ColumnState, terms: &ColumnTerms) -> Shadow {
        let absorbance = self.absorbance * state.pigment_left;
        let top_mm = self.top_mm * state.top_scale;
        let of = |diameter_mm: f32| {
            let column = ColumnVariables::new(diameter_mm, top_mm, self.bottom_mm, absorbance);
            (column, terms.sums(&column))
        };
        // What is taken in all comes of the ink, which is no more for a wider hole.
        let (ink, sums) = of(self.diameter_mm);
        let area_mm2 = ink.area_mm2(&sums) * CROWDED;
        let hole_mm = self.diameter_mm * state.core_scale;
        let (hole, sums) = if state.core_scale == 1.0 { (ink, sums) } else { of(hole_mm) };
        let mut shadow = Shadow::of(hole.centre(&sums), sums.widening.map(libm::expf) * hole_mm, area_mm2);
        let sharp = shadow.core_sigma_mm * shadow.core_sigma_mm;
        let variance = sharp + Vec3::splat(state.blur_mm * state.blur_mm);
        shadow.core_contrast *= sharp / variance;
        shadow.core_sigma_mm = variance.map(libm::sqrtf);
        shadow
    }
}

/// Integral over the skin of the loss (natural log absorbance) of the shade of a black hair that stands so far out, mm².
pub fn shade_mm2(diameter_mm: f32, above_mm: f32) -> f32 {
    let own_mm2 = diameter_mm * above_mm;
    own_mm2 * SHADE_OF_HAIR / (1.0 + SHADE_SHARED_PER_MM2 * own_mm2)
}

impl Shadow {
    /// Core and halo that together have this contrast in the middle, this width at half of it and this area.
    pub fn of(centre: Vec3, width_mm: Vec3, area_mm2: Vec3) -> Self {
        let mut shadow = Self { core_contrast: Vec3::ZERO, core_sigma_mm: Vec3::splat(1.0), halo_area_mm2: Vec3::ZERO };
        for channel in 0..3 {
            let (centre, area) = (centre[channel].max(1e-6), area_mm2[channel] / (2.0 * PI));
            let half_squared = 0.25 * width_mm[channel] * width_mm[channel];
            let widest = WIDEST_CORE * HALO_SPREAD_MM2;
            // Of a Gaussian alone.
            let mut variance = (half_squared / (2.0 * std::f32::consts::LN_2)).min(widest);
            let falls = halo_falls(half_squared);
            let mut halo = 0.0;
            for _ in 0..3 {
                halo = within((area - centre * variance) / (HALO_SPREAD_MM2 - variance), 0.0, MOST_HALO * centre);
                let core_at_half = 0.5 * centre - halo * falls;
                variance = (0.5 * half_squared / libm::logf((centre - halo) / core_at_half)).min(widest);
            }
            let rest = area - (centre - halo) * variance;
            let (core, variance) = if rest >= 0.0 { (centre - halo, variance) } else { (centre, area / centre) };
            shadow.core_contrast[channel] = core;
            shadow.core_sigma_mm[channel] = libm::sqrtf(variance);
            shadow.halo_area_mm2[channel] = 2.0 * PI * rest.max(0.0);
        }
        shadow
    }

    /// Integral of contrast over the surface, mm²: what the column takes from the mean colour around it.
    pub fn area_mm2(&self) -> Vec3 {
        self.core_contrast * self.core_sigma_mm * self.core_sigma_mm * (2.0 * PI) + self.halo_area_mm2
    }

    /// Contrast (1 − R/R₀) at a distance from the axis.
    pub fn contrast_at(&self, radius_mm: f32) -> Vec3 {
        let r2 = radius_mm * radius_mm;
        let core = self.core_contrast * (-r2 / (2.0 * self.core_sigma_mm * self.core_sigma_mm)).map(libm::expf);
        core + self.halo_area_mm2 / (2.0 * PI * HALO_SPREAD_MM2) * halo_falls(r2)
    }
}

/// What is left of a halo so far from its middle, by the distance's square.
fn halo_falls(squared_mm2: f32) -> f32 {
    let share = squared_mm2 / (HALO_REACH_MM * HALO_REACH_MM);
    (1.0 - share * share).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::SkinPreset;
    use crate::optics::{MOST_ABSORBANCE, SkinOptics};

    fn light() -> ColumnTerms {
        ColumnTerms::of(&SkinOptics::from_preset(SkinPreset::Light))
    }

    fn column(top_mm: f32, bottom_mm: f32) -> Column {
        Column { diameter_mm: 0.10, top_mm, bottom_mm, absorbance: Vec3::splat(3.0) }
    }

    #[test]
    fn core_and_halo_have_the_contrast_width_and_area_that_they_were_made_of() {
        for (centre, width_mm, area_mm2) in [(0.8, 0.12, 0.15), (0.3, 0.2, 0.09), (0.06, 0.3, 0.02), (0.7, 0.07, 0.05)]
        {
            let shadow = Shadow::of(Vec3::splat(centre), Vec3::splat(width_mm), Vec3::splat(area_mm2));
            let told = (shadow.contrast_at(0.0).x, shadow.contrast_at(0.5 * width_mm).x, shadow.area_mm2().x);
            assert!((told.0 / centre - 1.0).abs() < 0.01, "{told:?} of {centre}");
            assert!((told.1 / (0.5 * centre) - 1.0).abs() < 0.02, "{told:?} of {centre}");
            assert!((told.2 / area_mm2 - 1.0).abs() < 1e-4, "{told:?} of {area_mm2}");
        }
    }

    #[test]
    fn blur_softens_the_core_and_keeps_the_total() {
        let plain = column(0.10, 0.50);
        let sharp = plain.shadow(&light());
        let soft = plain.shadow_in(&ColumnState { blur_mm: 0.1, ..ColumnState::PLAIN }, &light());
        assert!(soft.core_contrast.cmplt(sharp.core_contrast * 0.5).all(), "{soft:?} is fainter in the middle");
        assert!(soft.core_sigma_mm.cmpgt(Vec3::splat(0.1)).all());
        assert!((soft.area_mm2() / sharp.area_mm2() - 1.0).abs().max_element() < 1e-5, "and takes as much in all");
    }

    #[test]
    fn ink_beyond_opaque_darkens_no_further() {
        let opaque = Column { absorbance: Vec3::splat(MOST_ABSORBANCE), ..column(0.10, 0.50) };
        let more = opaque.shadow_in(&ColumnState { pigment_left: Vec3::splat(1.2), ..ColumnState::PLAIN }, &light());
        assert_eq!(more, opaque.shadow(&light()));
    }

    #[test]
    fn deeper_ink_is_fainter_and_bluer() {
        let (shallow, deep) = (column(0.10, 0.50).shadow(&light()), column(0.25, 0.65).shadow(&light()));
        let middle = |shadow: &Shadow| shadow.contrast_at(0.0);
        assert!(middle(&deep).cmplt(middle(&shallow)).all(), "deeper is fainter");
        let blueness = |shadow: &Shadow| middle(shadow).x / middle(shadow).z;
        assert!(blueness(&deep) > blueness(&shallow), "deeper takes relatively more red, so it looks bluer");
    }
}
