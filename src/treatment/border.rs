//! How deposits go over into living hair around what is lost.

use crate::hair::LossField;
use crate::head::{ChartField, ScalpChart};
use crate::math::smooth_step;
use glam::Vec2;

/// Skin that keeps less than this share of its terminal hair counts as lost here. Reference: hair and scalp,
/// half lost.
const LOST_SHARE: f32 = 0.5;

/// Distance from lost skin, and how far deposits go on beyond it.
#[derive(Clone, Debug)]
pub(super) struct LossBorder {
    distance_mm: ChartField,
    blend_mm: f32,
}

impl LossBorder {
    /// None if deposits do not go on. A few ms.
    pub(super) fn new(loss: &LossField, chart: &ScalpChart, blend_mm: f32) -> Option<Self> {
        (blend_mm > 0.0).then(|| Self {
            distance_mm: ChartField::distance_from(chart, |p| {
                chart.hair_distance_mm(p) > 0.0 && loss.terminal_share(p) < LOST_SHARE
            }),
            blend_mm,
        })
    }

    /// Share of the density between living hair: 1 beside lost skin, 0 from `blend_mm` away on.
    pub(super) fn blend(&self, chart: Vec2) -> f32 {
        smooth_step(self.blend_mm, 0.0, self.distance_mm.at(chart))
    }
}
