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

/// The same for an edge whichever of its ends comes first.
pub(super) fn edge_key([a, b]: [u32; 2]) -> u64 {
    u64::from(a.min(b)) << 32 | u64::from(a.max(b))
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
        let mut edges = Joined::new(vertices, quads.len() * 2 + 64);
        let mut quad_edges = Vec::with_capacity(quads.len());
        for (index, quad) in (0_u32..).zip(quads) {
            let mut around = [0; 4];
            for corner in 0..4 {
                let ends = [quad[corner], quad[(corner + 1) % 4]];
                around[corner] = edges.join(index, ends)?;
            }
            quad_edges.push(around);
        }
        let edges = edges.edges;
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

    /// The step after this one. An edge becomes two halves, numbered after their ends; then come four edges a quad,
    /// from the middle of each of its edges to its own middle.
    #[must_use]
    pub fn next(&self) -> Self {
        let quads = self.refined_quads();
        let vertices = self.refined_vertices();
        let middles = self.valence.len();
        let first_inner = 2 * self.edges.len() as u32;
        let mut edges = Vec::with_capacity(self.edges.len() * 2 + quads.len());
        for (index, edge) in self.edges.iter().enumerate() {
            edges.extend(edge.ends.map(|end| Edge { ends: [end, self.edge_vertex(index)], quads: [NO_QUAD; 2] }));
        }
        for (middle, around) in (middles as u32..).zip(&self.quad_edges) {
            edges.extend(
                around.map(|edge| Edge { ends: [self.edge_vertex(edge as usize), middle], quads: [NO_QUAD; 2] }),
            );
        }
        let mut quad_edges = Vec::with_capacity(quads.len());
        for (index, (quad, around)) in (0_u32..).zip(self.quads.iter().zip(&self.quad_edges)) {
            for (corner, refined) in (0..4).zip(index * 4..) {
                let half = |edge: u32| 2 * edge + u32::from(self.edges[edge as usize].ends[1] == quad[corner]);
                let inner = |side: usize| first_inner + index * 4 + side as u32;
                let before = (corner + 3) % 4;
                let sides = [half(around[corner]), inner(corner), inner(before), half(around[before])];
                for side in sides {
                    let of_edge = &mut edges[side as usize].quads;
                    let slot = usize::from(of_edge[0] != NO_QUAD);
                    of_edge[slot] = refined;
                }
                quad_edges.push(sides);
            }
        }
        let (mut valence, mut boundary) = (self.valence.clone(), self.boundary.clone());
        valence.resize(middles + self.quads.len(), 4);
        boundary.resize(middles + self.quads.len(), false);
        let open = self.edges.iter().map(|edge| edge.quads[1] == NO_QUAD);
        valence.extend(open.clone().map(|open| if open { 3 } else { 4 }));
        boundary.extend(open);
        debug_assert_eq!(valence.len(), vertices);
        Self { quads, edges, valence, boundary, quad_edges }
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

/// Edges as they are met, found again by their lower end: a chain of edges for each vertex.
struct Joined {
    edges: Vec<Edge>,
    first: Vec<u32>,
    next: Vec<u32>,
}

/// The end of a chain.
const NO_EDGE: u32 = u32::MAX;

impl Joined {
    fn new(vertices: usize, expected: usize) -> Self {
        Self { edges: Vec::with_capacity(expected), first: vec![NO_EDGE; vertices], next: Vec::with_capacity(expected) }
    }

    /// The edge between `ends`, new or met before, with `quad` on it.
    fn join(&mut self, quad: u32, ends: [u32; 2]) -> Result<u32, HeadAssetError> {
        let [low, high] = if ends[0] < ends[1] { ends } else { [ends[1], ends[0]] };
        if low == high || high as usize >= self.first.len() {
            return Err(HeadAssetError::Topology { reason: "a quad has a corner twice or one too many" });
        }
        let mut at = self.first[low as usize];
        while at != NO_EDGE {
            let edge = &mut self.edges[at as usize];
            if edge.ends[0].max(edge.ends[1]) == high {
                if edge.quads[1] != NO_QUAD || edge.ends == ends {
                    return Err(HeadAssetError::Topology { reason: "an edge has too many quads" });
                }
                edge.quads[1] = quad;
                return Ok(at);
            }
            at = self.next[at as usize];
        }
        let index = self.edges.len() as u32;
        self.edges.push(Edge { ends, quads: [quad, NO_QUAD] });
        self.next.push(self.first[low as usize]);
        self.first[low as usize] = index;
        Ok(index)
    }
}

#[cfg(test)]
mod tests;
