//! Points found by where they are.

use glam::{IVec3, Vec3};

/// Points sorted into cubes.
pub(super) struct Near {
    cell_mm: f32,
    /// Cube and place in the list, sorted.
    cubes: Vec<([i32; 3], u32)>,
    points: Vec<Vec3>,
}

impl Near {
    /// `reach_mm` is the largest radius that will be asked for.
    pub(super) fn new(points: Vec<Vec3>, reach_mm: f32) -> Self {
        let cell_mm = reach_mm.max(0.5);
        let mut cubes: Vec<([i32; 3], u32)> = points.iter().map(|p| cube(*p, cell_mm).to_array()).zip(0..).collect();
        cubes.sort_unstable();
        Self { cell_mm, cubes, points }
    }

    /// Places in the list of the points within `radius_mm`, rising.
    pub(super) fn within(&self, centre: Vec3, radius_mm: f32) -> Vec<u32> {
        let home = cube(centre, self.cell_mm);
        let mut found = Vec::new();
        for (dx, dy) in (0..9).map(|k| (k % 3 - 1, k / 3 - 1)) {
            let row = home + IVec3::new(dx, dy, 0);
            let from = self.cubes.partition_point(|(cube, _)| *cube < [row.x, row.y, row.z - 1]);
            let in_row = self.cubes[from..].iter().take_while(|(cube, _)| *cube <= [row.x, row.y, row.z + 1]);
            let near = |index: &u32| {
                self.points.get(*index as usize).is_some_and(|p| p.distance_squared(centre) < radius_mm * radius_mm)
            };
            found.extend(in_row.map(|(_, index)| *index).filter(near));
        }
        found.sort_unstable();
        found
    }
}

fn cube(p: Vec3, cell_mm: f32) -> IVec3 {
    (p / cell_mm).floor().as_ivec3()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Rng;

    #[test]
    fn exactly_the_points_within_the_radius_are_found() {
        let mut rng = Rng::new(1, 2);
        let points: Vec<Vec3> = (0..2000)
            .map(|_| Vec3::new(rng.between(-9.0, 9.0), rng.between(-9.0, 9.0), rng.between(-9.0, 9.0)))
            .collect();
        let near = Near::new(points.clone(), 2.0);
        for centre in [Vec3::ZERO, Vec3::new(-8.0, 3.3, 8.5)] {
            let all = (0..).zip(&points).filter(|(_, p)| p.distance(centre) < 1.9).map(|(index, _)| index);
            let expected: Vec<u32> = all.collect();
            assert!(expected.len() > 3);
            assert_eq!(near.within(centre, 1.9), expected);
        }
    }
}
