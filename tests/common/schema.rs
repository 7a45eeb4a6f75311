//! As much of JSON Schema as the product's own schemas use; any other keyword is a failed test.

use serde_json::Value;

/// What of a value a schema doesn't allow, each with its place. `closed` also refuses members that no schema names.
pub fn problems(schema: &Value, value: &Value, closed: bool) -> Vec<String> {
    let mut found = Vec::new();
    Check { root: schema, closed }.check(schema, value, "", &mut found);
    found
}

struct Check<'a> {
    root: &'a Value,
    closed: bool,
}

impl Check<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        let mut wrong = |is_wrong: bool, rule: &str| {
            if is_wrong {
                found.push(format!("{at}: {value} breaks {rule}"));
            }
        };
        for (keyword, rule) in schema.as_object().into_iter().flatten() {
            let number = || rule.as_f64().unwrap_or(f64::NAN);
            match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" | "default" => {}
                "type" => {
                    let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                    wrong(!types.iter().any(|name| is_of(value, name.as_str().unwrap_or_default())), "type");
                }
                "const" => wrong(value != rule, "const"),
                "enum" => wrong(!rule.as_array().is_some_and(|names| names.contains(value)), "enum"),
                "minimum" => wrong(value.as_f64().is_some_and(|value| value < number()), "minimum"),
                "maximum" => wrong(value.as_f64().is_some_and(|value| value > number()), "maximum"),
                "minItems" => wrong(value.as_array().is_some_and(|list| (list.len() as f64) < number()), "minItems"),
                "maxItems" => wrong(value.as_array().is_some_and(|list| list.len() as f64 > number()), "maxItems"),
                "pattern" => wrong(!matches(rule.as_str().unwrap_or_default(), value), "pattern"),
                "required" => {
                    let names = rule.as_array().into_iter().flatten().filter_map(Value::as_str);
                    for name in names {
                        wrong(value.is_object() && value.get(name).is_none(), &format!("required {name}"));
                    }
                }
                "$ref" | "properties" | "additionalProperties" | "items" | "allOf" | "if" | "then" => {}
                other => panic!("{at}: the keyword {other} is not known here"),
            }
        }
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let target = self.root.pointer(name.trim_start_matches('#'));
            self.check(target.unwrap_or_else(|| panic!("{name} leads nowhere")), value, at, found);
        }
        for item in value.as_array().into_iter().flatten() {
            if let Some(items) = schema.get("items") {
                self.check(items, item, &format!("{at}[]"), found);
            }
        }
        if schema.get("$ref").is_none() {
            self.members(schema, value, at, found);
        }
        // Rules beside the types name only what they are about.
        let open = Check { root: self.root, closed: false };
        for rule in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            open.check(rule, value, at, found);
        }
        if let Some(condition) = schema.get("if") {
            let mut against = Vec::new();
            open.check(condition, value, at, &mut against);
            if let (true, Some(then)) = (against.is_empty(), schema.get("then")) {
                open.check(then, value, at, found);
            }
        }
    }

    fn members(&self, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        for (name, member) in value.as_object().into_iter().flatten() {
            let at = format!("{at}.{name}");
            match (schema.get("properties").and_then(|known| known.get(name)), schema.get("additionalProperties")) {
                (Some(known), _) => self.check(known, member, &at, found),
                (None, Some(rest @ Value::Object(_))) => self.check(rest, member, &at, found),
                (None, Some(Value::Bool(true))) => {}
                (None, rest) => {
                    let closed = self.closed && schema.get("type").is_some();
                    if closed || rest == Some(&Value::Bool(false)) {
                        found.push(format!("{at} is not in the schema"));
                    }
                }
            }
        }
    }
}

fn is_of(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number % 1.0 == 0.0),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the type {other} is not known here"),
    }
}

/// The few patterns in use, by hand.
fn matches(pattern: &str, value: &Value) -> bool {
    let Some(text) = value.as_str() else { return true };
    match pattern {
        "^[A-Za-z0-9_-]*$" => text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'),
        "^[0-9a-f]{16}$" => text.len() == 16 && text.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c)),
        "^#[0-9a-f]{6}$" => {
            text.len() == 7 && text.starts_with('#') && text[1..].chars().all(|c| c.is_ascii_hexdigit())
        }
        "^(-?[0-9.]+_-?[0-9.]+(_-?[0-9.]+_-?[0-9.]+)*)?$" => {
            let number = |word: &str| {
                let digits = word.strip_prefix('-').unwrap_or(word);
                !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
            };
            text.is_empty() || (text.split('_').count() % 2 == 0 && text.split('_').all(number))
        }
        other => panic!("the pattern {other} is not known here"),
    }
}
