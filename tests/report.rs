//! The report: its figures agree with each other, with the simulation and with what its tables say.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::sync::OnceLock;

use crate::common::{head_asset, problems};
use smp_simulator::case::{Case, Goal};
use smp_simulator::frame::SceneBuilder;
use smp_simulator::hair::HairState;
use smp_simulator::head::ScalpZone;
use smp_simulator::report::{Report, ReportPart, deposits_csv, fate_name, follicles_csv, state_name};
use smp_simulator::treatment::{Body, Outcome, Screening, Timeline};

fn simulated() -> &'static (Case, Body, Outcome) {
    static SIMULATED: OnceLock<(Case, Body, Outcome)> = OnceLock::new();
    SIMULATED.get_or_init(|| {
        let case = Case::default();
        let body = Body::new(&head_asset(), &case.person).unwrap();
        let outcome = Outcome::of(&case, &body);
        (case, body, outcome)
    })
}

fn report() -> Report {
    let (case, body, outcome) = simulated();
    Report::of(case, body, outcome)
}

#[test]
fn zones_and_sessions_add_up_to_the_whole() {
    let report = report();
    let sum = |values: &[f32]| values.iter().sum::<f32>();
    let areas = report.areas;
    assert!((sum(&areas.zones.map(|zone| zone.hair_bearing_cm2)) - areas.all.hair_bearing_cm2).abs() < 0.1);
    assert!((sum(&areas.zones.map(|zone| zone.bald_cm2)) - areas.all.bald_cm2).abs() < 0.1);
    assert_eq!(report.hairs.zones.iter().map(|zone| zone.living()).sum::<u32>(), report.hairs.all.living());
    assert_eq!(report.hairs.zones.iter().map(|zone| zone.lost).sum::<u32>(), report.hairs.all.lost);
    let deposits = report.deposits;
    assert_eq!(deposits.zones.iter().sum::<u32>(), deposits.all);
    assert_eq!(deposits.sessions.iter().map(|session| session.deposits).sum::<u32>(), deposits.all);
    for (zone, name) in ScalpZone::ALL.iter().zip(0..) {
        let by_session: u32 = deposits.sessions.iter().map(|session| session.zones[name]).sum();
        assert_eq!(by_session, deposits.zones[name], "{}", zone.name());
    }
}

#[test]
fn the_figures_are_those_of_the_picture() {
    let report = report();
    let facts = SceneBuilder::new(head_asset()).build(&report.case).unwrap().facts;
    assert_eq!((report.hairs.living_units, report.hairs.all.living()), (facts.follicular_units, facts.hairs));
    assert_eq!((report.deposits.all, report.hash), (facts.deposits, facts.hash));
    assert!((report.areas.all.hair_bearing_cm2 - facts.hair_bearing_cm2).abs() < 0.1);
    assert!((report.areas.all.bald_cm2 - facts.bald_cm2).abs() < 0.1);
}

#[test]
fn the_contrast_is_that_of_the_deposits_hairs_and_areas_which_the_other_parts_count() {
    let report = report();
    for (zone, at) in ScalpZone::ALL.iter().zip(0..) {
        let seen = report.contrast.zones[at];
        let (hairs, area) = (report.hairs.zones[at].living(), report.areas.zones[at]);
        println!("{}: {seen:?}", zone.name());
        assert_eq!(seen.deposits, report.deposits.zones[at], "deposits of {}", zone.name());
        // A hair stands beside the middle of its unit: a few on a border are counted across it.
        assert!(seen.hairs.abs_diff(hairs) <= 20 + hairs / 200, "{}: {} for {hairs}", zone.name(), seen.hairs);
        let off = (seen.area_cm2 - area.hair_bearing_cm2).abs();
        assert!(off < 0.03 * area.hair_bearing_cm2, "{}: {} for {area:?}", zone.name(), seen.area_cm2);
    }
}

#[test]
fn deposits_are_as_even_as_blue_noise_after_every_session() {
    let report = report();
    assert_eq!(report.spacing.len(), 3);
    for (session, spacing) in &report.spacing {
        let spacing = spacing.unwrap();
        println!("after session {session}: {spacing:?}");
        assert!(spacing.mean_share >= 0.78 && spacing.mean_share < 1.0, "{spacing:?}");
        assert!(spacing.first_percentile_share >= 0.6, "{spacing:?}");
    }
}

#[test]
fn a_head_without_deposits_has_none_and_no_spacing() {
    let (case, body, _) = simulated();
    let mut before = case.clone();
    before.treatment.goal = Goal::None;
    let outcome = Outcome::of(&before, body);
    let report = Report::of(&before, body, &outcome);
    assert_eq!((report.deposits.all, report.deposits.sessions.len(), report.spacing.len()), (0, 0, 0));
    assert_eq!(report.to_json()["deposits"]["mean_diameter_mm"], 0.0);
    assert_eq!(deposits_csv(&outcome.deposits, &body.chart).lines().count(), 1);
}

#[test]
fn the_json_says_what_the_report_holds() {
    let report = report();
    let json = report.to_json();
    assert_eq!(json["version"], 1);
    assert_eq!(json["case"]["version"], 1);
    assert_eq!(Case::from_fragment(json["fragment"].as_str().unwrap()), Ok(report.case.clone()));
    assert_eq!(json["hash"], format!("{:016x}", report.hash));
    assert_eq!(json["deposits"]["count"], report.deposits.all);
    let last = json["deposits"]["sessions"].as_array().unwrap().last().unwrap();
    assert_eq!(last["deposits_so_far"], report.deposits.all);
    assert_eq!(json["hair"]["zones"]["crown"]["lost"], report.hairs.zones[ScalpZone::Crown.index()].lost);
    let breadth = &json["person"]["measures"]["head_breadth"];
    assert!((breadth["mm"].as_f64().unwrap() - f64::from(report.measures.head_breadth_mm)).abs() <= 0.05);
    assert!((0.0..=100.0).contains(&breadth["percentile"].as_f64().unwrap()));
    let bald = json["areas_cm2"]["zones"]["crown"]["bald"].as_f64().unwrap();
    assert!((bald - f64::from(report.areas.zone(ScalpZone::Crown).bald_cm2)).abs() <= 0.05);
}

/// The lines of a table below its first, split at their commas; each must have as many as the first.
fn rows(csv: &str) -> Vec<Vec<&str>> {
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let columns = lines.next().unwrap().len();
    let rows: Vec<Vec<&str>> = lines.collect();
    assert!(rows.iter().all(|row| row.len() == columns));
    rows
}

fn near(text: &str, value: f32, tolerance: f32) -> bool {
    (text.parse::<f32>().unwrap() - value).abs() <= tolerance
}

#[test]
fn the_table_of_deposits_reads_back_as_the_deposits() {
    let (_, body, outcome) = simulated();
    let csv = deposits_csv(&outcome.deposits, &body.chart);
    let rows = rows(&csv);
    assert_eq!(rows.len(), outcome.deposits.len());
    let mut zones = [0; ScalpZone::ALL.len()];
    for (row, deposit) in rows.iter().zip(&outcome.deposits) {
        let lengths = [deposit.diameter_mm, deposit.top_mm, deposit.bottom_mm];
        let numbers = deposit.position_mm.to_array().into_iter().chain(deposit.normal.to_array()).chain(lengths);
        assert!(row.iter().zip(numbers).all(|(text, value)| near(text, value, 6e-5)), "{row:?} for {deposit:?}");
        assert_eq!(row[9], deposit.session.to_string());
        zones[ScalpZone::from_name(row[10]).unwrap().index()] += 1;
    }
    assert_eq!(zones, report().deposits.zones);
}

#[test]
fn the_table_of_follicles_reads_back_as_the_hairs() {
    let (_, body, outcome) = simulated();
    let hairs = &outcome.follicles.hairs;
    let csv = follicles_csv(&outcome.follicles, &body.chart);
    let rows = rows(&csv);
    assert_eq!(rows.len(), hairs.len());
    for (row, hair) in rows.iter().zip(hairs) {
        let vectors = [hair.position_mm, hair.normal, hair.direction].map(|vector| vector.to_array());
        let numbers = vectors.into_iter().flatten().chain([hair.shaft_diameter_mm]);
        assert!(row.iter().zip(numbers).all(|(text, value)| near(text, value, 6e-5)), "{row:?} for {hair:?}");
        assert_eq!((row[10], row[11].parse()), (state_name(hair.state), Ok(hair.unit)));
        assert_eq!(row[12], fate_name(outcome.follicles.units[hair.unit as usize].fate));
        assert!(ScalpZone::from_name(row[13]).is_some());
    }
    let lost = hairs.iter().filter(|hair| hair.state == HairState::Lost).count();
    assert_eq!(rows.iter().filter(|row| row[10] == "lost").count(), lost);
}

#[test]
fn plan_timeline_contrast_and_screening_are_those_of_the_case() {
    let report = report();
    let json = report.to_json();
    assert_eq!(json["plan"]["deposits"], report.deposits.all);
    assert_eq!(json["plan"]["sessions"][1]["deposits"], report.deposits.sessions[1].deposits);
    assert_eq!(json["plan"]["sessions"][1]["day"], 14);
    assert_eq!(json["plan"]["price"], serde_json::Value::Null);
    assert_eq!(json["timeline"]["day"], 90.0);
    assert_eq!(json["timeline"]["sessions"].as_array().map(Vec::len), Some(3));
    assert_eq!(json["timeline"]["healing"][0]["key"], "redness");
    assert_eq!(json["contrast"]["dots"]["count"], report.deposits.all);
    assert_eq!(json["screening"], serde_json::Value::Null);
    let answers = Screening::from_json(r#"{"version":1,"answers":{"psoriasis":"yes","eczema":"no"}}"#).unwrap();
    let json = report.with_screening(&answers).to_json();
    assert_eq!(
        (&json["screening"]["paused"], &json["screening"]["raise"][0]["key"]),
        (&true.into(), &"psoriasis".into())
    );
    let open = json["screening"]["open"].as_array().unwrap();
    assert!(open.contains(&"keloid".into()) && !open.contains(&"eczema".into()));
}

#[test]
fn every_report_is_what_the_schema_says_and_the_schema_names_all_of_it() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../docs/report.schema.json")).unwrap();
    let (_, body, _) = simulated();
    for case in [
        r#"{"version":1}"#,
        r#"{"version":1,"treatment":{"goal":"none"},"loss":{"stage":"none"}}"#,
        r#"{"version":1,"plan":{"price_fixed":300},"time":{"day":3},"scars":[{"kind":"fue"}],"grafts":[{"zone":"front"}]}"#,
    ] {
        let case = Case::from_json(case).unwrap();
        let report = Report::of(&case, body, &Outcome::of(&case, body)).with_screening(&Screening::default());
        let json = report.to_json();
        assert_eq!(problems(&schema, &json, true), Vec::<String>::new());
        for broken in ["/hash", "/deposits/count", "/plan/sessions", "/contrast/zones/crown", "/hair/hairs/terminal"] {
            let mut json = json.clone();
            *json.pointer_mut(broken).unwrap() = serde_json::Value::from("?");
            assert!(!problems(&schema, &json, true).is_empty(), "{broken} may be anything");
        }
    }
}

#[test]
fn a_part_by_itself_says_what_the_whole_report_says() {
    let (_, body, _) = simulated();
    let case = Case::from_json(
        r#"{"version":1,"plan":{"first_date":"2026-11-22","price_fixed":300,"currency":"EUR"},"skin":{"preset":"tan"}}"#,
    );
    let case = case.unwrap();
    let outcome = Outcome::of(&case, body);
    let whole = Report::of(&case, body, &outcome).to_json();
    let part = |name: &str| ReportPart::from_name(name).unwrap().to_json(&case, body, &outcome);
    for name in ["person", "skin", "contrast"] {
        assert_eq!(part(name), whole[name], "{name}");
    }
    let mut plan = part("plan");
    assert_eq!(plan["healing"].take(), whole["timeline"]["healing"]);
    for more in ["healing", "range"] {
        plan.as_object_mut().unwrap().remove(more);
    }
    assert_eq!(plan, whole["plan"]);
    assert_eq!(plan["sessions"][1]["date"], "2026-12-06", "fourteen days later");
    assert_eq!((&whole["skin"]["group"], &whole["skin"]["monk_tone"]), (&"tan".into(), &5.into()));
    assert_eq!(ReportPart::from_name("fortune"), None);
}

#[test]
fn the_range_over_the_years_holds_what_becomes_of_deposits_on_any_skin() {
    let (_, body, _) = simulated();
    for (time, sessions) in
        [("{}", 1), (r#"{"fading_percent_per_year":12,"course":"poor"}"#, 3), (r#"{"lightening_percent":0}"#, 4)]
    {
        let case = format!(r#"{{"version":1,"treatment":{{"sessions":{sessions}}},"time":{time}}}"#);
        let case = Case::from_json(&case).unwrap();
        let plan = ReportPart::Plan.to_json(&case, body, &Outcome::of(&case, body));
        let range = plan["range"].as_array().unwrap();
        let of = |at: &serde_json::Value, course: &str| at[course].as_f64().unwrap();
        assert_eq!(range[0]["day"], 0);
        assert_eq!(of(&range[0], "typical"), 1.0, "fresh");
        for pair in range.windows(2) {
            assert!(of(&pair[0], "day") < of(&pair[1], "day"));
        }
        for at in range {
            let [best, typical, poor] = ["best", "typical", "poor"].map(|course| of(at, course));
            assert!((0.0..=1.0).contains(&poor) && poor <= typical && typical <= best && best <= 1.0, "{at}");
        }
        let last = range.last().unwrap();
        assert!(of(last, "poor") < of(last, "best") - 0.1, "after ten years skins differ: {last}");
        // The case's own course is one of the three, whatever it is.
        let own = Timeline::new(&case).darkness(1, 3650.0).unwrap();
        let name = format!("{:?}", case.time.course).to_lowercase();
        assert!((of(last, &name) - f64::from(own)).abs() < 0.02, "{own} against {last}");
    }
}

#[test]
fn what_a_scene_left_behind_gives_the_same_figures_and_keeps_to_its_person() {
    let (case, body, outcome) = simulated();
    let mut builder = SceneBuilder::new(head_asset());
    assert!(builder.outcome(case).is_none(), "nothing is built yet");
    builder.build(case).unwrap();
    let dense = Case::from_json(r#"{"version":1,"treatment":{"density_per_cm2":120},"time":{"day":3}}"#).unwrap();
    let (same_body, denser) = builder.outcome(&dense).unwrap();
    let fresh = Outcome::of(&dense, body);
    for (part, name) in ReportPart::NAMED {
        assert_eq!(part.to_json(&dense, same_body, denser), part.to_json(&dense, body, &fresh), "{name}");
    }
    let again = builder.build(case).unwrap();
    assert!(again.head.is_none() && again.hair.is_none(), "what the page has is not sent again");
    assert_eq!(again.facts.deposits as usize, outcome.deposits.len());
    let other = Case::from_json(r#"{"version":1,"person":{"face":2}}"#).unwrap();
    assert!(builder.outcome(&other).is_none(), "another head is for a scene to build");
}

#[test]
fn a_hairline_that_is_advised_against_is_told_with_its_reason() {
    let (_, body, _) = simulated();
    let case = Case::from_json(r#"{"version":1,"hairline":{"mid_height_mm":55}}"#).unwrap();
    let json = Report::of(&case, body, &Outcome::of(&case, body)).to_json();
    let told: Vec<&str> = json["advice"].as_array().unwrap().iter().filter_map(|one| one["key"].as_str()).collect();
    assert!(told.contains(&"hairline-too-low"), "{told:?}");
    let mut before = case;
    before.treatment.goal = Goal::None;
    let report = Report::of(&before, body, &Outcome::of(&before, body));
    assert!(report.advice.is_empty());
}

#[test]
fn what_a_transplant_sets_was_taken() {
    let (_, body, _) = simulated();
    let case = r#"{"version":1,"grafts":[{"zone":"front","density_per_cm2":30}]}"#;
    let case = Case::from_json(case).unwrap();
    let report = Report::of(&case, body, &Outcome::of(&case, body));
    let (fates, done) = (report.fates, &report.transplants[0]);
    println!("{fates:?}");
    assert!(fates.planted > 500, "{fates:?}");
    assert_eq!(fates.taken, fates.planted + fates.failed);
    assert_eq!((done.taken, done.grown, done.failed), (fates.taken, fates.planted, fates.failed));
    assert_eq!(report.to_json()["transplants"][0]["grown"], done.grown);
    assert_eq!(fates.native + fates.scarred + fates.taken + fates.planted + fates.failed, report.hairs.units);
}
