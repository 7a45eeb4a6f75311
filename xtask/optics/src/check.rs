//! Closed forms against simulated columns.

use std::fmt::Write as _;

use glam::Vec3;
use smp_simulator::optics;

use crate::fit;
use crate::form::Form;
use crate::table::Row;

/// How far a form is off: area and width as shares, the middle's contrast as it is.
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

/// How far sums are off.
pub fn of_form(form: &Form, row: &Row, channel: usize) -> Off {
    let shadow = form.shadow(&row.column, &row.skin, channel);
    Off::of(row, channel, shadow.area_mm2(), |radius_mm| shadow.contrast_at(radius_mm))
}

/// How far the simulator is off.
fn of_simulator(row: &Row, channel: usize) -> Off {
    let [diameter_mm, top_mm, bottom_mm] =
        [row.column.diameter_mm, row.column.top_mm, row.column.bottom_mm].map(|length_mm| length_mm as f32);
    let opacity = Vec3::splat(1.0 - libm::exp(-row.column.absorbance) as f32);
    let shadow = optics::Column { diameter_mm, top_mm, bottom_mm, opacity }.shadow();
    let at = |radius_mm: f64| f64::from(shadow.contrast_at(radius_mm as f32)[channel]);
    Off::of(row, channel, f64::from(shadow.area_mm2()[channel]), at)
}

/// Both, at points that the sums were not fitted to.
pub fn told(table: &[Row], held_out: &[Row]) -> String {
    let form = fit::form(table);
    let simulator = errors("the simulator's columns", held_out, of_simulator);
    simulator + "\n" + &errors("sums fitted to the table", held_out, |row, channel| of_form(&form, row, channel))
}

fn errors(title: &str, rows: &[Row], off: impl Fn(&Row, usize) -> Off) -> String {
    let mut out = format!("{title:<32}{:>10}{:>10}{:>10}{:>10}\n", "half", "9 in 10", "99 %", "worst");
    for (channel, name) in ["red", "green", "blue"].into_iter().enumerate() {
        let all: Vec<Off> = rows.iter().map(|row| off(row, channel)).collect();
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
pub fn quantile(values: &[f64], share: f64) -> f64 {
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

    fn table(name: &str, text: &str) -> Vec<Row> {
        read(name, text).unwrap_or_else(|error| panic!("{error}"))
    }

    fn held_out() -> Vec<Row> {
        table("tables/held-out.csv", include_str!("../tables/held-out.csv"))
    }

    #[test]
    fn sums_fitted_to_the_table_hold_at_points_that_they_were_not_fitted_to() {
        let rows = table("tables/columns.csv", include_str!("../tables/columns.csv"));
        let (form, points) = (fit::form(&rows), held_out());
        println!("{}", told(&rows, &points));
        assert_eq!(points.len(), 200);
        for channel in 0..3 {
            let all: Vec<Off> = points.iter().map(|row| of_form(&form, row, channel)).collect();
            let check = |what: &str, nine_in_ten: f64, worst: f64, of: fn(&Off) -> f64| {
                let values: Vec<f64> = all.iter().map(of).collect();
                let (most, last) = (quantile(&values, 0.9), quantile(&values, 1.0));
                assert!(
                    most < nine_in_ten && last < worst,
                    "{what}, channel {channel}: {most} in nine of ten, {last} at worst"
                );
            };
            check("area", 0.05, 0.09, |off| off.area);
            check("contrast in the middle", 0.04, 0.10, |off| off.centre);
            check("width", 0.10, 0.13, |off| off.width);
        }
    }

    #[test]
    fn points_simulated_anew_are_what_the_table_says() {
        for row in held_out().iter().step_by(67) {
            let Column { diameter_mm, top_mm, bottom_mm, absorbance } = row.column;
            let asked = [(Column { diameter_mm, top_mm, bottom_mm, absorbance }, vec![row.skin])];
            let anew = simulate(&asked, Chance { seed: 4, paths: 6_000 });
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
