//! The mean heads against the survey. Reference: head, ANSUR II.

mod common;

use smp_simulator::case::{Person, Sex};
use smp_simulator::head::HeadMeasures;

/// A row of the survey: name, mean and standard deviation for men and for women, mm; and the measure.
type Row = (&'static str, [f32; 2], [f32; 2], fn(&HeadMeasures) -> f32);

const ROWS: [Row; 10] = [
    ("head length", [199.5, 7.0], [189.8, 7.4], |head| head.head_length_mm),
    ("head breadth", [154.3, 5.5], [147.8, 5.2], |head| head.head_breadth_mm),
    ("circumference", [574.4, 16.0], [561.1, 19.4], |head| head.head_circumference_mm),
    ("interpupillary", [64.0, 3.4], [61.7, 3.6], |head| head.interpupillary_mm),
    ("tragion to top", [131.1, 6.2], [126.5, 6.5], |head| head.tragion_to_top_mm),
    ("menton to sellion", [122.6, 6.7], [113.1, 6.1], |head| head.menton_to_sellion_mm),
    ("bizygomatic", [142.6, 6.2], [133.8, 5.6], |head| head.bizygomatic_mm),
    ("ear length", [64.2, 4.5], [59.4, 3.9], |head| head.ear_length_mm),
    ("ear breadth", [36.1, 3.0], [33.2, 2.8], |head| head.ear_breadth_mm),
    ("neck circumference", [397.6, 25.8], [329.8, 19.2], |head| head.neck_circumference_mm),
];

#[test]
fn the_mean_man_and_woman_measure_within_one_standard_deviation_of_every_row() {
    let asset = common::head_asset();
    let mut outside = Vec::new();
    for (column, sex) in [Sex::Male, Sex::Female].into_iter().enumerate() {
        for age_years in [25.0, 30.0, 38.0] {
            let person = Person { sex, face: 1, age_years, ..Person::default() };
            let measures = HeadMeasures::of(&asset.surface(&person));
            println!("{sex:?}, {age_years} years");
            for (name, men, women, measure) in ROWS {
                let [mean, deviation] = [men, women][column];
                let measured = measure(&measures);
                let off = (measured - mean) / deviation;
                println!("  {name:20} {measured:6.1} mm, mean {mean:6.1} ± {deviation:4.1}: {off:+.2} SD");
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
    for (column, sex) in [Sex::Male, Sex::Female].into_iter().enumerate() {
        for face in 1..=12 {
            let person = Person { sex, face, age_years: 38.0, ..Person::default() };
            let measures = HeadMeasures::of(&asset.surface(&person));
            for (name, men, women, measure) in ROWS {
                let [mean, deviation] = [men, women][column];
                let off = (measure(&measures) - mean) / deviation;
                if off.abs() > 3.0 {
                    outside.push(format!("{sex:?} {face}: {name} {:.1} mm is {off:+.2} SD off", measure(&measures)));
                }
            }
        }
    }
    assert!(outside.is_empty(), "{outside:#?}");
}
