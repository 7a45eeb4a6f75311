//! Floor 1: the case, what was chosen. Plain validated data; everything else is derived from it.
//!
//! A new field is a member in `model.rs` and a line in `fields.rs`; codecs, errors, schema and documentation follow.

mod choices;
mod error;
mod fields;
mod fragment;
mod json;
mod model;
mod papers;
mod value;

pub use choices::*;
pub use error::CaseError;
pub use fields::{FIELDS, Field, Kind};
pub use model::*;
pub use papers::{json_schema, markdown};
