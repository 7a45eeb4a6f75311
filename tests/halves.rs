//! How far a face's halves differ, and that only a face's do.

use crate::common;

use std::collections::HashMap;

use glam::Vec3;
use smp_simulator::case::{Person, Sex};
use smp_simulator::head::{HeadAsset, HeadSurface, recipe_of};

/// The surface with two halves alike that a person's was made of, and for each vertex the one that mirrors it.
fn alike(asset: &HeadAsset, person: &Person) -> (HeadSurface, Vec<Option<usize>>) {
    let surface = asset.surface_of(&recipe_of(person), person.sex);
    let key = |p: Vec3| [p.x, p.y, p.z].map(|mm| (mm * 1000.0).round() as i32);
    let places: HashMap<_, _> = surface.positions_mm.iter().enumerate().map(|(at, p)| (key(*p), at)).collect();
    let mirrored = |p: &Vec3| places.get(&key(Vec3::new(-p.x, p.y, p.z))).copied();
    let twins = surface.positions_mm.iter().map(mirrored).collect();
    (surface, twins)
}

/// Root mean square of the distance between a face and its mirror image, mm, turned and moved onto it as well as they fit.
fn asymmetry_mm(asset: &HeadAsset, person: &Person) -> f64 {
    let surface = asset.surface(person);
    let (plain, twins) = alike(asset, person);
    let marks = plain.landmarks;
    let mut rows: Vec<([f64; 6], f64)> = Vec::new();
    for (vertex, twin) in twins.iter().enumerate() {
        let Some(twin) = twin else { continue };
        let (p, n) = (surface.positions_mm[vertex], surface.normals[vertex]);
        if plain.positions_mm[vertex].z < -40.0 || p.y > marks.trichion.y || p.y < marks.menton.y {
            continue;
        }
        let image = surface.positions_mm[*twin] * Vec3::new(-1.0, 1.0, 1.0);
        let turn = image.cross(n);
        rows.push(([n.x, n.y, n.z, turn.x, turn.y, turn.z].map(f64::from), f64::from((p - image).dot(n))));
    }
    let fit = least_squares(&rows);
    let left = rows.iter().map(|(row, off)| off - row.iter().zip(fit).map(|(a, b)| a * b).sum::<f64>());
    (left.map(|off| off * off).sum::<f64>() / rows.len() as f64).sqrt()
}

/// What makes the rows' products come nearest to their targets.
fn least_squares(rows: &[([f64; 6], f64)]) -> [f64; 6] {
    let mut system = [[0.0; 7]; 6];
    for (row, target) in rows {
        for (line, a) in system.iter_mut().zip(row) {
            for (sum, b) in line.iter_mut().zip(row.iter().chain([target])) {
                *sum += a * b;
            }
        }
    }
    for pivot in 0..6 {
        let by = system[pivot];
        for (at, line) in system.iter_mut().enumerate().filter(|(at, _)| *at != pivot) {
            let share = line[pivot] / by[pivot];
            assert!(share.is_finite(), "row {at} has a pivot");
            for (number, subtracted) in line.iter_mut().zip(by) {
                *number -= share * subtracted;
            }
        }
    }
    std::array::from_fn(|at| system[at][6] / system[at][at])
}

#[test]
fn faces_deviate_from_their_mirror_images_as_people_s_do() {
    let asset = common::head_asset();
    let person = |at: u32| Person {
        sex: [Sex::Male, Sex::Female][(at % 2) as usize],
        face: (at / 2 % 12 + 1) as u8,
        seed: at * 7 + 3,
        ..Person::default()
    };
    let all: Vec<f64> = (0..72).map(|at| asymmetry_mm(&asset, &person(at))).collect();
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    let deviation = (all.iter().map(|mm| (mm - mean).powi(2)).sum::<f64>() / all.len() as f64).sqrt();
    // 350 adults: 0.63 mm, standard deviation 0.16.
    assert!((mean - 0.63).abs() < 0.06, "{mean:.3} mm in the mean");
    assert!((deviation - 0.16).abs() < 0.05, "{deviation:.3} mm of deviation");
    assert!(all.iter().all(|mm| (0.2..1.3).contains(mm)), "{all:.2?}");
}

#[test]
fn only_the_face_is_moved_and_the_marks_of_the_midline_stay_where_lengths_begin() {
    let asset = common::head_asset();
    for (sex, face, seed) in
        [(Sex::Male, 1, 1), (Sex::Male, 12, 99), (Sex::Female, 5, 4_000_000_000), (Sex::Female, 8, 0)]
    {
        let person = Person { sex, face, seed, ..Person::default() };
        let surface = asset.surface(&person);
        let (plain, _) = alike(&asset, &person);
        let marks = [&surface, &plain].map(|of| {
            let marks = &of.landmarks;
            [marks.glabella, marks.trichion, marks.tragion[0], marks.tragion[1], marks.inion]
        });
        assert!(marks[0].iter().zip(marks[1]).all(|(is, was)| is.distance(was) < 1e-4), "{person:?}: {marks:?}");
        let mut moved_mm = 0.0_f32;
        let outside = surface.weights.iter().map(|weights| weights.inside == 0);
        let moves = surface.positions_mm.iter().zip(&plain.positions_mm).zip(outside);
        for ((at, was), _) in moves.filter(|(_, outside)| *outside) {
            moved_mm = moved_mm.max(at.distance(*was));
            // Subdivision carries a vertex's move some millimetres.
            let behind = was.z < plain.landmarks.tragion[0].z;
            let above = was.y > plain.landmarks.glabella.y + 45.0;
            assert!(at.distance(*was) < 0.01 || !(behind || above), "{person:?}: {was} goes to {at}");
        }
        assert!((1.0..7.0).contains(&moved_mm), "{person:?}: {moved_mm} mm");
    }
}

#[test]
fn lids_open_along_the_eyeball() {
    let asset = common::head_asset();
    for (sex, face, seed) in [(Sex::Male, 2, 11), (Sex::Female, 9, 12)] {
        let person = Person { sex, face, seed, ..Person::default() };
        let surface = asset.surface(&person);
        let (plain, _) = alike(&asset, &person);
        let mut opened = 0;
        for (at, was) in surface.positions_mm.iter().zip(&plain.positions_mm) {
            for eye in plain.eyes.iter().filter(|eye| was.distance(eye.center_mm) < eye.radius_mm + 2.0) {
                opened += usize::from(at.distance(*was) > 0.3);
                let into_mm = was.distance(eye.center_mm) - at.distance(eye.center_mm);
                assert!(into_mm < 0.25, "{person:?}: {was} comes {into_mm} mm nearer to the eye's middle");
            }
        }
        assert!(opened > 20, "{person:?}: {opened} vertices of the lids moved");
    }
}
