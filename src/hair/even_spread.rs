//! Random numbers for places that are as evenly spread as the places.

use crate::math::{PointGrid, order_key, sort_keys};
use glam::Vec3;

/// Neighbours are those within so many mean distances between places.
const REACH: f32 = 3.0;
/// So often each number is told apart from those around it.
const ROUNDS: usize = 2;

/// Gives each place another number in the place of its `drawn` one, all between 0 and 1 as frequent, such that those round any
/// place have nearly the same mean: independent ones add up to patches of high and of low ones. `per_mm2` is how densely
/// places lie.
pub(super) fn spread_evenly(places: &[Vec3], drawn: &mut [f32], per_mm2: f32) {
    let reach_mm = REACH / per_mm2.sqrt();
    let grid = PointGrid::new(places.iter().copied(), reach_mm);
    let mut keyed = Vec::new();
    for _ in 0..ROUNDS {
        keyed.clear();
        for (at, place) in places.iter().enumerate() {
            let (mut sum, mut all) = (0.0, 0.0);
            for near in grid.within(*place, reach_mm) {
                let share = (places[near as usize] - *place).length_squared() / (reach_mm * reach_mm);
                let weight = (1.0 - share) * (1.0 - share);
                sum += drawn[near as usize] * weight;
                all += weight;
            }
            keyed.push(u64::from(order_key(drawn[at] - sum / all)) << 32 | at as u64);
        }
        sort_keys(&mut keyed);
        for (at, key) in keyed.iter().enumerate() {
            drawn[*key as u32 as usize] = (at as f32 + 0.5) / places.len() as f32;
        }
    }
}
