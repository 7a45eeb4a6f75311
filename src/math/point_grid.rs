//! Points in space by cells, to ask which of them are near.

use crate::math::{smaller, sort_keys};
use glam::Vec3;

/// Cells one up and one deep are this many buckets away.
const ROW: u32 = 1021;
const LAYER: u32 = 87_523;
/// Buckets for each point, at least.
const ROOM: usize = 2;

/// Points sorted by the bucket of their cell.
pub struct PointGrid {
    reach: f32,
    points: Vec<Vec3>,
    /// Place of each point in the list that they came in.
    places: Vec<u32>,
    /// First point of each bucket, and one past the last; a power of two of buckets.
    starts: Vec<u32>,
}

impl PointGrid {
    /// A grid that answers for distances up to `reach`, which must be above 0.
    pub fn new(points: impl Iterator<Item = Vec3>, reach: f32) -> Self {
        Self::of(&points.collect::<Vec<_>>(), reach)
    }

    fn of(points: &[Vec3], reach: f32) -> Self {
        let count = points.len();
        let buckets = (count * ROOM).next_power_of_two();
        let mut grid =
            Self { reach, points: vec![Vec3::ZERO; count], places: vec![0; count], starts: vec![0; buckets + 1] };
        let homes: Vec<usize> = points.iter().map(|p| grid.bucket(grid.cell(*p))).collect();
        for home in &homes {
            grid.starts[home + 1] += 1;
        }
        for i in 0..buckets {
            grid.starts[i + 1] += grid.starts[i];
        }
        let mut next = grid.starts.clone();
        for (place, (p, home)) in (0..).zip(points.iter().zip(homes)) {
            let at = next[home] as usize;
            (grid.points[at], grid.places[at]) = (*p, place);
            next[home] += 1;
        }
        grid
    }

    /// Whether a point lies nearer than `reach` to `p`.
    pub fn is_near(&self, p: Vec3) -> bool {
        self.around(p).any(|(_, q)| (q - p).length_squared() < self.reach * self.reach)
    }

    /// Places in the list of the points that lie nearer than `radius`, at most `reach`, to `p`, rising.
    pub fn within(&self, p: Vec3, radius: f32) -> Vec<u32> {
        let near = self.around(p).filter(|(_, q)| (*q - p).length_squared() < radius * radius);
        let mut places: Vec<u64> = near.map(|(place, _)| place.into()).collect();
        sort_keys(&mut places);
        // Two cells may share a bucket.
        places.dedup();
        places.into_iter().map(|place| place as u32).collect()
    }

    /// Distance from each point to the nearest other one, in the list's order; `reach` if none is nearer than that.
    pub fn nearest_distances(&self) -> Vec<f32> {
        let mut nearest = vec![self.reach; self.points.len()];
        for (place, p) in self.places.iter().zip(&self.points) {
            let others = self.around(*p).filter(|(other, _)| other != place);
            let squared = others.map(|(_, q)| (q - *p).length_squared()).fold(self.reach * self.reach, smaller);
            nearest[*place as usize] = squared.sqrt();
        }
        nearest
    }

    /// All points nearer than `reach` to `p`, and some that are farther.
    fn around(&self, p: Vec3) -> impl Iterator<Item = (u32, Vec3)> + '_ {
        // Half a cell on either side holds all that is near, so two cells along each axis do.
        let [x, y, z] = self.cell(p - Vec3::splat(self.reach));
        (0..8).flat_map(move |corner| {
            let bucket =
                self.bucket([x.wrapping_add(corner & 1), y.wrapping_add(corner >> 1 & 1), z.wrapping_add(corner >> 2)]);
            let range = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
            self.places[range.clone()].iter().copied().zip(self.points[range].iter().copied())
        })
    }

    /// Cells are twice the reach wide.
    fn cell(&self, p: Vec3) -> [i32; 3] {
        (p / (self.reach * 2.0)).floor().to_array().map(|v| v as i32)
    }

    fn bucket(&self, [x, y, z]: [i32; 3]) -> usize {
        let row = (y as u32).wrapping_mul(ROW).wrapping_add((z as u32).wrapping_mul(LAYER));
        (x as u32).wrapping_add(row) as usize & (self.starts.len() - 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Rng;

    #[test]
    fn finds_what_a_plain_search_finds() {
        let mut rng = Rng::new(1, 0);
        for (size, reach) in [(10.0, 0.7), (100.0, 5.0), (4.0, 0.3)] {
            let mut at = || Vec3::new(rng.between(-size, size), rng.between(-size, size), rng.between(-1.0, 1.0));
            let points: Vec<Vec3> = (0..500).map(|_| at()).collect();
            let grid = PointGrid::new(points.iter().copied(), reach);
            let mut near = 0;
            for _ in 0..2000 {
                let p = at();
                for radius in [reach, reach * 0.8] {
                    let inside = (0..).zip(&points).filter(|(_, q)| (**q - p).length_squared() < radius * radius);
                    let plain: Vec<u32> = inside.map(|(place, _)| place).collect();
                    assert_eq!(grid.within(p, radius), plain, "at {p}");
                    if radius == reach {
                        assert_eq!(grid.is_near(p), !plain.is_empty(), "at {p}");
                        near += u32::from(!plain.is_empty());
                    }
                }
            }
            assert!((100..1900).contains(&near), "{near} of 2000 are near: the sample says nothing");
            for (place, nearest) in grid.nearest_distances().into_iter().enumerate() {
                let others = points.iter().enumerate().filter(|(other, _)| *other != place);
                let plain = others.map(|(_, q)| (*q - points[place]).length()).fold(reach, f32::min);
                assert!((nearest - plain).abs() < 1e-5, "{nearest} instead of {plain}");
            }
        }
    }

    #[test]
    fn nothing_is_near_where_there_is_no_point() {
        let grid = PointGrid::new(std::iter::empty(), 0.3);
        assert!(!grid.is_near(Vec3::ZERO) && grid.within(Vec3::ZERO, 0.3).is_empty());
        assert!(grid.nearest_distances().is_empty());
    }
}
