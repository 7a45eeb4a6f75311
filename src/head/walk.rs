//! Finds the triangle under a point that was moved a little, by walking from triangle to triangle.

use crate::head::HeadSurface;
use crate::math::places_in_order;
use glam::Vec3;

/// Triangles crossed at most. A point moves by a few mm and a triangle is about two across.
const STEPS: usize = 24;
/// How far outside a triangle still counts as in it, as a share; what rounding leaves.
const SLACK: f32 = 1e-4;

const NONE: u32 = u32::MAX;

/// Neighbours over the three edges of each triangle of a part of the surface.
pub struct SurfaceWalk<'a> {
    surface: &'a HeadSurface,
    /// By triangle: the one over the edge opposite each corner.
    across: Vec<[u32; 3]>,
}

impl<'a> SurfaceWalk<'a> {
    /// Walks stay within `triangles`.
    pub fn new(surface: &'a HeadSurface, triangles: impl Iterator<Item = u32>) -> Self {
        let edges: Vec<([u32; 2], u32, usize)> = triangles
            .flat_map(|t| {
                let corners = surface.triangles[t as usize];
                (0..3).map(move |k| (ends(corners[(k + 1) % 3], corners[(k + 2) % 3]), t, k))
            })
            .collect();
        // By one end and then by the other, which leaves those of one first end in order.
        let sorted = |edges: Vec<([u32; 2], u32, usize)>, end: usize| -> Vec<_> {
            places_in_order(edges.iter().map(|(ends, ..)| ends[end])).map(|place| edges[place]).collect()
        };
        let edges = sorted(sorted(edges, 1), 0);
        let mut across = vec![[NONE; 3]; surface.triangles.len()];
        for pair in edges.windows(2) {
            let [(first_key, first, first_edge), (key, second, second_edge)] = [pair[0], pair[1]];
            if first_key == key {
                across[first as usize][first_edge] = second;
                across[second as usize][second_edge] = first;
            }
        }
        Self { surface, across }
    }

    pub fn surface(&self) -> &'a HeadSurface {
        self.surface
    }

    /// The triangle that holds the foot of `p`, and the shares of its corners there; `None` if the walk leaves its
    /// part of the surface.
    pub fn locate(&self, p: Vec3, start: u32) -> Option<(u32, [f32; 3])> {
        let mut at = start;
        for _ in 0..STEPS {
            let shares = self.barycentric(p, at);
            let (corner, least) =
                shares.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0));
            if least >= -SLACK {
                return Some((at, onto(shares)));
            }
            at = *self.across.get(at as usize)?.get(corner)?;
            if at == NONE {
                return None;
            }
        }
        // Between two triangles that both point to the other: the foot is on their edge.
        Some((at, onto(self.barycentric(p, at))))
    }

    fn barycentric(&self, p: Vec3, triangle: u32) -> [f32; 3] {
        let [a, b, c] = self.surface.triangles[triangle as usize].map(|i| self.surface.positions_mm[i as usize]);
        let normal = (b - a).cross(c - a);
        let whole = normal.length_squared();
        let part = |q: Vec3, r: Vec3| normal.dot((q - p).cross(r - p)) / whole;
        [part(b, c), part(c, a), part(a, b)]
    }
}

fn onto(shares: [f32; 3]) -> [f32; 3] {
    let held = shares.map(|s| s.max(0.0));
    let sum = held[0] + held[1] + held[2];
    held.map(|s| s / sum)
}

fn ends(a: u32, b: u32) -> [u32; 2] {
    [a.min(b), a.max(b)]
}
