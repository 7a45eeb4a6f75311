//! The parts of a case and their defaults. Ranges and meanings stand in the table of `fields.rs`.

use super::choices::{Goal, HairColor, LossPattern, LossScale, Sex, SkinPreset, ViewName};

/// What was chosen, version 1. `Case::default()` is the case `{"version":1}`.
///
/// The fields are public and unchecked; [`Case::check`] holds them to the documented ranges.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Case {
    pub person: Person,
    pub skin: Skin,
    pub hair: HairStyle,
    pub loss: Loss,
    pub treatment: Treatment,
    pub time: Time,
    pub view: View,
}

/// Whose head it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub sex: Sex,
    /// One of the ready faces, 1 to 12.
    pub face: u8,
    /// Age in years, 18 to 90.
    pub age_years: f32,
    /// Seed of this person's follicles; any value gives an equally plausible scalp.
    pub seed: u32,
}

impl Default for Person {
    fn default() -> Self {
        Self { sex: Sex::Male, face: 1, age_years: 38.0, seed: 1 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Skin {
    pub preset: SkinPreset,
}

impl Default for Skin {
    fn default() -> Self {
        Self { preset: SkinPreset::Light }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct HairStyle {
    pub color: HairColor,
    /// Length above the skin, 0.1 to 150 mm.
    pub length_mm: f32,
}

impl Default for HairStyle {
    fn default() -> Self {
        Self { color: HairColor::DarkBrown, length_mm: 0.5 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    pub scale: LossScale,
    pub pattern: LossPattern,
}

impl Default for Loss {
    fn default() -> Self {
        Self { scale: LossScale::Norwood, pattern: LossPattern::NorwoodVI }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Treatment {
    pub goal: Goal,
    /// Deposits per cm² of bald skin after the last session, 20 to 200.
    pub density_per_cm2: f32,
    /// Sessions done, 1 to 4: 30, 70, 100 and 100 % of the density.
    pub sessions: u8,
}

impl Default for Treatment {
    fn default() -> Self {
        Self { goal: Goal::Shaved, density_per_cm2: 80.0, sessions: 3 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Days since session 1, 0 to 7300.
    pub day: f32,
}

impl Default for Time {
    fn default() -> Self {
        Self { day: 90.0 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub name: ViewName,
}

impl Default for View {
    fn default() -> Self {
        Self { name: ViewName::ThreeQuarter }
    }
}
