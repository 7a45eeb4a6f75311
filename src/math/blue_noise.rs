//! Blue noise by weighted sample elimination (Yuksel 2015), in progressive order, then relaxed.
//!
//! From a pool of candidates the most crowded is removed again and again. The same is then done to the result, step
//! by step; what is removed last comes first in the order, so every prefix of the order is blue noise by itself.
//! Last, samples that stand too close push each other apart, each pair by what is due at the step where the later
//! of the two came in: the spacing of all prefixes gains together.

mod neighbours;
mod queue;
mod relax;

use crate::math::{larger, sort_keys};
use glam::Vec3;
use neighbours::Neighbours;
use queue::CrowdQueue;
use relax::{Pair, relax};

/// Exponent of the weight, as a power of two. Reference: sampling, elimination, alpha (8).
const ALPHA_LOG2: u32 = 3;
/// Weight limiting. Reference: sampling, elimination, beta.
const BETA: f32 = 0.65;
/// Weight limiting. Reference: sampling, elimination, gamma.
const GAMMA: f32 = 1.5;
/// Reference: sampling, elimination, r_max. A tenth wider leaves more even sets (measured: +1 % mean distance).
const WIDEN: f32 = 1.1;

/// Pairs are relaxed for prefixes that are each this share of the next: finer than the halves of elimination, so that
/// no prefix lies far from one that was relaxed.
const STEP: f32 = 0.837;
/// Pairs up to this share of the hexagonal distance are watched: relaxing may bring them nearer.
const WATCHED: f32 = 1.15;
/// Below this count order no longer matters to the eye.
const SMALLEST_STAGE: usize = 8;

/// Prefixes smaller than this share are left as elimination made them: their pushes are long against the spacing of
/// all samples, which could not make way in the few rounds there are.
const RELAXED_FROM: f32 = 0.05;

/// Samples chosen from a pool, in progressive order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlueNoise {
    /// Index in the pool of each sample.
    pub order: Vec<u32>,
    /// Where each sample was moved to. It left the surface by no more than its curvature over a fraction of the
    /// spacing.
    pub positions: Vec<Vec3>,
}

/// Chooses `count` of `pool`, spread evenly over a surface of `area_mm2`, and orders them progressively.
///
/// `normal` gives the surface's normal at a sample of the pool. Distances are straight lines in space, which on a
/// smooth surface differ from distances along it by nothing that matters at the spacing of samples. If `count` is
/// not below the size of the pool, all of the pool is ordered. Two to three candidates a sample are enough when the
/// pool is stratified.
pub fn progressive_blue_noise(pool: &[Vec3], normal: impl Fn(u32) -> Vec3, count: usize, area_mm2: f32) -> BlueNoise {
    let mut stage = Stage { pool, area_mm2, ids: (0..pool.len() as u32).collect() };
    if count < stage.ids.len() {
        stage.eliminate(count, |_, _, _| {});
    }
    let chosen = stage.ids.clone();
    let mut order = vec![0; chosen.len()];
    let mut pairs = Vec::with_capacity(chosen.len() * 4);
    let smallest_relaxed = chosen.len() as f32 * RELAXED_FROM;
    let mut prefix = chosen.len() as f32;
    while !stage.ids.is_empty() {
        let held = stage.ids.len();
        let keep = if held > SMALLEST_STAGE { held / 2 } else { 0 };
        let removed = stage.eliminate(keep, |rank, later, earlier| {
            while prefix * STEP > rank as f32 && prefix > smallest_relaxed {
                prefix *= STEP;
            }
            let due = hexagonal_mm(area_mm2, prefix);
            let reach = due * WATCHED;
            let apart = pool[later as usize] - pool[earlier as usize];
            if rank as f32 >= smallest_relaxed && apart.length_squared() < reach * reach {
                pairs.push(Pair { later, earlier, due });
            }
        });
        for (i, id) in removed.into_iter().enumerate() {
            order[held - 1 - i] = id;
        }
    }
    // Relaxed in the pool's order, where neighbours are close in memory.
    let mut place_of = vec![0; pool.len()];
    for (place, id) in (0..).zip(&chosen) {
        place_of[*id as usize] = place;
    }
    for pair in &mut pairs {
        pair.later = place_of[pair.later as usize];
        pair.earlier = place_of[pair.earlier as usize];
    }
    let mut moved: Vec<Vec3> = chosen.iter().map(|id| pool[*id as usize]).collect();
    let normals: Vec<Vec3> = chosen.iter().map(|id| normal(*id)).collect();
    relax(&mut moved, &normals, &pairs);
    let positions = order.iter().map(|id| moved[place_of[*id as usize] as usize]).collect();
    BlueNoise { order, positions }
}

/// What is left of the pool, and the surface it lies on.
struct Stage<'a> {
    pool: &'a [Vec3],
    area_mm2: f32,
    ids: Vec<u32>,
}

/// Distance of neighbours in the evenest set of `count`, a hexagonal grid.
fn hexagonal_mm(area_mm2: f32, count: f32) -> f32 {
    (area_mm2 * 2.0 / (3.0_f32.sqrt() * count)).sqrt()
}

impl Stage<'_> {
    /// Removes the most crowded until `keep` are left; gives the removed ones, first removed first. Calls `meet`
    /// with the place in the order of each removed one, itself, and each neighbour that it left behind.
    fn eliminate(&mut self, keep: usize, mut meet: impl FnMut(usize, u32, u32)) -> Vec<u32> {
        let held = self.ids.len();
        let widest = 2.0 * hexagonal_mm(self.area_mm2, held as f32);
        let radius = hexagonal_mm(self.area_mm2, keep.max(1) as f32).min(widest) * WIDEN;
        let nearest = radius * (1.0 - libm::powf(keep as f32 / held as f32, GAMMA)) * BETA;
        let neighbours = Neighbours::find(self.pool, &self.ids, radius, |distance| {
            let mut weight = 1.0 - larger(distance, nearest) / radius;
            for _ in 0..ALPHA_LOG2 {
                weight *= weight;
            }
            weight
        });

        let mut crowding: Vec<f32> = (0..held).map(|i| neighbours.of(i).iter().map(|edge| edge.weight).sum()).collect();
        let mut queue = CrowdQueue::new(&crowding);
        let mut removed = Vec::with_capacity(held - keep);
        while removed.len() < held - keep {
            let Some(most) = queue.pop_most(&crowding) else { break };
            let rank = held - 1 - removed.len();
            removed.push(neighbours.ids[most]);
            crowding[most] = REMOVED;
            for edge in neighbours.of(most) {
                let other = &mut crowding[edge.to as usize];
                if *other != REMOVED {
                    *other -= edge.weight;
                    meet(rank, neighbours.ids[most], neighbours.ids[edge.to as usize]);
                }
            }
        }
        // In the pool's order neighbours stay close in memory.
        let left = (0..held).filter(|i| crowding[*i] != REMOVED);
        let mut ids: Vec<u64> = left.map(|i| neighbours.ids[i].into()).collect();
        sort_keys(&mut ids);
        self.ids = ids.into_iter().map(|id| id as u32).collect();
        removed
    }
}

/// Crowding of a sample that is gone: rounding leaves that of others just below zero at worst.
const REMOVED: f32 = -1.0e9;
