//! Many columns beside each other: what they take from the mean colour of skin.

use glam::DVec2;
use smp_simulator::math::Rng;

use crate::column::{Column, Piece};
use crate::medium::{Absorption, Medium};
use crate::tally::{Chance, Measured, walk};
use crate::walk::unit;

/// How columns stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// In rows and files.
    Lattice,
    /// By chance, and each as far from the others as can be.
    BlueNoise,
}

/// Columns of a patch that is not a lattice: as many as show no repetition to light that travels a few mm.
const COLUMNS: usize = 256;
/// Places that are tried for each.
const TRIES: usize = 24;
/// Stream of the numbers that places come from; those of ways are lower.
const PLACES: u64 = 1 << 32;

/// Axes in a square that repeats, sorted into cells.
pub struct Patch {
    side_mm: f64,
    cells: usize,
    axes: Vec<Vec<DVec2>>,
    /// How far the columns stand out of the skin, mm, as hairs do.
    pub above_mm: f64,
}

impl Patch {
    /// So many columns per cm². `reach_mm` is the least size of a cell.
    pub fn new(arrangement: Arrangement, per_cm2: f64, reach_mm: f64, seed: u64) -> Self {
        let count = if arrangement == Arrangement::Lattice { 1 } else { COLUMNS };
        let side_mm = (100.0 * count as f64 / per_cm2).sqrt();
        let cells = ((side_mm / reach_mm) as usize).clamp(1, 64);
        let mut patch = Self { side_mm, cells, axes: vec![Vec::new(); cells * cells], above_mm: 0.0 };
        let (mut rng, mut placed) = (Rng::new(seed, PLACES), Vec::new());
        for _ in 0..count {
            let tries = (0..TRIES).map(|_| DVec2::new(unit(&mut rng), unit(&mut rng)) * side_mm);
            // The farthest of some from all that stand.
            let away = |axis: &DVec2| {
                let apart = |other: &DVec2| patch.apart(*axis, *other);
                placed.iter().map(apart).fold(f64::MAX, f64::min)
            };
            let best = tries.max_by(|one, other| away(one).total_cmp(&away(other)));
            placed.extend(best);
        }
        for axis in placed {
            let cell = patch.cell_of(axis);
            patch.axes[cell].push(axis);
        }
        patch
    }

    fn apart(&self, one: DVec2, other: DVec2) -> f64 {
        let away = (one - other) / self.side_mm;
        (away - away.round()).length() * self.side_mm
    }

    fn cell_of(&self, axis: DVec2) -> usize {
        let cell = (axis / self.side_mm * self.cells as f64).floor();
        let wrapped = |at: f64| at.rem_euclid(self.cells as f64) as usize;
        wrapped(cell.y) * self.cells + wrapped(cell.x)
    }

    /// Length of the pieces of a way within columns of some radius, when the patch is moved aside, mm.
    pub fn inside_mm(&self, pieces: &[Piece], radius_mm: f64, aside: DVec2) -> f64 {
        pieces.iter().map(|piece| self.inside_of_one_mm(piece, radius_mm, aside)).sum()
    }

    fn inside_of_one_mm(&self, piece: &Piece, radius_mm: f64, aside: DVec2) -> f64 {
        let (from, to) = piece.ends();
        let cell_mm = self.side_mm / self.cells as f64;
        let low = ((from.min(to) - radius_mm - aside) / cell_mm).floor();
        let high = ((from.max(to) + radius_mm - aside) / cell_mm).floor();
        let mut sum_mm = 0.0;
        for y in low.y as i64..=high.y as i64 {
            for x in low.x as i64..=high.x as i64 {
                let cells = self.cells as i64;
                let turns = DVec2::new(x.div_euclid(cells) as f64, y.div_euclid(cells) as f64) * self.side_mm;
                let cell = y.rem_euclid(cells) * cells + x.rem_euclid(cells);
                let axes = &self.axes[cell as usize];
                sum_mm += axes.iter().map(|axis| piece.inside_mm(*axis + turns + aside, radius_mm)).sum::<f64>();
            }
        }
        sum_mm
    }
}

/// Share of its light that skin loses to columns all over it, and to what of them stands out of it: hairs there keep light
/// from all sides from reaching the skin; what they hide of it is not counted. Each way meets the patch moved aside by chance.
pub fn darkening(column: &Column, patch: &Patch, medium: &Medium, absorption: &Absorption, chance: Chance) -> Measured {
    let per_mm = column.absorbance / column.diameter_mm;
    let tally = walk(medium, absorption, chance, 1, |path, rng, told| {
        let mut pieces = Vec::with_capacity(path.corners.len());
        column.pieces(&path.corners, &mut pieces);
        let aside = DVec2::new(unit(rng), unit(rng)) * patch.side_mm;
        let mut inside_mm = patch.inside_mm(&pieces, column.radius_mm(), aside);
        if patch.above_mm > 0.0 {
            let stub = Column { top_mm: -patch.above_mm, bottom_mm: 0.0, ..*column };
            stub.pieces(&path.beyond(medium, patch.above_mm).unwrap_or_default(), &mut pieces);
            inside_mm += patch.inside_mm(&pieces, column.radius_mm(), aside);
        }
        told[0] = 1.0 - libm::exp(-per_mm * inside_mm);
    });
    tally.mean(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shadow::shadow;
    use glam::Vec3;
    use smp_simulator::case::SkinPreset;
    use smp_simulator::hair::FOLLICLE_DEPTH_MM;
    use smp_simulator::optics::{self, SkinOptics};

    const COLUMN: Column = Column { diameter_mm: 0.1, top_mm: 0.1, bottom_mm: 0.5, absorbance: 3.0 };

    fn light(channel: usize) -> (Medium, Absorption) {
        let skin = SkinOptics { melanin_fraction: 0.038, blood_fraction: 0.004 };
        (Medium::skin(channel), Absorption::of(&skin, channel))
    }

    #[test]
    fn columns_far_apart_take_what_one_takes_for_each() {
        let (medium, absorption) = light(1);
        let one = shadow(&COLUMN, &medium, &absorption, Chance { seed: 1, paths: 8_000 }).area_mm2;
        for arrangement in [Arrangement::Lattice, Arrangement::BlueNoise] {
            let patch = Patch::new(arrangement, 5.0, 0.1, 7);
            let got = darkening(&COLUMN, &patch, &medium, &absorption, Chance { seed: 2, paths: 40_000 });
            let (by_one, error) = (5.0 / 100.0 * one.mean, libm::hypot(got.error, 0.05 * one.error));
            assert!((got.mean - by_one).abs() < 4.0 * error + 0.02 * by_one, "{got:?} where one makes {by_one}");
        }
    }

    #[test]
    fn the_logarithm_of_what_is_left_grows_with_density() {
        let (medium, absorption) = light(0);
        let area = |per_cm2: f64| {
            let patch = Patch::new(Arrangement::BlueNoise, per_cm2, 0.1, 3);
            let lost = darkening(&COLUMN, &patch, &medium, &absorption, Chance { seed: 4, paths: 10_000 });
            (-libm::log(1.0 - lost.mean) / per_cm2, lost.error / per_cm2)
        };
        let (few, many) = (area(40.0), area(160.0));
        assert!((many.0 / few.0 - 1.0).abs() < 0.1 + 4.0 * few.1 / few.0, "{few:?}, {many:?}");
    }

    #[test]
    fn a_patch_holds_as_many_columns_as_were_asked_for_none_on_top_of_another() {
        let patch = Patch::new(Arrangement::BlueNoise, 95.0, 0.1, 1);
        let axes: Vec<DVec2> = patch.axes.iter().flatten().copied().collect();
        assert_eq!(axes.len(), COLUMNS);
        assert!((axes.len() as f64 / (patch.side_mm * patch.side_mm) - 0.95).abs() < 1e-9);
        let least = |at: usize| {
            (0..axes.len())
                .filter(|other| *other != at)
                .map(|other| patch.apart(axes[at], axes[other]))
                .fold(9.0, f64::min)
        };
        assert!((0..axes.len()).all(|at| least(at) > 0.3));
    }

    #[test]
    fn a_way_meets_the_columns_of_a_patch_wherever_it_leads() {
        let patch = Patch::new(Arrangement::BlueNoise, 95.0, 0.1, 1);
        let axes: Vec<DVec2> = patch.axes.iter().flatten().copied().collect();
        let (mut path, mut pieces) = (crate::walk::Path::default(), Vec::new());
        let mut rng = Rng::new(11, 0);
        for _ in 0..20 {
            path.walk(&Medium::skin(0), &mut rng);
            COLUMN.pieces(&path.corners, &mut pieces);
            let aside = DVec2::new(unit(&mut rng), unit(&mut rng)) * patch.side_mm;
            let mut one_by_one = 0.0;
            for (turn_y, turn_x) in (-3..=3).flat_map(|y| (-3..=3).map(move |x| (y, x))) {
                let turns = DVec2::new(f64::from(turn_x), f64::from(turn_y)) * patch.side_mm;
                for (axis, piece) in axes.iter().flat_map(|axis| pieces.iter().map(move |piece| (axis, piece))) {
                    one_by_one += piece.inside_mm(*axis + turns + aside, COLUMN.radius_mm());
                }
            }
            let by_cells = patch.inside_mm(&pieces, COLUMN.radius_mm(), aside);
            assert!((by_cells - one_by_one).abs() < 1e-9 * (1.0 + one_by_one), "{by_cells} and {one_by_one}");
        }
    }

    /// Holds what a patch of columns takes against the simulator's figures for them, where it draws each as `drawn`.
    fn held(skin: &SkinOptics, [column, drawn]: [&Column; 2], patch: &Patch, per_cm2: f64) {
        let drawn = drawn.in_simulator();
        let shade_mm2 = Vec3::splat(optics::shade_mm2(drawn.diameter_mm, patch.above_mm as f32));
        let taken_mm2 = drawn.shadow(&optics::ColumnTerms::of(skin)).area_mm2() + shade_mm2;
        let told = Vec3::ONE - (-taken_mm2 * (per_cm2 / 100.0) as f32).map(libm::expf);
        for channel in 0..3 {
            let chance = Chance { seed: 5, paths: 12_000 };
            let got = darkening(column, patch, &Medium::skin(channel), &Absorption::of(skin, channel), chance);
            let told = f64::from(told[channel]);
            println!("{per_cm2} per cm2, {} mm above, channel {channel}: {got:.4?}, told {told:.4}", patch.above_mm);
            assert!((got.mean - told).abs() < 0.05 * told + 3.0 * got.error, "{got:?} where the simulator has {told}");
        }
    }

    #[test]
    fn the_simulator_s_treated_skin_is_as_dark_as_patches_of_many_columns_are() {
        let dots = [
            Column { diameter_mm: 0.1, top_mm: 0.105, bottom_mm: 0.44, absorbance: 3.0 },
            Column { diameter_mm: 0.2, top_mm: 0.15, bottom_mm: 0.5, absorbance: 1.2 },
        ];
        for (skin, dot) in [SkinPreset::Light, SkinPreset::Deep].map(SkinOptics::from_preset).iter().zip(&dots) {
            for (arrangement, per_cm2) in
                [(Arrangement::BlueNoise, 25.0), (Arrangement::Lattice, 95.0), (Arrangement::BlueNoise, 250.0)]
            {
                held(skin, [dot, dot], &Patch::new(arrangement, per_cm2, dot.diameter_mm, 3), per_cm2);
            }
        }
    }

    #[test]
    fn the_simulator_s_stubble_is_as_dark_as_hairs_over_skin_are() {
        let skin = SkinOptics::from_preset(SkinPreset::Light);
        // A black hair's follicle, 3 mm deep.
        let hair = Column { diameter_mm: 0.071, top_mm: 0.0, bottom_mm: 3.2, absorbance: 12.0 };
        let drawn = Column { bottom_mm: f64::from(FOLLICLE_DEPTH_MM), ..hair };
        for above_mm in [0.1, 0.5, 1.0, 3.0] {
            let patch = Patch { above_mm, ..Patch::new(Arrangement::BlueNoise, 180.0, hair.diameter_mm, 3) };
            held(&skin, [&hair, &drawn], &patch, 180.0);
        }
    }
}
