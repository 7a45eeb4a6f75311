//! A scar's line or disc, cut into pieces that a place can be measured against.

use crate::math::smooth_step;
use glam::Vec3;

/// A line on the skin with a width, or a disc if it is one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    pub points_mm: Vec<Vec3>,
    /// Half the width at both ends.
    pub half_mm: f32,
    /// How much wider the middle is, as a share.
    pub stretch: f32,
    /// Whether it begins and ends by itself, not in another.
    pub ends: [bool; 2],
}

/// A straight piece of a stroke; a disc begins where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) from: Vec3,
    pub(super) to: Vec3,
    /// Half the width at its two ends.
    pub(super) half_mm: [f32; 2],
    /// Whether its stroke begins and ends with it.
    pub(super) ends: [bool; 2],
    /// The scar it belongs to.
    pub(super) scar: u16,
}

impl Stroke {
    pub(super) fn disc(centre: Vec3, diameter_mm: f32) -> Self {
        Self { points_mm: vec![centre], half_mm: diameter_mm * 0.5, stretch: 0.0, ends: [true; 2] }
    }

    /// The middle of a disc.
    pub(super) fn disc_centre(&self) -> Option<Vec3> {
        if let [centre] = self.points_mm[..] { Some(centre) } else { None }
    }

    /// A line whose round ends lie within the line's length, so that length times width is its area.
    pub(super) fn line(points_mm: &[Vec3], width_mm: f32, stretch: f32) -> Self {
        let length = super::pen::length_mm(points_mm);
        let inset = round_end_mm(width_mm).min(length * 0.45);
        let points_mm = super::pen::cut(points_mm, inset, length - inset);
        Self { points_mm, half_mm: width_mm * 0.5, stretch, ends: [true; 2] }
    }

    /// A line that begins in another.
    pub(super) fn branch(points_mm: &[Vec3], width_mm: f32) -> Self {
        let length = super::pen::length_mm(points_mm);
        let inset = round_end_mm(width_mm).min(length * 0.45);
        let points_mm = super::pen::cut(points_mm, 0.0, length - inset);
        Self { points_mm, half_mm: width_mm * 0.5, stretch: 0.0, ends: [false, true] }
    }

    pub(super) fn pieces(&self, scar: u16) -> Vec<Piece> {
        if let [centre] = self.points_mm[..] {
            return vec![Piece { from: centre, to: centre, half_mm: [self.half_mm; 2], ends: self.ends, scar }];
        }
        let length = super::pen::length_mm(&self.points_mm).max(1e-6);
        let half = |along: f32| {
            let share = along / length;
            // Tension is highest in the middle of a wound.
            self.half_mm * (1.0 + self.stretch * 4.0 * share * (1.0 - share))
        };
        let mut along = 0.0;
        let last = self.points_mm.len().saturating_sub(2);
        self.points_mm
            .windows(2)
            .enumerate()
            .map(|(k, pair)| {
                let before = along;
                along += (pair[1] - pair[0]).length();
                let ends = [self.ends[0] && k == 0, self.ends[1] && k == last];
                Piece { from: pair[0], to: pair[1], half_mm: [half(before), half(along)], ends, scar }
            })
            .collect()
    }
}

impl Piece {
    /// Distance of a point of the skin from the piece's edge, negative inside, and half the width there; `None` if it is
    /// further than `reach_mm` from the edge.
    pub(super) fn measure(&self, skin: Vec3, reach_mm: f32) -> Option<(f32, f32)> {
        let along = self.to - self.from;
        let squared = along.length_squared();
        let share = if squared > 0.0 { ((skin - self.from).dot(along) / squared).clamp(0.0, 1.0) } else { 0.0 };
        let half = self.half_mm[0] + (self.half_mm[1] - self.half_mm[0]) * share;
        let away = (skin - self.from - along * share).length_squared();
        let most = half + reach_mm;
        (away < most * most).then(|| (away.sqrt() - half, half))
    }

    pub(super) fn middle(&self) -> Vec3 {
        (self.from + self.to) * 0.5
    }

    /// How far from its middle the piece and its width reach.
    pub(super) fn reach_mm(&self) -> f32 {
        (self.to - self.from).length() * 0.5 + self.half_mm[0].max(self.half_mm[1])
    }
}

/// Scarred skin runs out over this distance. Assumed: 0.2 to 1 mm.
pub(super) const SOFT_MM: f32 = 0.5;

/// The length of a band that has the area of a round end of its width.
fn round_end_mm(width_mm: f32) -> f32 {
    width_mm * core::f32::consts::FRAC_PI_8
}

/// Depth of scarring from the distance outside an edge: half at the edge itself, so that soft edges keep the area.
pub(super) fn depth(outside_mm: f32, half_mm: f32) -> f32 {
    let soft = SOFT_MM.min(half_mm * 0.5);
    smooth_step(soft, -soft, outside_mm)
}
