//! Whole scenes, each after the one before: from the changed case to the buffers that go to the page.

use crate::table::{RUNS, Table};
use serde_json::{Value, json};
use smp_simulator::case::{Case, Graft, GraftMethod, HairCurl, LossStage, Scar, ScarKind};
use smp_simulator::frame::{SceneBuilder, SceneError};
use smp_simulator::head::HeadAsset;

const LONG_MM: f32 = 60.0;

/// A change's name, and what its turn, counted from 1, makes of the default case.
type Change = (&'static str, fn(&mut Case, u8));

const CHANGES: [Change; 13] = [
    ("another head, scene", |case, turn| case.person.seed = u32::from(turn)),
    ("another density, scene", |case, turn| case.treatment.density_per_cm2 = 60.0 + f32::from(turn)),
    ("another session, scene", |case, turn| case.treatment.sessions = 1 + turn % 3),
    ("another hairline, scene", |case, turn| case.hairline.mid_height_mm = 70.0 + f32::from(turn)),
    ("another pattern, scene", |case, turn| {
        let stages = [LossStage::V, LossStage::VI, LossStage::VII];
        case.loss.stage = stages[usize::from(turn) % stages.len()];
    }),
    ("another scar, scene", |case, turn| {
        case.scars = vec![Scar { count: 2, along_mm: f32::from(turn), ..Scar::default() }];
    }),
    ("another pattern, long hair", |case, turn| {
        let stages = [LossStage::III, LossStage::IV, LossStage::V];
        case.loss.stage = stages[usize::from(turn) % stages.len()];
        case.hair.length_mm = LONG_MM;
    }),
    ("another scar, long hair", |case, turn| {
        case.hair.length_mm = LONG_MM;
        case.scars = vec![Scar { along_mm: f32::from(turn), ..Scar::default() }];
    }),
    ("another transplant, scene", |case, turn| {
        case.grafts = vec![Graft { density_per_cm2: 15.0 + f32::from(turn), ..Graft::default() }];
    }),
    ("another short cut, scene", |case, turn| case.hair.length_mm = 0.2 + 0.1 * f32::from(turn)),
    ("another long cut, scene", |case, turn| case.hair.length_mm = 60.0 + f32::from(turn)),
    ("another coily cut, scene", |case, turn| {
        case.hair.curl = HairCurl::Coily;
        case.hair.length_mm = 60.0 + f32::from(turn);
    }),
    ("the largest case, scene", largest),
];

/// Most hairs, pieces of them, scars and deposits at once.
fn largest(case: &mut Case, turn: u8) {
    case.hair.units_per_cm2 = 110.0;
    case.hair.hairs_per_unit = 2.6;
    case.hair.curl = HairCurl::Coily;
    case.hair.length_mm = 150.0;
    case.scars = ScarKind::ALL.iter().take(6).map(|kind| Scar { kind: *kind, count: 3, ..Scar::default() }).collect();
    case.grafts = GraftMethod::ALL.iter().map(|method| Graft { method: *method, ..Graft::default() }).collect();
    case.treatment.density_per_cm2 = 200.0;
    // No two turns alike.
    case.scars[0].along_mm = f32::from(turn);
}

/// The cases of one change, in turn.
fn cases(change: fn(&mut Case, u8)) -> impl Iterator<Item = Case> {
    (1..=RUNS as u8).map(move |turn| {
        let mut case = Case::default();
        change(&mut case, turn);
        case
    })
}

/// Times them all.
pub fn time(table: &mut Table, asset: HeadAsset) -> Result<(), SceneError> {
    let mut builder = SceneBuilder::new(asset);
    for (name, change) in CHANGES {
        builder.build(&Case::default())?;
        let mut cases = cases(change);
        table.time(name, || cases.next().map(|case| builder.build(&case)).transpose())?;
    }
    Ok(())
}

/// The same cases as JSON, for other programs to time: `[{ "name", "cases" }]` after the default case.
pub fn to_json() -> Value {
    let cases = |change| cases(change).map(|case| case.to_json()).collect::<Vec<_>>();
    CHANGES.iter().map(|(name, change)| json!({ "name": name, "cases": cases(*change) })).collect()
}
