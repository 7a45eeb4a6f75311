//! The finished surface: what every floor above works on.

use glam::Vec3;

/// Share of each named region at a vertex, 0 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RegionWeights {
    /// Sky that a vertex sees, cosine weighted: 255 is open, 0 is buried.
    pub ambient: u8,
    pub lips: u8,
    pub ears: u8,
    pub eyelids: u8,
    /// Where brow hair grows.
    pub brows: u8,
    /// Inside of mouth, nostrils and behind the eyelids: never lit.
    pub inside: u8,
    /// Skin of the scalp, soft edged; the exact hair-bearing region is a function on the scalp chart.
    pub scalp: u8,
    /// Lower face, where beard hair grows on men.
    pub beard: u8,
}

impl RegionWeights {
    /// The weights in the order of their fields.
    #[must_use]
    pub const fn from_array([ambient, lips, ears, eyelids, brows, inside, scalp, beard]: [u8; 8]) -> Self {
        Self { ambient, lips, ears, eyelids, brows, inside, scalp, beard }
    }
}

/// An eyeball: a sphere; the cornea is the renderer's work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eye {
    pub center_mm: Vec3,
    pub radius_mm: f32,
}

/// Anatomical points on this head's surface, mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Landmarks {
    /// Most forward point of the brow ridge, midline.
    pub glabella: Vec3,
    /// Deepest point of the nasal root, midline.
    pub sellion: Vec3,
    /// Hairline at the midline of an untouched head, found along the midline arc from the glabella.
    pub trichion: Vec3,
    /// Highest point of the head, midline.
    pub vertex: Vec3,
    /// Point of the back of the head farthest from the glabella, midline.
    pub opisthocranion: Vec3,
    /// External occipital protuberance, midline.
    pub inion: Vec3,
    /// Notch above the tragus, `[left (+x), right (-x)]`.
    pub tragion: [Vec3; 2],
    /// Upper attachment of the ear to the head, `[left, right]`.
    pub otobasion_superius: [Vec3; 2],
    /// Lower attachment of the ear to the head, `[left, right]`.
    pub otobasion_inferius: [Vec3; 2],
    /// Lowest point of the chin, midline.
    pub menton: Vec3,
    /// Corners of the lip fissure, `[left, right]`.
    pub cheilion: [Vec3; 2],
}

/// A head twice subdivided. Vertex `i` of the cage stays vertex `i` here.
#[derive(Clone, Debug)]
pub struct HeadSurface {
    pub positions_mm: Vec<Vec3>,
    pub normals: Vec<Vec3>,
    pub triangles: Vec<[u32; 3]>,
    pub weights: Vec<RegionWeights>,
    /// Vertices of the midline, from the chest up the face, over the vertex and down the back.
    pub midline: Vec<u32>,
    /// `[left (+x), right (-x)]`.
    pub eyes: [Eye; 2],
    pub landmarks: Landmarks,
}
