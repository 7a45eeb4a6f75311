//! The skin.

use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("skin.preset", skin.preset as SkinPreset, "Skin colour, across the measured human range."),
    number!("skin.melanin_scale", skin.melanin_scale, 0.5 to 2.0 by 0.01,
        "Melanin as a multiple of the preset's: with it the presets reach from 0.5 to 30 % of the epidermis."),
    number!("skin.blood_scale", skin.blood_scale, 0.5 to 5.0 by 0.01,
        "Blood as a multiple of the preset's: from 0.2 to 5 % of the dermis, pale to flushed."),
    number!("skin.scalp_paleness", skin.scalp_paleness, -1.0 to 1.0 by 0.01,
        "How much paler the scalp is than the face, as after a recent shave; below 0 it is browner, as after years bald."),
    number!("skin.freckles", skin.freckles, 0.0 to 1.0 by 0.01, "Freckles: 0 is none, 1 is densely freckled."),
];

/// The colour of the skin and what varies over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Skin {
    pub preset: SkinPreset,
    /// Melanin as a multiple of the preset's, 0.5 to 2.
    pub melanin_scale: f32,
    /// Blood as a multiple of the preset's, 0.5 to 5.
    pub blood_scale: f32,
    /// How much paler the scalp is than the face, −1 (browner) to 1 (paler).
    pub scalp_paleness: f32,
    /// How freckled, 0 to 1.
    pub freckles: f32,
}

impl Default for Skin {
    fn default() -> Self {
        Self { preset: SkinPreset::Light, melanin_scale: 1.0, blood_scale: 1.0, scalp_paleness: 0.0, freckles: 0.0 }
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
