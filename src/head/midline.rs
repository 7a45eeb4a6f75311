//! The midline of the head as a chain of vertices, and points along it.

use std::collections::BTreeMap;

use glam::Vec3;

use super::{HeadAssetError, Mirror, Subdivision};

const BROKEN: HeadAssetError = HeadAssetError::Topology { reason: "the midline is not one chain" };

/// Vertices of the midline of the twice refined cage, in the order of the chain. Which end comes first is not known
/// from topology alone.
///
/// # Errors
/// `Topology` when the midline is not one chain from boundary to boundary.
pub fn midline_chain(mirror: &Mirror, subdivisions: [&Subdivision; 2]) -> Result<Vec<u32>, HeadAssetError> {
    let mut neighbours: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for [first, second] in subdivisions[0].mirrored_edges() {
        neighbours.entry(first).or_default().push(second);
        neighbours.entry(second).or_default().push(first);
    }
    let mut ends = neighbours.iter().filter(|(_, near)| near.len() == 1).map(|(&vertex, _)| vertex);
    let start = ends.next().ok_or(BROKEN)?;
    let mut chain = vec![start];
    let mut last = start;
    while let Some(&next) = neighbours.get(&last).and_then(|near| {
        let before = chain.len().checked_sub(2).map(|index| chain[index]);
        near.iter().find(|&&vertex| Some(vertex) != before)
    }) {
        chain.push(next);
        last = next;
        if chain.len() > neighbours.len() {
            return Err(BROKEN);
        }
    }
    if chain.len() != neighbours.len() || chain.len() > mirror.vertices() {
        return Err(BROKEN);
    }
    for subdivision in subdivisions {
        chain = refine_chain(subdivision, &chain)?;
    }
    Ok(chain)
}

/// The chain with the vertices of its edges put between.
fn refine_chain(subdivision: &Subdivision, chain: &[u32]) -> Result<Vec<u32>, HeadAssetError> {
    let sorted = |a: u32, b: u32| if a < b { [a, b] } else { [b, a] };
    let mut between: BTreeMap<[u32; 2], Option<u32>> =
        chain.windows(2).map(|pair| (sorted(pair[0], pair[1]), None)).collect();
    for (index, [a, b]) in subdivision.edge_ends().enumerate() {
        if let Some(vertex) = between.get_mut(&sorted(a, b)) {
            *vertex = Some(subdivision.edge_vertex(index));
        }
    }
    let mut refined = Vec::with_capacity(chain.len() * 2);
    for pair in chain.windows(2) {
        refined.push(pair[0]);
        refined.push(between.get(&sorted(pair[0], pair[1])).copied().flatten().ok_or(BROKEN)?);
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
