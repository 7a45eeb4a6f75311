//! The face's creases and marks, as they are drawn on its flat picture.

use crate::common;

use smp_simulator::case::{Person, Sex};
use smp_simulator::frame::{FACE_MAP_LEVELS, FACE_MAP_NONE, FACE_MAP_TEXELS, face_map};

const WIDE: usize = FACE_MAP_TEXELS[0];
const HIGH: usize = FACE_MAP_TEXELS[1];
const NONE: i32 = FACE_MAP_NONE as i32;

fn map_of(person: &Person) -> Vec<u8> {
    face_map(&common::head_asset().surface(person), person)
}

/// Mean steepness of the finest level in a part of it, of a byte's full scale, in thousandths.
fn steepness(map: &[u8], rows: std::ops::Range<usize>) -> f64 {
    let texels = &map[4 * rows.start * WIDE..4 * rows.end * WIDE];
    let sum: f64 = texels.chunks_exact(4).map(|texel| f64::from((i32::from(texel[1]) - NONE).abs())).sum();
    sum / (texels.len() / 4) as f64 / 127.0 * 1000.0
}

#[test]
fn it_has_all_its_levels_and_nothing_at_the_rim_of_the_finest() {
    for (sex, seed) in [(Sex::Male, 1), (Sex::Female, 77)] {
        let map = map_of(&Person { sex, seed, age_years: 88.0, ..Person::default() });
        let texels: usize = (0..=FACE_MAP_LEVELS).map(|level| (WIDE >> level) * (HIGH >> level)).sum();
        assert_eq!(map.len(), 4 * texels);
        let at = |row: usize, column: usize| &map[4 * (row * WIDE + column)..][..4];
        for along in 0..WIDE.min(HIGH) {
            for texel in [at(0, along), at(HIGH - 1, along), at(along, 0), at(along, WIDE - 1)] {
                assert_eq!(texel, [FACE_MAP_NONE; 4], "beyond the picture there is nothing");
            }
        }
    }
}

#[test]
fn creases_deepen_from_decade_to_decade() {
    for (sex, face, seed) in [(Sex::Male, 1, 1), (Sex::Female, 5, 9), (Sex::Male, 9, 4_000_000)] {
        let of = |age_years| {
            let map = map_of(&Person { sex, face, seed, age_years, ..Person::default() });
            steepness(&map, 0..HIGH)
        };
        let ages = [20.0, 30.0, 45.0, 60.0, 75.0].map(of);
        assert!(ages.windows(2).all(|pair| pair[1] > 1.1 * pair[0]), "{sex:?} {face}: {ages:?}");
    }
}

#[test]
fn each_person_has_their_own_and_always_the_same() {
    let person = |seed| Person { seed, ..Person::default() };
    let map = map_of(&person(3));
    assert_eq!(map, map_of(&person(3)));
    let other = map_of(&person(4));
    let differ = map.iter().zip(&other).filter(|(one, other)| one != other).count();
    assert!(differ > map.len() / 100, "{differ} of {} bytes differ", map.len());
}

#[test]
fn both_sides_of_a_face_are_alike_but_not_the_same() {
    let map = map_of(&Person { age_years: 60.0, ..Person::default() });
    let (mut one, mut both) = (0.0_f64, 0.0);
    for row in 0..HIGH {
        for column in 0..WIDE / 2 {
            let up = |column: usize| f64::from(i32::from(map[4 * (row * WIDE + column) + 1]) - NONE);
            one += up(column).powi(2) + up(WIDE - 1 - column).powi(2);
            both += 2.0 * up(column) * up(WIDE - 1 - column);
        }
    }
    let alike = both / one;
    assert!((0.02..0.9).contains(&alike), "their slopes go together by {alike}");
}
