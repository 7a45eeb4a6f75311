//! The places where a follicle or a deposit may stand: one list for both, in progressive order.
//!
//! Follicular units take the first places of the list, as many as the head has units; deposits go through the same
//! list and take the places of lost units first, then the places between. As every prefix of the list is blue noise,
//! deposits keep their distance from living follicles and from each other without any search.

use crate::hair::feather;
use crate::head::{HeadSurface, ScalpChart, SurfaceWalk};
use crate::math::{PointGrid, Rng, progressive_blue_noise, rng_of};
use glam::{Vec2, Vec3};

/// Places per cm²: as many as the densest treatment asks for.
pub const SITES_PER_CM2: f32 = 200.0;
/// Places are chosen this far beyond the region's edge and dropped there, so that the edge is as even as the middle.
const MARGIN_MM: f32 = 2.0;
/// Density is counted further inside than this.
const INNER_MM: f32 = 4.0;
/// Nearest places are looked for within this; the places of the densest list stand closer.
const ROOM_MM: f32 = 1.0;
/// Candidates for each place.
const POOL: f32 = 2.5;

/// Labels of random streams.
const STREAM_POOL: u64 = 0x706f_6f6c;
const STREAM_SITE: u64 = 0x7369_7465;
const STREAM_SCATTER: u64 = 0x6465_706f;

/// One place on the scalp.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Order in the list, counted over all places, also those dropped beyond the edge.
    pub rank: u32,
    pub triangle: u32,
    /// Shares of the triangle's corners; they add up to 1.
    pub barycentric: [f32; 3],
    pub position_mm: Vec3,
    /// Smooth skin normal.
    pub normal: Vec3,
    pub chart: Vec2,
    /// Distance from the edge of the hair-bearing region, above 0.
    pub edge_mm: f32,
    /// Share of full density here: below 1 only near the edge, see `feather`.
    pub fullness: f32,
    /// Uniform in 0 to 1: hair stands here if the share of terminal hair is above it.
    pub threshold: f32,
    /// Density of the list's places up to this one, per cm², counted over the region's inner part.
    pub per_cm2: f32,
    /// This place's own numbers, three normally distributed and one uniform in 0 to 1: what is put here scatters by
    /// them.
    pub scatter: [f32; 4],
    /// Distance to the nearest other place, at most 1 mm.
    pub room_mm: f32,
}

/// Places over the hair-bearing region in progressive order: every prefix is evenly spread.
#[derive(Clone, Debug)]
pub struct ScalpSites {
    sites: Vec<Site>,
    /// Ranks of the places well inside the region, rising, and the area they lie on.
    inner_ranks: Vec<u32>,
    inner_cm2: f32,
    seed: u64,
}

impl ScalpSites {
    /// About 100,000 places on a mean head. The heaviest step of a new head: it belongs in a worker.
    pub fn sample(surface: &HeadSurface, chart: &ScalpChart, seed: u64) -> Self {
        let pool = Pool::new(surface, chart, seed);
        let count = (pool.area_mm2 / 100.0 * SITES_PER_CM2).round() as usize;
        let walk = SurfaceWalk::new(surface, pool.patches.iter().map(|patch| patch.triangle));
        let normal = |index: u32| pool.normal(surface, index);
        let chosen = progressive_blue_noise(&pool.positions, normal, count, pool.area_mm2);
        let mut sites: Vec<Site> = (0..)
            .zip(chosen.order.iter().zip(&chosen.positions))
            .filter_map(|(rank, (index, moved))| pool.site(&walk, chart, rank, *index as usize, *moved))
            .collect();
        let inner_ranks = sites.iter().filter(|site| site.edge_mm > INNER_MM).map(|site| site.rank).collect();
        let inner_cm2 = pool.inner_mm2 / 100.0;
        let mut inner = 0_u32;
        for site in &mut sites {
            site.per_cm2 = inner as f32 / inner_cm2.max(f32::MIN_POSITIVE);
            inner += u32::from(site.edge_mm > INNER_MM);
        }
        let all = PointGrid::new(sites.iter().map(|site| site.position_mm), ROOM_MM);
        for (site, room_mm) in sites.iter_mut().zip(all.nearest_distances()) {
            site.room_mm = room_mm;
        }
        Self { sites, inner_ranks, inner_cm2, seed }
    }

    /// Places inside the region, ordered by rank.
    pub fn sites(&self) -> &[Site] {
        &self.sites
    }

    /// Places with a rank below this are spread at `density_per_cm2`, counted over the region's inner part:
    /// elimination leaves the rim of what it works on a little fuller than the rest.
    pub fn rank_limit(&self, density_per_cm2: f32) -> f32 {
        let wanted = (density_per_cm2 * self.inner_cm2).round().max(0.0) as usize;
        self.inner_ranks.get(wanted).map_or(f32::INFINITY, |rank| *rank as f32)
    }

    pub fn seed(&self) -> u64 {
        self.seed
    }
}

/// Candidates, spread evenly over the triangles of the scalp.
struct Pool {
    seed: u64,
    patches: Vec<Patch>,
    area_mm2: f32,
    inner_mm2: f32,
    positions: Vec<Vec3>,
    triangles: Vec<u32>,
    barycentric: Vec<[f32; 3]>,
}

/// A triangle of the scalp: index and distances of its corners from the region's edge.
struct Patch {
    triangle: u32,
    area_mm2: f32,
    edge_mm: [f32; 3],
}

impl Pool {
    fn new(surface: &HeadSurface, chart: &ScalpChart, seed: u64) -> Self {
        let patches = patches(surface, chart);
        let rough_mm2: f32 = patches.iter().map(|p| p.area_mm2).sum();
        let per_mm2 = SITES_PER_CM2 / 100.0 * POOL;
        let capacity = (rough_mm2 * per_mm2) as usize + patches.len();
        let mut pool = Self {
            seed,
            patches: Vec::new(),
            area_mm2: 0.0,
            inner_mm2: 0.0,
            positions: Vec::with_capacity(capacity),
            triangles: Vec::with_capacity(capacity),
            barycentric: Vec::with_capacity(capacity),
        };
        let mut inner = 0_u32;
        let mut rng = Rng::new(seed, STREAM_POOL);
        // Counting by the running area keeps the number of candidates true to the area over any group of triangles.
        let mut owed = rng.unit();
        for patch in &patches {
            owed += patch.area_mm2 * per_mm2;
            let count = owed as usize;
            owed -= count as f32;
            let [a, b, c] = surface.triangles[patch.triangle as usize].map(|i| surface.positions_mm[i as usize]);
            let (mut s, mut t) = (rng.unit(), rng.unit());
            for _ in 0..count {
                let bary = in_triangle(s, t);
                s = (s + PLASTIC).fract();
                t = (t + PLASTIC * PLASTIC).fract();
                let edge = patch.edge_mm[0] * bary[0] + patch.edge_mm[1] * bary[1] + patch.edge_mm[2] * bary[2];
                inner += u32::from(edge > INNER_MM);
                if edge > -MARGIN_MM {
                    pool.positions.push(a * bary[0] + b * bary[1] + c * bary[2]);
                    pool.triangles.push(patch.triangle);
                    pool.barycentric.push(bary);
                }
            }
        }
        pool.area_mm2 = pool.positions.len() as f32 / per_mm2;
        pool.patches = patches;
        pool.inner_mm2 = inner as f32 / per_mm2;
        pool
    }

    /// The place that a chosen candidate gave, at the foot of where it was moved to.
    fn site(&self, walk: &SurfaceWalk<'_>, chart: &ScalpChart, rank: u32, index: usize, moved: Vec3) -> Option<Site> {
        let surface = walk.surface();
        let (triangle, barycentric) =
            walk.locate(moved, self.triangles[index]).unwrap_or((self.triangles[index], self.barycentric[index]));
        let position_mm = blend(&surface.positions_mm, surface, triangle, barycentric);
        let on_chart = chart.chart_from_surface(position_mm);
        let edge_mm = chart.hair_distance_mm(on_chart);
        if edge_mm <= 0.0 {
            return None;
        }
        let normal = blend(&surface.normals, surface, triangle, barycentric).normalize_or(Vec3::Y);
        let fullness = feather(on_chart, edge_mm);
        let threshold = rng_of(self.seed, STREAM_SITE, u64::from(rank)).unit();
        Some(Site {
            rank,
            triangle,
            barycentric,
            position_mm,
            normal,
            chart: on_chart,
            edge_mm,
            fullness,
            threshold,
            per_cm2: 0.0,
            scatter: scatter(self.seed, rank),
            room_mm: ROOM_MM,
        })
    }

    fn normal(&self, surface: &HeadSurface, index: u32) -> Vec3 {
        let index = index as usize;
        blend(&surface.normals, surface, self.triangles[index], self.barycentric[index]).normalize_or(Vec3::Y)
    }
}

fn scatter(seed: u64, rank: u32) -> [f32; 4] {
    let mut rng = rng_of(seed, STREAM_SCATTER, u64::from(rank));
    [rng.normal(), rng.normal(), rng.normal(), rng.unit()]
}

fn blend(values: &[Vec3], surface: &HeadSurface, triangle: u32, shares: [f32; 3]) -> Vec3 {
    let [a, b, c] = surface.triangles[triangle as usize].map(|i| values[i as usize]);
    a * shares[0] + b * shares[1] + c * shares[2]
}

/// Inverse of the plastic number: steps of it and of its square fill the unit square evenly.
const PLASTIC: f32 = 0.754_877_7;

/// A point of the unit square folded evenly into a triangle.
fn in_triangle(s: f32, t: f32) -> [f32; 3] {
    let (s, t) = if s + t > 1.0 { (1.0 - s, 1.0 - t) } else { (s, t) };
    [1.0 - s - t, s, t]
}

fn patches(surface: &HeadSurface, chart: &ScalpChart) -> Vec<Patch> {
    let mut patches = Vec::new();
    for (index, triangle) in surface.triangles.iter().enumerate() {
        let Some(corners) = chart.scalp_triangle(surface, *triangle) else { continue };
        let edge_mm = corners.map(|p| chart.hair_distance_mm(p));
        if edge_mm.iter().all(|d| *d < -MARGIN_MM) {
            continue;
        }
        let [a, b, c] = triangle.map(|i| surface.positions_mm[i as usize]);
        let area_mm2 = (b - a).cross(c - a).length() * 0.5;
        patches.push(Patch { triangle: index as u32, area_mm2, edge_mm });
    }
    patches
}
