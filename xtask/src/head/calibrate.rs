//! Brings the mean man and the mean woman to measured means. Reference: head, ANSUR II.

use glam::Vec3;
use smp_simulator::case::Sex;
use smp_simulator::head::{Axis, HeadAsset, HeadMeasures, Recipe, Shape, blend_stocks};

use super::HeadBuildError;
use super::mend::mend;
use super::picks::LipEdges;
use super::warp::{KNOBS, Warp};

/// Age of the mean heads, years. Reference: head, mean age of the measured.
pub(super) const MEAN_AGE_YEARS: f32 = 30.0;
/// Rounds of Newton's method; the measures are nearly linear in the knobs.
const ROUNDS: usize = 8;
/// Small changes of the knobs to see what each does.
const NUDGE: [f32; KNOBS] = [0.01, 0.01, 0.01, 0.01, 0.01, 1.0, 0.01, 0.1];

/// How far below its mean the women's circumference is kept, mm: less than a standard deviation (19.4). With all
/// three of length, breadth and circumference at their means, the back of the head would be a box.
const WOMEN_ROUNDER_MM: f32 = 13.0;

/// What one sex is brought to, mm.
struct Means {
    measures: [f32; KNOBS],
    interpupillary_mm: f32,
}

/// Breadth, bizygomatic, length, tragion to top, menton to sellion, circumference, neck, ear length.
fn means(sex: Sex) -> Means {
    match sex {
        Sex::Male => {
            Means { measures: [154.3, 142.6, 199.5, 131.1, 122.6, 574.4, 397.6, 64.2], interpupillary_mm: 64.0 }
        }
        Sex::Female => Means {
            measures: [147.8, 133.8, 189.8, 126.5, 113.1, 561.1 - WOMEN_ROUNDER_MM, 329.8, 59.4],
            interpupillary_mm: 61.7,
        },
    }
}

fn knobs_measured(measures: &HeadMeasures) -> [f32; KNOBS] {
    [
        measures.head_breadth_mm,
        measures.bizygomatic_mm,
        measures.head_length_mm,
        measures.tragion_to_top_mm,
        measures.menton_to_sellion_mm,
        measures.head_circumference_mm,
        measures.neck_circumference_mm,
        measures.ear_length_mm,
    ]
}

/// The mean head of a sex as the source has it.
pub(super) fn mean_recipe(sex: Sex) -> Recipe {
    let mut recipe = Recipe::default();
    blend_stocks(&mut recipe, sex, MEAN_AGE_YEARS, smp_simulator::head::MEAN_SHARES);
    recipe
}

/// The mean head of a sex, mended and brought to the measured means: what its calibration must lead to. And where
/// its points lie without.
pub(super) fn calibrated(asset: &HeadAsset, lips: &LipEdges, sex: Sex) -> Result<(Shape, Shape), HeadBuildError> {
    let plain = asset.shape(&mean_recipe(sex));
    let means = means(sex);
    let shape = |knobs: [f32; KNOBS]| {
        let warp = Warp::from_array(knobs);
        let base = asset.shape(&mean_recipe(sex).with(Axis::EarScale, warp.ears));
        warped(asset, lips, &base, &warp, means.interpupillary_mm / 2.0)
    };
    let measured = |knobs| knobs_measured(&HeadMeasures::of(&asset.surface_of_shape(&shape(knobs), sex)));
    let mut knobs = [0.0; KNOBS];
    for _ in 0..ROUNDS {
        let now = measured(knobs);
        let mut rows = [[0.0_f64; KNOBS + 1]; KNOBS];
        for knob in 0..KNOBS {
            let mut nudged = knobs;
            nudged[knob] += NUDGE[knob];
            let then = measured(nudged);
            for (row, (then, now)) in rows.iter_mut().zip(then.iter().zip(now)) {
                row[knob] = f64::from((then - now) / NUDGE[knob]);
            }
        }
        for ((row, goal), now) in rows.iter_mut().zip(means.measures).zip(now) {
            row[KNOBS] = f64::from(goal - now);
        }
        let step = solve(rows).ok_or_else(|| HeadBuildError::Unexpected {
            reason: "the mean head can't be brought to the measured means".to_owned(),
        })?;
        for (knob, step) in knobs.iter_mut().zip(step) {
            *knob += step as f32;
        }
    }
    Ok((plain, shape(knobs)))
}

fn warped(asset: &HeadAsset, lips: &LipEdges, base: &Shape, warp: &Warp, eye_x: f32) -> Shape {
    let eye = base.eyes[0].center_mm;
    let eye_to = Vec3::new(eye_x, eye.y, eye.z);
    let place = |at: &Vec3| warp.apply(*at, eye, eye_to);
    let mut shape = base.clone();
    shape.cage_mm = base.cage_mm.iter().map(place).collect();
    shape.eye_points_mm = base.eye_points_mm.iter().map(place).collect();
    for (side, eye) in [1.0, -1.0].into_iter().zip(&mut shape.eyes) {
        eye.center_mm.x = eye_x * side;
    }
    mend(asset, lips, &mut shape);
    shape
}

/// Gauss's elimination with pivots.
fn solve(mut rows: [[f64; KNOBS + 1]; KNOBS]) -> Option<[f64; KNOBS]> {
    for column in 0..KNOBS {
        let pivot = (column..KNOBS).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))?;
        if rows[pivot][column].abs() < 1e-9 {
            return None;
        }
        rows.swap(column, pivot);
        let lead = rows[column];
        for (_, row) in rows.iter_mut().enumerate().filter(|(index, _)| *index != column) {
            let share = row[column] / lead[column];
            for (value, lead) in row.iter_mut().zip(lead) {
                *value -= share * lead;
            }
        }
    }
    Some(std::array::from_fn(|row| rows[row][KNOBS] / rows[row][row]))
}
