//! Loss and greying that go on around finished work.

use crate::common::{any_assumptions, plain_body};
use proptest::prelude::*;
use smp_simulator::case::{Case, LossStage, Time};
use smp_simulator::frame::ContrastReport;
use smp_simulator::hair::{HairState, UnitFate, later_calibre, later_life};
use smp_simulator::treatment::{Outcome, Timeline};

const YEAR: f32 = 365.25;
/// Of the way to its loss so much, by default.
const SHRINKING: f32 = 0.8;

fn later(stage: LossStage) -> Case {
    let mut case = Case::default();
    case.loss.stage = LossStage::III;
    case.time.later_stage = stage;
    case
}

#[test]
fn units_are_lost_on_the_way_until_what_stays_is_what_the_later_stage_leaves() {
    let case = later(LossStage::VI);
    let outcome = Outcome::of(&case, plain_body());
    assert_eq!(outcome.lost_at.len(), outcome.follicles.units.len());
    let mut at_six = case.clone();
    at_six.loss.stage = LossStage::VI;
    at_six.time.later_stage = LossStage::None;
    let goal = Outcome::of(&at_six, plain_body());
    assert!(goal.lost_at.is_empty());
    let living = |units: &[smp_simulator::hair::Unit]| units.iter().filter(|u| u.state != HairState::Lost).count();
    let (first, last) = (living(&outcome.follicles.units), living(&goal.follicles.units));
    let left = |loss: f32| {
        let units = outcome.follicles.units.iter().zip(&outcome.lost_at);
        units.filter(|(unit, lost_at)| unit.state != HairState::Lost && **lost_at > loss).count()
    };
    println!("{first} units at III, {} half way, {} at the end, {last} at VI", left(0.5), left(1.0));
    assert_eq!(left(-1.0), first, "none is lost before it begins");
    assert!(left(0.5) < first && left(0.5) > left(1.0), "half way some are lost");
    let off = left(1.0).abs_diff(last);
    assert!(off < last / 100, "in the end {} stay, of stage VI's {last}", left(1.0));
}

/// Mean calibre, relative to now's, of the hairs that the later stage miniaturises and of those that it takes, at a share
/// of the loss.
fn shrunk(now: &Outcome, then: &Outcome, loss: f32) -> [f32; 2] {
    let mut sums = [[0.0_f32; 2]; 2];
    for ((first, last), lost_at) in now.follicles.units.iter().zip(&then.follicles.units).zip(&now.lost_at) {
        let kind = match last.state {
            _ if first.state != HairState::Terminal => continue,
            HairState::Terminal => continue,
            HairState::Miniaturised => 0,
            HairState::Lost => 1,
        };
        sums[kind][0] += later_calibre(later_life(*lost_at, loss, SHRINKING));
        sums[kind][1] += 1.0;
    }
    assert!(sums.iter().all(|[_, count]| *count > 200.0), "too few to tell: {sums:?}");
    sums.map(|[sum, count]| sum / count)
}

#[test]
fn hair_shrinks_over_the_years_to_what_the_later_stage_leaves_of_it() {
    let case = later(LossStage::VI);
    let now = Outcome::of(&case, plain_body());
    let mut at_six = case.clone();
    at_six.loss.stage = LossStage::VI;
    at_six.time.later_stage = LossStage::None;
    let then = Outcome::of(&at_six, plain_body());
    for (unit, (last, lost_at)) in now.follicles.units.iter().zip(then.follicles.units.iter().zip(&now.lost_at)) {
        let left = later_life(*lost_at, 1.0, SHRINKING);
        match last.state {
            _ if unit.state == HairState::Lost => {}
            HairState::Terminal => assert_eq!(left, 1.0, "what stays terminal does not shrink"),
            HairState::Miniaturised => assert!(left < 1.0, "{left} of a miniaturised hair is left"),
            HairState::Lost => assert!(left < 1e-3, "{left} of a lost hair is left"),
        }
    }
    let years: Vec<[f32; 2]> = (0..=5).map(|year| shrunk(&now, &then, year as f32 / 5.0)).collect();
    println!("calibre of what is miniaturised and of what is lost, as the loss goes on: {years:.2?}");
    assert_eq!(years[0], [1.0; 2]);
    for kind in 0..2 {
        let steps: Vec<f32> = years.windows(2).map(|pair| pair[0][kind] - pair[1][kind]).collect();
        let whole = years[0][kind] - years[5][kind];
        assert!(steps.iter().all(|step| (0.0..0.4 * whole).contains(step)), "it goes by and by: {steps:?}");
    }
    // 55 to 30 µm of some 75.
    assert!((0.45..0.7).contains(&years[5][0]), "miniaturised hair has {} of its calibre", years[5][0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn from_any_stage_to_any_other_no_hair_grows_and_every_time_is_a_number(
        from in 0..LossStage::ALL.len(),
        to in 0..LossStage::ALL.len(),
        asymmetry in 0.0_f32..1.0,
        assumptions in any_assumptions(),
        losses in prop::collection::vec(0.0_f32..=1.0, 4),
    ) {
        let mut case = Case { assumptions, ..Case::default() };
        let shrinking = assumptions.shrinking_percent / 100.0;
        case.loss.stage = LossStage::ALL[from];
        case.loss.asymmetry = asymmetry;
        case.time.later_stage = LossStage::ALL[to];
        let outcome = Outcome::of(&case, plain_body());
        let mut losses = losses;
        losses.sort_by(f32::total_cmp);
        for lost_at in &outcome.lost_at {
            prop_assert!(!lost_at.is_nan() && *lost_at >= 0.0);
            let lives: Vec<f32> = losses.iter().map(|loss| later_life(*lost_at, *loss, shrinking)).collect();
            prop_assert!(lives.is_sorted_by(|a, b| a >= b), "{:?} at {:?}", lives, losses);
            prop_assert!(lives.iter().all(|life| (0.0..=1.0).contains(life)));
        }
    }
}

#[test]
fn a_lower_stage_or_the_same_loses_nothing() {
    for stage in [LossStage::I, LossStage::III] {
        let outcome = Outcome::of(&later(stage), plain_body());
        let lost = outcome.lost_at.iter().filter(|lost_at| lost_at.is_finite()).count();
        assert_eq!(lost, 0, "{stage:?}");
    }
}

#[test]
fn the_deposits_stay_where_they_were_placed() {
    let now = Outcome::of(&later(LossStage::None), plain_body());
    let on = Outcome::of(&later(LossStage::VII), plain_body());
    assert_eq!(now.deposits, on.deposits);
    assert_eq!(now.follicles.hairs, on.follicles.hairs);
    assert!(on.follicles.units.iter().all(|unit| unit.fate == UnitFate::Native));
}

#[test]
fn old_work_is_left_alone_on_bare_skin_as_the_years_go_by() {
    let mut case = later(LossStage::VI);
    let body = plain_body();
    let outcome = Outcome::of(&case, body);
    let mut hairs = Vec::new();
    for years in [0.25, 5.0, 10.0, 15.0] {
        case.time.day = years * YEAR;
        let report = ContrastReport::of(&case, body, &outcome);
        hairs.push(report.zones.iter().map(|zone| zone.hairs).sum::<u32>());
    }
    println!("hairs after a quarter, 5, 10 and 15 years: {hairs:?}");
    assert!(hairs[0] > hairs[1] && hairs[1] > hairs[2], "hair is lost over ten years");
    assert_eq!(hairs[2], hairs[3], "and then no more");
}

#[test]
fn hair_turns_white_by_the_year_and_never_turns_back() {
    let mut case = Case::default();
    case.hair.grey_percent = 20.0;
    case.time = Time { later_grey_percent: 80.0, later_year: 10.0, ..Time::default() };
    let timeline = Timeline::new(&case);
    for (years, share) in [(0.0, 0.2), (5.0, 0.5), (10.0, 0.8), (15.0, 0.8)] {
        let white = timeline.white_share(years * YEAR);
        assert!((white - share).abs() < 1e-4, "{white} of the hair is white after {years} years");
    }
    case.time.later_grey_percent = 5.0;
    assert_eq!(Timeline::new(&case).white_share(10.0 * YEAR), 0.2);
}

proptest! {
    #[test]
    fn loss_and_greying_rise_without_a_jump_and_then_stand_still(
        later_year in 1.0..=20.0_f32,
        grey in 0.0..=100.0_f32,
        later_grey in 0.0..=100.0_f32,
        day in 0.0..9000.0_f32,
    ) {
        let mut case = Case::default();
        case.hair.grey_percent = grey;
        case.time = Time { later_year, later_grey_percent: later_grey, later_stage: LossStage::VII, ..Time::default() };
        let timeline = Timeline::new(&case);
        let seen = |day| [timeline.later_loss(day), timeline.white_share(day)];
        for (now, then) in seen(day).iter().zip(seen(day + 1.0)) {
            prop_assert!((0.0..=1.0).contains(now));
            prop_assert!(then >= *now && then - now < 0.01, "{} then {}", now, then);
        }
        prop_assert_eq!(seen(1e9), seen(f32::INFINITY));
        prop_assert_eq!(timeline.later_loss(later_year * YEAR), 1.0);
    }
}
