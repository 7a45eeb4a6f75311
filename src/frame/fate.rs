//! Which hairs turn white or fall out as years go by. A hair carries when, the frame's uniforms carry how far time has
//! gone; so another day redraws hairs and rebuilds none. `shaders/hair.wgsl` has the same formulas.

use crate::hair::{LAST_LENGTH, later_life};

/// What the years make of a hair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HairFate {
    /// Share of the untouched scalp's hairs, 0 to 1, that are white when this one turns.
    pub whitens_at: f32,
    /// How far the later loss has gone when this one is gone, 0 to 1; beyond 1 it is still shrinking when the loss ends.
    pub lost_at: f32,
}

impl HairFate {
    /// Neither turns nor falls out.
    pub const UNCHANGED: Self = Self { whitens_at: 1.0, lost_at: f32::INFINITY };

    /// `lost_at` in a byte: 1 is nearly at once, [`LOST_AT_HALF`] when the loss ends, 255 never.
    pub(crate) fn lost_byte(self) -> u8 {
        if self.lost_at.is_finite() {
            let never = 2.0 * LOST_AT_HALF;
            (never * self.lost_at / (1.0 + self.lost_at) + 0.5).clamp(1.0, never - 1.0) as u8
        } else {
            u8::MAX
        }
    }

    /// How much of a hair is left when the later loss has gone so far, 1 to 0. `shrinking` is as in `later_life`.
    pub(super) fn life(lost_byte: u8, loss: f32, shrinking: f32) -> f32 {
        let byte = f32::from(lost_byte);
        if lost_byte == u8::MAX { 1.0 } else { later_life(byte / (2.0 * LOST_AT_HALF - byte), loss, shrinking) }
    }
}

/// Opacity of a hair of that life, as a share of what it was: it pales as it shrinks, and then is gone.
pub(super) fn presence(life: f32) -> f32 {
    (4.0 * life).min(1.0) * (LAST_OPACITY + (1.0 - LAST_OPACITY) * life)
}

/// Length that is left of it.
pub(super) fn length(life: f32) -> f32 {
    LAST_LENGTH + (1.0 - LAST_LENGTH) * life
}

/// Depth that is left of its follicle.
pub(super) fn depth(life: f32) -> f32 {
    MINIATURISED_DEPTH + (1.0 - MINIATURISED_DEPTH) * life
}

/// Steps of `HairFate::whitens_at` in a column's byte.
pub const WHITENS_STEPS: u8 = 126;
/// The byte of a hair that is lost when the loss ends; the last before never is twice as much less 1.
pub const LOST_AT_HALF: f32 = 127.0;
/// Opacity that a hair has left before it is gone. Assumed: a miniaturised one's.
pub const LAST_OPACITY: f32 = 0.7;
/// Depth of a miniaturised follicle, of a terminal one's. Assumed: 0.3 to 0.6.
pub const MINIATURISED_DEPTH: f32 = 0.4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hair::later_calibre;
    use proptest::prelude::*;

    const SHRINKING: f32 = 0.8;

    fn life_at(lost_at: f32, loss: f32, shrinking: f32) -> f32 {
        HairFate::life(HairFate { lost_at, ..HairFate::UNCHANGED }.lost_byte(), loss, shrinking)
    }

    #[test]
    fn a_hair_is_whole_at_first_and_gone_at_its_time() {
        let life_at = |lost_at, loss| life_at(lost_at, loss, SHRINKING);
        for lost_at in [0.02, 0.1, 0.5, 0.9, 1.0] {
            assert_eq!(life_at(lost_at, 0.0), 1.0, "nothing is lost before the loss begins, also at {lost_at}");
            let half = life_at(lost_at, lost_at * 0.6);
            assert!((0.35..0.65).contains(&half), "half of it is left on the way to {lost_at}: {half}");
            assert_eq!(life_at(lost_at, lost_at * 1.02 + 0.005), 0.0, "it is gone after {lost_at}");
        }
        assert_eq!(life_at(1.0, 1.0), 0.0, "what is lost in the end is gone when the loss ends");
        assert_eq!(life_at(f32::INFINITY, 1.0), 1.0, "most are never lost");
        assert!(life_at(1.1, 1.0) > 0.0 && life_at(1.1, 1.0) < 1.0, "some are on their way when the loss ends");
    }

    proptest! {
        #[test]
        fn no_hair_comes_back_or_grows_as_the_loss_goes_on(
            lost_at in 0.0_f32..6.0,
            loss in 0.0_f32..1.0,
            more in 0.0_f32..1.0,
            shrinking in 0.5_f32..=1.0,
        ) {
            let [now, then] = [loss, (loss + more).min(1.0)].map(|loss| life_at(lost_at, loss, shrinking));
            prop_assert!((0.0..=1.0).contains(&now) && then <= now, "{} then {}", now, then);
            for seen in [later_calibre, presence, length, depth] {
                prop_assert!(seen(now).is_finite() && seen(then) <= seen(now) && seen(now) <= 1.0);
            }
            // A byte tells the time of the loss to a few per cent.
            let exact = later_life(lost_at, loss, shrinking);
            prop_assert!((now - exact).abs() * shrinking < 0.064 || lost_at < 0.1, "{} instead of {}", now, exact);
        }
    }
}
