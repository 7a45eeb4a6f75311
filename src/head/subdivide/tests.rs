use super::*;

/// A sheet of 3 by 2 quads.
fn sheet() -> (usize, Vec<[u32; 4]>) {
    let corner = |column: u32, row: u32| row * 4 + column;
    let cells = (0..2).flat_map(|row| (0..3).map(move |column| (column, row)));
    let quads = cells.map(|(x, y)| [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]);
    (12, quads.collect())
}

#[test]
fn the_next_step_is_the_one_worked_out_from_the_refined_quads() {
    let (vertices, quads) = sheet();
    let first = Subdivision::new(vertices, &quads).expect("a sheet is a surface");
    let next = first.next();
    let again = Subdivision::new(first.refined_vertices(), &first.refined_quads()).expect("so is a finer one");
    assert_eq!((&next.quads, &next.valence, &next.boundary), (&again.quads, &again.valence, &again.boundary));
    let positions: Vec<Vec3> = (0..first.refined_vertices())
        .map(|index| Vec3::new(index as f32, (index * index % 17) as f32, (index % 5) as f32))
        .collect();
    let sorted = |mut points: Vec<Vec3>| {
        points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)).then(a.z.total_cmp(&b.z)));
        points
    };
    for (a, b) in sorted(next.refine(&positions)).iter().zip(sorted(again.refine(&positions))) {
        assert!(a.distance(b) < 1e-4, "{a} and {b}");
    }
}

#[test]
fn a_flat_sheet_stays_flat_and_keeps_straight_edges() {
    let (vertices, quads) = sheet();
    let first = Subdivision::new(vertices, &quads).expect("a sheet is a surface");
    let flat: Vec<Vec3> = (0..12).map(|index| Vec3::new((index % 4) as f32, (index / 4) as f32, 0.0)).collect();
    let refined = first.refine(&flat);
    assert_eq!(refined.len(), 12 + 6 + 17);
    assert!(refined.iter().all(|at| at.z == 0.0));
    // A vertex inside a straight side, between even neighbours, stays.
    assert_eq!(refined[1], Vec3::X);
}

#[test]
fn what_is_no_surface_is_refused() {
    let thrice = [[0, 1, 2, 3], [1, 0, 4, 5], [0, 1, 6, 7]];
    assert!(Subdivision::new(8, &thrice).is_err(), "three quads on an edge");
    assert!(Subdivision::new(9, &[[0, 1, 2, 3]]).is_err(), "vertices without a quad");
    assert!(Subdivision::new(4, &[[0, 1, 2, 9]]).is_err(), "a corner that does not exist");
    assert!(Subdivision::new(4, &[[0, 1, 1, 3]]).is_err(), "a corner twice");
}
