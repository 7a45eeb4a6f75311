//! The report of a case.

use crate::case::Case;
use crate::head::HeadMeasures;
use crate::report::{Areas, DepositCounts, HairCounts, Spacing};
use crate::treatment::{Body, Outcome, determinism_hash};

/// Everything that is measured and counted in a case. [`Report::to_json`] is documented in `docs/report.md`.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub case: Case,
    pub measures: HeadMeasures,
    pub areas: Areas,
    pub hairs: HairCounts,
    pub deposits: DepositCounts,
    /// After each session that placed something: its number, and how even what is there then is.
    pub spacing: Vec<(u8, Option<Spacing>)>,
    /// Hash over every hair and deposit: the same on every device.
    pub hash: u64,
}

impl Report {
    /// The version of the JSON.
    pub const VERSION: u64 = 1;

    /// Takes some tens of ms. `body` and `outcome` must be those of the case.
    pub fn of(case: &Case, body: &Body, outcome: &Outcome) -> Self {
        let deposits = DepositCounts::of(&body.chart, outcome);
        let sessions = deposits.sessions.iter().map(|done| done.session);
        let spacing = sessions.map(|session| (session, Spacing::after(session, body, outcome))).collect();
        Self {
            case: case.clone(),
            measures: HeadMeasures::of(&body.surface),
            areas: Areas::of(body, outcome),
            hairs: HairCounts::of(body, &outcome.follicles),
            deposits,
            spacing,
            hash: determinism_hash(&outcome.follicles.hairs, &outcome.deposits),
        }
    }
}
