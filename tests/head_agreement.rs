//! The head asset against positions from another implementation of the same recipe.

#![expect(clippy::expect_used, reason = "a fixture that can't be read is a failed test")]

use crate::common;

use glam::Vec3;
use smp_simulator::head::{Axis, HeadAsset, Recipe, Shape};

/// Greatest distance, mm.
const TOLERANCE_MM: f32 = 0.01;

/// One head of the fixture, and what the asset makes of it.
struct Compared {
    shape: Shape,
    /// Positions of the cage, once and twice subdivided.
    levels: [Vec<Vec3>; 3],
}

impl Compared {
    fn new(asset: &HeadAsset, weights: &str) -> Self {
        let mut recipe = Recipe::default();
        for word in weights.split_whitespace() {
            let (name, weight) = word.split_once('=').expect("name=weight");
            let axis = Axis::ALL.iter().find(|axis| format!("{axis:?}") == name).expect("an axis of the asset");
            recipe.set(*axis, weight.parse().expect("a weight"));
        }
        let shape = asset.shape(&recipe);
        let [once, twice] = asset.subdivide(&shape.cage_mm);
        Self { levels: [shape.cage_mm.clone(), once, twice], shape }
    }
}

fn numbers(words: &str) -> Vec<f32> {
    words.split_whitespace().map(|word| word.parse().expect("a number")).collect()
}

#[test]
fn three_heads_agree_with_another_implementation_to_a_hundredth_of_a_millimetre() {
    let asset = common::head_asset();
    let (mut heads, mut positions, mut level, mut worst_mm) = (0, 0, 0, 0.0_f32);
    let mut compared: Option<Compared> = None;
    for line in include_str!("fixtures/head_positions.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(weights) = line.strip_prefix("head ") {
            compared = Some(Compared::new(&asset, weights));
            heads += 1;
            continue;
        }
        let head = compared.as_ref().expect("a head comes first");
        if let Some(eye) = line.strip_prefix("eye ") {
            let eye = numbers(eye);
            let left = head.shape.eyes[0];
            assert!(left.center_mm.distance(Vec3::from_slice(&eye)) < TOLERANCE_MM, "{left:?}, should be {eye:?}");
            assert!((left.radius_mm - eye[3]).abs() < TOLERANCE_MM, "{left:?}, should be {eye:?}");
        } else if let Some(counts) = line.strip_prefix("level ") {
            let counts = numbers(counts);
            level = counts[0] as usize;
            assert_eq!(head.levels[level].len(), counts[1] as usize, "vertices of level {level}");
        } else {
            let there = Vec3::from_slice(&numbers(line));
            let distances = head.levels[level].iter().map(|at| at.distance(there));
            let nearest_mm = distances.fold(f32::INFINITY, f32::min);
            assert!(nearest_mm < TOLERANCE_MM, "head {heads}, level {level}: {there} is {nearest_mm} mm off");
            worst_mm = worst_mm.max(nearest_mm);
            positions += 1;
        }
    }
    println!("{positions} positions of {heads} heads, at most {worst_mm} mm off");
    assert_eq!((heads, positions), (3, 810), "the fixture is whole");
}
