//! What hair is lost.

use super::choices::choices;
use super::fields::{Field, choice};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("loss.scale", loss.scale as LossScale, "The scale the loss is graded on."),
    choice!("loss.stage", loss.pattern as LossPattern, "The stage on that scale; `none` is a full head of hair."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    pub scale: LossScale,
    pub pattern: LossPattern,
}

impl Default for Loss {
    fn default() -> Self {
        Self { scale: LossScale::Norwood, pattern: LossPattern::NorwoodVI }
    }
}

choices! {
    /// The scale a loss is graded on.
    LossScale {
        Norwood = "norwood",
    }
}

choices! {
    /// Norwood stage of male pattern loss. `None` is a full head of hair.
    LossPattern {
        None = "none",
        NorwoodIII = "III",
        NorwoodV = "V",
        NorwoodVI = "VI",
        NorwoodVII = "VII",
    }
}
