//! Guessing a value of the cage from those already known, so that only small corrections are stored.

/// From which earlier vertices a vertex is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guess {
    Nothing,
    /// Straight on from `far` through `near`.
    Straight {
        near: u16,
        far: u16,
    },
    /// The fourth corner of the quad over the diagonal `side_a`, `side_b`.
    Corner {
        side_a: u16,
        side_b: u16,
        across: u16,
    },
}

/// How far a guess goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// The same value as a neighbour: for coarse, noisy steps.
    Same,
    /// Along the slope: for smooth surfaces.
    Slope,
}

/// The guesses for the vertices of a half cage, in the order of their first use by a quad.
#[derive(Clone, Debug)]
pub struct Predictor {
    guesses: Vec<Guess>,
}

impl Predictor {
    /// `quads` must use every vertex below `vertices`, new ones in rising order.
    #[must_use]
    pub fn new(vertices: usize, quads: &[[u16; 4]]) -> Self {
        let mut guesses: Vec<Guess> = Vec::with_capacity(vertices);
        // A quad corner across each vertex, for going straight on: (neighbour, the one before it).
        let mut behind: Vec<Option<u16>> = vec![None; vertices];
        for quad in quads {
            for corner in 0..4 {
                let new = quad[corner];
                if usize::from(new) != guesses.len() {
                    continue;
                }
                let [next, across, previous] = [1, 2, 3].map(|step| quad[(corner + step) % 4]);
                let known = |vertex: u16| vertex < new;
                let guess = if known(next) && known(across) && known(previous) {
                    Guess::Corner { side_a: next, side_b: previous, across }
                } else if known(next) {
                    Self::straight(next, &behind)
                } else if known(previous) {
                    Self::straight(previous, &behind)
                } else {
                    Guess::Nothing
                };
                guesses.push(guess);
            }
            for corner in 0..4 {
                let slot = usize::from(quad[corner]);
                if let Some(entry) = behind.get_mut(slot)
                    && entry.is_none()
                {
                    // The neighbour known the longest: most likely on the far side of the front.
                    *entry = Some(quad[(corner + 1) % 4].min(quad[(corner + 3) % 4]));
                }
            }
        }
        guesses.resize(vertices, Guess::Nothing);
        Self { guesses }
    }

    fn straight(near: u16, behind: &[Option<u16>]) -> Guess {
        let far = behind.get(usize::from(near)).copied().flatten().unwrap_or(near);
        Guess::Straight { near, far: if far < near { far } else { near } }
    }

    /// The guess for vertex `index` from the `values` before it, which must number at least `index`.
    fn guess(&self, index: usize, values: &[i16], prediction: Prediction) -> i16 {
        let value = |vertex: u16| values[usize::from(vertex)];
        match (self.guesses[index], prediction) {
            (Guess::Nothing, _) => index.checked_sub(1).map_or(0, |previous| values[previous]),
            (Guess::Straight { near, .. }, Prediction::Same) => value(near),
            (Guess::Straight { near, far }, Prediction::Slope) => value(near).wrapping_mul(2).wrapping_sub(value(far)),
            (Guess::Corner { side_a, side_b, .. }, Prediction::Same) => {
                value(side_a).wrapping_add(value(side_b).wrapping_sub(value(side_a)) / 2)
            }
            (Guess::Corner { side_a, side_b, across }, Prediction::Slope) => {
                value(side_a).wrapping_add(value(side_b)).wrapping_sub(value(across))
            }
        }
    }

    /// Values from their corrections.
    #[must_use]
    pub fn restore(&self, corrections: &[u16], prediction: Prediction) -> Vec<i16> {
        if corrections.iter().all(|correction| *correction == 0) {
            return vec![0; corrections.len().min(self.guesses.len())];
        }
        let mut values = Vec::with_capacity(corrections.len());
        for (index, &correction) in corrections.iter().enumerate().take(self.guesses.len()) {
            values.push(self.guess(index, &values, prediction).wrapping_add(unzigzag(correction)));
        }
        values
    }

    /// Corrections to the guesses: the inverse of `restore`.
    #[must_use]
    pub fn correct(&self, values: &[i16], prediction: Prediction) -> Vec<u16> {
        let corrections = values.iter().enumerate().take(self.guesses.len());
        corrections
            .map(|(index, &value)| zigzag(value.wrapping_sub(self.guess(index, &values[..index], prediction))))
            .collect()
    }
}

/// Small magnitudes to small unsigned numbers.
#[must_use]
pub const fn zigzag(value: i16) -> u16 {
    ((value << 1) ^ (value >> 15)).cast_unsigned()
}

/// The inverse of `zigzag`.
#[must_use]
pub const fn unzigzag(code: u16) -> i16 {
    (code >> 1).cast_signed() ^ -(code & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_number_survives_the_zigzag(value: i16) {
            prop_assert_eq!(unzigzag(zigzag(value)), value);
        }

        #[test]
        fn any_values_on_a_strip_of_quads_are_restored(values in prop::collection::vec(any::<i16>(), 40)) {
            let mut quads = vec![[0, 1, 2, 3]];
            for strip in 0..18_u16 {
                quads.push([strip * 2 + 2, strip * 2 + 3, strip * 2 + 4, strip * 2 + 5]);
            }
            let predictor = Predictor::new(values.len(), &quads);
            for prediction in [Prediction::Same, Prediction::Slope] {
                let corrections = predictor.correct(&values, prediction);
                prop_assert_eq!(predictor.restore(&corrections, prediction), values.clone());
            }
        }
    }
}
