//! The names by which skin colours go: groups of the typology angle, Fitzpatrick types, Monk tones.

/// Groups of the individual typology angle (ITA). Reference: optics, skin scales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypologyGroup {
    VeryLight,
    Light,
    Intermediate,
    Tan,
    Brown,
    Dark,
}

/// Least angle of each group but the last, degrees. Reference: optics, skin scales (55/41/28/10/−30°).
const GROUPS: [(f32, TypologyGroup); 5] = [
    (55.0, TypologyGroup::VeryLight),
    (41.0, TypologyGroup::Light),
    (28.0, TypologyGroup::Intermediate),
    (10.0, TypologyGroup::Tan),
    (-30.0, TypologyGroup::Brown),
];

/// Least angle of the Monk tones 1 to 9, degrees. The printed swatches span more than measured skin, so a tone is a
/// label and no colour: two tones to a group at the ends and in the dark half, one in between. Assumed.
const MONK: [f32; 9] = [65.0, 55.0, 41.0, 28.0, 19.0, 10.0, -10.0, -30.0, -50.0];

impl TypologyGroup {
    /// The group of an angle.
    #[must_use]
    pub fn of(angle_degrees: f32) -> Self {
        GROUPS.iter().find(|(least, _)| angle_degrees > *least).map_or(Self::Dark, |(_, group)| *group)
    }

    /// The group's name: `very-light`, `light`, `intermediate`, `tan`, `brown` or `dark`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::VeryLight => "very-light",
            Self::Light => "light",
            Self::Intermediate => "intermediate",
            Self::Tan => "tan",
            Self::Brown => "brown",
            Self::Dark => "dark",
        }
    }

    /// The Fitzpatrick type, I to VI, that most often goes with the group: a hint only, since the type is how skin
    /// takes the sun and not its colour.
    #[must_use]
    pub fn fitzpatrick_hint(self) -> &'static str {
        match self {
            Self::VeryLight => "I",
            Self::Light => "II",
            Self::Intermediate => "III",
            Self::Tan => "IV",
            Self::Brown => "V",
            Self::Dark => "VI",
        }
    }
}

/// The tone on the Monk scale, 1 (lightest) to 10, by which skin of that typology angle is labelled.
#[must_use]
pub fn monk_tone(angle_degrees: f32) -> u8 {
    (1..).zip(MONK).find(|(_, least)| angle_degrees > *least).map_or(10, |(tone, _)| tone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Skin, SkinPreset};
    use crate::optics::{SkinOptics, lab_from_linear, typology_angle_degrees};

    #[test]
    fn each_preset_has_its_group_type_and_tone() {
        use TypologyGroup::*;
        let expected = [
            (SkinPreset::VeryLight, VeryLight, "I", 2),
            (SkinPreset::Light, Light, "II", 3),
            (SkinPreset::Intermediate, Intermediate, "III", 4),
            (SkinPreset::Tan, Tan, "IV", 5),
            (SkinPreset::Brown, Brown, "V", 8),
            (SkinPreset::Deep, Dark, "VI", 9),
        ];
        for (preset, group, fitzpatrick, tone) in expected {
            let albedo = SkinOptics::of(&Skin { preset, ..Skin::default() }).albedo_linear_rgb();
            let angle = typology_angle_degrees(lab_from_linear(albedo));
            let found = TypologyGroup::of(angle);
            assert_eq!(
                (found, found.fitzpatrick_hint(), monk_tone(angle)),
                (group, fitzpatrick, tone),
                "{preset:?} at {angle}°"
            );
        }
    }

    #[test]
    fn lighter_skin_never_has_a_darker_label() {
        let mut last = (TypologyGroup::Dark, 10);
        for step in -900..=900 {
            let angle = step as f32 * 0.1;
            let here = (TypologyGroup::of(angle), monk_tone(angle));
            assert!(here.0 <= last.0 && here.1 <= last.1, "{here:?} at {angle}° after {last:?}");
            last = here;
        }
        assert_eq!(last, (TypologyGroup::VeryLight, 1));
    }
}
