//! What to expect in the weeks after a session, in words.

use crate::case::Case;
use crate::treatment::timeline::healing::{SETTLED_DAYS, SHED_DAYS, redness_days};

/// One part of the weeks after a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HealingStage {
    /// Its name in data; stays the same for good.
    pub key: &'static str,
    /// Days since the session, `to_day` not included; the last stage has no end.
    pub from_day: f32,
    pub to_day: Option<f32>,
    /// What to expect, in English.
    pub text: &'static str,
}

/// What to expect after each session, in order. Stages overlap: skin is red while the first scabs form.
///
/// It tells what is usual, from the figures that the picture is drawn by. It is no advice on care.
pub fn healing_calendar(case: &Case) -> [HealingStage; 5] {
    let stage = |key, from_day, to_day, text| HealingStage { key, from_day, to_day, text };
    [
        stage(
            "redness",
            0.0,
            Some(redness_days(case.time.course)),
            "The treated skin is red, as after a light sunburn. Dots look wider and darker than they will stay.",
        ),
        stage(
            "scabs",
            case.assumptions.scab_days,
            Some(SHED_DAYS.0),
            "A small scab stands on each dot, larger than the dot itself.",
        ),
        stage(
            "shedding",
            SHED_DAYS.0,
            Some(SHED_DAYS.1),
            "Scabs fall off and take the darkest colour along. Some dots may seem to have gone.",
        ),
        stage(
            "settling",
            SHED_DAYS.1,
            Some(SETTLED_DAYS),
            "Dots shrink to about half of the fresh hole and look softer, a little lighter and cooler.",
        ),
        stage("settled", SETTLED_DAYS, None, "The dots stay as they are for months; the result can be judged."),
    ]
}
