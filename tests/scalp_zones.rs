//! The named zones of the scalp: where they lie, and that they share the whole of it out.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::{head_asset, plain_scalp};
use glam::Vec2;
use smp_simulator::case::{Person, Sex};
use smp_simulator::head::{HeadSurface, ScalpChart, ScalpZone};

/// The shipped heads that the zones must hold for: both sexes, several faces.
fn heads() -> Vec<(HeadSurface, ScalpChart)> {
    let asset = head_asset();
    let person = |sex, face| Person { sex, face, ..Person::default() };
    [person(Sex::Male, 1), person(Sex::Male, 8), person(Sex::Female, 4)]
        .into_iter()
        .map(|person| {
            let surface = asset.surface(&person);
            let chart = ScalpChart::for_sex(&surface, person.sex).unwrap();
            (surface, chart)
        })
        .collect()
}

#[test]
fn each_landmark_lies_in_the_zone_it_is_known_for() {
    for (_, chart) in heads() {
        let marks = chart.landmarks();
        let zone = |p: Vec2| ScalpZone::at(p, &chart);
        assert_eq!(zone(marks.trichion), ScalpZone::Front);
        assert_eq!(zone(marks.vertex), ScalpZone::MidScalp);
        assert_eq!(zone(marks.inion), ScalpZone::Back);
        // Reference: hair and scalp, whorl.
        assert_eq!(zone(chart.anchor().above(-8.0, -62.5)), ScalpZone::Crown);
        for side in 0..2 {
            let beside = |up, forward| zone(chart.anchor().beside(side, up, forward));
            // Reference: hairline geometry, temple peak.
            assert_eq!(beside(54.0, 38.0), ScalpZone::Temples);
            assert_eq!(beside(-5.0, 18.0), ScalpZone::Temples, "the sideburn");
            assert_eq!(beside(45.0, -15.0), ScalpZone::Sides);
            assert_eq!(beside(20.0, -72.0), ScalpZone::Back);
            assert_eq!(beside(100.0, 0.0), ScalpZone::MidScalp);
        }
    }
}

#[test]
fn the_zones_share_the_hair_bearing_skin_out_between_them() {
    for (surface, chart) in heads() {
        let areas = ScalpZone::ALL
            .map(|zone| chart.area_cm2(&surface, |p| if ScalpZone::at(p, &chart) == zone { 1.0 } else { 0.0 }));
        println!("{areas:.1?} cm²");
        let whole = chart.area_cm2(&surface, |_| 1.0);
        assert!((areas.iter().sum::<f32>() - whole).abs() < 0.01 * whole);
        for (zone, area) in ScalpZone::ALL.into_iter().zip(areas) {
            assert!(area > 0.04 * whole, "{}: {area} of {whole} cm²", zone.name());
        }
    }
}

#[test]
fn a_zone_on_the_left_is_the_zone_on_the_right() {
    let chart = &plain_scalp().chart;
    let mirrored = |p: Vec2| p * Vec2::new(-1.0, 1.0);
    let mut seen = [0; ScalpZone::ALL.len()];
    for i in 0..4000 {
        let p = Vec2::new((i * 37 % 150) as f32 + 0.3, (i * 91 % 320) as f32 - 179.7);
        let here = ScalpZone::at(p, chart);
        // Right on a border the last bit decides.
        let inside = [Vec2::X, Vec2::Y]
            .iter()
            .all(|way| [-0.5, 0.5].iter().all(|step| ScalpZone::at(p + *way * *step, chart) == here));
        if inside {
            assert_eq!(ScalpZone::at(mirrored(p), chart), here, "{p}");
            seen[here.index()] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 50), "{seen:?}");
}
