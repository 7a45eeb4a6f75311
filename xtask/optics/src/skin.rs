//! Bare skin: few ways that stand for all of them, so that its colour can be told without a simulation.
//!
//! What a skin gives back is the mean over all ways of e^(−absorption · length), layer by layer. A sum over few ways of
//! well-chosen lengths and shares agrees with it for every absorption.

use smp_simulator::math::Rng;

use crate::least_squares::{Normal, Sample};
use crate::medium::{Absorption, Medium};
use crate::tally::{Chance, by_lots};
use crate::walk::Path;

/// Lengths that chosen ways may have, mm: the first is the epidermis', the second the dermis'.
const UPPER_MM: Steps = Steps { first: 0.01, last: 3.5, count: 22 };
const LOWER_MM: Steps = Steps { first: 0.002, last: 200.0, count: 22 };
/// Absorptions at which the sums are to agree, per mm: all that a case can have, and somewhat more.
const UPPER_PER_MM: Steps = Steps { first: 0.15, last: 45.0, count: 14 };
const LOWER_PER_MM: Steps = Steps { first: 0.03, last: 1.6, count: 9 };

/// Numbers from a first to a last one, each as many times the one before.
#[derive(Clone, Copy, Debug)]
struct Steps {
    first: f64,
    last: f64,
    count: usize,
}

impl Steps {
    fn all(self) -> impl Iterator<Item = f64> {
        let ratio = libm::log(self.last / self.first) / (self.count - 1) as f64;
        (0..self.count).map(move |step| self.first * libm::exp(ratio * step as f64))
    }
}

/// Lengths of many ways through both layers, mm, of which the given number were walked.
pub struct Lengths {
    walked: f64,
    mm: Vec<[f64; 2]>,
}

/// A way that stands for a share of all.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub share: f64,
    pub upper_mm: f64,
    pub lower_mm: f64,
}

impl Lengths {
    pub fn walk(medium: &Medium, chance: Chance) -> Self {
        let lots = by_lots(chance, |rng: &mut Rng, ways: u64| {
            let mut path = Path::default();
            let mut mm = Vec::new();
            for _ in 0..ways {
                if path.walk(medium, rng) {
                    mm.push([path.upper_mm, path.lower_mm]);
                }
            }
            mm
        });
        Self { walked: chance.paths as f64, mm: lots.concat() }
    }

    /// Share of the light let in that skin gives back, and the same times each length, mm.
    fn sums(&self, absorption: &Absorption) -> [f64; 3] {
        let mut sums = [0.0; 3];
        for [upper_mm, lower_mm] in &self.mm {
            let left = libm::exp(-absorption.upper_per_mm * upper_mm - absorption.lower_per_mm * lower_mm);
            sums[0] += left;
            sums[1] += left * upper_mm;
            sums[2] += left * lower_mm;
        }
        sums.map(|sum| sum / self.walked)
    }

    /// So many ways that stand for these.
    pub fn chosen(&self, count: usize) -> Vec<Way> {
        let wanted = Wanted::of(self);
        let grid = UPPER_MM.all().flat_map(|upper_mm| LOWER_MM.all().map(move |lower_mm| [upper_mm, lower_mm]));
        let mut ways = wanted.shared(&grid.collect::<Vec<_>>());
        ways.retain(|way| way.share > 0.0);
        while ways.len() > count {
            ways = wanted.without_one(&ways);
            ways = wanted.refined(ways, 2);
        }
        ways = wanted.refined(ways, 60);
        ways.sort_by(|one, other| one.upper_mm.total_cmp(&other.upper_mm));
        ways
    }
}

/// What chosen ways are to give back, absorption by absorption, and their mean lengths, weighed by what is left of them.
struct Wanted(Vec<(Absorption, [f64; 3])>);

/// How much the mean lengths count beside what is given back.
const OF_LENGTHS: f64 = 0.3;

impl Wanted {
    fn of(lengths: &Lengths) -> Self {
        let at = UPPER_PER_MM.all().flat_map(|upper_per_mm| {
            LOWER_PER_MM.all().map(move |lower_per_mm| Absorption { upper_per_mm, lower_per_mm })
        });
        Self(at.map(|absorption| (absorption, lengths.sums(&absorption))).collect())
    }

    /// What a way adds to each sum, as a share of the whole, times its weight.
    fn parts(&self, way: Way) -> impl Iterator<Item = f64> {
        self.0.iter().flat_map(move |(absorption, [left, upper, lower])| {
            let part = way.left(absorption);
            [part / left, OF_LENGTHS * part * way.upper_mm / upper, OF_LENGTHS * part * way.lower_mm / lower]
        })
    }

    fn wholes(&self) -> Vec<f64> {
        [1.0, OF_LENGTHS, OF_LENGTHS].repeat(self.0.len())
    }

    /// Ways of these lengths, with the shares that suit best. Errors count as shares.
    fn shared(&self, lengths_mm: &[[f64; 2]]) -> Vec<Way> {
        let way = |&[upper_mm, lower_mm]: &[f64; 2]| Way { share: 1.0, upper_mm, lower_mm };
        let columns: Vec<Vec<f64>> = lengths_mm.iter().map(|lengths| self.parts(way(lengths)).collect()).collect();
        let sample = |(row, wanted): (usize, f64)| Sample {
            parts: columns.iter().map(|column| column[row]).collect(),
            wanted,
            weight: 1.0,
        };
        let samples: Vec<Sample> = self.wholes().into_iter().enumerate().map(sample).collect();
        let shares = Normal::of(&samples).solve_non_negative();
        lengths_mm.iter().zip(shares).map(|(lengths, share)| Way { share, ..way(lengths) }).collect()
    }

    /// Sum of the squares of all errors.
    fn error(&self, ways: &[Way]) -> f64 {
        let mut missing = self.wholes();
        for way in ways {
            missing.iter_mut().zip(self.parts(*way)).for_each(|(missing, part)| *missing -= part);
        }
        missing.iter().map(|missing| missing * missing).sum()
    }

    /// All but the one that is missed least.
    fn without_one(&self, ways: &[Way]) -> Vec<Way> {
        let without = |at: usize| {
            let others = ways.iter().enumerate().filter(|(other, _)| *other != at);
            self.shared(&others.map(|(_, way)| [way.upper_mm, way.lower_mm]).collect::<Vec<_>>())
        };
        let all = (0..ways.len()).map(without);
        all.min_by(|one, other| self.error(one).total_cmp(&self.error(other))).unwrap_or_default()
    }

    /// Lengths moved up or down, one at a time and less and less, as long as that makes the error smaller.
    fn refined(&self, mut ways: Vec<Way>, rounds: usize) -> Vec<Way> {
        let mut step = 0.3;
        for _ in 0..rounds {
            let before = self.error(&ways);
            for at in 0..ways.len() {
                for (upper, lower) in [(step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)] {
                    let mut lengths: Vec<[f64; 2]> = ways.iter().map(|way| [way.upper_mm, way.lower_mm]).collect();
                    lengths[at] = [lengths[at][0] * libm::exp(upper), lengths[at][1] * libm::exp(lower)];
                    let moved = self.shared(&lengths);
                    if self.error(&moved) < self.error(&ways) {
                        ways = moved;
                    }
                }
            }
            if self.error(&ways) > 0.98 * before {
                step *= 0.6;
            }
        }
        ways
    }
}

impl Way {
    fn left(&self, absorption: &Absorption) -> f64 {
        self.share * libm::exp(-absorption.upper_per_mm * self.upper_mm - absorption.lower_per_mm * self.lower_mm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use glam::Vec3;
    use smp_simulator::case::{Skin, SkinPreset};
    use smp_simulator::optics::{SkinOptics, ciede2000, lab_from_linear};

    /// Other ways than those that the simulator's table was made of.
    fn fresh() -> [Lengths; 3] {
        std::array::from_fn(|channel| Lengths::walk(&Medium::skin(channel), Chance { seed: 77, paths: 60_000 }))
    }

    #[test]
    fn the_colour_drawn_is_the_simulated_one_for_every_preset_and_along_its_sliders() {
        let lengths = fresh();
        for preset in SkinPreset::ALL {
            for (melanin_scale, blood_scale) in [(1.0, 1.0), (0.5, 1.0), (2.0, 1.0), (1.0, 0.5), (1.0, 5.0), (1.4, 2.3)]
            {
                let skin = SkinOptics::of(&Skin { preset: *preset, melanin_scale, blood_scale, ..Skin::default() });
                let simulated = Vec3::from_array(std::array::from_fn(|channel| {
                    lengths[channel].sums(&Absorption::of(&skin, channel))[0] as f32
                }));
                let drawn = skin.albedo_linear_rgb();
                let lab = |colour: Vec3| lab_from_linear(colour).as_dvec3().to_array();
                let apart = ciede2000(lab(drawn), lab(simulated));
                assert!(
                    apart < 1.0,
                    "{preset:?}, melanin {melanin_scale}, blood {blood_scale}: {drawn} and {simulated}, {apart} apart"
                );
            }
        }
    }

    #[test]
    fn few_ways_chosen_stand_for_all_at_absorptions_that_they_were_not_chosen_by() {
        let lengths = Lengths::walk(&Medium::skin(1), Chance { seed: 3, paths: 20_000 });
        let ways = lengths.chosen(12);
        assert!(ways.len() <= 12);
        for (upper_per_mm, lower_per_mm) in [(0.37, 0.041), (1.1, 0.29), (5.2, 0.09), (19.0, 0.7), (31.0, 1.3)] {
            let absorption = Absorption { upper_per_mm, lower_per_mm };
            let all = lengths.sums(&absorption);
            let sum = |length_mm: fn(&Way) -> f64| -> f64 {
                ways.iter().map(|way| way.left(&absorption) * length_mm(way)).sum()
            };
            let few = [sum(|_| 1.0), sum(|way| way.upper_mm), sum(|way| way.lower_mm)];
            for (few, all, most) in [(few[0], all[0], 0.02), (few[1], all[1], 0.05), (few[2], all[2], 0.08)] {
                assert!((few / all - 1.0).abs() < most, "{absorption:?}: {few} for {all}");
            }
        }
    }
}
