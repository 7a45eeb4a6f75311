//! Least squares: how much of each part a sum is best made of.

/// One sum that is wanted, of so much of each part, and how much an error of it weighs.
pub struct Sample {
    pub parts: Vec<f64>,
    pub wanted: f64,
    pub weight: f64,
}

/// Keeps parts that are much alike from counting against each other, as a share of each part's own square.
const RIDGE: f64 = 1e-8;

/// Sums of products over all samples: all that least squares need.
pub struct Normal {
    /// The lower triangle.
    gram: Vec<Vec<f64>>,
    towards: Vec<f64>,
    squares: f64,
}

impl Normal {
    pub fn of(samples: &[Sample]) -> Self {
        let count = samples.first().map_or(0, |sample| sample.parts.len());
        let mut gram: Vec<Vec<f64>> = (0..count).map(|at| vec![0.0; at + 1]).collect();
        let (mut towards, mut squares) = (vec![0.0; count], 0.0);
        for Sample { parts, wanted, weight } in samples {
            let square = weight * weight;
            squares += square * wanted * wanted;
            for (at, part) in parts.iter().enumerate() {
                towards[at] += square * part * wanted;
                gram[at].iter_mut().zip(parts).for_each(|(sum, other)| *sum += square * part * other);
            }
        }
        Self { gram, towards, squares }
    }

    fn entry(&self, one: usize, other: usize) -> f64 {
        self.gram[one.max(other)][one.min(other)]
    }

    /// How much of some of the parts suits best, the others left out.
    pub fn solve(&self, chosen: &[usize]) -> Vec<f64> {
        let length: Vec<f64> = chosen.iter().map(|at| self.entry(*at, *at).sqrt().max(1e-300)).collect();
        // Cholesky's triangle, the parts brought to one length.
        let mut triangle: Vec<Vec<f64>> = Vec::with_capacity(chosen.len());
        for (i, at) in chosen.iter().enumerate() {
            let mut row: Vec<f64> = Vec::with_capacity(i + 1);
            for (j, other) in chosen[..=i].iter().enumerate() {
                let alike = self.entry(*at, *other) / (length[i] * length[j]);
                row.push(if i == j {
                    (alike + RIDGE - dot(&row, &row)).max(1e-30).sqrt()
                } else {
                    (alike - dot(&row[..j], &triangle[j][..j])) / triangle[j][j]
                });
            }
            triangle.push(row);
        }
        let mut shares: Vec<f64> = chosen.iter().zip(&length).map(|(at, length)| self.towards[*at] / length).collect();
        for i in 0..shares.len() {
            shares[i] = (shares[i] - dot(&triangle[i][..i], &shares[..i])) / triangle[i][i];
        }
        for i in (0..shares.len()).rev() {
            let known: f64 = triangle.iter().zip(&shares).skip(i + 1).map(|(row, share)| row[i] * share).sum();
            shares[i] = (shares[i] - known) / triangle[i][i];
        }
        shares.iter().zip(length).map(|(share, length)| share / length).collect()
    }

    /// Squares of the errors, weighed, that the best sum of some of the parts leaves.
    pub fn left(&self, chosen: &[usize]) -> f64 {
        let towards: f64 = self.solve(chosen).iter().zip(chosen).map(|(share, at)| share * self.towards[*at]).sum();
        (self.squares - towards).max(0.0)
    }

    /// How much of each part suits best, none below nothing (Lawson and Hanson).
    pub fn solve_non_negative(&self) -> Vec<f64> {
        const ROUNDS: usize = 2000;
        let count = self.towards.len();
        let mut shares = vec![0.0; count];
        let mut used: Vec<usize> = Vec::new();
        for _ in 0..ROUNDS {
            let gain =
                |at: usize| self.towards[at] - used.iter().map(|by| self.entry(at, *by) * shares[*by]).sum::<f64>();
            let all = (0..count).filter(|at| !used.contains(at)).map(|at| (gain(at), at));
            let Some((most, next)) = all.max_by(|one, other| one.0.total_cmp(&other.0)) else { break };
            if most < 1e-9 {
                break;
            }
            used.push(next);
            // Parts that would go below nothing leave, the first that gets there first.
            loop {
                let best = self.solve(&used);
                let sinking = used.iter().zip(&best).filter(|(_, best)| **best <= 0.0);
                let step = sinking.map(|(at, best)| shares[*at] / (shares[*at] - best)).fold(1.0, f64::min);
                for (at, best) in used.iter().zip(&best) {
                    shares[*at] += step * (best - shares[*at]);
                }
                let before = used.len();
                used.retain(|at| shares[*at] > 1e-12);
                (0..count).filter(|at| !used.contains(at)).for_each(|at| shares[at] = 0.0);
                if step >= 1.0 || used.len() == before {
                    break;
                }
            }
        }
        shares
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(parts: &[[f64; 2]], wanted: &[f64]) -> Normal {
        let sample =
            |(parts, wanted): (&[f64; 2], &f64)| Sample { parts: parts.to_vec(), wanted: *wanted, weight: 1.0 };
        Normal::of(&parts.iter().zip(wanted).map(sample).collect::<Vec<_>>())
    }

    #[test]
    fn a_sum_of_known_parts_is_taken_apart_again() {
        let part = |row: i32, rate: i32| libm::exp(-0.04 * f64::from(row * rate));
        let samples: Vec<Sample> = (0..40)
            .map(|row| {
                let parts: Vec<f64> = [1, 2, 5, 10, 17, 26].map(|rate| part(row, rate)).to_vec();
                Sample { wanted: 0.5 * parts[1] + 2.0 * parts[4], parts, weight: 1.0 }
            })
            .collect();
        let normal = Normal::of(&samples);
        for (share, known) in normal.solve(&[1, 4]).iter().zip([0.5, 2.0]) {
            assert!((share - known).abs() < 1e-5, "{share} of {known}");
        }
        assert!(normal.left(&[1, 4]) < 1e-6 * normal.squares && normal.left(&[1]) > 0.01 * normal.squares);
        let shares = normal.solve_non_negative();
        let left: f64 =
            samples.iter().map(|sample| (dot(&sample.parts, &shares) - sample.wanted).abs()).fold(0.0, f64::max);
        assert!(left < 1e-3 && shares.iter().all(|share| *share >= 0.0), "{shares:?} leave {left}");
    }

    #[test]
    fn no_share_goes_below_nothing_where_a_better_sum_would() {
        let normal = normal(&[[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]], &[2.0, 1.0, -1.0]);
        assert!(normal.solve(&[0, 1])[1] < -0.5);
        let shares = normal.solve_non_negative();
        assert!((shares[0] - 1.5).abs() < 1e-6 && shares[1] == 0.0, "{shares:?}");
    }
}
