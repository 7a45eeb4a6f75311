//! The papers on the case that are made from the table of fields: the JSON Schema and the documentation's table.

use serde_json::{Map, Value, json};

use super::fields::{Allowed, Column, fields};
use super::lists::lists;
use super::model::Case;
use super::{Loss, LossScale};

/// The JSON Schema (draft 2020-12) of a case.
pub fn json_schema() -> Value {
    let mut parts = Map::new();
    parts.insert("version".to_owned(), json!({ "const": Case::VERSION }));
    for field in fields() {
        let Some((part, name)) = field.path.split_once('.') else { continue };
        let part = parts
            .entry(part)
            .or_insert_with(|| json!({ "type": "object", "additionalProperties": false, "properties": {} }));
        part["properties"][name] = field.column().schema();
    }
    for list in lists() {
        let columns = list.columns();
        let fields: Map<String, Value> = columns.iter().map(|field| (field.path.to_owned(), field.schema())).collect();
        let record = json!({ "type": "object", "additionalProperties": false, "properties": fields });
        let schema = json!({
            "type": "array",
            "maxItems": list.most(),
            "items": record,
            "description": list.meaning(),
            "default": [],
        });
        parts.insert(list.name().to_owned(), schema);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "SMP simulator case, version 1",
        "type": "object",
        "required": ["version"],
        "additionalProperties": false,
        "properties": parts,
        "allOf": LossScale::ALL.iter().map(|scale| stages_rule(*scale)).collect::<Vec<_>>(),
    })
}

/// That a stage is one of its scale's. What the default scale is needs no scale, and what the default stage is on needs
/// no stage.
fn stages_rule(scale: LossScale) -> Value {
    let given = Loss::default();
    let scale_needed: &[&str] = if scale == given.scale { &[] } else { &["loss"] };
    let within: &[&str] = if scale == given.scale { &[] } else { &["scale"] };
    let stage_needed: &[&str] = if scale.stages().contains(&given.stage) { &[] } else { &["stage"] };
    let is_scale = json!({ "properties": { "scale": { "const": scale.name() } }, "required": within });
    let has_stage = json!({ "properties": { "stage": { "enum": scale.stage_names() } }, "required": stage_needed });
    json!({
        "if": { "properties": { "loss": is_scale }, "required": scale_needed },
        "then": { "properties": { "loss": has_stage } },
    })
}

/// The fields as Markdown: a table, and one for each list.
pub fn markdown() -> String {
    const HEAD: &str = "| field | default | allowed | meaning |\n|---|---|---|---|\n";
    let mut text = HEAD.to_owned();
    for field in fields() {
        text.push_str(&field.column().line(""));
    }
    for list in lists() {
        text.push_str(&format!("\n`{}`: {} At most {}.\n\n{HEAD}", list.name(), list.meaning(), list.most()));
        for column in list.columns() {
            text.push_str(&column.line(&format!("{}[].", list.name())));
        }
    }
    text
}

impl Column {
    fn line(&self, before: &str) -> String {
        let allowed = match self.allowed {
            Allowed::Number { min, max, step } => format!("{min} to {max}, by {step}"),
            Allowed::Whole { min, max } => format!("{min} to {max}, whole"),
            Allowed::Choice { names } => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
            Allowed::Points { most, reach, step } => {
                format!("up to {most} points `u_v_u_v`, -{reach} to {reach}, by {step}")
            }
            Allowed::Text { wanted } => wanted.to_owned(),
        };
        let default = if self.default.is_empty() { "none".to_owned() } else { format!("`{}`", self.default) };
        format!("| `{before}{}` | {default} | {allowed} | {} |\n", self.path, self.meaning)
    }

    fn schema(&self) -> Value {
        let mut schema = match self.allowed {
            Allowed::Number { min, max, .. } => json!({ "type": "number", "minimum": min, "maximum": max }),
            Allowed::Whole { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
            Allowed::Choice { names } => json!({ "enum": names }),
            Allowed::Points { .. } => {
                json!({ "type": "string", "pattern": "^(-?[0-9.]+_-?[0-9.]+(_-?[0-9.]+_-?[0-9.]+)*)?$" })
            }
            Allowed::Text { .. } => json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]*$" }),
        };
        schema["description"] = Value::from(self.meaning);
        schema["default"] = if self.allowed.is_text() {
            Value::from(self.default.as_str())
        } else {
            serde_json::from_str(&self.default).unwrap_or_default()
        };
        schema
    }
}
