//! What time does to deposits and skin.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::any_assumptions;
use proptest::prelude::*;
use smp_simulator::case::{Case, Course, Plan, SkinPreset, Time, Treatment};
use smp_simulator::optics::{Column, ColumnState, ColumnTerms, SkinOptics, luminance};
use smp_simulator::treatment::{LAST_DAY, MAX_SESSIONS, Pace, SkinState, Timeline};

const YEAR: f32 = 365.25;

fn case(time: Time) -> Case {
    Case { time, ..Case::default() }
}

fn on(time: &Time, session: u8, day: f32) -> ColumnState {
    Timeline::new(&case(time.clone())).deposits(session, day).unwrap()
}

fn deposit() -> Column {
    Column { diameter_mm: 0.15, top_mm: 0.105, bottom_mm: 0.44, absorbance: glam::Vec3::splat(2.996) }
}

fn light() -> ColumnTerms {
    ColumnTerms::of(&SkinOptics::from_preset(SkinPreset::Light))
}

#[test]
fn a_session_is_seen_from_its_day_on_and_never_before() {
    let case = Case { plan: Plan { session_gap_days: 21, ..Plan::default() }, ..Case::default() };
    let timeline = Timeline::new(&case);
    for session in 1..=3 {
        let day = 21.0 * f32::from(session - 1);
        assert_eq!(timeline.session_day(session), day);
        assert!(timeline.deposits(session, day).is_some());
        assert!(timeline.deposits(session, day - 0.01).is_none());
        assert_eq!(timeline.skin(session, day - 0.01), SkinState::default());
    }
    assert!(timeline.deposits(4, 1000.0).is_none(), "a session that isn't planned never comes");
}

#[test]
fn a_fresh_dot_is_twice_as_wide_reaches_the_surface_and_settles_into_itself_in_a_month() {
    let time = Time::default();
    let fresh = on(&time, 1, 0.0);
    assert!((fresh.core_scale - 2.0).abs() < 1e-6 && fresh.top_scale == 0.0, "{fresh:?}");
    let scabbed = on(&time, 1, 2.0);
    assert!(scabbed.core_scale > fresh.core_scale, "the scab is wider than the hole");
    let shed = on(&time, 1, 10.0);
    assert!(shed.top_scale == 1.0 && shed.core_scale < 1.5, "ten days on the scab and the epidermis's ink are gone");
    let settled = on(&time, 1, 30.0);
    assert_eq!((settled.core_scale, settled.top_scale, settled.blur_mm), (1.0, 1.0, 0.0));
    assert!((settled.pigment_left - 1.0).abs().max_element() < 1e-6, "{settled:?}");
}

#[test]
fn a_dot_is_darkest_in_its_first_week_and_bluer_once_it_has_settled() {
    let time = Time::default();
    let shadow = |day| deposit().shadow_in(&on(&time, 1, day), &light()).area_mm2();
    let settled = shadow(30.0);
    for day in [0.0, 1.0, 3.0, 5.0] {
        let darker = shadow(day) / settled;
        println!("day {day}: takes {darker:.2} times the light that it takes once settled");
        assert!(darker.min_element() > 1.1 && darker.max_element() < 2.5, "day {day}: {darker}");
    }
    let blue = |day| {
        let shadow = deposit().shadow_in(&on(&time, 1, day), &light());
        (shadow.area_mm2().z / shadow.area_mm2().x, shadow.core_contrast.z / shadow.core_contrast.x)
    };
    let ((fresh_area, fresh_core), (area, core)) = (blue(1.0), blue(30.0));
    assert!(area < 0.92 * fresh_area, "settled ink takes relatively less blue, {area} of red after {fresh_area}");
    assert!(core < 0.8 * fresh_core, "most of all in its middle, {core} of red after {fresh_core}");
}

#[test]
fn redness_is_gone_after_its_days_and_scabs_after_theirs() {
    for (course, days) in [(Course::Best, 2.0), (Course::Typical, 3.0), (Course::Poor, 5.0)] {
        let timeline = Timeline::new(&case(Time { course, ..Time::default() }));
        assert_eq!(timeline.skin(1, 0.0).redness, 1.0);
        assert!(timeline.skin(1, days - 0.5).redness > 0.0);
        assert_eq!(timeline.skin(1, days).redness, 0.0);
        assert!(timeline.skin(1, 2.0).crust > 0.9, "a scab stands on the second day");
        assert_eq!(timeline.skin(1, 10.0).crust, 0.0);
    }
}

#[test]
fn the_default_assumptions_bring_people_back_when_clinics_see_them() {
    // Reference: SMP practice, touch-up (18 months to 5 years).
    let left = |course, years: f32| {
        let time = Time { course, ..Time::default() };
        let taken_mm2 = |state: &ColumnState| luminance(deposit().shadow_in(state, &light()).area_mm2());
        taken_mm2(&on(&time, 1, years * YEAR)) / taken_mm2(&ColumnState::PLAIN)
    };
    for (course, years) in [(Course::Poor, 1.5), (Course::Typical, 3.0), (Course::Best, 5.5)] {
        let left = left(course, years);
        println!("{course:?}: {:.0} % of the darkness is left after {years} years", left * 100.0);
        assert!((0.80..0.87).contains(&left), "{course:?} has lost about a sixth after {years} years: {left}");
    }
    assert!(left(Course::Poor, 8.0) < 0.45, "poor skin has lost more than half after eight years");
}

#[test]
fn a_touch_up_brings_the_darkness_back_and_not_all_of_the_sharpness() {
    let plain = Time::default();
    let kept_up = Time { touch_up_years: 3.0, ..plain.clone() };
    let after = 28.0 + 3.0 * YEAR;
    let before = on(&kept_up, 1, after - 1.0);
    assert!(before.pigment_left.x < 0.9);
    assert_eq!(before, on(&plain, 1, after - 1.0), "until then there is no difference");
    let day = on(&kept_up, 1, after);
    assert!(day.core_scale > 1.1 && day.top_scale < 1.0, "fresh again: {day:?}");
    let month = on(&kept_up, 1, after + 30.0);
    assert!((month.pigment_left.x - 1.0).abs() < 1e-5, "as dark as it first settled: {month:?}");
    assert!(month.blur_mm > 0.02 && month.blur_mm < before.blur_mm, "sharper, yet not as new: {month:?}");
    let never = on(&plain, 1, 20.0 * YEAR);
    assert!(on(&kept_up, 1, 20.0 * YEAR).pigment_left.x > 2.0 * never.pigment_left.x);
}

#[test]
fn a_fourth_session_goes_over_what_the_first_three_placed() {
    let timeline =
        Timeline::new(&Case { treatment: Treatment { sessions: 4, ..Treatment::default() }, ..Case::default() });
    for session in 1..=3 {
        assert!(timeline.skin(session, 42.0).redness > 0.0, "session {session} is red on the fourth's day");
    }
}

fn any_time() -> impl Strategy<Value = Time> {
    let course = prop_oneof![Just(Course::Best), Just(Course::Typical), Just(Course::Poor)];
    let touch_up_years = prop_oneof![Just(0.0_f32), 0.1..=10.0_f32];
    (course, 0.0..=50.0_f32, 0.0..=30.0_f32, 0.0..=100.0_f32, 0.0..=40.0_f32, touch_up_years).prop_map(
        |(course, lightening_percent, fading_percent_per_year, spread_um, cool_percent, touch_up_years)| Time {
            day: 0.0,
            course,
            lightening_percent,
            fading_percent_per_year,
            spread_um,
            cool_percent,
            touch_up_years,
            ..Time::default()
        },
    )
}

fn any_case() -> impl Strategy<Value = Case> {
    (any_time(), 1..=MAX_SESSIONS, 14..=60_u8, any_assumptions()).prop_map(
        |(time, sessions, session_gap_days, assumptions)| Case {
            time,
            assumptions,
            plan: Plan { session_gap_days, ..Plan::default() },
            treatment: Treatment { sessions, ..Treatment::default() },
            ..Case::default()
        },
    )
}

#[test]
fn some_dots_shed_before_others_and_all_within_the_days_that_the_calendar_tells() {
    let timeline = Timeline::new(&case(Time::default()));
    let crusts = |day| Pace::ALL.map(|pace| timeline.skin_at(1, day, &pace).crust);
    assert!(crusts(2.9).iter().all(|crust| *crust > 0.99), "none sheds before the third day: {:?}", crusts(2.9));
    let [slow, middle, quick] = crusts(6.0);
    assert!(slow > middle + 0.2 && middle > quick + 0.2, "on the sixth day: {slow} {middle} {quick}");
    assert_eq!(crusts(10.0), [0.0; 3], "all have shed on the tenth day");
    for day in [0.0, 1.0, 2.0, 2.9] {
        let [slow, middle, quick] = Pace::ALL.map(|pace| timeline.skin_at(1, day, &pace).redness);
        assert!(slow > middle && middle > quick && quick > 0.0, "day {day}: {slow} {middle} {quick}");
        assert!(((slow + quick) / 2.0 - middle).abs() < 1e-6, "in the mean all are as red as most");
    }
    assert_eq!(Pace::ALL.map(|pace| timeline.skin_at(1, 3.0, &pace).redness), [0.0; 3]);
    for day in [30.0, 400.0, 4000.0] {
        let states = Pace::ALL.map(|pace| timeline.deposits_at(1, day, &pace));
        assert!(states.iter().all(|state| *state == states[1]), "day {day}: {states:?}");
    }
}

/// Everything that is seen of a session, as numbers.
fn seen(timeline: &Timeline, session: u8, day: f32) -> Option<[f32; 8]> {
    let skin = timeline.skin(session, day);
    timeline.deposits(session, day).map(|state| {
        let rgb = state.pigment_left;
        [state.core_scale, state.top_scale, rgb.x, rgb.y, rgb.z, state.blur_mm, skin.redness, skin.crust]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_state_is_finite_and_within_its_range(case in any_case(), session in 1..=MAX_SESSIONS, day in 0.0..1e6_f32) {
        let timeline = Timeline::new(&case);
        if let Some([core, top, red, green, blue, blur, redness, crust]) = seen(&timeline, session, day) {
            // A hole, and the scab on it.
            let widest = 2.0 + case.assumptions.scab_percent / 100.0;
            prop_assert!((1.0..=widest).contains(&core), "core {}", core);
            prop_assert!((0.0..=1.0).contains(&top), "top {}", top);
            prop_assert!(0.0 <= blue && blue <= green && green <= red && red <= 2.1, "{} {} {}", red, green, blue);
            prop_assert!((0.0..=0.4).contains(&blur), "blur {}", blur);
            prop_assert!((0.0..=1.0).contains(&redness) && (0.0..=1.0).contains(&crust));
        }
    }

    #[test]
    fn nothing_jumps_but_on_the_day_of_a_session_or_a_touch_up(case in any_case(), session in 1..=MAX_SESSIONS, day in 0.0..7300.0_f32) {
        let timeline = Timeline::new(&case);
        // A scab of the widest kind grows by six times a dot's width in a day at most.
        let next = day + 0.002;
        let worked = |at: f32| {
            let sessions = (1..=MAX_SESSIONS).map(|s| timeline.session_day(s));
            let years = case.time.touch_up_years;
            let last = timeline.session_day(timeline.sessions());
            let touch_up = if years > 0.0 { last + ((at - last) / (years * YEAR)).round().max(1.0) * years * YEAR } else { -1.0 };
            sessions.chain([touch_up]).any(|d| (d - at).abs() < 0.05)
        };
        prop_assume!(!worked(day));
        if let (Some(now), Some(then)) = (seen(&timeline, session, day), seen(&timeline, session, next)) {
            for (a, b) in now.iter().zip(then) {
                prop_assert!((a - b).abs() < 0.02, "{:?} on day {}, {:?} on day {}", now, day, then, next);
            }
        }
    }

    #[test]
    fn without_touch_ups_dots_only_ever_fade_soften_and_calm(case in any_case(), session in 1..=3_u8, from in 45.0..7000.0_f32, more in 0.0..3000.0_f32) {
        let case = Case { time: Time { touch_up_years: 0.0, ..case.time }, treatment: Treatment { sessions: 3, ..case.treatment }, ..case };
        let timeline = Timeline::new(&case);
        // The first days of a later session than this one concern its own deposits alone.
        if let (Some(now), Some(then)) = (timeline.deposits(session, from), timeline.deposits(session, from + more)) {
            prop_assert!(then.pigment_left.cmple(now.pigment_left + 1e-6).all(), "{:?} then {:?}", now, then);
            prop_assert!(then.blur_mm >= now.blur_mm - 1e-6);
            prop_assert!(timeline.skin(session, from + more).redness <= timeline.skin(session, from).redness);
        }
    }

    #[test]
    fn better_skin_never_fades_or_blurs_more(case in any_case(), day in 31.0..7300.0_f32) {
        let with = |course| Case { time: Time { course, touch_up_years: 0.0, ..case.time.clone() }, ..case.clone() };
        let states = [Course::Best, Course::Typical, Course::Poor].map(|c| Timeline::new(&with(c)).deposits(1, day).unwrap());
        for pair in states.windows(2) {
            prop_assert!(pair[1].pigment_left.cmple(pair[0].pigment_left + 1e-6).all());
            prop_assert!(pair[1].blur_mm >= pair[0].blur_mm - 1e-6);
        }
    }

    #[test]
    fn as_days_go_to_infinity_the_state_stands_still(case in any_case(), session in 1..=MAX_SESSIONS) {
        let timeline = Timeline::new(&case);
        let end = seen(&timeline, session, LAST_DAY);
        for day in [LAST_DAY * 1.01, 1e9, f32::MAX, f32::INFINITY] {
            prop_assert_eq!(seen(&timeline, session, day), end);
        }
        if let (Some(end), 0.0) = (end, case.time.touch_up_years) {
            let before = seen(&timeline, session, LAST_DAY - 10.0 * YEAR).unwrap();
            for (a, b) in before.iter().zip(end) {
                prop_assert!((a - b).abs() < 0.2, "the tenth decade changes little: {:?} to {:?}", before, end);
            }
        }
    }
}
