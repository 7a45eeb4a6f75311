//! The table of fields: one line each, kept beside the part it belongs to. The codecs, their errors, the schema and
//! the documentation all come from it.

use super::model::Case;
use super::{hair, loss, person, plan, skin, time, treatment, view};

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
    /// A finite number from `min` to `max`, both allowed, kept to the nearest multiple of `step`.
    Number { min: f64, max: f64, step: f64, get: fn(&Case) -> f32, set: fn(&mut Case, f32) },
    /// A whole number from `min` to `max`, both allowed.
    Whole { min: u32, max: u32, get: fn(&Case) -> u32, set: fn(&mut Case, u32) },
    /// One of these names. `set` gives `false` for any other.
    Choice { names: &'static [&'static str], get: fn(&Case) -> &'static str, set: fn(&mut Case, &str) -> bool },
}

macro_rules! number {
    ($path:literal, $($field:ident).+, $min:literal to $max:literal by $step:literal, $meaning:literal) => {
        $crate::case::Field {
            path: $path,
            kind: $crate::case::Kind::Number {
                min: $min,
                max: $max,
                step: $step,
                get: |case| case.$($field).+,
                set: |case, value| case.$($field).+ = value,
            },
            meaning: $meaning,
        }
    };
}

macro_rules! whole {
    ($path:literal, $($field:ident).+ as $type:ty, $min:literal to $max:expr, $meaning:literal) => {
        $crate::case::Field {
            path: $path,
            kind: $crate::case::Kind::Whole {
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
        $crate::case::Field {
            path: $path,
            kind: $crate::case::Kind::Choice {
                names: <$type>::NAMES,
                get: |case| case.$($field).+.name(),
                set: |case, name| <$type>::from_name(name).map(|value| case.$($field).+ = value).is_some(),
            },
            meaning: $meaning,
        }
    };
}

pub(super) use {choice, number, whole};

/// The parts of a case of version 1. A default, once published, never changes: fragments leave defaults out.
static PARTS: &[&[Field]] = &[
    person::FIELDS,
    skin::FIELDS,
    hair::FIELDS,
    loss::FIELDS,
    treatment::FIELDS,
    plan::FIELDS,
    time::FIELDS,
    view::FIELDS,
];

/// Every field, part by part.
pub fn fields() -> impl Iterator<Item = &'static Field> {
    PARTS.iter().copied().flatten()
}

impl Field {
    /// The field at a path.
    pub fn at(path: &str) -> Option<&'static Self> {
        fields().find(|field| field.path == path)
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
