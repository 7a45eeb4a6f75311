//! State on a day.

use crate::case::{Assumptions, Case, Course};
use crate::optics::{ColumnState, pigment_left};
use crate::treatment::timeline::ageing::Age;
use crate::treatment::timeline::later::Later;
use crate::treatment::timeline::passes::Passes;
use crate::treatment::timeline::{Ageing, Healing, LAST_DAY, Pace};

/// A deposit as described is one that lost this share of its darkness as it settled; with the default assumption it
/// therefore settles into itself. Reference: assumptions, lightening.
const DESCRIBED_LIGHTENING: f32 = 0.15;

/// The state of a session's skin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SkinState {
    /// Redness round each of the session's deposits: 1 is a fresh first session in the mean.
    pub redness: f32,
    /// How much of a scab stands on each, 0 to 1.
    pub crust: f32,
}

/// The course of one case's treatment.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    passes: Passes,
    course: Course,
    ageing: Ageing,
    lightening: f32,
    later: Later,
    assumed: Assumptions,
}

/// What the last needle left at a session's deposits, and how long ago.
struct Since {
    healing: Healing,
    /// 1 for the session itself, less for having been gone over.
    share: f32,
    age: Age,
}

impl Timeline {
    pub fn new(case: &Case) -> Self {
        Self {
            passes: Passes::of(case),
            course: case.time.course,
            ageing: Ageing::of(case),
            lightening: (case.time.lightening_percent / 100.0).clamp(0.0, 1.0),
            later: Later::of(case),
            assumed: case.assumptions,
        }
    }

    /// The day of a session, counted from 1; session 1 is on day 0.
    pub fn session_day(&self, session: u8) -> f32 {
        self.passes.session_day(session)
    }

    /// Sessions planned, 1 to 4.
    pub fn sessions(&self) -> u8 {
        self.passes.sessions()
    }

    /// Punctures that going over what stands makes, as a share of a first session's. Reference: assumptions, punctures of a
    /// touch-up.
    pub(in crate::treatment) fn refresh_share(&self) -> f32 {
        self.assumed.touch_up_percent / 100.0
    }

    /// Days of the touch-ups up to one, in order.
    pub fn touch_up_days(&self, last_day: f32) -> impl Iterator<Item = f32> {
        self.passes.touch_ups(last_day)
    }

    /// How most of a session's deposits look on a day, against their description; `None` before the session.
    ///
    /// Continuous but on days of sessions and touch-ups; constant beyond `LAST_DAY`.
    pub fn deposits(&self, session: u8, day: f32) -> Option<ColumnState> {
        self.deposits_at(session, day, &Pace::MIDDLE)
    }

    /// How those look that heal at that pace.
    pub fn deposits_at(&self, session: u8, day: f32, pace: &Pace) -> Option<ColumnState> {
        let Since { healing, share, age } = self.since(session, day, pace)?;
        let settled = (1.0 - self.lightening * healing.settled) / (1.0 - DESCRIBED_LIGHTENING);
        Some(ColumnState {
            core_scale: 1.0 + (healing.core_scale() - 1.0) * share,
            top_scale: 1.0 - healing.epidermal * share,
            pigment_left: pigment_left(age.left_by_channel() * settled),
            blur_mm: age.blur_mm(),
        })
    }

    /// How dark a session's deposits are on a day, as a share of when they were fresh; `None` before the session.
    pub fn darkness(&self, session: u8, day: f32) -> Option<f32> {
        let Since { healing, age, .. } = self.since(session, day, &Pace::MIDDLE)?;
        Some((1.0 - self.lightening * healing.settled) * age.left)
    }

    /// The skin round most of a session's deposits on a day; bare of redness and crust before the session.
    pub fn skin(&self, session: u8, day: f32) -> SkinState {
        self.skin_at(session, day, &Pace::MIDDLE)
    }

    /// The skin round those that heal at that pace.
    pub fn skin_at(&self, session: u8, day: f32, pace: &Pace) -> SkinState {
        self.since(session, day, pace).map_or_else(SkinState::default, |Since { healing, share, .. }| SkinState {
            redness: healing.redness * share,
            crust: healing.crust * share,
        })
    }

    /// How far hair loss has gone on a day from what it was to the later stage, 0 to 1.
    pub fn later_loss(&self, day: f32) -> f32 {
        self.later.progress(day)
    }

    /// Share of hairs that are white on a day, 0 to 1.
    pub fn white_share(&self, day: f32) -> f32 {
        self.later.white_share(day)
    }

    fn since(&self, session: u8, day: f32, pace: &Pace) -> Option<Since> {
        let day = day.min(LAST_DAY);
        let first = self.passes.session_day(session);
        if day < first || session > self.passes.sessions() {
            return None;
        }
        let (mut last, mut share, mut age) = (first, 1.0, Age::FRESH);
        for refresh in self.passes.refreshes(first, day) {
            age = topped_up(self.ageing.after(age, refresh - last));
            (last, share) = (refresh, self.refresh_share());
        }
        let healing = Healing::after(day - last, pace, self.course, &self.assumed);
        Some(Since { healing, share, age: self.ageing.after(age, day - last) })
    }
}

/// Old pigment made up with new to its first darkness: the mixture is as blurred and as blue as the old part makes it.
fn topped_up(old: Age) -> Age {
    Age { left: 1.0, spread_mm2: old.spread_mm2 * old.left, cast: old.cast * old.left }
}
