//! Normals of a triangulated surface.

use glam::Vec3;

/// Unit normals at the vertices: the mean of the triangles around, weighted by area.
#[must_use]
pub fn vertex_normals(positions_mm: &[Vec3], triangles: &[[u32; 3]]) -> Vec<Vec3> {
    let mut normals = vec![Vec3::ZERO; positions_mm.len()];
    for triangle in triangles {
        let [a, b, c] = triangle.map(|corner| positions_mm[corner as usize]);
        let doubled_area = (b - a).cross(c - a);
        for corner in triangle {
            normals[*corner as usize] += doubled_area;
        }
    }
    for normal in &mut normals {
        *normal = normal.try_normalize().unwrap_or(Vec3::Y);
    }
    normals
}
