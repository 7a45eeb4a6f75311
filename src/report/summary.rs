//! The report of a case.

use crate::case::{Case, Goal};
use crate::frame::ContrastReport;
use crate::hair::Transplant;
use crate::head::{HeadMeasures, ScalpChart};
use crate::report::{Areas, DepositCounts, HairCounts, Spacing, UnitFates};
use crate::treatment::{
    Body, DesignedHairline, HairlineAdvice, Outcome, Review, Schedule, Screening, determinism_hash,
};

/// Everything that is measured and counted in a case. [`Report::to_json`] is documented in `docs/report.md`.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub case: Case,
    pub measures: HeadMeasures,
    pub areas: Areas,
    pub hairs: HairCounts,
    pub fates: UnitFates,
    /// What became of each transplant of the case.
    pub transplants: Vec<Transplant>,
    pub deposits: DepositCounts,
    /// After each session that placed something: its number, and how even what is there then is.
    pub spacing: Vec<(u8, Option<Spacing>)>,
    pub plan: Schedule,
    pub contrast: ContrastReport,
    /// What speaks against the drawn hairline; empty where none is drawn.
    pub advice: Vec<HairlineAdvice>,
    /// `None` unless [`Report::with_screening`] was called.
    pub screening: Option<Review>,
    /// Hash over every hair and deposit: the same on every device.
    pub hash: u64,
}

impl Report {
    /// The version of the JSON.
    pub const VERSION: u64 = 1;

    /// Takes a tenth of a second or two. `body` and `outcome` must be those of the case.
    pub fn of(case: &Case, body: &Body, outcome: &Outcome) -> Self {
        let deposits = DepositCounts::of(&body.chart, outcome);
        let sessions = deposits.sessions.iter().map(|done| done.session);
        let spacing = sessions.map(|session| (session, Spacing::after(session, body, outcome))).collect();
        Self {
            case: case.clone(),
            measures: HeadMeasures::of(&body.surface),
            areas: Areas::of(body, outcome),
            hairs: HairCounts::of(body, &outcome.follicles),
            fates: UnitFates::of(&outcome.follicles),
            transplants: outcome.follicles.transplants.clone(),
            plan: Schedule::of(case, &outcome.deposits, &body.chart),
            contrast: ContrastReport::of(case, body, outcome),
            deposits,
            spacing,
            advice: advice(case, &body.chart),
            screening: None,
            hash: determinism_hash(&outcome.follicles.hairs, &outcome.deposits),
        }
    }

    /// The report with what the answers of a screening come to.
    #[must_use]
    pub fn with_screening(mut self, screening: &Screening) -> Self {
        self.screening = Some(screening.review());
        self
    }
}

/// Only a shaved look has a hairline of its own.
fn advice(case: &Case, chart: &ScalpChart) -> Vec<HairlineAdvice> {
    if case.treatment.goal == Goal::Shaved {
        DesignedHairline::new(&case.hairline, chart).advice(&case.hairline, chart)
    } else {
        Vec::new()
    }
}
