//! Transplants in the order they were done: what was wanted, what the donor area gave, and what grew.

use super::donors::{Donor, Donors};
use super::recipients::Recipients;
use crate::case::{Case, Graft, GraftMethod, Scar, ScarKind};
use crate::hair::follicles::move_hairs;
use crate::hair::{Crop, Follicles, HairFlow, HairState, ScalpSites, ScarDot, Unit, UnitFate};
use crate::head::{DonorBand, ScalpChart};
use crate::math::{Plain, rng_of};

const STREAM_GROWTH: u64 = 0x6772_6f77;

/// Width of the strip that is cut out, mm. Reference: scars, FUT (at most 10 to 15 mm).
const STRIP_MM: f32 = 12.0;
/// The longest strip that fits between the ears, mm; more units take a second one.
pub(super) const LONGEST_STRIP_MM: f32 = 260.0;
/// Single hairs are set within this distance of the hairline. Reference: hairline geometry, transition zone.
const SINGLES_MM: f32 = 8.0;

/// What became of one transplant of the case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transplant {
    /// Units that the zone's density asks for.
    pub wanted: u32,
    /// Units taken from the donor area; as many were set.
    pub taken: u32,
    /// Of those set, the ones that grew.
    pub grown: u32,
    /// Of those set, the ones that did not.
    pub failed: u32,
    /// Where plugs were set: the sites of each.
    pub plugs: Vec<Vec<u32>>,
    pub note: Option<TransplantNote>,
}

/// Why a transplant is not what was asked for.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TransplantNote {
    #[error(
        "grafts[{graft}]: the donor area can give {given} of {wanted} units without losing more than {} % \
         of its own",
        Plain(*most_percent)
    )]
    DonorShort { graft: usize, wanted: u32, given: u32, most_percent: f32 },
    #[error(
        "grafts[{graft}]: the zone has room for {given} of {wanted} units; the rest of it bears hair or is scarred"
    )]
    ZoneFull { graft: usize, wanted: u32, given: u32 },
}

impl Follicles {
    /// Moves units from the donor area into the zones of the case's transplants.
    pub(in crate::hair) fn transplant(&mut self, crop: &Crop, case: &Case, sites: &ScalpSites, chart: &ScalpChart) {
        if case.grafts.is_empty() {
            return;
        }
        let band = DonorBand::new(chart);
        let surgeon =
            Surgeon { case, sites, chart, flow: HairFlow::new(chart, u64::from(case.person.seed), case.hair.whorl) };
        self.recipient = vec![false; sites.sites().len()];
        for (index, graft) in case.grafts.iter().enumerate() {
            let mut donors = Donors::of(self, sites, &band);
            let recipients = Recipients::of(graft, self, sites, crop.graft_zones(sites, chart));
            for site in &recipients.zone {
                if let Some(held) = self.recipient.get_mut(*site as usize) {
                    *held = true;
                }
            }
            let possible = donors.left(graft.most_taken_percent / 100.0);
            let room = recipients.free.len();
            let given = recipients.wanted.min(possible).min(room);
            let mut result = Transplant { wanted: recipients.wanted as u32, ..Transplant::default() };
            match graft.method {
                GraftMethod::Plugs => surgeon.plugs(self, graft, given, &donors, &recipients, &mut result),
                GraftMethod::Fue | GraftMethod::Fut => {
                    let donors = surgeon.harvest(self, graft, given, &mut donors);
                    let pairs = surgeon.pair(self, donors, &recipients.free);
                    surgeon.plant(self, graft, &pairs, &mut result);
                }
            }
            let (wanted, given) = (result.wanted, result.taken);
            // Plugs are set whole: less than one may be missing.
            let slack = if graft.method == GraftMethod::Plugs { surgeon.a_plug(graft) as u32 } else { 0 };
            result.note = if given + slack >= wanted {
                None
            } else if room < possible {
                Some(TransplantNote::ZoneFull { graft: index, wanted, given })
            } else {
                Some(TransplantNote::DonorShort { graft: index, wanted, given, most_percent: graft.most_taken_percent })
            };
            self.transplants.push(result);
        }
    }
}

/// What every step of a transplant needs.
pub(super) struct Surgeon<'a> {
    pub(super) case: &'a Case,
    pub(super) sites: &'a ScalpSites,
    pub(super) chart: &'a ScalpChart,
    flow: HairFlow,
}

impl Surgeon<'_> {
    /// Takes units one by one or in a strip, and leaves the scars.
    fn harvest(&self, all: &mut Follicles, graft: &Graft, count: usize, donors: &mut Donors) -> Vec<Donor> {
        if count == 0 {
            return Vec::new();
        }
        let kind = if graft.method == GraftMethod::Fut { ScarKind::Fut } else { ScarKind::Fue };
        let length_mm = count as f32 / self.case.hair.units_per_cm2 / (STRIP_MM / 100.0);
        let strips = (length_mm / LONGEST_STRIP_MM).ceil().clamp(1.0, 4.0);
        let scar = Scar {
            kind,
            length_mm: (length_mm / strips).min(LONGEST_STRIP_MM),
            count: strips as u8,
            width_mm: graft.scar_mm,
            ..Scar::default()
        };
        if kind == ScarKind::Fue {
            let index = all.scars.add_skin(&self.case.person, &scar);
            let taken = donors.next(count);
            all.dots.extend(taken.iter().map(|donor| ScarDot {
                site: donor.site,
                diameter_mm: graft.punch_mm,
                scar: index,
            }));
            lose_all(all, &taken);
            return taken;
        }
        let index = all.scars.add(&self.case.person, &scar, self.chart);
        let scars = &all.scars;
        let under = |donor: &Donor| {
            let site = self.sites.sites().get(donor.site as usize);
            let here = site.and_then(|site| scars.at_skin(site.chart, site.position_mm));
            here.is_some_and(|here| here.scar == index && here.hair_gone > 0.5)
        };
        let mut taken = donors.take(count, under);
        // The wound is closed: skin from above and below it fills the strip's place, and is thinner for it everywhere.
        taken.extend(donors.next(count - taken.len()));
        lose_all(all, &taken);
        all.scar_lines(self.case, self.sites);
        taken
    }

    /// Which unit goes where: singles to the hairline while there are any, the others as they come.
    fn pair(&self, all: &Follicles, donors: Vec<Donor>, free: &[u32]) -> Vec<(Donor, u32)> {
        let single = |donor: &Donor| all.units.get(donor.unit as usize).is_some_and(|unit| unit.hairs == 1);
        let at_hairline = |index: &u32| {
            let site = self.sites.sites().get(*index as usize);
            site.is_some_and(|site| site.edge_mm < SINGLES_MM && site.chart.y > 0.0)
        };
        let places = &free[..donors.len().min(free.len())];
        let (front, behind): (Vec<u32>, Vec<u32>) = places.iter().partition(|index| at_hairline(index));
        let (singles, others): (Vec<Donor>, Vec<Donor>) = donors.into_iter().partition(single);
        let mut singles = singles.into_iter();
        let mut pairs: Vec<(Donor, u32)> = singles.by_ref().take(front.len()).zip(front.iter().copied()).collect();
        let rest = front.into_iter().skip(pairs.len()).chain(behind);
        pairs.extend(singles.chain(others).zip(rest).collect::<Vec<_>>());
        pairs
    }

    pub(super) fn plant(&self, all: &mut Follicles, graft: &Graft, pairs: &[(Donor, u32)], result: &mut Transplant) {
        let seed = u64::from(self.case.person.seed);
        for (donor, place) in pairs {
            let site = |index: u32| self.sites.sites().get(index as usize);
            let (Some(from), Some(to)) = (site(donor.site), site(*place)) else { continue };
            let Some(native) = all.units.get(donor.unit as usize).copied() else { continue };
            let mut rng = rng_of(seed, STREAM_GROWTH, u64::from(to.rank));
            let grows = rng.unit() >= graft.poor_growth_percent / 100.0;
            let (state, fate) =
                if grows { (HairState::Terminal, UnitFate::Planted) } else { (HairState::Lost, UnitFate::Failed) };
            let unit = all.units.len() as u32;
            let first_hair = all.hairs.len() as u32;
            all.units.push(Unit { site: *place, first_hair, state, fate, ..native });
            let first = native.first_hair as usize;
            let hairs = first..first + usize::from(native.hairs);
            move_hairs(&mut all.hairs, (unit, hairs, state), (from, to), (&self.flow, self.chart), &mut rng);
            result.taken += 1;
            result.grown += u32::from(grows);
            result.failed += u32::from(!grows);
        }
    }
}

pub(super) fn lose_all(all: &mut Follicles, donors: &[Donor]) {
    for donor in donors {
        all.lose(donor.unit as usize, UnitFate::Taken);
    }
}
