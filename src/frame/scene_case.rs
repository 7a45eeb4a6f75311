//! What of a case a scene rests on.

use crate::case::{Assumptions, Case, Goal, HairStyle, LossStage, Plan, Skin, Time, View};

/// The case with all that needs no new scene set to one value: two cases that come out equal here share a scene. The
/// deposits are always built, so that "before" and "after" are one click apart.
#[must_use]
pub fn scene_case(case: &Case) -> Case {
    let mut treatment = case.treatment.clone();
    if treatment.goal == Goal::None {
        treatment.goal = Goal::Shaved;
    }
    // Which hairs are lost later is the scene's; when, and how many have turned, is not.
    let time = Time { later_stage: case.time.later_stage, ..Time::default() };
    Case {
        skin: Skin::default(),
        hair: shape_of(&case.hair),
        treatment,
        plan: Plan::default(),
        time,
        view: View::default(),
        assumptions: assumptions(case),
        ..case.clone()
    }
}

/// What of hair is in its buffers: all but its colours.
pub(super) fn shape_of(hair: &HairStyle) -> HairStyle {
    let HairStyle { color, eumelanin_scale, pheomelanin_scale, grey_percent, .. } = HairStyle::default();
    HairStyle { color, eumelanin_scale, pheomelanin_scale, grey_percent, ..hair.clone() }
}

/// What is assumed of colours and of the days is not the scene's.
fn assumptions(case: &Case) -> Assumptions {
    let plain = Assumptions::default();
    let shrinking_percent = match case.time.later_stage {
        LossStage::None => plain.shrinking_percent,
        _ => case.assumptions.shrinking_percent,
    };
    Assumptions {
        shrinking_percent,
        cast_years: plain.cast_years,
        scab_percent: plain.scab_percent,
        scab_days: plain.scab_days,
        touch_up_percent: plain.touch_up_percent,
        redness_mm: plain.redness_mm,
        redness_mm2: plain.redness_mm2,
        freckle_melanin_percent: plain.freckle_melanin_percent,
        ..case.assumptions
    }
}
