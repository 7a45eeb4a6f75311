//! Floor 1: the case, what was chosen. Plain validated data; everything else is derived from it.
//!
//! A new field is a member of its part and a line in that part's table; codecs, errors, schema and documentation follow.

mod assumptions;
mod bits;
mod choices;
mod error;
mod fields;
mod fragment;
mod graft;
mod hair;
mod hairline;
mod json;
mod link;
mod lists;
mod loss;
mod model;
mod number;
mod packed;
mod packed_value;
mod papers;
mod person;
mod plan;
mod points;
mod retouch;
mod scar;
mod seal;
mod skin;
mod time;
mod treatment;
mod typescript;
mod value;
mod view;

pub use assumptions::*;
pub use error::CaseError;
pub use fields::{Allowed, Column, Field, Kind, fields};
pub use graft::*;
pub use hair::*;
pub use hairline::*;
pub use lists::{List, lists};
pub use loss::*;
pub use model::*;
pub use papers::{json_schema, markdown};
pub use person::*;
pub use plan::*;
pub use retouch::*;
pub use scar::*;
pub use skin::*;
pub use time::*;
pub use treatment::*;
pub use typescript::typescript;
pub use value::Given;
pub use view::*;
