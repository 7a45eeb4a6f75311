//! The one seeded generator: PCG32 (XSH-RR), and independent streams split off by label.

use crate::math::{mix64, within};

const MULTIPLIER: u64 = 6_364_136_223_846_793_005;

/// A small, fast, seeded generator. The same seed and stream give the same numbers on every machine.
#[derive(Clone, Debug)]
pub struct Rng {
    state: u64,
    increment: u64,
}

impl Rng {
    /// Generators of one seed with different streams are independent of each other.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut rng = Self { state: 0, increment: mix64(stream) | 1 };
        rng.next_u32();
        rng.state = rng.state.wrapping_add(mix64(seed));
        rng.next_u32();
        rng
    }

    pub fn next_u32(&mut self) -> u32 {
        let old = self.state;
        self.state = old.wrapping_mul(MULTIPLIER).wrapping_add(self.increment);
        let folded = (((old >> 18) ^ old) >> 27) as u32;
        folded.rotate_right((old >> 59) as u32)
    }

    /// Uniform in 0 to 1, 1 excluded, in steps of 2⁻²⁴.
    pub fn unit(&mut self) -> f32 {
        unit_from_bits(self.next_u32())
    }

    /// Uniform from `low` to `high`. Never inlined: many call it, and none in its innermost loop.
    #[inline(never)]
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// Normally distributed, mean 0, standard deviation 1 (Box and Muller).
    pub fn normal(&mut self) -> f32 {
        let radius = (-2.0 * libm::logf(1.0 - self.unit())).sqrt();
        radius * libm::cosf(core::f32::consts::TAU * self.unit())
    }

    /// Normally distributed and never further than `limit` standard deviations from the mean.
    pub fn normal_within(&mut self, limit: f32) -> f32 {
        within(self.normal(), -limit, limit)
    }
}

/// The upper 24 bits as a number in 0 to 1, 1 excluded.
pub fn unit_from_bits(bits: u32) -> f32 {
    (bits >> 8) as f32 / 16_777_216.0
}

/// The generator of one thing among many: its numbers do not depend on what was drawn for its neighbours,
/// so adding or removing things leaves all others as they are.
pub fn rng_of(seed: u64, kind: u64, index: u64) -> Rng {
    Rng::new(mix64(seed ^ mix64(kind)) ^ index, kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_repeats_and_another_stream_differs() {
        let draw = |seed, stream| {
            let mut rng = Rng::new(seed, stream);
            (0..8).map(|_| rng.next_u32()).collect::<Vec<_>>()
        };
        assert_eq!(draw(7, 1), draw(7, 1));
        assert_ne!(draw(7, 1), draw(7, 2));
        assert_ne!(draw(7, 1), draw(8, 1));
    }

    #[test]
    fn unit_numbers_are_even_and_normals_have_their_moments() {
        let mut rng = Rng::new(3, 0);
        let n = 200_000;
        let mean = (0..n).map(|_| f64::from(rng.unit())).sum::<f64>() / f64::from(n);
        assert!((mean - 0.5).abs() < 0.003, "mean of unit numbers is {mean}");
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..n {
            let x = f64::from(rng.normal());
            sum += x;
            squares += x * x;
        }
        let (mean, variance) = (sum / f64::from(n), squares / f64::from(n));
        assert!(mean.abs() < 0.01 && (variance - 1.0).abs() < 0.02, "mean {mean}, variance {variance}");
    }

    #[test]
    fn neighbours_of_one_kind_are_not_alike() {
        let first: Vec<f32> = (0..1000).map(|i| rng_of(1, 2, i).unit()).collect();
        let mean = first.iter().sum::<f32>() / 1000.0;
        let lag: f32 = first.windows(2).map(|w| (w[0] - mean) * (w[1] - mean)).sum::<f32>() / 1000.0 * 12.0;
        assert!((mean - 0.5).abs() < 0.04 && lag.abs() < 0.1, "mean {mean}, correlation of neighbours {lag}");
    }
}
