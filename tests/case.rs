//! The case and its codecs, from outside.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use glam::Vec2;
use proptest::prelude::*;
use smp_simulator::case::{
    Allowed, Case, CaseError, Column, Given, Goal, LossScale, LossStage, Retouch, ScarKind, Side, ViewName, fields,
    lists,
};
use smp_simulator::math::CivilDate;

fn message(json: &str) -> String {
    match Case::from_json(json) {
        Ok(case) => panic!("{json} was read as {case:?}"),
        Err(error) => format!("{} | {error}", error.code()),
    }
}

#[test]
fn the_least_case_is_the_default_in_both_forms() {
    assert_eq!(Case::from_json(r#"{"version":1}"#), Ok(Case::default()));
    assert_eq!(Case::from_fragment("case=1"), Ok(Case::default()));
    assert_eq!(Case::default().to_readable_fragment(), "case=1");
    assert_eq!(Case::default().check(), Ok(()));
}

#[test]
fn a_case_with_every_field_is_read_field_by_field() {
    let case = Case::from_json(
        r#"{"version":1,"person":{"sex":"female","face":3,"age":52,"seed":4294967295},"skin":{"preset":"deep"},
            "hair":{"color":"grey","length_mm":0.1},"loss":{"scale":"norwood","stage":"none"},
            "treatment":{"goal":"none","density_per_cm2":120.5,"sessions":4},"time":{"day":7300},
            "view":{"name":"three-quarter"}}"#,
    );
    let case = case.unwrap();
    assert_eq!((case.person.face, case.person.age_years, case.person.seed), (3, 52.0, u32::MAX));
    assert_eq!(case.hair.length_mm.to_bits(), 0.1_f32.to_bits());
    assert_eq!(case.loss.stage, LossStage::None);
    assert_eq!((case.treatment.goal, case.treatment.density_per_cm2), (Goal::None, 120.5));
    assert_eq!((case.time.day, case.view.name), (7300.0, ViewName::ThreeQuarter));
}

#[test]
fn a_fragment_holds_what_is_not_default_and_no_letter_that_a_url_escapes() {
    let case = Case::from_json(
        r#"{"version":1,"loss":{"stage":"VII"},"hair":{"length_mm":0.1},"skin":{"preset":"very-light"},"time":{"day":0.25}}"#,
    );
    let fragment = case.unwrap().to_readable_fragment();
    assert_eq!(fragment, "case=1;skin.preset=very-light;loss.stage=VII;time.day=0.25");
    assert_eq!(Case::from_fragment("#case%3D1%3Bloss.stage%3DVII").unwrap().loss.stage, LossStage::VII);
}

#[test]
fn each_mistake_has_its_code_and_a_sentence_that_names_it() {
    for (json, expected) in [
        (r#"{"version":1,"hair":{"length_mm":900}}"#, "case-field | hair.length_mm: 900 is above 150"),
        (r#"{"version":1,"hair":{"length_mm":0.05}}"#, "case-field | hair.length_mm: 0.05 is below 0.1"),
        (r#"{"version":1,"hair":{"length_mm":1e300}}"#, "case-field | hair.length_mm: 1e300 is above 150"),
        (r#"{"version":1,"hair":{"length_mm":"long"}}"#, "case-field | hair.length_mm: \"long\" is not a number"),
        (r#"{"version":1,"hair":{"length_mm":null}}"#, "case-field | hair.length_mm: null is not a number"),
        (r#"{"version":1,"person":{"face":2.5}}"#, "case-field | person.face: 2.5 is not a whole number"),
        (r#"{"version":1,"person":{"seed":4294967296}}"#, "case-field | person.seed: 4294967296 is above 4294967295"),
        (r#"{"version":1,"person":{"seed":-1}}"#, "case-field | person.seed: -1 is below 0"),
        (
            r#"{"version":1,"loss":{"stage":"IX"}}"#,
            "case-field | loss.stage: \"IX\" is not a stage of the norwood scale, which has none, I, II, IIa, III, IIIa, \
             III-vertex, IV, IVa, V, Va, VI, VII",
        ),
        (
            r#"{"version":1,"loss":{"stage":"VI","scale":"ludwig"}}"#,
            "case-field | loss.stage: VI is not a stage of the ludwig scale, which has none, I, II, III",
        ),
        (
            r#"{"version":1,"loss":{"retouch":"/"}}"#,
            "case-field | loss.retouch: \"/\" is not a painted layer as the simulator writes it",
        ),
        (r#"{"version":1,"person":{"sex":[]}}"#, "case-field | person.sex: a list is not one of female, male"),
        (
            r#"{"version":1,"hair":{"lenght_mm":3}}"#,
            "case-field | hair.lenght_mm: there is no such field; did you mean hair.length_mm?",
        ),
        (
            r#"{"version":1,"length_mm":3}"#,
            "case-field | length_mm: there is no such field; did you mean hair.length_mm?",
        ),
        (r#"{"version":1,"hair":3}"#, "case-field | hair: 3 is not an object of fields"),
        (
            r#"{"version":2,"hair":{"wig":true}}"#,
            "case-version | version: 2 is newer than this simulator (1); open the case with a newer one",
        ),
        (r#"{"version":0}"#, "case-version | version: 0 is not a version; this simulator reads version 1"),
        (r#"{"version":"1"}"#, "case-version | version: \"1\" is not a version; this simulator reads version 1"),
        ("{}", "case-version | version: it is missing; this simulator reads version 1"),
        ("[1]", "case-syntax | the case: a list is not an object; the least is {\"version\":1}"),
        ("{\"version\":1,\n \"hair\" 3}", "case-syntax | the case is not JSON: expected `:` (line 2, column 9)"),
        ("", "case-syntax | the case is not JSON: EOF while parsing a value (line 1, column 0)"),
        (
            r#"{"version":1,"hair":{"length_mm":NaN}}"#,
            "case-syntax | the case is not JSON: expected value (line 1, column 34)",
        ),
    ] {
        assert_eq!(message(json), expected, "{json}");
    }
}

#[test]
fn each_mistake_in_a_fragment_has_its_code_and_a_sentence_that_names_it() {
    for (fragment, expected) in [
        ("", "case-syntax | the case fragment: it must begin with `case=1`"),
        ("loss.stage=VI", "case-syntax | the case fragment: it must begin with `case=1`"),
        ("case=2;wig=1", "case-version | version: 2 is newer than this simulator (1); open the case with a newer one"),
        ("case=1.5", "case-version | version: 1.5 is not a version; this simulator reads version 1"),
        (
            "case=x",
            "case-damaged | the link is damaged: it was cut short or changed on its way; copy the whole link again",
        ),
        ("case=1;loss", "case-syntax | the case fragment: `loss` is not `field=value`"),
        ("case=1;loss.stage%3", "case-syntax | the case fragment: `case=1;loss.stage%3` is not well percent-encoded"),
        ("case=1;hair.length_mm=900", "case-field | hair.length_mm: 900 is above 150"),
        ("case=1;hair.length_mm=NaN", "case-field | hair.length_mm: \"NaN\" is not a number"),
        ("case=1;hair.length_mm=inf", "case-field | hair.length_mm: \"inf\" is not a number"),
        ("case=1;time.day=1;time.day=2", "case-field | time.day: given twice"),
        (
            "case=1;loss.stage=3",
            "case-field | loss.stage: 3 is not a stage of the norwood scale, which has none, I, II, IIa, III, IIIa, \
             III-vertex, IV, IVa, V, Va, VI, VII",
        ),
        (
            "case=1;loss.retouch=oops",
            "case-field | loss.retouch: \"oops\" is not a painted layer as the simulator writes it",
        ),
        ("case=1;time.days=1", "case-field | time.days: there is no such field; did you mean time.day?"),
    ] {
        let error = Case::from_fragment(fragment).unwrap_err();
        assert_eq!(format!("{} | {error}", error.code()), expected, "{fragment}");
    }
}

#[test]
fn a_list_of_scars_is_read_record_by_record() {
    let case = Case::from_json(
        r#"{"version":1,"scars":[{},{"kind":"trauma","points":"-12.5_30_8_-34.26","width_mm":9.04},
            {"kind":"craniotomy-question-mark","side":"right","length_mm":380}]}"#,
    );
    let scars = case.unwrap().scars;
    assert_eq!(scars.len(), 3);
    assert_eq!((scars[0].kind, scars[0].length_mm, scars[0].width_mm), (ScarKind::Fut, 200.0, 2.0));
    assert_eq!((scars[1].points.clone(), scars[1].width_mm), (vec![[-12.5, 30.0], [8.0, -34.5]], 9.0));
    assert_eq!((scars[2].kind, scars[2].side), (ScarKind::CraniotomyQuestionMark, Side::Right));
}

#[test]
fn a_fragment_names_each_record_and_what_of_it_is_not_default() {
    let case = Case::from_json(r#"{"version":1,"scars":[{},{"kind":"fue","dot_mm":0.7}]}"#).unwrap();
    assert_eq!(case.to_readable_fragment(), "case=1;scars.0.kind=fut;scars.1.kind=fue;scars.1.dot_mm=0.7");
    assert_eq!(Case::from_fragment(&case.to_fragment()), Ok(case));
}

#[test]
fn each_mistake_in_a_list_names_the_record() {
    let seven = format!(r#"{{"version":1,"scars":[{}]}}"#, ["{}"; 7].join(","));
    let far = format!(r#"{{"version":1,"scars":[{{"points":"{}"}}]}}"#, ["1"; 50].join("_"));
    for (json, expected) in [
        (r#"{"version":1,"scars":[{},{"width_mm":90}]}"#, "case-field | scars[1].width_mm: 90 is above 60"),
        (r#"{"version":1,"scars":[{"length_mm":1}]}"#, "case-field | scars[0].length_mm: 1 is below 5"),
        (r#"{"version":1,"scars":[{"side":"up"}]}"#, "case-field | scars[0].side: \"up\" is not one of left, right"),
        (r#"{"version":1,"scars":[3]}"#, "case-field | scars[0]: 3 is not an object of fields"),
        (r#"{"version":1,"scars":{"kind":"fut"}}"#, "case-field | scars: an object is not a list of records"),
        (&seven, "case-field | scars: 7 are more than 6"),
        (
            r#"{"version":1,"scars":[{"widht_mm":3}]}"#,
            "case-field | scars[0].widht_mm: there is no such field; did you mean scars[0].width_mm?",
        ),
        (r#"{"version":1,"scar":[]}"#, "case-field | scar: there is no such field; did you mean scars?"),
        (
            r#"{"version":1,"scars":[{"points":"1_2_3"}]}"#,
            "case-field | scars[0].points: \"1_2_3\" is not points written u_v_u_v, in mm",
        ),
        (r#"{"version":1,"scars":[{"points":"1_251"}]}"#, "case-field | scars[0].points: 251 is above 250"),
        (&far, "case-field | scars[0].points: 25 are more than 24"),
    ] {
        assert_eq!(message(json), expected, "{json}");
    }
    for (fragment, expected) in [
        ("case=1;scars.0.width_mm=90", "scars[0].width_mm: 90 is above 60"),
        ("case=1;scars.1.kind=fut", "scars[1]: there are only 0 before it; records count from 0, without gaps"),
        ("case=1;scars.00.kind=fut", "scars.00.kind: there is no such field; did you mean scars?"),
        ("case=1;scars.0.kind=fut;scars.0.kind=fue", "scars.0.kind: given twice"),
        ("case=1;scars.0.with_mm=3", "scars[0].with_mm: there is no such field; did you mean scars[0].width_mm?"),
        (
            "case=1;scars.0.kind=fut;scars.1.kind=fut;scars.2.kind=fut;scars.3.kind=fut;scars.4.kind=fut;\
             scars.5.kind=fut;scars.6.kind=fut",
            "scars: 7 are more than 6",
        ),
    ] {
        assert_eq!(Case::from_fragment(fragment).unwrap_err().to_string(), expected, "{fragment}");
    }
}

#[test]
fn a_list_that_is_too_long_or_holds_a_value_out_of_range_is_found_by_the_check() {
    let mut case = Case { scars: vec![Default::default(); 7], ..Case::default() };
    assert_eq!(case.check().unwrap_err().path(), Some("scars"));
    case.scars.truncate(2);
    case.scars[1].points = vec![[0.0, f32::INFINITY]];
    assert_eq!(case.check().unwrap_err().path(), Some("scars[1].points"));
}

#[test]
fn numbers_are_kept_to_their_steps() {
    let case = Case::from_json(r#"{"version":1,"hair":{"length_mm":5.43159},"time":{"day":0.126}}"#).unwrap();
    assert_eq!((case.hair.length_mm, case.time.day), (5.43, 0.13));
    for column in columns() {
        let (bounds, step) = match column.allowed {
            Allowed::Number { min, max, step } => ([min, max], step),
            Allowed::Points { reach, step, .. } => ([-reach, reach], step),
            Allowed::Whole { .. } | Allowed::Choice { .. } | Allowed::Text { .. } => continue,
        };
        for bound in bounds {
            assert!(((bound / step).round() * step - bound).abs() < 1e-9, "{}: {bound} is no step", column.path);
        }
    }
}

/// Every field, of the case and of the records of its lists.
fn columns() -> Vec<Column> {
    fields().map(|field| field.column()).chain(lists().flat_map(|list| list.columns())).collect()
}

#[test]
fn names_and_paths_need_no_escaping_and_stand_for_one_thing() {
    for list in lists() {
        assert!(fields().all(|field| !field.path.starts_with(list.name())), "{} is a list and a part", list.name());
        for (index, column) in list.columns().iter().enumerate() {
            assert!(list.columns()[..index].iter().all(|other| other.path != column.path), "{}", column.path);
            assert!(!column.path.contains('.'), "{}", column.path);
        }
        // It is written for every record, and must not be empty.
        assert!(matches!(list.columns()[0].allowed, Allowed::Choice { .. }), "{}", list.name());
    }
    for column in columns() {
        let names = if let Allowed::Choice { names } = column.allowed { names } else { &[] };
        for text in names.iter().copied().chain(column.path.split('.')) {
            assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "{text}");
        }
    }
    for (index, field) in fields().enumerate() {
        assert!(fields().take(index).all(|other| other.path != field.path), "{} stands twice", field.path);
        assert_eq!(field.path.split('.').filter(|word| !word.is_empty()).count(), 2, "{}", field.path);
    }
}

#[test]
fn a_stage_is_held_to_its_scale_whichever_comes_first() {
    for json in [
        r#"{"version":1,"loss":{"scale":"sinclair","stage":"3"}}"#,
        r#"{"version":1,"loss":{"stage":"3","scale":"sinclair"}}"#,
    ] {
        let loss = Case::from_json(json).unwrap().loss;
        assert_eq!((loss.scale, loss.stage), (LossScale::Sinclair, LossStage::Grade3));
    }
    let fragment = "case=1;loss.stage=II;loss.scale=ludwig";
    assert_eq!(Case::from_fragment(fragment).unwrap().to_readable_fragment(), "case=1;loss.scale=ludwig;loss.stage=II");
    let mut case = Case::default();
    case.loss.scale = LossScale::Ludwig;
    let wrong = case.check().unwrap_err();
    assert_eq!((wrong.code(), wrong.path()), ("case-field", Some("loss.stage")));
    assert_eq!(Case::from_json(&case.to_json()), Err(wrong.clone()));
    assert_eq!(Case::from_fragment(&case.to_fragment()), Err(wrong));
    for scale in LossScale::ALL {
        case.loss.scale = *scale;
        case.loss.stage = LossStage::None;
        assert_eq!(case.check(), Ok(()));
    }
    case.loss.scale = LossScale::Ludwig;
    case.time.later_stage = LossStage::VII;
    assert_eq!(case.check().unwrap_err().path(), Some("time.later_stage"));
}

#[test]
fn an_error_about_a_stage_names_the_stages_of_its_own_scale_alone() {
    for scale in LossScale::ALL {
        let (name, stages) = (scale.name(), scale.stage_names());
        let another = LossStage::NAMES.iter().find(|stage| !stages.contains(stage)).unwrap();
        for (given, found) in [
            ("\"IX\"", "\"IX\""),
            ("\"vi\"", "\"vi\""),
            ("\"\"", "\"\""),
            ("\"6\"", "\"6\""),
            ("3", "3"),
            ("null", "null"),
            (&format!("\"{another}\""), another),
        ] {
            let of =
                |path| format!("{path}: {found} is not a stage of the {name} scale, which has {}", stages.join(", "));
            for (json, path) in [
                (format!(r#"{{"version":1,"loss":{{"scale":"{name}","stage":{given}}}}}"#), "loss.stage"),
                (format!(r#"{{"version":1,"loss":{{"stage":{given},"scale":"{name}"}}}}"#), "loss.stage"),
                (
                    format!(
                        r#"{{"time":{{"later_stage":{given}}},"loss":{{"stage":"none","scale":"{name}"}},"version":1}}"#
                    ),
                    "time.later_stage",
                ),
            ] {
                assert_eq!(Case::from_json(&json).unwrap_err().to_string(), of(path), "{json}");
            }
            let Some(text) = given.strip_prefix('"').and_then(|given| given.strip_suffix('"')) else { continue };
            for (fragment, path) in [
                (format!("case=1;loss.scale={name};loss.stage={text}"), "loss.stage"),
                (format!("case=1;loss.stage={text};hair.length_mm=3;loss.scale={name}"), "loss.stage"),
                (format!("case=1;time.later_stage={text};loss.stage=none;loss.scale={name}"), "time.later_stage"),
            ] {
                let error = Case::from_fragment(&fragment).unwrap_err();
                assert_eq!((error.code(), error.path(), error.to_string()), ("case-field", Some(path), of(path)));
            }
        }
    }
    // Where the scale itself is wrong, no stage can be told from another.
    for wrong in [
        Case::from_json(r#"{"version":1,"loss":{"scale":"hamilton","stage":"IX"}}"#),
        Case::from_fragment("case=1;time.later_stage=IX;loss.scale=hamilton"),
    ] {
        assert_eq!(
            wrong.unwrap_err().to_string(),
            "loss.scale: \"hamilton\" is not one of norwood, ludwig, sinclair, diffuse-patterned, diffuse-unpatterned"
        );
    }
}

#[test]
fn a_byte_order_mark_before_a_case_means_nothing() {
    let plain = r#"{"version":1,"loss":{"stage":"III"},"scars":[{"kind":"fue"}]}"#;
    assert_eq!(Case::from_json(&format!("\u{feff}{plain}")), Case::from_json(plain));
    assert_eq!(Case::from_json("\u{feff}\r\n{\"version\":1}"), Ok(Case::default()));
    // Mistakes are told as in the same text without it, and two are one too many.
    for text in ["", "{\"version\":1,", "[1]", "{\"version\":1,\"hair\":3}"] {
        assert_eq!(message(&format!("\u{feff}{text}")), message(text));
    }
    assert!(message("\u{feff}\u{feff}{\"version\":1}").starts_with("case-syntax"));
}

/// Whether a schema's rules for what goes together allow a loss, as a validator would read them.
fn rules_allow(loss: &serde_json::Map<String, serde_json::Value>) -> bool {
    let schema = smp_simulator::case::json_schema();
    let holds = |part: &serde_json::Value| {
        let inner = &part["properties"]["loss"];
        let required = inner["required"].as_array().unwrap();
        required.iter().all(|name| loss.contains_key(name.as_str().unwrap()))
            && inner["properties"].as_object().unwrap().iter().all(|(name, allowed)| match loss.get(name) {
                None => true,
                Some(value) => match allowed.get("const") {
                    Some(only) => value == only,
                    None => allowed["enum"].as_array().unwrap().contains(value),
                },
            })
    };
    schema["allOf"].as_array().unwrap().iter().all(|rule| !holds(&rule["if"]) || holds(&rule["then"]))
}

#[test]
fn the_schema_allows_a_stage_on_a_scale_where_the_reader_does() {
    let scales: Vec<Option<&str>> = LossScale::NAMES.iter().copied().map(Some).chain([None]).collect();
    let stages: Vec<Option<&str>> = LossStage::NAMES.iter().copied().map(Some).chain([None]).collect();
    let mut refused = 0;
    for scale in &scales {
        for stage in &stages {
            let mut loss = serde_json::Map::new();
            loss.extend(scale.map(|name| ("scale".to_owned(), name.into())));
            loss.extend(stage.map(|name| ("stage".to_owned(), name.into())));
            let json = serde_json::json!({ "version": 1, "loss": loss }).to_string();
            let read = Case::from_json(&json);
            assert_eq!(rules_allow(&loss), read.is_ok(), "{json}: {read:?}");
            refused += u32::from(read.is_err());
        }
    }
    assert!(refused > 40, "{refused} pairs refused");
}

#[test]
fn dates_and_currencies_are_read_or_told_what_they_should_be() {
    let case = Case::from_json(r#"{"version":1,"plan":{"first_date":"2028-02-29","currency":"EUR"}}"#).unwrap();
    assert_eq!(case.to_readable_fragment(), "case=1;plan.first_date=2028-02-29;plan.currency=EUR");
    assert_eq!(Case::from_fragment(&case.to_fragment()), Ok(case));
    for (json, expected) in [
        (
            r#"{"version":1,"plan":{"first_date":"2026-02-29"}}"#,
            "case-field | plan.first_date: \"2026-02-29\" is not a date like 2026-11-22, or empty",
        ),
        (
            r#"{"version":1,"plan":{"first_date":20261122}}"#,
            "case-field | plan.first_date: 20261122 is not a date like 2026-11-22, or empty",
        ),
        (
            r#"{"version":1,"plan":{"currency":"euro"}}"#,
            "case-field | plan.currency: \"euro\" is not a currency of three capital letters like EUR, or empty",
        ),
    ] {
        assert_eq!(message(json), expected, "{json}");
    }
}

#[test]
fn a_value_out_of_range_set_from_code_is_found_by_the_check() {
    let mut case = Case::default();
    case.treatment.density_per_cm2 = f32::NAN;
    assert_eq!(case.check().unwrap_err().path(), Some("treatment.density_per_cm2"));
    assert_eq!(Case::from_json(&case.to_json()).unwrap_err().path(), Some("treatment.density_per_cm2"));
    case.treatment.density_per_cm2 = 200.0;
    case.person.face = 13;
    assert_eq!(case.check().unwrap_err().path(), Some("person.face"));
}

/// Compares a paper with what the table of fields gives. `SMP_WRITE_PAPERS=1` writes it instead.
fn same_as_file(path: &str, fresh: &str) {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("SMP_WRITE_PAPERS").is_some() {
        assert!(std::fs::write(&path, fresh).is_ok(), "{path} can't be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == fresh,
        "{path} is not what the table of fields gives: run SMP_WRITE_PAPERS=1 cargo test --test all case::"
    );
}

#[test]
fn the_schema_in_docs_is_the_table_of_fields() {
    let schema = serde_json::to_string_pretty(&smp_simulator::case::json_schema()).unwrap();
    same_as_file("docs/case.schema.json", &(schema + "\n"));
}

#[test]
fn the_types_of_the_pages_are_the_table_of_fields() {
    same_as_file("www/src/engine/case-fields.ts", &smp_simulator::case::typescript());
}

#[test]
fn the_documentation_of_the_fields_is_the_table_of_fields() {
    let text = include_str!("../docs/case.md").replace("\r\n", "\n");
    let (before, rest) = text.split_once("<!-- fields -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of fields -->\n").unwrap();
    let table = smp_simulator::case::markdown();
    same_as_file("docs/case.md", &format!("{before}<!-- fields -->\n{table}<!-- end of fields -->\n{after}"));
}

#[test]
fn the_examples_of_the_documentation_are_valid_cases() {
    let text = include_str!("../docs/case.md");
    let mut found = 0;
    for block in text.split("```json\n").skip(1) {
        let example = block.split("```").next().unwrap_or_default();
        Case::from_json(example).unwrap();
        found += 1;
    }
    assert!(found >= 2, "the documentation shows the least case and a full one");
}

/// What any value of any field is made from.
type Draw = (prop::sample::Index, f64);

/// A value that a field can hold, as text.
fn any_value(allowed: &Allowed, (pick, share): &Draw) -> String {
    let at_step = |number: f64, step: f64| ((number / step).round() * step) as f32 + 0.0;
    match *allowed {
        Allowed::Number { min, max, step } => at_step(min + (max - min) * share, step).to_string(),
        Allowed::Whole { min, max } => (f64::from(min) + (f64::from(max) - f64::from(min)) * share).round().to_string(),
        Allowed::Choice { names } => names[pick.index(names.len())].to_owned(),
        Allowed::Points { most, reach, step } => {
            let number = |k: u32| at_step(reach * (2.0 * (share * 997.0 * f64::from(k + 1)).fract() - 1.0), step);
            let numbers = (0..2 * pick.index(most + 1) as u32).map(|k| number(k).to_string());
            numbers.collect::<Vec<_>>().join("_")
        }
        Allowed::Text { wanted } if wanted.contains("date") => {
            let day = CivilDate::new(2026, 11, 22).and_then(|first| first.plus_days((share * 2e6) as u32));
            day.filter(|_| pick.index(3) > 0).map_or_else(String::new, |day| day.to_string())
        }
        Allowed::Text { wanted } if wanted.contains("currency") => ["", "EUR", "JPY"][pick.index(3)].to_owned(),
        Allowed::Text { .. } => {
            // The other texts are painted layers.
            let mut layer = Retouch::default();
            let part = |k: u32| (share * 997.0 * f64::from(k + 1)).fract() as f32;
            for stroke in 0..pick.index(4) as u32 {
                let [u, v, radius, amount] = [0, 1, 2, 3].map(|k| part(4 * stroke + k));
                layer.paint(Vec2::new(u - 0.5, v - 0.5) * 400.0, radius * 30.0, amount * 2.0 - 1.0);
            }
            layer.to_text()
        }
    }
}

fn given<'a>(allowed: &Allowed, text: &'a str) -> Given<'a> {
    if allowed.is_text() { Given::Text(text) } else { Given::Number(text.parse().unwrap_or(f64::NAN)) }
}

/// Any case within the ranges, its numbers at their steps.
fn any_case() -> impl Strategy<Value = Case> {
    let records = lists().map(|list| list.most() * list.columns().len()).sum::<usize>();
    let counts = prop::collection::vec(any::<prop::sample::Index>(), lists().count());
    let draw = (any::<prop::sample::Index>(), 0.0..=1.0_f64);
    (prop::collection::vec(draw, fields().count() + records), counts).prop_map(|(draws, counts)| {
        let mut case = Case::default();
        let mut draws = draws.iter();
        for (field, draw) in fields().zip(draws.by_ref()) {
            let allowed = field.column().allowed;
            assert_eq!(field.put(&mut case, &given(&allowed, &any_value(&allowed, draw))), Ok(()));
        }
        for (list, count) in lists().zip(counts) {
            for record in 0..count.index(list.most() + 1) {
                list.push(&mut case);
                for ((at, column), draw) in list.columns().iter().enumerate().zip(draws.by_ref()) {
                    let text = any_value(&column.allowed, draw);
                    assert_eq!(list.put(&mut case, record, at, &given(&column.allowed, &text)), Ok(()));
                }
            }
        }
        // A stage of another scale is what two fields can have wrong together.
        let stages = case.loss.scale.stages();
        for stage in [&mut case.loss.stage, &mut case.time.later_stage] {
            if !stages.contains(stage) {
                *stage = stages[*stage as usize % stages.len()];
            }
        }
        case
    })
}

/// A value that a field can't hold, as JSON.
fn wrong_value(allowed: &Allowed, pick: u32, far: f64) -> String {
    let (min, max) = match *allowed {
        Allowed::Number { min, max, .. } => (min, max),
        Allowed::Whole { min, max } => (f64::from(min), f64::from(max)),
        Allowed::Choice { .. } | Allowed::Points { .. } | Allowed::Text { .. } => {
            return ["3", "\"no such name\"", "null", "[]", "{}", "true"][pick as usize % 6].to_owned();
        }
    };
    match pick % 6 {
        0 => format!("{}", max + far),
        1 => format!("{}", min - far),
        2 => "\"3\"".to_owned(),
        3 => "null".to_owned(),
        4 => "{\"a\":1}".to_owned(),
        _ => "false".to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn every_case_comes_back_the_same_from_json_and_from_a_fragment(case in any_case()) {
        prop_assert_eq!(case.check(), Ok(()));
        prop_assert_eq!(Case::from_json(&case.to_json()), Ok(case.clone()));
        let fragment = case.to_fragment();
        prop_assert!(fragment.chars().all(|c| c.is_ascii_alphanumeric() || "-._=;".contains(c)), "{}", fragment);
        prop_assert_eq!(Case::from_fragment(&fragment), Ok(case));
    }

    #[test]
    fn every_invalid_value_names_its_field(at in any::<prop::sample::Index>(), pick in any::<u32>(), far in 0.001..1e9_f64) {
        let columns = columns();
        let column = &columns[at.index(columns.len())];
        let wrong = wrong_value(&column.allowed, pick, far);
        let of_a_list = || lists().find(|list| list.columns().iter().any(|other| other == column)).unwrap().name();
        let (json, path) = match column.path.split_once('.') {
            Some((part, name)) => (format!(r#"{{"version":1,"{part}":{{"{name}":{wrong}}}}}"#), column.path.to_owned()),
            None => {
                let (list, name) = (of_a_list(), column.path);
                (format!(r#"{{"version":1,"{list}":[{{}},{{"{name}":{wrong}}}]}}"#), format!("{list}[1].{name}"))
            }
        };
        let error = Case::from_json(&json).unwrap_err();
        prop_assert_eq!(error.path(), Some(path.as_str()));
        prop_assert_eq!(error.code(), "case-field");
        prop_assert!(error.to_string().starts_with(&format!("{path}: ")), "{}", error);
    }

    #[test]
    fn an_unknown_field_is_named(name in "[a-z_]{1,12}") {
        prop_assume!(fields().all(|field| !field.path.starts_with(&format!("{name}."))) && name != "version");
        prop_assume!(lists().all(|list| list.name() != name));
        let error = Case::from_json(&format!(r#"{{"version":1,"{name}":1}}"#)).unwrap_err();
        prop_assert_eq!(error.path(), Some(name.as_str()));
        let unknown = matches!(error, CaseError::Unknown { .. });
        prop_assert!(unknown);
    }

    #[test]
    fn no_text_makes_the_codecs_panic_and_every_error_is_one_line(text in ".{0,200}") {
        for error in [Case::from_json(&text).err(), Case::from_fragment(&text).err()].into_iter().flatten() {
            prop_assert!(!error.to_string().contains('\n'));
        }
    }

    #[test]
    fn no_damage_to_a_real_case_makes_the_codecs_panic(case in any_case(), at in any::<prop::sample::Index>(), letter in any::<char>()) {
        for (whole, read) in [
            (case.to_json(), Case::from_json as fn(&str) -> Result<Case, CaseError>),
            (case.to_fragment(), Case::from_fragment as fn(&str) -> Result<Case, CaseError>),
        ] {
            let mut letters: Vec<char> = whole.chars().collect();
            let place = at.index(letters.len());
            letters[place] = letter;
            for damaged in [letters.iter().collect::<String>(), letters[..place].iter().collect::<String>()] {
                if let Ok(case) = read(&damaged) {
                    prop_assert_eq!(case.check(), Ok(()));
                }
            }
        }
    }
}
