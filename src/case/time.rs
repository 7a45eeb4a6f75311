//! The day that is shown, and what is assumed of the years.

use super::LossStage;
use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    number!("time.day", time.day, 0.0 to 7300.0 by 0.01, "Days since the first session."),
    choice!(
        "time.course",
        time.course as Course,
        "How skin heals and ages: `best` at half of the yearly figures below, `poor` at twice."
    ),
    number!("time.lightening_percent", time.lightening_percent, 0.0 to 50.0 by 0.1,
        "Assumed: share of a dot's darkness that is lost in the first month, as it settles."),
    number!("time.fading_percent_per_year", time.fading_percent_per_year, 0.0 to 30.0 by 0.1,
        "Assumed: share of a dot's darkness that is lost in each year after that."),
    number!("time.spread_um", time.spread_um, 0.0 to 100.0 by 0.1,
        "Assumed: how far pigment wanders in the first year, in µm; it grows with the root of the years."),
    number!("time.cool_percent", time.cool_percent, 0.0 to 40.0 by 0.1,
        "Assumed: how much less blue than red light old pigment absorbs, for a bluish cast."),
    number!("time.touch_up_years", time.touch_up_years, 0.0 to 10.0 by 0.1,
        "Years between touch-ups after the last session; 0 is none."),
    choice!(
        "time.later_stage",
        time.later_stage as LossStage,
        "The stage, of the loss's scale, that hair loss goes on to; `none` when it stays as it is."
    ),
    number!("time.later_year", time.later_year, 1.0 to 20.0 by 0.1,
        "Years after the first session by when it has gone there; greying as well."),
    number!("time.later_grey_percent", time.later_grey_percent, 0.0 to 100.0 by 0.1,
        "Of every hundred hairs, how many are white by then; fewer than now is no change."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Days since session 1, 0 to 7300.
    pub day: f32,
    /// How this skin heals and ages.
    pub course: Course,
    /// Share of a dot's darkness lost in the first month, 0 to 50 %.
    pub lightening_percent: f32,
    /// Share of a dot's darkness lost in each later year on typical skin, 0 to 30 %.
    pub fading_percent_per_year: f32,
    /// Standard deviation of the pigment's wandering after a year on typical skin, 0 to 100 µm.
    pub spread_um: f32,
    /// How much less blue than red light old pigment absorbs on typical skin, 0 to 40 %.
    pub cool_percent: f32,
    /// Years between touch-ups, 0 to 10; 0 is none.
    pub touch_up_years: f32,
    /// The stage that loss goes on to; `None` is no change.
    pub later_stage: LossStage,
    /// Years after the first session by when hair has been lost and turned, 1 to 20.
    pub later_year: f32,
    /// White hairs of a hundred by then, 0 to 100.
    pub later_grey_percent: f32,
}

impl Default for Time {
    fn default() -> Self {
        Self {
            day: 90.0,
            course: Course::Typical,
            lightening_percent: 15.0,
            fading_percent_per_year: 6.0,
            spread_um: 25.0,
            cool_percent: 10.0,
            touch_up_years: 0.0,
            later_stage: LossStage::None,
            later_year: 10.0,
            later_grey_percent: 0.0,
        }
    }
}

choices! {
    /// How skin heals and ages round a treatment.
    Course {
        /// Half of the yearly assumptions, and short redness.
        Best = "best",
        Typical = "typical",
        /// Twice the yearly assumptions, and long redness: oily, sun-worn or otherwise restless skin.
        Poor = "poor",
    }
}
