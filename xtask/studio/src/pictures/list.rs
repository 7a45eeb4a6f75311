//! What is drawn: each choice's case and where it is seen from, and the skins.

use smp_simulator::case::{
    Case, Goal, Graft, GraftZone, HairColor, HairCurl, HairStyle, Hairline, HairlineStyle, Loss, LossScale, LossStage,
    Person, Scar, Sex, Skin, SkinPreset, Treatment,
};
use smp_simulator::frame::Pose;

/// A skin, and hair as it goes with it.
pub struct Tone {
    pub name: &'static str,
    skin: SkinPreset,
    /// Of the preset's melanin.
    melanin_scale: f32,
    color: HairColor,
    curl: HairCurl,
    /// Longer over shorter axis of a shaft's cross-section.
    ellipticity: f32,
    /// Dots show less the darker the skin is, and are larger then, mm.
    needle_mm: f32,
}

pub const TONES: [Tone; 3] = [
    Tone {
        name: "light",
        skin: SkinPreset::Light,
        melanin_scale: 1.0,
        color: HairColor::DarkBrown,
        curl: HairCurl::Straight,
        ellipticity: 1.4,
        needle_mm: 0.3,
    },
    Tone {
        name: "tan",
        skin: SkinPreset::Tan,
        melanin_scale: 1.0,
        color: HairColor::Black,
        curl: HairCurl::Straight,
        ellipticity: 1.4,
        needle_mm: 0.4,
    },
    Tone {
        name: "deep",
        skin: SkinPreset::Deep,
        // Toward brown, for which it stands as well.
        melanin_scale: 0.65,
        color: HairColor::Black,
        curl: HairCurl::Coily,
        ellipticity: 1.9,
        needle_mm: 0.5,
    },
];

/// Coily hair that is longer stands over thin places and hides them, mm.
const LONGEST_COILY_MM: f32 = 25.0;

impl Tone {
    /// The case on this skin.
    pub fn of(&self, case: &Case) -> Case {
        let Self { skin: preset, melanin_scale, color, curl, ellipticity, .. } = *self;
        let longest_mm = if curl == HairCurl::Coily { LONGEST_COILY_MM } else { f32::INFINITY };
        let length_mm = case.hair.length_mm.min(longest_mm);
        Case {
            skin: Skin { preset, melanin_scale, ..case.skin.clone() },
            hair: HairStyle { color, curl, ellipticity, length_mm, ..case.hair.clone() },
            treatment: Treatment { needle_diameter_mm: self.needle_mm, ..case.treatment.clone() },
            ..case.clone()
        }
    }
}

/// Something to choose.
pub struct Choice {
    /// `SCALE/STAGE`, `use/GOAL` or `hairline/STYLE`, by the names in a case.
    pub key: String,
    pub case: Case,
    pub pose: Pose,
}

/// Every choice.
pub fn choices() -> Vec<Choice> {
    let stages = |scale: &LossScale| scale.stages().iter().map(|stage| of_stage(*scale, *stage)).collect::<Vec<_>>();
    let mut all: Vec<Choice> = LossScale::ALL.iter().flat_map(stages).collect();
    all.extend(Goal::ALL.iter().filter_map(|goal| of_use(*goal)));
    all.extend(HairlineStyle::ALL.iter().map(|style| of_hairline(*style)));
    all
}

/// Clipped hair, mm.
const CLIPPED_MM: f32 = 6.0;
/// Hair that falls to both sides of a parting, mm.
const PARTED_MM: f32 = 60.0;
/// Hair too short for that, mm: the parting is not in the midline, and what falls from it covers the midline.
const CROPPED_MM: f32 = 14.0;
/// As dense and dark as hair of that length on untouched scalp.
const DENSITY_PER_CM2: f32 = 180.0;
const DILUTION: f32 = 6.0;

/// Temples, crown and the height of the sides at once.
fn beside_and_above() -> Pose {
    degrees(68.0, 52.0, 255.0)
}

/// All of the top with its parting.
fn above() -> Pose {
    degrees(12.0, 70.0, 230.0)
}

/// The hairline from in front, above where the light is mirrored.
fn hairline() -> Pose {
    Pose { aside: [0.0, 0.2], ..degrees(0.0, 32.0, 150.0) }
}

fn degrees(yaw: f32, pitch: f32, span_mm: f32) -> Pose {
    Pose::new(yaw.to_radians(), pitch.to_radians(), span_mm)
}

fn man(length_mm: f32) -> Case {
    with_hair(Person { face: 5, ..Person::default() }, length_mm)
}

fn woman(length_mm: f32) -> Case {
    with_hair(Person { sex: Sex::Female, face: 4, ..Person::default() }, length_mm)
}

fn with_hair(person: Person, length_mm: f32) -> Case {
    Case { person, hair: HairStyle { length_mm, ..HairStyle::default() }, ..Case::default() }
}

fn treated(goal: Goal) -> Treatment {
    Treatment { goal, density_per_cm2: DENSITY_PER_CM2, dilution: DILUTION, ..Treatment::default() }
}

/// Untreated, all stages of a scale from one side.
fn of_stage(scale: LossScale, stage: LossStage) -> Choice {
    let (person, pose) = match scale {
        LossScale::Norwood => (man(CLIPPED_MM), beside_and_above()),
        LossScale::Ludwig => (woman(PARTED_MM), above()),
        LossScale::Sinclair => (woman(CROPPED_MM), degrees(0.0, 70.0, 230.0)),
        // From where the fringe at the back is seen too, by which the two kinds are told apart.
        LossScale::DiffusePatterned | LossScale::DiffuseUnpatterned => (man(CLIPPED_MM), degrees(120.0, 40.0, 255.0)),
    };
    let case = Case {
        loss: Loss { scale, stage, ..Loss::default() },
        treatment: Treatment { goal: Goal::None, ..Treatment::default() },
        ..person
    };
    Choice { key: format!("{}/{}", scale.name(), stage.name()), case, pose }
}

/// A treated head that shows what a use is for; no use has no picture.
fn of_use(goal: Goal) -> Option<Choice> {
    let (case, pose) = match goal {
        Goal::None => return None,
        Goal::Shaved => {
            (Case { treatment: treated(goal), ..man(HairStyle::default().length_mm) }, degrees(34.0, 20.0, 285.0))
        }
        Goal::Density => {
            let loss = Loss { scale: LossScale::Ludwig, stage: LossStage::II, ..Loss::default() };
            (Case { loss, treatment: treated(goal), ..woman(PARTED_MM) }, above())
        }
        // The scar can still be made out under the usual density, or nobody would know what the picture is of.
        Goal::Scars => {
            let scar = Scar { width_mm: 4.0, stretch_percent: 150.0, length_mm: 240.0, ..Scar::default() };
            let loss = Loss { stage: LossStage::None, ..Loss::default() };
            let treatment = Treatment { goal, ..Treatment::default() };
            (Case { loss, scars: vec![scar], treatment, ..man(1.0) }, degrees(180.0, 10.0, 265.0))
        }
        Goal::Transplant => {
            let graft = Graft { zone: GraftZone::Top, most_taken_percent: 60.0, ..Graft::default() };
            (Case { grafts: vec![graft], treatment: treated(goal), ..man(CLIPPED_MM) }, degrees(34.0, 40.0, 262.0))
        }
    };
    Some(Choice { key: format!("use/{}", goal.name()), case, pose })
}

/// A shaved look from in front, near enough for its edge.
fn of_hairline(style: HairlineStyle) -> Choice {
    let case = Case {
        hairline: Hairline { style, ..Hairline::default() },
        treatment: treated(Goal::Shaved),
        ..man(HairStyle::default().length_mm)
    };
    Choice { key: format!("hairline/{}", style.name()), case, pose: hairline() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_stage_use_and_style_has_its_picture() {
        let keys: Vec<String> = choices().into_iter().map(|choice| choice.key).collect();
        let mut wanted = BTreeSet::from(["shaved", "density", "scars", "transplant"].map(|goal| format!("use/{goal}")));
        for scale in LossScale::ALL {
            wanted.extend(scale.stage_names().iter().map(|stage| format!("{}/{stage}", scale.name())));
        }
        wanted.extend(HairlineStyle::NAMES.iter().map(|style| format!("hairline/{style}")));
        assert_eq!(keys.len(), wanted.len());
        assert_eq!(BTreeSet::from_iter(keys), wanted);
    }

    #[test]
    fn every_picture_is_of_a_case_that_can_be_chosen() {
        for choice in choices() {
            for tone in &TONES {
                assert_eq!(tone.of(&choice.case).check(), Ok(()), "{} on {} skin", choice.key, tone.name);
            }
        }
    }
}
