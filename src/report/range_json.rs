//! How far results differ among people over the years.

use serde_json::{Value, json};

use super::figures::rounded;
use crate::case::{Case, Course};
use crate::treatment::Timeline;

/// Days since the first session at which it is told: healed, and the years.
const DAYS: [u16; 10] = [0, 30, 90, 182, 365, 730, 1095, 1825, 2555, 3650];

/// How dark the deposits of the sessions done by a day are on it, as a share of when they were fresh: on the best skin, on
/// a typical one and on poor skin, whatever course the case takes.
pub(super) fn range(case: &Case) -> Value {
    let of = |course| {
        let mut case = case.clone();
        case.time.course = course;
        Timeline::new(&case)
    };
    let courses = [of(Course::Best), of(Course::Typical), of(Course::Poor)];
    let days = DAYS.map(|day| {
        let [best, typical, poor] = courses.each_ref().map(|timeline| rounded(mean(timeline, f32::from(day)), 3));
        json!({ "day": day, "best": best, "typical": typical, "poor": poor })
    });
    Value::Array(days.to_vec())
}

fn mean(timeline: &Timeline, day: f32) -> f32 {
    let (mut sum, mut done) = (0.0, 0.0);
    for darkness in (1..=timeline.sessions()).filter_map(|session| timeline.darkness(session, day)) {
        sum += darkness;
        done += 1.0;
    }
    sum / f32::max(done, 1.0)
}
