//! How the region's edge thins out, so that it never looks ruled.

use crate::hair::Site;
use crate::math::{gradient_noise, smooth_step};

/// Density rises over this width from the edge inward. Reference: hairline geometry, transition zone (0.5 to 1 cm).
const RAMP_MM: f32 = 8.0;
/// The edge wanders inward by up to twice this, and clusters by a finer wave: distance and wave length. Assumed.
const WANDER: [(f32, f32); 2] = [(1.6, 17.0), (1.1, 5.0)];
const WANDER_SEED: u64 = 0x6564_6765;
/// Share of full density at the very edge. Assumed.
const FIRST_SHARE: f32 = 0.06;

/// Share of full density at a place near the edge: 1 from about a centimetre inward.
pub fn feather(site: &Site) -> f32 {
    if site.edge_mm > RAMP_MM + 6.0 {
        return 1.0;
    }
    let wander: f32 = WANDER
        .iter()
        .zip(WANDER_SEED..)
        .map(|((far, wave), seed)| far * (gradient_noise(seed, site.chart / *wave) - 1.0))
        .sum();
    FIRST_SHARE + (1.0 - FIRST_SHARE) * smooth_step(0.0, RAMP_MM, site.edge_mm + wander)
}
