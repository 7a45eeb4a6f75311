//! The table of fields: one line each. The codecs, their errors, the schema and the documentation all come from it.

use super::choices::{Goal, HairColor, LossPattern, LossScale, Sex, SkinPreset, ViewName};
use super::model::Case;

/// One field of a case.
pub struct Field {
    /// Where it stands in the JSON, with a dot between a part and its field.
    pub path: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// What it means, with its unit.
    pub meaning: &'static str,
}

/// What a field may hold, and how to get and set it.
pub enum Kind {
    /// A finite number from `min` to `max`, both allowed.
    Number { min: f64, max: f64, get: fn(&Case) -> f32, set: fn(&mut Case, f32) },
    /// A whole number from `min` to `max`, both allowed.
    Whole { min: u32, max: u32, get: fn(&Case) -> u32, set: fn(&mut Case, u32) },
    /// One of these names. `set` gives `false` for any other.
    Choice { names: &'static [&'static str], get: fn(&Case) -> &'static str, set: fn(&mut Case, &str) -> bool },
}

macro_rules! number {
    ($path:literal, $($field:ident).+, $min:literal to $max:literal, $meaning:literal) => {
        Field {
            path: $path,
            kind: Kind::Number {
                min: $min,
                max: $max,
                get: |case| case.$($field).+,
                set: |case, value| case.$($field).+ = value,
            },
            meaning: $meaning,
        }
    };
}

macro_rules! whole {
    ($path:literal, $($field:ident).+ as $type:ty, $min:literal to $max:expr, $meaning:literal) => {
        Field {
            path: $path,
            kind: Kind::Whole {
                min: $min,
                max: $max,
                get: |case| u32::from(case.$($field).+),
                // Only called with values of the range, which fits the type.
                set: |case, value| case.$($field).+ = <$type>::try_from(value).unwrap_or(<$type>::MAX),
            },
            meaning: $meaning,
        }
    };
}

macro_rules! choice {
    ($path:literal, $($field:ident).+ as $type:ty, $meaning:literal) => {
        Field {
            path: $path,
            kind: Kind::Choice {
                names: <$type>::NAMES,
                get: |case| case.$($field).+.name(),
                set: |case, name| <$type>::from_name(name).map(|value| case.$($field).+ = value).is_some(),
            },
            meaning: $meaning,
        }
    };
}

/// Every field of version 1. A default, once published, never changes: fragments leave defaults out.
pub static FIELDS: &[Field] = &[
    choice!("person.sex", person.sex as Sex, "Whose mean head and proportions the face starts from."),
    whole!("person.face", person.face as u8, 1 to 12, "One of the ready faces."),
    number!("person.age", person.age_years, 18.0 to 90.0, "Age in years."),
    whole!("person.seed", person.seed as u32, 0 to u32::MAX, "Which of the equally plausible scalps; any number will do."),
    choice!("skin.preset", skin.preset as SkinPreset, "Skin colour, across the measured human range."),
    choice!("hair.color", hair.color as HairColor, "Colour of the hair that grows."),
    number!("hair.length_mm", hair.length_mm, 0.1 to 150.0, "Length of the hair above the skin in mm."),
    choice!("loss.scale", loss.scale as LossScale, "The scale the loss is graded on."),
    choice!("loss.stage", loss.pattern as LossPattern, "The stage on that scale; `none` is a full head of hair."),
    choice!("treatment.goal", treatment.goal as Goal, "What the treatment is for; `none` is the \"before\"."),
    number!("treatment.density_per_cm2", treatment.density_per_cm2, 20.0 to 200.0,
        "Deposits per cm² of bald skin after the last session."),
    whole!("treatment.sessions", treatment.sessions as u8, 1 to 4,
        "Sessions done; they reach 30, 70, 100 and 100 % of the density."),
    number!("time.day", time.day, 0.0 to 7300.0, "Days since the first session."),
    choice!("view.name", view.name as ViewName, "Where the camera looks from."),
];

impl Field {
    /// The field at a path.
    pub fn at(path: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.path == path)
    }

    /// The field's value in a case as text, the shortest that reads back as the same value.
    pub fn text(&self, case: &Case) -> String {
        match self.kind {
            // Adding zero turns a negative zero into a plain one.
            Kind::Number { get, .. } => (get(case) + 0.0).to_string(),
            Kind::Whole { get, .. } => get(case).to_string(),
            Kind::Choice { get, .. } => get(case).to_owned(),
        }
    }
}
