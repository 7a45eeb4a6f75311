//! Catmull-Clark subdivision with its topology worked out once, so that a new shape costs only arithmetic.
//!
//! Boundary edges are creases: a boundary vertex goes half way to the mean of its two boundary edges' middles.
//! A refined surface has the old vertices first, then a vertex a quad, then a vertex an edge.

use glam::Vec3;

use super::HeadAssetError;

/// Where an edge has no second quad.
const NO_QUAD: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
struct Edge {
    ends: [u32; 2],
    quads: [u32; 2],
}

/// One step of subdivision from a given set of quads.
#[derive(Clone, Debug)]
pub struct Subdivision {
    quads: Vec<[u32; 4]>,
    edges: Vec<Edge>,
    /// Edges that meet in each vertex.
    valence: Vec<u8>,
    /// Whether each vertex lies on the boundary.
    boundary: Vec<bool>,
    /// For each quad, the edges after its corners.
    quad_edges: Vec<[u32; 4]>,
}

impl Subdivision {
    /// # Errors
    /// `Topology` when an edge has more than two quads or two that disagree on its direction, a boundary vertex has
    /// not exactly two boundary edges, or a vertex has no quad.
    pub fn new(vertices: usize, quads: &[[u32; 4]]) -> Result<Self, HeadAssetError> {
        let mut from_low: Vec<Vec<u32>> = vec![Vec::new(); vertices];
        let mut edges: Vec<Edge> = Vec::with_capacity(quads.len() * 2 + 64);
        let mut quad_edges = Vec::with_capacity(quads.len());
        for (index, quad) in (0_u32..).zip(quads) {
            let mut around = [0; 4];
            for corner in 0..4 {
                let ends = [quad[corner], quad[(corner + 1) % 4]];
                around[corner] = join(&mut edges, &mut from_low, index, ends)?;
            }
            quad_edges.push(around);
        }
        let mut valence = vec![0_u8; vertices];
        let mut open_edges = vec![0_u8; vertices];
        for edge in &edges {
            for end in edge.ends.map(|end| end as usize) {
                valence[end] = valence[end].saturating_add(1);
                open_edges[end] = open_edges[end].saturating_add(u8::from(edge.quads[1] == NO_QUAD));
            }
        }
        if valence.contains(&0) {
            return Err(HeadAssetError::Topology { reason: "a vertex belongs to no quad" });
        }
        if open_edges.iter().any(|&open| open != 0 && open != 2) {
            return Err(HeadAssetError::Topology { reason: "the boundary crosses itself" });
        }
        let boundary = open_edges.iter().map(|&open| open == 2).collect();
        Ok(Self { quads: quads.to_vec(), edges, valence, boundary, quad_edges })
    }

    /// Vertices after the step.
    #[must_use]
    pub fn refined_vertices(&self) -> usize {
        self.valence.len() + self.quads.len() + self.edges.len()
    }

    /// Quads after the step, four for each: corner, edge after it, middle, edge before it.
    #[must_use]
    pub fn refined_quads(&self) -> Vec<[u32; 4]> {
        let middles = self.valence.len() as u32;
        let first_edge = middles + self.quads.len() as u32;
        let mut refined = Vec::with_capacity(self.quads.len() * 4);
        for ((quad, edges), middle) in self.quads.iter().zip(&self.quad_edges).zip(middles..) {
            for corner in 0..4 {
                let [after, before] = [edges[corner], edges[(corner + 3) % 4]].map(|edge| first_edge + edge);
                refined.push([quad[corner], after, middle, before]);
            }
        }
        refined
    }

    /// Positions after the step. `positions` must have one for each vertex.
    #[must_use]
    pub fn refine(&self, positions: &[Vec3]) -> Vec<Vec3> {
        let vertices = self.valence.len();
        let mut refined = Vec::with_capacity(self.refined_vertices());
        refined.resize(vertices, Vec3::ZERO);
        // Sums at the vertices: middles of the quads and, twice, of the edges; only the crease edges on the boundary.
        for quad in &self.quads {
            let [a, b, c, d] = quad.map(|corner| positions[corner as usize]);
            let middle = (a + b + c + d) * 0.25;
            refined.push(middle);
            for corner in quad.map(|corner| corner as usize) {
                if !self.boundary[corner] {
                    refined[corner] += middle;
                }
            }
        }
        for edge in &self.edges {
            let [first, second] = edge.ends.map(|end| end as usize);
            let sum = positions[first] + positions[second];
            let crease = edge.quads[1] == NO_QUAD;
            refined.push(if crease {
                sum * 0.5
            } else {
                let [left, right] = edge.quads.map(|quad| refined[vertices + quad as usize]);
                (sum + left + right) * 0.25
            });
            for end in [first, second] {
                if self.boundary[end] == crease {
                    refined[end] += sum;
                }
            }
        }
        for (vertex, &old) in positions.iter().enumerate().take(vertices) {
            let sums = refined[vertex];
            refined[vertex] = if self.boundary[vertex] {
                old * 0.5 + sums * 0.125
            } else {
                // As many quads as edges meet in an inner vertex, so that the sums share one divisor.
                let valence = f32::from(self.valence[vertex]);
                (sums / valence + old * (valence - 3.0)) / valence
            };
        }
        refined
    }

    /// Numbers after the step, each new one the mean of its neighbours: for weights, which need no smoothing.
    #[must_use]
    pub fn spread<const N: usize>(&self, values: &[[u8; N]]) -> Vec<[u8; N]> {
        let mut spread = values.to_vec();
        spread.reserve(self.quads.len() + self.edges.len());
        for quad in &self.quads {
            let corners = quad.map(|corner| values[corner as usize]);
            let mean = |lane: usize| (corners.iter().map(|corner| u16::from(corner[lane])).sum::<u16>() + 2) / 4;
            spread.push(std::array::from_fn(|lane| mean(lane) as u8));
        }
        for edge in &self.edges {
            let [first, second] = edge.ends.map(|end| values[end as usize]);
            spread.push(std::array::from_fn(|lane| {
                ((u16::from(first[lane]) + u16::from(second[lane])).div_ceil(2)) as u8
            }));
        }
        spread
    }

    /// Ends of the edges between a quad and its mirror image, where the second half of the quads mirrors the first.
    pub fn mirrored_edges(&self) -> impl Iterator<Item = [u32; 2]> {
        let half = self.quads.len() as u32 / 2;
        let mirrored = move |edge: &&Edge| edge.quads[1] != NO_QUAD && edge.quads[0].abs_diff(edge.quads[1]) == half;
        self.edges.iter().filter(mirrored).map(|edge| edge.ends)
    }

    /// The refined vertex of an edge.
    #[must_use]
    pub fn edge_vertex(&self, edge: usize) -> u32 {
        (self.valence.len() + self.quads.len() + edge) as u32
    }

    /// Whether each vertex before the step lies on the boundary.
    #[must_use]
    pub fn boundary(&self) -> &[bool] {
        &self.boundary
    }

    /// Ends of every edge, in the order of the refined vertices.
    pub fn edge_ends(&self) -> impl ExactSizeIterator<Item = [u32; 2]> {
        self.edges.iter().map(|edge| edge.ends)
    }
}

/// The edge between `ends`, new or met before, with `quad` on it.
fn join(edges: &mut Vec<Edge>, from_low: &mut [Vec<u32>], quad: u32, ends: [u32; 2]) -> Result<u32, HeadAssetError> {
    let [low, high] = if ends[0] < ends[1] { ends } else { [ends[1], ends[0]] };
    let known = low != high && (high as usize) < from_low.len();
    let Some(list) = from_low.get_mut(low as usize).filter(|_| known) else {
        return Err(HeadAssetError::Topology { reason: "a quad has a corner twice or one too many" });
    };
    if let Some(&found) = list.iter().find(|&&edge| {
        let ends = edges[edge as usize].ends;
        ends[0].max(ends[1]) == high
    }) {
        let edge = &mut edges[found as usize];
        if edge.quads[1] != NO_QUAD || edge.ends == ends {
            return Err(HeadAssetError::Topology { reason: "an edge has too many quads" });
        }
        edge.quads[1] = quad;
        return Ok(found);
    }
    let index = edges.len() as u32;
    edges.push(Edge { ends, quads: [quad, NO_QUAD] });
    list.push(index);
    Ok(index)
}
