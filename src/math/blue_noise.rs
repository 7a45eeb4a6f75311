//! Blue noise by weighted sample elimination (Yuksel 2015), in progressive order.
//!
//! From a pool of candidates the most crowded is removed again and again. The same is then done to the result by
//! halves; what is removed last comes first in the order, so every prefix of the order is blue noise by itself.

mod heap;
mod neighbours;

use glam::Vec3;
use heap::CrowdHeap;
use neighbours::Neighbours;

/// Exponent of the weight. Reference: sampling, elimination, alpha.
const ALPHA_LOG2: u32 = 3;
/// Weight limiting. Reference: sampling, elimination, beta.
const BETA: f32 = 0.65;
/// Weight limiting. Reference: sampling, elimination, gamma.
const GAMMA: f32 = 1.5;

/// Below this count order no longer matters to the eye.
const SMALLEST_STAGE: usize = 4;

/// Chooses `count` of `pool`, spread evenly over a surface of `area_mm2`, and orders them progressively.
///
/// Returns indices into `pool`. Distances are straight lines in space, which on a smooth surface differ from
/// distances along it by nothing that matters at the spacing of samples. If `count` is not below the size of the
/// pool, all of the pool is ordered. Two to three candidates a sample are enough when the pool is stratified.
pub fn progressive_blue_noise(pool: &[Vec3], count: usize, area_mm2: f32) -> Vec<u32> {
    let mut ids: Vec<u32> = (0..pool.len() as u32).collect();
    if count < ids.len() {
        eliminate(pool, &mut ids, count, area_mm2);
    }
    let mut order = Vec::with_capacity(ids.len());
    while ids.len() > SMALLEST_STAGE {
        let keep = ids.len() / 2;
        order.extend(eliminate(pool, &mut ids, keep, area_mm2));
    }
    order.extend(ids.iter().rev());
    order.reverse();
    order
}

/// Removes the most crowded of `ids` until `keep` are left; gives the removed ones, first removed first.
fn eliminate(pool: &[Vec3], ids: &mut Vec<u32>, keep: usize, area_mm2: f32) -> Vec<u32> {
    let r_max = (area_mm2 / (2.0 * 3.0_f32.sqrt() * keep as f32)).sqrt();
    let r_min = r_max * (1.0 - libm::powf(keep as f32 / ids.len() as f32, GAMMA)) * BETA;
    let neighbours = Neighbours::find(pool, ids, 2.0 * r_max, |distance| {
        let mut weight = 1.0 - distance.max(2.0 * r_min) / (2.0 * r_max);
        for _ in 0..ALPHA_LOG2 {
            weight *= weight;
        }
        weight
    });

    let mut crowding: Vec<f32> =
        (0..ids.len()).map(|i| neighbours.of(i).iter().map(|edge| edge.weight).sum()).collect();
    let mut heap = CrowdHeap::new(&crowding);
    let mut removed = Vec::with_capacity(ids.len() - keep);
    while removed.len() < ids.len() - keep {
        let Some(most) = heap.pop_most(&crowding) else { break };
        removed.push(neighbours.ids[most]);
        for edge in neighbours.of(most) {
            crowding[edge.to as usize] -= edge.weight;
        }
    }
    *ids = heap.remaining().map(|i| neighbours.ids[i]).collect();
    // Where they lay in the heap is no order to rely on; in pool order neighbours in space stay close in memory.
    ids.sort_unstable();
    removed
}
