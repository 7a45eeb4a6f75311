//! How long the steps of a new head and of a changed case take natively: medians as a table and `target/bench.json`.
//! `benches/wasm.mjs` then times whole scenes in the browser build.
//!
//! `cargo xtask bench` names the head asset and runs both.

mod scenes;
mod table;

use smp_simulator::case::{Assumptions, Case, Graft, GraftMethod, Loss, LossStage, Scar, ScarKind, Time, Treatment};
use smp_simulator::frame::{DrawCounts, Frame, HeadBuffers, OrbitCamera};
use smp_simulator::hair::{Follicles, LossField, ScalpSites};
use smp_simulator::head::{HeadAsset, ScalpChart, ScarField};
use smp_simulator::report::Report;
use smp_simulator::treatment::{Body, DepositPlan, DesignedHairline, Outcome, place_deposits};
use std::path::PathBuf;
use table::Table;

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
    let loss = table.time("loss pattern", || LossField::new(&Loss::default(), &Assumptions::default(), &chart));
    // The most zones at once: those of IV on their way to V.
    let between = Loss { stage: LossStage::IV, progress: 0.5, asymmetry: 0.5, ..Loss::default() };
    table.time("loss between stages", || LossField::new(&between, &Assumptions::default(), &chart));
    let follicles = table.time("follicles", || Follicles::grow(&case, &sites, &chart, &loss));
    let deposits = table.time("deposits", || place_deposits(&case, &sites, &chart, &loss, &follicles));

    let head = HeadBuffers::new(&surface);
    let view = OrbitCamera::new(case.view.name).view([1000.0; 2], &head.shell);
    let aged = Case { time: Time { day: 7300.0, touch_up_years: 1.0, ..Time::default() }, ..Case::default() };
    table.time("another day", || Frame::new(&aged, &view, 0.0, [1000.0; 2], head.marks, DrawCounts::default()));

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
    scenes::time(&mut table, asset.clone())?;
    let body = Body { person: person.clone(), surface, chart, sites };
    let outcome = Outcome { loss, follicles, deposits, lost_at: Vec::new() };
    table.time("report", || Report::of(&case, &body, &outcome));
    let scarred = Case { scars: vec![Scar::default(); 6], ..grafted };
    table.time("long case to a fragment", || scarred.to_fragment());

    let (hairs, deposits) = (outcome.follicles.hairs.len(), outcome.deposits.len());
    println!("{} sites, {hairs} hairs, {deposits} deposits", body.sites.sites().len());
    std::fs::create_dir_all(root.join("target"))?;
    let found = serde_json::json!({ "native_ms": table.medians_ms });
    std::fs::write(root.join("target/bench.json"), serde_json::to_string_pretty(&found)?)?;
    std::fs::write(root.join("target/bench-scenes.json"), scenes::to_json().to_string())?;
    Ok(())
}
