//! Random numbers for places that are as evenly spread as the places.

use crate::hair::Site;
use crate::math::{PointGrid, order_key, places_in_order};

/// Neighbours are those within so many mean distances between places.
const REACH: f32 = 3.0;
/// So often each number is told apart from those around it.
const ROUNDS: usize = 2;

/// For each place a number, all between 0 and 1 as frequent, such that those round any place have nearly the same mean. `drawn`
/// are independent of each other: those of neighbours would add up to patches of high and of low ones. `per_mm2` is how densely
/// places lie.
pub(super) fn spread_evenly(places: &[&Site], mut drawn: Vec<f32>, per_mm2: f32) -> Vec<f32> {
    let reach_mm = REACH / per_mm2.sqrt();
    let grid = PointGrid::new(places.iter().map(|site| site.position_mm), reach_mm);
    let near: Vec<Vec<(u32, f32)>> = places.iter().map(|site| weights(&grid, places, site, reach_mm)).collect();
    for _ in 0..ROUNDS {
        let apart: Vec<f32> = near.iter().zip(&drawn).map(|(near, own)| own - mean(near, &drawn)).collect();
        let step = 1.0 / places.len() as f32;
        for (at, place) in places_in_order(apart.into_iter().map(order_key)).enumerate() {
            drawn[place] = (at as f32 + 0.5) * step;
        }
    }
    drawn
}

fn weights(grid: &PointGrid, places: &[&Site], site: &Site, reach_mm: f32) -> Vec<(u32, f32)> {
    let weight = |place: &u32| {
        let squared = (places[*place as usize].position_mm - site.position_mm).length_squared();
        let falls = 1.0 - squared / (reach_mm * reach_mm);
        (*place, falls * falls)
    };
    grid.within(site.position_mm, reach_mm).iter().map(weight).collect()
}

fn mean(near: &[(u32, f32)], numbers: &[f32]) -> f32 {
    let (sum, all) = near
        .iter()
        .fold((0.0, 0.0), |(sum, all), (place, weight)| (sum + numbers[*place as usize] * weight, all + weight));
    sum / all
}
