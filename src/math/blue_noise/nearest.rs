//! How far the nearest neighbour is.

use glam::Vec3;

use super::neighbours::Neighbours;

/// Distance from each point to the nearest other one, mm, in the points' order; `reach_mm` if none is nearer.
pub fn nearest_distances(points: &[Vec3], reach_mm: f32) -> Vec<f32> {
    let ids: Vec<u32> = (0..points.len() as u32).collect();
    let near = Neighbours::find(points, &ids, reach_mm, |distance| distance);
    let mut nearest = vec![reach_mm; points.len()];
    for (at, id) in near.ids.iter().enumerate() {
        let place = &mut nearest[*id as usize];
        *place = near.of(at).iter().fold(reach_mm, |least, edge| least.min(edge.weight));
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_of_a_few_points_is_found_and_none_beyond_reach() {
        let points = [0.0, 1.0, 3.0, 90.0].map(|x| Vec3::new(x, 0.0, 0.0));
        assert_eq!(nearest_distances(&points, 5.0), [1.0, 1.0, 2.0, 5.0]);
        assert!(nearest_distances(&[], 5.0).is_empty());
    }
}
