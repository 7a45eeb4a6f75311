//! Where the anatomical points of a surface are.

use glam::Vec3;

use super::parts::LANDMARKS;
use super::{Landmarks, Mirror, along};

/// Landmarks that sit on vertices of the half cage, in the order of the asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LandmarkVertices {
    pub glabella: u16,
    pub sellion: u16,
    pub inion: u16,
    pub menton: u16,
    pub tragion: u16,
    pub otobasion_superius: u16,
    pub otobasion_inferius: u16,
    pub cheilion: u16,
}

impl LandmarkVertices {
    #[must_use]
    pub const fn from_array(vertices: [u16; LANDMARKS]) -> Self {
        let [glabella, sellion, inion, menton, tragion, otobasion_superius, otobasion_inferius, cheilion] = vertices;
        Self { glabella, sellion, inion, menton, tragion, otobasion_superius, otobasion_inferius, cheilion }
    }

    #[must_use]
    pub const fn to_array(self) -> [u16; LANDMARKS] {
        [
            self.glabella,
            self.sellion,
            self.inion,
            self.menton,
            self.tragion,
            self.otobasion_superius,
            self.otobasion_inferius,
            self.cheilion,
        ]
    }
}

/// Landmarks of the surface `positions_mm`, whose first vertices are those of the cage. The hairline sits `forehead_mm`
/// above the glabella, along the skin.
pub(super) fn place(
    positions_mm: &[Vec3],
    midline: &[u32],
    mirror: &Mirror,
    vertices: &[u16; LANDMARKS],
    forehead_mm: f32,
) -> Landmarks {
    let vertices = LandmarkVertices::from_array(*vertices);
    let at = |vertex: u32| positions_mm[vertex as usize];
    let single = |vertex: u16| at(u32::from(vertex));
    let pair = |vertex: u16| [single(vertex), at(mirror.mirrored(u32::from(vertex)))];
    let glabella = single(vertices.glabella);
    // From the glabella over the vertex to the inion; the whole chain should the marks be out of order.
    let place_of = |vertex: u16| midline.iter().position(|&on| on == u32::from(vertex));
    let skull = match (place_of(vertices.glabella), place_of(vertices.inion)) {
        (Some(front), Some(back)) if front < back => &midline[front..=back],
        _ => midline,
    };
    let highest = |score: &dyn Fn(Vec3) -> f32| {
        skull.iter().map(|&vertex| at(vertex)).max_by(|a, b| score(*a).total_cmp(&score(*b))).unwrap_or(glabella)
    };
    Landmarks {
        glabella,
        sellion: single(vertices.sellion),
        trichion: along(skull.iter().map(|&vertex| at(vertex)), forehead_mm).unwrap_or(glabella),
        vertex: highest(&|point| point.y),
        opisthocranion: highest(&|point| point.distance_squared(glabella)),
        inion: single(vertices.inion),
        tragion: pair(vertices.tragion),
        otobasion_superius: pair(vertices.otobasion_superius),
        otobasion_inferius: pair(vertices.otobasion_inferius),
        menton: single(vertices.menton),
        cheilion: pair(vertices.cheilion),
    }
}

/// Foremost point near the midline below the nasal root.
#[must_use]
pub fn nose_tip(points_mm: &[Vec3], sellion: Vec3) -> Vec3 {
    points_mm
        .iter()
        .filter(|p| p.x.abs() < 3.0 && p.y < sellion.y && p.y > sellion.y - 80.0)
        .fold(sellion, |best, p| if p.z > best.z { *p } else { best })
}
