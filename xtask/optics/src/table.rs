//! The table of simulated columns, and the points between that nothing is fitted to.

use std::fmt::Write as _;

use smp_simulator::math::Rng;
use smp_simulator::optics::SkinOptics;

use crate::column::Column;
use crate::error::{OpticsError, Result};
use crate::medium::{Absorption, Medium};
use crate::survey::{Found, survey};
use crate::tally::{Chance, Measured};
use crate::walk::unit;

/// One column in one skin.
#[derive(Clone, Debug)]
pub struct Row {
    pub column: Column,
    pub skin: SkinOptics,
    /// By channel.
    pub found: [Found; 3],
}

impl Row {
    /// Whether deposits are like this; columns beyond are hairs, fresh wounds or bad work.
    pub fn is_usual(&self) -> bool {
        (0.045..0.33).contains(&self.column.diameter_mm) && (0.04..0.38).contains(&self.column.top_mm)
    }
}

/// Columns that the fit rests on, spread evenly over all that a case can have, each in skins of its own. One in eight
/// begins at the surface, as hairs do.
pub fn planned(count: usize, skins: usize) -> Vec<(Column, Vec<SkinOptics>)> {
    let column = |at: usize| {
        let [width, ink, depth, length] = spread(at, 1.167_303_978);
        let top_mm = 0.45 * ((depth - 0.125) / 0.875).max(0.0);
        Column {
            diameter_mm: rounded(between(0.03, 0.4, width)),
            top_mm: rounded(top_mm),
            bottom_mm: rounded(top_mm + between(0.08, 4.0 - top_mm, length)),
            absorbance: rounded(between(0.08, 60.0, ink)),
        }
    };
    let skin = |at: usize| {
        let [melanin, blood] = spread(at, 1.324_717_957);
        SkinOptics {
            melanin_fraction: rounded(between(0.0056, 0.28, melanin)) as f32,
            blood_fraction: rounded(between(0.0017, 0.045, blood)) as f32,
        }
    };
    (0..count).map(|at| (column(at), (at * skins..(at + 1) * skins).map(skin).collect())).collect()
}

/// The point at a place of a sequence that fills a cube evenly (Roberts' additive recurrence): each side's step is one more
/// power of the root of x^(sides + 1) = x + 1, taken as a fraction.
fn spread<const SIDES: usize>(at: usize, root: f64) -> [f64; SIDES] {
    std::array::from_fn(|side| {
        let share = 0.5 + (at + 1) as f64 / libm::pow(root, (side + 1) as f64);
        share - libm::floor(share)
    })
}

/// Columns like deposits, each in a skin of its own.
pub fn held_out(count: usize, seed: u64) -> Vec<(Column, SkinOptics)> {
    let mut rng = Rng::new(seed, PLAN + 1);
    let mut one = || {
        let [width, ink, depth, length, melanin, blood] = std::array::from_fn(|_| unit(&mut rng));
        let top_mm = 0.05 + 0.3 * depth;
        let column = Column {
            diameter_mm: rounded(between(0.05, 0.3, width)),
            top_mm: rounded(top_mm),
            bottom_mm: rounded(top_mm + between(0.1, 1.2, length)),
            absorbance: rounded(between(0.2, 40.0, ink)),
        };
        let skin = SkinOptics {
            melanin_fraction: rounded(between(0.008, 0.25, melanin)) as f32,
            blood_fraction: rounded(between(0.002, 0.02, blood)) as f32,
        };
        (column, skin)
    };
    (0..count).map(|_| one()).collect()
}

/// Stream of the numbers that columns come from; those of ways are lower.
const PLAN: u64 = 1 << 33;

/// Even in the logarithm.
fn between(least: f64, most: f64, share: f64) -> f64 {
    least * libm::pow(most / least, share)
}

/// As it is written.
fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

/// Simulates each column in each of its skins, a group of columns after the other by the same ways.
pub fn simulate(asked: &[(Column, Vec<SkinOptics>)], chance: Chance, groups: usize) -> Vec<Row> {
    let by_channel: [_; 3] = std::array::from_fn(|channel| {
        let absorption = |skin: &SkinOptics| Absorption::of(skin, channel);
        let asked: Vec<_> =
            asked.iter().map(|(column, skins)| (*column, skins.iter().map(absorption).collect())).collect();
        survey(&asked, &Medium::skin(channel), chance, groups)
    });
    let mut rows = Vec::new();
    for (at, (column, skins)) in asked.iter().enumerate() {
        for (of, skin) in skins.iter().enumerate() {
            let found = std::array::from_fn(|channel: usize| by_channel[channel][at][of]);
            rows.push(Row { column: *column, skin: *skin, found });
        }
    }
    rows
}

const HEADING: &str = "diameter_mm,top_mm,bottom_mm,absorbance,melanin,blood,\
    red_area_mm2,error,red_centre,error,red_width_mm,error,green_area_mm2,error,green_centre,error,green_width_mm,error,\
    blue_area_mm2,error,blue_centre,error,blue_width_mm,error";

/// The table as text; the first line says how it was made.
pub fn written(rows: &[Row], made_by: &str) -> String {
    let mut out = format!("# {made_by}\n{HEADING}\n");
    for Row { column, skin, found } in rows {
        let Column { diameter_mm, top_mm, bottom_mm, absorbance } = column;
        let SkinOptics { melanin_fraction, blood_fraction } = skin;
        let _ = write!(out, "{diameter_mm},{top_mm},{bottom_mm},{absorbance},{melanin_fraction},{blood_fraction}");
        for Found { area_mm2, centre, width_mm } in found {
            for Measured { mean, error } in [area_mm2, centre, width_mm] {
                let _ = write!(out, ",{},{}", digits(*mean, 4), digits(*error, 2));
            }
        }
        out.push('\n');
    }
    out
}

/// So many digits that tell something.
fn digits(value: f64, count: i32) -> String {
    let places = (count - 1 - libm::floor(libm::log10(value.abs().max(1e-9))) as i32).clamp(0, 9);
    let text = format!("{value:.*}", places as usize);
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    text.strip_prefix("0.").map_or(text.clone(), |rest| format!(".{rest}"))
}

/// Reads such a table.
pub fn read(path: &str, text: &str) -> Result<Vec<Row>> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && *line != HEADING);
    lines
        .map(|(at, line)| {
            let wrong = || OpticsError::Table { path: path.to_owned(), line: at + 1 };
            let numbers: Vec<f64> =
                line.split(',').map(str::parse).collect::<std::result::Result<_, _>>().map_err(|_| wrong())?;
            let [diameter_mm, top_mm, bottom_mm, absorbance, melanin, blood, found @ ..] = numbers.as_slice() else {
                return Err(wrong());
            };
            let (pairs, []) = found.as_chunks::<2>() else { return Err(wrong()) };
            let found: Vec<Measured> =
                pairs.iter().map(|[mean, error]| Measured { mean: *mean, error: *error }).collect();
            if found.len() != 9 {
                return Err(wrong());
            }
            Ok(Row {
                column: Column {
                    diameter_mm: *diameter_mm,
                    top_mm: *top_mm,
                    bottom_mm: *bottom_mm,
                    absorbance: *absorbance,
                },
                skin: SkinOptics { melanin_fraction: *melanin as f32, blood_fraction: *blood as f32 },
                found: std::array::from_fn(|channel| Found {
                    area_mm2: found[3 * channel],
                    centre: found[3 * channel + 1],
                    width_mm: found[3 * channel + 2],
                }),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_lacks_a_number_or_has_another_thing_there_is_named_by_its_line() {
        let text = include_str!("../tables/held-out.csv");
        let rows = read("a table", text).unwrap_or_default();
        assert_eq!(read("a table", &written(&rows, "again")).unwrap_or_default().len(), rows.len());
        let (start, last) = text.trim_end().rsplit_once(',').unwrap_or_default();
        for wrong in [start.to_owned(), format!("{start},x"), format!("{start},"), format!("{start},{last},1")] {
            let told = read("a table", &wrong).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(told.starts_with("a table, line 202: not a row"), "{told}");
        }
    }
}
