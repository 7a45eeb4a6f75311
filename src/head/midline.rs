//! The midline of the head as a chain of vertices, and points along it.

use std::collections::BTreeMap;

use glam::Vec3;

use super::subdivide::edge_key;
use super::{HeadAssetError, Mirror, Subdivision};

const BROKEN: HeadAssetError = HeadAssetError::Topology { reason: "the midline is not one chain" };

/// Vertices of the midline of the twice refined cage, in the order of the chain. Which end comes first is not known
/// from topology alone.
///
/// # Errors
/// `Topology` when the midline is not one chain from boundary to boundary.
pub fn midline_chain(mirror: &Mirror, subdivisions: [&Subdivision; 2]) -> Result<Vec<u32>, HeadAssetError> {
    // Few enough to be looked through for every step.
    let mut left: Vec<[u32; 2]> = subdivisions[0].mirrored_edges().collect();
    let edges = left.len();
    let ends =
        left.iter().flatten().copied().filter(|end| left.iter().flatten().filter(|other| *other == end).count() == 1);
    let mut chain = vec![ends.min().ok_or(BROKEN)?];
    while let Some((edge, next)) = chain.last().and_then(|last| beyond(&left, *last)) {
        left.swap_remove(edge);
        chain.push(next);
    }
    if chain.len() != edges + 1 || chain.len() > mirror.vertices() {
        return Err(BROKEN);
    }
    for subdivision in subdivisions {
        chain = refine_chain(subdivision, &chain)?;
    }
    Ok(chain)
}

/// An edge at a vertex, and its other end.
fn beyond(edges: &[[u32; 2]], vertex: u32) -> Option<(usize, u32)> {
    edges.iter().enumerate().find_map(|(edge, &[a, b])| match (a == vertex, b == vertex) {
        (true, _) => Some((edge, b)),
        (_, true) => Some((edge, a)),
        _ => None,
    })
}

/// The chain with the vertices of its edges put between.
fn refine_chain(subdivision: &Subdivision, chain: &[u32]) -> Result<Vec<u32>, HeadAssetError> {
    const NONE: u32 = u32::MAX;
    let key = |pair: &[u32]| edge_key([pair[0], pair[1]]);
    let mut between: BTreeMap<u64, u32> = BTreeMap::new();
    between.extend(chain.windows(2).map(|pair| (key(pair), NONE)));
    for (index, ends) in subdivision.edge_ends().enumerate() {
        if let Some(vertex) = between.get_mut(&edge_key(ends)) {
            *vertex = subdivision.edge_vertex(index);
        }
    }
    let mut refined = Vec::with_capacity(chain.len() * 2);
    for pair in chain.windows(2) {
        refined.push(pair[0]);
        refined.push(between.get(&key(pair)).copied().filter(|vertex| *vertex != NONE).ok_or(BROKEN)?);
    }
    refined.extend(chain.last());
    Ok(refined)
}

/// The point `arc_mm` along the polyline through `points`, its end if it is shorter.
#[must_use]
pub fn along(points: impl IntoIterator<Item = Vec3>, arc_mm: f32) -> Option<Vec3> {
    let mut points = points.into_iter();
    let mut at = points.next()?;
    let mut left_mm = arc_mm;
    for next in points {
        let step_mm = at.distance(next);
        if step_mm > left_mm {
            return Some(at + (next - at) * (left_mm / step_mm));
        }
        left_mm -= step_mm;
        at = next;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_along_a_polyline_turns_its_corners() {
        let corner = [Vec3::ZERO, Vec3::X * 3.0, Vec3::new(3.0, 4.0, 0.0)];
        assert_eq!(along(corner, 1.0), Some(Vec3::X));
        assert_eq!(along(corner, 5.0), Some(Vec3::new(3.0, 2.0, 0.0)));
        assert_eq!(along(corner, 50.0), Some(corner[2]));
        assert_eq!(along([], 1.0), None);
    }
}
