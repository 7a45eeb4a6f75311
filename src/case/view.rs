//! Where the picture is taken from.

use super::choices::choices;
use super::fields::{Field, choice};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[choice!("view.name", view.name as ViewName, "Where the camera looks from.")];

#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub name: ViewName,
}

impl Default for View {
    fn default() -> Self {
        Self { name: ViewName::ThreeQuarter }
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
