//! The region weights: the source's masks, what follows from a point's place, and the sky it sees.

use glam::Vec3;
use smp_simulator::case::{Person, Sex};
use smp_simulator::head::{HeadAsset, HeadSurface, REGIONS, Subdivision, recipe_of};

use super::HeadBuildError;
use super::bake::{occluders, open_sky};
use super::bust::Bust;
use super::calibrate::MEAN_AGE_YEARS;
use super::masks::Mask;
use super::regions::Regions;
use super::wheel::Wheel;

/// Names of the source's masks.
const MASKS: [&str; 4] = ["lips", "ears", "eyelids", "inside-mouth"];

/// The source's masks at every vertex of the once refined half cage.
pub(super) struct Masks {
    shares: [Vec<f32>; MASKS.len()],
}

impl Masks {
    pub(super) fn read(wheel: &mut Wheel, bust: &Bust, half: &Subdivision) -> Result<Self, HeadBuildError> {
        let mut shares: [Vec<f32>; MASKS.len()] = Default::default();
        for (share, name) in shares.iter_mut().zip(MASKS) {
            *share = spread_mask(&Mask::read(wheel, name)?, bust, half);
        }
        Ok(Self { shares })
    }

    /// The ears' weights alone: enough to measure a head.
    pub(super) fn alone(&self) -> [Vec<u8>; REGIONS] {
        let [_, ears, ..] = &self.shares;
        let mut weights: [Vec<u8>; REGIONS] = std::array::from_fn(|_| vec![0; ears.len()]);
        weights[2] = ears.iter().copied().map(byte).collect();
        weights
    }

    /// All weights, in the order of `RegionWeights`, as they lie on the mean man.
    pub(super) fn with_regions(&self, asset: &HeadAsset) -> Result<[Vec<u8>; REGIONS], HeadBuildError> {
        weights(&self.shares, asset)
    }
}

fn byte(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

fn weights(masks: &[Vec<f32>; MASKS.len()], asset: &HeadAsset) -> Result<[Vec<u8>; REGIONS], HeadBuildError> {
    let person = Person { sex: Sex::Male, age_years: MEAN_AGE_YEARS, ..Person::default() };
    let surface = asset.surface_of(&recipe_of(&person), person.sex);
    let whole = asset.mirror().fold_refined(&asset.subdivisions()[0])?;
    // Each once refined half vertex as one of the whole, which keeps its number in the twice refined surface.
    let mut on_surface = vec![0; masks[0].len()];
    for (vertex, &folded) in whole.iter().enumerate().rev() {
        on_surface[folded as usize] = vertex;
    }
    let ambient = ambient(&surface, &on_surface);
    let regions = Regions { landmarks: &surface.landmarks, eyes: &surface.eyes };
    let mut weights: [Vec<u8>; REGIONS] = Default::default();
    for (vertex, &on) in on_surface.iter().enumerate() {
        let at: Vec3 = surface.positions_mm[on];
        let [lips, ears, eyelids, mouth] = std::array::from_fn(|mask| masks[mask][vertex]);
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
fn spread_mask(mask: &Mask, bust: &Bust, half: &Subdivision) -> Vec<f32> {
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
    sums.into_iter().map(|(sum, count)| if count > 0.0 { (sum / count) as f32 } else { 0.0 }).collect()
}
