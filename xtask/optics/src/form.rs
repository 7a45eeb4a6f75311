//! A column's shadow as sums of few products: its area, its contrast in the middle and its width at half of that, in any
//! skin; and the two Gaussians that have just these three.
//!
//! Each sum runs over products of four variables of the column, and what a product counts for is a polynomial of second
//! degree in two variables of the skin, which are worked out once for a skin.

use std::f64::consts::{LN_2, PI};

use smp_simulator::optics::{REDUCED_SCATTERING_PER_MM, SkinOptics, WAYS};

use crate::column::Column;

/// Columns narrower, wider, deeper or shorter than any that were simulated count as the nearest that were, mm.
const WIDTHS_MM: [f64; 2] = [0.03, 0.4];
const DEEPEST_TOP_MM: f64 = 0.45;
const SHORTEST_MM: f64 = 0.05;
/// Light falls off with depth about as e^(−share · µs′ · depth): the sums start from there.
const FALL_OFF: f64 = 0.6;
/// How soon more ink in a column that is met on average takes no more light: the sums start from there.
const SATURATION: f64 = 0.7;
/// Means about which skins vary: ways through epidermis and dermis, mm, by channel.
const EPIDERMIS_MM: f64 = 0.4;
const DERMIS_MM: [f64; 3] = [5.0, 2.5, 1.5];
/// Width (standard deviation) of the halo, mm.
const HALO_SIGMA_MM: f64 = 0.75;
/// Most of the contrast in the middle that is the halo's while core and halo are told apart, and the most that the core's
/// variance is of the halo's.
const MOST_HALO: f64 = 0.45;
const WIDEST_CORE: f64 = 0.8;
/// A count is a whole number of such steps.
pub const STEP: f64 = 1.0 / 1024.0;

/// A product of the variables of a column: how often each is in it, and what it counts for by channel, as counts of
/// 1, e, d, e², e·d, d² (e and d: logarithms of the skin's mean ways over those above) in steps.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub powers: [u8; 4],
    pub counts: [[i16; 6]; 3],
}

/// The sums of the area, of the middle and of the width.
#[derive(Clone, Debug)]
pub struct Form {
    pub area: Vec<Term>,
    pub centre: Vec<Term>,
    pub width: Vec<Term>,
}

/// What the terms are products of, in one channel.
#[derive(Clone, Copy, Debug)]
pub struct Variables {
    /// In the order of `Term::powers`: logarithm of the diameter over 0.1 mm; that of the top and 0.1 mm over 0.25 mm; what
    /// is left of light after as much skin as the column is long; what is left of the light that meets it.
    pub powers_of: [f64; 4],
    /// Mean absorbance of the column for light that meets it anywhere.
    pub met: f64,
    /// A first estimate of its area.
    pub area_mm2: f64,
}

impl Variables {
    pub fn new(column: &Column, channel: usize) -> Self {
        let [least_mm, most_mm] = WIDTHS_MM;
        let width_mm = column.diameter_mm.clamp(least_mm, most_mm);
        let top_mm = column.top_mm.min(DEEPEST_TOP_MM);
        let length_mm = (column.bottom_mm - top_mm).max(SHORTEST_MM);
        let met = column.absorbance * length_mm / (length_mm + 0.5 * width_mm);
        let left = 1.0 / (1.0 + SATURATION * met);
        let fall_per_mm = FALL_OFF * f64::from(REDUCED_SCATTERING_PER_MM[channel]);
        let gone = libm::exp(-fall_per_mm * length_mm);
        // Its side, and its two ends.
        let side = (1.0 - gone) / fall_per_mm * column.diameter_mm;
        let ends = (1.0 + gone) * 0.25 * column.diameter_mm * column.diameter_mm;
        Self {
            powers_of: [libm::log(width_mm / 0.1), libm::log((top_mm + 0.1) / 0.25), gone, left],
            met,
            area_mm2: libm::exp(-fall_per_mm * top_mm) * (side + ends) * met * left,
        }
    }

    pub fn product(&self, powers: [u8; 4]) -> f64 {
        self.powers_of.iter().zip(powers).map(|(variable, power)| libm::pow(*variable, f64::from(power))).product()
    }
}

/// What counts are multiplied by, one after the other.
pub fn skin_variables(skin: &SkinOptics, channel: usize) -> [f64; 6] {
    let (upper, lower) = (skin.epidermis_absorption_per_mm()[channel], skin.dermis_absorption_per_mm()[channel]);
    let mean = |length_mm: fn(&smp_simulator::optics::Way) -> f32| {
        let left = || WAYS[channel].iter().map(|way| f64::from(way.left(upper, lower)));
        let ways = WAYS[channel].iter().map(|way| f64::from(length_mm(way)));
        left().zip(ways).map(|(left, length_mm)| left * length_mm).sum::<f64>() / left().sum::<f64>()
    };
    let e = libm::log(mean(|way| way.epidermis_mm) / EPIDERMIS_MM);
    let d = libm::log(mean(|way| way.dermis_mm) / DERMIS_MM[channel]);
    [1.0, e, d, e * e, e * d, d * d]
}

impl Form {
    pub fn shadow(&self, column: &Column, skin: &SkinOptics, channel: usize) -> Shadow {
        let variables = Variables::new(column, channel);
        let by_skin = skin_variables(skin, channel);
        let sum = |terms: &[Term]| -> f64 {
            let count = |term: &Term| -> f64 {
                term.counts[channel].iter().zip(by_skin).map(|(count, by)| f64::from(*count) * STEP * by).sum()
            };
            terms.iter().map(|term| count(term) * variables.product(term.powers)).sum()
        };
        let odds = libm::exp(sum(&self.centre)) * (1.0 - libm::exp(-variables.met));
        let width_mm = libm::exp(sum(&self.width)) * column.diameter_mm;
        Shadow::of(odds / (1.0 + odds), width_mm, variables.area_mm2 * libm::exp(sum(&self.area)))
    }
}

/// A core and a halo, both Gaussian: contrast and variance of the core, contrast of the halo.
#[derive(Clone, Copy, Debug)]
pub struct Shadow {
    core: f64,
    core_variance_mm2: f64,
    halo: f64,
}

impl Shadow {
    /// Those that together have this contrast in the middle, this width at half of it and this area.
    pub fn of(centre: f64, width_mm: f64, area_mm2: f64) -> Self {
        let halo_variance = HALO_SIGMA_MM * HALO_SIGMA_MM;
        let (centre, area) = (centre.max(1e-6), area_mm2 / (2.0 * PI));
        let half_squared = 0.25 * width_mm * width_mm;
        let widest = WIDEST_CORE * halo_variance;
        // Of a Gaussian alone.
        let mut variance = (half_squared / (2.0 * LN_2)).min(widest);
        let falls = libm::exp(-0.5 * half_squared / halo_variance);
        let mut halo = 0.0;
        for _ in 0..3 {
            halo = ((area - centre * variance) / (halo_variance - variance)).clamp(0.0, MOST_HALO * centre);
            let core_at_half = 0.5 * centre - halo * falls;
            variance = (0.5 * half_squared / libm::log((centre - halo) / core_at_half)).min(widest);
        }
        let rest = area - (centre - halo) * variance;
        if rest < 0.0 {
            return Self { core: centre, core_variance_mm2: area / centre, halo: 0.0 };
        }
        Self { core: centre - halo, core_variance_mm2: variance, halo: rest / halo_variance }
    }

    pub fn contrast_at(&self, radius_mm: f64) -> f64 {
        let gaussian = |variance: f64| libm::exp(-0.5 * radius_mm * radius_mm / variance);
        self.core * gaussian(self.core_variance_mm2) + self.halo * gaussian(HALO_SIGMA_MM * HALO_SIGMA_MM)
    }

    pub fn area_mm2(&self) -> f64 {
        2.0 * PI * (self.core * self.core_variance_mm2 + self.halo * HALO_SIGMA_MM * HALO_SIGMA_MM)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn core_and_halo_have_the_contrast_width_and_area_that_they_were_made_of() {
        for (centre, width_mm, area_mm2) in [(0.8, 0.12, 0.15), (0.3, 0.2, 0.09), (0.06, 0.3, 0.02), (0.7, 0.07, 0.05)]
        {
            let shadow = Shadow::of(centre, width_mm, area_mm2);
            let told = (shadow.contrast_at(0.0), shadow.contrast_at(0.5 * width_mm), shadow.area_mm2());
            assert!((told.0 / centre - 1.0).abs() < 0.01, "{told:?} of {centre}");
            assert!((told.1 / (0.5 * centre) - 1.0).abs() < 0.02, "{told:?} of {centre}");
            assert!((told.2 / area_mm2 - 1.0).abs() < 1e-6, "{told:?} of {area_mm2}");
        }
    }
}
