//! Scales of loss without recession: Ludwig's and Sinclair's of women, and the diffuse patterns of both sexes.
//! Reference: hair and scalp, Ludwig, Sinclair, diffuse.

use crate::case::LossStage;
use crate::hair::outlines::TOP_VI;
use crate::hair::zones::At::{Above, Behind};
use crate::hair::zones::Shape::{Everywhere, Middle};
use crate::hair::zones::{At, Part, Shape, Zone};

/// Where Ludwig's thinning begins. Reference: hair and scalp, Ludwig (1 to 3 cm behind the hairline).
const LUDWIG_MM: f32 = 20.0;
/// Where the midline part widens from. Assumed.
const PARTING_MM: f32 = 12.0;

const fn ludwig_zone(half: &'static [At], share_left: f32) -> Zone {
    Zone { part: Part::Diffuse, shape: Middle(half), share_left, behind_hairline_mm: LUDWIG_MM }
}

const fn parting(half: &'static [At], share_left: f32) -> Zone {
    Zone { part: Part::Parting, shape: Middle(half), share_left, behind_hairline_mm: PARTING_MM }
}

const fn even(part: Part, shape: Shape, share_left: f32) -> Zone {
    Zone { part, shape, share_left, behind_hairline_mm: 0.0 }
}

/// Ludwig's zone: the top from behind the hairline to the crown, wider with each grade.
const LUDWIG_I: &[At] = &[
    Above(0.0, 76.0),
    Above(24.0, 62.0),
    Above(42.0, 34.0),
    Above(46.0, 0.0),
    Above(43.0, -34.0),
    Above(30.0, -66.0),
    Behind(0.0, 108.0),
];
const LUDWIG_II: &[At] = &[
    Above(0.0, 78.0),
    Above(28.0, 66.0),
    Above(48.0, 36.0),
    Above(53.0, 0.0),
    Above(50.0, -36.0),
    Above(36.0, -72.0),
    Behind(0.0, 98.0),
];
const LUDWIG_III: &[At] = &[
    Above(0.0, 80.0),
    Above(32.0, 70.0),
    Above(53.0, 38.0),
    Above(59.0, 0.0),
    Above(57.0, -38.0),
    Above(41.0, -78.0),
    Behind(0.0, 86.0),
];

/// Sinclair's part: wider with each grade, and in front more than behind.
const PART_2: &[At] =
    &[Above(0.0, 74.0), Above(9.0, 66.0), Above(10.0, 30.0), Above(8.0, -10.0), Above(6.0, -40.0), Above(0.0, -48.0)];
const PART_3: &[At] = &[
    Above(0.0, 76.0),
    Above(17.0, 66.0),
    Above(20.0, 32.0),
    Above(16.0, -10.0),
    Above(12.0, -46.0),
    Above(0.0, -56.0),
];
const PART_4: &[At] = &[
    Above(0.0, 78.0),
    Above(27.0, 66.0),
    Above(34.0, 34.0),
    Above(29.0, -10.0),
    Above(22.0, -52.0),
    Above(0.0, -66.0),
];
const PART_5: &[At] = &[
    Above(0.0, 80.0),
    Above(34.0, 68.0),
    Above(49.0, 36.0),
    Above(46.0, -10.0),
    Above(36.0, -60.0),
    Above(0.0, -82.0),
];

/// What a grade leaves in the middle of its zone. The scales say perceptible, pronounced and bare thinning, and grade
/// by pictures; the shares are assumed. Reference: assumptions, terminal hair left by the grades.
const LUDWIG_SHARES: [f32; 3] = [0.7, 0.38, 0.06];
const SINCLAIR_SHARES: [f32; 4] = [0.55, 0.4, 0.2, 0.06];
const TOP_SHARES: [f32; 3] = [0.7, 0.48, 0.25];
/// The fringe of the unpatterned kind thins with the top, less than it.
const FRINGE_SHARES: [f32; 3] = [0.82, 0.65, 0.45];

const GRADES_OF_LUDWIG: [&[Zone]; 3] = [
    &[ludwig_zone(LUDWIG_I, LUDWIG_SHARES[0])],
    &[ludwig_zone(LUDWIG_II, LUDWIG_SHARES[1])],
    &[ludwig_zone(LUDWIG_III, LUDWIG_SHARES[2])],
];
const GRADES_OF_PATTERNED: [&[Zone]; 3] = [
    &[even(Part::Diffuse, Middle(TOP_VI), TOP_SHARES[0])],
    &[even(Part::Diffuse, Middle(TOP_VI), TOP_SHARES[1])],
    &[even(Part::Diffuse, Middle(TOP_VI), TOP_SHARES[2])],
];
const GRADES_OF_UNPATTERNED: [&[Zone]; 3] = [
    &[GRADES_OF_PATTERNED[0][0], even(Part::Whole, Everywhere, FRINGE_SHARES[0])],
    &[GRADES_OF_PATTERNED[1][0], even(Part::Whole, Everywhere, FRINGE_SHARES[1])],
    &[GRADES_OF_PATTERNED[2][0], even(Part::Whole, Everywhere, FRINGE_SHARES[2])],
];

pub(super) fn ludwig(stage: LossStage) -> &'static [Zone] {
    grade(stage).map_or(&[], |grade| GRADES_OF_LUDWIG[grade])
}

pub(super) fn patterned(stage: LossStage) -> &'static [Zone] {
    grade(stage).map_or(&[], |grade| GRADES_OF_PATTERNED[grade])
}

pub(super) fn unpatterned(stage: LossStage) -> &'static [Zone] {
    grade(stage).map_or(&[], |grade| GRADES_OF_UNPATTERNED[grade])
}

fn grade(stage: LossStage) -> Option<usize> {
    match stage {
        LossStage::I => Some(0),
        LossStage::II => Some(1),
        LossStage::III => Some(2),
        _ => None,
    }
}

const SINCLAIR_2: &[Zone] = &[parting(PART_2, SINCLAIR_SHARES[0])];
const SINCLAIR_3: &[Zone] = &[parting(PART_3, SINCLAIR_SHARES[1])];
const SINCLAIR_4: &[Zone] = &[parting(PART_4, SINCLAIR_SHARES[2])];
const SINCLAIR_5: &[Zone] = &[parting(PART_5, SINCLAIR_SHARES[3])];

/// Grade 1 is normal hair.
pub(super) fn sinclair(stage: LossStage) -> &'static [Zone] {
    match stage {
        LossStage::Grade2 => SINCLAIR_2,
        LossStage::Grade3 => SINCLAIR_3,
        LossStage::Grade4 => SINCLAIR_4,
        LossStage::Grade5 => SINCLAIR_5,
        _ => &[],
    }
}
