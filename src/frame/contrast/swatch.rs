//! A colour as it is reported, and how two differ.

use glam::Vec3;

use crate::optics::{ciede2000, lab_from_linear, luminance, michelson_contrast, srgb_from_linear, weber_contrast};

/// A mean colour: a reflectance, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Swatch {
    pub linear_rgb: Vec3,
}

impl Swatch {
    pub fn new(linear_rgb: Vec3) -> Self {
        Self { linear_rgb }
    }

    /// The colour as `#rrggbb`, encoded as sRGB.
    pub fn hex(&self) -> String {
        let [red, green, blue] = self.linear_rgb.to_array().map(|c| (srgb_from_linear(c) * 255.0).round() as u8);
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// CIELAB (D65).
    pub fn lab(&self) -> Vec3 {
        lab_from_linear(self.linear_rgb)
    }

    /// Relative luminance.
    pub fn luminance(&self) -> f32 {
        luminance(self.linear_rgb)
    }
}

/// How far a colour stands off another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// CIEDE2000.
    pub ciede2000: f32,
    /// Contrast of luminance against the other's, positive where this is the lighter.
    pub weber: f32,
    pub michelson: f32,
}

impl Difference {
    /// Of `swatch` from `reference`. Weber's contrast is of the darker against the lighter of the two.
    pub fn between(swatch: &Swatch, reference: &Swatch) -> Self {
        let lab = |swatch: &Swatch| swatch.lab().to_array().map(f64::from);
        let (here, there) = (swatch.luminance(), reference.luminance());
        let weber = if here >= there { weber_contrast(there, here) } else { -weber_contrast(here, there) };
        Self {
            ciede2000: ciede2000(lab(swatch), lab(reference)) as f32,
            weber,
            michelson: michelson_contrast(there, here),
        }
    }
}
