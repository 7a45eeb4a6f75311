//! The day that is shown.

use super::fields::{Field, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] =
    &[number!("time.day", time.day, 0.0 to 7300.0 by 0.01, "Days since the first session.")];

#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Days since session 1, 0 to 7300.
    pub day: f32,
}

impl Default for Time {
    fn default() -> Self {
        Self { day: 90.0 }
    }
}
