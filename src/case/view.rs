//! Where the picture is taken from.

use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("view.name", view.name as ViewName, "Where the camera looks from."),
    number!("view.distance_m", view.distance_m, 0.3 to 10.0 by 0.01,
        "How far away someone looks from, in m, for what the report says an eye makes of the dots."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub name: ViewName,
    /// How far away someone looks from, 0.3 to 10 m: for the contrast report, not for the camera.
    pub distance_m: f32,
}

impl Default for View {
    fn default() -> Self {
        Self { name: ViewName::ThreeQuarter, distance_m: 1.0 }
    }
}

choices! {
    /// Named camera views.
    ViewName {
        Front = "front",
        ThreeQuarter = "three-quarter",
        Left = "left",
        Right = "right",
        Top = "top",
        Crown = "crown",
        Back = "back",
        Nape = "nape",
    }
}
