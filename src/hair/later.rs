//! Loss that goes on around finished work.

use crate::case::{Case, Loss, LossStage};
use crate::hair::{Follicles, HairState, LossField, ScalpSites, Unit, UnitFate};
use crate::head::ScalpChart;
use glam::Vec2;

/// What a later stage leaves.
pub struct LaterLoss {
    field: LossField,
}

impl LaterLoss {
    /// The loss as `time.later_stage` has it; `None` when it stays as it is.
    pub fn of(case: &Case, chart: &ScalpChart) -> Option<Self> {
        let stage = case.time.later_stage;
        if stage == LossStage::None {
            return None;
        }
        let loss = Loss { stage, progress: 0.0, ..case.loss.clone() };
        Some(Self { field: LossField::new(&loss, chart) })
    }

    /// For each unit how far the loss has gone from `now` when it is lost: 0 to 1, beyond 1 for one that only thins out
    /// and infinite for one that stays. Loss is never undone, and what was planted does not fall out.
    pub fn lost_at(&self, follicles: &Follicles, sites: &ScalpSites, now: &LossField) -> Vec<f32> {
        let of_unit = |unit: &Unit| {
            let site = sites.sites().get(unit.site as usize)?;
            if unit.state == HairState::Lost || unit.fate != UnitFate::Native {
                return None;
            }
            // What stays at the place falls evenly from what there is to what the later stage leaves.
            let (from, to) = (seen(now, site.chart), seen(&self.field, site.chart));
            (to < from).then(|| ((from - site.threshold) / (from - to)).max(0.0))
        };
        follicles.units.iter().map(|unit| of_unit(unit).unwrap_or(f32::INFINITY)).collect()
    }
}

/// Share of units that still show hair.
fn seen(loss: &LossField, chart: Vec2) -> f32 {
    loss.terminal_share(chart) + loss.miniaturised_share(chart)
}
