//! Reading one value into its field; both codecs come through here.

use super::error::{CaseError, shown};
use super::fields::{Field, Kind};
use super::lists::lists;
use super::model::Case;
use super::number::number_from_text;
use super::points::points_from_text;
use crate::math::Plain;

/// A value as it was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given<'a> {
    Number(f64),
    Text(&'a str),
    /// Anything else, as it is to be shown in a message.
    Other(&'a str),
}

impl Given<'_> {
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Number(number) => Plain(*number).to_string(),
            Self::Text(text) => format!("\"{}\"", shown(text)),
            Self::Other(text) => (*text).to_owned(),
        }
    }
}

impl<T> Field<T> {
    /// Puts a value in.
    ///
    /// # Errors
    /// [`CaseError`], naming the field and what it may hold; the case or record is unchanged then.
    pub fn put(&self, case: &mut T, given: &Given) -> Result<(), CaseError> {
        match self.kind {
            Kind::Number { min, max, step, set, .. } => {
                let number = self.number(given, "a number")?;
                self.hold(number, min, max)?;
                set(case, at_step(number, step));
            }
            Kind::Whole { min, max, set, .. } => {
                let number = self.number(given, "a whole number")?;
                if number % 1.0 != 0.0 {
                    return Err(self.type_error(given, "a whole number"));
                }
                self.hold(number, f64::from(min), f64::from(max))?;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "held to a range of u32, and whole"
                )]
                set(case, number as u32);
            }
            Kind::Choice { names, set, .. } => {
                let known = matches!(given, Given::Text(name) if set(case, name));
                if !known {
                    return Err(CaseError::Choice { path: self.path.to_owned(), found: given.shown(), names });
                }
            }
            Kind::Points { most, reach, step, set, .. } => {
                let wanted = "points written u_v_u_v, in mm";
                let Given::Text(text) = given else { return Err(self.type_error(given, wanted)) };
                let points = points_from_text(text).ok_or_else(|| self.type_error(given, wanted))?;
                if points.len() > most {
                    return Err(CaseError::TooMany { path: self.path.to_owned(), found: points.len(), most });
                }
                for number in points.iter().flatten() {
                    self.hold(*number, -reach, reach)?;
                }
                set(case, points.iter().map(|point| point.map(|number| at_step(number, step))).collect());
            }
            Kind::Text { wanted, set, .. } => {
                let read = matches!(given, Given::Text(text) if set(case, text));
                if !read {
                    return Err(self.type_error(given, wanted));
                }
            }
        }
        Ok(())
    }

    fn number(&self, given: &Given, wanted: &'static str) -> Result<f64, CaseError> {
        match given {
            Given::Number(number) if number.is_finite() => Ok(*number),
            _ => Err(self.type_error(given, wanted)),
        }
    }

    fn hold(&self, number: f64, min: f64, max: f64) -> Result<(), CaseError> {
        if number > max {
            Err(CaseError::Above { path: self.path.to_owned(), found: Plain(number).to_string(), max })
        } else if number < min {
            Err(CaseError::Below { path: self.path.to_owned(), found: Plain(number).to_string(), min })
        } else {
            Ok(())
        }
    }

    fn type_error(&self, given: &Given, wanted: &'static str) -> CaseError {
        CaseError::Type { path: self.path.to_owned(), found: given.shown(), wanted }
    }
}

/// The nearest multiple of a step.
#[expect(clippy::cast_possible_truncation, reason = "rounded to the nearest f32, far inside its range")]
fn at_step(number: f64, step: f64) -> f32 {
    ((number / step).round() * step) as f32 + 0.0
}

/// The version of a case: the one this simulator reads, or why it can't.
pub(super) fn check_version(given: Option<&Given>) -> Result<(), CaseError> {
    let known = Case::VERSION;
    match given {
        #[expect(clippy::cast_precision_loss, reason = "a version is a small number")]
        Some(Given::Number(number)) if *number == known as f64 => Ok(()),
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "whole and above the known version; one beyond u64 saturates"
        )]
        Some(Given::Number(number)) if *number > known as f64 && *number % 1.0 == 0.0 => {
            Err(CaseError::Newer { found: *number as u64, known })
        }
        Some(other) => Err(CaseError::Version { problem: format!("{} is not a version", other.shown()), known }),
        None => Err(CaseError::Version { problem: "it is missing".to_owned(), known }),
    }
}

impl Case {
    /// The version of the case format that is read and written.
    pub const VERSION: u64 = 1;

    /// Holds every field to its range, and those that depend on each other together.
    ///
    /// # Errors
    /// The first field, in the order of [`super::fields`] and then of [`super::lists`], that is out of its range or not
    /// a finite number, or the first list that is too long; then the first that does not go with another.
    pub fn check(&self) -> Result<(), CaseError> {
        let mut copy = self.clone();
        for field in super::fields() {
            let text = field.text(self);
            field.put(&mut copy, &held(&text, field.column().allowed.is_text()))?;
        }
        for list in lists() {
            check_length(list.name(), list.count(self), list.most())?;
            let columns = list.columns();
            for record in 0..list.count(self) {
                for (at, column) in columns.iter().enumerate() {
                    let text = list.text(self, record, at);
                    list.put(&mut copy, record, at, &held(&text, column.allowed.is_text()))?;
                }
            }
        }
        check_together(self)
    }
}

/// Holds fields together that depend on each other, once all have been read: their order in a case means nothing.
pub(super) fn check_together(case: &Case) -> Result<(), CaseError> {
    super::loss::together(case)
}

/// A value that the case holds. The shortest decimal, not the binary value: 0.1 is in a range that begins at 0.1.
fn held(text: &str, is_text: bool) -> Given<'_> {
    if is_text { Given::Text(text) } else { Given::Number(number_from_text(text).unwrap_or(f64::NAN)) }
}

/// Holds a list to its length.
pub(super) fn check_length(path: &str, found: usize, most: usize) -> Result<(), CaseError> {
    if found > most { Err(CaseError::TooMany { path: path.to_owned(), found, most }) } else { Ok(()) }
}
