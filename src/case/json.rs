//! A case as JSON.

use serde_json::{Map, Value};

use super::error::{CaseError, shown};
use super::fields::{Field, fields};
use super::lists::{List, column_at, list, lists, place};
use super::loss::of_scale;
use super::model::Case;
use super::value::{Given, check_length, check_together, check_version};

/// What some editors begin a file with.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Case {
    /// Reads a case; what isn't given has its default. A byte-order mark before it means nothing.
    ///
    /// # Errors
    /// [`CaseError`], naming the line and column of what is no JSON, or the field that is unknown or out of range.
    pub fn from_json(text: &str) -> Result<Self, CaseError> {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let value: Value = serde_json::from_str(text).map_err(|error| syntax(&error))?;
        let Value::Object(parts) = &value else { return Err(CaseError::Shape { found: describe(&value) }) };
        // First of all: a newer case may hold anything.
        check_version(parts.get("version").map(|value| given(value)).as_ref())?;
        let mut case = Self::default();
        let scale = || parts.get("loss").and_then(|loss| loss.get("scale")).map(given);
        read(&mut case, "", parts).map_err(|error| of_scale(error, scale()))?;
        check_together(&case)?;
        Ok(case)
    }

    /// Writes a case with every field, one part or record a line. [`Case::from_json`] reads the same case back if the values are
    /// in their ranges; a number that isn't finite is written as `null`.
    pub fn to_json(&self) -> String {
        let mut json = format!("{{\n  \"version\": {}", Self::VERSION);
        let mut open = "";
        for field in fields() {
            let Some((part, name)) = field.path.split_once('.') else { continue };
            if part == open {
                json.push_str(", ");
            } else {
                json.push_str(if open.is_empty() { ",\n" } else { " },\n" });
                json.push_str(&format!("  \"{part}\": {{ "));
                open = part;
            }
            json.push_str(&format!("\"{name}\": {}", field.json(self)));
        }
        json.push_str(" }");
        for list in lists() {
            json.push_str(&format!(",\n  \"{}\": {}", list.name(), self.list_json(list)));
        }
        json.push_str("\n}\n");
        json
    }

    fn list_json(&self, list: &dyn List) -> String {
        let columns = list.columns();
        let record = |record| {
            let fields = columns.iter().enumerate();
            let fields = fields.map(|(at, column)| format!("\"{}\": {}", column.path, list.json(self, record, at)));
            format!("\n    {{ {} }}", fields.collect::<Vec<_>>().join(", "))
        };
        let records: Vec<String> = (0..list.count(self)).map(record).collect();
        if records.is_empty() { "[]".to_owned() } else { format!("[{}\n  ]", records.join(",")) }
    }
}

/// Reads the fields of one part, and of the parts in it.
fn read(case: &mut Case, part: &str, given_fields: &Map<String, Value>) -> Result<(), CaseError> {
    for (name, value) in given_fields {
        let path = if part.is_empty() { name.clone() } else { format!("{part}.{name}") };
        if path == "version" {
            continue;
        }
        if let Some(field) = Field::at(&path) {
            field.put(case, &given(value))?;
        } else if let Some(list) = list(&path) {
            read_list(case, list, value)?;
        } else if fields().any(|field| field.path.strip_prefix(&path).is_some_and(|rest| rest.starts_with('.'))) {
            let Value::Object(inner) = value else {
                return Err(CaseError::Type { path, found: describe(value), wanted: "an object of fields" });
            };
            read(case, &path, inner)?;
        } else {
            return Err(CaseError::unknown(&path));
        }
    }
    Ok(())
}

/// Reads the records of a list.
fn read_list(case: &mut Case, list: &dyn List, value: &Value) -> Result<(), CaseError> {
    let type_error = |path, value| CaseError::Type { path, found: describe(value), wanted: "an object of fields" };
    let Value::Array(records) = value else {
        let path = list.name().to_owned();
        return Err(CaseError::Type { path, found: describe(value), wanted: "a list of records" });
    };
    check_length(list.name(), records.len(), list.most())?;
    for (record, value) in records.iter().enumerate() {
        let Value::Object(inner) = value else { return Err(type_error(place(list.name(), record), value)) };
        list.push(case);
        for (name, value) in inner {
            list.put(case, record, column_at(list, record, name)?, &given(value))?;
        }
    }
    Ok(())
}

fn given(value: &Value) -> Given<'_> {
    match value {
        Value::Number(number) => Given::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Given::Text(text),
        Value::Null => Given::Other("null"),
        Value::Bool(true) => Given::Other("true"),
        Value::Bool(false) => Given::Other("false"),
        Value::Array(_) => Given::Other("a list"),
        Value::Object(_) => Given::Other("an object"),
    }
}

fn describe(value: &Value) -> String {
    given(value).shown()
}

fn syntax(error: &serde_json::Error) -> CaseError {
    let text = error.to_string();
    // The library ends its sentence with the place, which the message gives in its own words.
    let message = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    CaseError::Json { message: shown(message), line: error.line(), column: error.column() }
}
