//! Where deposits go.

use super::clearance::LivingHair;
use super::due::Due;
use super::ground::Ground;
use super::{HairlineCover, Needle};
use crate::case::{Case, Goal, Treatment};
use crate::hair::{Follicles, LossField, ScalpSites};
use crate::head::ScalpChart;
use crate::math::places_in_order;
use crate::treatment::Deposit;

/// Share of the density that is there after each session. Reference: SMP practice, layering.
pub const SESSION_SHARES: [f32; 3] = [0.3, 0.7, 1.0];

/// Deposits in session order; what is done after `n` sessions is a prefix of what is done after more.
///
/// `Goal::Shaved` brings skin without terminal hair behind the drawn hairline to `density_per_cm2`, and where hair is
/// thin as much of it as that hair lacks in darkness; scars in living hair are covered too, and it goes on for
/// `blend_mm` between full hair that is lighter than the deposits. `Goal::Density` brings skin between thin hair to that
/// density, whatever hair is left, within the patient's own hairline. `Goal::Scars` covers the scars alone and runs out
/// between the units of lighter hair around them. `Goal::Transplant` fills the zones of transplants, so that units and
/// deposits together have the density. What a scar takes up scales its deposits; those it refuses are missing. Nothing
/// stands outside the hair-bearing region or nearer to a living hair than `clearance_mm`.
pub fn place_deposits(
    case: &Case,
    sites: &ScalpSites,
    chart: &ScalpChart,
    loss: &LossField,
    follicles: &Follicles,
) -> Vec<Deposit> {
    DepositPlan::new(case, sites, chart, loss, follicles).place(&case.treatment)
}

/// Every place that a treatment may come to, in the order in which it does. Changing its density or its sessions needs
/// no new plan.
#[derive(Clone, Debug, Default)]
pub struct DepositPlan {
    /// When each place is taken; `after_per_cm2` rises.
    dues: Vec<Due>,
    /// The deposit there, of session 1.
    deposits: Vec<Deposit>,
}

impl DepositPlan {
    /// Takes some tens of ms. All must be of the same head.
    pub fn new(case: &Case, sites: &ScalpSites, chart: &ScalpChart, loss: &LossField, follicles: &Follicles) -> Self {
        let hairline = HairlineCover::of(case, sites, chart);
        Self::behind(hairline.as_ref(), case, sites, chart, loss, follicles)
    }

    /// The same with the case's hairline at hand.
    pub fn behind(
        hairline: Option<&HairlineCover>,
        case: &Case,
        sites: &ScalpSites,
        chart: &ScalpChart,
        loss: &LossField,
        follicles: &Follicles,
    ) -> Self {
        let treatment = &case.treatment;
        if treatment.goal == Goal::None {
            return Self::default();
        }
        let ground = Ground::new(case, hairline, sites, chart, loss, follicles);
        let living = LivingHair::new(sites, follicles, treatment.clearance_mm);
        let taken: Vec<(usize, Due)> = (0..)
            .zip(sites.sites())
            .filter_map(|(index, site)| Some((ground.due(index, site)?, index, site)))
            .filter(|(_, _, site)| !living.is_near(site))
            .map(|(due, index, _)| (index, due))
            .collect();
        // Of two due at once the earlier one of the list goes first. Bits of floats that are not negative sort like the
        // floats.
        let turns = places_in_order(taken.iter().map(|(_, due)| due.after_per_cm2.to_bits()));
        let needle = Needle::new(treatment);
        let mut plan = Self { dues: Vec::with_capacity(taken.len()), deposits: Vec::with_capacity(taken.len()) };
        for (index, due) in turns.map(|turn| taken[turn]) {
            let site = &sites.sites()[index];
            let Some(uptake) = ground.uptake(index, site) else { continue };
            plan.dues.push(due);
            plan.deposits.push(needle.deposit(site, ground.takes_one_prong(site)).taken_up(uptake));
        }
        plan
    }

    /// The deposits at a treatment's density after its sessions; its other numbers are those of the plan.
    pub fn place(&self, treatment: &Treatment) -> Vec<Deposit> {
        let density_per_cm2 = treatment.density_per_cm2;
        let reached = self.dues.partition_point(|due| due.after_per_cm2 < density_per_cm2);
        let shares = &SESSION_SHARES[..usize::from(treatment.sessions).min(SESSION_SHARES.len())];
        // The session in which each place is taken, 0 if it is not.
        let session_of = |due: &Due| {
            let from = due.taken_from_share(density_per_cm2);
            (1..).zip(shares).find(|(_, share)| from < **share).map_or(0, |(session, _)| session)
        };
        let sessions: Vec<u8> = self.dues[..reached].iter().map(session_of).collect();
        let mut deposits = Vec::with_capacity(reached);
        for session in (1..).take(shares.len()) {
            let placed = sessions.iter().zip(&self.deposits).filter(|(of, _)| **of == session);
            deposits.extend(placed.map(|(_, deposit)| Deposit { session, ..*deposit }));
        }
        deposits
    }
}
