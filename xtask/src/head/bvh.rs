//! A tree of boxes over triangles, to ask whether a ray meets anything.

use glam::Vec3;

const LEAF: usize = 4;

enum Node {
    Leaf { first: usize, count: usize },
    Branch { children: [usize; 2] },
}

/// Triangles in a tree of boxes.
pub(super) struct Bvh {
    triangles: Vec<[Vec3; 3]>,
    nodes: Vec<(Vec3, Vec3, Node)>,
}

impl Bvh {
    pub(super) fn new(mut triangles: Vec<[Vec3; 3]>) -> Self {
        let mut nodes = Vec::new();
        let count = triangles.len();
        build(&mut triangles, 0, count, &mut nodes);
        Self { triangles, nodes }
    }

    /// Whether the ray from `origin` along `direction` meets a triangle, from either side, within `reach_mm`.
    pub(super) fn is_hit(&self, origin: Vec3, direction: Vec3, reach_mm: f32) -> bool {
        let inverse = direction.recip();
        let mut stack = vec![0];
        while let Some((low, high, node)) = stack.pop().and_then(|at: usize| self.nodes.get(at)) {
            let (to_low, to_high) = ((*low - origin) * inverse, (*high - origin) * inverse);
            let enter = to_low.min(to_high).max_element().max(0.0);
            let leave = to_low.max(to_high).min_element().min(reach_mm);
            if enter > leave {
                continue;
            }
            match node {
                Node::Branch { children } => stack.extend(children),
                Node::Leaf { first, count } => {
                    let triangles = &self.triangles[*first..first + count];
                    if triangles.iter().any(|triangle| meets(triangle, origin, direction, reach_mm)) {
                        return true;
                    }
                }
            }
        }
        false
    }
}

fn build(triangles: &mut [[Vec3; 3]], first: usize, count: usize, nodes: &mut Vec<(Vec3, Vec3, Node)>) -> usize {
    let part = &mut triangles[first..first + count];
    let corners = || part.iter().flatten();
    let low = corners().fold(Vec3::INFINITY, |low, corner| low.min(*corner));
    let high = corners().fold(Vec3::NEG_INFINITY, |high, corner| high.max(*corner));
    let at = nodes.len();
    nodes.push((low, high, Node::Leaf { first, count }));
    if count > LEAF {
        let size = high - low;
        let axis = (0..3).max_by(|&a, &b| size[a].total_cmp(&size[b])).unwrap_or(0);
        let center = |triangle: &[Vec3; 3]| triangle.iter().map(|corner| corner[axis]).sum::<f32>();
        part.select_nth_unstable_by(count / 2, |a, b| center(a).total_cmp(&center(b)));
        let children =
            [build(triangles, first, count / 2, nodes), build(triangles, first + count / 2, count - count / 2, nodes)];
        nodes[at].2 = Node::Branch { children };
    }
    at
}

/// Möller and Trumbore's test.
fn meets([a, b, c]: &[Vec3; 3], origin: Vec3, direction: Vec3, reach_mm: f32) -> bool {
    let (ab, ac) = (*b - *a, *c - *a);
    let across = direction.cross(ac);
    let determinant = ab.dot(across);
    if determinant.abs() < 1e-12 {
        return false;
    }
    let from = (origin - *a) / determinant;
    let u = from.dot(across);
    let around = from.cross(ab);
    let v = direction.dot(around);
    let distance = ac.dot(around);
    u >= 0.0 && v >= 0.0 && u + v <= 1.0 && distance > 0.0 && distance < reach_mm
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ray_meets_what_is_before_it_and_within_reach_only() {
        let wall = |z: f32| [Vec3::new(-1.0, -1.0, z), Vec3::new(1.0, -1.0, z), Vec3::new(0.0, 1.0, z)];
        let tree = Bvh::new((1..50).map(|index| wall(index as f32)).collect());
        assert!(tree.is_hit(Vec3::ZERO, Vec3::Z, 10.0));
        assert!(!tree.is_hit(Vec3::ZERO, -Vec3::Z, 10.0));
        assert!(!tree.is_hit(Vec3::ZERO, Vec3::Z, 0.5));
        assert!(!tree.is_hit(Vec3::X * 2.0, Vec3::Z, 100.0));
    }
}
