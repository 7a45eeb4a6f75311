//! A pen that draws lines of a true length on the skin.

use crate::head::ScalpChart;
use glam::{Vec2, Vec3};

/// A step of the pen, mm: lines are made of pieces this long.
pub(super) const STEP_MM: f32 = 2.5;
/// Over this distance on the chart the skin's slope is measured.
const SLOPE_MM: f32 = 1.5;

/// Where the pen stands and which way it points.
#[derive(Clone)]
pub(super) struct Pen<'a> {
    chart: &'a ScalpChart,
    pub(super) at: Vec2,
    pub(super) skin_mm: Vec3,
    heading: Vec3,
}

impl<'a> Pen<'a> {
    /// A pen at a place of the chart, pointing along the chart's v (forward on top, up at the back) and turned from
    /// there toward the person's left.
    pub(super) fn new(chart: &'a ScalpChart, at: Vec2, turn_degrees: f32) -> Self {
        let slope =
            chart.surface_from_chart(at + Vec2::Y * SLOPE_MM) - chart.surface_from_chart(at - Vec2::Y * SLOPE_MM);
        let mut pen = Self { chart, at, skin_mm: chart.surface_from_chart(at), heading: slope.normalize_or(Vec3::Z) };
        pen.turn(turn_degrees);
        pen
    }

    /// Turns on the spot toward the person's left, as seen with the pen pointing forward.
    pub(super) fn turn(&mut self, degrees: f32) {
        let normal = self.normal();
        let ahead = (self.heading - normal * self.heading.dot(normal)).normalize_or(self.heading);
        let left = normal.cross(ahead);
        let angle = degrees.to_radians();
        self.heading = ahead * libm::cosf(angle) + left * libm::sinf(angle);
    }

    /// The places on the skin along a line of `length_mm`, this one first, bending evenly by `bend_degrees` in all.
    pub(super) fn line(mut self, length_mm: f32, bend_degrees: f32) -> Vec<Vec3> {
        let mut points = vec![self.skin_mm];
        let mut left_mm = length_mm;
        while left_mm > 1e-3 {
            let step_mm = left_mm.min(STEP_MM);
            // Half of the bend before and half after the step, so that a piece is a chord of its arc.
            let half = bend_degrees * step_mm / length_mm * 0.5;
            self.turn(half);
            let went = self.step(step_mm);
            self.turn(half);
            points.push(self.skin_mm);
            // Where the chart ends the pen stands still.
            if went < step_mm * 0.25 {
                break;
            }
            left_mm -= went;
        }
        points
    }

    /// A line through this place as its middle.
    pub(super) fn line_through(&self, length_mm: f32, bend_degrees: f32) -> Vec<Vec3> {
        let mut back = self.clone();
        back.turn(180.0);
        let mut points = back.line(length_mm * 0.5, -bend_degrees * 0.5);
        points.reverse();
        points.extend(self.clone().line(length_mm * 0.5, bend_degrees * 0.5).into_iter().skip(1));
        points
    }

    /// Goes ahead over the skin and gives how far it went.
    fn step(&mut self, step_mm: f32) -> f32 {
        self.at = self.chart.chart_from_surface(self.skin_mm + self.heading * step_mm);
        let skin = self.chart.surface_from_chart(self.at);
        let way = skin - self.skin_mm;
        self.skin_mm = skin;
        self.heading = way.normalize_or(self.heading);
        way.length()
    }

    /// Outward normal of the skin.
    fn normal(&self) -> Vec3 {
        let slope = |d: Vec2| self.chart.surface_from_chart(self.at + d) - self.chart.surface_from_chart(self.at - d);
        slope(Vec2::Y * SLOPE_MM).cross(slope(Vec2::X * SLOPE_MM)).normalize_or(Vec3::Y)
    }
}

/// Length of a line over its points.
pub(super) fn length_mm(line: &[Vec3]) -> f32 {
    line.windows(2).map(|pair| (pair[1] - pair[0]).length()).sum()
}

/// The part of a line from one length along it to another.
pub(super) fn cut(line: &[Vec3], from_mm: f32, to_mm: f32) -> Vec<Vec3> {
    let mut part = Vec::new();
    let mut reached = 0.0;
    for pair in line.windows(2) {
        let way = pair[1] - pair[0];
        let length = way.length();
        let (start, end) = ((from_mm - reached) / length.max(1e-6), (to_mm - reached) / length.max(1e-6));
        if end > 0.0 && start < 1.0 {
            if part.is_empty() {
                part.push(pair[0] + way * start.clamp(0.0, 1.0));
            }
            part.push(pair[0] + way * end.clamp(0.0, 1.0));
        }
        reached += length;
    }
    part
}
