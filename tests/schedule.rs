//! The plan of a treatment: visits, hours, prices and what to expect.

use crate::common::plain_scalp;
use smp_simulator::case::{Case, Course, FirstDate, Plan, Time, Treatment};
use smp_simulator::hair::{Follicles, LossField};
use smp_simulator::head::ScalpZone;
use smp_simulator::treatment::{Deposit, Schedule, Work, healing_calendar, place_deposits};

fn case(sessions: u8, plan: Plan) -> Case {
    Case { treatment: Treatment { sessions, ..Treatment::default() }, plan, ..Case::default() }
}

fn deposits(case: &Case) -> Vec<Deposit> {
    let scalp = plain_scalp();
    let loss = LossField::new(&case.loss, &case.assumptions, &scalp.chart);
    let follicles = Follicles::grow(case, &scalp.sites, &scalp.chart, &loss);
    place_deposits(case, &scalp.sites, &scalp.chart, &loss, &follicles)
}

fn schedule(case: &Case) -> Schedule {
    Schedule::of(case, &deposits(case), &plain_scalp().chart)
}

#[test]
fn every_deposit_is_planned_once_in_its_session_and_its_zone() {
    let case = case(3, Plan { session_gap_days: 21, ..Plan::default() });
    let plan = schedule(&case);
    let placed = deposits(&case);
    assert_eq!(plan.sessions.iter().map(|visit| visit.day).collect::<Vec<_>>(), [0, 21, 42]);
    assert_eq!(plan.deposits as usize, placed.len());
    for visit in &plan.sessions {
        let of_session = placed.iter().filter(|deposit| deposit.session == visit.session).count();
        assert_eq!(visit.deposits as usize, of_session, "session {}", visit.session);
        assert_eq!(visit.deposits_by_zone.iter().sum::<u32>(), visit.deposits);
        assert_eq!(visit.gone_over, 0);
    }
    for (zone, count) in ScalpZone::ALL.iter().zip(plan.deposits_by_zone) {
        let visits: u32 = plan.sessions.iter().map(|visit| visit.deposits_by_zone[zone.index()]).sum();
        assert_eq!(visits, count, "{}", zone.name());
    }
    let [front, mid_scalp, crown, ..] = plan.deposits_by_zone;
    let top = front + mid_scalp + crown;
    assert!(f64::from(top) > 0.7 * f64::from(plan.deposits), "stage VI is bald on top: {:?}", plan.deposits_by_zone);
}

#[test]
fn fourteen_thousand_dots_take_a_clinic_s_two_to_four_hours_and_a_session_two_to_five() {
    // Reference: SMP practice, dots per session and time.
    let plan = Plan::default();
    let work = Work::of(&plan, 14_000);
    println!("14,000 dots: {:.2} h in the chair, {:.2} h of needle", work.chair_hours, work.needle_hours);
    assert!((2.0..=4.0).contains(&work.chair_hours), "{}", work.chair_hours);
    assert!((work.needle_cycles - 14_000.0 * 12.0).abs() < 1.0, "twelve strokes a dot: {}", work.needle_cycles);
    for visit in schedule(&case(3, plan)).sessions {
        println!("session {}: {} dots, {:.2} h", visit.session, visit.deposits, visit.work.chair_hours);
        assert!((2.0..=5.0).contains(&visit.work.chair_hours), "session {}", visit.session);
    }
}

#[test]
fn more_dots_a_longer_dwell_or_a_slower_hand_take_longer() {
    let plan = Plan::default();
    let hours = |plan: &Plan, dots| Work::of(plan, dots).chair_hours;
    let base = hours(&plan, 8000);
    assert!(hours(&plan, 9000) > base);
    assert!(hours(&Plan { dwell_s: 0.2, ..plan.clone() }, 8000) > base);
    assert!(hours(&Plan { needle_percent: 8.0, ..plan.clone() }, 8000) > base);
    assert!((hours(&plan, 0) - 40.0 / 60.0).abs() < 1e-6, "without dots only the preparation is left");
    assert_eq!(Work::of(&Plan { needle_hz: 140.0, ..plan }, 8000).chair_hours, base, "the rate only counts strokes");
}

#[test]
fn a_fourth_session_makes_up_and_places_nothing_new() {
    let plan = schedule(&case(4, Plan::default()));
    let last = plan.sessions.last().unwrap();
    assert_eq!((last.session, last.day, last.deposits), (4, 42, 0));
    assert!(last.gone_over > plan.deposits / 5 && last.gone_over < plan.deposits);
    assert!(last.work.needle_hours > 0.0);
}

#[test]
fn prices_are_the_clinic_s_own_and_none_are_made_up() {
    assert_eq!(schedule(&case(3, Plan::default())).price, None);
    let priced =
        Plan { price_per_session: 450.1, price_per_1000_deposits: 25.0, price_fixed: 99.99, ..Plan::default() };
    let plan = schedule(&case(3, priced.clone()));
    let price = plan.price.unwrap();
    assert_eq!(price.sessions, 1350.3);
    assert_eq!(price.fixed, 99.99);
    assert!((price.deposits - 0.025 * f64::from(plan.deposits)).abs() < 0.006, "{price:?}");
    assert!((price.total - (price.sessions + price.deposits + price.fixed)).abs() < 1e-9);
    let untreated = Schedule::of(&case(3, priced), &[], &plain_scalp().chart);
    assert!(untreated.sessions.is_empty() && untreated.price.is_none() && untreated.touch_ups.is_empty());
}

#[test]
fn days_have_dates_once_the_first_has_one() {
    let open = schedule(&case(3, Plan::default()));
    assert_eq!(open.date(14), None);
    let first_date = FirstDate::from_text("2028-02-15").unwrap();
    let set = schedule(&case(3, Plan { first_date, ..Plan::default() }));
    let dates = set.sessions.iter().map(|visit| set.date(visit.day).unwrap().to_string());
    assert_eq!(dates.collect::<Vec<_>>(), ["2028-02-15", "2028-02-29", "2028-03-14"]);
}

#[test]
fn touch_ups_come_at_their_years_for_twenty_years() {
    let case = Case { time: Time { touch_up_years: 4.0, ..Time::default() }, ..case(3, Plan::default()) };
    assert_eq!(schedule(&case).touch_ups, [28 + 1461, 28 + 2922, 28 + 4383, 28 + 5844]);
    assert!(schedule(&Case { time: Time::default(), ..case }).touch_ups.is_empty());
}

#[test]
fn the_healing_calendar_has_no_gap_and_ends_settled() {
    for course in Course::ALL {
        let mut case = Case { time: Time { course: *course, ..Time::default() }, ..Case::default() };
        case.assumptions.scab_days = 2.0;
        let stages = healing_calendar(&case);
        assert_eq!(stages[0].from_day, 0.0);
        let mut covered = 0.0_f32;
        for stage in &stages {
            assert!(stage.from_day <= covered, "{:?}: nothing is said of day {covered}", stage.key);
            covered = stage.to_day.unwrap_or(f32::INFINITY);
            assert!(stage.text.ends_with('.'));
        }
        assert_eq!(covered, f32::INFINITY);
        assert_eq!(stages.map(|stage| stage.key), ["redness", "scabs", "shedding", "settling", "settled"]);
    }
}
