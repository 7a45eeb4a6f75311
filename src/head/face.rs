//! The ready faces: which recipe a person's sex, face and age give.

use super::{Axis, Recipe};
use crate::case::{Person, Sex};

/// Age of the young stocks, years.
const YOUNG_YEARS: f32 = 25.0;
/// Age of the old stocks, years.
const OLD_YEARS: f32 = 90.0;
/// Shares of the stocks in the mean faces.
pub const MEAN_SHARES: [f32; 3] = [0.4, 0.3, 0.3];
/// Weight of the head's own ageing in women of 90.
const WOMEN_AGEING: f32 = 0.6;
/// How much wider the men's eyes open than in their stocks.
const MEN_EYE_OPENING: f32 = 0.4;
/// Number of ready faces a sex; the first is the mean of its sex.
pub const FACES: usize = 12;

/// One ready face: shares of the stocks, which add up to 1, and what sets it apart.
struct Face {
    shares: [f32; 3],
    changes: &'static [(Axis, f32)],
}

/// The recipe of a person's head. Faces beyond 12 are face 12, face 0 is face 1.
#[must_use]
pub fn recipe_of(person: &Person) -> Recipe {
    let (faces, calibration) = match person.sex {
        Sex::Female => (&WOMEN, Axis::CalibrationFemale),
        Sex::Male => (&MEN, Axis::CalibrationMale),
    };
    let face = &faces[usize::from(person.face).saturating_sub(1).min(FACES - 1)];
    let mut recipe = Recipe::default().with(calibration, 1.0);
    blend_stocks(&mut recipe, person.sex, person.age_years, face.shares);
    for &(axis, weight) in face.changes {
        recipe.add(axis, weight);
    }
    match person.sex {
        // The women's old stocks alone show too little age.
        Sex::Female => recipe.add(Axis::HeadAge, WOMEN_AGEING * old_share(person.age_years)),
        // The men's stocks look sleepy: their upper lids reach the pupils.
        Sex::Male => recipe.add(Axis::EyeOpening, MEN_EYE_OPENING),
    }
    recipe
}

/// How far from young to old an age is, 0 to 1.
fn old_share(age_years: f32) -> f32 {
    ((age_years - YOUNG_YEARS) / (OLD_YEARS - YOUNG_YEARS)).clamp(0.0, 1.0)
}

/// Sets the stocks of a sex: `shares` of the three, young and old blended by age.
pub fn blend_stocks(recipe: &mut Recipe, sex: Sex, age_years: f32, shares: [f32; 3]) {
    let old = old_share(age_years);
    let (young_axes, old_axes) = match sex {
        Sex::Female => (
            [Axis::FemaleYoungA, Axis::FemaleYoungB, Axis::FemaleYoungC],
            [Axis::FemaleOldA, Axis::FemaleOldB, Axis::FemaleOldC],
        ),
        Sex::Male => {
            ([Axis::MaleYoungA, Axis::MaleYoungB, Axis::MaleYoungC], [Axis::MaleOldA, Axis::MaleOldB, Axis::MaleOldC])
        }
    };
    for ((young_axis, old_axis), share) in young_axes.into_iter().zip(old_axes).zip(shares) {
        recipe.set(young_axis, share * (1.0 - old));
        recipe.set(old_axis, share * old);
    }
}

use Axis::{
    BackDepth, BrowAngle, BrowForward, BrowUp, CheekBones, CheekInner, CheekVolume, ChinBones, ChinCleft, ChinForward,
    ChinHeight, ChinProminent, ChinWidth, EarLobe, EarScale, EarWing, EyeBag, EyeFold, EyeOpening, EyeOuterCornerUp,
    EyeScale, ForeheadBulge, ForeheadHeight, HeadAge, HeadDiamond, HeadFat, HeadHeight, HeadInvertedTriangular,
    HeadOval, HeadRectangular, HeadRound, HeadSquare, HeadTriangular, HeadWidth, JawDrop, LaughLines, LowerLipHeight,
    LowerLipVolume, MouthAngles, MouthUp, MouthWidth, NeckDouble, NeckWidth, NoseBridgeWidth, NoseConvex, NoseDepth,
    NoseHeight, NoseHump, NoseMidWidth, NoseTipUp, NoseTipWidth, NoseVolume, NoseWidth, NoseWingWidth, TempleWidth,
    UpperLipHeight, UpperLipVolume,
};

const MEN: [Face; FACES] = [
    Face { shares: MEAN_SHARES, changes: &[] },
    Face {
        shares: [0.9, 0.0, 0.1],
        changes: &[(HeadOval, 0.3), (NoseHump, 0.5), (ChinProminent, 0.3), (BrowForward, 0.4), (EarWing, 0.25)],
    },
    Face {
        shares: [0.1, 0.8, 0.1],
        changes: &[(HeadRound, 0.3), (BackDepth, 0.2), (ForeheadBulge, 0.3), (EarScale, -0.2), (ChinWidth, 0.2)],
    },
    Face {
        shares: [0.1, 0.1, 0.8],
        changes: &[(HeadSquare, 0.3), (CheekBones, 0.3), (NoseBridgeWidth, -0.2), (MouthWidth, 0.2), (EarLobe, 0.4)],
    },
    Face {
        shares: [0.6, 0.4, 0.0],
        changes: &[(HeadRectangular, 0.4), (ChinWidth, 0.4), (ChinCleft, 0.5), (NoseVolume, 0.2), (BrowAngle, -0.3)],
    },
    Face {
        shares: [0.6, 0.1, 0.3],
        changes: &[(HeadFat, 0.6), (HeadRound, 0.3), (NeckDouble, 0.4), (NoseTipWidth, 0.4), (CheekVolume, 0.4)],
    },
    Face {
        shares: [0.2, 0.6, 0.2],
        changes: &[(HeadFat, -0.5), (HeadOval, 0.4), (CheekInner, -0.3), (BackDepth, -0.3), (NoseTipUp, -0.2)],
    },
    Face {
        shares: [1.0, 0.0, 0.0],
        changes: &[(HeadInvertedTriangular, 0.3), (ForeheadHeight, 0.4), (NoseConvex, 0.5), (ChinWidth, -0.3)],
    },
    Face {
        shares: [0.0, 0.35, 0.65],
        changes: &[(HeadDiamond, 0.3), (EyeFold, -0.3), (NoseDepth, 0.3), (LowerLipVolume, 0.3), (TempleWidth, -0.2)],
    },
    Face {
        shares: [0.75, 0.25, 0.0],
        changes: &[(HeadHeight, 0.3), (HeadFat, -0.4), (JawDrop, 0.2), (NoseHeight, 0.3), (EarScale, 0.3)],
    },
    Face {
        shares: [0.45, 0.0, 0.55],
        changes: &[(HeadTriangular, 0.25), (HeadWidth, 0.3), (NeckWidth, 0.2), (EyeScale, -0.2), (NoseWingWidth, 0.2)],
    },
    Face {
        shares: [0.0, 1.0, 0.0],
        changes: &[(HeadRectangular, 0.2), (ChinForward, -0.2), (NoseWidth, -0.2), (EarWing, -0.2), (ChinBones, 0.3)],
    },
];

const WOMEN: [Face; FACES] = [
    Face { shares: MEAN_SHARES, changes: &[] },
    Face {
        shares: [0.9, 0.0, 0.1],
        changes: &[(HeadOval, 0.3), (NoseTipUp, 0.3), (CheekBones, 0.3), (EyeScale, 0.15), (ChinWidth, -0.2)],
    },
    Face {
        shares: [0.1, 0.8, 0.1],
        changes: &[(HeadRound, 0.3), (ForeheadBulge, 0.3), (EarScale, -0.2), (LowerLipVolume, 0.2), (BrowUp, 0.2)],
    },
    Face {
        shares: [0.1, 0.0, 0.9],
        changes: &[(HeadRound, 0.3), (CheekVolume, 0.2), (NoseDepth, 0.2), (MouthWidth, -0.1), (EarLobe, -0.3)],
    },
    Face {
        shares: [0.6, 0.4, 0.0],
        changes: &[(HeadDiamond, 0.3), (UpperLipHeight, 0.3), (NoseHump, 0.2), (EyeOuterCornerUp, 0.3)],
    },
    Face {
        shares: [0.6, 0.1, 0.3],
        changes: &[(HeadFat, 0.6), (NeckDouble, 0.3), (NoseTipWidth, 0.3), (CheekVolume, 0.4), (LaughLines, 0.2)],
    },
    Face {
        shares: [0.2, 0.6, 0.2],
        changes: &[(HeadFat, -0.4), (HeadOval, 0.4), (CheekInner, -0.2), (NoseBridgeWidth, -0.2), (MouthUp, 0.2)],
    },
    Face {
        shares: [1.0, 0.0, 0.0],
        changes: &[(HeadInvertedTriangular, 0.3), (ForeheadHeight, 0.3), (NoseConvex, 0.4), (MouthAngles, 0.2)],
    },
    Face {
        shares: [0.0, 0.4, 0.6],
        changes: &[(HeadSquare, 0.25), (EyeOpening, 0.2), (NoseMidWidth, 0.2), (LowerLipHeight, 0.2)],
    },
    Face {
        shares: [0.75, 0.25, 0.0],
        changes: &[(HeadRectangular, 0.3), (ChinHeight, 0.3), (NoseHeight, 0.2), (EyeBag, 0.3), (HeadAge, 0.2)],
    },
    Face {
        shares: [0.45, 0.0, 0.55],
        changes: &[(HeadTriangular, 0.2), (UpperLipVolume, 0.3), (NoseVolume, -0.2), (BackDepth, 0.2)],
    },
    Face {
        shares: [0.0, 1.0, 0.0],
        changes: &[(HeadOval, 0.3), (NoseWidth, -0.2), (CheekBones, 0.3), (EarWing, 0.2), (HeadHeight, 0.1)],
    },
];
