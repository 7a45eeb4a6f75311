//! Least squares: of sums whose parts are none below nothing.

/// Shares, none below 0, with which the columns add up to what is wanted as nearly as can be (Lawson and Hanson).
pub fn non_negative(columns: &[Vec<f64>], wanted: &[f64]) -> Vec<f64> {
    const ROUNDS: usize = 2000;
    let count = columns.len();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let mut shares = vec![0.0; count];
    let mut used: Vec<usize> = Vec::new();
    for _ in 0..ROUNDS {
        let mut missing = wanted.to_vec();
        for &at in &used {
            missing.iter_mut().zip(&columns[at]).for_each(|(missing, part)| *missing -= shares[at] * part);
        }
        let gain = |at: &usize| dot(&columns[*at], &missing);
        let Some(next) = (0..count).filter(|at| !used.contains(at)).max_by(|a, b| gain(a).total_cmp(&gain(b))) else {
            break;
        };
        if gain(&next) < 1e-9 {
            break;
        }
        used.push(next);
        // Parts that would go below nothing leave, the first that gets there first.
        loop {
            let chosen: Vec<&[f64]> = used.iter().map(|at| columns[*at].as_slice()).collect();
            let best = plain(&chosen, wanted, 1e-12);
            let step = used
                .iter()
                .zip(&best)
                .filter(|(_, best)| **best <= 0.0)
                .map(|(at, best)| shares[*at] / (shares[*at] - best))
                .fold(1.0, f64::min);
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

/// Shares of any sign. `ridge`, as a share of each column's own square, keeps columns that are much alike apart.
pub fn plain(columns: &[&[f64]], wanted: &[f64], ridge: f64) -> Vec<f64> {
    let count = columns.len();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    // Cholesky's triangle of the normal equations, the columns brought to one length.
    let length: Vec<f64> = columns.iter().map(|column| dot(column, column).sqrt().max(1e-300)).collect();
    let mut triangle = vec![vec![0.0; count]; count];
    for i in 0..count {
        for j in 0..=i {
            let alike = dot(columns[i], columns[j]) / (length[i] * length[j]) + if i == j { ridge } else { 0.0 };
            let sum = alike - dot(&triangle[i][..j], &triangle[j][..j]);
            triangle[i][j] = if i == j { sum.max(1e-30).sqrt() } else { sum / triangle[j][j] };
        }
    }
    let mut shares: Vec<f64> = (0..count).map(|at| dot(columns[at], wanted) / length[at]).collect();
    for i in 0..count {
        let known: f64 = (0..i).map(|k| triangle[i][k] * shares[k]).sum();
        shares[i] = (shares[i] - known) / triangle[i][i];
    }
    for i in (0..count).rev() {
        let known: f64 = (i + 1..count).map(|k| triangle[k][i] * shares[k]).sum();
        shares[i] = (shares[i] - known) / triangle[i][i];
    }
    shares.iter().zip(length).map(|(share, length)| share / length).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_known_parts_is_taken_apart_again() {
        let columns: Vec<Vec<f64>> = (0..6)
            .map(|part| (0..40).map(|row| libm::exp(-0.04 * f64::from(row) * f64::from(1 + part * part))).collect())
            .collect();
        let sum: Vec<f64> = (0..40).map(|row| 0.5 * columns[1][row] + 2.0 * columns[4][row]).collect();
        let all: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        for shares in [non_negative(&columns, &sum), plain(&all, &sum, 0.0)] {
            for (share, known) in shares.iter().zip([0.0, 0.5, 0.0, 0.0, 2.0, 0.0]) {
                assert!((share - known).abs() < 1e-4, "{shares:?}");
            }
        }
    }

    #[test]
    fn no_share_goes_below_nothing_where_a_better_sum_would() {
        let columns = vec![vec![1.0, 1.0, 0.0], vec![0.0, 1.0, 1.0]];
        let shares = non_negative(&columns, &[2.0, 1.0, -1.0]);
        assert!((shares[0] - 1.5).abs() < 1e-9 && shares[1] == 0.0, "{shares:?}");
    }
}
