//! Where a measure of a head stands among people. Reference: head, ANSUR II.

use super::HeadMeasures;
use crate::case::Sex;

/// How a measure is spread among the people of one sex.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub mean_mm: f32,
    pub deviation_mm: f32,
}

impl Spread {
    const fn new(mean_mm: f32, deviation_mm: f32) -> Self {
        Self { mean_mm, deviation_mm }
    }

    /// How many standard deviations a value lies above the mean.
    #[must_use]
    pub fn deviations(self, value_mm: f32) -> f32 {
        (value_mm - self.mean_mm) / self.deviation_mm
    }

    /// Share of people below a value, 0 to 100, taking the measure as normally distributed.
    #[must_use]
    pub fn percentile(self, value_mm: f32) -> f32 {
        50.0 * (1.0 + libm::erff(self.deviations(value_mm) * core::f32::consts::FRAC_1_SQRT_2))
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident, $field:ident, $name:literal, $men:expr, $women:expr;)*) => {
        /// A measure of which the mean and the spread among men and women are known. The doc of each names its row
        /// of the reference, section "head".
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum HeadMeasure { $($(#[$doc])* $row,)* }

        impl HeadMeasure {
            /// Every measure, in the order of the reference.
            pub const ALL: &'static [Self] = &[$(Self::$row,)*];

            /// The measure in words.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$row => $name,)* }
            }

            /// The measure of one head, mm.
            #[must_use]
            pub const fn of(self, head: &HeadMeasures) -> f32 {
                match self { $(Self::$row => head.$field,)* }
            }

            /// How people of that sex measure.
            #[must_use]
            pub const fn spread(self, sex: Sex) -> Spread {
                let (mean, deviation) = match (self, sex) {
                    $((Self::$row, Sex::Male) => $men, (Self::$row, Sex::Female) => $women,)*
                };
                Spread::new(mean, deviation)
            }

            /// Share of people of that sex who measure less, 0 to 100.
            #[must_use]
            pub fn percentile(self, sex: Sex, value_mm: f32) -> f32 {
                self.spread(sex).percentile(value_mm)
            }
        }
    };
}

rows! {
    /// Head length.
    HeadLength, head_length_mm, "head length", (199.5, 7.0), (189.8, 7.4);
    /// Head breadth.
    HeadBreadth, head_breadth_mm, "head breadth", (154.3, 5.5), (147.8, 5.2);
    /// Circumference.
    Circumference, head_circumference_mm, "head circumference", (574.4, 16.0), (561.1, 19.4);
    /// Tragion to top.
    TragionToTop, tragion_to_top_mm, "tragion to top", (131.1, 6.2), (126.5, 6.5);
    /// Menton–sellion.
    FaceHeight, menton_to_sellion_mm, "face height", (122.6, 6.7), (113.1, 6.1);
    /// Bizygomatic.
    Bizygomatic, bizygomatic_mm, "cheekbone breadth", (142.6, 6.2), (133.8, 5.6);
    /// Interpupillary.
    Interpupillary, interpupillary_mm, "between the pupils", (64.0, 3.4), (61.7, 3.6);
    /// Ear length.
    EarLength, ear_length_mm, "ear length", (64.2, 4.5), (59.4, 3.9);
    /// Ear breadth.
    EarBreadth, ear_breadth_mm, "ear breadth", (36.1, 3.0), (33.2, 2.8);
    /// Ear protrusion.
    EarProtrusion, ear_protrusion_mm, "ear protrusion", (23.2, 3.0), (20.4, 2.7);
    /// Neck circumference.
    NeckCircumference, neck_circumference_mm, "neck circumference", (397.6, 25.8), (329.8, 19.2);
    /// Trichion–glabella, less the difference of foreheads between the two surveys.
    ForeheadHeight, trichion_to_glabella_mm, "forehead height", (56.4, 3.2), (50.9, 3.3);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_those_of_the_normal_distribution() {
        let breadth = HeadMeasure::HeadBreadth.spread(Sex::Male);
        for (deviations, expected) in [(0.0, 50.0), (1.0, 84.13), (-1.0, 15.87), (1.6449, 95.0), (-2.5, 0.62)] {
            let found = breadth.percentile(breadth.mean_mm + deviations * breadth.deviation_mm);
            assert!((found - expected).abs() < 0.05, "{deviations} SD is percentile {expected}, not {found}");
        }
    }

    #[test]
    fn a_larger_head_never_stands_lower() {
        for measure in HeadMeasure::ALL {
            for sex in [Sex::Female, Sex::Male] {
                let mut last = -1.0;
                for step in 0..200 {
                    let found = measure.percentile(sex, step as f32 * 4.0);
                    assert!((0.0..=100.0).contains(&found) && found >= last, "{measure:?} of {sex:?}: {found}");
                    last = found;
                }
            }
        }
    }
}
