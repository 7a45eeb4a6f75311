//! The head asset as plain numbers, and its bytes.
//!
//! Little-endian. Header: `SMPH`, version u16, checksum u32 of all that follows. Then the counts (half cage vertices,
//! half cage quads, points of one eye, each u16), the marks of the midline vertices (one byte each), the quads (see
//! `codes_from_quads`), the neutral positions of cage and eye, every morph of `Axis::ALL` (the negative
//! side of a two-sided axis first), the region weights and the landmarks. All numbers are corrections to guesses
//! (see `Predictor`, `shape_bytes` and `weight_bytes`) split into byte planes, so that a general compressor makes the rest small.

use super::bytes::{Reader, crc32, write_planes};
use super::shape_bytes::{read_shapes, write_shapes};
use super::weight_bytes::WeightGuesses;
use super::{Axis, HeadAssetError, Predictor};

const MAGIC: [u8; 4] = *b"SMPH";
/// Version of the format; one build reads one version.
pub const ASSET_VERSION: u16 = 3;
/// Most vertices, and most quads, of a half cage: well above the 2,396 and 2,312 of the source.
const MOST: u16 = 8_192;
/// Most points of one eye.
const MOST_EYE_POINTS: u16 = 512;
/// Number of region weights that are stored, in the order of `RegionWeights`.
pub const REGIONS: usize = 8;
/// Place of the ears among the region weights.
pub(super) const EARS: usize = 2;
/// Number of landmarks that are stored, see `LandmarkVertices`.
pub const LANDMARKS: usize = 8;

/// Whole steps of `step_um` µm at every half cage vertex and at the points of the left eye, planar: x, y, z.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Steps {
    pub step_um: u16,
    pub cage: [Vec<i16>; 3],
    pub eye: [Vec<i16>; 3],
}

/// The content of a head asset. The half cage is the midline and the left (+x) half; the right one mirrors it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct HeadParts {
    /// For every half cage vertex, in the order of first use by `quads`: whether it lies on the midline.
    pub midline: Vec<bool>,
    /// Counter-clockwise from outside.
    pub quads: Vec<[u16; 4]>,
    /// The neutral shape.
    pub neutral: Steps,
    /// As many as `morph_records()`.
    pub morphs: Vec<Steps>,
    /// A value for every vertex of the half cage once subdivided: its vertices, quads and edges.
    pub weights: [Vec<u8>; REGIONS],
    /// Half cage vertices.
    pub landmarks: [u16; LANDMARKS],
}

/// Sides of all axes: how many morphs an asset has.
#[must_use]
pub fn morph_records() -> usize {
    Axis::ALL.iter().map(|axis| if axis.is_two_sided() { 2 } else { 1 }).sum()
}

impl HeadParts {
    /// # Errors
    /// Any `HeadAssetError`.
    pub fn parse(bytes: &[u8]) -> Result<Self, HeadAssetError> {
        let mut reader = Reader::new(bytes);
        if reader.bytes("magic", MAGIC.len()).map_err(|_| HeadAssetError::NotAHeadAsset)? != MAGIC {
            return Err(HeadAssetError::NotAHeadAsset);
        }
        let version = reader.u16("version")?;
        if version != ASSET_VERSION {
            return Err(HeadAssetError::Version { found: version, expected: ASSET_VERSION });
        }
        let expected = reader.u32("checksum")?;
        let found = crc32(&bytes[MAGIC.len() + 6..]);
        if found != expected {
            return Err(HeadAssetError::Checksum { found, expected });
        }
        Self::parse_content(reader)
    }

    fn parse_content(mut reader: Reader<'_>) -> Result<Self, HeadAssetError> {
        let vertices = reader.count("half vertices", 4, MOST)?;
        let quad_count = reader.count("half quads", 1, MOST)?;
        let eye_points = reader.count("eye points", 1, MOST_EYE_POINTS)?;
        let weighted = reader.count("region weights", 1, MOST * 4 - 1)?;
        let midline = reader.bytes("midline", vertices)?.iter().map(|&mark| mark != 0).collect();
        let quads = quads_from_codes(&reader.planes("quads", quad_count * 4)?, vertices)?;
        let predictor = Predictor::new(vertices, &quads);
        let fields = std::iter::once("neutral shape").chain(std::iter::repeat_n("morphs", morph_records()));
        let mut shapes = read_shapes(&mut reader, &predictor, [vertices, eye_points], fields)?.into_iter();
        let (neutral, morphs) = (shapes.next().unwrap_or_default(), shapes.collect());
        let weights = WeightGuesses::new(vertices, &quads)?.read(&mut reader, weighted)?;
        let mut landmarks = [0; LANDMARKS];
        for landmark in &mut landmarks {
            *landmark = reader.count("landmark", 0, u16::try_from(vertices - 1).unwrap_or(MOST))? as u16;
        }
        reader.finish()?;
        Ok(Self { midline, quads, neutral, morphs, weights, landmarks })
    }

    /// The bytes that `parse` reads. Vectors must have the lengths their docs give, and quads be a surface.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut content = Vec::new();
        let counts = [self.midline.len(), self.quads.len(), self.neutral.eye[0].len(), self.weights[0].len()];
        for count in counts {
            content.extend(u16::try_from(count).unwrap_or(u16::MAX).to_le_bytes());
        }
        content.extend(self.midline.iter().map(|&mark| u8::from(mark)));
        write_planes(&mut content, &codes_from_quads(&self.quads));
        let predictor = Predictor::new(self.midline.len(), &self.quads);
        let shapes: Vec<Steps> = std::iter::once(&self.neutral).chain(&self.morphs).cloned().collect();
        write_shapes(&mut content, &shapes, &predictor);
        if let Ok(guesses) = WeightGuesses::new(self.midline.len(), &self.quads) {
            guesses.write(&mut content, &self.weights);
        }
        for landmark in self.landmarks {
            content.extend(landmark.to_le_bytes());
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend(ASSET_VERSION.to_le_bytes());
        bytes.extend(crc32(&content).to_le_bytes());
        bytes.extend(content);
        bytes
    }
}

/// Corners counted back from the next vertex never used before, so that a new vertex is 0.
fn codes_from_quads(quads: &[[u16; 4]]) -> Vec<u16> {
    let mut next = 0_u16;
    let mut codes = Vec::new();
    for corner in quads.iter().flatten() {
        codes.push(next.wrapping_sub(*corner));
        next = next.max(corner.saturating_add(1));
    }
    codes
}

fn quads_from_codes(codes: &[u16], vertices: usize) -> Result<Vec<[u16; 4]>, HeadAssetError> {
    let mut next = 0_u16;
    let mut corners = Vec::with_capacity(codes.len());
    for &code in codes {
        let corner = next.wrapping_sub(code);
        if corner > next || usize::from(corner) >= vertices {
            let (found, most) = (u32::from(corner), u32::from(next));
            return Err(HeadAssetError::OutOfRange { field: "quad corner", found, least: 0, most });
        }
        next = next.max(corner + 1);
        corners.push(corner);
    }
    if usize::from(next) != vertices {
        return Err(HeadAssetError::Topology { reason: "a vertex belongs to no quad" });
    }
    Ok(corners.chunks_exact(4).map(|quad| [quad[0], quad[1], quad[2], quad[3]]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_content_comes_back_from_its_bytes() {
        let steps = |seed: i16| {
            let plane =
                |axis: i16, count: i16| (0..count).map(|at| (at + seed) * (axis - 1) * 97).collect::<Vec<i16>>();
            Steps {
                step_um: seed.unsigned_abs(),
                cage: std::array::from_fn(|axis| plane(axis as i16, 6)),
                eye: std::array::from_fn(|axis| plane(axis as i16, 3)),
            }
        };
        let parts = HeadParts {
            midline: vec![true, false, false, true, false, true],
            quads: vec![[0, 1, 2, 3], [3, 2, 4, 5]],
            neutral: steps(-300),
            morphs: (0..morph_records()).map(|record| steps(record as i16)).collect(),
            weights: std::array::from_fn(|region| (0..15).map(|at| (at * region * 31) as u8).collect()),
            landmarks: [0, 1, 2, 3, 4, 5, 0, 1],
        };
        assert_eq!(HeadParts::parse(&parts.to_bytes()), Ok(parts));
    }
}
