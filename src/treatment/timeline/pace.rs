//! No two punctures heal alike: how the quicker and the slower ones differ from the rest.

/// How a puncture heals against most. Assumed, so that redness is blotchy, scabs are of unequal size and fall off from one
/// patch before another, all within the published days. Reference: assumptions, unequal healing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// When its scab begins and ends to shed, as shares of the days in which all do.
    pub(super) sheds: [f32; 2],
    /// Size of its scab, and redness round it, as shares of most's.
    pub(super) crust: f32,
    pub(super) redness: f32,
}

impl Pace {
    pub const SLOW: Self = Self { sheds: [0.4, 1.0], crust: 1.6, redness: 1.3 };
    pub const MIDDLE: Self = Self { sheds: [0.15, 0.85], crust: 1.0, redness: 1.0 };
    pub const QUICK: Self = Self { sheds: [0.0, 0.6], crust: 0.5, redness: 0.7 };
    /// Of `Deposit::heals` 0, a half and 1; between them all is as far between.
    pub const ALL: [Self; 3] = [Self::SLOW, Self::MIDDLE, Self::QUICK];
}
