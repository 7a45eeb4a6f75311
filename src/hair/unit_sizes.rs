//! How many hairs a follicular unit has.

/// Shares of units with 1 to 5 hairs where they were counted. Reference: hair and scalp, FU sizes.
const COUNTED: [f32; LARGEST] = [0.284, 0.526, 0.175, 0.013, 0.002];
/// Most hairs in a unit.
const LARGEST: usize = 5;
/// Halvings of the search for the tilt: far below the spacing of `f32`.
const HALVINGS: usize = 40;

/// Shares of units by their number of hairs, for a given mean.
///
/// A mean other than the counted one's tilts the counted shares: each further hair is so many times as likely. Of
/// all shares with that mean these are the nearest to the counted ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitSizes {
    shares: [f32; LARGEST],
}

impl UnitSizes {
    /// Units of that many hairs on average, 1.3 to 2.6.
    #[must_use]
    pub fn with_mean(hairs_per_unit: f32) -> Self {
        let (mut low, mut high) = (1e-3_f32, 1e3_f32);
        for _ in 0..HALVINGS {
            // The middle by ratio: the tilt is a factor.
            let middle = (low * high).sqrt();
            if Self::tilted(middle).mean() < hairs_per_unit { low = middle } else { high = middle }
        }
        Self::tilted((low * high).sqrt())
    }

    fn tilted(tilt: f32) -> Self {
        let mut shares = COUNTED;
        let mut factor = 1.0;
        for share in &mut shares {
            *share *= factor;
            factor *= tilt;
        }
        let sum: f32 = shares.iter().sum();
        Self { shares: shares.map(|share| share / sum) }
    }

    /// Shares of units with 1, 2, 3, 4 and 5 hairs; they add up to 1.
    #[must_use]
    pub fn shares(&self) -> [f32; LARGEST] {
        self.shares
    }

    /// Hairs in a unit, on average.
    #[must_use]
    pub fn mean(&self) -> f32 {
        (1_u8..).zip(self.shares).map(|(hairs, share)| f32::from(hairs) * share).sum()
    }

    /// The size of the unit that drew `draw`, uniform in 0 to 1. With a higher mean it is never smaller.
    #[must_use]
    pub fn pick(&self, draw: f32) -> u8 {
        let mut reached = 0.0;
        for (hairs, share) in (1..).zip(self.shares) {
            reached += share;
            if draw < reached {
                return hairs;
            }
        }
        LARGEST as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_default_mean_has_the_counted_shares() {
        let shares = UnitSizes::with_mean(crate::case::HairStyle::default().hairs_per_unit).shares();
        for (found, counted) in shares.into_iter().zip(COUNTED) {
            assert!((found - counted).abs() < 0.002, "{shares:?} are not the counted {COUNTED:?}");
        }
    }

    proptest! {
        #[test]
        fn any_mean_is_met_and_more_hairs_never_shrink_a_unit(low in 1.3_f32..2.6, more in 0.0_f32..1.3, draw in 0.0_f32..1.0) {
            let high = (low + more).min(2.6);
            let (few, many) = (UnitSizes::with_mean(low), UnitSizes::with_mean(high));
            prop_assert!((few.mean() - low).abs() < 1e-3, "{} instead of {low}", few.mean());
            prop_assert!((few.shares().iter().sum::<f32>() - 1.0).abs() < 1e-5);
            prop_assert!(few.shares().iter().all(|share| *share >= 0.0));
            prop_assert!(few.pick(draw) <= many.pick(draw));
        }
    }
}
