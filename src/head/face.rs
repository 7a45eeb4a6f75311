//! The ready faces: which recipe a person's sex, face and age give.

use super::{Axis, Recipe};
use crate::case::{Person, Sex};

/// Age of the young stocks, years.
const YOUNG_YEARS: f32 = 25.0;
/// Age of the old stocks, years.
const OLD_YEARS: f32 = 90.0;

/// The recipe of a person's head. Faces beyond 12 are face 12, face 0 is face 1.
#[must_use]
pub fn recipe_of(person: &Person) -> Recipe {
    let mut recipe = Recipe::default();
    blend_stocks(&mut recipe, person.sex, person.age_years, [0.4, 0.3, 0.3]);
    recipe
}

/// Sets the stocks of a sex: `shares` of the three, young and old blended by age.
pub fn blend_stocks(recipe: &mut Recipe, sex: Sex, age_years: f32, shares: [f32; 3]) {
    let old = ((age_years - YOUNG_YEARS) / (OLD_YEARS - YOUNG_YEARS)).clamp(0.0, 1.0);
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
