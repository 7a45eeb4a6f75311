//! What decides whether a place of the scalp is treated, and how early.

use super::HairlineCover;
use super::border::LossBorder;
use super::due::Due;
use super::likeness::hair_as_deposits_per_cm2;
use super::scars::ScarCover;
use crate::case::{Case, Goal, Treatment};
use crate::hair::{Follicles, HairState, LossField, ScalpSites, Site, UnitFate};
use crate::head::{ChartField, ScalpChart, ScalpZone};
use crate::math::{larger, smooth_step};

/// `Goal::Density` leaves skin alone that keeps less than the first of these shares of its terminal hair, and treats
/// it fully from the second on. Assumed: dots without hair between them look painted beside long hair.
const HAIR_TO_BLEND_WITH: (f32, f32) = (0.06, 0.25);
/// `Goal::Density` leaves skin alone that keeps all of its terminal hair, and treats it fully from the second of these
/// shares down. Assumed: thinning is noticed at half, and concealed from well before.
const THIN: (f32, f32) = (1.0, 0.8);

/// What a case asks of the places of one scalp.
pub(super) struct Ground<'a> {
    treatment: &'a Treatment,
    loss: &'a LossField,
    /// For each place whether hair stands on it.
    living: Vec<bool>,
    /// Places from this density on lie between those of the follicular units.
    between_per_cm2: f32,
    border: Option<LossBorder>,
    /// Deposits per cm² that look like untouched hair.
    hair_per_cm2: f32,
    scars: ScarCover<'a>,
    /// For each place whether a transplant's zone holds it; empty if there was none.
    recipient: &'a [bool],
    /// The drawn hairline; none where the patient's own holds.
    hairline: Option<&'a HairlineCover>,
    /// Share of the density by zone; none if all are given the same.
    zones: Option<ChartField>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        case: &'a Case,
        hairline: Option<&'a HairlineCover>,
        sites: &ScalpSites,
        chart: &ScalpChart,
        loss: &'a LossField,
        follicles: &'a Follicles,
    ) -> Self {
        let treatment = &case.treatment;
        let mut living = vec![false; sites.sites().len()];
        let mut between_per_cm2 = 0.0_f32;
        for unit in &follicles.units {
            if let Some(site) = sites.sites().get(unit.site as usize) {
                living[unit.site as usize] |= unit.state != HairState::Lost;
                let grew_here = !matches!(unit.fate, UnitFate::Planted | UnitFate::Failed);
                between_per_cm2 = if grew_here { larger(between_per_cm2, site.per_cm2) } else { between_per_cm2 };
            }
        }
        let border = match treatment.goal {
            Goal::Shaved => LossBorder::new(loss, chart, treatment.blend_mm),
            Goal::None | Goal::Density | Goal::Scars | Goal::Transplant => None,
        };
        let around_mm = if treatment.goal == Goal::Scars { treatment.scar_feather_mm } else { 0.0 };
        Self {
            treatment,
            loss,
            living,
            between_per_cm2,
            border,
            hair_per_cm2: hair_as_deposits_per_cm2(&case.hair, &case.assumptions),
            scars: ScarCover::new(sites, chart, follicles, around_mm, &case.assumptions),
            recipient: &follicles.recipient,
            hairline,
            zones: zone_shares(treatment, chart),
        }
    }

    /// When a place is taken; `None` if it never is.
    pub(super) fn due(&self, index: usize, site: &Site) -> Option<Due> {
        if self.living[index] {
            return None;
        }
        let (due, fullness) = match self.treatment.goal {
            Goal::None => return None,
            Goal::Shaved => self.for_loss(index, site)?,
            Goal::Density => self.for_density(index, site)?,
            Goal::Scars => self.for_scars(index, site)?,
            Goal::Transplant if self.recipient.get(index).copied().unwrap_or(false) => {
                (Due { after_per_cm2: site.per_cm2, hair_per_cm2: 0.0 }, site.fullness)
            }
            Goal::Transplant => return None,
        };
        let fullness = fullness * self.zones.as_ref().map_or(1.0, |shares| shares.at(site.chart));
        // Where less is wanted only early places of the list are taken, so that thinner stays evenly spread.
        (fullness > 0.0)
            .then(|| Due { after_per_cm2: due.after_per_cm2 / fullness, hair_per_cm2: due.hair_per_cm2 / fullness })
    }

    /// Pigment that stays of a deposit, of what healthy skin takes; `None` if a scar refuses it.
    pub(super) fn uptake(&self, index: usize, site: &Site) -> Option<f32> {
        self.scars.at(index).map_or(Some(1.0), |scar| self.scars.uptake(&scar, site))
    }

    /// Whether one prong of several is used at a place: it lies in the hairline's transition zone.
    pub(super) fn takes_one_prong(&self, site: &Site) -> bool {
        self.treatment.prongs > 1 && self.hairline.is_some_and(|hairline| hairline.is_in_ramp(site))
    }

    /// When a place is taken, and the share of the density that is wanted there.
    ///
    /// Deposits make up for the darkness that the hair there lacks, and stop where it lacks none.
    fn for_loss(&self, index: usize, site: &Site) -> Option<(Due, f32)> {
        let share = self.hair_left(index, site);
        // Between the units: beside the lost ones, and sparser and sparser away from the loss.
        let blend = || self.border.as_ref().map_or(0.0, |border| border.blend(site.chart));
        let after_per_cm2 = self.after_per_cm2(site, share, || larger(1.0 - share, blend()))?;
        let due = Due { after_per_cm2, hair_per_cm2: share * self.hair_per_cm2 };
        Some((due, self.edge(index, site)))
    }

    /// The same between hair that is long: it shows as much of the skin as before, and so there all deposits count.
    fn for_density(&self, index: usize, site: &Site) -> Option<(Due, f32)> {
        let share = self.hair_left(index, site);
        let living = if share > 0.0 { self.loss.seen_share(site.chart) } else { 0.0 };
        let after_per_cm2 = self.after_per_cm2(site, living, || 1.0)?;
        let thin = smooth_step(THIN.0, THIN.1, share);
        let hair = smooth_step(HAIR_TO_BLEND_WITH.0, HAIR_TO_BLEND_WITH.1, share);
        Some((Due { after_per_cm2, hair_per_cm2: 0.0 }, self.edge(index, site) * thin * hair))
    }

    /// Share of its terminal hair that a place keeps.
    fn hair_left(&self, index: usize, site: &Site) -> f32 {
        let bare = self.scars.at(index).is_some_and(|scar| scar.is_bare(site));
        if bare { 0.0 } else { self.loss.terminal_share(site.chart) }
    }

    /// Share of the density that the hairline's softness leaves.
    fn edge(&self, index: usize, site: &Site) -> f32 {
        self.hairline.map_or(site.fullness, |hairline| hairline.fullness(index))
    }

    /// Deposits per cm² before a place where that share of the units lives: first come the places of lost units, then
    /// those between, of which the share `between` is used.
    fn after_per_cm2(&self, site: &Site, living: f32, between: impl FnOnce() -> f32) -> Option<f32> {
        let after_per_cm2 = if site.per_cm2 < self.between_per_cm2 {
            // Of all places up to this one so many.
            if site.threshold < living {
                return None;
            }
            site.per_cm2 * (1.0 - living)
        } else {
            let room = larger(between(), f32::MIN_POSITIVE);
            self.between_per_cm2 * (1.0 - living) + (site.per_cm2 - self.between_per_cm2) / room
        };
        (after_per_cm2 <= MOST_PER_CM2).then_some(after_per_cm2)
    }

    fn for_scars(&self, index: usize, site: &Site) -> Option<(Due, f32)> {
        let scar = self.scars.at(index)?;
        // Around a scar deposits stand between the units, in the places that the list holds after theirs, and make up for
        // the darkness that the hair there lacks: none goes round a scar in full hair as a dark seam.
        let beside = scar.is_beside() && site.per_cm2 >= self.between_per_cm2;
        let due = if beside {
            let hair_per_cm2 = self.hair_left(index, site) * self.hair_per_cm2;
            Due { after_per_cm2: site.per_cm2 - self.between_per_cm2, hair_per_cm2 }
        } else {
            Due { after_per_cm2: site.per_cm2, hair_per_cm2: 0.0 }
        };
        Some((due, site.fullness * scar.cover(self.treatment.scar_feather_mm)))
    }
}

/// No treatment asks for more, the fullest zone included.
const MOST_PER_CM2: f32 = 300.0;

fn zone_shares(treatment: &Treatment, chart: &ScalpChart) -> Option<ChartField> {
    let percent = |zone: ScalpZone| match zone {
        ScalpZone::Front => treatment.front_percent,
        ScalpZone::MidScalp => treatment.top_percent,
        ScalpZone::Crown => treatment.crown_percent,
        ScalpZone::Temples | ScalpZone::Sides | ScalpZone::Back => treatment.sides_percent,
    };
    let uniform = ScalpZone::ALL.iter().all(|zone| percent(*zone) == 100.0);
    (!uniform).then(|| ScalpZone::field(chart, |zone| percent(zone) * 0.01))
}
