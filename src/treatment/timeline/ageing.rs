//! The years after the first month.

use glam::Vec3;

use crate::case::{Case, Course};
use crate::treatment::timeline::SETTLED_DAYS;

const DAYS_PER_YEAR: f32 = 365.25;
/// Pigment never wanders further than this, mm: by then dots a millimetre apart have long merged, and the core is still
/// narrower than its halo. Assumed.
const MOST_SPREAD_MM: f32 = 0.4;

/// What happens to pigment in a year on this skin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ageing {
    /// Share of the darkness that is left after a year.
    left_per_year: f32,
    /// Variance of the wandering, mm² a year.
    spread_mm2_per_year: f32,
    /// How much less blue than red light pigment absorbs in the end, as a share.
    cast: f32,
    /// Years in which that is two thirds complete. Reference: assumptions, years of a cast.
    cast_years: f32,
}

/// What time has done to pigment, apart from its lightening in the first month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Age {
    /// Share of the settled darkness that is left.
    pub left: f32,
    /// Variance of the wandering, mm², before its limit.
    pub spread_mm2: f32,
    /// How much less blue than red light it absorbs, as a share.
    pub cast: f32,
}

impl Age {
    pub const FRESH: Self = Self { left: 1.0, spread_mm2: 0.0, cast: 0.0 };

    /// Standard deviation of the wandering, mm: as the root of time at first, within `MOST_SPREAD_MM` for ever.
    pub fn blur_mm(&self) -> f32 {
        let most = MOST_SPREAD_MM * MOST_SPREAD_MM;
        (most * -libm::expm1f(-self.spread_mm2 / most)).sqrt()
    }

    /// What is left by channel: the bluish cast comes of absorbing less blue, and half as much less green.
    pub fn left_by_channel(&self) -> Vec3 {
        self.left * (Vec3::ONE - self.cast * Vec3::new(0.0, 0.5, 1.0))
    }
}

impl Ageing {
    /// The case's yearly assumptions, halved for the best skin and doubled for poor skin.
    pub fn of(case: &Case) -> Self {
        let time = &case.time;
        let pace = match time.course {
            Course::Best => 0.5,
            Course::Typical => 1.0,
            Course::Poor => 2.0,
        };
        let spread_mm = time.spread_um / 1000.0 * pace;
        Self {
            left_per_year: (1.0 - time.fading_percent_per_year / 100.0 * pace).clamp(0.0, 1.0),
            spread_mm2_per_year: spread_mm * spread_mm,
            cast: (time.cool_percent / 100.0 * pace).clamp(0.0, 1.0),
            cast_years: case.assumptions.cast_years,
        }
    }

    /// What becomes of pigment of some age in `days` after a needle; it ages from when it has settled.
    pub(super) fn after(&self, from: Age, days: f32) -> Age {
        let years = ((days - SETTLED_DAYS) / DAYS_PER_YEAR).max(0.0);
        Age {
            left: from.left * libm::powf(self.left_per_year, years),
            spread_mm2: from.spread_mm2 + self.spread_mm2_per_year * years,
            cast: self.cast - (self.cast - from.cast) * libm::expf(-years / self.cast_years),
        }
    }
}
