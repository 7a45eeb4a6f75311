//! An outcome that keeps up with a case: only what a change touches is done again.

use crate::case::{Case, HairStyle, Hairline, LossStage, Plan, Skin, Time, Treatment, View};
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
    /// The stage that loss goes on to.
    later_stage: LossStage,
    crop: Crop,
    hairline: Option<HairlineCover>,
    plan: DepositPlan,
    outcome: Outcome,
}

impl Stages {
    /// Everything anew.
    pub fn new(case: &Case, body: &Body) -> Self {
        let loss = LossField::new(&case.loss, &body.chart);
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
            later_stage: case.time.later_stage,
            crop,
            hairline,
            plan,
            outcome,
        }
    }

    /// What of a case its hair rests on; all else as in the default. Equal cases have the same loss and follicles.
    pub fn growing(case: &Case) -> Case {
        let HairStyle { color, length_mm, ellipticity, curl, eumelanin_scale, pheomelanin_scale, grey_percent, .. } =
            HairStyle::default();
        let looks = HairStyle {
            color,
            length_mm,
            ellipticity,
            curl,
            eumelanin_scale,
            pheomelanin_scale,
            grey_percent,
            ..case.hair.clone()
        };
        Case {
            skin: Skin::default(),
            hair: looks,
            hairline: Hairline::default(),
            treatment: Treatment::default(),
            plan: Plan::default(),
            time: Time::default(),
            view: View::default(),
            ..case.clone()
        }
    }

    /// The outcome of another case on the same body: as `Outcome::of` gives it.
    pub fn follow(&mut self, case: &Case, body: &Body) -> &Outcome {
        let (growing, planning) = (Self::growing(case), planning(case));
        let (grows, plans) = (growing != self.grown_of, planning != self.planned_of);
        let Outcome { loss, follicles, deposits, lost_at } = &mut self.outcome;
        if grows {
            if growing.loss != self.grown_of.loss {
                *loss = LossField::new(&case.loss, &body.chart);
            }
            if growing.hair != self.grown_of.hair {
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
        if grows || case.time.later_stage != self.later_stage {
            *lost_at = lost_of(case, body, loss, follicles);
            self.later_stage = case.time.later_stage;
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
    Case { treatment, hairline: case.hairline.clone(), ..Stages::growing(case) }
}
