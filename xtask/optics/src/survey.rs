//! Many columns in many skins at once: the same ways serve several of them.

use std::f64::consts::TAU;

use glam::DVec2;
use smp_simulator::math::Rng;

use crate::column::{Column, Piece};
use crate::medium::{Absorption, Medium};
use crate::shadow::{Crossing, crossing};
use crate::tally::{Chance, Measured, by_lots};
use crate::walk::{Path, unit};

/// Axes that are chosen for each way and column.
const AXES: usize = 2;
/// Distances from the axis at which contrast is looked at: close to the rim in shares of the radius, then so many times as
/// far each, to the last, mm.
const NEAR: [f64; 11] = [0.0, 0.5, 0.75, 0.9, 0.97, 1.03, 1.1, 1.25, 1.5, 1.8, 2.2];
const FARTHER: f64 = 1.25;
const LAST_MM: f64 = 1.6;

/// What one column does in one skin.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub centre: Measured,
    pub area_mm2: Measured,
    /// Width at half of the centre's contrast, mm, and its standard error; as wide as is looked at where it is wider.
    pub width_mm: Measured,
}

/// A column and the skins that it is looked at in.
pub type Asked = (Column, Vec<Absorption>);

/// Sums over one lot of ways for one column, skin by skin.
struct Sums {
    weight: Vec<f64>,
    /// By value (the area, then contrast at each distance), then by skin.
    told: Vec<Vec<f64>>,
}

/// By column, then by skin. Of so many ways each column meets its own, one of `groups`: what is rare and heavy among ways
/// then bears on few columns alike, and what is fitted to all of them evens it out.
pub fn survey(asked: &[Asked], medium: &Medium, chance: Chance, groups: usize) -> Vec<Vec<Found>> {
    let distances: Vec<Vec<f64>> = asked.iter().map(|(column, _)| distances_mm(column)).collect();
    let none = |(at, (_, skins)): (&Vec<f64>, &Asked)| Sums {
        weight: vec![0.0; skins.len()],
        told: vec![vec![0.0; skins.len()]; 1 + at.len()],
    };
    let lots = by_lots(chance, |rng, ways| {
        let mut sums: Vec<Sums> = distances.iter().zip(asked).map(none).collect();
        let (mut path, mut pieces) = (Path::default(), Vec::new());
        for way in 0..ways {
            if !path.walk(medium, rng) {
                continue;
            }
            let turn = TAU * unit(rng);
            let aside = DVec2::new(libm::cos(turn), libm::sin(turn));
            let group = asked.iter().zip(&distances).zip(&mut sums).skip(way as usize % groups).step_by(groups);
            for (((column, skins), distances), sums) in group {
                let weights: Vec<f64> = skins.iter().map(|skin| path.left(skin)).collect();
                sums.weight.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
                column.pieces(&path.corners, &mut pieces);
                if pieces.is_empty() {
                    continue;
                }
                let mut add = |value: usize, taken: f64| {
                    if taken > 0.0 {
                        sums.told[value].iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight * taken);
                    }
                };
                add(0, area_mm2(column, &pieces, rng));
                pieces.retain(|piece| piece.comes_near(LAST_MM + column.radius_mm()));
                for (at, distance_mm) in distances.iter().enumerate() {
                    add(1 + at, column.taken(&pieces, aside * *distance_mm));
                }
            }
        }
        sums
    });
    let found = |column: usize, skin: usize| {
        let mean = |value: usize| {
            let part = |lot: &Vec<Sums>| [lot[column].told[value][skin], lot[column].weight[skin]];
            quotient(&lots.iter().map(part).collect::<Vec<_>>())
        };
        let all: Vec<Measured> = (1..=distances[column].len()).map(mean).collect();
        let contrasts: Vec<(f64, f64)> =
            distances[column].iter().zip(&all).map(|(distance_mm, contrast)| (*distance_mm, contrast.mean)).collect();
        Found { centre: all[0], area_mm2: mean(0), width_mm: width_mm(&contrasts, all[0]) }
    };
    let one = |(column, (_, skins)): (usize, &Asked)| (0..skins.len()).map(|skin| found(column, skin)).collect();
    asked.iter().enumerate().map(one).collect()
}

fn distances_mm(column: &Column) -> Vec<f64> {
    let mut all: Vec<f64> = NEAR.iter().map(|share| share * column.radius_mm()).collect();
    while let Some(last) = all.last().filter(|last| **last < LAST_MM) {
        all.push(last * FARTHER);
    }
    all
}

/// By chance, of one way.
fn area_mm2(column: &Column, pieces: &[Piece], rng: &mut Rng) -> f64 {
    let one = |_| {
        let chosen = column.choose_axis(pieces, rng);
        chosen.map_or(0.0, |(axis, stands_for)| column.taken(pieces, axis) * stands_for)
    };
    (0..AXES).map(one).sum::<f64>() / AXES as f64
}

/// The quotient of two sums over lots.
fn quotient(lots: &[[f64; 2]]) -> Measured {
    let [above, below] = lots.iter().fold([0.0, 0.0], |[a, b], [c, d]| [a + c, b + d]);
    let mean = above / below;
    let squares: f64 = lots.iter().map(|[above, below]| (above - mean * below).powi(2)).sum();
    Measured { mean, error: squares.sqrt() / below }
}

fn width_mm(contrasts: &[(f64, f64)], centre: Measured) -> Measured {
    let Some(Crossing { distance_mm, slope_per_mm }) = crossing(contrasts) else {
        return Measured { mean: 2.0 * LAST_MM, error: LAST_MM };
    };
    // An error of the centre's moves it along the slope there.
    Measured { mean: 2.0 * distance_mm, error: centre.error / slope_per_mm }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shadow::shadow;

    #[test]
    fn columns_looked_at_together_are_as_dark_wide_and_large_as_each_by_itself() {
        let columns = [
            Column { diameter_mm: 0.07, top_mm: 0.08, bottom_mm: 0.4, absorbance: 2.0 },
            Column { diameter_mm: 0.2, top_mm: 0.2, bottom_mm: 0.9, absorbance: 30.0 },
        ];
        let skins =
            [Absorption { upper_per_mm: 0.9, lower_per_mm: 0.15 }, Absorption { upper_per_mm: 6.0, lower_per_mm: 0.3 }];
        let asked = columns.map(|column| (column, skins.to_vec()));
        let together = survey(&asked, &Medium::skin(1), Chance { seed: 1, paths: 16_000 }, 2);
        for (column, found) in columns.iter().zip(&together) {
            for (skin, found) in skins.iter().zip(found) {
                let alone = shadow(column, &Medium::skin(1), skin, Chance { seed: 2, paths: 8_000 });
                for (one, other) in [(found.centre, alone.centre), (found.area_mm2, alone.area_mm2)] {
                    let error = libm::hypot(one.error, other.error);
                    assert!((one.mean - other.mean).abs() < 4.0 * error, "{column:?}: {one:?}, {other:?}");
                }
                let width = alone.half_width_mm.unwrap_or_default();
                assert!((found.width_mm.mean / width - 1.0).abs() < 0.12, "{column:?}: {:?}, {width}", found.width_mm);
            }
        }
    }
}
