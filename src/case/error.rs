//! What can be wrong with a case.

use super::fields::{Column, fields};
use super::lists::lists;
use crate::math::Plain;

/// A case that can't be read. The message names the field and what is allowed; it needs nothing around it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CaseError {
    /// Not JSON; line and column count from 1.
    #[error("the case is not JSON: {message} (line {line}, column {column})")]
    Json { message: String, line: usize, column: usize },

    /// Not a case fragment.
    #[error("the case fragment: {message}")]
    Fragment { message: String },

    /// A link of the simulator's that is not what was written.
    #[error("the link is damaged: it was cut short or changed on its way; copy the whole link again")]
    Damaged,

    /// JSON, but not an object.
    #[error("the case: {found} is not an object; the least is {{\"version\":1}}")]
    Shape { found: String },

    /// Made for a later version of the simulator.
    #[error("version: {found} is newer than this simulator ({known}); open the case with a newer one")]
    Newer { found: u64, known: u64 },

    /// A version that never was, or none.
    #[error("version: {problem}; this simulator reads version {known}")]
    Version { problem: String, known: u64 },

    /// Something in a packed case that this simulator doesn't know.
    #[error("the case holds {what} that this simulator doesn't know; open it with a newer one")]
    Packed { what: String },

    #[error("{path}: there is no such field; did you mean {nearest}?")]
    Unknown { path: String, nearest: String },

    #[error("{path}: {found} is not {wanted}")]
    Type { path: String, found: String, wanted: &'static str },

    #[error("{path}: {found} is above {}", Plain(*max))]
    Above { path: String, found: String, max: f64 },

    #[error("{path}: {found} is below {}", Plain(*min))]
    Below { path: String, found: String, min: f64 },

    #[error("{path}: {found} is not one of {}", names.join(", "))]
    Choice { path: String, found: String, names: &'static [&'static str] },

    /// No stage, or one of another scale.
    #[error("{path}: {found} is not a stage of the {scale} scale, which has {}", names.join(", "))]
    Stage { path: &'static str, found: String, scale: &'static str, names: &'static [&'static str] },

    #[error("{path}: given twice")]
    Twice { path: String },

    /// A list that is too long.
    #[error("{path}: {found} are more than {most}")]
    TooMany { path: String, found: usize, most: usize },

    /// A record before which another is missing.
    #[error("{path}: there are only {known} before it; records count from 0, without gaps")]
    Gap { path: String, known: usize },
}

impl CaseError {
    /// A code that stays the same for good: `case-syntax`, `case-damaged`, `case-version` or `case-field`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Json { .. } | Self::Fragment { .. } | Self::Shape { .. } => "case-syntax",
            Self::Damaged => "case-damaged",
            Self::Newer { .. } | Self::Version { .. } | Self::Packed { .. } => "case-version",
            Self::Unknown { .. }
            | Self::Type { .. }
            | Self::Above { .. }
            | Self::Below { .. }
            | Self::Choice { .. }
            | Self::Stage { .. }
            | Self::Twice { .. }
            | Self::TooMany { .. }
            | Self::Gap { .. } => "case-field",
        }
    }

    /// The field that is at fault, as far as it was given; `None` if it is the case as a whole.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Json { .. } | Self::Fragment { .. } | Self::Damaged | Self::Shape { .. } => None,
            Self::Newer { .. } | Self::Version { .. } | Self::Packed { .. } => Some("version"),
            Self::Unknown { path, .. } | Self::Type { path, .. } | Self::Twice { path } => Some(path),
            Self::Above { path, .. } | Self::Below { path, .. } | Self::Choice { path, .. } => Some(path),
            Self::Stage { path, .. } => Some(path),
            Self::TooMany { path, .. } | Self::Gap { path, .. } => Some(path),
        }
    }

    /// The error of a record's field, told with the record's place.
    pub(super) fn within(mut self, place: &str) -> Self {
        match &mut self {
            Self::Unknown { path, .. }
            | Self::Type { path, .. }
            | Self::Twice { path }
            | Self::Above { path, .. }
            | Self::Below { path, .. }
            | Self::Choice { path, .. }
            | Self::TooMany { path, .. }
            | Self::Gap { path, .. } => *path = format!("{place}.{path}"),
            Self::Json { .. }
            | Self::Fragment { .. }
            | Self::Damaged
            | Self::Shape { .. }
            | Self::Newer { .. }
            | Self::Version { .. }
            | Self::Packed { .. }
            | Self::Stage { .. } => {}
        }
        self
    }

    /// An unknown field, with the known one that is spelt most alike.
    pub(super) fn unknown(path: &str) -> Self {
        let path = shown(path);
        let known = fields().map(|field| field.path).chain(["version"]).chain(lists().map(|list| list.name()));
        let list = lists().map(|list| list.name()).find(|name| path.split('.').next() == Some(name));
        let nearest = list.unwrap_or_else(|| nearest(&path, known)).to_owned();
        Self::Unknown { path, nearest }
    }

    /// An unknown field of a record.
    pub(super) fn unknown_in_record(place: &str, name: &str, columns: &[Column]) -> Self {
        let name = shown(name);
        let nearest = nearest(&name, columns.iter().map(|column| column.path));
        Self::Unknown { path: format!("{place}.{name}"), nearest: format!("{place}.{nearest}") }
    }
}

/// The known path that is spelt most like this one.
fn nearest(path: &str, known: impl Iterator<Item = &'static str>) -> &'static str {
    // A field given without its part, or in the wrong one, is found by its last word.
    let last = |path: &str| path.rsplit('.').next().map(str::to_owned).unwrap_or_default();
    let far = |known: &str| distance(path, known).min(distance(&last(path), &last(known)) + 1);
    known.min_by_key(|known| far(known)).unwrap_or("version")
}

/// Text of unknown origin, fit for a message: one line, no control characters, not too long.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

/// How many letters must be put in, left out or changed to turn one word into the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        row[0] = left;
        for (j, b) in to.iter().enumerate() {
            let above = row[j + 1];
            left = (diagonal + usize::from(a != *b)).min(above + 1).min(left + 1);
            diagonal = above;
            row[j + 1] = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_letters_put_in_left_out_and_changed() {
        assert_eq!(distance("length", "length"), 0);
        assert_eq!(distance("lenght", "length"), 2);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn the_nearest_field_is_found_by_a_slip_a_lost_part_and_a_wrong_part() {
        let nearest = |path: &str| match CaseError::unknown(path) {
            CaseError::Unknown { nearest, .. } => nearest,
            other => panic!("{other}"),
        };
        assert_eq!(nearest("hair.lenght_mm"), "hair.length_mm");
        assert_eq!(nearest("hair.colour"), "hair.color");
        assert_eq!(nearest("density_per_cm2"), "treatment.density_per_cm2");
        assert_eq!(nearest("loss.goal"), "treatment.goal");
        assert_eq!(nearest("Version"), "version");
    }
}
