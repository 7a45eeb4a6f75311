//! Samples that stand too close push each other apart.

use crate::math::larger;
use glam::Vec3;

/// Two samples, and the distance of neighbours in a hexagonal grid of the prefix in
/// which the later came in.
pub(super) struct Pair {
    pub(super) later: u32,
    pub(super) earlier: u32,
    pub(super) due: f32,
}

/// Rounds of pushing. More gains little.
const ROUNDS: usize = 16;
/// Below this share of the hexagonal distance a pair pushes softly, below the second hard as well: the soft push
/// raises the mean distance, the hard one keeps the smallest from falling. Tuned by measuring prefixes.
const SOFT_SHARE: f32 = 0.82;
const SOFT_PUSH: f32 = 0.15;
const HARD_SHARE: f32 = 0.67;
const HARD_PUSH: f32 = 0.22;

pub(super) fn relax(positions: &mut [Vec3], normals: &[Vec3], pairs: &[Pair]) {
    let mut moves = vec![Vec3::ZERO; positions.len()];
    for _ in 0..ROUNDS {
        moves.fill(Vec3::ZERO);
        for pair in pairs {
            let (later, earlier) = (pair.later as usize, pair.earlier as usize);
            let apart = positions[later] - positions[earlier];
            let squared = apart.length_squared();
            let soft = pair.due * SOFT_SHARE;
            if squared < soft * soft && squared > 0.0 {
                let distance = squared.sqrt();
                let hard = larger(pair.due * HARD_SHARE - distance, 0.0);
                let push = apart * ((SOFT_PUSH * (soft - distance) + HARD_PUSH * hard) / distance);
                moves[later] += push;
                moves[earlier] -= push;
            }
        }
        for ((position, step), normal) in positions.iter_mut().zip(&moves).zip(normals) {
            *position += *step - *normal * step.dot(*normal);
        }
    }
}
