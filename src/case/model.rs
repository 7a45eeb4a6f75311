//! The case as a whole. Each part stands in a file of its own, with its defaults and its lines of the table of fields.

use super::{Assumptions, Graft, HairStyle, Hairline, Loss, Person, Plan, Scar, Skin, Time, Treatment, View};

/// What was chosen, version 1. `Case::default()` is the case `{"version":1}`.
///
/// The fields are public and unchecked; [`Case::check`] holds them to the documented ranges.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Case {
    pub person: Person,
    pub skin: Skin,
    pub hair: HairStyle,
    pub loss: Loss,
    /// At most 6.
    pub scars: Vec<Scar>,
    /// At most 4, in the order they were done.
    pub grafts: Vec<Graft>,
    pub hairline: Hairline,
    pub treatment: Treatment,
    pub plan: Plan,
    pub time: Time,
    pub view: View,
    pub assumptions: Assumptions,
}
