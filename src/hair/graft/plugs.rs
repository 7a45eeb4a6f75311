//! The pluggy work of old: round plugs punched out in rows and set as they are.

use super::donors::{Donor, Donors};
use super::plan::{LONGEST_STRIP_MM, Surgeon, Transplant, lose_all};
use super::recipients::Recipients;
use crate::case::{Graft, Scar, ScarKind};
use crate::hair::Follicles;
use crate::head::{PLUGS_APART, scar_discs};
use crate::math::PointGrid;
use glam::Vec3;

/// Rows of plugs that the donor area has room for.
const MOST_ROWS: f32 = 8.0;
/// More punches are laid out than the mean plug needs, for some find few units. Assumed.
const SPARE: f32 = 1.2;
/// A plug's place is round: the middle of its bare places is no further off than this share of its radius. Half a disc's
/// is 0.42 of it. Assumed.
const MOST_ASIDE: f32 = 0.25;

impl Surgeon<'_> {
    /// Punches plugs in rows and sets each as it is; at most `count` units in all.
    pub(super) fn plugs(
        &self,
        all: &mut Follicles,
        graft: &Graft,
        count: usize,
        donors: &Donors,
        recipients: &Recipients,
        result: &mut Transplant,
    ) {
        let radius_mm = graft.plug_mm * 0.5;
        let rows = self.rows(graft, count);
        let scar = all.scars.add_skin(&self.case.person, &rows);
        let cobbles = all.scars.add_skin(&self.case.person, &Scar { kind: ScarKind::PlugCobbles, ..rows.clone() });
        let (near_donors, living) = donors.near(radius_mm);
        let at = |site: &u32| self.sites.sites().get(*site as usize).map(|site| site.position_mm).unwrap_or_default();
        let near_places = PointGrid::new(recipients.free.iter().map(at), radius_mm);
        let mut used = vec![false; recipients.free.len()];
        let mut punches = scar_discs(&rows, self.chart).into_iter();
        let (mut wounds, mut set) = (Vec::new(), Vec::new());
        // Nothing is punched where it would bring less than half a plug.
        let least_units = self.a_plug(graft) * 0.5;
        let least_hairs = least_units * self.case.hair.hairs_per_unit;
        // The first free places are evenly spread: they are the plugs' middles.
        for middle in 0..recipients.free.len() {
            let left = count.saturating_sub(result.taken as usize);
            if (left as f32) < least_units {
                break;
            }
            let centre = recipients.free.get(middle).map(at).unwrap_or_default();
            let within = near_places.within(centre, radius_mm);
            // Plugs do not overlap.
            if within.iter().any(|place| used[*place as usize]) {
                continue;
            }
            let offsets =
                within.iter().filter_map(|place| recipients.free.get(*place as usize)).map(|site| at(site) - centre);
            let aside_mm = offsets.sum::<Vec3>().length() / within.len() as f32;
            // None is cut off at the zone's border, or squeezed between hairs.
            if (within.len() as f32) < self.a_plug(graft) || aside_mm > MOST_ASIDE * radius_mm {
                continue;
            }
            let room = left.min(within.len());
            let found = |punch: Vec3| {
                let near = near_donors.within(punch, radius_mm);
                let plug: Vec<Donor> =
                    near.into_iter().filter_map(|donor| living.get(donor as usize).copied()).collect();
                // A plug is set whole.
                Some((punch, plug)).filter(|(_, plug)| plug.len() <= room && hairs(all, plug) as f32 >= least_hairs)
            };
            let Some((punch, taken)) = punches.by_ref().find_map(found) else { break };
            wounds.push(punch);
            set.push(centre);
            lose_all(all, &taken);
            let places: Vec<u32> =
                within.iter().map(|place| recipients.free[*place as usize]).take(taken.len()).collect();
            for place in within {
                used[place as usize] = true;
            }
            let pairs: Vec<(Donor, u32)> = taken.into_iter().zip(places.iter().copied()).collect();
            self.plant(all, graft, &pairs, result);
            result.plugs.push(places);
        }
        all.scars.add_discs(scar, &wounds, graft.plug_mm, self.chart);
        all.scars.add_discs(cobbles, &set, graft.plug_mm, self.chart);
        // What else stood in the holes is gone.
        all.scar_lines(self.case, self.sites);
    }

    /// Units in a plug of untouched scalp.
    pub(super) fn a_plug(&self, graft: &Graft) -> f32 {
        self.case.hair.units_per_cm2 / 100.0 * core::f32::consts::FRAC_PI_4 * graft.plug_mm * graft.plug_mm
    }

    /// The rows of punches in the donor area.
    fn rows(&self, graft: &Graft, count: usize) -> Scar {
        let a_row = LONGEST_STRIP_MM / (graft.plug_mm * PLUGS_APART);
        let rows = (count as f32 / self.a_plug(graft) * SPARE / a_row).ceil().clamp(1.0, MOST_ROWS);
        Scar {
            kind: ScarKind::PlugDonors,
            length_mm: LONGEST_STRIP_MM,
            count: rows as u8,
            plug_mm: graft.plug_mm,
            ..Scar::default()
        }
    }
}

fn hairs(all: &Follicles, donors: &[Donor]) -> usize {
    donors.iter().filter_map(|donor| all.units.get(donor.unit as usize)).map(|unit| usize::from(unit.hairs)).sum()
}
