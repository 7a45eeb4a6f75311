//! Vertices of the base mesh that sit on anatomical landmarks, picked by eye on the mean man and checked on the mean
//! woman.

use smp_simulator::head::LandmarkVertices;

use super::HeadBuildError;
use super::bust::Bust;

/// Most forward point of the brow ridge.
const GLABELLA: usize = 234;
/// Deepest point of the nasal root.
const SELLION: usize = 132;
/// Where the back of the head turns into the neck's slope, at the height of the ear canal.
const INION: usize = 5544;
/// Lowest point of the chin, before the underside turns level.
const MENTON: usize = 5296;
/// Upper end of the tragus where it joins the cheek.
const TRAGION: usize = 12045;
/// Where the front of the helix joins the head.
const OTOBASION_SUPERIUS: usize = 12335;
/// Where the lobe joins the head.
const OTOBASION_INFERIUS: usize = 12349;
/// Corner of the lip fissure.
const CHEILION: usize = 7182;

/// Lower edge of the upper lip, from the middle to the corner.
const UPPER_LIP: [usize; 9] = [474, 7229, 7228, 7227, 7226, 11964, 7225, 7176, 7190];
/// Upper edge of the lower lip, from the middle to the corner.
const LOWER_LIP: [usize; 5] = [523, 7264, 7265, 7230, 7197];

/// Half cage vertices of the lips' edges, from the middle to the corner.
pub(super) struct LipEdges {
    pub(super) upper: Vec<u16>,
    pub(super) lower: Vec<u16>,
    pub(super) corner: u16,
}

pub(super) fn lip_edges(bust: &Bust) -> Result<LipEdges, HeadBuildError> {
    let on_cage = |edge: &[usize]| edge.iter().map(|&vertex| bust.vertex_of(vertex)).collect::<Result<Vec<_>, _>>();
    Ok(LipEdges { upper: on_cage(&UPPER_LIP)?, lower: on_cage(&LOWER_LIP)?, corner: bust.vertex_of(CHEILION)? })
}

/// The landmarks on the half cage.
pub(super) fn landmarks(bust: &Bust) -> Result<LandmarkVertices, HeadBuildError> {
    Ok(LandmarkVertices {
        glabella: bust.vertex_of(GLABELLA)?,
        sellion: bust.vertex_of(SELLION)?,
        inion: bust.vertex_of(INION)?,
        menton: bust.vertex_of(MENTON)?,
        tragion: bust.vertex_of(TRAGION)?,
        otobasion_superius: bust.vertex_of(OTOBASION_SUPERIUS)?,
        otobasion_inferius: bust.vertex_of(OTOBASION_INFERIUS)?,
        cheilion: bust.vertex_of(CHEILION)?,
    })
}
