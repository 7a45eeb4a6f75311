//! How density comes up behind a drawn hairline, so that it looks grown or, for a sharp style, ruled.

use crate::case::{Hairline, HairlineStyle};
use crate::hair::{Site, feather, frontness};
use crate::math::{gradient_noise, smaller, smooth_step};
use glam::Vec2;

/// Share of full density at the line itself. Assumed.
const FIRST_SHARE: f32 = 0.06;
/// The ramp wanders by these parts of its width, over waves of this length in mm. Assumed.
const WANDER: [(f32, f32); 2] = [(0.3, 15.0), (0.3, 4.2)];
/// The line itself goes in and out over waves of this length, mm. Assumed.
const RAGGED_WAVE_MM: f32 = 9.0;
/// Gaps are this wide and begin no further behind the line, mm. Assumed.
const GAP_WAVE_MM: f32 = 5.5;
const GAPS_TO_MM: f32 = 14.0;
/// The softness at which a style's raggedness is given, mm; less softness makes a line less ragged too.
const RAGGED_SOFTNESS_MM: f32 = 8.0;
const TEXTURE_SEED: u64 = 0x7261_6d70;

/// How one hairline's density comes up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HairlineTexture {
    /// Width over which density comes up, mm: the transition zone.
    pub ramp_mm: f32,
    /// Of the usual wandering of the ramp.
    wander: f32,
    /// How far the line goes back in places.
    ragged_mm: f32,
    /// Share of the density that gaps take.
    gaps: f32,
}

impl HairlineTexture {
    pub fn new(hairline: &Hairline) -> Self {
        let (ramp, wander, ragged_mm, gaps) = match hairline.style {
            HairlineStyle::Natural | HairlineStyle::WidowsPeak => (1.0, 1.0, 1.5, 0.0),
            HairlineStyle::Soft => (1.5, 1.2, 2.0, 0.0),
            HairlineStyle::Broken => (1.2, 1.3, 4.0, 0.75),
            HairlineStyle::Straight => (0.8, 0.5, 0.4, 0.0),
            HairlineStyle::EdgeUp => (0.3, 0.0, 0.0, 0.0),
            HairlineStyle::Mature | HairlineStyle::Receded => (1.1, 1.1, 2.0, 0.0),
        };
        let softness = (hairline.softness_mm / RAGGED_SOFTNESS_MM).min(1.0);
        Self { ramp_mm: hairline.softness_mm * ramp, wander, ragged_mm: ragged_mm * softness, gaps: gaps * softness }
    }

    /// Share of full density at a place `behind_mm` behind the line, 0 to 1. At the sides and the nape the region's own
    /// edge is all there is.
    pub fn fullness(&self, site: &Site, behind_mm: f32) -> f32 {
        let (chart, inside_mm) = (site.chart, smaller(behind_mm, site.edge_mm));
        if inside_mm <= 0.0 {
            return 0.0;
        }
        let front = frontness(chart);
        let side = match inside_mm {
            _ if front >= 1.0 => 0.0,
            // As far inside as the place itself: how full it is there is known.
            inside_mm if inside_mm == site.edge_mm => site.fullness,
            inside_mm => feather(chart, inside_mm),
        };
        let ramp = if front > 0.0 { self.ramp(chart, inside_mm) } else { 0.0 };
        side + (ramp - side) * front
    }

    fn ramp(&self, chart: Vec2, inside_mm: f32) -> f32 {
        if inside_mm > self.ramp_mm * 1.5 + self.ragged_mm && (self.gaps == 0.0 || inside_mm > GAPS_TO_MM) {
            return 1.0;
        }
        let noise = |wave: f32, seed: u64| gradient_noise(TEXTURE_SEED.wrapping_add(seed), chart / wave);
        // Only backward: nothing may come to stand before the line.
        let back = self.ragged_mm * (0.5 + 0.5 * noise(RAGGED_WAVE_MM, 2));
        let at = inside_mm - back;
        // At the line itself there is no room to wander.
        let room = (inside_mm / (0.4 * self.ramp_mm).max(f32::MIN_POSITIVE)).min(1.0);
        let wander: f32 = WANDER.iter().zip(0..).map(|((far, wave), seed)| far * noise(*wave, seed)).sum();
        let at = at + self.ramp_mm * self.wander * room * wander;
        let share = if self.ramp_mm > 0.0 { smooth_step(0.0, self.ramp_mm, at) } else { f32::from(u8::from(at > 0.0)) };
        let gap = smooth_step(0.0, 0.3, noise(GAP_WAVE_MM, 3)) * smooth_step(GAPS_TO_MM, 0.0, inside_mm);
        let first = if self.ramp_mm > 0.0 { FIRST_SHARE } else { 0.0 };
        (first + (1.0 - first) * share) * (1.0 - self.gaps * gap)
    }
}
