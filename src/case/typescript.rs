//! The case for the element and its pages: its shape and its fields' ranges in TypeScript, so that no control and no
//! type can say something else than the program.

use serde_json::Value;

use super::fields::{Allowed, Column, fields};
use super::lists::lists;
use super::loss::LossScale;
use super::papers::json_schema;

/// The module `www/src/engine/case-fields.ts`.
pub fn typescript() -> String {
    let mut module =
        "// Made from the table of fields by `SMP_WRITE_PAPERS=1 cargo test --test all case::`.\n\n".to_owned();
    module.push_str(
        "/** A whole case: what was chosen, as JSON. The program checks it and fills in what is not given. */\n",
    );
    module.push_str(&format!("export interface CaseJson {}\n\n", shape(&json_schema(), "")));
    module.push_str(
        "/** What each field may hold, and what it holds when it is not given. */\nexport const FIELDS = {\n",
    );
    for field in fields() {
        module.push_str(&format!("  {:?}: {},\n", field.path, range(&field.column())));
    }
    for list in lists() {
        for column in list.columns() {
            module.push_str(&format!("  \"{}[].{}\": {},\n", list.name(), column.path, range(&column)));
        }
    }
    module.push_str("} as const;\n\n");
    module.push_str("/** The stages of each scale of loss. */\n");
    module.push_str("export const STAGES: Record<CaseJson[\"loss\"][\"scale\"], readonly string[]> = {\n");
    for scale in LossScale::ALL {
        module.push_str(&format!("  {:?}: {:?},\n", scale.name(), scale.stage_names()));
    }
    module.push_str("};\n\n/** How many records each list may hold. */\nexport const MOST = {\n");
    for list in lists() {
        module.push_str(&format!("  {}: {},\n", list.name(), list.most()));
    }
    module.push_str("} as const;\n");
    module
}

/// The type of what a schema describes.
fn shape(schema: &Value, indent: &str) -> String {
    if let Some(fixed) = schema.get("const") {
        return fixed.to_string();
    }
    if let Some(names) = schema["enum"].as_array() {
        return names.iter().map(Value::to_string).collect::<Vec<_>>().join(" | ");
    }
    if let Some(properties) = schema["properties"].as_object() {
        let deeper = format!("{indent}  ");
        let members: String = properties
            .iter()
            .map(|(name, inner)| {
                let about = inner["description"].as_str().map(|text| format!("{deeper}/** {text} */\n"));
                format!("{}{deeper}{name}: {};\n", about.unwrap_or_default(), shape(inner, &deeper))
            })
            .collect();
        return format!("{{\n{members}{indent}}}");
    }
    match schema["type"].as_str() {
        Some("array") => format!("({})[]", shape(&schema["items"], indent)),
        Some("number" | "integer") => "number".to_owned(),
        Some("boolean") => "boolean".to_owned(),
        Some("string") => "string".to_owned(),
        _ => "unknown".to_owned(),
    }
}

fn range(column: &Column) -> String {
    let initial = &column.default;
    match column.allowed {
        Allowed::Number { min, max, step } => format!("{{ min: {min}, max: {max}, step: {step}, initial: {initial} }}"),
        Allowed::Whole { min, max } => format!("{{ min: {min}, max: {max}, step: 1, initial: {initial} }}"),
        Allowed::Choice { names } => format!("{{ names: {names:?}, initial: {initial:?} }}"),
        Allowed::Points { most, reach, step } => {
            format!("{{ points: {most}, min: -{reach}, max: {reach}, step: {step}, initial: {initial:?} }}")
        }
        Allowed::Text { .. } => format!("{{ initial: {initial:?} }}"),
    }
}
