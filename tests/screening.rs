//! The screening questionnaire: what it asks, how it is stored and what it says.

use proptest::prelude::*;
use smp_simulator::case::fields;
use smp_simulator::treatment::{Answer, QUESTIONS, Question, Screening};

fn answered(answers: &[(&str, Answer)]) -> Screening {
    let mut screening = Screening::default();
    for (key, answer) in answers {
        assert!(screening.set(key, Some(*answer)), "{key}");
    }
    screening
}

#[test]
fn every_published_contraindication_is_asked_for() {
    for key in [
        "psoriasis",
        "eczema",
        "dermatitis",
        "infection",
        "keloid",
        "isotretinoin",
        "retinoids",
        "steroids",
        "anticoagulants",
        "haemophilia",
        "diabetes",
        "pregnancy",
        "chemotherapy",
        "tattoo-allergy",
        "sunburn",
    ] {
        assert!(Question::of_key(key).is_some(), "{key}");
    }
    for (index, question) in QUESTIONS.iter().enumerate() {
        assert!(QUESTIONS[..index].iter().all(|other| other.key != question.key), "{} is asked twice", question.key);
        assert!(question.text.ends_with('?') && question.raise.ends_with('.'), "{}", question.key);
    }
}

#[test]
fn a_yes_and_an_unsure_are_raised_with_the_doctor_and_a_no_is_not() {
    let review = answered(&[("diabetes", Answer::Yes), ("keloid", Answer::No), ("steroids", Answer::Unsure)]).review();
    let raised: Vec<(&str, Answer)> = review.raise.iter().map(|topic| (topic.question.key, topic.answer)).collect();
    assert_eq!(raised, [("steroids", Answer::Unsure), ("diabetes", Answer::Yes)]);
    assert!(!review.paused, "neither pauses planning");
    assert_eq!(review.open.len(), QUESTIONS.len() - 3);
}

#[test]
fn answers_that_pause_planning_do_so_until_they_are_taken_back() {
    for question in QUESTIONS {
        for answer in [Answer::Yes, Answer::Unsure] {
            let mut screening = answered(&[(question.key, answer)]);
            assert_eq!(screening.review().paused, question.pauses, "{}", question.key);
            screening.set(question.key, Some(Answer::No));
            assert!(!screening.review().paused, "{}", question.key);
        }
    }
    for key in ["infection", "sunburn", "psoriasis", "eczema", "pregnancy", "chemotherapy"] {
        assert!(Question::of_key(key).unwrap().pauses, "{key}");
    }
}

#[test]
fn nothing_that_is_said_diagnoses_or_permits() {
    for question in QUESTIONS {
        let said = question.raise.to_lowercase();
        for word in ["you have", "you suffer", "you are fit", "is safe for you", "you may go ahead", "diagnos"] {
            assert!(!said.contains(word), "{}: {}", question.key, question.raise);
        }
    }
}

#[test]
fn no_answer_can_be_put_into_a_case() {
    for field in fields() {
        for question in QUESTIONS {
            assert!(!field.path.contains(question.key), "{} would carry health data in a link", field.path);
        }
    }
}

#[test]
fn each_mistake_in_a_document_names_its_question() {
    for (json, question, message) in [
        (
            r#"{"version":1,"answers":{"psoriasis":"maybe"}}"#,
            Some("psoriasis"),
            "answers.psoriasis: the answer is one of yes, no, unsure",
        ),
        (
            r#"{"version":1,"answers":{"keloid":true}}"#,
            Some("keloid"),
            "answers.keloid: the answer is one of yes, no, unsure",
        ),
        (
            r#"{"version":1,"answers":{"gout":"yes"}}"#,
            Some("gout"),
            "answers.gout: there is no such question; the questions are infection, sunburn",
        ),
        (r#"{"version":1,"answers":[]}"#, None, "answers: not an object of answers"),
        (r#"{"version":1,"name":"A"}"#, None, "name: a screening holds `version` and `answers` alone"),
        (r#"{"version":2}"#, None, "version: this simulator reads screenings of version 1"),
        (r#"{}"#, None, "version: this simulator reads screenings of version 1"),
        ("[]", None, "the screening is not an object"),
        ("{\n", None, "the screening is not JSON (line 2, column 0)"),
    ] {
        let error = Screening::from_json(json).unwrap_err();
        assert_eq!(error.question(), question, "{json}");
        assert!(error.to_string().starts_with(message), "{json}: {error}");
    }
    assert_eq!(Screening::from_json(r#"{"version":1}"#), Ok(Screening::default()));
}

#[test]
fn a_byte_order_mark_before_a_document_means_nothing() {
    for json in [r#"{"version":1}"#, r#"{"version":1,"answers":{"keloid":"yes"}}"#, "{", r#"{"version":2}"#] {
        assert_eq!(Screening::from_json(&format!("\u{feff}{json}")), Screening::from_json(json), "{json}");
    }
    assert!(Screening::from_json("\u{feff}\u{feff}{\"version\":1}").is_err());
}

proptest! {
    #[test]
    fn every_screening_comes_back_the_same_from_its_document(given in prop::collection::vec(0..4_usize, QUESTIONS.len())) {
        let mut screening = Screening::default();
        for (question, answer) in QUESTIONS.iter().zip(&given).rev() {
            screening.set(question.key, [None, Some(Answer::Yes), Some(Answer::No), Some(Answer::Unsure)][*answer]);
        }
        prop_assert_eq!(Screening::from_json(&screening.to_json()), Ok(screening.clone()));
        let review = screening.review();
        prop_assert_eq!(review.open.len(), given.iter().filter(|answer| **answer == 0).count());
        prop_assert_eq!(review.raise.len(), given.iter().filter(|answer| [1, 3].contains(*answer)).count());
    }

    #[test]
    fn no_text_makes_the_codec_panic_and_every_error_is_one_line(text in ".{0,120}") {
        if let Err(error) = Screening::from_json(&text) {
            prop_assert!(!error.to_string().contains('\n'));
        }
    }
}
