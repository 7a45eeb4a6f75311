//! The days on which someone works on the skin.

use crate::case::Case;
use crate::treatment::SESSION_SHARES;

/// Most sessions that a case can have.
pub const MAX_SESSIONS: u8 = 4;
/// A century: nothing changes after this day, and no touch-up comes.
pub const LAST_DAY: f32 = 36_525.0;
const DAYS_PER_YEAR: f32 = 365.25;
/// Closest that touch-ups follow each other, years: what rounds to none is none.
const SHORTEST_YEARS: f32 = 0.05;

/// When new deposits are placed, and when old ones are gone over.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Passes {
    gap_days: f32,
    sessions: u8,
    touch_up_days: f32,
}

impl Passes {
    pub fn of(case: &Case) -> Self {
        let years = case.time.touch_up_years;
        Self {
            gap_days: f32::from(case.plan.session_gap_days),
            sessions: case.treatment.sessions.clamp(1, MAX_SESSIONS),
            touch_up_days: if years >= SHORTEST_YEARS { years * DAYS_PER_YEAR } else { f32::INFINITY },
        }
    }

    /// The day of a session, counted from 1.
    pub fn session_day(&self, session: u8) -> f32 {
        f32::from(session.max(1) - 1) * self.gap_days
    }

    pub fn sessions(&self) -> u8 {
        self.sessions
    }

    /// Days after `first` and up to `day` on which all that stands is gone over, in order: sessions that place nothing
    /// of their own, as the density is reached before them, and touch-ups.
    pub fn refreshes(&self, first: f32, day: f32) -> impl Iterator<Item = f32> {
        let placing = SESSION_SHARES.len() as u8;
        let sessions = (placing + 1..=self.sessions).map(|session| self.session_day(session));
        sessions.chain(self.touch_ups(day)).filter(move |at| *at > first && *at <= day)
    }

    /// Days of the touch-ups up to `day`, in order.
    pub fn touch_ups(&self, day: f32) -> impl Iterator<Item = f32> + use<> {
        let (done, gap) = (self.session_day(self.sessions), self.touch_up_days);
        (1_u16..).map(move |count| done + f32::from(count) * gap).take_while(move |at| *at <= day.min(LAST_DAY))
    }
}
