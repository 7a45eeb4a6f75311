//! Whose head it is.

use super::choices::choices;
use super::fields::{Field, choice, number, whole};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("person.sex", person.sex as Sex, "Whose mean head and proportions the face starts from."),
    whole!("person.face", person.face as u8, 1 to 12, "One of the ready faces."),
    number!("person.age", person.age_years, 18.0 to 90.0 by 0.1, "Age in years."),
    whole!("person.seed", person.seed as u32, 0 to u32::MAX, "Which of the equally plausible scalps; any number will do."),
];

/// Whose head it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub sex: Sex,
    /// One of the ready faces, 1 to 12.
    pub face: u8,
    /// Age in years, 18 to 90.
    pub age_years: f32,
    /// Seed of this person's follicles; any value gives an equally plausible scalp.
    pub seed: u32,
}

impl Default for Person {
    fn default() -> Self {
        Self { sex: Sex::Male, face: 1, age_years: 38.0, seed: 1 }
    }
}

choices! {
    Sex {
        Female = "female",
        Male = "male",
    }
}
