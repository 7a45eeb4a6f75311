//! The scalp chart: there and back, lengths, and what it calls hair-bearing.

use crate::common::{plain_head, plain_scalp};
use glam::{Vec2, Vec3};
use smp_simulator::head::{ScalpChart, ScalpChartError};

#[test]
fn a_point_of_the_scalp_comes_back_from_the_chart() {
    let scalp = plain_scalp();
    let mut worst: f32 = 0.0;
    for site in scalp.sites.sites() {
        let back = scalp.chart.surface_from_chart(site.chart);
        worst = worst.max((back - site.position_mm).length());
    }
    println!("farthest return: {worst:.3} mm");
    assert!(worst < 0.3, "a point came back {worst} mm away");
}

#[test]
fn distance_from_the_pole_is_the_length_of_the_way_over_the_skin() {
    let chart = &plain_scalp().chart;
    for azimuth in 0..36 {
        let a = azimuth as f32 * core::f32::consts::TAU / 36.0;
        let along = Vec2::new(a.sin(), a.cos());
        let steps = 400;
        let reach = 140.0;
        let mut walked = 0.0;
        let mut last = chart.surface_from_chart(Vec2::ZERO);
        for i in 1..=steps {
            let p = chart.surface_from_chart(along * (reach * i as f32 / steps as f32));
            walked += (p - last).length();
            last = p;
        }
        assert!((walked - reach).abs() < 0.5, "meridian {azimuth}0°: {walked} mm instead of {reach}");
    }
}

#[test]
fn the_front_is_up_and_the_persons_left_is_on_the_positive_side() {
    let marks = plain_scalp().chart.landmarks();
    assert!(marks.trichion.y > marks.vertex.y && marks.vertex.y > marks.opisthocranion.y);
    assert!(marks.tragion[0].x > 50.0 && marks.tragion[1].x < -50.0);
}

#[test]
fn hair_grows_on_the_vertex_and_not_on_the_brow_the_ears_or_the_neck() {
    let scalp = plain_scalp();
    let chart = &scalp.chart;
    let marks = chart.landmarks();
    let inside = |p: Vec2| chart.hair_distance_mm(p);
    assert!(inside(marks.vertex) > 50.0);
    assert!(inside(marks.inion) > 5.0);
    assert!(inside(marks.trichion).abs() < 2.0, "the trichion lies {} mm inside", inside(marks.trichion));
    assert!(inside(marks.glabella) < -40.0);
    for side in 0..2 {
        assert!(inside(marks.tragion[side]) < 0.0);
        assert!(inside(marks.otobasion_superius[side]) < 0.0);
        assert!(inside(marks.otobasion_inferius[side]) < 0.0);
    }
    assert!(inside(chart.chart_from_surface(Vec3::new(0.0, -95.0, -130.0))) < 0.0);
}

#[test]
fn the_region_is_alike_on_both_sides() {
    let chart = &plain_scalp().chart;
    for i in 0..2000 {
        let p = Vec2::new((i * 37 % 230) as f32, (i * 91 % 400) as f32 - 200.0);
        let (left, right) = (chart.hair_distance_mm(p), chart.hair_distance_mm(p * Vec2::new(-1.0, 1.0)));
        assert!((left - right).abs() < 0.5, "{left} on the left, {right} on the right of {p}");
    }
}

#[test]
fn the_hair_bearing_area_is_a_grown_mans() {
    let scalp = plain_scalp();
    let area = scalp.chart.area_cm2(&scalp.surface, |_| 1.0);
    println!("hair-bearing: {area:.1} cm²");
    assert!((450.0..680.0).contains(&area), "{area} cm²");
}

#[test]
fn a_surface_that_is_no_head_gives_an_error_that_says_what_is_wrong() {
    let mut open = plain_head(24);
    open.triangles.retain(|t| t.iter().all(|i| open.positions_mm[*i as usize].y < 60.0));
    assert!(matches!(ScalpChart::new(&open), Err(ScalpChartError::NoSkin { .. })));

    let mut broken = plain_head(24);
    broken.triangles[0] = [0, 1, 1_000_000];
    assert_eq!(ScalpChart::new(&broken).unwrap_err(), ScalpChartError::BadTriangles);

    let mut lost = plain_head(24);
    lost.landmarks.inion = Vec3::NAN;
    assert_eq!(ScalpChart::new(&lost).unwrap_err(), ScalpChartError::BadLandmark { name: "inion" });
}
