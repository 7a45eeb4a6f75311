//! Smooth noise over the plane, the same everywhere.

use crate::math::mix64;
use glam::{Vec2, Vec3};

/// Gradient noise with one lattice cell a unit: smooth, mean 0, within -1 to 1.
pub fn gradient_noise(seed: u64, p: Vec2) -> f32 {
    let (x0, y0) = (p.x.floor(), p.y.floor());
    let (fx, fy) = (p.x - x0, p.y - y0);
    let corner = |dx: i32, dy: i32| {
        let (gx, gy) = gradient(seed, x0 as i32 + dx, y0 as i32 + dy);
        gx * (fx - dx as f32) + gy * (fy - dy as f32)
    };
    let (u, v) = (fade(fx), fade(fy));
    let low = corner(0, 0) * (1.0 - u) + corner(1, 0) * u;
    let high = corner(0, 1) * (1.0 - u) + corner(1, 1) * u;
    // Unit gradients in the plane give at most 1/√2.
    (low * (1.0 - v) + high * v) * core::f32::consts::SQRT_2
}

/// The same on a surface in space, as the sum of what three sides see of it: skin that faces one of them is cut by the
/// others' noise in steps of its own. Takes this seed and the next two.
pub fn surface_noise(seed: u64, p: Vec3) -> f32 {
    gradient_noise(seed, Vec2::new(p.x, p.y))
        + gradient_noise(seed + 1, Vec2::new(p.y, p.z))
        + gradient_noise(seed + 2, Vec2::new(p.z, p.x))
}

/// Noise of `octaves` layers, each twice as fine and half as strong; about -1 to 1.
pub fn fractal_noise(seed: u64, p: Vec2, octaves: u32) -> f32 {
    let (mut sum, mut weight, mut total, mut at) = (0.0, 1.0, 0.0, p);
    for octave in 0..octaves {
        sum += weight * gradient_noise(seed.wrapping_add(u64::from(octave)), at);
        total += weight;
        weight *= 0.5;
        at *= 2.0;
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// 0 below `low`, 1 above `high`, smooth between.
pub fn smooth_step(low: f32, high: f32, x: f32) -> f32 {
    let t = ((x - low) / (high - low)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn fade(t: f32) -> f32 {
    t * t * t * (t * (t * 6.0 - 15.0) + 10.0)
}

fn gradient(seed: u64, x: i32, y: i32) -> (f32, f32) {
    let cell = (u64::from(x as u32) << 32) | u64::from(y as u32);
    let angle = (mix64(seed ^ mix64(cell)) >> 40) as f32 * (core::f32::consts::TAU / 16_777_216.0);
    (libm::cosf(angle), libm::sinf(angle))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_stays_in_range_and_is_smooth() {
        let mut largest: f32 = 0.0;
        for i in 0..40_000 {
            let p = Vec2::new(i as f32 * 0.0137 - 200.0, i as f32 * 0.0071 + 3.0);
            let here = gradient_noise(5, p);
            assert!(here.abs() <= 1.0);
            let step = (gradient_noise(5, p + Vec2::splat(0.001)) - here).abs();
            assert!(step < 0.02, "jump of {step} at {p}");
            largest = largest.max(here.abs());
        }
        assert!(largest > 0.5, "noise never exceeds {largest}");
    }
}
