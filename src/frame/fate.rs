//! Which hairs turn white or fall out as years go by. A hair carries when, the frame's uniforms carry how far time has
//! gone; so another day redraws hairs and rebuilds none. `shaders/hair.wgsl` has the same formulas.

/// What the years make of a hair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HairFate {
    /// Share of the untouched scalp's hairs, 0 to 1, that are white when this one turns.
    pub whitens_at: f32,
    /// How far the later loss has gone when this one is gone, 0 to 1; a little more thins out and stays.
    pub lost_at: f32,
}

impl HairFate {
    /// Neither turns nor falls out.
    pub const UNCHANGED: Self = Self { whitens_at: 1.0, lost_at: f32::INFINITY };

    /// `lost_at` in a byte: 1 is nearly at once, 255 never.
    pub(crate) fn lost_byte(self) -> u8 {
        if self.lost_at > LAST_LOST_AT { u8::MAX } else { (self.lost_at / LOST_AT_STEP + 0.5).clamp(1.0, 254.0) as u8 }
    }

    /// How much of a hair is left when the later loss has gone so far, 1 to 0.
    pub(super) fn life(lost_byte: u8, loss: f32) -> f32 {
        let lost_at = f32::from(lost_byte) * LOST_AT_STEP;
        let left = (lost_at - loss) / (LOST_AT_WINDOW * lost_at.max(LOST_AT_STEP));
        if lost_byte == u8::MAX { 1.0 } else { left.clamp(0.0, 1.0) }
    }
}

/// Calibre and opacity of a hair of that life, as shares of what they were.
pub(super) fn calibre(life: f32) -> f32 {
    LAST_CALIBRE + (1.0 - LAST_CALIBRE) * life
}

pub(super) fn presence(life: f32) -> f32 {
    (2.0 * life).min(1.0)
}

/// Steps of `HairFate::whitens_at` in a column's byte.
pub const WHITENS_STEPS: u8 = 126;
/// Steps of `HairFate::lost_at` in a byte, and the last that is told from never.
pub const LOST_AT_STEP: f32 = LAST_LOST_AT / 254.0;
const LAST_LOST_AT: f32 = 1.2;
/// A hair miniaturises over this last share of the way to its loss. Assumed.
pub const LOST_AT_WINDOW: f32 = 0.2;
/// Calibre that it has left in the end. Assumed: vellus of terminal hair.
pub const LAST_CALIBRE: f32 = 0.4;

#[cfg(test)]
mod tests {
    use super::*;

    fn life(lost_at: f32, loss: f32) -> f32 {
        HairFate::life(HairFate { lost_at, ..HairFate::UNCHANGED }.lost_byte(), loss)
    }

    #[test]
    fn a_hair_is_whole_at_first_and_gone_at_its_time() {
        for lost_at in [0.02, 0.1, 0.5, 0.9, 1.0] {
            assert_eq!(life(lost_at, 0.0), 1.0, "nothing is lost before the loss begins, also at {lost_at}");
            assert!(life(lost_at, lost_at * 0.92) < 0.6, "it thins out before {lost_at}");
            assert_eq!(life(lost_at, lost_at + LOST_AT_STEP), 0.0, "it is gone after {lost_at}");
        }
        assert_eq!(life(f32::INFINITY, 1.0), 1.0, "most are never lost");
        assert!(life(1.1, 1.0) > 0.0 && life(1.1, 1.0) < 1.0, "some are on their way when the loss ends");
    }

    #[test]
    fn no_hair_comes_back_as_the_loss_goes_on() {
        for byte in 1..=u8::MAX {
            let lives: Vec<f32> = (0..=100).map(|step| HairFate::life(byte, step as f32 / 100.0)).collect();
            assert!(lives.is_sorted_by(|a, b| a >= b), "{byte}: {lives:?}");
        }
    }
}
