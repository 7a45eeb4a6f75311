//! The papers on the case that are made from the table of fields: the JSON Schema and the documentation's table.

use serde_json::{Map, Value, json};

use super::fields::{Field, Kind, fields};
use super::model::Case;

/// The JSON Schema (draft 2020-12) of a case.
pub fn json_schema() -> Value {
    let mut parts = Map::new();
    parts.insert("version".to_owned(), json!({ "const": Case::VERSION }));
    for field in fields() {
        let Some((part, name)) = field.path.split_once('.') else { continue };
        let part = parts
            .entry(part)
            .or_insert_with(|| json!({ "type": "object", "additionalProperties": false, "properties": {} }));
        part["properties"][name] = field.schema();
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "SMP simulator case, version 1",
        "type": "object",
        "required": ["version"],
        "additionalProperties": false,
        "properties": parts,
    })
}

/// The fields as a Markdown table.
pub fn markdown() -> String {
    let default = Case::default();
    let mut table = "| field | default | allowed | meaning |\n|---|---|---|---|\n".to_owned();
    for field in fields() {
        let allowed = match field.kind {
            Kind::Number { min, max, step, .. } => format!("{min} to {max}, by {step}"),
            Kind::Whole { min, max, .. } => format!("{min} to {max}, whole"),
            Kind::Choice { names, .. } => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
        };
        table.push_str(&format!("| `{}` | `{}` | {allowed} | {} |\n", field.path, field.text(&default), field.meaning));
    }
    table
}

impl Field {
    fn schema(&self) -> Value {
        let text = self.text(&Case::default());
        let default = match self.kind {
            Kind::Choice { .. } => Value::from(text),
            _ => serde_json::from_str(&text).unwrap_or_default(),
        };
        let mut schema = match self.kind {
            Kind::Number { min, max, .. } => json!({ "type": "number", "minimum": min, "maximum": max }),
            Kind::Whole { min, max, .. } => json!({ "type": "integer", "minimum": min, "maximum": max }),
            Kind::Choice { names, .. } => json!({ "enum": names }),
        };
        schema["description"] = Value::from(self.meaning);
        schema["default"] = default;
        schema
    }
}
