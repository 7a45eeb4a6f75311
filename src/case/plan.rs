//! How the treatment is spread over the calendar.

use super::fields::{Field, whole};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] =
    &[whole!("plan.session_gap_days", plan.session_gap_days as u8, 14 to 60, "Days from one session to the next.")];

#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Days from one session to the next, 14 to 60. Reference: the brief's figures, sessions.
    pub session_gap_days: u8,
}

impl Default for Plan {
    fn default() -> Self {
        Self { session_gap_days: 14 }
    }
}
