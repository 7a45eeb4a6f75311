//! The lists of a case: records of one kind, each with its own table of fields.

use super::error::CaseError;
use super::fields::{Column, Field};
use super::model::Case;
use super::value::Given;
use super::{graft, scar};

/// A list of records, whatever its records are: the codecs, the schema and the documentation go through this.
pub trait List: Sync {
    /// Its name in the JSON.
    fn name(&self) -> &'static str;
    /// What it holds.
    fn meaning(&self) -> &'static str;
    /// Records it holds at most.
    fn most(&self) -> usize;
    /// The fields of a record.
    fn columns(&self) -> Vec<Column>;
    /// Records it holds in a case.
    fn count(&self, case: &Case) -> usize;
    /// Adds a record with every field at its default.
    fn push(&self, case: &mut Case);
    /// A value as text: of the field at place `column` of the columns. Empty if there is no such record or field.
    fn text(&self, case: &Case, record: usize, column: usize) -> String;
    /// A value as JSON.
    fn json(&self, case: &Case, record: usize, column: usize) -> String;
    /// Puts a value in; a record or field that is not there takes none.
    ///
    /// # Errors
    /// [`CaseError`], naming the record and its field; the case is unchanged then.
    fn put(&self, case: &mut Case, record: usize, column: usize, given: &Given) -> Result<(), CaseError>;
}

/// A list of records `T`.
pub(super) struct Records<T: 'static> {
    pub(super) name: &'static str,
    pub(super) meaning: &'static str,
    pub(super) most: usize,
    pub(super) fields: &'static [Field<T>],
    pub(super) get: fn(&Case) -> &Vec<T>,
    pub(super) get_mut: fn(&mut Case) -> &mut Vec<T>,
}

impl<T: Default> List for Records<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn meaning(&self) -> &'static str {
        self.meaning
    }

    fn most(&self) -> usize {
        self.most
    }

    fn columns(&self) -> Vec<Column> {
        self.fields.iter().map(Field::column).collect()
    }

    fn count(&self, case: &Case) -> usize {
        (self.get)(case).len()
    }

    fn push(&self, case: &mut Case) {
        (self.get_mut)(case).push(T::default());
    }

    fn text(&self, case: &Case, record: usize, column: usize) -> String {
        let found = self.fields.get(column).zip((self.get)(case).get(record));
        found.map(|(field, record)| field.text(record)).unwrap_or_default()
    }

    fn json(&self, case: &Case, record: usize, column: usize) -> String {
        let found = self.fields.get(column).zip((self.get)(case).get(record));
        found.map(|(field, record)| field.json(record)).unwrap_or_default()
    }

    fn put(&self, case: &mut Case, record: usize, column: usize, given: &Given) -> Result<(), CaseError> {
        let Some(field) = self.fields.get(column) else { return Ok(()) };
        let Some(found) = (self.get_mut)(case).get_mut(record) else { return Ok(()) };
        field.put(found, given).map_err(|error| error.within(&place(self.name, record)))
    }
}

/// The lists of a case of version 1.
static LISTS: &[&dyn List] = &[&scar::LIST, &graft::LIST];

/// Every list of a case.
pub fn lists() -> impl Iterator<Item = &'static dyn List> {
    LISTS.iter().copied()
}

/// The list of a name.
pub(super) fn list(name: &str) -> Option<&'static dyn List> {
    lists().find(|list| list.name() == name)
}

/// A record's place in the words of a message: `scars[1]`, counted from 0.
pub(super) fn place(list: &str, record: usize) -> String {
    format!("{list}[{record}]")
}

/// The place of a field in a record's columns.
pub(super) fn column_at(list: &dyn List, record: usize, name: &str) -> Result<usize, CaseError> {
    let columns = list.columns();
    let found = columns.iter().position(|column| column.path == name);
    found.ok_or_else(|| CaseError::unknown_in_record(&place(list.name(), record), name, &columns))
}
