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
const MENTON: usize = 5225;
/// Upper end of the tragus where it joins the cheek.
const TRAGION: usize = 12045;
/// Where the front of the helix joins the head.
const OTOBASION_SUPERIUS: usize = 12335;
/// Where the lobe joins the head.
const OTOBASION_INFERIUS: usize = 12349;
/// Corner of the lip fissure.
const CHEILION: usize = 7182;

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
