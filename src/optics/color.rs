//! Colour spaces: linear sRGB, CIE XYZ (D65) and CIELAB, and the individual typology angle of skin.

use glam::Vec3;

/// Relative luminance of linear sRGB (ITU-R BT.709 weights).
pub fn luminance(linear_rgb: Vec3) -> f32 {
    linear_rgb.dot(Vec3::new(0.2126, 0.7152, 0.0722))
}

/// Encodes one linear channel, 0 to 1, as sRGB (IEC 61966-2-1).
pub fn srgb_from_linear(linear: f32) -> f32 {
    let c = linear.clamp(0.0, 1.0);
    if c <= 0.003_130_8 { 12.92 * c } else { 1.055 * libm::powf(c, 1.0 / 2.4) - 0.055 }
}

/// Decodes one sRGB channel, 0 to 1.
pub fn linear_from_srgb(encoded: f32) -> f32 {
    let c = encoded.clamp(0.0, 1.0);
    if c <= 0.040_45 { c / 12.92 } else { libm::powf((c + 0.055) / 1.055, 2.4) }
}

/// CIELAB (D65 white) of linear sRGB.
pub fn lab_from_linear(linear_rgb: Vec3) -> Vec3 {
    let (r, g, b) = (linear_rgb.x, linear_rgb.y, linear_rgb.z);
    let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
    let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b;
    let z = (0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83;
    let (fx, fy, fz) = (lab_f(x), lab_f(y), lab_f(z));
    Vec3::new(116.0 * fy - 16.0, 500.0 * (fx - fy), 200.0 * (fy - fz))
}

fn lab_f(t: f32) -> f32 {
    const DELTA: f32 = 6.0 / 29.0;
    if t > DELTA * DELTA * DELTA { libm::cbrtf(t) } else { t / (3.0 * DELTA * DELTA) + 4.0 / 29.0 }
}

/// Individual typology angle in degrees: atan((L* − 50) / b*). Reference: optics, skin scales.
pub fn typology_angle_degrees(lab: Vec3) -> f32 {
    libm::atan2f(lab.x - 50.0, lab.z).to_degrees()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn srgb_round_trips() {
        for step in 0..=255 {
            let encoded = step as f32 / 255.0;
            assert!((srgb_from_linear(linear_from_srgb(encoded)) - encoded).abs() < 1e-5, "decoding undoes encoding");
        }
    }

    #[test]
    fn white_and_mid_grey_have_their_published_lightness() {
        assert!((lab_from_linear(Vec3::ONE).x - 100.0).abs() < 0.01, "white has L* 100");
        assert!((lab_from_linear(Vec3::splat(0.184_186_5)).x - 50.0).abs() < 0.05, "18.4 % grey has L* 50");
    }
}
