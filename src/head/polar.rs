//! The head's skin as seen from a point inside: radius by direction, and arc length along meridians.

use crate::head::{HeadSurface, Landmarks};
use core::f32::consts::{PI, TAU};
use glam::{Vec2, Vec3};

/// One meridian every 1.5°.
const MERIDIANS: usize = 240;
/// One ring every 1°: 1.7 mm on the scalp, finer than the mesh.
const RINGS: usize = 141;
const RING_STEP: f32 = PI / 180.0;
/// All skin above this angle from the pole must be there; below lie neck and face, which hair does not need.
const NEEDED_RINGS: usize = 100;

/// A triangle whose corners all lie further from the pole than this does not go round it.
const NEAR_POLE: f32 = 10.0 * RING_STEP;

/// How far the pole leans back from straight up. The scalp reaches further down behind than in front, so its middle
/// lies behind the vertex, near the whorl.
const POLE_LEAN: f32 = 18.0 * PI / 180.0;
/// Height of the centre between tragion and vertex, as a share.
const CENTRE_HEIGHT: f32 = 0.35;

/// Directions about the centre of the skull.
#[derive(Clone, Copy, Debug)]
pub(super) struct PolarFrame {
    pub(super) centre: Vec3,
    pole: Vec3,
    front: Vec3,
}

impl PolarFrame {
    pub(super) fn new(landmarks: &Landmarks) -> Self {
        let ears = (landmarks.tragion[0] + landmarks.tragion[1]) * 0.5;
        let height = ears.y + CENTRE_HEIGHT * (landmarks.vertex.y - ears.y);
        let depth = (landmarks.glabella.z + landmarks.opisthocranion.z) * 0.5;
        let (sin, cos) = (libm::sinf(POLE_LEAN), libm::cosf(POLE_LEAN));
        Self { centre: Vec3::new(0.0, height, depth), pole: Vec3::new(0.0, cos, -sin), front: Vec3::new(0.0, sin, cos) }
    }

    /// Azimuth from the front toward the person's left, -π to π, and angle from the pole.
    fn angles(&self, p: Vec3) -> (f32, f32) {
        let d = p - self.centre;
        let (up, forward) = (d.dot(self.pole), d.dot(self.front));
        let across = (forward * forward + d.x * d.x).sqrt();
        (libm::atan2f(d.x, forward), libm::atan2f(across, up))
    }

    fn direction(&self, azimuth: f32, polar: f32) -> Vec3 {
        let (sin, cos) = (libm::sinf(polar), libm::cosf(polar));
        self.pole * cos + (self.front * libm::cosf(azimuth) + Vec3::X * libm::sinf(azimuth)) * sin
    }
}

/// Radius and arc length, tabulated by meridian and ring and bilinear between.
#[derive(Clone, Debug)]
pub(super) struct PolarTable {
    pub(super) frame: PolarFrame,
    /// Distance from the centre to the head's skin (beneath the ear where there is one).
    radius_mm: Vec<f32>,
    /// Length along the skin from the pole down the meridian.
    arc_mm: Vec<f32>,
}

/// A direction in which no skin was found.
pub(super) struct NoSkin {
    pub(super) azimuth_degrees: f32,
    pub(super) polar_degrees: f32,
}

impl PolarTable {
    pub(super) fn new(surface: &HeadSurface) -> Result<Self, NoSkin> {
        let frame = PolarFrame::new(&surface.landmarks);
        let mut radius_mm = first_skin(surface, &frame);
        for meridian in 0..MERIDIANS {
            for ring in 0..RINGS {
                if radius_mm[meridian * RINGS + ring].is_finite() {
                    continue;
                }
                if ring < NEEDED_RINGS {
                    let azimuth_degrees = meridian as f32 * 360.0 / MERIDIANS as f32;
                    return Err(NoSkin { azimuth_degrees, polar_degrees: ring as f32 });
                }
                radius_mm[meridian * RINGS + ring] = radius_mm[meridian * RINGS + ring - 1];
            }
        }
        let mut arc_mm = vec![0.0; MERIDIANS * RINGS];
        let (sin, cos) = (libm::sinf(RING_STEP), libm::cosf(RING_STEP));
        for meridian in 0..MERIDIANS {
            for ring in 1..RINGS {
                let at = meridian * RINGS + ring;
                let (above, below) = (radius_mm[at - 1], radius_mm[at]);
                let chord = Vec2::new(below * cos - above, below * sin).length();
                arc_mm[at] = arc_mm[at - 1] + chord;
            }
        }
        Ok(Self { frame, radius_mm, arc_mm })
    }

    pub(super) fn chart_from_surface(&self, p: Vec3) -> Vec2 {
        let (azimuth, polar) = self.frame.angles(p);
        let arc = self.sample(&self.arc_mm, azimuth, polar);
        Vec2::new(libm::sinf(azimuth), libm::cosf(azimuth)) * arc
    }

    pub(super) fn surface_from_chart(&self, chart: Vec2) -> Vec3 {
        let azimuth = libm::atan2f(chart.x, chart.y);
        let polar = self.polar_at(azimuth, chart.length());
        self.skin_at(azimuth, polar)
    }

    /// How far a point stands out from the head's skin: the ear does, the scalp does not.
    pub(super) fn height_mm(&self, p: Vec3) -> f32 {
        let (azimuth, polar) = self.frame.angles(p);
        (p - self.frame.centre).length() - self.sample(&self.radius_mm, azimuth, polar)
    }

    fn skin_at(&self, azimuth: f32, polar: f32) -> Vec3 {
        self.frame.centre + self.frame.direction(azimuth, polar) * self.sample(&self.radius_mm, azimuth, polar)
    }

    /// The two meridians around an azimuth and the share of the second.
    fn meridians(azimuth: f32) -> (usize, usize, f32) {
        let at = (azimuth / TAU + 1.0) * MERIDIANS as f32;
        let floor = at.floor();
        let first = floor as usize % MERIDIANS;
        (first, (first + 1) % MERIDIANS, at - floor)
    }

    fn sample(&self, table: &[f32], azimuth: f32, polar: f32) -> f32 {
        let (first, second, across) = Self::meridians(azimuth);
        let at = (polar / RING_STEP).clamp(0.0, (RINGS - 1) as f32);
        let ring = (at as usize).min(RINGS - 2);
        let down = at - ring as f32;
        let along = |m: usize| table[m * RINGS + ring] * (1.0 - down) + table[m * RINGS + ring + 1] * down;
        along(first) * (1.0 - across) + along(second) * across
    }

    /// Angle from the pole at which the arc reaches a length; the lowest ring beyond it.
    fn polar_at(&self, azimuth: f32, arc_mm: f32) -> f32 {
        let (first, second, across) = Self::meridians(azimuth);
        let arc = |ring: usize| {
            self.arc_mm[first * RINGS + ring] * (1.0 - across) + self.arc_mm[second * RINGS + ring] * across
        };
        let (mut low, mut high) = (0, RINGS - 1);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if arc(middle) <= arc_mm { low = middle } else { high = middle }
        }
        let (above, below) = (arc(low), arc(high));
        let share = if below > above { ((arc_mm - above) / (below - above)).clamp(0.0, 1.0) } else { 0.0 };
        (low as f32 + share) * RING_STEP
    }
}

/// Distance to the first skin that faces outward, in every direction of the table; infinite where there is none.
fn first_skin(surface: &HeadSurface, frame: &PolarFrame) -> Vec<f32> {
    let directions: Vec<Vec3> = (0..MERIDIANS * RINGS)
        .map(|i| {
            let azimuth = (i / RINGS) as f32 * TAU / MERIDIANS as f32;
            frame.direction(azimuth, (i % RINGS) as f32 * RING_STEP)
        })
        .collect();
    let mut radius = vec![f32::INFINITY; MERIDIANS * RINGS];
    let lowest = (RINGS - 1) as f32 * RING_STEP;
    for triangle in &surface.triangles {
        let [a, b, c] = triangle.map(|i| surface.positions_mm[i as usize] - frame.centre);
        let normal = (b - a).cross(c - a);
        if normal.dot(a) <= 0.0 {
            continue;
        }
        let corners = triangle.map(|i| frame.angles(surface.positions_mm[i as usize]));
        let polar = corners.map(|(_, polar)| polar);
        let (top, bottom) = (polar[0].min(polar[1]).min(polar[2]), polar[0].max(polar[1]).max(polar[2]));
        if top > lowest {
            continue;
        }
        // A margin of one ring: the highest point of an edge may lie between its ends.
        let rings = ring_range(top, bottom);
        for meridian in meridian_range(corners.map(|(azimuth, _)| azimuth), top) {
            let meridian = meridian.rem_euclid(MERIDIANS as i32) as usize;
            for ring in rings.clone() {
                let at = meridian * RINGS + ring;
                if let Some(t) = hit(directions[at], a, b, c, normal) {
                    radius[at] = radius[at].min(t);
                }
            }
        }
    }
    radius
}

fn ring_range(top: f32, bottom: f32) -> core::ops::RangeInclusive<usize> {
    // A triangle that holds the pole has its corners some rings below it.
    let first = if top < NEAR_POLE { 0 } else { (top / RING_STEP - 1.0).max(0.0) as usize };
    first..=((bottom / RING_STEP) as usize + 1).min(RINGS - 1)
}

fn meridian_range(azimuths: [f32; 3], top: f32) -> core::ops::RangeInclusive<i32> {
    let relative = azimuths.map(|a| {
        let d = a - azimuths[0];
        if d > PI {
            d - TAU
        } else if d < -PI {
            d + TAU
        } else {
            d
        }
    });
    let low = relative[0].min(relative[1]).min(relative[2]);
    let high = relative[0].max(relative[1]).max(relative[2]);
    // Close to the pole a triangle may go round it.
    if top < NEAR_POLE || high - low > PI / 2.0 {
        return 0..=(MERIDIANS as i32 - 1);
    }
    let per = MERIDIANS as f32 / TAU;
    ((azimuths[0] + low) * per).floor() as i32..=((azimuths[0] + high) * per).ceil() as i32
}

/// Where a ray from the origin meets a triangle that faces away from it.
fn hit(direction: Vec3, a: Vec3, b: Vec3, c: Vec3, normal: Vec3) -> Option<f32> {
    // Slack, so that a ray through a shared edge never slips between two triangles.
    let slack = -2e-3;
    let side = |p: Vec3, q: Vec3| direction.dot(p.cross(q)) / (p.length() + q.length());
    if side(a, b) < slack || side(b, c) < slack || side(c, a) < slack {
        return None;
    }
    let facing = direction.dot(normal);
    (facing > 0.0).then(|| normal.dot(a) / facing)
}
