//! How long the steps of a new head and of a changed case take natively: medians as a table and `target/bench.json`.
//!
//! `cargo xtask bench` names the head asset.

use smp_simulator::case::{Case, Graft, GraftMethod, HairCurl, Loss, LossStage, Scar, ScarKind, Time, Treatment};
use smp_simulator::frame::{DrawCounts, Frame, HeadBuffers, OrbitCamera, SceneBuilder};
use smp_simulator::hair::{Follicles, LossField, ScalpSites};
use smp_simulator::head::{HeadAsset, ScalpChart, ScarField};
use smp_simulator::report::Report;
use smp_simulator::treatment::{Body, DepositPlan, DesignedHairline, Outcome, place_deposits};
use std::path::PathBuf;
use std::time::Instant;

const RUNS: usize = 9;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let path = std::env::var_os("SMP_HEAD_ASSET").map_or_else(|| root.join("target/head/head.bin"), PathBuf::from);
    let bytes = std::fs::read(&path)
        .map_err(|error| format!("no head asset at {} ({error}): run `cargo xtask bench`", path.display()))?;

    let case = Case::default();
    let person = &case.person;
    let mut table = Table::default();
    let asset = table.time("decode the head asset", || HeadAsset::decode(&bytes))?;
    let surface = table.time("surface of a head", || asset.surface(person));
    let chart = table.time("scalp chart", || ScalpChart::new(&surface))?;
    let sites = table.time("sites", || ScalpSites::sample(&surface, &chart, u64::from(person.seed)));
    let loss = table.time("loss pattern", || LossField::new(&Loss::default(), &chart));
    // The most zones at once: those of IV on their way to V.
    let between = Loss { stage: LossStage::IV, progress: 0.5, asymmetry: 0.5, ..Loss::default() };
    table.time("loss between stages", || LossField::new(&between, &chart));
    let follicles = table.time("follicles", || Follicles::grow(&case, &sites, &chart, &loss));
    let deposits = table.time("deposits", || place_deposits(&case, &sites, &chart, &loss, &follicles));

    let head = HeadBuffers::new(&surface);
    let view = OrbitCamera::new(case.view.name).view([1000.0; 2], &head.shell);
    let aged = Case { time: Time { day: 7300.0, touch_up_years: 1.0, ..Time::default() }, ..Case::default() };
    table.time("another day", || Frame::new(&aged, &view, 0.0, [1000.0; 2], head.eyes, DrawCounts::default()));

    let scars = ScarKind::ALL.iter().take(6).map(|kind| Scar { kind: *kind, count: 3, ..Scar::default() });
    let scarred = Case { scars: scars.collect(), ..Case::default() };
    let grafted = Case {
        grafts: GraftMethod::ALL.iter().map(|method| Graft { method: *method, ..Graft::default() }).collect(),
        ..Case::default()
    };
    table.time("six scars alone", || ScarField::new(person, &scarred.scars, &chart));
    for (name, case) in [("a scar changed, all", &scarred), ("a transplant changed, all", &grafted)] {
        table.time(name, || {
            let follicles = Follicles::grow(case, &sites, &chart, &loss);
            place_deposits(case, &sites, &chart, &loss, &follicles)
        });
    }

    let line = table.time("hairline, its line", || DesignedHairline::new(&case.hairline, &chart));
    table.time("hairline, its distance", || line.distance(&chart));
    let plan = table.time("plan of deposits", || DepositPlan::new(&case, &sites, &chart, &loss, &follicles));
    let denser = Treatment { density_per_cm2: 100.0, ..case.treatment.clone() };
    table.time("another density, deposits", || plan.place(&denser));
    scenes(&mut table, asset.clone(), &case)?;
    let body = Body { person: person.clone(), surface, chart, sites };
    let outcome = Outcome { loss, follicles, deposits, lost_at: Vec::new() };
    table.time("report", || Report::of(&case, &body, &outcome));
    let scarred = Case { scars: vec![Scar::default(); 6], ..grafted };
    table.time("long case to a fragment", || scarred.to_fragment());

    let (hairs, deposits) = (outcome.follicles.hairs.len(), outcome.deposits.len());
    println!("{} sites, {hairs} hairs, {deposits} deposits", body.sites.sites().len());
    std::fs::create_dir_all(root.join("target"))?;
    std::fs::write(root.join("target/bench.json"), serde_json::to_string_pretty(&table.medians_ms)?)?;
    Ok(())
}

/// A change's name, and what its turn makes of a case.
type Change = (&'static str, fn(&mut Case, u8));

/// Whole scenes, each after the one before: from the changed case to the buffers that go to the page.
fn scenes(table: &mut Table, asset: HeadAsset, case: &Case) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = SceneBuilder::new(asset);
    builder.build(case)?;
    let mut turn = 0_u8;
    let changes: [Change; 9] = [
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
        ("another transplant, scene", |case, turn| {
            case.grafts = vec![Graft { density_per_cm2: 15.0 + f32::from(turn), ..Graft::default() }];
        }),
        ("another short cut, scene", |case, turn| case.hair.length_mm = 0.2 + 0.1 * f32::from(turn)),
        ("another long cut, scene", |case, turn| case.hair.length_mm = 60.0 + f32::from(turn)),
        ("another coily cut, scene", |case, turn| {
            case.hair.curl = HairCurl::Coily;
            case.hair.length_mm = 60.0 + f32::from(turn);
        }),
    ];
    for (name, change) in changes {
        table.time(name, || {
            turn = turn % 30 + 1;
            let mut changed = case.clone();
            change(&mut changed, turn);
            builder.build(&changed)
        })?;
    }
    Ok(())
}

#[derive(Default)]
struct Table {
    medians_ms: serde_json::Map<String, serde_json::Value>,
}

impl Table {
    /// Runs a step several times, prints the median of its durations and gives its last result.
    fn time<T>(&mut self, name: &str, mut step: impl FnMut() -> T) -> T {
        let mut durations = Vec::with_capacity(RUNS);
        loop {
            let start = Instant::now();
            let result = std::hint::black_box(step());
            durations.push(start.elapsed().as_secs_f64() * 1000.0);
            if durations.len() == RUNS {
                durations.sort_by(f64::total_cmp);
                println!("{name:26} {:9.2} ms", durations[RUNS / 2]);
                self.medians_ms.insert(name.to_owned(), durations[RUNS / 2].into());
                return result;
            }
        }
    }
}
