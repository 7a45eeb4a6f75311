//! The case and its codecs, from outside.

use proptest::prelude::*;
use smp_simulator::case::{Case, CaseError, Field, Goal, Kind, LossPattern, ViewName, fields};

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
    assert_eq!(Case::default().to_fragment(), "case=1");
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
    assert_eq!(case.loss.pattern, LossPattern::None);
    assert_eq!((case.treatment.goal, case.treatment.density_per_cm2), (Goal::None, 120.5));
    assert_eq!((case.time.day, case.view.name), (7300.0, ViewName::ThreeQuarter));
}

#[test]
fn a_fragment_holds_what_is_not_default_and_no_letter_that_a_url_escapes() {
    let case = Case::from_json(
        r#"{"version":1,"loss":{"stage":"VII"},"hair":{"length_mm":0.5},"skin":{"preset":"very-light"},"time":{"day":0.25}}"#,
    );
    let fragment = case.unwrap().to_fragment();
    assert_eq!(fragment, "case=1;skin.preset=very-light;loss.stage=VII;time.day=0.25");
    assert_eq!(Case::from_fragment("#case%3D1%3Bloss.stage%3DVII").unwrap().loss.pattern, LossPattern::NorwoodVII);
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
            "case-field | loss.stage: \"IX\" is not one of none, III, V, VI, VII",
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
        ("case=x", "case-version | version: \"x\" is not a version; this simulator reads version 1"),
        ("case=1;loss", "case-syntax | the case fragment: `loss` is not `field=value`"),
        ("case=1;loss.stage%3", "case-syntax | the case fragment: `case=1;loss.stage%3` is not well percent-encoded"),
        ("case=1;hair.length_mm=900", "case-field | hair.length_mm: 900 is above 150"),
        ("case=1;hair.length_mm=NaN", "case-field | hair.length_mm: \"NaN\" is not a number"),
        ("case=1;hair.length_mm=inf", "case-field | hair.length_mm: \"inf\" is not a number"),
        ("case=1;time.day=1;time.day=2", "case-field | time.day: given twice"),
        ("case=1;time.days=1", "case-field | time.days: there is no such field; did you mean time.day?"),
    ] {
        let error = Case::from_fragment(fragment).unwrap_err();
        assert_eq!(format!("{} | {error}", error.code()), expected, "{fragment}");
    }
}

#[test]
fn numbers_are_kept_to_their_steps() {
    let case = Case::from_json(r#"{"version":1,"hair":{"length_mm":3.27159},"time":{"day":0.126}}"#).unwrap();
    assert_eq!((case.hair.length_mm, case.time.day), (3.27, 0.13));
    for field in fields() {
        if let Kind::Number { min, max, step, .. } = field.kind {
            for bound in [min, max] {
                assert!(((bound / step).round() * step - bound).abs() < 1e-9, "{}: {bound} is no step", field.path);
            }
        }
    }
}

#[test]
fn names_and_paths_need_no_escaping_and_stand_for_one_thing() {
    for (index, field) in fields().enumerate() {
        assert!(fields().take(index).all(|other| other.path != field.path), "{} stands twice", field.path);
        assert_eq!(field.path.split('.').filter(|word| !word.is_empty()).count(), 2, "{}", field.path);
        let names = if let Kind::Choice { names, .. } = field.kind { names } else { &[] };
        for text in names.iter().copied().chain(field.path.split('.')) {
            assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "{text}");
        }
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
        "{path} is not what the table of fields gives: run SMP_WRITE_PAPERS=1 cargo test --test case"
    );
}

#[test]
fn the_schema_in_docs_is_the_table_of_fields() {
    let schema = serde_json::to_string_pretty(&smp_simulator::case::json_schema()).unwrap();
    same_as_file("docs/case.schema.json", &(schema + "\n"));
}

#[test]
fn the_types_of_the_pages_are_the_table_of_fields() {
    same_as_file("www/src/case-fields.ts", &smp_simulator::case::typescript());
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

/// Any case within the ranges, its numbers at their steps.
fn any_case() -> impl Strategy<Value = Case> {
    prop::collection::vec((any::<prop::sample::Index>(), 0.0..=1.0_f64), fields().count()).prop_map(|choices| {
        let mut case = Case::default();
        for (field, (pick, share)) in fields().zip(choices) {
            match field.kind {
                #[expect(clippy::cast_possible_truncation, reason = "any value near this one will do")]
                Kind::Number { min, max, step, set, .. } => {
                    let value = ((min + (max - min) * share) / step).round() * step;
                    set(&mut case, value as f32);
                }
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of u32")]
                Kind::Whole { min, max, set, .. } => {
                    set(&mut case, (f64::from(min) + (f64::from(max) - f64::from(min)) * share).round() as u32);
                }
                Kind::Choice { names, set, .. } => assert!(set(&mut case, names[pick.index(names.len())])),
            }
        }
        case
    })
}

/// A value that a field can't hold, as JSON.
fn wrong_value(field: &Field, pick: u32, far: f64) -> String {
    let (min, max) = match field.kind {
        Kind::Number { min, max, .. } => (min, max),
        Kind::Whole { min, max, .. } => (f64::from(min), f64::from(max)),
        Kind::Choice { .. } => {
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
        let field = fields().nth(at.index(fields().count())).unwrap();
        let (part, name) = field.path.split_once('.').unwrap();
        let json = format!(r#"{{"version":1,"{part}":{{"{name}":{}}}}}"#, wrong_value(field, pick, far));
        let error = Case::from_json(&json).unwrap_err();
        prop_assert_eq!(error.path(), Some(field.path));
        prop_assert_eq!(error.code(), "case-field");
        prop_assert!(error.to_string().starts_with(&format!("{}: ", field.path)), "{}", error);
    }

    #[test]
    fn an_unknown_field_is_named(name in "[a-z_]{1,12}") {
        prop_assume!(fields().all(|field| !field.path.starts_with(&format!("{name}."))) && name != "version");
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
