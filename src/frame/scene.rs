//! From the simulated head, hairs and deposits to the buffers that the GPU draws.

use glam::{Vec2, Vec3};

use super::face_zones::FaceZones;
use super::long_hair::{LONGEST, SHORTEST};
use super::{
    ColumnInstance, ColumnKind, HairFate, HeadVertex, LAST_OPACITY, MINIATURISED_DEPTH, Neckline, Shell,
    StrandInstance, layout, strands,
};
use crate::case::{Assumptions, HairStyle};
use crate::hair::{Cut, FOLLICLE_DEPTH_MM, Follicles, Hair, HairState, ScalpSites};
use crate::head::{Eye, HeadSurface, ScalpChart, ScarPatch};
use crate::math::{larger, smaller};
use crate::treatment::Deposit;

/// Shortest hair that is drawn above the skin, mm: a shaved scalp's shortest stubble. Reference: the brief's figures.
const SHORTEST_MM: f32 = 0.1;

/// The buffers of one head.
#[derive(Clone, Debug)]
pub struct HeadBuffers {
    pub vertices: Vec<HeadVertex>,
    pub indices: Vec<u32>,
    pub shell: Shell,
    pub marks: HeadMarks,
    /// As `face_map` gives it, or empty.
    pub face: Vec<u8>,
}

/// What a frame must know of a head beside its surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeadMarks {
    /// The left eye and the right one.
    pub eyes: [Eye; 2],
    /// Least distance of the bust's hem from `BUST_MM`, mm.
    pub hem_mm: f32,
    pub neckline: Neckline,
}

/// A point in the bust that its hem lies round, mm.
const BUST_MM: Vec3 = Vec3::new(0.0, -20.0, -70.0);
/// The only open edges below this are the hem's, mm.
const HEM_BELOW_MM: f32 = -100.0;

impl HeadMarks {
    /// Of no head: no eyes, and nothing fades.
    pub const NONE: Self =
        Self { eyes: [Eye { center_mm: Vec3::ZERO, radius_mm: 0.0 }; 2], hem_mm: 1e6, neckline: Neckline::NONE };

    /// Both eyes' centres and radii, the hem, and the neckline.
    pub fn to_numbers(&self) -> [f32; 14] {
        let [left, right] = self.eyes.map(|eye| eye.center_mm.extend(eye.radius_mm).to_array());
        let Neckline { middle_mm, up, radius_mm } = self.neckline;
        let mut numbers = [0.0; 14];
        numbers[..4].copy_from_slice(&left);
        numbers[4..8].copy_from_slice(&right);
        numbers[8..].copy_from_slice(&[self.hem_mm, middle_mm.x, middle_mm.y, up.x, up.y, radius_mm]);
        numbers
    }

    /// The inverse of `to_numbers`.
    pub fn from_numbers(numbers: &[f32; 14]) -> Self {
        let eye = |at: usize| Eye { center_mm: Vec3::from_slice(&numbers[at..]), radius_mm: numbers[at + 3] };
        let [middle_mm, up] = [9, 11].map(|at| Vec2::from_slice(&numbers[at..]));
        let neckline = Neckline { middle_mm, up, radius_mm: numbers[13] };
        Self { eyes: [eye(0), eye(4)], hem_mm: numbers[8], neckline }
    }

    fn of(surface: &HeadSurface) -> Self {
        // The neighbours round a vertex make a ring, in which each is left as often as it is come to, or end at an edge.
        let mut ring = vec![0_u32; surface.positions_mm.len()];
        for &[a, b, c] in &surface.triangles {
            for (vertex, from, to) in [(a, b, c), (b, c, a), (c, a, b)] {
                ring[vertex as usize] = ring[vertex as usize].wrapping_add(to).wrapping_sub(from);
            }
        }
        let open = surface.positions_mm.iter().zip(ring).filter(|(at, ring)| *ring != 0 && at.y < HEM_BELOW_MM);
        let hem_mm = open.fold(f32::INFINITY, |least, (at, _)| smaller(least, at.distance(BUST_MM)));
        Self { eyes: surface.eyes, hem_mm, neckline: Neckline::of(surface) }
    }
}

impl HeadBuffers {
    /// Of a smooth face.
    pub fn new(surface: &HeadSurface) -> Self {
        let curvature = mean_curvature_per_mm(surface);
        let zones = FaceZones::of(surface);
        let vertices = surface
            .positions_mm
            .iter()
            .zip(&surface.normals)
            .zip(&surface.weights)
            .zip(&curvature)
            .map(|(((p, n), w), k)| HeadVertex {
                position_mm: p.to_array(),
                normal_curvature: [
                    layout::snorm16(n.x),
                    layout::snorm16(n.y),
                    layout::snorm16(n.z),
                    layout::snorm16(k * 4.0),
                ],
                surface_weights: [w.ambient, w.lips, w.ears, zones.lids(*p, *w)],
                colour_weights: [zones.flush(*p, *w), w.inside, w.scalp, w.beard],
            })
            .collect();
        Self {
            vertices,
            indices: surface.triangles.iter().flatten().copied().collect(),
            shell: Shell::from_mesh(&surface.positions_mm, &surface.triangles),
            marks: HeadMarks::of(surface),
            face: Vec::new(),
        }
    }
}

/// Patches of the scars, of lines and discs and of single dots.
pub fn scar_columns(follicles: &Follicles, sites: &ScalpSites, chart: &ScalpChart) -> Vec<ColumnInstance> {
    let scars = &follicles.scars;
    let dots = follicles.dots.iter().filter_map(|dot| {
        let site = sites.sites().get(dot.site as usize)?;
        Some(ScarPatch::dot(site.position_mm, site.normal, dot.diameter_mm, dot.scar))
    });
    let patches = scars.patches(chart).into_iter().chain(dots);
    patches
        .filter_map(|patch| {
            scars.skin(patch.scar).map(|skin| ColumnInstance::scar(&patch, skin.tone, skin.shine, skin.relief_mm))
        })
        .collect()
}

/// Column of a hair of that kind, cut to its length; none for a lost one. `lost_at` is as `Outcome::lost_at`.
pub fn hair_column(hair: &Hair, lost_at: &[f32], cut: &Cut) -> Option<ColumnInstance> {
    let (depth_mm, share) = match hair.state {
        // A miniaturised follicle is shallow and pale as well as thin.
        HairState::Miniaturised => (FOLLICLE_DEPTH_MM * MINIATURISED_DEPTH, LAST_OPACITY),
        HairState::Terminal | HairState::Lost => (FOLLICLE_DEPTH_MM, 1.0),
    };
    let kind = ColumnKind::Hair(fate(hair, lost_at));
    let depths_mm = [grown_mm(hair, cut)?, depth_mm];
    Some(ColumnInstance::new(hair.position_mm, hair.normal, kind, hair.shaft_diameter_mm, depths_mm, share))
}

/// Column of a deposit.
pub fn deposit_column(deposit: &Deposit, assumed: &Assumptions) -> ColumnInstance {
    let depths_mm = [deposit.top_mm, deposit.bottom_mm];
    let Deposit { position_mm, normal, diameter_mm, session, heals, .. } = *deposit;
    let kind = ColumnKind::Deposit { session, heals };
    ColumnInstance::new(position_mm, normal, kind, diameter_mm, depths_mm, deposit.ink_load(assumed))
}

/// The hairs above the skin, of that kind and cut so, those of such lengths that stand.
pub fn scalp_strands(
    hairs: &[Hair],
    lost_at: &[f32],
    style: &HairStyle,
    cut: &Cut,
    stands: impl Fn(f32) -> bool,
) -> impl Iterator<Item = StrandInstance> {
    hairs.iter().filter_map(move |hair| {
        let grown_mm = grown_mm(hair, cut).filter(|grown_mm| stands(*grown_mm))?;
        Some(strands::clipped_hair(hair, grown_mm, style, fate(hair, lost_at)))
    })
}

/// Length of a hair above the skin; `None` for a lost one.
pub(super) fn grown_mm(hair: &Hair, cut: &Cut) -> Option<f32> {
    let grown_mm = hair.length_mm(cut.length_mm(hair.position_mm))?;
    // A razor or clipper leaves lengths a few per cent apart.
    Some(larger(grown_mm * (SHORTEST + (LONGEST - SHORTEST) * hair.variation), SHORTEST_MM))
}

/// What the years make of a hair, with what becomes of its unit.
pub(super) fn fate(hair: &Hair, lost_at: &[f32]) -> HairFate {
    let lost_at = lost_at.get(hair.unit as usize).copied().unwrap_or(f32::INFINITY);
    HairFate { whitens_at: hair.whitens_at, lost_at }
}

/// Mean curvature at each vertex, per mm, positive where convex.
fn mean_curvature_per_mm(surface: &HeadSurface) -> Vec<f32> {
    let count = surface.positions_mm.len();
    let mut sum = vec![0.0_f32; count];
    let mut edges = vec![0_u32; count];
    for t in &surface.triangles {
        for (a, b) in [(t[0], t[1]), (t[1], t[2]), (t[2], t[0])] {
            let (a, b) = (a as usize, b as usize);
            let edge = surface.positions_mm[b] - surface.positions_mm[a];
            let length2 = edge.length_squared().max(1e-4);
            sum[a] -= 2.0 * surface.normals[a].dot(edge) / length2;
            sum[b] += 2.0 * surface.normals[b].dot(edge) / length2;
            edges[a] += 1;
            edges[b] += 1;
        }
    }
    sum.iter().zip(edges).map(|(s, n)| s / n.max(1) as f32).collect()
}
