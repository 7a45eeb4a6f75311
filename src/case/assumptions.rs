//! What no publication settles and no other part of the case holds. Reference: assumptions.

use super::fields::{Field, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    number!("assumptions.ink_absorbs_percent", assumptions.ink_absorbs_percent, 70.0 to 99.0 by 0.5,
        "Light that a deposit of black pigment at ten parts of water absorbs."),
    number!("assumptions.ink_load_least_percent", assumptions.ink_load_least_percent, 70.0 to 100.0 by 1.0,
        "Least ink of a deposit, of the most."),
    number!("assumptions.hair_left_percent", assumptions.hair_left_percent, 67.0 to 133.0 by 1.0,
        "Terminal hair left in thinning zones, of what the stage says."),
    number!("assumptions.border_percent", assumptions.border_percent, 70.0 to 200.0 by 1.0,
        "Width of the border over which a zone thins out, of the usual."),
    number!("assumptions.wander_percent", assumptions.wander_percent, 0.0 to 200.0 by 1.0,
        "How far such a border wanders, of the usual."),
    number!("assumptions.shaft_spread_percent", assumptions.shaft_spread_percent, 8.0 to 20.0 by 0.5,
        "Standard deviation of one head's terminal shafts, of their mean."),
    number!("assumptions.grey_lead_percent", assumptions.grey_lead_percent, 0.0 to 200.0 by 1.0,
        "How far temples, sides and top turn white before the back, of the usual."),
    number!("assumptions.shrinking_percent", assumptions.shrinking_percent, 50.0 to 100.0 by 1.0,
        "Share of the way to its loss over which a hair shrinks."),
    number!("assumptions.cast_years", assumptions.cast_years, 1.0 to 10.0 by 0.1,
        "Years in which a bluish cast is two thirds complete."),
    number!("assumptions.scab_percent", assumptions.scab_percent, 0.0 to 200.0 by 1.0,
        "How far a scab stands out beyond the fresh hole, of the healed dot's diameter."),
    number!("assumptions.scab_days", assumptions.scab_days, 0.5 to 2.0 by 0.05,
        "Days in which a scab dries."),
    number!("assumptions.touch_up_percent", assumptions.touch_up_percent, 10.0 to 100.0 by 1.0,
        "Punctures when dots are gone over, of the first session's."),
    number!("assumptions.redness_mm", assumptions.redness_mm, 0.5 to 3.0 by 0.05,
        "Standard deviation of the redness round a puncture, in mm."),
    number!("assumptions.redness_mm2", assumptions.redness_mm2, 2.0 to 10.0 by 0.1,
        "Redness of a fresh puncture in all: doublings of the blood times mm²."),
    number!("assumptions.freckle_melanin_percent", assumptions.freckle_melanin_percent, 1.0 to 10.0 by 0.1,
        "Melanin of the epidermis that the darkest freckle has more than the skin around it."),
    number!("assumptions.scar_refusal_percent", assumptions.scar_refusal_percent, 20.0 to 50.0 by 1.0,
        "Pigment taken up, of healthy skin's, below which a scar refuses a deposit."),
];

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// Light that a deposit of black pigment at ten parts of water absorbs, 70 to 99 %.
    pub ink_absorbs_percent: f32,
    /// Least ink of a deposit, 70 to 100 % of the most: prongs and hands load unevenly.
    pub ink_load_least_percent: f32,
    /// Terminal hair left in zones that thin out without going bald, 67 to 133 % of what the stage says.
    pub hair_left_percent: f32,
    /// Width of a zone's border, 70 to 200 % of the usual.
    pub border_percent: f32,
    /// How far such a border wanders, 0 to 200 % of the usual.
    pub wander_percent: f32,
    /// Standard deviation of one head's terminal shafts, 8 to 20 % of their mean.
    pub shaft_spread_percent: f32,
    /// How far temples, sides and top turn white before the back, 0 to 200 % of the usual (as the logarithm of odds).
    pub grey_lead_percent: f32,
    /// Share of the way to its loss over which a hair shrinks, 50 to 100 %.
    pub shrinking_percent: f32,
    /// Years in which a bluish cast is two thirds complete, 1 to 10.
    pub cast_years: f32,
    /// How far a scab stands out beyond the fresh hole, 0 to 200 % of the healed dot's diameter.
    pub scab_percent: f32,
    /// Days in which a scab dries, 0.5 to 2.
    pub scab_days: f32,
    /// Punctures when dots are gone over, 10 to 100 % of the first session's.
    pub touch_up_percent: f32,
    /// Standard deviation of the redness round a puncture, 0.5 to 3 mm.
    pub redness_mm: f32,
    /// Redness of a fresh puncture in all, 2 to 10: doublings of the blood times mm².
    pub redness_mm2: f32,
    /// Melanin of the epidermis that the darkest freckle has more than the skin around it, 3 to 10 %.
    pub freckle_melanin_percent: f32,
    /// Pigment taken up below which a scar refuses a deposit, 20 to 50 % of healthy skin's.
    pub scar_refusal_percent: f32,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            ink_absorbs_percent: 95.0,
            ink_load_least_percent: 85.0,
            hair_left_percent: 100.0,
            border_percent: 100.0,
            wander_percent: 100.0,
            shaft_spread_percent: 10.0,
            grey_lead_percent: 100.0,
            shrinking_percent: 80.0,
            cast_years: 3.0,
            scab_percent: 60.0,
            scab_days: 1.0,
            touch_up_percent: 40.0,
            redness_mm: 1.1,
            redness_mm2: 5.0,
            freckle_melanin_percent: 2.0,
            scar_refusal_percent: 35.0,
        }
    }
}
