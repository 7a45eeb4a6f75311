//! The heads against the survey. Reference: head, ANSUR II.

use crate::common;

use smp_simulator::case::{Person, Sex};
use smp_simulator::head::{HeadMeasure, HeadMeasures};

#[test]
fn the_mean_man_and_woman_measure_within_one_standard_deviation_of_every_row() {
    let asset = common::head_asset();
    let mut outside = Vec::new();
    for sex in [Sex::Male, Sex::Female] {
        for age_years in [25.0, 30.0, 38.0] {
            let person = Person { sex, face: 1, age_years, ..Person::default() };
            let measures = HeadMeasures::of(&asset.surface(&person));
            println!("{sex:?}, {age_years} years");
            for measure in HeadMeasure::ALL.iter().copied() {
                let (name, spread, measured) = (measure.name(), measure.spread(sex), measure.of(&measures));
                let off = spread.deviations(measured);
                println!("  {name:20} {measured:6.1} mm, {spread:?}: {off:+.2} SD");
                if off.abs() > 1.0 {
                    outside.push(format!("{sex:?} at {age_years}: {name} {measured:.1} mm is {off:+.2} SD off"));
                }
            }
        }
    }
    assert!(outside.is_empty(), "{outside:#?}");
}

#[test]
fn every_ready_face_measures_like_a_living_person() {
    let asset = common::head_asset();
    let mut outside = Vec::new();
    for sex in [Sex::Male, Sex::Female] {
        for face in 1..=12 {
            let person = Person { sex, face, age_years: 38.0, ..Person::default() };
            let measures = HeadMeasures::of(&asset.surface(&person));
            for measure in HeadMeasure::ALL.iter().copied() {
                let off = measure.spread(sex).deviations(measure.of(&measures));
                if off.abs() > 3.0 {
                    outside.push(format!("{sex:?} {face}: {} is {off:+.2} SD off", measure.name()));
                }
            }
        }
    }
    assert!(outside.is_empty(), "{outside:#?}");
}
