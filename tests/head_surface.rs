//! The surfaces that the built head asset gives.

use crate::common;

use glam::Vec3;
use smp_simulator::case::{Person, Sex};
use smp_simulator::frame::HeadBuffers;
use smp_simulator::head::Recipe;

#[test]
fn the_right_half_mirrors_the_left_exactly() {
    let asset = common::head_asset();
    for sex in [Sex::Female, Sex::Male] {
        let shape = asset.shape(&smp_simulator::head::recipe_of(&Person { sex, ..Person::default() }));
        let mirror = asset.mirror();
        for (vertex, at) in (0..).zip(&shape.cage_mm) {
            let left = shape.cage_mm[mirror.folded(vertex) as usize];
            assert_eq!(at.x.abs(), left.x.abs(), "vertex {vertex}");
            assert_eq!((at.y, at.z), (left.y, left.z), "vertex {vertex}");
        }
    }
}

#[test]
fn every_face_at_every_age_is_a_head_of_plausible_size() {
    let asset = common::head_asset();
    for sex in [Sex::Female, Sex::Male] {
        for face in 1..=12 {
            for age_years in [18.0, 25.0, 40.0, 65.0, 90.0] {
                let person = Person { sex, face, age_years, ..Person::default() };
                let surface = asset.surface(&person);
                assert!(surface.positions_mm.iter().all(|at| at.is_finite()), "{person:?}");
                assert!(surface.normals.iter().all(|normal| (normal.length() - 1.0).abs() < 1e-3), "{person:?}");
                let marks = surface.landmarks;
                let length_mm = marks.glabella.distance(marks.opisthocranion);
                assert!((165.0..230.0).contains(&length_mm), "{person:?}: {length_mm} mm long");
                assert!(marks.vertex.y > marks.trichion.y && marks.trichion.y > marks.glabella.y, "{person:?}");
                assert!(marks.tragion[0].x > 50.0, "{person:?}");
                assert!((marks.tragion[0].x + marks.tragion[1].x).abs() < 1e-3, "{person:?}");
            }
        }
    }
}

#[test]
fn the_origin_lies_midway_between_the_eyes() {
    let shape = common::head_asset().shape(&Recipe::default());
    assert_eq!(shape.eyes[0].center_mm + shape.eyes[1].center_mm, Vec3::ZERO);
    assert!(shape.eyes[0].center_mm.x > 20.0, "the first eye is the left one, on +x");
}

#[test]
fn the_hem_of_the_bust_is_found_on_every_head_and_lies_below_the_face() {
    let asset = common::head_asset();
    for sex in [Sex::Male, Sex::Female] {
        for (face, age_years) in (1..=12).flat_map(|face| [18.0, 90.0].map(|age| (face, age))) {
            let surface = asset.surface(&Person { sex, face, age_years, ..Person::default() });
            let hem_mm = HeadBuffers::new(&surface).marks.hem_mm;
            assert!((190.0..300.0).contains(&hem_mm), "{sex:?} {face} at {age_years}: a hem {hem_mm} mm away");
        }
    }
}

#[test]
fn the_collar_lies_round_the_foot_of_every_neck_and_covers_no_scalp_and_no_face() {
    /// A cape ends so much higher.
    const HIGHER_MM: f32 = 4.0;
    let asset = common::head_asset();
    for sex in [Sex::Male, Sex::Female] {
        for (face, age_years) in (1..=12).flat_map(|face| [18.0, 50.0, 90.0].map(|age| (face, age))) {
            for [head_breadth_sd, head_length_sd, head_height_sd] in [[0.0; 3], [3.0; 3], [-3.0; 3], [-3.0, 3.0, -3.0]]
            {
                let person = Person {
                    sex,
                    face,
                    age_years,
                    head_breadth_sd,
                    head_length_sd,
                    head_height_sd,
                    ..Person::default()
                };
                let surface = asset.surface(&person);
                let neckline = HeadBuffers::new(&surface).marks.neckline;
                assert!((40.0..95.0).contains(&neckline.radius_mm), "{person:?}: {neckline:?}");
                assert!(neckline.up.x > 0.7, "{person:?}: the neck goes up, {neckline:?}");
                let chin_mm = neckline.above_mm(surface.landmarks.menton);
                assert!(chin_mm > HIGHER_MM, "{person:?}: the chin is {chin_mm} mm above it");
                let lowest_mm = (surface.positions_mm.iter().zip(&surface.weights))
                    .filter(|(_, weights)| weights.scalp > 25)
                    .map(|(at, _)| neckline.above_mm(*at))
                    .fold(f32::MAX, f32::min);
                assert!(lowest_mm > HIGHER_MM, "{person:?}: scalp {lowest_mm} mm above it");
                let shoulders = surface.positions_mm.iter().filter(|at| at.x.abs() > 120.0);
                let bare = shoulders.filter(|at| neckline.above_mm(**at) > 0.0).count();
                assert_eq!(bare, 0, "{person:?}: vertices of the shoulders that are bare");
            }
        }
    }
}
