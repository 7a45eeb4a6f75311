//! The skin.

use super::choices::choices;
use super::fields::{Field, choice};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] =
    &[choice!("skin.preset", skin.preset as SkinPreset, "Skin colour, across the measured human range.")];

#[derive(Clone, Debug, PartialEq)]
pub struct Skin {
    pub preset: SkinPreset,
}

impl Default for Skin {
    fn default() -> Self {
        Self { preset: SkinPreset::Light }
    }
}

choices! {
    /// Ready skins across the measured human range.
    SkinPreset {
        VeryLight = "very-light",
        Light = "light",
        Intermediate = "intermediate",
        Tan = "tan",
        Brown = "brown",
        Deep = "deep",
    }
}
