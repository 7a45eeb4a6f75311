//! The first month after the needle.

use crate::case::{Assumptions, Course};
use crate::math::smooth_step;
use crate::treatment::HEALED_SHARE;
use crate::treatment::timeline::Pace;

/// From this day on a dot looks the same for weeks. Reference: SMP practice, darkness (stable at about a month).
pub const SETTLED_DAYS: f32 = 30.0;
/// A fresh hole is twice as wide as the dot that stays. Reference: SMP practice, fresh to healed.
const HOLE_SCALE: f32 = 1.0 / HEALED_SHARE;
/// Scabs, and the pigment that the epidermis was given, shed between these days. Reference: SMP practice, darkness.
pub(super) const SHED_DAYS: (f32, f32) = (3.0, 10.0);

/// How far a puncture has healed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Healing {
    /// 0 at the needle, 1 from a month on.
    pub settled: f32,
    /// How much of a scab there is, 0 to 1.
    pub crust: f32,
    /// How far it stands out beyond the hole, as a share of the healed diameter. Reference: SMP practice, fresh to healed
    /// (much larger than the dot).
    pub crust_scale: f32,
    /// Share of the pigment in the epidermis that is still there; while it is, a dot reaches up to the surface.
    pub epidermal: f32,
    /// Redness round the puncture, 1 at the needle to 0.
    pub redness: f32,
}

impl Healing {
    /// `days` after the needle, 0 or more, of a puncture that heals at that pace.
    pub fn after(days: f32, pace: &Pace, course: Course, assumed: &Assumptions) -> Self {
        let days = days.max(0.0);
        let open = (1.0 - days / SETTLED_DAYS).max(0.0);
        let [from, to] = pace.sheds.map(|share| SHED_DAYS.0 + (SHED_DAYS.1 - SHED_DAYS.0) * share);
        let shed = smooth_step(from, to, days);
        let crust = smooth_step(0.0, assumed.scab_days, days) * (1.0 - shed);
        Self {
            settled: 1.0 - open * open,
            crust,
            crust_scale: assumed.scab_percent / 100.0 * crust * pace.crust,
            epidermal: 1.0 - shed,
            redness: pace.redness * (1.0 - smooth_step(0.0, redness_days(course), days)),
        }
    }

    /// Diameter of what is seen, as a share of the healed dot's.
    pub fn core_scale(&self) -> f32 {
        1.0 + (HOLE_SCALE - 1.0) * (1.0 - self.settled) + self.crust_scale
    }
}

/// How long redness lasts. Reference: SMP practice, redness (1 to 3, or 2 to 5 days).
pub(super) fn redness_days(course: Course) -> f32 {
    match course {
        Course::Best => 2.0,
        Course::Typical => 3.0,
        Course::Poor => 5.0,
    }
}
