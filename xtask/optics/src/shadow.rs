//! What one column takes from the light that skin gives back: at its middle, at distances from it, and in all.

use std::f64::consts::{PI, TAU};

use glam::DVec2;

use crate::column::Column;
use crate::medium::{Absorption, Medium};
use crate::tally::{Chance, Measured, walk};
use crate::walk::unit;

/// Distances from the axis at which contrast is looked at, mm: so many steps of so much.
const STEPS: usize = 61;
const STEP_MM: f64 = 0.01;
/// Outer edges of the rings in which contrast is averaged, mm.
pub const RINGS_MM: [f64; 10] = [0.1, 0.2, 0.4, 0.7, 1.0, 1.5, 2.5, 4.0, 6.0, 8.0];
/// Axes that are chosen for each way.
const AXES: usize = 4;

/// A column's shadow in one channel. Contrast is 1 − R/R₀.
#[derive(Clone, Debug)]
pub struct Shadow {
    /// Share of light let in that bare skin gives back.
    pub reflected: Measured,
    pub centre: Measured,
    /// Twice the distance at which contrast is half of the centre's; none when that lies further than is looked at.
    pub half_width_mm: Option<f64>,
    /// Integral of contrast over the surface, mm², out to where no way leads.
    pub area_mm2: Measured,
    /// The part of it that lies beyond the last ring.
    pub beyond_mm2: f64,
    pub rings: [Measured; RINGS_MM.len()],
}

/// Contrasts at distances, then the area, its part beyond the rings, and the parts in each.
const VALUES: usize = STEPS + 2 + RINGS_MM.len();

pub fn shadow(column: &Column, medium: &Medium, absorption: &Absorption, chance: Chance) -> Shadow {
    let tally = walk(medium, absorption, chance, VALUES, |path, rng, told| {
        let mut pieces = Vec::with_capacity(path.corners.len());
        column.pieces(&path.corners, &mut pieces);
        if pieces.is_empty() {
            return;
        }
        let turn = TAU * unit(rng);
        let aside = DVec2::new(libm::cos(turn), libm::sin(turn)) * STEP_MM;
        let taken = |axis| column.taken(&pieces, axis);
        for (step, told) in told[..STEPS].iter_mut().enumerate() {
            *told = taken(aside * step as f64);
        }
        for _ in 0..AXES {
            let Some((axis, stands_for)) = column.choose_axis(&pieces, rng) else { return };
            let value = taken(axis) * stands_for / AXES as f64;
            told[STEPS] += value;
            match RINGS_MM.iter().position(|outer| axis.length() < *outer) {
                Some(ring) => told[STEPS + 2 + ring] += value,
                None => told[STEPS + 1] += value,
            }
        }
    });
    let contrasts: Vec<(f64, f64)> = (0..STEPS).map(|step| (STEP_MM * step as f64, tally.mean(step).mean)).collect();
    let mut inner_mm = 0.0;
    let rings = std::array::from_fn(|ring| {
        let Measured { mean, error } = tally.mean(STEPS + 2 + ring);
        let mm2 = PI * (RINGS_MM[ring] * RINGS_MM[ring] - inner_mm * inner_mm);
        inner_mm = RINGS_MM[ring];
        Measured { mean: mean / mm2, error: error / mm2 }
    });
    Shadow {
        reflected: tally.reflected(),
        centre: tally.mean(0),
        half_width_mm: crossing(&contrasts).map(|crossing| 2.0 * crossing.distance_mm),
        area_mm2: tally.mean(STEPS),
        beyond_mm2: tally.mean(STEPS + 1).mean,
        rings,
    }
}

/// Where contrast has fallen to half of the middle's, and how steeply it falls there, per mm.
pub struct Crossing {
    pub distance_mm: f64,
    pub slope_per_mm: f64,
}

/// The first crossing, between two of the contrasts at distances, mm; none when it lies further than they reach.
pub fn crossing(contrasts: &[(f64, f64)]) -> Option<Crossing> {
    let half = 0.5 * contrasts.first()?.1;
    let at = contrasts.iter().position(|(_, contrast)| *contrast < half)?;
    let ((near_mm, more), (far_mm, less)) = (contrasts[at - 1], contrasts[at]);
    let slope_per_mm = (more - less) / (far_mm - near_mm);
    Some(Crossing { distance_mm: near_mm + (more - half) / slope_per_mm, slope_per_mm })
}

#[cfg(test)]
mod tests {
    use super::*;
    use smp_simulator::case::SkinPreset;
    use smp_simulator::optics::SkinOptics;

    const CHANCE: Chance = Chance { seed: 1, paths: 6_000 };

    fn light(column: &Column, channel: usize, chance: Chance) -> Shadow {
        let skin = SkinOptics { melanin_fraction: 0.038, blood_fraction: 0.002 };
        shadow(column, &Medium::skin(channel), &Absorption::of(&skin, channel), chance)
    }

    fn column(diameter_mm: f64, top_mm: f64, absorbance: f64) -> Column {
        Column { diameter_mm, top_mm, bottom_mm: 0.5, absorbance }
    }

    #[test]
    fn a_column_of_no_absorbance_takes_nothing() {
        let clear = light(&column(0.1, 0.1, 0.0), 0, CHANCE);
        assert_eq!((clear.centre.mean, clear.area_mm2.mean), (0.0, 0.0));
        assert!(clear.reflected.mean > 0.2);
    }

    #[test]
    fn the_same_numbers_give_the_same_shadow_and_others_one_within_the_errors() {
        let column = column(0.1, 0.1, 20.0);
        let (one, again) = (light(&column, 1, CHANCE), light(&column, 1, CHANCE));
        assert_eq!((one.centre, one.area_mm2), (again.centre, again.area_mm2));
        let other = light(&column, 1, Chance { seed: 2, ..CHANCE });
        for (one, other) in [(one.centre, other.centre), (one.area_mm2, other.area_mm2)] {
            let error = libm::hypot(one.error, other.error);
            assert!(error > 0.0 && (one.mean - other.mean).abs() < 4.0 * error, "{one:?}, {other:?}");
        }
    }

    #[test]
    fn a_darker_wider_shallower_column_takes_more() {
        let plain = light(&column(0.1, 0.15, 2.0), 0, CHANCE);
        for more in [column(0.1, 0.15, 4.0), column(0.2, 0.15, 2.0), column(0.1, 0.1, 2.0)] {
            let got = light(&more, 0, CHANCE);
            assert!(got.area_mm2.mean > plain.area_mm2.mean, "{more:?}: {got:?}");
            assert!(got.centre.mean > plain.centre.mean, "{more:?}: {got:?}");
        }
    }

    #[test]
    fn rings_and_what_lies_beyond_them_add_up_to_the_area() {
        let got = light(&column(0.15, 0.1, 20.0), 2, CHANCE);
        let mut inner_mm = 0.0;
        let mut sum = got.beyond_mm2;
        for (ring, outer_mm) in got.rings.iter().zip(RINGS_MM) {
            sum += ring.mean * PI * (outer_mm * outer_mm - inner_mm * inner_mm);
            inner_mm = outer_mm;
        }
        assert!((sum / got.area_mm2.mean - 1.0).abs() < 1e-9, "{sum} and {:?}", got.area_mm2);
        assert!(got.rings.windows(2).all(|pair| pair[0].mean >= pair[1].mean), "{:?}", got.rings);
    }

    #[test]
    fn a_typical_deposit_is_as_dark_and_as_wide_as_the_reference_s_own_simulation_found() {
        // Reference: optics, dot at depth: column of 0.10 mm from 0.10 to 0.50 mm, opaque: centre .77/.64/.50,
        // width .12/.12/.14 mm; absorption of the layers as given there.
        for (channel, centre, width_mm, upper_per_mm, lower_per_mm) in
            [(0, 0.77, 0.12, 1.23, 0.033), (1, 0.64, 0.12, 2.15, 0.099), (2, 0.50, 0.14, 3.36, 0.135)]
        {
            let absorption = Absorption { upper_per_mm, lower_per_mm };
            let chance = Chance { seed: 3, paths: 12_000 };
            let got = shadow(&column(0.10, 0.10, 60.0), &Medium::skin(channel), &absorption, chance);
            assert!((got.centre.mean - centre).abs() < 0.03, "channel {channel}: {:?}", got.centre);
            let width = got.half_width_mm.unwrap_or_default();
            assert!((width - width_mm).abs() < 0.015, "channel {channel}: {width} mm");
        }
    }

    #[test]
    fn a_preset_s_skin_gives_back_less_the_darker_it_is() {
        let reflected = |preset| {
            let skin = SkinOptics::from_preset(preset);
            let none = column(0.1, 0.1, 0.0);
            shadow(&none, &Medium::skin(1), &Absorption::of(&skin, 1), CHANCE).reflected.mean
        };
        let all = [SkinPreset::VeryLight, SkinPreset::Tan, SkinPreset::Deep].map(reflected);
        assert!(all[0] > all[1] && all[1] > all[2], "{all:?}");
    }
}
