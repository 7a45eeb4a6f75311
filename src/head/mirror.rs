//! The whole head from its left half.

use std::collections::BTreeMap;

use glam::Vec3;

use super::subdivide::edge_key;
use super::{HeadAssetError, Subdivision};

/// How the whole cage folds onto its half: half vertices first, then the mirrors of those off the midline.
#[derive(Clone, Debug)]
pub struct Mirror {
    /// Vertices of the half cage.
    half: usize,
    /// For every vertex of the whole cage, its vertex of the half.
    folded: Vec<u32>,
    midline: Vec<bool>,
    quads: Vec<[u32; 4]>,
}

impl Mirror {
    /// `quads` of the half cage, with corners below `midline.len()`.
    #[must_use]
    pub fn new(midline: &[bool], quads: &[[u16; 4]]) -> Self {
        let half = midline.len();
        let mut folded: Vec<u32> = (0..half as u32).collect();
        let mut mirrored = folded.clone();
        for (vertex, _) in midline.iter().enumerate().filter(|(_, on_midline)| !**on_midline) {
            mirrored[vertex] = folded.len() as u32;
            folded.push(vertex as u32);
        }
        let left = quads.iter().map(|quad| quad.map(u32::from));
        let right = left.clone().map(|[a, b, c, d]| [a, d, c, b].map(|corner| mirrored[corner as usize]));
        let quads = left.chain(right).collect();
        Self { half, folded, midline: midline.to_vec(), quads }
    }

    /// Vertices of the whole cage.
    #[must_use]
    pub fn vertices(&self) -> usize {
        self.folded.len()
    }

    /// Quads of the whole cage: the left half, then its mirror image.
    #[must_use]
    pub fn quads(&self) -> &[[u32; 4]] {
        &self.quads
    }

    /// The vertex of the half cage that `vertex` of the whole is or mirrors.
    #[must_use]
    pub fn folded(&self, vertex: u32) -> u32 {
        self.folded[vertex as usize]
    }

    /// For every vertex of the whole cage, the vertex of the half cage that it is or mirrors.
    #[must_use]
    pub fn folds(&self) -> &[u32] {
        &self.folded
    }

    /// The vertex of the whole cage that mirrors `vertex` of the half; itself on the midline.
    #[must_use]
    pub fn mirrored(&self, vertex: u32) -> u32 {
        if self.midline[vertex as usize] {
            return vertex;
        }
        (self.half..self.vertices()).find(|&whole| self.folded[whole] == vertex).map_or(vertex, |whole| whole as u32)
    }

    /// Positions of the whole cage; the midline is put on x = 0.
    #[must_use]
    pub fn unfold(&self, half_mm: &[Vec3]) -> Vec<Vec3> {
        let place = |(whole, &vertex): (usize, &u32)| {
            let at = half_mm[vertex as usize];
            match (self.midline[vertex as usize], whole < self.half) {
                (true, _) => Vec3::new(0.0, at.y, at.z),
                (false, true) => at,
                (false, false) => Vec3::new(-at.x, at.y, at.z),
            }
        };
        self.folded.iter().enumerate().map(place).collect()
    }

    /// For every vertex of the once refined whole cage, its vertex of the once refined half cage.
    ///
    /// # Errors
    /// `Topology` when the half cage is not a surface.
    pub fn fold_refined(&self, whole: &Subdivision) -> Result<Vec<u32>, HeadAssetError> {
        let half_quads = &self.quads[..self.quads.len() / 2];
        let half = Subdivision::new(self.half, half_quads)?;
        let first_quad = self.half as u32;
        let first_edge = first_quad + half_quads.len() as u32;
        // One after the other: collecting them would bring a sort along, which is large in a browser.
        let mut edges = BTreeMap::<u64, u32>::new();
        edges.extend(half.edge_ends().map(edge_key).zip(first_edge..));
        let mut folded = self.folded.clone();
        folded.extend((first_quad..first_edge).chain(first_quad..first_edge));
        for ends in whole.edge_ends() {
            let edge = edges
                .get(&edge_key(ends.map(|end| self.folded(end))))
                .ok_or(HeadAssetError::Topology { reason: "the halves differ" })?;
            folded.push(*edge);
        }
        Ok(folded)
    }

    /// Vertices of the once refined half cage, if its quads form a surface.
    ///
    /// # Errors
    /// `Topology` when they do not.
    pub fn refined_half_vertices(&self) -> Result<usize, HeadAssetError> {
        Ok(Subdivision::new(self.half, &self.quads[..self.quads.len() / 2])?.refined_vertices())
    }
}
