//! Lengths over the skin, and lines of the skin laid flat.

use crate::head::ScalpChart;
use glam::{Vec2, Vec3};

/// A tape is cut into so many pieces.
const PIECES: u8 = 48;
/// Half of the way on the chart over which the skin's slope is measured.
const SLOPE_MM: f32 = 1.5;

impl ScalpChart {
    /// Length of a tape over the skin between two places of the chart, about the shortest: it lies where a plane through
    /// the middle of the skull cuts the skin. For places that lie well less than half round the head apart.
    pub fn tape_mm(&self, from: Vec2, to: Vec2) -> f32 {
        let (start, end) = (self.surface_from_chart(from), self.surface_from_chart(to));
        let (mut at, mut length) = (start, 0.0);
        for k in 1..=PIECES {
            let between = start.lerp(end, f32::from(k) / f32::from(PIECES));
            let next = self.surface_from_chart(self.chart_from_surface(between));
            length += at.distance(next);
            at = next;
        }
        length
    }

    /// A line of the chart as a strip of paper along it lies flat: its lengths and its bends within the skin are true,
    /// and the skin's own curvature is gone. Its point `middle` comes to lie at the origin, where the chart's v leads up.
    pub fn unrolled(&self, line: &[Vec2], middle: usize) -> Vec<Vec2> {
        let mut flat = Vec::with_capacity(line.len());
        let (mut at, mut skin, mut ahead) = (Vec2::ZERO, Vec3::ZERO, Vec3::ZERO);
        let (mut origin, mut turn) = (Vec2::ZERO, Vec2::Y);
        for (index, point) in line.iter().enumerate() {
            let (before, up) = (skin, self.way(*point, Vec2::Y));
            let normal = up.cross(self.way(*point, Vec2::X)).normalize_or_zero();
            skin = self.surface_from_chart(*point);
            let way = skin - before;
            if index == 0 {
                ahead = up;
            }
            // Carried along without turning.
            ahead = (ahead - normal * ahead.dot(normal)).normalize_or_zero();
            let toward = |way: Vec3| Vec2::new(way.dot(normal.cross(ahead)), way.dot(ahead)).normalize_or_zero();
            if index > 0 {
                at += toward(way) * way.length();
            }
            if index == middle {
                (origin, turn) = (at, toward(up));
            }
            flat.push(at);
        }
        for point in &mut flat {
            let away = *point - origin;
            *point = Vec2::new(away.x * turn.y - away.y * turn.x, away.dot(turn));
        }
        flat
    }

    /// From behind a place to before it, over the skin.
    fn way(&self, at: Vec2, along: Vec2) -> Vec3 {
        self.surface_from_chart(at + along * SLOPE_MM) - self.surface_from_chart(at - along * SLOPE_MM)
    }
}
