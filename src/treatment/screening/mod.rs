//! The questions that a clinic asks before it plans anything, and what the answers mean for planning.
//!
//! Nothing here diagnoses. A yes only says what to raise with a doctor, and some pause planning until the doctor has
//! answered.
//!
//! Answers are health data. They are a document of their own, never a part of the case: a case is shared as a link,
//! shown on pages and sent to colleagues, and none of these may carry someone's illnesses along.

mod answers;
mod codec;
mod questions;

pub use answers::{Answer, Review, Screening, Topic};
pub use codec::ScreeningError;
pub use questions::{QUESTIONS, Question};
