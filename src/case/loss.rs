//! What hair is lost.

use super::Case;
use super::choices::choices;
use super::error::CaseError;
use super::fields::{Field, choice, number, text};
use super::retouch::Retouch;
use super::value::Given;

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("loss.scale", loss.scale as LossScale, "The scale the loss is graded on."),
    choice!(
        "loss.stage",
        loss.stage as LossStage,
        "The stage, one of its scale's; `none`, a full head of hair, is on every scale."
    ),
    number!("loss.progress", loss.progress, 0.0 to 1.0 by 0.01,
        "How far the loss has gone from this stage toward the next one."),
    number!("loss.asymmetry", loss.asymmetry, -1.0 to 1.0 by 0.01,
        "Above 0 the person's left side has lost more, below 0 the right."),
    number!("loss.miniaturised_percent", loss.miniaturised_percent, 0.0 to 100.0 by 1.0,
        "Of the hair lost where a zone thins out, how much is still seen, thin and short."),
    text!("loss.retouch", loss.retouch as Retouch, "Loss and hair painted by hand over the scalp; empty is none."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    pub scale: LossScale,
    /// One of `scale.stages()`.
    pub stage: LossStage,
    /// How far toward the next stage, 0 to 1; the last stage of a scale goes no further.
    pub progress: f32,
    /// -1 to 1: above 0 the person's left side has lost more, below 0 the right.
    pub asymmetry: f32,
    /// Of the hair lost where a zone thins out, how much is still seen, thin and short: 0 to 100.
    pub miniaturised_percent: f32,
    /// Loss and hair painted by hand.
    pub retouch: Retouch,
}

impl Default for Loss {
    fn default() -> Self {
        Self {
            scale: LossScale::Norwood,
            stage: LossStage::VI,
            progress: 0.0,
            asymmetry: 0.0,
            miniaturised_percent: 35.0,
            retouch: Retouch::default(),
        }
    }
}

choices! {
    /// The scale a loss is graded on.
    LossScale {
        /// Men: recession, crown, and what is left between them.
        Norwood = "norwood",
        /// Women: the top thins behind a kept hairline.
        Ludwig = "ludwig",
        /// Women, by the width of the midline part; 1 is normal.
        Sinclair = "sinclair",
        /// Front, top and crown thin alike, the fringe is stable. Graded I to III here.
        DiffusePatterned = "diffuse-patterned",
        /// The whole scalp thins, the fringe included. Graded I to III here.
        DiffuseUnpatterned = "diffuse-unpatterned",
    }
}

choices! {
    /// A stage of one of the scales. `None` is a full head of hair.
    LossStage {
        None = "none",
        I = "I",
        II = "II",
        IIa = "IIa",
        III = "III",
        IIIa = "IIIa",
        IIIVertex = "III-vertex",
        IV = "IV",
        IVa = "IVa",
        V = "V",
        Va = "Va",
        VI = "VI",
        VII = "VII",
        Grade1 = "1",
        Grade2 = "2",
        Grade3 = "3",
        Grade4 = "4",
        Grade5 = "5",
    }
}

/// Stages together with their names, so that the two can't part.
macro_rules! stages {
    ($list:ident, $names:ident: $($stage:ident $name:literal),+) => {
        const $list: &[LossStage] = &[$(LossStage::$stage),+];
        const $names: &[&str] = &[$($name),+];
    };
}

stages!(NORWOOD, NORWOOD_NAMES: None "none", I "I", II "II", IIa "IIa", III "III", IIIa "IIIa",
    IIIVertex "III-vertex", IV "IV", IVa "IVa", V "V", Va "Va", VI "VI", VII "VII");
stages!(THREE, THREE_NAMES: None "none", I "I", II "II", III "III");
stages!(SINCLAIR, SINCLAIR_NAMES: None "none", Grade1 "1", Grade2 "2", Grade3 "3", Grade4 "4", Grade5 "5");

impl LossScale {
    /// The scale's stages, the variants of Norwood's among them.
    pub fn stages(self) -> &'static [LossStage] {
        match self {
            Self::Norwood => NORWOOD,
            Self::Ludwig | Self::DiffusePatterned | Self::DiffuseUnpatterned => THREE,
            Self::Sinclair => SINCLAIR,
        }
    }

    /// The names of [`Self::stages`] in a case.
    pub fn stage_names(self) -> &'static [&'static str] {
        match self {
            Self::Norwood => NORWOOD_NAMES,
            Self::Ludwig | Self::DiffusePatterned | Self::DiffuseUnpatterned => THREE_NAMES,
            Self::Sinclair => SINCLAIR_NAMES,
        }
    }

    /// The stage that comes next: what `loss.progress` goes toward. The last stage has none.
    ///
    /// Norwood's `III-vertex` goes on to IV; the variants IIa, IIIa, IVa and Va follow each other, then comes VI.
    pub fn next(self, stage: LossStage) -> Option<LossStage> {
        use LossStage as S;
        let chain: &[LossStage] = match (self, stage) {
            (Self::Norwood, S::IIa | S::IIIa | S::IVa | S::Va) => &[S::IIa, S::IIIa, S::IVa, S::Va, S::VI],
            (Self::Norwood, S::IIIVertex) => &[S::IIIVertex, S::IV],
            (Self::Norwood, _) => &[S::None, S::I, S::II, S::III, S::IV, S::V, S::VI, S::VII],
            _ => self.stages(),
        };
        let at = chain.iter().position(|one| *one == stage)?;
        chain.get(at + 1).copied()
    }
}

/// The field of the scale, and those that are held to it.
pub(super) const SCALE: &str = "loss.scale";
const STAGES: [&str; 2] = ["loss.stage", "time.later_stage"];

/// Holds the stage, and the one that it goes on to, to their scale.
pub(super) fn together(case: &Case) -> Result<(), CaseError> {
    let scale = case.loss.scale;
    for (path, stage) in STAGES.into_iter().zip([case.loss.stage, case.time.later_stage]) {
        if !scale.stages().contains(&stage) {
            return Err(not_a_stage(path, stage.name().to_owned(), scale));
        }
    }
    Ok(())
}

/// The error of a field that holds no stage, told with the stages of the case's own scale: `scale` is what the case
/// gives as such, before that field or after it. Any other error stays as it is.
pub(super) fn of_scale(error: CaseError, scale: Option<Given>) -> CaseError {
    let CaseError::Choice { path, found, .. } = &error else { return error };
    let Some(path) = STAGES.into_iter().find(|stage| stage == path) else { return error };
    let scale = match scale {
        None => Loss::default().scale,
        Some(given) => match named(&given) {
            Some(scale) => scale,
            None => {
                let (path, found) = (SCALE.to_owned(), given.shown());
                return CaseError::Choice { path, found, names: LossScale::NAMES };
            }
        },
    };
    not_a_stage(path, found.clone(), scale)
}

fn named(given: &Given) -> Option<LossScale> {
    if let Given::Text(name) = given { LossScale::from_name(name) } else { None }
}

fn not_a_stage(path: &'static str, found: String, scale: LossScale) -> CaseError {
    CaseError::Stage { path, found, scale: scale.name(), names: scale.stage_names() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scale_names_its_stages_begins_with_none_and_goes_on_to_its_last() {
        for scale in LossScale::ALL {
            let names: Vec<&str> = scale.stages().iter().map(|stage| stage.name()).collect();
            assert_eq!(names, scale.stage_names());
            assert_eq!(scale.stages()[0], LossStage::None);
            for stage in scale.stages() {
                let mut at = *stage;
                while let Some(next) = scale.next(at) {
                    assert!(scale.stages().contains(&next));
                    at = next;
                }
                assert_eq!(Some(&at), scale.stages().last(), "{scale:?} {stage:?} ends elsewhere");
            }
        }
    }
}
