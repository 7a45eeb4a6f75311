//! Hairs of brows and lids as curves. Looks only: nothing is counted from these.

pub(super) mod beard;
mod brows;
mod lashes;

use glam::Vec3;

use super::strands::{Look, ROOT_LIGHT, instance};
use super::{ColumnInstance, ColumnKind, HairFate, StrandInstance};
use crate::case::Person;
use crate::hair::FOLLICLE_DEPTH_MM;
use crate::head::{HeadSurface, RegionWeights};
use crate::math::Rng;

/// Opacity of these hairs below the skin, of a scalp hair's. Assumed.
const ROOT_OPACITY: f32 = 0.3;

/// The brows and lashes of one face.
#[derive(Clone, Debug, Default)]
pub(super) struct FaceHair {
    pub strands: Vec<StrandInstance>,
    roots: Vec<Root>,
}

/// Where a hair leaves the skin.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Root {
    position_mm: Vec3,
    normal: Vec3,
    width_mm: f32,
}

impl FaceHair {
    pub fn new(surface: &HeadSurface, person: &Person) -> Self {
        let mut hair = Self::default();
        brows::grow(surface, person, &mut hair);
        lashes::grow(surface, person.seed, &mut hair);
        hair
    }

    /// What of them is below the skin.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = ColumnInstance> {
        self.roots.iter().map(|root| {
            let kind = ColumnKind::Hair(HairFate::UNCHANGED);
            let depths_mm = [0.0, FOLLICLE_DEPTH_MM];
            ColumnInstance::new(root.position_mm, root.normal, kind, root.width_mm, depths_mm, ROOT_OPACITY)
        })
    }

    /// A hair drawn with four straight pieces; `lit` is the light at its root, of that at its tip.
    fn push(&mut self, points: [Vec3; 3], normal: Vec3, widths_mm: [f32; 2], tone: f32, lit: f32, opacity: f32) {
        let look = Look { widths_mm, tone, fate: HairFate::UNCHANGED, opacity, gathered: 0.0 };
        self.strands.push(instance(points, &look, [0.0, 1.0], lit, 4, false));
        self.roots.push(Root { position_mm: points[0], normal, width_mm: widths_mm[0] });
    }
}

fn side_index(side: f32) -> u64 {
    u64::from(side < 0.0)
}

/// Mean of a region's weight at a triangle's corners.
fn weight(surface: &HeadSurface, triangle: &[u32; 3], region: impl Fn(&RegionWeights) -> u8) -> f32 {
    triangle.iter().map(|i| f32::from(region(&surface.weights[*i as usize]))).sum::<f32>() / (3.0 * 255.0)
}

fn area_mm2(surface: &HeadSurface, triangle: &[u32; 3]) -> f32 {
    let [a, b, c] = triangle.map(|i| surface.positions_mm[i as usize]);
    (b - a).cross(c - a).length() * 0.5
}

/// A place of a triangle by chance, and its normal.
fn place_on(surface: &HeadSurface, triangle: &[u32; 3], random: &mut Rng) -> [Vec3; 2] {
    let (mut u, mut v) = (random.unit(), random.unit());
    if u + v > 1.0 {
        (u, v) = (1.0 - u, 1.0 - v);
    }
    let blend = |of: &[Vec3]| {
        let [a, b, c] = triangle.map(|i| of[i as usize]);
        a + (b - a) * u + (c - a) * v
    };
    [blend(&surface.positions_mm), blend(&surface.normals).normalize_or(Vec3::Z)]
}
