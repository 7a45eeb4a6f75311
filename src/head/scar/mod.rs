//! Scars as geometry on the skin: lines, discs and zones of dots, and what they make of the skin at a place.

mod draw;
mod field;
mod grid;
mod patch;
mod pen;
mod relief;
mod stroke;

pub use draw::PLUGS_APART;
pub use field::{ScarField, ScarHere, ScarSkin, scar_discs};
pub use patch::ScarPatch;
pub use relief::MOST_RELIEF_MM;
