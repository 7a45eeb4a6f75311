//! Which way hair grows: a whorl on the crown, forward on top, down at the sides and the nape.

use crate::case::Whorl;
use crate::head::ScalpChart;
use crate::math::{Rng, smooth_step};
use glam::{Vec2, Vec3};

const STREAM_WHORL: u64 = 0x7768_6f72;

/// Share of clockwise whorls. Reference: hair and scalp, whorl.
const CLOCKWISE: f32 = 0.839;
/// Share of whorls right of the midline. Reference: hair and scalp, whorl.
const RIGHT_OF_MIDLINE: f32 = 0.708;
/// Way over the skin from the line through the ears back to the whorl, mm: mean and range. Reference: hair and scalp,
/// whorl (6.25 cm, 1.5 to 11).
const WHORL_BACK_MM: f32 = 62.5;
const WHORL_BACK_RANGE_MM: (f32, f32) = (15.0, 110.0);
/// Standard deviation of that, mm: of some hundred people the extremes lie 2.8 of it from the mean. Derived.
const WHORL_BACK_SPREAD_MM: f32 = 17.0;
/// Distance from the midline, mm. Assumed.
const WHORL_ASIDE_MM: (f32, f32) = (3.0, 16.0);
/// The spiral opens into straight flow over this distance, mm. Assumed.
const SPIRAL_MM: f32 = 30.0;

/// Shaft to skin, degrees. Reference: hair and scalp, emergence angle (middle of the published range).
const FRONT_DEGREES: f32 = 15.0;
const TEMPLE_DEGREES: f32 = 6.5;
const TOP_DEGREES: f32 = 45.0;
/// Not published; assumed between temple and top.
const NAPE_DEGREES: f32 = 20.0;

/// Growth direction over one person's scalp.
#[derive(Clone, Debug)]
pub struct HairFlow {
    whorl: Vec2,
    /// Sense of the spiral on the chart.
    turn: f32,
    temples: [Vec2; 2],
    front: Vec2,
    nape: Vec2,
}

impl HairFlow {
    /// The flow of one person; the seed decides what the choice of whorl leaves open.
    pub fn new(chart: &ScalpChart, seed: u64, whorl: Whorl) -> Self {
        let mut rng = Rng::new(seed, STREAM_WHORL);
        let by_odds = rng.unit() < CLOCKWISE;
        let clockwise = match whorl {
            Whorl::Auto => by_odds,
            Whorl::Clockwise => true,
            Whorl::Counterclockwise => false,
        };
        let aside = rng.between(WHORL_ASIDE_MM.0, WHORL_ASIDE_MM.1);
        let aside = if rng.unit() < RIGHT_OF_MIDLINE { -aside } else { aside };
        let back =
            (WHORL_BACK_MM + WHORL_BACK_SPREAD_MM * rng.normal()).clamp(WHORL_BACK_RANGE_MM.0, WHORL_BACK_RANGE_MM.1);
        let anchor = chart.anchor();
        let marks = chart.landmarks();
        Self {
            // The chart's lengths along the midline are true.
            whorl: anchor.above(aside, 0.0) - Vec2::Y * back,
            // Seen from outside with the front up, the person's left is on the left: the chart is mirrored.
            turn: if clockwise { 1.0 } else { -1.0 },
            temples: [anchor.beside(0, 60.0, 34.0), anchor.beside(1, 60.0, 34.0)],
            front: marks.trichion,
            nape: marks.inion,
        }
    }

    /// Whether the whorl turns clockwise, seen from outside.
    pub fn is_clockwise(&self) -> bool {
        self.turn > 0.0
    }

    /// Centre of the crown's whorl on the chart.
    pub fn whorl(&self) -> Vec2 {
        self.whorl
    }

    /// Unit vector along which a shaft leaves the skin.
    pub fn direction(&self, chart: &ScalpChart, at: Vec2, normal: Vec3) -> Vec3 {
        let ahead = chart.slope(at, self.along_chart(at));
        let tangent = (ahead - normal * ahead.dot(normal)).normalize_or(Vec3::Z);
        let rise = self.rise_degrees(at) * (core::f32::consts::PI / 180.0);
        tangent * libm::cosf(rise) + normal * libm::sinf(rise)
    }

    /// Unit direction of growth on the chart.
    pub fn along_chart(&self, at: Vec2) -> Vec2 {
        let from_whorl = at - self.whorl;
        let distance = from_whorl.length();
        let out = from_whorl.normalize_or(Vec2::Y);
        let around = Vec2::new(-out.y, out.x) * self.turn;
        let spiral = libm::expf(-distance / SPIRAL_MM) * 1.6;
        let mut flow = out + around * spiral;
        // In front of the crown the partings of the flow close: hair lies forward rather than fanning out.
        let forward = smooth_step(20.0, 90.0, from_whorl.y) * smooth_step(75.0, 25.0, at.x.abs());
        flow += Vec2::Y * forward * 0.8;
        // At the temples it bends down and back toward the ear.
        let temple = self.temples.map(|t| smooth_step(45.0, 10.0, (at - t).length()));
        flow += Vec2::new(1.0, -0.5) * temple[0] + Vec2::new(-1.0, -0.5) * temple[1];
        flow.normalize_or(Vec2::Y)
    }

    /// Angle between shaft and skin.
    pub fn rise_degrees(&self, at: Vec2) -> f32 {
        let near_front = smooth_step(45.0, 8.0, self.front.y - at.y);
        let near_temple = self.temples.map(|t| smooth_step(55.0, 20.0, (at - t).length()));
        let temple = near_temple[0].max(near_temple[1]);
        let low = smooth_step(95.0, 150.0, at.length()) * smooth_step(20.0, -40.0, at.y - self.nape.y * 0.4);
        let top = TOP_DEGREES + (NAPE_DEGREES - TOP_DEGREES) * low;
        let front = top + (FRONT_DEGREES - top) * near_front;
        front + (TEMPLE_DEGREES - front) * temple
    }
}
