//! The absorbing column: a pigment deposit, or a hair below the surface, seen through scattering skin.
//!
//! Both are narrow dark columns. Scattering gives each a crisp core and a wide faint halo, so that a column darkens
//! several times its own area. The four coefficients below were fitted to the Monte Carlo table of the reference
//! (optics, dot at depth); `shaders/column.wgsl` evaluates the same formulas, and a test holds the two together.

use std::f32::consts::PI;

use glam::Vec3;

use super::REDUCED_SCATTERING_PER_MM;

/// Centre contrast falls as exp(−2.2·µs′·(top − 0.05 mm)). Reference: optics, dot at depth, fit.
pub const CORE_DECAY: f32 = 2.2;
/// Depth at which the fit gives full contrast, mm. Reference: optics, dot at depth, fit.
pub const CORE_CLEAR_MM: f32 = 0.05;
/// Widening of the core per mm of depth, by channel: fitted to the widths at 0.10 and 0.25 mm.
pub const CORE_SPREAD_PER_MM: Vec3 = Vec3::new(0.65, 1.18, 1.8);
/// Shadow area over column area, gained per mm of column at the surface: fitted to 14/11/8 (0.10 to 0.50 mm)
/// and 9/7/4 (0.25 to 0.50 mm).
pub const GAIN_PER_MM: f32 = 50.0;
/// Decay of that gain with depth per mm, by channel; same fit.
pub const GAIN_DECAY_PER_MM: Vec3 = Vec3::new(1.1, 2.0, 3.0);
/// Width (standard deviation) of the halo, mm: light's mean lateral travel is 0.6 to 2 mm by channel, so halos of
/// neighbours 1 mm apart merge; one width at its lower end keeps quads small and the mean colour exact.
pub const HALO_SIGMA_MM: f32 = 0.5;

/// Skin that a hair keeps light from, as a share of its width times its length above the skin: light comes from the
/// whole half of space over the skin, and so comes in at a slant whose tangent is π/2 in the mean.
pub const SHADE_OF_HAIR: f32 = PI / 2.0;
/// Hair that stands out further than this shades the skin no more for it, mm: longer hair lies. Assumed.
pub const MOST_SHADING_MM: f32 = 8.0;

/// A column and how much of the light that meets it is absorbed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub diameter_mm: f32,
    pub top_mm: f32,
    pub bottom_mm: f32,
    /// Share of light absorbed on crossing the column, by channel, 0 to 1; 1 is opaque.
    pub opacity: Vec3,
}

/// How a column differs from itself as it was described: a deposit that heals and ages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnState {
    /// Diameter of the core, as a share of the column's own: a fresh hole or its scab is wider than what stays.
    pub core_scale: f32,
    /// Depth of the upper end, as a share of the column's own: 0 reaches up to the surface.
    pub top_scale: f32,
    /// Share of light absorbed, by channel, as a share of the column's own; what is more than all counts as all.
    pub opacity_scale: Vec3,
    /// Standard deviation by which the core's edge has softened, mm. The core takes no more light for it.
    pub blur_mm: f32,
}

impl ColumnState {
    /// The column as described.
    pub const PLAIN: Self = Self { core_scale: 1.0, top_scale: 1.0, opacity_scale: Vec3::ONE, blur_mm: 0.0 };
}

/// A column's darkening at the surface, by channel: a core and a halo, both Gaussian.
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
    pub fn shadow(&self) -> Shadow {
        self.shadow_in(&ColumnState::PLAIN)
    }

    /// The shadow while the column is in some other state.
    pub fn shadow_in(&self, state: &ColumnState) -> Shadow {
        let opacity = (self.opacity * state.opacity_scale).min(Vec3::ONE);
        let top_mm = self.top_mm * state.top_scale;
        let depth = (top_mm - CORE_CLEAR_MM).max(0.0);
        let contrast =
            opacity * (-CORE_DECAY * depth * REDUCED_SCATTERING_PER_MM).map(libm::expf).min(Vec3::splat(0.95));
        let spread = CORE_SPREAD_PER_MM * depth;
        let core_mm = 1.05 * self.diameter_mm * state.core_scale;
        let sharp = (Vec3::splat(core_mm * core_mm) + spread * spread) / (2.355 * 2.355);
        let variance = sharp + Vec3::splat(state.blur_mm * state.blur_mm);
        let core_area = contrast * sharp * (2.0 * PI);
        // The halo comes of the ink, which is no more for a wider hole.
        let area = PI / 4.0 * self.diameter_mm * self.diameter_mm;
        let gain = GAIN_PER_MM / GAIN_DECAY_PER_MM
            * ((-GAIN_DECAY_PER_MM * top_mm).map(libm::expf) - (-GAIN_DECAY_PER_MM * self.bottom_mm).map(libm::expf));
        let halo_area_mm2 = (opacity * gain * area - core_area).max(Vec3::ZERO);
        Shadow { core_contrast: contrast * sharp / variance, core_sigma_mm: variance.map(|v| v.sqrt()), halo_area_mm2 }
    }
}

impl Shadow {
    /// Integral of contrast over the surface, mm²: what the column takes from the mean colour around it.
    pub fn area_mm2(&self) -> Vec3 {
        self.core_contrast * self.core_sigma_mm * self.core_sigma_mm * (2.0 * PI) + self.halo_area_mm2
    }

    /// Contrast (1 − R/R₀) at a distance from the axis.
    pub fn contrast_at(&self, radius_mm: f32) -> Vec3 {
        let r2 = radius_mm * radius_mm;
        let core = self.core_contrast * (-r2 / (2.0 * self.core_sigma_mm * self.core_sigma_mm)).map(libm::expf);
        let h2 = HALO_SIGMA_MM * HALO_SIGMA_MM;
        core + self.halo_area_mm2 / (2.0 * PI * h2) * libm::expf(-r2 / (2.0 * h2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPAQUE: Vec3 = Vec3::ONE;

    fn column(top_mm: f32, bottom_mm: f32) -> Column {
        Column { diameter_mm: 0.10, top_mm, bottom_mm, opacity: OPAQUE }
    }

    #[test]
    fn centre_contrast_agrees_with_the_monte_carlo_columns() {
        for (c, table) in
            [(column(0.10, 0.50), Vec3::new(0.77, 0.64, 0.50)), (column(0.25, 0.50), Vec3::new(0.28, 0.15, 0.09))]
        {
            let got = c.shadow().core_contrast;
            assert!((got - table).abs().max_element() < 0.06, "contrast {got} lies within 0.06 of the table's {table}");
        }
    }

    #[test]
    fn shadow_area_agrees_with_the_monte_carlo_columns() {
        for (c, table) in
            [(column(0.10, 0.50), Vec3::new(14.0, 11.0, 8.0)), (column(0.25, 0.50), Vec3::new(9.0, 7.0, 4.0))]
        {
            let got = c.shadow().area_mm2() / (PI / 4.0 * 0.01);
            let error = ((got - table) / table).abs().max_element();
            assert!(error < 0.2, "shadow area ratio {got} lies within 20 % of the table's {table}");
        }
    }

    #[test]
    fn blur_softens_the_core_and_keeps_the_total() {
        let plain = column(0.10, 0.50);
        let sharp = plain.shadow();
        let soft = plain.shadow_in(&ColumnState { blur_mm: 0.1, ..ColumnState::PLAIN });
        assert!(soft.core_contrast.cmplt(sharp.core_contrast * 0.5).all(), "{soft:?} is fainter in the middle");
        assert!(soft.core_sigma_mm.cmpgt(Vec3::splat(0.1)).all());
        assert!((soft.area_mm2() / sharp.area_mm2() - 1.0).abs().max_element() < 1e-5, "and takes as much in all");
    }

    #[test]
    fn ink_beyond_opaque_darkens_no_further() {
        let opaque = column(0.10, 0.50);
        let more = opaque.shadow_in(&ColumnState { opacity_scale: Vec3::splat(1.2), ..ColumnState::PLAIN });
        assert_eq!(more, opaque.shadow());
    }

    #[test]
    fn deeper_ink_is_fainter_and_bluer() {
        let (shallow, deep) = (column(0.10, 0.50).shadow(), column(0.25, 0.65).shadow());
        assert!(deep.core_contrast.cmplt(shallow.core_contrast).all(), "deeper is fainter");
        let blueness = |s: &Shadow| s.core_contrast.x / s.core_contrast.z;
        assert!(blueness(&deep) > blueness(&shallow), "deeper takes relatively more red, so it looks bluer");
    }
}
