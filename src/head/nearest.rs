//! For every node of a grid the nearest of some points: seeded where it is known, then swept over the grid and back.

use crate::head::field::ChartGrid;
use glam::Vec3;

/// No point is known to be nearest yet.
pub(super) const NONE: u32 = u32::MAX;

/// The points held nearest so far. The nodes lie in a frame of their own that holds none, so that no node of the grid
/// is at its edge.
pub(super) struct Nearest<'a> {
    grid: &'a ChartGrid,
    points: &'a [Vec3],
    /// Nodes from one row to the next, frame included.
    row: usize,
    held: Vec<u32>,
    /// Square of the distance to the point held; infinite if there is none.
    squared: Vec<f32>,
}

impl<'a> Nearest<'a> {
    pub(super) fn new(grid: &'a ChartGrid, points: &'a [Vec3]) -> Self {
        let row = grid.side + 2;
        Self { grid, points, row, held: vec![NONE; row * row], squared: vec![f32::INFINITY; row * row] }
    }

    /// Makes a point the nearest of a node if it is nearer than the one held.
    pub(super) fn seed(&mut self, column: usize, row: usize, point: u32) {
        self.take(column, row, point);
    }

    /// Hands each node the nearest points of its neighbours, over the grid and back; gives the point of each node, row
    /// by row.
    pub(super) fn swept(mut self) -> Vec<u32> {
        let (side, step) = (self.grid.side, self.row as isize);
        for y in 0..side {
            for x in 0..side {
                self.take_from(x, y, [-1, -1 - step, -step, 1 - step]);
            }
            for x in (0..side).rev() {
                self.take_from(x, y, [1]);
            }
        }
        for y in (0..side).rev() {
            for x in (0..side).rev() {
                self.take_from(x, y, [1, 1 + step, step, step - 1]);
            }
            for x in 0..side {
                self.take_from(x, y, [-1]);
            }
        }
        let inner = |y: usize| (y + 1) * self.row + 1;
        (0..side).flat_map(|y| self.held[inner(y)..inner(y) + side].iter().copied()).collect()
    }

    #[inline]
    fn take_from<const N: usize>(&mut self, column: usize, row: usize, steps: [isize; N]) {
        let at = (row + 1) * self.row + column + 1;
        for step in steps {
            self.take(column, row, self.held[at.wrapping_add_signed(step)]);
        }
    }

    #[inline]
    fn take(&mut self, column: usize, row: usize, point: u32) {
        let at = (row + 1) * self.row + column + 1;
        if point == NONE || point == self.held[at] {
            return;
        }
        let squared = (self.points[point as usize] - self.grid.skin_mm[row * self.grid.side + column]).length_squared();
        if squared < self.squared[at] {
            self.squared[at] = squared;
            self.held[at] = point;
        }
    }
}
