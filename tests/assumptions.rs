//! What is assumed has an effect, each assumption on what rests on it and on nothing else.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::{assumed_fields, head_asset, plain_body};
use glam::{Mat4, Vec3};
use smp_simulator::case::{Allowed, Case, Field, Given, Goal, LossStage, Scar};
use smp_simulator::frame::{
    CameraView, ContrastReport, DrawCounts, Frame, HeadMarks, SceneBuilder, SceneUpdate, deposit_column, scene_case,
};
use smp_simulator::hair::Hair;
use smp_simulator::treatment::{HealingStage, Outcome, Schedule, Stages, healing_calendar};

/// What may rest on an assumption: the buffers of the hair and of the deposits, what a frame is drawn with beside them, and
/// the visits with the days after them.
const PARTS: [&str; 4] = ["hair", "deposits", "picture", "plan"];

const RESTS: [(&str, &[&str]); 16] = [
    ("assumptions.ink_absorbs_percent", &["deposits", "picture", "plan"]),
    ("assumptions.ink_load_least_percent", &["deposits", "plan"]),
    ("assumptions.hair_left_percent", &["hair", "deposits", "plan"]),
    ("assumptions.border_percent", &["hair", "deposits", "plan"]),
    ("assumptions.wander_percent", &["hair", "deposits", "plan"]),
    ("assumptions.shaft_spread_percent", &["hair"]),
    ("assumptions.grey_lead_percent", &["hair"]),
    ("assumptions.shrinking_percent", &["hair", "picture"]),
    ("assumptions.cast_years", &["picture"]),
    ("assumptions.scab_percent", &["picture"]),
    ("assumptions.scab_days", &["picture", "plan"]),
    ("assumptions.touch_up_percent", &["picture", "plan"]),
    ("assumptions.redness_mm", &["picture"]),
    ("assumptions.redness_mm2", &["picture"]),
    ("assumptions.freckle_melanin_percent", &["picture"]),
    ("assumptions.scar_refusal_percent", &["deposits", "plan"]),
];

/// In the first session's scab, fresh from being gone over, and years later.
const DAYS: [f32; 3] = [0.5, 42.5, 1500.0];

/// A case that has something of everything.
fn base() -> Case {
    let mut case = Case::default();
    (case.loss.stage, case.time.later_stage) = (LossStage::IV, LossStage::VI);
    case.scars.push(Scar { uptake_percent: 40.0, width_mm: 6.0, ..Scar::default() });
    case.skin.freckles = 0.6;
    case.treatment.sessions = 4;
    case
}

/// The case with a field at the lower and at the upper end of its range.
fn at_ends(field: &Field, base: &Case) -> [Case; 2] {
    let Allowed::Number { min, max, .. } = field.column().allowed else { panic!("{} is no number", field.path) };
    [min, max].map(|end| {
        let mut case = base.clone();
        field.put(&mut case, &Given::Number(end)).unwrap();
        assert_ne!(case, *base, "{} is not its default at the ends of its range", field.path);
        case
    })
}

/// What is drawn and told of a case, part by part.
#[derive(PartialEq)]
struct Told {
    hair: (Vec<Hair>, Vec<f32>),
    deposits: Vec<u8>,
    picture: Vec<u8>,
    plan: (Schedule, [HealingStage; 5]),
}

impl Told {
    fn of(case: &Case, outcome: &Outcome) -> Self {
        let columns = outcome.deposits.iter().map(|deposit| deposit_column(deposit, &case.assumptions));
        Self {
            hair: (outcome.follicles.hairs.clone(), outcome.lost_at.clone()),
            deposits: columns.flat_map(|column| bytemuck::bytes_of(&column).to_vec()).collect(),
            picture: DAYS.iter().flat_map(|day| uniforms(case, *day)).collect(),
            plan: (Schedule::of(case, &outcome.deposits, &plain_body().chart), healing_calendar(case)),
        }
    }

    fn changed(&self, to: &Self) -> Vec<&'static str> {
        let parts =
            [self.hair != to.hair, self.deposits != to.deposits, self.picture != to.picture, self.plan != to.plan];
        PARTS.into_iter().zip(parts).filter_map(|(part, changed)| changed.then_some(part)).collect()
    }
}

fn uniforms(case: &Case, day: f32) -> Vec<u8> {
    let mut case = case.clone();
    case.time.day = day;
    let view = CameraView {
        eye_mm: Vec3::Z,
        forward: -Vec3::Z,
        right: Vec3::X,
        up: Vec3::Y,
        clip_from_head: Mat4::IDENTITY,
        pixel_slope: 1.0,
        span_mm: 100.0,
    };
    let frame = Frame::new(&case, &view, 0.0, [1.0; 2], HeadMarks::NONE, DrawCounts::default());
    bytemuck::bytes_of(&frame.uniforms).to_vec()
}

#[test]
fn each_assumption_changes_what_rests_on_it_and_nothing_else() {
    let paths: Vec<&str> = assumed_fields().map(|field| field.path).collect();
    assert_eq!(paths, RESTS.map(|(path, _)| path), "the table above tells of every assumption");
    let (base, body) = (base(), plain_body());
    let mut stages = Stages::new(&base, body);
    let before = Told::of(&base, stages.outcome());
    for (field, (path, parts)) in assumed_fields().zip(RESTS) {
        for case in at_ends(field, &base) {
            let after = Told::of(&case, stages.follow(&case, body));
            assert_eq!(before.changed(&after), parts, "{path} at {}", field.text(&case));
            let anew = Told::of(&case, &Outcome::of(&case, body));
            assert_eq!(
                after.changed(&anew),
                [""; 0],
                "{path} at {}: what follows is not what comes anew",
                field.text(&case)
            );
        }
    }
    assert_eq!(before.changed(&Told::of(&base, stages.follow(&base, body))), [""; 0]);
}

#[test]
fn a_scene_is_asked_for_where_it_changes_and_sends_what_changed() {
    let base = base();
    let mut builder = SceneBuilder::new(head_asset());
    let bytes = |update: &SceneUpdate| bytemuck::cast_slice::<_, u8>(&update.deposits).to_vec();
    let first = bytes(&builder.build(&base).unwrap());
    for (field, (path, parts)) in assumed_fields().zip(RESTS) {
        let [_, case] = at_ends(field, &base);
        let update = builder.build(&case).unwrap();
        assert!(update.head.is_none(), "{path} sends the head again");
        assert_eq!(update.hair.is_some(), parts.contains(&"hair"), "{path}: the hair");
        assert_eq!(bytes(&update) != first, parts.contains(&"deposits"), "{path}: the deposits");
        let asked = parts.contains(&"hair") || parts.contains(&"deposits");
        assert_eq!(scene_case(&case) != scene_case(&base), asked, "{path}: whether a scene is asked for");
        builder.build(&base).unwrap();
    }
}

#[test]
fn where_nothing_is_lost_later_it_is_all_one_how_hair_would_shrink() {
    let mut base = base();
    base.time.later_stage = LossStage::None;
    let mut other = base.clone();
    other.assumptions.shrinking_percent = 50.0;
    assert!(scene_case(&other) == scene_case(&base));
    let mut builder = SceneBuilder::new(head_asset());
    builder.build(&base).unwrap();
    assert!(builder.build(&other).unwrap().hair.is_none());
}

fn with_ink(goal: Goal, ink_absorbs_percent: f32) -> Case {
    let mut case = Case::default();
    (case.treatment.goal, case.assumptions.ink_absorbs_percent) = (goal, ink_absorbs_percent);
    case
}

#[test]
fn the_contrast_report_s_skin_darkens_as_ink_is_assumed_to_absorb() {
    let densities = [70.0, 80.0, 95.0, 99.0].map(|percent| {
        let case = with_ink(Goal::Shaved, percent);
        let report = ContrastReport::of(&case, plain_body(), &Outcome::of(&case, plain_body()));
        (report.thinning.density_before.unwrap(), report.thinning.density_after.unwrap())
    });
    println!("apparent density before and after: {densities:?}");
    assert!(densities.windows(2).all(|pair| pair[0].0 == pair[1].0 && pair[0].1 + 0.01 < pair[1].1), "{densities:?}");
}

#[test]
fn beside_hair_weaker_ink_is_worth_less_so_that_treated_skin_stays_even() {
    let counts = [70.0, 95.0, 99.0].map(|percent| {
        let mut case = with_ink(Goal::Shaved, percent);
        case.loss.stage = LossStage::IV;
        Outcome::of(&case, plain_body()).deposits.len()
    });
    println!("deposits in thin hair: {counts:?}");
    // Bald skin is given as many whatever they absorb, and hair stands for more of them the weaker they are.
    assert!(counts[0] < counts[1] && counts[1] < counts[2], "{counts:?}");
}
