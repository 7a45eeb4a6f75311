//! How much terminal hair a loss pattern leaves, as a field over the chart.

use crate::case::Loss;
use crate::hair::zones::{Zone, zones_of};
use crate::head::{ChartField, HeadSurface, ScalpChart};
use crate::math::{gradient_noise, smooth_step};
use glam::Vec2;

/// Over this width hair thins from full to none. Assumed: 8 to 15 mm.
const BORDER_MM: f32 = 15.0;
/// Slow and fast wandering of the border: distance and length of a wave. Assumed.
const WANDER: [(f32, f32); 2] = [(6.0, 38.0), (2.2, 9.0)];
/// Further from the outline than this no wandering reaches.
const CERTAIN_MM: f32 = 16.0;
const WANDER_SEED: u64 = 0x626f_7264;

/// Share of terminal hair over the scalp.
#[derive(Clone, Debug)]
pub struct LossField {
    share: Option<ChartField>,
}

impl LossField {
    /// Takes a few ms.
    pub fn new(loss: &Loss, chart: &ScalpChart) -> Self {
        let zones = zones_of(loss.pattern, chart);
        let fields: Vec<ChartField> = zones.iter().map(|zone| left_by(zone, chart)).collect();
        let all: Vec<&ChartField> = fields.iter().collect();
        Self { share: ChartField::combine(&all, |left| left.iter().fold(1.0, |least: f32, one| least.min(*one))) }
    }

    /// Share of hair that is terminal at a point of the chart: 1 is untouched, 0 is bald.
    pub fn terminal_share(&self, chart: Vec2) -> f32 {
        self.share.as_ref().map_or(1.0, |share| share.at(chart).clamp(0.0, 1.0))
    }

    /// Hair-bearing skin that has lost more than half of its terminal hair, measured on the mesh.
    pub fn bald_area_cm2(&self, surface: &HeadSurface, chart: &ScalpChart) -> f32 {
        chart.area_cm2(surface, |p| if self.terminal_share(p) < 0.5 { 1.0 } else { 0.0 })
    }
}

fn left_by(zone: &Zone, chart: &ScalpChart) -> ChartField {
    ChartField::signed_distance(chart, &zone.outline).map(|p, inside_mm| {
        if inside_mm.abs() > CERTAIN_MM {
            return if inside_mm > 0.0 { zone.share_left } else { 1.0 };
        }
        let lost = smooth_step(-BORDER_MM * 0.5, BORDER_MM * 0.5, inside_mm + wander_mm(p));
        1.0 - (1.0 - zone.share_left) * lost
    })
}

fn wander_mm(p: Vec2) -> f32 {
    WANDER.iter().zip(WANDER_SEED..).map(|((far, wave), seed)| far * gradient_noise(seed, p / *wave)).sum()
}
