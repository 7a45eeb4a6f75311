//! The screening at the browser's edge. Answers are health data: they come in, a review goes out, and nothing keeps them.

use wasm_bindgen::prelude::*;

use super::fault::{Code, thrown};
use crate::treatment::{Question, Screening, ScreeningError};

/// The questions of a screening, in order, as JSON: `key`, `text`, `pauses`.
#[wasm_bindgen]
pub fn screening_questions() -> String {
    Question::all_to_json().to_string()
}

/// What follows from the answers of a screening, a document of its own, as JSON: `paused`, `raise`, `open`.
///
/// # Errors
/// `screening-answer`.
#[wasm_bindgen]
pub fn review_screening(answers_json: &str) -> Result<String, JsValue> {
    let screening = Screening::from_json(answers_json).map_err(|error| thrown(&error))?;
    Ok(screening.review().to_json().to_string())
}

impl Code for ScreeningError {
    fn code(&self) -> &'static str {
        "screening-answer"
    }
}
