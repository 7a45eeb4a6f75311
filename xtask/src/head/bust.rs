//! The bust cut from the base mesh, and the order in which its left half is stored.

use std::collections::{BTreeMap, VecDeque};

use super::HeadBuildError;
use super::source::BaseMesh;

/// The left half of the bust.
pub(super) struct Bust {
    /// For every half cage vertex, its vertex in the base mesh.
    pub(super) source: Vec<usize>,
    pub(super) midline: Vec<bool>,
    /// Half cage quads.
    pub(super) quads: Vec<[u16; 4]>,
    /// UVs of the quads' corners.
    pub(super) uvs: Vec<[[f64; 2]; 4]>,
    /// Points of the left eye in the base mesh.
    pub(super) eye: Vec<usize>,
}

impl Bust {
    /// Cuts on the neutral mesh, so that every shape has the same topology.
    pub(super) fn cut(mesh: &BaseMesh) -> Result<Self, HeadBuildError> {
        let in_bust = |quad: &&[(usize, usize); 4]| {
            let mean = |axis: usize| quad.iter().map(|corner| mesh.positions_dm[corner.0][axis]).sum::<f64>() / 4.0;
            let (x, y) = (mean(0), mean(1));
            let ellipse = (x / 2.0).powi(2) + ((y - 6.2) / 1.55).powi(2);
            (y > 4.6 && ellipse < 1.0) || y > 6.2
        };
        let selected: Vec<_> = mesh.group("body")?.iter().filter(in_bust).copied().collect();
        let whole = largest_piece(&selected);
        let left: Vec<_> =
            whole.into_iter().filter(|quad| quad.iter().any(|corner| mesh.positions_dm[corner.0][0] > 0.0)).collect();
        let mut bust = Self::in_walking_order(mesh, &left)?;
        let mut eye: Vec<usize> = mesh.group("helper-l-eye")?.iter().flatten().map(|corner| corner.0).collect();
        eye.sort_unstable();
        eye.dedup();
        bust.eye = eye;
        Ok(bust)
    }

    /// Quads in the order of a walk over their edges, vertices in the order of first use: neighbours stay near.
    fn in_walking_order(mesh: &BaseMesh, quads: &[[(usize, usize); 4]]) -> Result<Self, HeadBuildError> {
        let edge = |quad: &[(usize, usize); 4], side: usize| {
            let (a, b) = (quad[side].0, quad[(side + 1) % 4].0);
            (a.min(b), a.max(b))
        };
        let mut on_edge: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (index, quad) in quads.iter().enumerate() {
            for side in 0..4 {
                on_edge.entry(edge(quad, side)).or_default().push(index);
            }
        }
        let mut seen = vec![false; quads.len()];
        let mut queue = VecDeque::from([0]);
        let mut number: BTreeMap<usize, u16> = BTreeMap::new();
        let mut bust =
            Self { source: Vec::new(), midline: Vec::new(), quads: Vec::new(), uvs: Vec::new(), eye: Vec::new() };
        while let Some(index) = queue.pop_front() {
            if std::mem::replace(&mut seen[index], true) {
                continue;
            }
            let quad = &quads[index];
            bust.quads.push(quad.map(|(vertex, _)| {
                *number.entry(vertex).or_insert_with(|| {
                    bust.source.push(vertex);
                    bust.midline.push(mesh.positions_dm[vertex][0] == 0.0);
                    (bust.source.len() - 1) as u16
                })
            }));
            bust.uvs.push(quad.map(|(_, uv)| mesh.uvs[uv]));
            for side in 0..4 {
                queue.extend(on_edge[&edge(quad, side)].iter().filter(|&&next| !seen[next]));
            }
        }
        if bust.quads.len() != quads.len() || quads.is_empty() {
            return Err(HeadBuildError::Unexpected { reason: "the half bust is not one piece".to_owned() });
        }
        Ok(bust)
    }

    /// The half cage vertex of a vertex of the base mesh.
    pub(super) fn vertex_of(&self, source: usize) -> Result<u16, HeadBuildError> {
        let missing = || HeadBuildError::Unexpected { reason: format!("vertex {source} is not in the bust") };
        self.source.iter().position(|&vertex| vertex == source).map(|at| at as u16).ok_or_else(missing)
    }
}

/// The quads connected, over shared vertices, to the most others.
fn largest_piece(quads: &[[(usize, usize); 4]]) -> Vec<[(usize, usize); 4]> {
    let most = quads.iter().flatten().map(|corner| corner.0 + 1).max().unwrap_or(0);
    let mut parent: Vec<usize> = (0..most).collect();
    fn root(parent: &mut [usize], mut vertex: usize) -> usize {
        while parent[vertex] != vertex {
            parent[vertex] = parent[parent[vertex]];
            vertex = parent[vertex];
        }
        vertex
    }
    for quad in quads {
        let first = root(&mut parent, quad[0].0);
        for corner in &quad[1..] {
            let other = root(&mut parent, corner.0);
            parent[other] = first;
        }
    }
    let roots: Vec<usize> = quads.iter().map(|quad| root(&mut parent, quad[0].0)).collect();
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for root in &roots {
        *sizes.entry(*root).or_default() += 1;
    }
    let main = sizes.iter().max_by_key(|(_, size)| **size).map(|(root, _)| *root);
    quads.iter().zip(roots).filter(|(_, root)| Some(*root) == main).map(|(quad, _)| *quad).collect()
}
