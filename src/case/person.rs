//! Whose head it is.

use super::choices::choices;
use super::fields::{Field, choice, number, whole};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("person.sex", person.sex as Sex, "Whose mean head and proportions the face starts from."),
    whole!("person.face", person.face as u8, 1 to 12, "One of the ready faces."),
    number!("person.age", person.age_years, 18.0 to 90.0 by 0.1, "Age in years."),
    number!("person.head_breadth_sd", person.head_breadth_sd, -2.5 to 2.5 by 0.01,
        "How much broader the head is than the face has it, in standard deviations among people of that sex."),
    number!("person.head_length_sd", person.head_length_sd, -2.5 to 2.5 by 0.01,
        "How much longer from brow to back, in standard deviations."),
    number!("person.head_height_sd", person.head_height_sd, -2.5 to 2.5 by 0.01,
        "How much higher from ear to top, in standard deviations."),
    number!("person.forehead_height_sd", person.forehead_height_sd, -2.5 to 2.5 by 0.01,
        "How much higher the hairline sits above the brow, in standard deviations."),
    number!("person.ear_size_sd", person.ear_size_sd, -2.5 to 2.5 by 0.01,
        "How much larger the ears are, in standard deviations of their length."),
    number!("person.ear_protrusion_sd", person.ear_protrusion_sd, -2.5 to 2.5 by 0.01,
        "How much further the ears stand out, in standard deviations."),
    whole!("person.seed", person.seed as u32, 0 to u32::MAX, "Which of the equally plausible scalps, and how the halves of the face differ; any number will do."),
];

/// Whose head it is.
///
/// Fields that end in `_sd` are distances from what the ready face has, −2.5 to 2.5 standard deviations among people of
/// that sex.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub sex: Sex,
    /// One of the ready faces, 1 to 12.
    pub face: u8,
    /// Age in years, 18 to 90.
    pub age_years: f32,
    /// Breadth of the skull above the ears.
    pub head_breadth_sd: f32,
    /// Length of the skull from the brow to the back.
    pub head_length_sd: f32,
    /// Height of the skull above the ears.
    pub head_height_sd: f32,
    /// Height of the hairline above the brow.
    pub forehead_height_sd: f32,
    /// Length of the ears; their breadth goes with it.
    pub ear_size_sd: f32,
    /// How far the ears stand out from the head.
    pub ear_protrusion_sd: f32,
    /// Seed of this person's follicles and of what tells the halves of the face apart; any value is as plausible.
    pub seed: u32,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            sex: Sex::Male,
            face: 1,
            age_years: 38.0,
            head_breadth_sd: 0.0,
            head_length_sd: 0.0,
            head_height_sd: 0.0,
            forehead_height_sd: 0.0,
            ear_size_sd: 0.0,
            ear_protrusion_sd: 0.0,
            seed: 1,
        }
    }
}

choices! {
    Sex {
        Female = "female",
        Male = "male",
    }
}
