//! The hair that grows.

use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("hair.color", hair.color as HairColor, "Colour of the hair that grows."),
    number!("hair.length_mm", hair.length_mm, 0.1 to 150.0 by 0.01, "Length of the hair above the skin in mm."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct HairStyle {
    pub color: HairColor,
    /// Length above the skin, 0.1 to 150 mm.
    pub length_mm: f32,
}

impl Default for HairStyle {
    fn default() -> Self {
        Self { color: HairColor::DarkBrown, length_mm: 0.5 }
    }
}

choices! {
    HairColor {
        Black = "black",
        DarkBrown = "dark-brown",
        Brown = "brown",
        LightBrown = "light-brown",
        Blond = "blond",
        Red = "red",
        Grey = "grey",
        White = "white",
    }
}
