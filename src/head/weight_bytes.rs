//! The bytes of the asset's region weights: of the half cage's vertices each from the one before, and of the middles of its
//! quads and edges from the corners around.

use super::bytes::Reader;
use super::parts::REGIONS;
use super::{HeadAssetError, Subdivision, unzigzag, zigzag};

/// Which weights each weight is guessed from.
pub(super) struct WeightGuesses {
    vertices: usize,
    quads: Vec<[u32; 4]>,
    edges: Vec<[u32; 2]>,
}

impl WeightGuesses {
    /// # Errors
    /// `Topology` when the half cage is no surface.
    pub fn new(vertices: usize, quads: &[[u16; 4]]) -> Result<Self, HeadAssetError> {
        let quads: Vec<_> = quads.iter().map(|quad| quad.map(u32::from)).collect();
        let edges = Subdivision::new(vertices, &quads)?.edge_ends().collect();
        Ok(Self { vertices, quads, edges })
    }

    /// The guess for a weight from those before it.
    fn guess(&self, before: &[u8]) -> u8 {
        let Some(middle) = before.len().checked_sub(self.vertices) else {
            return before.last().copied().unwrap_or(0);
        };
        let around: &[u32] = match (self.quads.get(middle), middle.checked_sub(self.quads.len())) {
            (Some(quad), _) => quad,
            (None, edge) => edge.and_then(|edge| self.edges.get(edge)).map_or(&[], |ends| ends),
        };
        let sum: usize = around.iter().map(|at| usize::from(before[*at as usize])).sum();
        (sum / around.len().max(1)) as u8
    }

    /// Reads so many weights of each region.
    pub fn read(&self, reader: &mut Reader<'_>, count: usize) -> Result<[Vec<u8>; REGIONS], HeadAssetError> {
        let mut weights: [Vec<u8>; REGIONS] = Default::default();
        for region in &mut weights {
            for code in reader.bytes("region weights", count)? {
                let off = unzigzag(u16::from(*code)) as u8;
                region.push(self.guess(region).wrapping_add(off));
            }
        }
        Ok(weights)
    }

    /// Writes weights as `read` reads them.
    pub fn write(&self, out: &mut Vec<u8>, weights: &[Vec<u8>; REGIONS]) {
        for region in weights {
            out.extend(region.iter().enumerate().map(|(at, weight)| {
                let off = weight.wrapping_sub(self.guess(&region[..at])).cast_signed();
                zigzag(i16::from(off)) as u8
            }));
        }
    }
}
