//! Loss that goes on around finished work.

use crate::case::{Case, Loss, LossStage};
use crate::hair::{Follicles, HairLeft, HairState, LossField, ScalpSites, Unit, UnitFate};
use crate::head::ScalpChart;

/// Calibre and length that it has left in the end, as shares of what they were. Reference: hair and scalp, vellus (below
/// 30 µm, of terminal hair's 75).
pub const LAST_CALIBRE: f32 = 0.4;
pub const LAST_LENGTH: f32 = 0.4;
/// Life of a hair that has just become miniaturised: 55 of 75 µm. Reference: hair and scalp, miniaturised.
const MINIATURISED_LIFE: f32 = 0.55;

/// How much of a hair is left when the loss has gone so far, 1 to 0; `lost_at` is as in [`LaterLoss::lost_at`].
///
/// A hair shrinks over the last `shrinking` of the way to its loss, 0.5 to 1 of it: miniaturisation takes years.
/// Reference: assumptions, share of the way to its loss.
pub fn later_life(lost_at: f32, loss: f32, shrinking: f32) -> f32 {
    // None is lost before the loss begins.
    let lost_at = lost_at.max(1e-3);
    if lost_at.is_finite() { ((lost_at - loss) / (shrinking * lost_at)).clamp(0.0, 1.0) } else { 1.0 }
}

/// What a later stage leaves.
pub struct LaterLoss {
    field: LossField,
    /// As in [`later_life`].
    shrinking: f32,
}

impl LaterLoss {
    /// The loss as `time.later_stage` has it; `None` when it stays as it is.
    pub fn of(case: &Case, chart: &ScalpChart) -> Option<Self> {
        let stage = case.time.later_stage;
        if stage == LossStage::None {
            return None;
        }
        let loss = Loss { stage, progress: 0.0, ..case.loss.clone() };
        let shrinking = case.assumptions.shrinking_percent / 100.0;
        Some(Self { field: LossField::new(&loss, &case.assumptions, chart), shrinking })
    }

    /// For each unit how far the loss has gone from `now` when it is lost: 0 to 1, beyond 1 for one that is still
    /// shrinking when the loss ends and infinite for one that stays as it is. Loss is never undone, and what was planted
    /// does not fall out.
    pub fn lost_at(&self, follicles: &Follicles, sites: &ScalpSites, now: &LossField) -> Vec<f32> {
        let of_unit = |unit: &Unit| {
            let site = sites.sites().get(unit.site as usize)?;
            if unit.state == HairState::Lost || unit.fate != UnitFate::Native {
                return None;
            }
            let [first, last] = [now, &self.field].map(|field| field.left(site.chart, site.threshold));
            if last.state != HairState::Lost {
                return outlasts(first, last, self.shrinking);
            }
            // What stays at the place falls evenly from what there is to what the later stage leaves.
            let [from, to] = [now, &self.field].map(|field| field.seen_share(site.chart));
            (to < from).then(|| ((from - site.threshold) / (from - to)).clamp(0.0, 1.0))
        };
        follicles.units.iter().map(|unit| of_unit(unit).unwrap_or(f32::INFINITY)).collect()
    }
}

/// When a unit would be lost that ends as `last`, so that the way there has brought it just so far.
fn outlasts(first: HairLeft, last: HairLeft, shrinking: f32) -> Option<f32> {
    let left = (later_calibre(life_of(last)) / later_calibre(life_of(first)) - LAST_CALIBRE) / (1.0 - LAST_CALIBRE);
    (left < 1.0).then(|| 1.0 / (1.0 - shrinking * left.max(0.0)))
}

/// How much is left of terminal hair in what a stage leaves.
fn life_of(left: HairLeft) -> f32 {
    match left.state {
        HairState::Terminal => 1.0,
        HairState::Miniaturised => MINIATURISED_LIFE * (1.0 - left.shrinkage),
        HairState::Lost => 0.0,
    }
}

/// Calibre of a hair of that life, as a share of what it was.
pub fn later_calibre(life: f32) -> f32 {
    LAST_CALIBRE + (1.0 - LAST_CALIBRE) * life
}
