//! The case at the browser's edge: text in, whole and checked JSON out.

use wasm_bindgen::prelude::*;

use super::fault::thrown;
use crate::case::Case;
use crate::frame;

/// Reads a case from JSON or from a link, however that came, and gives it as JSON with every field.
///
/// # Errors
/// `case-syntax`, `case-damaged`, `case-version`, `case-field`.
#[wasm_bindgen]
pub fn read_case(text: &str) -> Result<String, JsValue> {
    Ok(parse(text)?.to_json())
}

/// The case as a URL fragment, without the `#`.
///
/// # Errors
/// As `read_case`.
#[wasm_bindgen]
pub fn case_fragment(text: &str) -> Result<String, JsValue> {
    Ok(parse(text)?.to_fragment())
}

/// The case with all that needs no new scene set to one value: two cases that give the same text here share a scene.
/// The deposits are always built, so that "before" and "after" are one click apart.
///
/// # Errors
/// As `read_case`.
#[wasm_bindgen]
pub fn scene_case(text: &str) -> Result<String, JsValue> {
    Ok(frame::scene_case(&parse(text)?).to_json())
}

pub(super) fn parse(text: &str) -> Result<Case, JsValue> {
    Case::from_text(text).map_err(|error| thrown(&error))
}
