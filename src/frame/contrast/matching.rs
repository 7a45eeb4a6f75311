//! Whether treated skin matches the hair beside it, and which deposits would.

use crate::math::within;
use glam::Vec3;

use super::swatch::{Difference, Swatch};
use crate::case::{Case, Field, Kind, Treatment};
use crate::frame::FrameUniforms;
use crate::optics::ColumnTerms;
use crate::treatment::{Deposit, Needle};

/// Colours that differ by less than this are taken for one where they don't meet (CIEDE2000). Assumed: 1 to 3.
pub const ALIKE: f32 = 2.0;
/// Longer hair is no shaved look, and hides what deposits are held against, mm.
const LONGEST_MM: f32 = 3.0;
/// Steps in which advice is given.
const DENSITY_STEP_PER_CM2: f32 = 5.0;
const NEEDLE_STEP_MM: f32 = 0.01;

/// Deposits that would match.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Advice {
    pub density_per_cm2: f32,
    pub needle_diameter_mm: f32,
    /// The healed dot's.
    pub dot_diameter_mm: f32,
    /// How far they would be off full hair.
    pub ciede2000: f32,
}

/// Healed deposits as the case asks for, on skin that has lost all its hair, beside full hair of the case's length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    pub difference: Difference,
    /// What would match, changing the density alone if that is enough; none if all is well, or if nothing in reach would.
    pub advice: Option<Advice>,
}

/// Skin to be treated, and the full hair that it is to look like.
pub struct Beside<'a> {
    pub case: &'a Case,
    pub uniforms: &'a FrameUniforms,
    pub skin: Vec3,
    pub full: Swatch,
}

impl Match {
    /// None for longer hair.
    pub fn of(beside: &Beside) -> Option<Self> {
        let treatment = &beside.case.treatment;
        (beside.case.hair.length_mm <= LONGEST_MM).then(|| {
            let difference = beside.difference(beside.dot_mm2(treatment), treatment.density_per_cm2);
            let advice = (difference.ciede2000 >= ALIKE).then(|| beside.advice()).flatten();
            Self { difference, advice }
        })
    }
}

impl Beside<'_> {
    /// The smallest change of the needle that lets some density match, and the density nearest to the case's.
    fn advice(&self) -> Option<Advice> {
        let now = self.case.treatment.needle_diameter_mm;
        let [least, most] = range("treatment.needle_diameter_mm");
        let steps = ((most - least) / NEEDLE_STEP_MM).round() as u32;
        let aside = (0..=steps).map(|step| step as f32 * NEEDLE_STEP_MM);
        // Finer first: it merges less.
        let mut needles = aside.flat_map(|aside_mm| [now - aside_mm, now + aside_mm]);
        needles.find_map(|needle_mm| self.density_for(within(needle_mm, least, most)))
    }

    fn density_for(&self, needle_diameter_mm: f32) -> Option<Advice> {
        let treatment = Treatment { needle_diameter_mm, ..self.case.treatment.clone() };
        let dot_mm2 = self.dot_mm2(&treatment);
        let [least, most] = range("treatment.density_per_cm2");
        let steps = ((most - least) / DENSITY_STEP_PER_CM2).round() as u32;
        let alike = (0..=steps)
            .map(|step| least + step as f32 * DENSITY_STEP_PER_CM2)
            .map(|density| (density, self.difference(dot_mm2, density).ciede2000))
            .filter(|(_, off)| *off < ALIKE);
        let change = |density: f32| (density - treatment.density_per_cm2).abs();
        let (density_per_cm2, ciede2000) = alike.min_by(|one, other| change(one.0).total_cmp(&change(other.0)))?;
        let dot_diameter_mm = Needle::new(&treatment).healed_mm;
        Some(Advice { density_per_cm2, needle_diameter_mm, dot_diameter_mm, ciede2000 })
    }

    /// What one such deposit takes in all, mm².
    fn dot_mm2(&self, treatment: &Treatment) -> Vec3 {
        let ink = Vec3::from_slice(&self.uniforms.ink_absorbance);
        let column = Needle::new(treatment).mean_column(ink * Deposit::mean_ink_load(&self.case.assumptions));
        column.shadow(&ColumnTerms(self.uniforms.column_terms)).area_mm2()
    }

    fn difference(&self, dot_mm2: Vec3, density_per_cm2: f32) -> Difference {
        let taken = dot_mm2 * (density_per_cm2 / 100.0);
        Difference::between(&Swatch::new(self.skin * (-taken).map(libm::expf)), &self.full)
    }
}

/// The least and the most that a field may hold.
fn range(path: &str) -> [f32; 2] {
    match Field::at(path) {
        Some(Field { kind: Kind::Number { min, max, .. }, .. }) => [*min as f32, *max as f32],
        _ => [0.0; 2],
    }
}
