//! The plan, the timeline and the advice as JSON.

use serde_json::{Value, json};

use super::figures::{rounded, zones};
use crate::case::Case;
use crate::report::Report;
use crate::treatment::{PlannedSession, Schedule, Timeline, healing_calendar};

pub(super) fn plan(case: &Case, plan: &Schedule) -> Value {
    let count = |count: &u32| Value::from(*count);
    let date = |day: u32| plan.date(day).map(|date| date.to_string());
    let visit = |visit: &PlannedSession| {
        json!({
            "session": visit.session,
            "day": visit.day,
            "date": date(visit.day),
            "deposits": visit.deposits,
            "zones": zones(&visit.deposits_by_zone, count),
            "gone_over": visit.gone_over,
            "needle_hours": rounded(visit.work.needle_hours, 2),
            "chair_hours": rounded(visit.work.chair_hours, 2),
        })
    };
    json!({
        "sessions": plan.sessions.iter().map(visit).collect::<Vec<_>>(),
        "touch_up_days": plan.touch_ups,
        "touch_up_dates": plan.touch_ups.iter().map(|day| date(*day)).collect::<Vec<_>>(),
        "deposits": plan.deposits,
        "needle_cycles": plan.work.needle_cycles.round(),
        "needle_hours": rounded(plan.work.needle_hours, 2),
        "chair_hours": rounded(plan.work.chair_hours, 2),
        "price": plan.price.map(|price| json!({
            "sessions": cents(price.sessions),
            "deposits": cents(price.deposits),
            "fixed": cents(price.fixed),
            "total": cents(price.total),
            "currency": Some(case.plan.currency.to_text()).filter(|currency| !currency.is_empty()),
        })),
    })
}

/// What to expect after a session.
pub(super) fn healing(case: &Case) -> Value {
    let stages = healing_calendar(case).map(|stage| {
        json!({
            "key": stage.key,
            "from_day": rounded(stage.from_day, 2),
            "to_day": stage.to_day.map(|day| rounded(day, 2)),
            "text": stage.text,
        })
    });
    Value::Array(stages.to_vec())
}

impl Report {
    /// How each planned session's deposits and skin are on the case's day, and what to expect after a session.
    pub(super) fn timeline_json(&self) -> Value {
        let timeline = Timeline::new(&self.case);
        let day = self.case.time.day;
        let session = |session: u8| {
            let skin = timeline.skin(session, day);
            let state = timeline.deposits(session, day).map(|state| {
                json!({
                    "width_scale": rounded(state.core_scale, 3),
                    "top_scale": rounded(state.top_scale, 3),
                    "pigment_left_rgb": state.pigment_left.to_array().map(|channel| rounded(channel, 3)),
                    "blur_mm": rounded(state.blur_mm, 4),
                    "redness": rounded(skin.redness, 3),
                    "crust": rounded(skin.crust, 3),
                })
            });
            json!({ "session": session, "day": rounded(timeline.session_day(session), 2), "state": state })
        };
        json!({
            "day": rounded(day, 2),
            "sessions": (1..=timeline.sessions()).map(session).collect::<Vec<_>>(),
            "healing": healing(&self.case),
        })
    }

    /// What speaks against the drawn hairline.
    pub(super) fn advice_json(&self) -> Value {
        let told = self.advice.iter().map(|advice| json!({ "key": advice.key(), "text": advice.sentence() }));
        Value::Array(told.collect())
    }
}

/// An amount of money, to its hundredth.
fn cents(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}
