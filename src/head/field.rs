//! A smooth function over the chart, kept as a grid.

use crate::head::ScalpChart;
use crate::head::nearest::Nearest;
use crate::math::{Curve2, larger, smaller, sort_numbers, within};
use glam::{Vec2, Vec3};

/// Spacing of the grid. Borders of zones are centimetres wide; 2 mm keeps them smooth.
pub(super) const CELL_MM: f32 = 2.0;
/// Spacing of the grid for distances alone: they are nearly linear, so they are still right to 0.1 mm.
pub(super) const ROUGH_CELL_MM: f32 = 4.0;
/// Farther than anything on a head, mm.
const FAR_MM: f32 = 1.0e6;

/// Where the nodes of every field of one chart lie.
#[derive(Clone, Debug)]
pub(super) struct ChartGrid {
    /// Nodes a side; the grid is square and centred on the pole.
    pub(super) side: usize,
    cell_mm: f32,
    /// Skin at each node, row by row from the lowest.
    pub(super) skin_mm: Vec<Vec3>,
}

impl ChartGrid {
    pub(super) fn new(reach_mm: f32, cell_mm: f32, skin: impl Fn(Vec2) -> Vec3) -> Self {
        let side = 2 * (reach_mm / cell_mm).ceil() as usize + 1;
        let skin_mm = (0..side * side).map(|i| skin(node(side, cell_mm, i))).collect();
        Self { side, cell_mm, skin_mm }
    }
}

impl ChartGrid {
    /// Way over the skin for a small way on the chart, per mm of it.
    pub(super) fn slope(&self, at: Vec2, along: Vec2) -> Vec3 {
        let half = (self.side / 2) as f32;
        let last = (self.side - 1) as f32;
        let x = within(at.x / self.cell_mm + half, 0.0, last);
        let y = within(at.y / self.cell_mm + half, 0.0, last);
        let (i, j) = ((x as usize).min(self.side - 2), (y as usize).min(self.side - 2));
        let (fx, fy) = (x - i as f32, y - j as f32);
        let first = j * self.side + i;
        let [a, b, c, d] = [0, 1, self.side, self.side + 1].map(|step| self.skin_mm[first + step]);
        let across = (b - a) * (1.0 - fy) + (d - c) * fy;
        let up = (c - a) * (1.0 - fx) + (d - b) * fx;
        (across * along.x + up * along.y) / self.cell_mm
    }
}

fn node(side: usize, cell_mm: f32, index: usize) -> Vec2 {
    let half = (side / 2) as f32;
    Vec2::new((index % side) as f32 - half, (index / side) as f32 - half) * cell_mm
}

/// One number at every point of the chart, bilinear between the nodes of a square grid.
#[derive(Clone, Debug)]
pub struct ChartField {
    side: usize,
    cell_mm: f32,
    values: Vec<f32>,
}

impl ChartField {
    /// Distance over the skin, in mm, from a closed curve: positive inside, negative outside.
    ///
    /// True distance in space, not on the chart, which stretches what lies far from its pole.
    pub fn signed_distance(chart: &ScalpChart, curve: &Curve2) -> Self {
        Self::signed_distance_on(chart.grid(), |p| chart.surface_from_chart(p), curve)
    }

    /// The same on a grid of 4 mm: a quarter of the work, for zones whose borders are centimetres wide.
    pub fn rough_distance(chart: &ScalpChart, curve: &Curve2) -> Self {
        Self::signed_distance_on(chart.rough_grid(), |p| chart.surface_from_chart(p), curve)
    }

    pub(super) fn signed_distance_on(grid: &ChartGrid, skin: impl Fn(Vec2) -> Vec3, curve: &Curve2) -> Self {
        Self::distance_of_line_on(grid, skin, curve, curve)
    }

    /// Distance over the skin, in mm, from a line that may be open: positive inside the closed curve `behind`, of which
    /// the line is a part, and negative outside.
    pub fn distance_of_line(chart: &ScalpChart, line: &Curve2, behind: &Curve2) -> Self {
        Self::distance_of_line_on(chart.grid(), |p| chart.surface_from_chart(p), line, behind)
    }

    fn distance_of_line_on(grid: &ChartGrid, skin: impl Fn(Vec2) -> Vec3, line: &Curve2, behind: &Curve2) -> Self {
        let outline: Vec<Vec3> = line.points().iter().map(|p| skin(*p)).collect();
        let nearest = nearest_of_outline(grid, line.points(), &outline);
        let closed = line.is_closed();
        let mut values: Vec<f32> =
            grid.skin_mm.iter().zip(&nearest).map(|(p, k)| -distance_near(*p, &outline, closed, *k)).collect();
        flip_inside(grid, &mut values, behind);
        Self { side: grid.side, cell_mm: grid.cell_mm, values }
    }

    /// A function of the place on the chart and of the skin there, at every node.
    pub(super) fn of_skin(chart: &ScalpChart, f: impl Fn(Vec2, Vec3) -> f32) -> Self {
        let grid = chart.grid();
        let values =
            grid.skin_mm.iter().enumerate().map(|(i, skin)| f(node(grid.side, grid.cell_mm, i), *skin)).collect();
        Self { side: grid.side, cell_mm: grid.cell_mm, values }
    }

    /// Distance over the skin, in mm, from the nearest node of the rough grid for which `within` holds, less half
    /// its spacing: 0 there, and a kilometre everywhere if there is none.
    pub fn distance_from(chart: &ScalpChart, within: impl Fn(Vec2) -> bool) -> Self {
        let grid = chart.rough_grid();
        let mut nearest = Nearest::new(grid, &grid.skin_mm);
        for i in (0..grid.skin_mm.len()).filter(|i| within(node(grid.side, grid.cell_mm, *i))) {
            nearest.seed(i % grid.side, i / grid.side, i as u32);
        }
        let nearest = nearest.swept();
        // What holds ends halfway to the next node, on the whole.
        let half_mm = 0.5 * grid.cell_mm;
        let far = |(p, k): (&Vec3, &u32)| {
            grid.skin_mm.get(*k as usize).map_or(FAR_MM, |q| larger((*p - *q).length() - half_mm, 0.0))
        };
        Self { side: grid.side, cell_mm: grid.cell_mm, values: grid.skin_mm.iter().zip(&nearest).map(far).collect() }
    }

    /// The same function of several fields at every node.
    pub fn combine(fields: &[&ChartField], f: impl Fn(&[f32]) -> f32) -> Option<Self> {
        let first = fields.first()?;
        let mut here = vec![0.0; fields.len()];
        let values = (0..first.values.len())
            .map(|i| {
                for (value, field) in here.iter_mut().zip(fields) {
                    *value = field.values.get(i).copied().unwrap_or(0.0);
                }
                f(&here)
            })
            .collect();
        Some(Self { side: first.side, cell_mm: first.cell_mm, values })
    }

    /// The field with every node's value replaced by a function of its place and value.
    pub fn map(&self, f: impl Fn(Vec2, f32) -> f32) -> Self {
        let values = self.values.iter().enumerate().map(|(i, v)| f(node(self.side, self.cell_mm, i), *v)).collect();
        Self { side: self.side, cell_mm: self.cell_mm, values }
    }

    /// The field with every node's value replaced by the mean of it and the eight around it, twice: what was a step goes
    /// over within 8 mm.
    pub(super) fn smoothed(&self) -> Self {
        let last = self.side - 1;
        let mean = |values: &[f32], step: usize| -> Vec<f32> {
            let place = |i: usize| if step == 1 { i % self.side } else { i / self.side };
            (0..values.len())
                .map(|i| {
                    let before = if place(i) > 0 { values[i - step] } else { values[i] };
                    let after = if place(i) < last { values[i + step] } else { values[i] };
                    (before + values[i] + after) / 3.0
                })
                .collect()
        };
        let once = mean(&mean(&self.values, 1), self.side);
        Self { side: self.side, cell_mm: self.cell_mm, values: mean(&mean(&once, 1), self.side) }
    }

    /// Value at a point of the chart; beyond the grid that of its edge.
    #[inline]
    pub fn at(&self, chart: Vec2) -> f32 {
        let half = (self.side / 2) as f32;
        let last = (self.side - 1) as f32;
        let x = within(chart.x / self.cell_mm + half, 0.0, last);
        let y = within(chart.y / self.cell_mm + half, 0.0, last);
        // Small and not negative: the way through i32 is the short one.
        let cell = |v: f32| (v as i32 as usize).min(self.side - 2);
        let (i, j) = (cell(x), cell(y));
        let (fx, fy) = (x - i as f32, y - j as f32);
        let first = j * self.side + i;
        // One look at the bounds for the four corners.
        let four = &self.values[first..first + self.side + 2];
        let row = |at: usize| four[at] * (1.0 - fx) + four[at + 1] * fx;
        row(0) * (1.0 - fy) + row(self.side) * fy
    }
}

/// For each node the outline's nearest point.
fn nearest_of_outline(grid: &ChartGrid, points: &[Vec2], outline: &[Vec3]) -> Vec<u32> {
    let side = grid.side as i32;
    let mut nearest = Nearest::new(grid, outline);
    for (k, p) in points.iter().enumerate() {
        let half = side / 2;
        let (i, j) = ((p.x / grid.cell_mm).floor() as i32 + half, (p.y / grid.cell_mm).floor() as i32 + half);
        for (x, y) in [(i, j), (i + 1, j), (i, j + 1), (i + 1, j + 1)] {
            if (0..side).contains(&x) && (0..side).contains(&y) {
                nearest.seed(x as usize, y as usize, k as u32);
            }
        }
    }
    nearest.swept()
}

/// Distance to the pieces of the outline on both sides of point `k`.
fn distance_near(p: Vec3, outline: &[Vec3], closed: bool, k: u32) -> f32 {
    let n = outline.len();
    let Some(&here) = outline.get(k as usize) else { return f32::MAX };
    let piece = |other: Vec3| {
        let along = other - here;
        let t = ((p - here).dot(along) / larger(along.length_squared(), 1e-12)).clamp(0.0, 1.0);
        (p - here - along * t).length_squared()
    };
    let k = k as usize;
    // An open outline has nothing beyond its ends.
    let after = if closed || k + 1 < n { outline[(k + 1) % n] } else { here };
    let before = if closed || k > 0 { outline[(k + n - 1) % n] } else { here };
    smaller(piece(after), piece(before)).sqrt()
}

/// Makes the values inside a closed curve positive, row by row (even-odd).
fn flip_inside(grid: &ChartGrid, values: &mut [f32], curve: &Curve2) {
    let (side, cell_mm) = (grid.side, grid.cell_mm);
    let half = (side / 2) as f32;
    let mut crossings = Vec::new();
    for j in 0..side {
        let y = (j as f32 - half) * cell_mm;
        crossings.clear();
        crossings.extend(
            curve
                .segments()
                .filter(|(a, b)| (a.y > y) != (b.y > y))
                .map(|(a, b)| (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x),
        );
        sort_numbers(&mut crossings);
        for pair in crossings.chunks_exact(2) {
            for (i, value) in values[j * side..(j + 1) * side].iter_mut().enumerate() {
                let x = (i as f32 - half) * cell_mm;
                if x > pair[0] && x <= pair[1] {
                    *value = -*value;
                }
            }
        }
    }
}
