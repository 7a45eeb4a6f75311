//! What the simulation of columns found, as sums of few products: area, contrast in the middle and width of a column's
//! shadow, in any skin.
//!
//! Each is a sum over the same products of four variables of the column, and what a product counts for is a polynomial of
//! second degree in two variables of the skin. Those are worked out once for a skin: what is left, `ColumnTerms`, goes to
//! the shader, which adds up the same products. The counts (`column_fit.rs`) are fitted by `cargo xtask optics fit` to the
//! table that `cargo xtask optics table` simulates.

use crate::math::within;
use std::fmt::Write as _;

use glam::Vec3;

use super::column_fit::{COUNT_STEP, TERMS};
use super::{REDUCED_SCATTERING_PER_MM, SkinOptics};

/// Columns narrower, wider, deeper or shorter than any that were simulated count as the nearest that were, mm.
pub const SIMULATED_WIDTHS_MM: [f32; 2] = [0.03, 0.4];
pub const DEEPEST_TOP_MM: f32 = 0.45;
pub const SHORTEST_MM: f32 = 0.05;
/// Columns of more absorbance than this count as of this: nothing comes through either.
pub const MOST_ABSORBANCE: f32 = 60.0;
/// Light falls off with depth about as e^(−share · µs′ · depth): the fits start from there.
pub const FALL_OFF: f32 = 0.6;
/// How soon more ink in a column that is met on average takes no more light: the fits start from there.
pub const SATURATION: f32 = 0.7;
/// Means about which skins vary: ways through epidermis and dermis, mm, by channel.
const EPIDERMIS_MM: f32 = 0.4;
const DERMIS_MM: Vec3 = Vec3::new(5.0, 2.5, 1.5);

/// Counts of 1, e, d, e², e·d, d², in steps of `COUNT_STEP`: e and d are logarithms of the skin's mean ways over those above.
pub type Counts = [i16; 6];

/// A product of the variables of a column: how often each is in it, and what it counts for in area, middle and width, by
/// channel.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub powers: [u8; 4],
    pub counts: [[Counts; 3]; 3],
}

/// How many numbers a skin has: three for each term.
pub const COLUMN_TERMS: usize = 3 * TERMS.len();

/// What each term counts for in one skin, in area, middle and width, each by channel; the fourth number is nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnTerms(pub [[f32; 4]; COLUMN_TERMS]);

/// What the terms are products of, by channel.
#[derive(Clone, Copy, Debug)]
pub struct ColumnVariables {
    /// In the order of `Term::powers`: logarithm of the diameter over 0.1 mm; that of the top and 0.1 mm over 0.25 mm; what
    /// is left of light after as much skin as the column is long; what is left of the light that meets it.
    pub powers_of: [Vec3; 4],
    /// Mean absorbance of the column for light that meets it anywhere.
    pub met: Vec3,
    /// A first estimate of its area.
    pub area_mm2: Vec3,
}

/// The three sums over the terms: logarithms of the area over its first estimate, of the odds of the middle's contrast over
/// the share that the column takes, and of the width over the diameter.
#[derive(Clone, Copy, Debug, Default)]
pub struct ColumnSums {
    pub area: Vec3,
    pub centre: Vec3,
    pub widening: Vec3,
}

impl ColumnVariables {
    /// Of a column of so much absorbance (natural logarithm) through its middle.
    #[inline(never)]
    pub fn new(diameter_mm: f32, top_mm: f32, bottom_mm: f32, absorbance: Vec3) -> Self {
        let [least_mm, most_mm] = SIMULATED_WIDTHS_MM;
        let width_mm = within(diameter_mm, least_mm, most_mm);
        let top_mm = top_mm.min(DEEPEST_TOP_MM);
        let length_mm = (bottom_mm - top_mm).max(SHORTEST_MM);
        let met = absorbance.min(Vec3::splat(MOST_ABSORBANCE)) * (length_mm / (length_mm + 0.5 * width_mm));
        let left = Vec3::ONE / (Vec3::ONE + SATURATION * met);
        let fall = REDUCED_SCATTERING_PER_MM * FALL_OFF;
        let gone = (-fall * length_mm).map(libm::expf);
        let above = (-fall * top_mm).map(libm::expf);
        // Its side, and its two ends.
        let side = (Vec3::ONE - gone) / fall * diameter_mm;
        let ends = (Vec3::ONE + gone) * (0.25 * diameter_mm * diameter_mm);
        Self {
            powers_of: [
                Vec3::splat(libm::logf(width_mm / 0.1)),
                Vec3::splat(libm::logf((top_mm + 0.1) / 0.25)),
                gone,
                left,
            ],
            met,
            area_mm2: above * (side + ends) * met * left,
        }
    }

    #[inline(never)]
    pub fn product(&self, powers: [u8; 4]) -> Vec3 {
        let factors = self.powers_of.iter().zip(powers);
        factors.fold(Vec3::ONE, |product, (variable, power)| (0..power).fold(product, |product, _| product * *variable))
    }

    /// Integral of contrast over the surface, mm².
    pub fn area_mm2(&self, sums: &ColumnSums) -> Vec3 {
        self.area_mm2 * sums.area.map(libm::expf)
    }

    /// Contrast in the middle.
    pub fn centre(&self, sums: &ColumnSums) -> Vec3 {
        let odds = sums.centre.map(libm::expf) * (Vec3::ONE - (-self.met).map(libm::expf));
        odds / (Vec3::ONE + odds)
    }
}

impl ColumnTerms {
    pub fn of(skin: &SkinOptics) -> Self {
        let by = skin_variables(skin);
        let mut out = [[0.0; 4]; COLUMN_TERMS];
        let counts = TERMS.iter().flat_map(|term| &term.counts);
        for (quantity, out) in counts.zip(&mut out) {
            for (channel, counts) in quantity.iter().enumerate() {
                let sum: f32 = counts.iter().zip(&by).map(|(count, by)| f32::from(*count) * by[channel]).sum();
                out[channel] = sum * COUNT_STEP;
            }
        }
        Self(out)
    }

    #[inline(never)]
    pub fn sums(&self, column: &ColumnVariables) -> ColumnSums {
        let mut sums = ColumnSums::default();
        let (counts, _) = self.0.as_chunks::<3>();
        for (term, counts) in TERMS.iter().zip(counts) {
            let product = column.product(term.powers);
            let [area, centre, widening] = counts.map(|[red, green, blue, _]| Vec3::new(red, green, blue) * product);
            sums.area += area;
            sums.centre += centre;
            sums.widening += widening;
        }
        sums
    }
}

/// What counts are multiplied by, one after the other.
pub fn skin_variables(skin: &SkinOptics) -> [Vec3; 6] {
    let (epidermis_mm, dermis_mm) = skin.mean_ways_mm();
    let (e, d) = ((epidermis_mm / EPIDERMIS_MM).map(libm::logf), (dermis_mm / DERMIS_MM).map(libm::logf));
    [Vec3::ONE, e, d, e * e, e * d, d * d]
}

/// The sums as a function in the shader's language, of the four variables, over `frame.column_terms`.
pub fn column_sums_wgsl() -> String {
    let mut out = String::from(
        "fn column_sums(x: f32, y: f32, gone: vec3<f32>, left: vec3<f32>) -> ColumnSums {\n    \
         var sums: ColumnSums;\n    var product: vec3<f32>;\n",
    );
    for (at, term) in TERMS.iter().enumerate() {
        out += "    product = vec3<f32>(1.0)";
        for (variable, power) in ["x", "y", "gone", "left"].iter().zip(term.powers) {
            for _ in 0..power {
                out += " * ";
                out += variable;
            }
        }
        out += ";\n";
        for (quantity, name) in ["area", "centre", "widening"].iter().enumerate() {
            // Nothing fails in writing to a text.
            let _ = writeln!(out, "    sums.{name} += product * frame.column_terms[{}].rgb;", 3 * at + quantity);
        }
    }
    out + "    return sums;\n}\n"
}
