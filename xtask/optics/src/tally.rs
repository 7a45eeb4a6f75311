//! Means over many ways, each weighed by the light that it brings out, with their standard errors.

use std::thread;

use smp_simulator::math::Rng;

use crate::medium::{Absorption, Medium};
use crate::walk::Path;

/// Ways are walked in so many lots, each with numbers of its own: sums come out the same on any number of cores.
const LOTS: u64 = 64;
const THREADS: u64 = 2;

/// How many ways are walked, and from which numbers.
#[derive(Clone, Copy, Debug)]
pub struct Chance {
    pub seed: u64,
    pub paths: u64,
}

/// A mean and its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    pub mean: f64,
    pub error: f64,
}

/// What ways bring out, and what was told of each.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Ways walked, those among them that never come out too.
    ways: f64,
    weight: f64,
    weight_squares: f64,
    sums: Vec<f64>,
    squares: Vec<f64>,
    with_weight: Vec<f64>,
}

impl Tally {
    fn new(values: usize) -> Self {
        let none = vec![0.0; values];
        let (sums, squares, with_weight) = (none.clone(), none.clone(), none);
        Self { ways: 0.0, weight: 0.0, weight_squares: 0.0, sums, squares, with_weight }
    }

    fn add(&mut self, weight: f64, values: &[f64]) {
        self.weight += weight;
        self.weight_squares += weight * weight;
        for (at, value) in values.iter().enumerate() {
            let told = weight * value;
            self.sums[at] += told;
            self.squares[at] += told * told;
            self.with_weight[at] += told * weight;
        }
    }

    fn join(&mut self, other: &Self) {
        let add = |into: &mut [f64], from: &[f64]| into.iter_mut().zip(from).for_each(|(into, from)| *into += from);
        self.ways += other.ways;
        self.weight += other.weight;
        self.weight_squares += other.weight_squares;
        add(&mut self.sums, &other.sums);
        add(&mut self.squares, &other.squares);
        add(&mut self.with_weight, &other.with_weight);
    }

    /// Share of the light let in that comes out.
    pub fn reflected(&self) -> Measured {
        let mean = self.weight / self.ways;
        Measured { mean, error: ((self.weight_squares / self.ways - mean * mean) / self.ways).max(0.0).sqrt() }
    }

    /// Mean of a value over the light that comes out. Its error is that of a quotient of two sums over the same ways.
    pub fn mean(&self, value: usize) -> Measured {
        let mean = self.sums[value] / self.weight;
        let spread = self.squares[value] - 2.0 * mean * self.with_weight[value] + mean * mean * self.weight_squares;
        Measured { mean, error: spread.max(0.0).sqrt() / self.weight }
    }
}

/// Walks ways through a medium. `tell` writes values of each way that comes out, by chance of its own if need be.
pub fn walk(
    medium: &Medium,
    absorption: &Absorption,
    chance: Chance,
    values: usize,
    tell: impl Fn(&Path, &mut Rng, &mut [f64]) + Sync,
) -> Tally {
    let lots = by_lots(chance, |rng, ways| {
        let (mut tally, mut path, mut told) = (Tally::new(values), Path::default(), vec![0.0; values]);
        for _ in 0..ways {
            if path.walk(medium, rng) {
                told.fill(0.0);
                tell(&path, rng, &mut told);
                tally.add(path.left(absorption), &told);
            }
        }
        tally.ways = ways as f64;
        tally
    });
    let mut all = Tally::new(values);
    for tally in &lots {
        all.join(tally);
    }
    all
}

/// Does some work lot by lot, each with numbers and a count of ways of its own, on all threads; gives the lots in order.
pub fn by_lots<T: Send>(chance: Chance, work: impl Fn(&mut Rng, u64) -> T + Sync) -> Vec<T> {
    // Lots differ by one way at most.
    let lot = |number: u64| (number, work(&mut Rng::new(chance.seed, number), (chance.paths + number) / LOTS));
    let mut lots: Vec<(u64, T)> = thread::scope(|scope| {
        let share = |thread: u64| {
            let lot = &lot;
            scope.spawn(move || (thread..LOTS).step_by(THREADS as usize).map(lot).collect())
        };
        let threads: Vec<thread::ScopedJoinHandle<'_, Vec<_>>> = (0..THREADS).map(share).collect();
        let done = threads.into_iter().map(|thread| thread.join());
        done.flat_map(|lots| lots.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    lots.sort_by_key(|(number, _)| *number);
    lots.into_iter().map(|(_, lot)| lot).collect()
}
