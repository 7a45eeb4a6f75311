//! What scars take from the follicles.

use crate::case::Case;
use crate::hair::{Follicles, HairState, ScalpSites, UnitFate};
use crate::head::{ScalpChart, ScarField};
use crate::math::rng_of;

const STREAM_SCAR: u64 = 0x7363_6172;

/// No more than this share of a place's units is ever punched out. Assumed.
const MOST_TAKEN: f32 = 0.95;

/// The round scar of one unit that was punched out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScarDot {
    /// Place in `ScalpSites::sites`.
    pub site: u32,
    pub diameter_mm: f32,
    /// The scar it belongs to, by its place in the case.
    pub scar: u16,
}

impl Follicles {
    /// Takes the units in lines and discs, and single ones out of zones of dots.
    pub(super) fn scar(&mut self, case: &Case, sites: &ScalpSites, chart: &ScalpChart) {
        self.scars = ScarField::new(&case.person, &case.scars, chart);
        if self.scars.is_empty() {
            return;
        }
        self.scar_lines(case, sites);
        // Ranks are even over the scalp: places below a limit in proportion to a density are spread at that density.
        let units_per_cm2 = case.hair.units_per_cm2;
        let ranks_per_density = sites.rank_limit(units_per_cm2) / units_per_cm2;
        for index in 0..self.units.len() {
            let unit = self.units[index];
            let Some(site) = sites.sites().get(unit.site as usize) else { continue };
            if let Some((per_cm2, scar, diameter_mm)) = self.scars.dots_at(site.chart) {
                let due = per_cm2.min(MOST_TAKEN * units_per_cm2) * ranks_per_density * site.fullness;
                if unit.state != HairState::Lost && (site.rank as f32) < due {
                    self.lose(index, UnitFate::Taken);
                    self.dots.push(ScarDot { site: unit.site, diameter_mm, scar });
                }
            }
        }
    }

    /// Takes the units in lines and discs.
    pub(in crate::hair) fn scar_lines(&mut self, case: &Case, sites: &ScalpSites) {
        let seed = u64::from(case.person.seed);
        for index in 0..self.units.len() {
            let unit = self.units[index];
            let Some(site) = sites.sites().get(unit.site as usize) else { continue };
            let gone = self.scars.at_skin(site.chart, site.position_mm).map_or(0.0, |here| here.hair_gone);
            let native = unit.fate == UnitFate::Native;
            if native && gone > 0.0 && rng_of(seed, STREAM_SCAR, u64::from(site.rank)).unit() < gone {
                self.lose(index, UnitFate::Scarred);
            }
        }
    }

    /// A unit and all of its hairs are gone.
    pub(in crate::hair) fn lose(&mut self, unit: usize, fate: UnitFate) {
        let Some(unit) = self.units.get_mut(unit) else { return };
        unit.state = HairState::Lost;
        unit.fate = fate;
        let first = unit.first_hair as usize;
        for hair in self.hairs.iter_mut().skip(first).take(usize::from(unit.hairs)) {
            hair.state = HairState::Lost;
        }
    }

    /// Units with a fate.
    pub fn units_of(&self, fate: UnitFate) -> usize {
        self.units.iter().filter(|unit| unit.fate == fate).count()
    }
}
