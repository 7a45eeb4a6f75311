//! The table of fields: one line each, kept beside the part it belongs to. The codecs, their errors, the schema and
//! the documentation all come from it.

use super::model::Case;
use super::points::points_text;
use super::{assumptions, hair, hairline, loss, person, plan, skin, time, treatment, view};
use crate::math::Plain;

/// One field of a case, or of a record `T` that a list of the case holds.
pub struct Field<T: 'static = Case> {
    /// Where it stands in the JSON, with a dot between a part and its field; in a record its name.
    pub path: &'static str,
    /// What it may hold.
    pub kind: Kind<T>,
    /// What it means, with its unit; empty in a browser.
    pub meaning: &'static str,
}

/// What a field may hold, and how to get and set it.
pub enum Kind<T: 'static = Case> {
    /// A finite number from `min` to `max`, both allowed, kept to the nearest multiple of `step`.
    Number { min: f64, max: f64, step: f64, get: fn(&T) -> f32, set: fn(&mut T, f32) },
    /// A whole number from `min` to `max`, both allowed.
    Whole { min: u32, max: u32, get: fn(&T) -> u32, set: fn(&mut T, u32) },
    /// One of these names. `set` gives `false` for any other.
    Choice { names: &'static [&'static str], get: fn(&T) -> &'static str, set: fn(&mut T, &str) -> bool },
    /// At most `most` points of the scalp chart, each number from `-reach` to `reach` mm, kept to the nearest multiple
    /// of `step`; as text `u_v_u_v`, which is empty for none.
    Points { most: usize, reach: f64, step: f64, get: fn(&T) -> &[[f32; 2]], set: fn(&mut T, Vec<[f32; 2]>) },
    /// A text of a form of its own, in letters, digits, `-` and `_`, empty by default. `set` gives `false` for one that
    /// it can't read, and the error then says what was wanted.
    Text { wanted: &'static str, get: fn(&T) -> String, set: fn(&mut T, &str) -> bool },
}

/// What a field may hold, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allowed {
    /// As [`Kind::Number`].
    Number { min: f64, max: f64, step: f64 },
    /// As [`Kind::Whole`].
    Whole { min: u32, max: u32 },
    /// As [`Kind::Choice`].
    Choice { names: &'static [&'static str] },
    /// As [`Kind::Points`].
    Points { most: usize, reach: f64, step: f64 },
    /// As [`Kind::Text`].
    Text { wanted: &'static str },
}

/// What a field means is told on paper, and none is written in a browser: there it is empty, and nobody has to load it.
pub(in crate::case) const fn meant(meaning: &'static str) -> &'static str {
    if cfg!(target_family = "wasm") { "" } else { meaning }
}

/// A field told of, without what it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub path: &'static str,
    pub allowed: Allowed,
    /// Its default as text.
    pub default: String,
    /// Empty in a browser.
    pub meaning: &'static str,
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
            meaning: $crate::case::fields::meant($meaning),
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
            meaning: $crate::case::fields::meant($meaning),
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
            meaning: $crate::case::fields::meant($meaning),
        }
    };
}

macro_rules! points {
    ($path:literal, $($field:ident).+, $most:literal within $reach:literal by $step:literal, $meaning:literal) => {
        $crate::case::Field {
            path: $path,
            kind: $crate::case::Kind::Points {
                most: $most,
                reach: $reach,
                step: $step,
                get: |case| &case.$($field).+,
                set: |case, value| case.$($field).+ = value,
            },
            meaning: $crate::case::fields::meant($meaning),
        }
    };
}

macro_rules! text {
    ($path:literal, $($field:ident).+ as $type:ty, $meaning:literal) => {
        $crate::case::Field {
            path: $path,
            kind: $crate::case::Kind::Text {
                wanted: <$type>::WANTED,
                get: |case| case.$($field).+.to_text(),
                set: |case, text| <$type>::from_text(text).map(|value| case.$($field).+ = value).is_some(),
            },
            meaning: $crate::case::fields::meant($meaning),
        }
    };
}

pub(super) use {choice, number, points, text, whole};

/// The parts of a case of version 1. A default, once published, never changes: fragments leave defaults out.
static PARTS: &[&[Field]] = &[
    person::FIELDS,
    skin::FIELDS,
    hair::FIELDS,
    loss::FIELDS,
    hairline::FIELDS,
    treatment::FIELDS,
    plan::FIELDS,
    time::FIELDS,
    view::FIELDS,
    assumptions::FIELDS,
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
}

impl<T: Default> Field<T> {
    /// The field's value as text, the shortest that reads back as the same value.
    pub fn text(&self, record: &T) -> String {
        match self.kind {
            // Adding zero turns a negative zero into a plain one.
            Kind::Number { get, .. } => Plain(get(record) + 0.0).to_string(),
            Kind::Whole { get, .. } => get(record).to_string(),
            Kind::Choice { get, .. } => get(record).to_owned(),
            Kind::Points { get, .. } => points_text(get(record)),
            Kind::Text { get, .. } => get(record),
        }
    }

    /// The field's value as JSON; `null` for a number that isn't finite.
    pub(super) fn json(&self, record: &T) -> String {
        match self.kind {
            Kind::Number { get, .. } if !get(record).is_finite() => "null".to_owned(),
            // Names, points and texts need no escaping, which a test holds them to.
            Kind::Choice { .. } | Kind::Points { .. } | Kind::Text { .. } => format!("\"{}\"", self.text(record)),
            Kind::Number { .. } | Kind::Whole { .. } => self.text(record),
        }
    }

    /// What is to be known of the field without what it belongs to.
    pub fn column(&self) -> Column {
        let allowed = match self.kind {
            Kind::Number { min, max, step, .. } => Allowed::Number { min, max, step },
            Kind::Whole { min, max, .. } => Allowed::Whole { min, max },
            Kind::Choice { names, .. } => Allowed::Choice { names },
            Kind::Points { most, reach, step, .. } => Allowed::Points { most, reach, step },
            Kind::Text { wanted, .. } => Allowed::Text { wanted },
        };
        Column { path: self.path, allowed, default: self.text(&T::default()), meaning: self.meaning }
    }
}

impl Allowed {
    /// Whether the value is text rather than a number.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Choice { .. } | Self::Points { .. } | Self::Text { .. })
    }
}
