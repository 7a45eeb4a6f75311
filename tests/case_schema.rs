//! The JSON Schema of a case allows what the simulator reads, and nothing else.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::{any_case, problems};
use serde_json::{Value, json};
use smp_simulator::case::{Allowed, Case, Column, fields, json_schema, lists};

fn whole(case: &Case) -> Value {
    serde_json::from_str(&case.to_json()).unwrap()
}

#[test]
fn any_case_is_what_the_schema_says() {
    let schema = json_schema();
    assert_eq!(problems(&schema, &json!({ "version": 1 }), true), Vec::<String>::new());
    for seed in 0..400 {
        let found = problems(&schema, &whole(&any_case(seed, seed % 2 == 0)), true);
        assert!(found.is_empty(), "case {seed}: {found:?}");
    }
}

/// Values that a field can't hold.
fn wrong_values(allowed: &Allowed) -> Vec<Value> {
    let mut wrong = vec![json!(null), json!(true), json!([1]), json!({ "a": 1 })];
    wrong.extend(match *allowed {
        Allowed::Number { min, max, .. } => vec![json!("3"), json!(min - 1.0), json!(max + 1.0)],
        Allowed::Whole { min, max } => {
            vec![json!("3"), json!(f64::from(min) + 0.5), json!(i64::from(min) - 1), json!(i64::from(max) + 1)]
        }
        Allowed::Choice { .. } => vec![json!(3), json!("no such name"), json!("")],
        _ => vec![json!(3), json!("no such text!")],
    });
    wrong
}

/// Holds that neither the schema nor the simulator takes any wrong value of a field, put into a valid case.
fn refuses_wrong_values(schema: &Value, column: &Column, put: impl Fn(Value) -> Value) {
    for wrong in wrong_values(&column.allowed) {
        let case = put(wrong.clone());
        assert!(!problems(schema, &case, true).is_empty(), "{}: the schema takes {wrong}", column.path);
        let read = Case::from_json(&case.to_string());
        assert!(read.is_err(), "{}: the simulator takes {wrong}", column.path);
    }
}

#[test]
fn what_the_simulator_refuses_the_schema_refuses() {
    let schema = json_schema();
    for field in fields() {
        let column = field.column();
        let (part, name) = column.path.split_once('.').unwrap();
        refuses_wrong_values(&schema, &column, |wrong| json!({ "version": 1, part: { name: wrong } }));
    }
    for list in lists() {
        for column in list.columns() {
            refuses_wrong_values(
                &schema,
                &column,
                |wrong| json!({ "version": 1, list.name(): [{ column.path: wrong }] }),
            );
        }
        let many = json!({ "version": 1, list.name(): vec![json!({}); list.most() + 1] });
        let strange = json!({ "version": 1, list.name(): [{ "no_such_field": 1 }] });
        for case in [many, strange] {
            assert!(!problems(&schema, &case, false).is_empty(), "the schema takes {case}");
            assert!(Case::from_json(&case.to_string()).is_err(), "the simulator takes {case}");
        }
    }
    for case in [
        json!({ "version": 1, "loss": { "scale": "ludwig" } }),
        json!({ "version": 1, "loss": { "scale": "sinclair", "stage": "VI" } }),
        json!({ "version": 1, "loss": { "stage": "5" } }),
        json!({}),
        json!({ "version": 2 }),
        json!({ "version": 1, "wig": {} }),
        json!([]),
        json!({ "version": 1, "hair": { "wig": 1 } }),
    ] {
        assert!(!problems(&schema, &case, false).is_empty(), "the schema takes {case}");
        assert!(Case::from_json(&case.to_string()).is_err(), "the simulator takes {case}");
    }
}
