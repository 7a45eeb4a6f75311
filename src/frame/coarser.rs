//! A head in fewer triangles.

/// Triangles of the surface that a subdivision began with, of its corners alone; nothing where these are not those of one.
/// A quad became four, in its corners' order, each with two triangles: from its corner on round, the third vertex in the
/// quad's middle.
pub fn coarser(indices: &[u32]) -> Option<Vec<u32>> {
    let (quads, []) = indices.as_chunks::<24>() else { return None };
    let mut fewer = Vec::with_capacity(indices.len() / 4);
    for quad in quads {
        let corner = |at: usize| -> Option<u32> {
            let [a, _, middle, again, and_middle, _] = *quad.as_chunks::<6>().0.get(at)?;
            (a == again && middle == and_middle && middle == quad[2]).then_some(a)
        };
        let [a, b, c, d] = [corner(0)?, corner(1)?, corner(2)?, corner(3)?];
        fewer.extend([a, b, c, a, c, d]);
    }
    Some(fewer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quad_that_became_four_is_one_again_and_what_never_was_one_stays() {
        // Corners 0 to 3, middle 4, edges after each corner 5 to 8.
        let four = [[0, 5, 4, 8], [1, 6, 4, 5], [2, 7, 4, 6], [3, 8, 4, 7]];
        let triangles: Vec<u32> = four.iter().flat_map(|&[a, b, c, d]| [a, b, c, a, c, d]).collect();
        assert_eq!(coarser(&triangles), Some(vec![0, 1, 2, 0, 2, 3]));
        let mut other = triangles.clone();
        other[8] = 9;
        assert_eq!(coarser(&other), None, "its quads have no middle in common");
        assert_eq!(coarser(&triangles[..12]), None, "too few");
        assert_eq!(coarser(&[]), Some(Vec::new()), "of nothing it is nothing");
    }
}
