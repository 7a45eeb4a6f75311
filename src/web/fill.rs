//! How much of the treatment is on show while it comes or goes.

use crate::math::within;
/// Time in which all deposits appear, s: long enough to see where they go, short enough to press again.
const FILL_SECS: f32 = 1.1;

/// Share of the deposits that are drawn. Every prefix of the deposits is evenly spread, so a part is a thinner whole.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fill {
    /// 0 to 1; nothing before the first picture, which shows its case at once.
    share: Option<f32>,
}

impl Fill {
    /// Goes on toward all or nothing by some seconds; true while still on the way.
    pub fn step(&mut self, treated: bool, elapsed_secs: f32, still: bool) -> bool {
        let goal = f32::from(u8::from(treated));
        let share = match self.share {
            Some(share) if !still => {
                let step = elapsed_secs.clamp(0.0, 0.1) / FILL_SECS;
                share + within(goal - share, -step, step)
            }
            _ => goal,
        };
        self.share = Some(share);
        share != goal
    }

    /// How many of so many deposits to draw.
    pub fn of(self, deposits: u32) -> u32 {
        // Few at first, since the first ones stand out most.
        let share = self.share.unwrap_or(1.0);
        (deposits as f32 * share * share) as u32
    }
}
