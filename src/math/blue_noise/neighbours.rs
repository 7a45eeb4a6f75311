//! Who is near whom: all pairs within a radius, as one flat list.

use glam::Vec3;

/// Buckets of the cell table, a power of two.
const BUCKETS: usize = 1 << 18;
/// Cells one up and one across are this many buckets away. Chosen so that no two of the nine rows around a cell
/// share a bucket; cells far apart may, and the distance tells them apart.
const ROW: u32 = 1021;
const LAYER: u32 = 87_523;

#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) to: u32,
    pub(super) weight: f32,
}

/// Pairs among some points of a pool, renumbered so that points close in space are close in memory.
pub(super) struct Neighbours {
    /// Pool index of each renumbered point.
    pub(super) ids: Vec<u32>,
    starts: Vec<u32>,
    edges: Vec<Edge>,
}

impl Neighbours {
    /// All pairs of `ids` nearer than `radius`, each with `weight(distance)`.
    pub(super) fn find(pool: &[Vec3], ids: &[u32], radius: f32, weight: impl Fn(f32) -> f32) -> Self {
        let table = CellTable::new(pool, ids, radius);
        let mut starts = Vec::with_capacity(ids.len() + 1);
        // A pool has 9.9 a point, all others less; growing it later would take its room thrice.
        let mut edges = Vec::with_capacity(ids.len() * 11);
        starts.push(0);
        for (i, &here) in table.points.iter().enumerate() {
            table.for_rows_around(here, |range| {
                for (j, &there) in table.points[range.clone()].iter().enumerate() {
                    let squared = (there - here).length_squared();
                    let to = range.start + j;
                    if squared < radius * radius && to != i {
                        edges.push(Edge { to: to as u32, weight: weight(squared.sqrt()) });
                    }
                }
            });
            starts.push(edges.len() as u32);
        }
        Self { ids: table.ids, starts, edges }
    }

    pub(super) fn of(&self, i: usize) -> &[Edge] {
        &self.edges[self.starts[i] as usize..self.starts[i + 1] as usize]
    }
}

/// Points sorted by the bucket of their cell.
struct CellTable {
    low: Vec3,
    per_mm: f32,
    ids: Vec<u32>,
    points: Vec<Vec3>,
    /// First point of each bucket, and one past the last.
    starts: Vec<u32>,
}

impl CellTable {
    fn new(pool: &[Vec3], ids: &[u32], cell: f32) -> Self {
        let low = ids.iter().fold(Vec3::INFINITY, |low, id| low.min(pool[*id as usize]));
        let mut table =
            Self { low, per_mm: 1.0 / cell, ids: Vec::new(), points: Vec::new(), starts: vec![0; BUCKETS + 1] };
        let buckets: Vec<u32> = ids.iter().map(|id| table.bucket(pool[*id as usize])).collect();
        for bucket in &buckets {
            table.starts[*bucket as usize + 1] += 1;
        }
        for i in 0..BUCKETS {
            table.starts[i + 1] += table.starts[i];
        }
        let mut next = table.starts.clone();
        table.ids = vec![0; ids.len()];
        table.points = vec![Vec3::ZERO; ids.len()];
        for (id, bucket) in ids.iter().zip(&buckets) {
            let at = next[*bucket as usize] as usize;
            next[*bucket as usize] += 1;
            table.ids[at] = *id;
            table.points[at] = pool[*id as usize];
        }
        table
    }

    fn bucket(&self, p: Vec3) -> u32 {
        let cell = (p - self.low) * self.per_mm;
        let row = (cell.y as u32).wrapping_mul(ROW).wrapping_add((cell.z as u32).wrapping_mul(LAYER));
        (cell.x as u32).wrapping_add(row) % BUCKETS as u32
    }

    /// Calls `visit` with ranges of points that hold all 27 cells around `p`, no point twice.
    fn for_rows_around(&self, p: Vec3, mut visit: impl FnMut(core::ops::Range<usize>)) {
        let size = BUCKETS as u32;
        let centre = self.bucket(p);
        for layer in [size.wrapping_sub(LAYER), 0, LAYER] {
            for row in [size.wrapping_sub(ROW), 0, ROW] {
                let bucket = centre.wrapping_add(layer).wrapping_add(row) % size;
                if bucket == 0 || bucket == size - 1 {
                    for wrapped in [(bucket + size - 1) % size, bucket, (bucket + 1) % size] {
                        visit(self.range(wrapped, wrapped + 1));
                    }
                } else {
                    visit(self.range(bucket - 1, bucket + 2));
                }
            }
        }
    }

    fn range(&self, from: u32, to: u32) -> core::ops::Range<usize> {
        self.starts[from as usize] as usize..self.starts[to as usize] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Rng;

    #[test]
    fn finds_exactly_the_pairs_that_a_plain_search_finds() {
        let mut rng = Rng::new(1, 0);
        for (size, radius) in [(10.0, 1.0), (300.0, 9.0), (200.0, 0.5)] {
            let mut at = || rng.between(-size, size);
            let pool: Vec<Vec3> = (0..2000).map(|_| Vec3::new(at(), at(), at() * 0.01)).collect();
            let ids: Vec<u32> = (0..2000).collect();
            let found = Neighbours::find(&pool, &ids, radius, |d| d);
            for i in 0..2000 {
                let here = pool[found.ids[i] as usize];
                let mut near: Vec<u32> = found.of(i).iter().map(|e| found.ids[e.to as usize]).collect();
                near.sort_unstable();
                let plain: Vec<u32> = ids
                    .iter()
                    .copied()
                    .filter(|j| *j != found.ids[i] && (pool[*j as usize] - here).length() < radius)
                    .collect();
                assert_eq!(near, plain);
            }
        }
    }
}
