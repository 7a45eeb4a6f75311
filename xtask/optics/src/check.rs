//! The simulator's columns against simulated ones.

use std::fmt::Write as _;

use smp_simulator::optics::{ColumnTerms, Shadow};

use crate::fit;
use crate::table::Row;

/// How far a column is off: area and width as shares, the middle's contrast as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Off {
    pub area: f64,
    pub centre: f64,
    pub width: f64,
}

impl Off {
    fn of(row: &Row, channel: usize, area_mm2: f64, contrast_at: impl Fn(f64) -> f64) -> Self {
        let found = &row.found[channel];
        let centre = contrast_at(0.0);
        let (mut near_mm, mut far_mm) = (0.0, 4.0);
        for _ in 0..40 {
            let middle_mm = 0.5 * (near_mm + far_mm);
            if contrast_at(middle_mm) > 0.5 * centre { near_mm = middle_mm } else { far_mm = middle_mm }
        }
        Self {
            area: area_mm2 / found.area_mm2.mean - 1.0,
            centre: centre - found.centre.mean,
            width: 2.0 * near_mm / found.width_mm.mean - 1.0,
        }
    }
}

/// How far the simulator's sums are off.
fn of_simulator(row: &Row, channel: usize) -> Off {
    let column = fit::variables(&row.column);
    let sums = ColumnTerms::of(&row.skin).sums(&column);
    let width_mm = sums.widening.map(libm::expf) * row.column.diameter_mm as f32;
    let shadow = Shadow::of(column.centre(&sums), width_mm, column.area_mm2(&sums));
    let at = |radius_mm: f64| f64::from(shadow.contrast_at(radius_mm as f32)[channel]);
    Off::of(row, channel, f64::from(shadow.area_mm2()[channel]), at)
}

/// At points that the sums were not fitted to.
pub fn told(held_out: &[Row]) -> String {
    let mut out =
        format!("{:<32}{:>10}{:>10}{:>10}{:>10}\n", "the simulator's columns", "half", "9 in 10", "99 %", "worst");
    for (channel, name) in ["red", "green", "blue"].into_iter().enumerate() {
        let all: Vec<Off> = held_out.iter().map(|row| of_simulator(row, channel)).collect();
        let values: [(&str, Vec<f64>); 3] = [
            ("area, share off", all.iter().map(|off| off.area).collect()),
            ("contrast in the middle", all.iter().map(|off| off.centre).collect()),
            ("width, share off", all.iter().map(|off| off.width).collect()),
        ];
        for (what, values) in values {
            let cells = [0.5, 0.9, 0.99, 1.0].map(|share| format!("{:>10.4}", quantile(&values, share))).concat();
            let _ = writeln!(out, "{:<32}{cells}", format!("{name}, {what}"));
        }
    }
    out
}

/// The size that so many of the values do not exceed.
fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sizes: Vec<f64> = values.iter().map(|value| value.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let at = (sizes.len().saturating_sub(1) as f64 * share).round() as usize;
    sizes.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::column::Column;
    use crate::table::{read, simulate};
    use crate::tally::{Chance, Measured};

    fn held_out() -> Vec<Row> {
        read("held-out.csv", include_str!("../tables/held-out.csv")).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn the_simulator_s_columns_hold_at_points_that_they_were_not_fitted_to() {
        let points = held_out();
        println!("{}", told(&points));
        assert_eq!(points.len(), 200);
        for (row, channel) in points.iter().flat_map(|row| [0, 1, 2].map(|channel| (row, channel))) {
            let (off, found) = (of_simulator(row, channel), &row.found[channel]);
            let share = |measured: &Measured| measured.error / measured.mean;
            // What is simulated is uncertain itself: twice its standard error.
            let held = off.area.abs() < 0.05 + 2.0 * share(&found.area_mm2)
                && off.centre.abs() < 0.04 + 2.0 * found.centre.error
                && off.width.abs() < 0.10 + 2.0 * share(&found.width_mm);
            assert!(held, "{:?} in {:?}, channel {channel}: {off:?}, {found:?}", row.column, row.skin);
        }
    }

    #[test]
    fn the_simulator_has_the_numbers_that_the_table_gives() {
        let rows = read("columns.csv", include_str!("../tables/columns.csv")).unwrap_or_default();
        assert!(
            fit::source(&rows) == include_str!("../../../src/optics/column_fit.rs"),
            "run `cargo xtask optics fit`"
        );
    }

    #[test]
    fn points_simulated_anew_are_what_the_table_says() {
        for row in held_out().iter().step_by(67) {
            let Column { diameter_mm, top_mm, bottom_mm, absorbance } = row.column;
            let asked = [(Column { diameter_mm, top_mm, bottom_mm, absorbance }, vec![row.skin])];
            let anew = simulate(&asked, Chance { seed: 4, paths: 6_000 }, 1);
            for (found, kept) in anew[0].found.iter().zip(&row.found) {
                for (found, kept) in [(found.centre, kept.centre), (found.area_mm2, kept.area_mm2)] {
                    let Measured { mean, error } = kept;
                    let error = libm::hypot(found.error, error);
                    assert!((found.mean - mean).abs() < 4.5 * error, "{:?}: {found:?}, {kept:?}", row.column);
                }
            }
        }
    }
}
