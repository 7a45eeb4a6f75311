//! A flat map of the scalp in mm, without the mesh's texture coordinates.
//!
//! The pole lies a little behind the vertex. A point's place on the map is the direction in which it lies from the
//! pole, and its distance the length of the way over the skin: v forward, u to the person's left. Lengths from the
//! pole are true; lengths round it are stretched, by a quarter at the front hairline and more at the nape, so
//! distances to borders are measured on the skin (`ChartField::signed_distance`) and areas on the mesh.

use crate::case::Sex;
use crate::head::field::{CELL_MM, ChartField, ChartGrid, ROUGH_CELL_MM};
use crate::head::hairline::{ear_curve, hairline_curve};
use crate::head::polar::PolarTable;
use crate::head::zone::ZoneFrame;
use crate::head::{HeadSurface, Landmarks, SkullAnchor};
use crate::math::{Curve2, Fixed};
use glam::{Vec2, Vec3};
use thiserror::Error;

/// Skin standing out further than this from the head below it is ear.
const EAR_HEIGHT_MM: f32 = 4.0;
/// Vertices with more ear in their weight than this bear no hair.
const EAR_WEIGHT: u8 = 64;
/// Fields reach this far beyond the hairline on the chart.
const BEYOND_MM: f32 = 24.0;
/// Bare skin between the ear's root and the hair behind it. Assumed: 5 to 8 mm on a freshly trimmed head.
const BARE_ROUND_EAR_MM: f32 = 5.0;

#[derive(Clone, Debug, PartialEq, Error)]
pub enum ScalpChartError {
    #[error("surface.triangles is empty or names a vertex that is not there: rebuild the head asset")]
    BadTriangles,
    #[error("surface.landmarks.{name} is not finite or out of place: rebuild the head asset")]
    BadLandmark { name: &'static str },
    #[error(
        "no skin {}° from the pole of the scalp at azimuth {}°: the surface must be a closed head from brow to nape",
        Fixed(*polar_degrees, 0),
        Fixed(*azimuth_degrees, 0)
    )]
    NoSkin { azimuth_degrees: f32, polar_degrees: f32 },
}

/// Landmarks on the chart, mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartLandmarks {
    pub glabella: Vec2,
    pub trichion: Vec2,
    pub vertex: Vec2,
    pub opisthocranion: Vec2,
    pub inion: Vec2,
    /// `[left (+u), right (-u)]`.
    pub tragion: [Vec2; 2],
    pub otobasion_superius: [Vec2; 2],
    pub otobasion_inferius: [Vec2; 2],
}

/// A triangle of hair-bearing skin: the place of its middle on the chart, and its area on the head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScalpPatch {
    pub centre: Vec2,
    pub area_mm2: f32,
}

/// The scalp of one head, flat. About 1 MB; takes a few tens of ms to make.
#[derive(Clone, Debug)]
pub struct ScalpChart {
    polar: PolarTable,
    grid: ChartGrid,
    rough_grid: ChartGrid,
    skull: Landmarks,
    landmarks: ChartLandmarks,
    hairline: Curve2,
    region: ChartField,
    zones: ZoneFrame,
}

impl ScalpChart {
    /// Measures the surface along its meridians and draws the hairline of an untouched man on it.
    pub fn new(surface: &HeadSurface) -> Result<Self, ScalpChartError> {
        Self::for_sex(surface, Sex::Male)
    }

    /// The same with the hairline of a sex: men's corners recede a little, women's are round and full.
    pub fn for_sex(surface: &HeadSurface, sex: Sex) -> Result<Self, ScalpChartError> {
        check(surface)?;
        let polar = PolarTable::new(surface).map_err(|no| ScalpChartError::NoSkin {
            azimuth_degrees: no.azimuth_degrees,
            polar_degrees: no.polar_degrees,
        })?;
        let on_chart = |p: Vec3| polar.chart_from_surface(p);
        let marks = &surface.landmarks;
        let landmarks = ChartLandmarks {
            glabella: on_chart(marks.glabella),
            trichion: on_chart(marks.trichion),
            vertex: on_chart(marks.vertex),
            opisthocranion: on_chart(marks.opisthocranion),
            inion: on_chart(marks.inion),
            tragion: marks.tragion.map(on_chart),
            otobasion_superius: marks.otobasion_superius.map(on_chart),
            otobasion_inferius: marks.otobasion_inferius.map(on_chart),
        };
        let anchor = SkullAnchor::new(marks, &polar);
        let hairline = hairline_curve(&anchor, sex);
        let reach_mm = hairline.points().iter().map(|p| p.length()).fold(0.0, f32::max) + BEYOND_MM;
        let grid = ChartGrid::new(reach_mm, CELL_MM, |p| polar.surface_from_chart(p));
        let rough_grid = ChartGrid::new(reach_mm, ROUGH_CELL_MM, |p| polar.surface_from_chart(p));
        let distance = |curve: &Curve2| ChartField::signed_distance_on(&grid, |p| polar.surface_from_chart(p), curve);
        let mut region = distance(&hairline);
        for side in 0..2 {
            let ear = distance(&ear_curve(&anchor, side));
            region = ChartField::combine(&[&region, &ear], |v| v[0].min(-v[1] - BARE_ROUND_EAR_MM)).unwrap_or(region);
        }
        let zones = ZoneFrame::new(&anchor);
        let skull = *marks;
        Ok(Self { polar, grid, rough_grid, skull, landmarks, hairline, region, zones })
    }

    /// Place on the chart of a point on or near the skin. Points of the ear go to the skin beneath.
    pub fn chart_from_surface(&self, p: Vec3) -> Vec2 {
        self.polar.chart_from_surface(p)
    }

    /// The skin at a place on the chart, to about 0.1 mm; beyond the chart's edge the edge itself.
    pub fn surface_from_chart(&self, chart: Vec2) -> Vec3 {
        self.polar.surface_from_chart(chart)
    }

    /// Which way over the skin a direction on the chart leads, times the length of its mm on the skin. Quick.
    pub fn slope(&self, at: Vec2, along: Vec2) -> Vec3 {
        self.grid.slope(at, along)
    }

    pub fn landmarks(&self) -> &ChartLandmarks {
        &self.landmarks
    }

    /// The outline of the hair-bearing region, before the ears are cut out of it.
    pub fn hairline(&self) -> &Curve2 {
        &self.hairline
    }

    /// Distance from the edge of the hair-bearing region in mm: positive inside.
    pub fn hair_distance_mm(&self, chart: Vec2) -> f32 {
        self.region.at(chart)
    }

    /// Whether a point of the mesh belongs to an ear rather than to the head.
    pub fn is_ear(&self, p: Vec3) -> bool {
        self.polar.height_mm(p) > EAR_HEIGHT_MM
    }

    /// Whether hair may grow on a triangle: no corner of it is ear. Its corners on the chart follow.
    pub fn scalp_triangle(&self, surface: &HeadSurface, triangle: [u32; 3]) -> Option<[Vec2; 3]> {
        let ear = triangle.iter().any(|i| {
            surface.weights.get(*i as usize).is_some_and(|w| w.ears > EAR_WEIGHT)
                || self.is_ear(surface.positions_mm[*i as usize])
        });
        (!ear).then(|| triangle.map(|i| self.chart_from_surface(surface.positions_mm[i as usize])))
    }

    /// The hair-bearing skin, triangle by triangle.
    pub fn patches<'a>(&'a self, surface: &'a HeadSurface) -> impl Iterator<Item = ScalpPatch> + 'a {
        surface.triangles.iter().filter_map(|triangle| {
            let [a, b, c] = triangle.map(|i| surface.positions_mm[i as usize]);
            let centre = self.chart_from_surface((a + b + c) / 3.0);
            let bears_hair = self.hair_distance_mm(centre) > 0.0 && self.scalp_triangle(surface, *triangle).is_some();
            bears_hair.then(|| ScalpPatch { centre, area_mm2: (b - a).cross(c - a).length() * 0.5 })
        })
    }

    /// Integral of `share` over the hair-bearing skin, in cm²: with a share of 1 everywhere, its area.
    pub fn area_cm2(&self, surface: &HeadSurface, share: impl Fn(Vec2) -> f32) -> f32 {
        let sum_mm2: f64 = self.patches(surface).map(|patch| f64::from(patch.area_mm2 * share(patch.centre))).sum();
        (sum_mm2 / 100.0) as f32
    }

    /// Whether a place lies on the clinical scalp: above the level of the ear canals. The hair below it grows on the
    /// nape, behind the ears and on the sideburns, which published scalp areas leave out. Reference: hair and scalp,
    /// scalp.
    pub fn is_clinical_scalp(&self, chart: Vec2) -> bool {
        self.surface_from_chart(chart).y > self.anchor().ears().y
    }

    /// Places named by their distances from landmarks, for drawing zones.
    pub fn anchor(&self) -> SkullAnchor<'_> {
        SkullAnchor::new(&self.skull, &self.polar)
    }

    /// How places on this head are told in mm on the mean man's.
    pub fn zones(&self) -> &ZoneFrame {
        &self.zones
    }

    /// [`Self::hair_distance_mm`] as a field, for making others on its grid.
    pub fn hair_field(&self) -> &ChartField {
        &self.region
    }

    pub(super) fn grid(&self) -> &ChartGrid {
        &self.grid
    }

    pub(super) fn rough_grid(&self) -> &ChartGrid {
        &self.rough_grid
    }
}

fn check(surface: &HeadSurface) -> Result<(), ScalpChartError> {
    let count = surface.positions_mm.len() as u32;
    if surface.triangles.is_empty() || surface.triangles.iter().flatten().any(|i| *i >= count) {
        return Err(ScalpChartError::BadTriangles);
    }
    let marks = &surface.landmarks;
    let named = [
        ("glabella", marks.glabella),
        ("trichion", marks.trichion),
        ("vertex", marks.vertex),
        ("opisthocranion", marks.opisthocranion),
        ("inion", marks.inion),
        ("tragion", marks.tragion[0]),
        ("tragion", marks.tragion[1]),
        ("otobasion_superius", marks.otobasion_superius[0]),
        ("otobasion_superius", marks.otobasion_superius[1]),
        ("otobasion_inferius", marks.otobasion_inferius[0]),
        ("otobasion_inferius", marks.otobasion_inferius[1]),
    ];
    for (name, p) in named {
        if !p.is_finite() {
            return Err(ScalpChartError::BadLandmark { name });
        }
    }
    let above = |name, low: Vec3, high: Vec3| {
        if high.y > low.y + 20.0 { Ok(()) } else { Err(ScalpChartError::BadLandmark { name }) }
    };
    above("vertex", marks.tragion[0], marks.vertex)?;
    above("trichion", marks.glabella, marks.trichion)
}
