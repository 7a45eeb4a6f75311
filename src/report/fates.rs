//! What scars and transplants made of the follicular units.

use crate::hair::{Follicles, UnitFate};

/// Follicular units by fate. What was taken was set: `taken` is `planted` and `failed` together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitFates {
    /// Where they grew; living, or lost to pattern loss.
    pub native: u32,
    pub scarred: u32,
    pub taken: u32,
    pub planted: u32,
    pub failed: u32,
    /// Round scars where units were punched out one by one.
    pub extraction_dots: u32,
}

impl UnitFates {
    pub fn of(follicles: &Follicles) -> Self {
        let mut fates = Self { extraction_dots: follicles.dots.len() as u32, ..Self::default() };
        for unit in &follicles.units {
            *match unit.fate {
                UnitFate::Native => &mut fates.native,
                UnitFate::Scarred => &mut fates.scarred,
                UnitFate::Taken => &mut fates.taken,
                UnitFate::Planted => &mut fates.planted,
                UnitFate::Failed => &mut fates.failed,
            } += 1;
        }
        fates
    }
}
