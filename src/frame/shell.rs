//! The shell: how far out the head reaches in every direction from the middle of the skull. The camera stays outside
//! it, and a touch is answered by where a ray meets it.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use glam::Vec3;

/// Middle of the skull, mm from the point between the eyes: directions to every part of the scalp leave it nearly at
/// right angles to the skin.
pub const SKULL_CENTER_MM: Vec3 = Vec3::new(0.0, 22.0, -78.0);

const COLUMNS: usize = 96;
const ROWS: usize = 48;
/// Distance assumed where the mesh has no surface (below the cut), mm.
const OPEN_RADIUS_MM: f32 = 90.0;

/// Radius of the outermost surface by direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Shell {
    radii_mm: Vec<f32>,
}

/// A direction from the skull's middle: yaw 0 is forward, positive to the person's left; pitch is up.
pub fn direction(yaw: f32, pitch: f32) -> Vec3 {
    Vec3::new(libm::sinf(yaw) * libm::cosf(pitch), libm::sinf(pitch), libm::cosf(yaw) * libm::cosf(pitch))
}

/// Yaw and pitch of a direction; `[0, 0]` for the zero vector.
pub fn yaw_pitch(direction: Vec3) -> [f32; 2] {
    let d = direction.normalize_or_zero();
    [libm::atan2f(d.x, d.z), libm::asinf(d.y.clamp(-1.0, 1.0))]
}

impl Shell {
    /// Rasterises the mesh onto the sphere of directions; keeps the farthest.
    pub fn from_mesh(positions_mm: &[Vec3], triangles: &[[u32; 3]]) -> Self {
        let mut radii_mm = vec![0.0_f32; COLUMNS * ROWS];
        let mut mark = |p: Vec3| {
            let d = p - SKULL_CENTER_MM;
            let [yaw, pitch] = yaw_pitch(d);
            let cell = cell(yaw, pitch);
            radii_mm[cell] = radii_mm[cell].max(d.length());
        };
        for t in triangles {
            let [a, b, c] = t.map(|i| positions_mm.get(i as usize).copied().unwrap_or(SKULL_CENTER_MM));
            [a, b, c, (a + b) / 2.0, (b + c) / 2.0, (c + a) / 2.0, (a + b + c) / 3.0].into_iter().for_each(&mut mark);
        }
        Self { radii_mm }.filled().smoothed()
    }

    pub fn from_radii_mm(radii_mm: &[f32]) -> Option<Self> {
        (radii_mm.len() == COLUMNS * ROWS && radii_mm.iter().all(|r| r.is_finite()))
            .then(|| Self { radii_mm: radii_mm.to_vec() })
    }

    pub fn radii_mm(&self) -> &[f32] {
        &self.radii_mm
    }

    /// Radius in a direction, between cells.
    pub fn radius_mm(&self, direction: Vec3) -> f32 {
        let [yaw, pitch] = yaw_pitch(direction);
        let x = (yaw + PI) / TAU * COLUMNS as f32 - 0.5;
        let y = ((pitch + FRAC_PI_2) / PI * ROWS as f32 - 0.5).clamp(0.0, (ROWS - 1) as f32);
        let (x0, y0) = (x.floor(), y.floor());
        let (fx, fy) = (x - x0, y - y0);
        let at = |column: f32, row: f32| {
            let c = (column as i64).rem_euclid(COLUMNS as i64) as usize;
            self.radii_mm[(row as usize).min(ROWS - 1) * COLUMNS + c]
        };
        let low = at(x0, y0) * (1.0 - fx) + at(x0 + 1.0, y0) * fx;
        let high = at(x0, y0 + 1.0) * (1.0 - fx) + at(x0 + 1.0, y0 + 1.0) * fx;
        low * (1.0 - fy) + high * fy
    }

    /// Where a ray first meets the shell.
    pub fn hit(&self, origin_mm: Vec3, ray: Vec3) -> Option<Vec3> {
        let ray = ray.try_normalize()?;
        let mut travelled_mm = (origin_mm.distance(SKULL_CENTER_MM) - 260.0).max(0.0);
        let farthest_mm = travelled_mm + 520.0;
        while travelled_mm < farthest_mm {
            let p = origin_mm + ray * travelled_mm;
            let above_mm = (p - SKULL_CENTER_MM).length() - self.radius_mm(p - SKULL_CENTER_MM);
            if above_mm < 0.05 {
                return Some(p);
            }
            travelled_mm += (above_mm * 0.4).max(0.05);
        }
        None
    }

    /// Gives cells that no vertex fell into their neighbours' mean.
    fn filled(mut self) -> Self {
        for _ in 0..ROWS {
            let before = self.radii_mm.clone();
            for (i, radius) in self.radii_mm.iter_mut().enumerate().filter(|(_, r)| **r == 0.0) {
                let (sum, count) = neighbours(i).map(|n| before[n]).filter(|r| *r > 0.0).fold((0.0, 0), add);
                if count > 0 {
                    *radius = sum / count as f32;
                }
            }
        }
        self.radii_mm.iter_mut().filter(|r| **r == 0.0).for_each(|r| *r = OPEN_RADIUS_MM);
        self
    }

    fn smoothed(mut self) -> Self {
        for _ in 0..2 {
            let before = self.radii_mm.clone();
            for (i, radius) in self.radii_mm.iter_mut().enumerate() {
                let (sum, count) = neighbours(i).map(|n| before[n]).fold((0.0, 0), add);
                *radius = before[i] * 0.5 + sum / count.max(1) as f32 * 0.5;
            }
        }
        self
    }
}

fn add((sum, count): (f32, usize), radius: f32) -> (f32, usize) {
    (sum + radius, count + 1)
}

fn cell(yaw: f32, pitch: f32) -> usize {
    let column = ((yaw + PI) / TAU * COLUMNS as f32) as usize % COLUMNS;
    let row = (((pitch + FRAC_PI_2) / PI * ROWS as f32) as usize).min(ROWS - 1);
    row * COLUMNS + column
}

fn neighbours(cell: usize) -> impl Iterator<Item = usize> {
    let (row, column) = (cell / COLUMNS, cell % COLUMNS);
    let west = row * COLUMNS + (column + COLUMNS - 1) % COLUMNS;
    let east = row * COLUMNS + (column + 1) % COLUMNS;
    let south = (row > 0).then(|| cell - COLUMNS);
    let north = (row + 1 < ROWS).then(|| cell + COLUMNS);
    [Some(west), Some(east), south, north].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sphere_of_points_gives_its_radius_everywhere_and_stops_rays() {
        let mut points = Vec::new();
        for i in 0..200 {
            for j in 0..100 {
                let d = direction(i as f32 / 200.0 * TAU, (j as f32 / 100.0 - 0.5) * PI);
                points.push(SKULL_CENTER_MM + d * 100.0);
            }
        }
        let triangles: Vec<[u32; 3]> = (0..points.len() as u32).map(|i| [i, i, i]).collect();
        let shell = Shell::from_mesh(&points, &triangles);
        assert!((shell.radius_mm(direction(1.0, 0.4)) - 100.0).abs() < 0.5, "the radius is the sphere's");
        let hit = shell.hit(SKULL_CENTER_MM + Vec3::Z * 500.0, -Vec3::Z);
        assert!(hit.is_some_and(|p| (p - SKULL_CENTER_MM - Vec3::Z * 100.0).length() < 1.0), "a ray meets it in front");
        assert!(
            shell.hit(SKULL_CENTER_MM + Vec3::new(300.0, 0.0, 500.0), -Vec3::Z).is_none(),
            "a ray beside it misses"
        );
    }

    #[test]
    fn yaw_and_pitch_undo_direction() {
        for (yaw, pitch) in [(0.0, 0.0), (1.2, 0.5), (-2.0, -0.9), (3.0, 1.4)] {
            let [y, p] = yaw_pitch(direction(yaw, pitch));
            assert!((y - yaw).abs() < 1e-4 && (p - pitch).abs() < 1e-3, "({yaw}, {pitch}) round trips");
        }
    }
}
