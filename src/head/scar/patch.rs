//! Scars as soft patches that together cover them evenly, for drawing.

use super::field::{ScarField, wander, wander_most_mm};
use super::stroke::{Piece, SOFT_MM, depth};
use crate::head::ScalpChart;
use glam::{Vec2, Vec3};

/// Patches stand this far apart, at least and at most, mm.
const APART_MM: (f32, f32) = (0.4, 2.0);
/// and as many times closer than the scar is wide.
const ACROSS: f32 = 4.0;
/// Standard deviation of a patch, as a share of their distance: neighbours add up to an even cover.
const SIGMA: f32 = 0.6;
/// Over this distance on the chart the skin's slope is measured.
const SLOPE_MM: f32 = 1.0;

/// A round patch of scarred skin, fading out as a Gaussian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScarPatch {
    pub position_mm: Vec3,
    /// Skin normal at that point.
    pub normal: Vec3,
    /// Standard deviation over the skin.
    pub sigma_mm: f32,
    /// Skin that is scarred through, of the patch: its integral.
    pub area_mm2: f32,
    /// The scar it belongs to, see [`ScarField::skin`].
    pub scar: u16,
}

impl ScarPatch {
    /// The patch of a small round scar.
    pub fn dot(position_mm: Vec3, normal: Vec3, diameter_mm: f32, scar: u16) -> Self {
        let radius = diameter_mm * 0.5;
        // Of the same area, and scarred through in its middle.
        let sigma_mm = radius * core::f32::consts::FRAC_1_SQRT_2;
        Self { position_mm, normal, sigma_mm, area_mm2: core::f32::consts::PI * radius * radius, scar }
    }
}

impl ScarField {
    /// Patches that cover all lines and discs.
    pub fn patches(&self, chart: &ScalpChart) -> Vec<ScarPatch> {
        let mut patches = Vec::new();
        for piece in self.pieces() {
            let Some(seed) = self.skin(piece.scar).map(|skin| skin.seed) else { continue };
            cover(piece, seed, chart, &mut patches);
        }
        patches
    }
}

/// Lays patches over one piece in rows along and across it.
fn cover(piece: &Piece, seed: u64, chart: &ScalpChart, patches: &mut Vec<ScarPatch>) {
    let way = piece.to - piece.from;
    let length = way.length();
    let half = piece.half_mm[0].max(piece.half_mm[1]);
    let apart = (2.0 * half / ACROSS).clamp(APART_MM.0, APART_MM.1);
    let reach = half + wander_most_mm(half) + SOFT_MM;
    let normal = normal_at(chart, chart.chart_from_surface(piece.middle()));
    let ahead = if length > 0.0 { way / length } else { normal.any_orthonormal_vector() };
    let across = normal.cross(ahead).normalize_or(ahead);
    // Beyond the end of a line, and round a disc, patches lie as far ahead as aside.
    let beyond = piece.ends.map(|end| if end { reach } else { 0.0 });
    let (start, long) = (-beyond[0], length + beyond[0] + beyond[1]);
    let rows = (long / apart).ceil().max(1.0);
    let columns = (2.0 * reach / apart).ceil().max(1.0);
    let cell_mm2 = long / rows * (2.0 * reach / columns);
    for row in 0..rows as u32 {
        let along = start + (row as f32 + 0.5) / rows * long;
        for column in 0..columns as u32 {
            let aside = ((column as f32 + 0.5) / columns * 2.0 - 1.0) * reach;
            let at = chart.chart_from_surface(piece.from + ahead * along + across * aside);
            let skin = chart.surface_from_chart(at);
            let Some((outside_mm, half_mm)) = piece.measure(skin, reach) else { continue };
            let depth = depth(outside_mm + wander(seed, at, outside_mm, half_mm), half_mm);
            if depth > 0.0 {
                let normal = if half > APART_MM.1 { normal_at(chart, at) } else { normal };
                patches.push(ScarPatch {
                    position_mm: skin,
                    normal,
                    sigma_mm: apart * SIGMA,
                    area_mm2: depth * cell_mm2,
                    scar: piece.scar,
                });
            }
        }
    }
}

fn normal_at(chart: &ScalpChart, at: Vec2) -> Vec3 {
    let slope = |d: Vec2| chart.surface_from_chart(at + d) - chart.surface_from_chart(at - d);
    slope(Vec2::Y * SLOPE_MM).cross(slope(Vec2::X * SLOPE_MM)).normalize_or(Vec3::Y)
}
