//! Parts of the report that can be had by themselves, sooner than the whole.

use serde_json::Value;

use super::course_json::{healing, plan};
use super::map::map;
use super::person_json::{person, skin};
use super::range_json::range;
use crate::case::Case;
use crate::frame::ContrastReport;
use crate::head::HeadMeasures;
use crate::treatment::{Body, Outcome, Schedule};

/// A part of the report. Each says what `docs/report.md` says of the members of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportPart {
    /// `person`: the head's measures.
    Person,
    /// `skin`: the scales by which its colour is named.
    Skin,
    /// `plan`, `timeline.healing` as its member `healing`, and, as `range`, how dark deposits are over the years, as a
    /// share of when they were fresh, on the best, a typical and poor skin.
    Plan,
    /// `contrast`.
    Contrast,
    /// A map for placing by hand, which the whole report leaves out.
    Map,
}

impl ReportPart {
    /// Every part and its name.
    pub const NAMED: [(Self, &'static str); 5] = [
        (Self::Person, "person"),
        (Self::Skin, "skin"),
        (Self::Plan, "plan"),
        (Self::Contrast, "contrast"),
        (Self::Map, "map"),
    ];

    /// The part of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, known)| *known == name).map(|(part, _)| *part)
    }

    /// The part as JSON. Takes some tens of ms at most. `body` and `outcome` must be those of the case.
    pub fn to_json(self, case: &Case, body: &Body, outcome: &Outcome) -> Value {
        match self {
            Self::Person => person(case.person.sex, &HeadMeasures::of(&body.surface)),
            Self::Skin => skin(&case.skin),
            Self::Plan => {
                let mut told = plan(case, &Schedule::of(case, &outcome.deposits, &body.chart));
                told["healing"] = healing(case);
                told["range"] = range(case);
                told
            }
            Self::Contrast => ContrastReport::of(case, body, outcome).to_json(),
            Self::Map => map(case, body, outcome),
        }
    }
}
