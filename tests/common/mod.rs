//! A head of plain geometry to try the scalp on: an ellipsoid of a man's size with ears of a sort. And the built one.

#![allow(dead_code, unused_imports, reason = "each test file uses its own part")]
#![expect(clippy::unwrap_used, reason = "a test helper: a failure here is a failed test")]

mod asset;
#[cfg(feature = "native")]
mod ball;
mod cases;
#[cfg(feature = "native")]
mod easel;
mod schema;

pub use asset::*;
#[cfg(feature = "native")]
pub use ball::*;
pub use cases::*;
#[cfg(feature = "native")]
pub use easel::*;
use glam::{Vec2, Vec3};
pub use schema::*;
use smp_simulator::case::{Assumptions, Case, Loss, LossStage, Treatment};
use smp_simulator::hair::{Follicles, LossField, ScalpSites};
use smp_simulator::head::{Eye, HeadSurface, Landmarks, RegionWeights, ScalpChart};
use smp_simulator::treatment::{Body, Deposit, DesignedHairline, HairlineTexture, place_deposits};
use std::sync::OnceLock;

pub const CENTRE: Vec3 = Vec3::new(0.0, 5.0, -74.0);
/// Half breadth, half height, half length.
pub const AXES: Vec3 = Vec3::new(77.0, 103.0, 100.0);

/// The skin in a direction from the centre.
pub fn skin(direction: Vec3) -> Vec3 {
    CENTRE + direction / (direction / AXES).length()
}

/// An ellipsoid: a cube of `cells` by `cells` quads a face, blown up; ears are flaps standing 12 mm off it.
pub fn plain_head(cells: usize) -> HeadSurface {
    let faces = [
        (Vec3::X, Vec3::Y, Vec3::Z),
        (Vec3::Y, Vec3::Z, Vec3::X),
        (Vec3::Z, Vec3::X, Vec3::Y),
        (Vec3::X, Vec3::Z, Vec3::NEG_Y),
        (Vec3::Y, Vec3::X, Vec3::NEG_Z),
        (Vec3::Z, Vec3::Y, Vec3::NEG_X),
    ];
    let (mut positions_mm, mut triangles) = (Vec::new(), Vec::new());
    for (across, up, out) in faces {
        let first = positions_mm.len() as u32;
        let row = cells as u32 + 1;
        for j in 0..=cells {
            for i in 0..=cells {
                // By angle, so that quads are of much the same size.
                let at = |k: usize| libm::tanf((k as f32 / cells as f32 - 0.5) * core::f32::consts::FRAC_PI_2);
                positions_mm.push(skin((out + across * at(i) + up * at(j)) * AXES));
            }
        }
        for j in 0..cells as u32 {
            for i in 0..cells as u32 {
                let corner = first + j * row + i;
                triangles.push([corner, corner + 1, corner + row + 1]);
                triangles.push([corner, corner + row + 1, corner + row]);
            }
        }
    }
    let normals = positions_mm.iter().map(|p| ((*p - CENTRE) / (AXES * AXES)).normalize()).collect();
    let mut surface = HeadSurface {
        weights: vec![RegionWeights::default(); positions_mm.len()],
        positions_mm,
        normals,
        triangles,
        midline: Vec::new(),
        eyes: [Eye { center_mm: Vec3::ZERO, radius_mm: 12.0 }; 2],
        landmarks: landmarks(),
    };
    for side in [1.0, -1.0] {
        add_ear(&mut surface, side);
    }
    surface
}

fn landmarks() -> Landmarks {
    let toward = |y: f32, z: f32| skin(Vec3::new(0.0, y, z) - CENTRE);
    let both = |x: f32, y: f32, z: f32| [1.0, -1.0].map(|side| skin(Vec3::new(x * side, y, z) - CENTRE));
    Landmarks {
        glabella: toward(18.0, 26.0),
        sellion: toward(5.0, 24.0),
        trichion: toward(76.0, 8.0),
        vertex: skin(Vec3::Y),
        opisthocranion: skin(-Vec3::Z),
        inion: toward(-27.0, -163.0),
        tragion: both(72.0, -22.0, -66.0),
        otobasion_superius: both(76.0, -1.0, -69.0),
        otobasion_inferius: both(72.0, -45.0, -70.0),
        menton: toward(-95.0, 0.0),
        cheilion: both(25.0, -60.0, 10.0),
    }
}

/// A flap over the place where an ear is, 12 mm off the skin.
fn add_ear(surface: &mut HeadSurface, side: f32) {
    let first = surface.positions_mm.len() as u32;
    for (y, z) in [(-45.0, -66.0), (-45.0, -90.0), (3.0, -96.0), (3.0, -66.0)] {
        let direction = (Vec3::new(76.0 * side, y, z) - CENTRE).normalize();
        surface.positions_mm.push(skin(direction) + direction * 12.0);
        surface.normals.push(Vec3::X * side);
        surface.weights.push(RegionWeights { ears: 255, ..RegionWeights::default() });
    }
    let quad = if side > 0.0 { [0, 1, 2, 3] } else { [3, 2, 1, 0] };
    surface.triangles.push([first + quad[0], first + quad[1], first + quad[2]]);
    surface.triangles.push([first + quad[0], first + quad[2], first + quad[3]]);
}

/// Head, chart and places, made once for all tests of a file.
pub struct Scalp {
    pub surface: HeadSurface,
    pub chart: ScalpChart,
    pub sites: ScalpSites,
}

pub fn plain_scalp() -> &'static Scalp {
    static SCALP: OnceLock<Scalp> = OnceLock::new();
    SCALP.get_or_init(|| {
        let surface = plain_head(80);
        let chart = ScalpChart::new(&surface).unwrap();
        let sites = ScalpSites::sample(&surface, &chart, 1);
        Scalp { surface, chart, sites }
    })
}

/// The default person's body, with that head, chart and places.
pub fn plain_body() -> &'static Body {
    static BODY: OnceLock<Body> = OnceLock::new();
    BODY.get_or_init(|| {
        let Scalp { surface, chart, sites } = plain_scalp();
        Body { person: Case::default().person, surface: surface.clone(), chart: chart.clone(), sites: sites.clone() }
    })
}

impl Scalp {
    pub fn loss(&self, stage: LossStage) -> LossField {
        LossField::new(&Loss { stage, ..Loss::default() }, &Assumptions::default(), &self.chart)
    }

    pub fn follicles(&self, stage: LossStage) -> Follicles {
        Follicles::grow(&Case::default(), &self.sites, &self.chart, &self.loss(stage))
    }

    pub fn deposits(&self, stage: LossStage, treatment: &Treatment) -> Vec<Deposit> {
        let follicles = self.follicles(stage);
        let case = Case { treatment: treatment.clone(), ..Case::default() };
        place_deposits(&case, &self.sites, &self.chart, &self.loss(stage), &follicles)
    }
}

/// Tells skin that a shaved look fills evenly: bald, well inside the region and behind the hairline's transition.
pub fn even_ground<'a>(case: &Case, chart: &'a ScalpChart, loss: &'a LossField) -> impl Fn(Vec2) -> bool + 'a {
    let behind = DesignedHairline::new(&case.hairline, chart).distance(chart);
    let ramp_mm = 1.5 * HairlineTexture::new(&case.hairline).ramp_mm + 3.0;
    move |p| loss.terminal_share(p) <= 0.0 && chart.hair_distance_mm(p) > 18.0 && behind.at(p) > ramp_mm
}

/// Distance of each of `points` to the nearest other one of `all`, mm, sorted.
pub fn nearest_distances(points: &[Vec3], all: &[Vec3], reach_mm: f32) -> Vec<f32> {
    let cell = |p: Vec3| (p / reach_mm).floor().as_ivec3();
    let mut table = std::collections::HashMap::<glam::IVec3, Vec<Vec3>>::new();
    for p in all {
        table.entry(cell(*p)).or_default().push(*p);
    }
    let mut distances: Vec<f32> = points
        .iter()
        .map(|p| {
            let home = cell(*p);
            let near =
                (0..27).filter_map(|i| table.get(&(home + glam::IVec3::new(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1))));
            near.flatten().filter(|q| *q != p).map(|q| (*q - *p).length()).fold(reach_mm, f32::min)
        })
        .collect();
    distances.sort_by(f32::total_cmp);
    distances
}
