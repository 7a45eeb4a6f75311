//! Hair that is lost and turns while the years pass over finished work.

use crate::case::Case;

const DAYS_PER_YEAR: f32 = 365.25;

/// How far it goes, and by when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Later {
    days: f32,
    white_now: f32,
    white_then: f32,
}

impl Later {
    pub fn of(case: &Case) -> Self {
        let share = |percent: f32| (percent / 100.0).clamp(0.0, 1.0);
        let white_now = share(case.hair.grey_percent);
        // Hair does not turn back.
        let white_then = share(case.time.later_grey_percent).max(white_now);
        Self { days: case.time.later_year * DAYS_PER_YEAR, white_now, white_then }
    }

    /// Even over the years, then still. Assumed: no publication follows single heads for so long.
    pub fn progress(&self, day: f32) -> f32 {
        (day / self.days).clamp(0.0, 1.0)
    }

    pub fn white_share(&self, day: f32) -> f32 {
        self.white_now + (self.white_then - self.white_now) * self.progress(day)
    }
}
