//! A dark column in the skin: how much of it a way leads through.

use glam::{DVec2, DVec3, Vec3};
use smp_simulator::math::Rng;

use crate::walk::unit;

/// An upright cylinder.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub diameter_mm: f64,
    pub top_mm: f64,
    pub bottom_mm: f64,
    /// Natural logarithm of what is left of light that crosses it through its middle, less its sign.
    pub absorbance: f64,
}

/// The part of a straight piece of a way that lies between the ends of a column.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    from: DVec2,
    along: DVec2,
    /// Its length in space, mm.
    length_mm: f64,
}

impl Column {
    /// The pieces of a way between its ends.
    pub fn pieces(&self, corners: &[DVec3], pieces: &mut Vec<Piece>) {
        pieces.clear();
        for pair in corners.windows(2) {
            let (from, along) = (pair[0], pair[1] - pair[0]);
            let (mut start, mut end) = (0.0_f64, 1.0_f64);
            if along.z.abs() < 1e-12 {
                if from.z < self.top_mm || from.z > self.bottom_mm {
                    continue;
                }
            } else {
                let (one, other) = ((self.top_mm - from.z) / along.z, (self.bottom_mm - from.z) / along.z);
                start = start.max(one.min(other));
                end = end.min(one.max(other));
            }
            if start < end {
                let share = end - start;
                let from = (from + along * start).truncate();
                pieces.push(Piece { from, along: along.truncate() * share, length_mm: along.length() * share });
            }
        }
    }

    /// Absorbance that a column round an axis has for all the pieces together.
    pub fn met(&self, pieces: &[Piece], axis: DVec2) -> f64 {
        let inside: f64 = pieces.iter().map(|piece| piece.inside_mm(axis, self.radius_mm())).sum();
        inside * self.absorbance / self.diameter_mm
    }

    /// Share of a way's light that a column round an axis takes.
    pub fn taken(&self, pieces: &[Piece], axis: DVec2) -> f64 {
        1.0 - libm::exp(-self.met(pieces, axis))
    }

    /// As the simulator has it.
    pub fn in_simulator(&self) -> smp_simulator::optics::Column {
        let [diameter_mm, top_mm, bottom_mm, absorbance] =
            [self.diameter_mm, self.top_mm, self.bottom_mm, self.absorbance].map(|value| value as f32);
        smp_simulator::optics::Column { diameter_mm, top_mm, bottom_mm, absorbance: Vec3::splat(absorbance) }
    }

    pub fn radius_mm(&self) -> f64 {
        0.5 * self.diameter_mm
    }

    /// An axis that some piece meets, and by how much area such a choice stands for, mm²: summed over choices, whatever
    /// depends on the axis is integrated over the surface. None where no axis meets any.
    pub fn choose_axis(&self, pieces: &[Piece], rng: &mut Rng) -> Option<(DVec2, f64)> {
        let radius = self.radius_mm();
        let area: f64 = pieces.iter().map(|piece| piece.swept_mm2(radius)).sum();
        let mut wanted = area * unit(rng);
        let chosen = pieces.iter().find(|piece| {
            wanted -= piece.swept_mm2(radius);
            wanted < 0.0
        })?;
        let axis = chosen.point_swept(radius, rng);
        let by = pieces.iter().filter(|piece| piece.sweeps(axis, radius)).count();
        Some((axis, area / by.max(1) as f64))
    }
}

impl Piece {
    pub fn ends(&self) -> (DVec2, DVec2) {
        (self.from, self.from + self.along)
    }

    /// Whether some of it may lie so near to the origin.
    pub fn comes_near(&self, radius_mm: f64) -> bool {
        let (low, high) = (self.from.min(self.from + self.along), self.from.max(self.from + self.along));
        low.max(-high).max_element() <= radius_mm
    }

    /// Its length within a circle, mm.
    pub fn inside_mm(&self, axis: DVec2, radius_mm: f64) -> f64 {
        let from = self.from - axis;
        let (a, b, c) =
            (self.along.length_squared(), from.dot(self.along), from.length_squared() - radius_mm * radius_mm);
        if a < 1e-24 {
            return if c <= 0.0 { self.length_mm } else { 0.0 };
        }
        let under = b * b - a * c;
        if under <= 0.0 {
            return 0.0;
        }
        let root = under.sqrt();
        let (start, end) = (((-b - root) / a).max(0.0), ((-b + root) / a).min(1.0));
        (end - start).max(0.0) * self.length_mm
    }

    /// Area of the axes that are no further from it than a radius, mm².
    fn swept_mm2(&self, radius_mm: f64) -> f64 {
        self.along.length() * 2.0 * radius_mm + std::f64::consts::PI * radius_mm * radius_mm
    }

    fn sweeps(&self, axis: DVec2, radius_mm: f64) -> bool {
        let a = self.along.length_squared();
        let nearest = if a > 0.0 { ((axis - self.from).dot(self.along) / a).clamp(0.0, 1.0) } else { 0.0 };
        (self.from + self.along * nearest).distance_squared(axis) <= radius_mm * radius_mm
    }

    /// A point chosen evenly among those.
    fn point_swept(&self, radius_mm: f64, rng: &mut Rng) -> DVec2 {
        let length = self.along.length();
        let strip = length * 2.0 * radius_mm;
        let ahead = if length > 0.0 { self.along / length } else { DVec2::X };
        if unit(rng) * self.swept_mm2(radius_mm) < strip {
            return self.from + self.along * unit(rng) + ahead.perp() * (radius_mm * (2.0 * unit(rng) - 1.0));
        }
        let (turn, out) = (std::f64::consts::TAU * unit(rng), radius_mm * unit(rng).sqrt());
        let off = DVec2::new(libm::cos(turn), libm::sin(turn)) * out;
        // The halves of a disc lie beyond the two ends.
        if off.dot(ahead) < 0.0 { self.from + off } else { self.from + self.along + off }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::medium::Medium;
    use crate::walk::Path;

    const COLUMN: Column = Column { diameter_mm: 0.2, top_mm: 0.1, bottom_mm: 0.6, absorbance: 3.0 };

    fn pieces(column: &Column, corners: &[DVec3]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        column.pieces(corners, &mut pieces);
        pieces
    }

    fn some_path(seed: u64) -> Path {
        let mut path = Path::default();
        path.walk(&Medium::skin(0), &mut Rng::new(seed, 0));
        path
    }

    #[test]
    fn a_way_through_the_middle_meets_the_whole_absorbance_and_one_beside_it_none() {
        let across = [DVec3::new(-1.0, 0.0, 0.3), DVec3::new(1.0, 0.0, 0.3)];
        assert!((COLUMN.met(&pieces(&COLUMN, &across), DVec2::ZERO) - 3.0).abs() < 1e-12);
        assert_eq!(COLUMN.met(&pieces(&COLUMN, &across), DVec2::new(0.0, 0.11)), 0.0);
        let above = across.map(|corner| DVec3 { z: 0.09, ..corner });
        assert!(pieces(&COLUMN, &above).is_empty());
        let down = [DVec3::ZERO, DVec3::new(0.0, 0.0, 2.0)];
        assert!((COLUMN.met(&pieces(&COLUMN, &down), DVec2::ZERO) - 3.0 * 0.5 / 0.2).abs() < 1e-12);
    }

    #[test]
    fn a_way_cut_into_shorter_pieces_meets_as_much() {
        for seed in 0..40 {
            let path = some_path(seed);
            let mut halved = vec![path.corners[0]];
            for pair in path.corners.windows(2) {
                halved.extend([(pair[0] + pair[1]) / 2.0, pair[1]]);
            }
            for axis in [DVec2::ZERO, DVec2::new(0.05, 0.02), DVec2::new(-0.3, 0.1)] {
                let (whole, cut) =
                    (COLUMN.met(&pieces(&COLUMN, &path.corners), axis), COLUMN.met(&pieces(&COLUMN, &halved), axis));
                assert!((whole - cut).abs() < 1e-9 * (1.0 + whole), "{whole} and {cut}");
            }
        }
    }

    #[test]
    fn axes_chosen_by_chance_integrate_over_the_surface_as_a_fine_grid_does() {
        for seed in [1, 2, 7, 9] {
            let path = some_path(seed);
            let met = pieces(&COLUMN, &path.corners);
            if met.is_empty() {
                continue;
            }
            let taken = |axis| COLUMN.taken(&met, axis);
            let mut rng = Rng::new(seed, 9);
            let n = 20_000;
            let (mut sum, mut squares) = (0.0, 0.0);
            for _ in 0..n {
                let (axis, stands_for) = COLUMN.choose_axis(&met, &mut rng).unwrap_or_default();
                let value = taken(axis) * stands_for;
                sum += value;
                squares += value * value;
            }
            let mean = sum / f64::from(n);
            let error = ((squares / f64::from(n) - mean * mean) / f64::from(n)).sqrt();
            let (mut low, mut high) = (DVec2::MAX, DVec2::MIN);
            for piece in &met {
                let (from, to) = piece.ends();
                low = low.min(from).min(to);
                high = high.max(from).max(to);
            }
            let (low, size) = (low - 0.1, high - low + 0.2);
            let (across, down) = ((size.x / 0.008).ceil() as u32, (size.y / 0.008).ceil() as u32);
            let step = DVec2::new(size.x / f64::from(across), size.y / f64::from(down));
            let grid: f64 = (0..down)
                .flat_map(|y| (0..across).map(move |x| DVec2::new(f64::from(x) + 0.5, f64::from(y) + 0.5)))
                .map(|cell| taken(low + cell * step))
                .sum::<f64>()
                * step.x
                * step.y;
            assert!((mean - grid).abs() < 4.0 * error + 0.01 * grid, "{mean} ± {error}, by a grid {grid}");
        }
    }
}
