//! Where deposits go.

use super::Needle;
use super::clearance::LivingHair;
use super::due::Due;
use super::ground::Ground;
use crate::case::{Case, Goal, Treatment};
use crate::hair::{Follicles, LossField, ScalpSites};
use crate::head::ScalpChart;
use crate::treatment::Deposit;

/// Share of the density that is there after each session. Reference: SMP practice, layering.
pub const SESSION_SHARES: [f32; 3] = [0.3, 0.7, 1.0];

/// Deposits in session order; what is done after `n` sessions is a prefix of what is done after more.
///
/// `Goal::Shaved` brings skin without terminal hair behind the drawn hairline to `density_per_cm2`, and where hair is
/// thin as much of it as that hair lacks in darkness; scars in living hair are covered too. `Goal::Density` treats thin
/// hair alone, within the patient's own hairline. Both go on for `blend_mm` between full hair that is lighter than the
/// deposits. `Goal::Scars` covers the scars alone and runs out around them, between the units. `Goal::Transplant`
/// fills the zones of transplants, so that units and deposits together have the density. What a scar takes up scales its
/// deposits; those it refuses are missing. Nothing stands outside the hair-bearing region or nearer to a living hair than
/// `clearance_mm`.
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
        if case.treatment.goal == Goal::None {
            return Self::default();
        }
        let ground = Ground::new(case, sites, chart, loss, follicles);
        let living = LivingHair::new(sites, follicles, case.treatment.clearance_mm);
        let mut taken: Vec<(Due, u32)> = (0..)
            .zip(sites.sites())
            .filter_map(|(index, site)| Some((ground.due(index as usize, site)?, index)))
            .filter(|(_, index)| !living.is_near(&sites.sites()[*index as usize]))
            .collect();
        // Of two places due at once the earlier one of the list goes first.
        taken.sort_unstable_by(|a, b| a.0.after_per_cm2.total_cmp(&b.0.after_per_cm2).then(a.1.cmp(&b.1)));
        let needle = Needle::new(&case.treatment);
        let mut plan = Self::default();
        for (due, index) in taken {
            let site = &sites.sites()[index as usize];
            let Some(uptake) = ground.uptake(index as usize, site) else { continue };
            plan.dues.push(due);
            plan.deposits.push(needle.deposit(site, ground.takes_one_prong(site)).taken_up(uptake));
        }
        plan
    }

    /// The deposits at a treatment's density after its sessions; its other numbers are those of the plan.
    pub fn place(&self, treatment: &Treatment) -> Vec<Deposit> {
        let density_per_cm2 = treatment.density_per_cm2;
        let reached = self.dues.partition_point(|due| due.after_per_cm2 < density_per_cm2);
        let from_share: Vec<f32> = self.dues[..reached].iter().map(|due| due.from_share(density_per_cm2)).collect();
        let mut deposits = Vec::with_capacity(reached);
        let mut before = 0.0;
        for (session, share) in (1..).zip(SESSION_SHARES).take(treatment.sessions.into()) {
            let placed = from_share.iter().zip(&self.deposits).filter(|(from, _)| (before..share).contains(*from));
            deposits.extend(placed.map(|(_, deposit)| Deposit { session, ..*deposit }));
            before = share;
        }
        deposits
    }
}
