//! An outcome that keeps up with a case: only what a change touches is done again.

use crate::case::{Assumptions, Case, HairStyle, Hairline, LossStage, Plan, Skin, Time, Treatment, View};
use crate::hair::{Crop, Follicles, LossField};
use crate::treatment::outcome::lost_at as lost_of;
use crate::treatment::{Body, DepositPlan, HairlineCover, Outcome};

/// The last outcome on one body, and what it came from.
#[derive(Clone, Debug)]
pub struct Stages {
    /// The case without what hair does not rest on.
    grown_of: Case,
    /// The case without what the plan of deposits does not rest on.
    planned_of: Case,
    /// The stage that loss goes on to, and over what share of the way to its loss a hair shrinks.
    later: (LossStage, f32),
    crop: Crop,
    hairline: Option<HairlineCover>,
    plan: DepositPlan,
    outcome: Outcome,
}

impl Stages {
    /// Everything anew.
    pub fn new(case: &Case, body: &Body) -> Self {
        let loss = LossField::new(&case.loss, &case.assumptions, &body.chart);
        let crop = Crop::new(case, &body.sites, &body.chart);
        let mut follicles = Follicles::default();
        follicles.regrow(&crop, case, &body.sites, &body.chart, &loss);
        let hairline = HairlineCover::of(case, &body.sites, &body.chart);
        let plan = planned(hairline.as_ref(), case, body, &loss, &follicles);
        let deposits = plan.place(&case.treatment);
        let lost_at = lost_of(case, body, &loss, &follicles);
        let outcome = Outcome { loss, follicles, deposits, lost_at };
        Self {
            grown_of: Self::growing(case),
            planned_of: planning(case),
            later: later(case),
            crop,
            hairline,
            plan,
            outcome,
        }
    }

    /// What of a case its hair rests on; all else as in the default. Equal cases have the same loss and follicles.
    pub fn growing(case: &Case) -> Case {
        // What a hair is by nature; all else is how it is worn and coloured.
        let HairStyle { units_per_cm2, hairs_per_unit, shaft_um, whorl, .. } = case.hair;
        let natural = HairStyle { units_per_cm2, hairs_per_unit, shaft_um, whorl, ..HairStyle::default() };
        let (shaft_spread_percent, grey_lead_percent) = of_crop(case);
        Case {
            skin: Skin::default(),
            hair: natural,
            hairline: Hairline::default(),
            treatment: Treatment::default(),
            plan: Plan::default(),
            time: Time::default(),
            view: View::default(),
            assumptions: Assumptions { shaft_spread_percent, grey_lead_percent, ..of_loss(case) },
            ..case.clone()
        }
    }

    /// The outcome of another case on the same body: as `Outcome::of` gives it.
    pub fn follow(&mut self, case: &Case, body: &Body) -> &Outcome {
        let (growing, planning) = (Self::growing(case), planning(case));
        let (grows, plans) = (growing != self.grown_of, planning != self.planned_of);
        let Outcome { loss, follicles, deposits, lost_at } = &mut self.outcome;
        if grows {
            let was = &self.grown_of;
            if (&growing.loss, of_loss(&growing)) != (&was.loss, of_loss(was)) {
                *loss = LossField::new(&case.loss, &case.assumptions, &body.chart);
            }
            if (&growing.hair, of_crop(&growing)) != (&was.hair, of_crop(was)) {
                self.crop = Crop::new(case, &body.sites, &body.chart);
            }
            follicles.regrow(&self.crop, case, &body.sites, &body.chart, loss);
            self.grown_of = growing;
        }
        if plans {
            let (was, is) = (&self.planned_of, &planning);
            if (is.treatment.goal, &is.hairline) != (was.treatment.goal, &was.hairline) {
                self.hairline = HairlineCover::of(case, &body.sites, &body.chart);
            }
            // The old one's room is the new one's.
            self.plan = DepositPlan::default();
            self.plan = planned(self.hairline.as_ref(), case, body, loss, follicles);
            self.planned_of = planning;
        }
        if grows || later(case) != self.later {
            *lost_at = lost_of(case, body, loss, follicles);
            self.later = later(case);
        }
        *deposits = self.plan.place(&case.treatment);
        &self.outcome
    }

    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The drawn hairline, if the treatment has one.
    pub fn hairline(&self) -> Option<&HairlineCover> {
        self.hairline.as_ref()
    }
}

fn planned(
    hairline: Option<&HairlineCover>,
    case: &Case,
    body: &Body,
    loss: &LossField,
    follicles: &Follicles,
) -> DepositPlan {
    DepositPlan::behind(hairline, case, &body.sites, &body.chart, loss, follicles)
}

/// What of a case the plan of deposits rests on.
fn planning(case: &Case) -> Case {
    let Treatment { density_per_cm2, sessions, pigment, dilution, .. } = Treatment::default();
    let treatment = Treatment { density_per_cm2, sessions, pigment, dilution, ..case.treatment.clone() };
    let growing = Stages::growing(case);
    let Assumptions { ink_absorbs_percent, ink_load_least_percent, scar_refusal_percent, .. } = case.assumptions;
    let assumptions =
        Assumptions { ink_absorbs_percent, ink_load_least_percent, scar_refusal_percent, ..growing.assumptions };
    Case { treatment, hairline: case.hairline.clone(), assumptions, ..growing }
}

/// What of a case the later loss rests on beside its hair.
fn later(case: &Case) -> (LossStage, f32) {
    (case.time.later_stage, case.assumptions.shrinking_percent)
}

/// What a case assumes of loss; all else as in the default.
fn of_loss(case: &Case) -> Assumptions {
    let Assumptions { hair_left_percent, border_percent, wander_percent, .. } = case.assumptions;
    Assumptions { hair_left_percent, border_percent, wander_percent, ..Assumptions::default() }
}

/// What it assumes of hair before any is lost: the spread of shafts, and the lead of greying.
fn of_crop(case: &Case) -> (f32, f32) {
    (case.assumptions.shaft_spread_percent, case.assumptions.grey_lead_percent)
}
