//! How the region's edge thins out, so that it never looks ruled.

use crate::math::{gradient_noise, smooth_step};
use glam::Vec2;

/// Density rises over this width from the front hairline inward. Reference: hairline geometry, transition zone (0.5
/// to 1 cm).
const FRONT_RAMP_MM: f32 = 8.0;
/// Round the ears hair starts nearly at once, at the nape over a little more. Assumed.
const EAR_RAMP_MM: f32 = 3.0;
const NAPE_RAMP_MM: f32 = 7.0;
/// The edge wanders inward by up to twice this part of its ramp, and clusters by a finer wave: share and wave length
/// in mm. Assumed.
const WANDER: [(f32, f32); 2] = [(0.26, 15.0), (0.26, 4.2)];
const WANDER_SEED: u64 = 0x6564_6765;
/// Share of full density at the very edge. Assumed.
const FIRST_SHARE: f32 = 0.06;

/// Share of full density at a point of the chart `edge_mm` inside the region: 1 from about a centimetre inward.
pub fn feather(chart: Vec2, edge_mm: f32) -> f32 {
    let ramp = ramp_mm(chart);
    if edge_mm > ramp * 1.7 {
        return 1.0;
    }
    let wander: f32 = WANDER
        .iter()
        .zip(WANDER_SEED..)
        .map(|((far, wave), seed)| ramp * far * (gradient_noise(seed, chart / *wave) - 1.0))
        .sum();
    FIRST_SHARE + (1.0 - FIRST_SHARE) * smooth_step(0.0, ramp, edge_mm + wander)
}

/// How much a place's edge is the front hairline: 1 from temple to temple, 0 at the sides and behind.
pub fn frontness(chart: Vec2) -> f32 {
    smooth_step(0.25, 0.45, chart.normalize_or(Vec2::Y).y)
}

/// Width of the ramp by direction from the pole: front, sides, nape.
fn ramp_mm(chart: Vec2) -> f32 {
    let forward = chart.normalize_or(Vec2::Y).y;
    let front = frontness(chart);
    let nape = smooth_step(-0.45, -0.75, forward);
    EAR_RAMP_MM + (FRONT_RAMP_MM - EAR_RAMP_MM) * front + (NAPE_RAMP_MM - EAR_RAMP_MM) * nape
}
