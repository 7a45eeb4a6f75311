//! What is done.

use super::choices::choices;
use super::fields::{Field, choice, number, whole};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("treatment.goal", treatment.goal as Goal, "What the treatment is for; `none` is the \"before\"."),
    number!("treatment.density_per_cm2", treatment.density_per_cm2, 20.0 to 200.0 by 0.1,
        "Deposits per cm² of bald skin after the last session."),
    whole!("treatment.sessions", treatment.sessions as u8, 1 to 4,
        "Sessions done; they reach 30, 70, 100 and 100 % of the density."),
    number!("treatment.scar_feather_mm", treatment.scar_feather_mm, 0.0 to 15.0 by 0.5,
        "How far the concealment of a scar runs out into the hair around it."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct Treatment {
    pub goal: Goal,
    /// Deposits per cm² of bald skin after the last session, 20 to 200.
    pub density_per_cm2: f32,
    /// Sessions done, 1 to 4: 30, 70, 100 and 100 % of the density.
    pub sessions: u8,
    /// How far the concealment of a scar runs out around it, 0 to 15 mm.
    pub scar_feather_mm: f32,
}

impl Default for Treatment {
    fn default() -> Self {
        Self { goal: Goal::Shaved, density_per_cm2: 80.0, sessions: 3, scar_feather_mm: 6.0 }
    }
}

choices! {
    /// What the treatment is for.
    Goal {
        /// No treatment: the "before".
        None = "none",
        /// A closely shaved look over the whole bald area.
        Shaved = "shaved",
        /// Scars alone, feathered into the hair around them.
        Scars = "scars",
        /// Between the grafts of a transplant.
        Transplant = "transplant",
    }
}
