//! Every ready face, young and old, has a whole scalp.

mod common;

use smp_simulator::case::{Person, Sex};
use smp_simulator::head::ScalpChart;

#[test]
fn every_face_at_every_age_has_a_scalp_that_can_be_charted() {
    let asset = common::head_asset();
    let mut failures = Vec::new();
    for sex in [Sex::Male, Sex::Female] {
        for face in 1..=12 {
            for age_years in [18.0, 38.0, 68.0, 90.0] {
                let surface = asset.surface(&Person { sex, face, age_years, seed: 1 });
                match ScalpChart::new(&surface) {
                    Err(error) => failures.push(format!("{sex:?} {face} at {age_years}: {error}")),
                    Ok(chart) => {
                        let area =
                            chart.area_cm2(&surface, |at| if chart.hair_distance_mm(at) > 0.0 { 1.0 } else { 0.0 });
                        if !(400.0..800.0).contains(&area) {
                            failures.push(format!("{sex:?} {face} at {age_years}: {area:.0} cm² of scalp"));
                        }
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "every head is charted:\n{}", failures.join("\n"));
}
