//! Which hairs turn white first.

use crate::case::Assumptions;
use crate::head::ScalpChart;
use crate::math::smooth_step;
use glam::Vec2;

/// How far ahead of the back of the head greying is, as the natural logarithm of its odds. That the temples turn
/// first, then the sides, the top and the back is common knowledge; by how much is assumed. Reference: assumptions, odds of
/// white hair.
const TEMPLES_AHEAD: f32 = 2.4;
const SIDES_AHEAD: f32 = 1.4;
const TOP_AHEAD: f32 = 0.7;
/// Bins of the table that turns odds into shares of the scalp.
const BINS: usize = 4096;

/// How far ahead greying is, over the chart.
pub(super) struct Lead {
    temples: [Vec2; 2],
    /// Of the usual lead.
    scale: f32,
}

impl Lead {
    pub(super) fn new(chart: &ScalpChart, assumed: &Assumptions) -> Self {
        let anchor = chart.anchor();
        let temples = [anchor.beside(0, 55.0, 30.0), anchor.beside(1, 55.0, 30.0)];
        Self { temples, scale: assumed.grey_lead_percent / 100.0 }
    }

    /// Odds of a white hair here over those at the back.
    pub(super) fn odds(&self, at: Vec2) -> f32 {
        let temple = self.temples.map(|t| smooth_step(50.0, 15.0, (at - t).length()));
        let side = smooth_step(50.0, 85.0, at.x.abs()) * smooth_step(-110.0, -60.0, at.y);
        let top = smooth_step(-90.0, -30.0, at.y);
        let ahead = (TEMPLES_AHEAD * temple[0].max(temple[1])).max(SIDES_AHEAD * side).max(TOP_AHEAD * top);
        libm::expf(ahead * self.scale)
    }

    /// Share of the hair at the back that is white when a hair turns that drew a number from 0 to 1 where the odds are
    /// these: a logistic model.
    pub(super) fn share(drawn: f32, odds_here: f32) -> f32 {
        let odds = drawn / (1.0 - drawn).max(1e-7) / odds_here;
        odds / (1.0 + odds)
    }
}

/// In which order the hairs of a scalp turn white. It rests on what grew there, whatever of it is lost.
pub(super) struct Turns {
    /// Hairs that turn before each bin, and in all.
    before: Vec<u32>,
}

impl Turns {
    /// Of the scalp whose hairs have these `Lead::share`s.
    pub(super) fn of(shares: impl Iterator<Item = f32>) -> Self {
        let mut before = vec![0_u32; BINS + 1];
        for share in shares {
            before[bin(share) + 1] += 1;
        }
        for at in 0..BINS {
            before[at + 1] += before[at];
        }
        Self { before }
    }

    /// From a hair's `Lead::share` to the share of the scalp's hairs that are white when this one turns.
    pub(super) fn turn(&self, share: f32) -> f32 {
        let at = bin(share);
        let (below, own) = (self.before[at], self.before[at + 1] - self.before[at]);
        let within = (share * BINS as f32 - at as f32).clamp(0.0, 1.0);
        (below as f32 + within * own as f32) / self.before[BINS].max(1) as f32
    }
}

fn bin(share: f32) -> usize {
    ((share * BINS as f32) as usize).min(BINS - 1)
}
