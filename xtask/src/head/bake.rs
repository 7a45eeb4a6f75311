//! Ambient occlusion: how much of an even sky each vertex sees.

use std::f32::consts::TAU;

use glam::Vec3;
use smp_simulator::head::Eye;

use super::bvh::Bvh;

/// Rays for each vertex.
const RAYS: u32 = 512;
/// How far something still takes light away: across the shoulders.
const REACH_MM: f32 = 500.0;
/// Rays start this far off the skin, so that they miss the triangles they start on.
const LIFT_MM: f32 = 0.15;
/// Rings and segments of an eyeball.
const RINGS: usize = 24;

/// Triangles of the skin and both eyeballs.
pub(super) fn occluders(positions_mm: &[Vec3], triangles: &[[u32; 3]], eyes: &[Eye; 2]) -> Bvh {
    let skin = triangles.iter().map(|triangle| triangle.map(|corner| positions_mm[corner as usize]));
    Bvh::new(skin.chain(eyes.iter().flat_map(eyeball)).collect())
}

fn eyeball(eye: &Eye) -> Vec<[Vec3; 3]> {
    let point = |ring: usize, segment: usize| {
        let polar = TAU / 2.0 * ring as f32 / RINGS as f32;
        let around = TAU * segment as f32 / (2 * RINGS) as f32;
        let (level, wide) = (polar.cos(), polar.sin());
        eye.center_mm + Vec3::new(wide * around.cos(), level, wide * around.sin()) * eye.radius_mm
    };
    let cells = (0..RINGS).flat_map(|ring| (0..2 * RINGS).map(move |segment| (ring, segment)));
    cells
        .flat_map(|(ring, segment)| {
            let [a, b] = [point(ring, segment), point(ring, segment + 1)];
            let [c, d] = [point(ring + 1, segment), point(ring + 1, segment + 1)];
            [[a, b, d], [a, d, c]]
        })
        .collect()
}

/// Share, 0 to 1, of the cosine-weighted sky over `normal` that is open at `position`.
pub(super) fn open_sky(tree: &Bvh, position_mm: Vec3, normal: Vec3, salt: u32) -> f32 {
    let (tangent, bitangent) = normal.any_orthonormal_pair();
    let turn = fraction(salt.wrapping_mul(2_654_435_761));
    let open = (0..RAYS).filter(|&ray| {
        // Hammersley points: even over the disc, and so cosine weighted over the dome.
        let radius = ((ray as f32 + 0.5) / RAYS as f32).sqrt();
        let around = TAU * (fraction(ray.reverse_bits()) + turn);
        let up = (1.0 - radius * radius).max(0.0).sqrt();
        let direction = tangent * (radius * around.cos()) + bitangent * (radius * around.sin()) + normal * up;
        !tree.is_hit(position_mm + normal * LIFT_MM, direction, REACH_MM)
    });
    open.count() as f32 / RAYS as f32
}

fn fraction(bits: u32) -> f32 {
    (bits >> 8) as f32 / 16_777_216.0
}
