//! Where deposits go.

use crate::case::{Case, Goal};
use crate::hair::{Follicles, HairState, LossField, ScalpSites, Site};
use crate::head::ScalpChart;
use crate::math::rng_of;
use crate::treatment::Deposit;
use crate::treatment::scars::ScarCover;

/// Share of the density that is there after each session. Reference: SMP practice, layering.
pub const SESSION_SHARES: [f32; 3] = [0.3, 0.7, 1.0];

/// Healed diameter, mm: middle, spread as a share, range. Reference: SMP practice, healed dot diameter.
const DIAMETER_MM: f32 = 0.15;
const DIAMETER_SPREAD: f32 = 0.13;
const DIAMETER_RANGE_MM: (f32, f32) = (0.09, 0.17);
/// How deep the needle goes, mm: middle, operator's scatter, range. Reference: SMP practice, depth.
/// The column's lower end, as the needle carries pigment to its tip.
const NEEDLE_MM: f32 = 0.44;
const NEEDLE_SCATTER_MM: f32 = 0.045;
const NEEDLE_RANGE_MM: (f32, f32) = (0.25, 0.5);
/// The column's upper end, mm: the epidermis (66 to 100 µm) sheds what it was given; pigment stays from the papillary
/// dermis down. Reference: optics, epidermis, and dark columns in the papillary dermis.
const TOP_MM: f32 = 0.105;
const TOP_SCATTER_MM: f32 = 0.012;
const TOP_RANGE_MM: (f32, f32) = (0.08, 0.15);

const STREAM_DEPOSIT: u64 = 0x6465_706f;

/// Deposits in session order; what is done after `n` sessions is a prefix of what is done after more.
///
/// `Goal::Shaved` brings skin without terminal hair to `density_per_cm2`, and in the border of the loss as much as
/// the living hair lacks; scars in living hair are covered too. `Goal::Scars` covers the scars alone and runs out around
/// them, between the units. `Goal::Transplant` fills the zones of transplants, so that units and deposits together have
/// the density. What a scar takes up scales its deposits; those it refuses are missing. Nothing stands
/// outside the hair-bearing region or on a living follicle.
pub fn place_deposits(
    case: &Case,
    sites: &ScalpSites,
    chart: &ScalpChart,
    loss: &LossField,
    follicles: &Follicles,
) -> Vec<Deposit> {
    let treatment = &case.treatment;
    if treatment.goal == Goal::None || treatment.sessions == 0 {
        return Vec::new();
    }
    let limit = sites.rank_limit(treatment.density_per_cm2);
    let living = living_sites(sites, follicles);
    let last = usize::from(treatment.sessions).min(SESSION_SHARES.len());
    let shares = &SESSION_SHARES[..last];
    let scarred = ScarCover::new(sites.seed(), sites, follicles);
    // Around a scar deposits stand between the units, in the places that the list holds after theirs.
    let between = if treatment.goal == Goal::Scars { scarred.units_end() } else { 0.0 };
    let mut sessions: [Vec<Deposit>; SESSION_SHARES.len()] = Default::default();
    for (index, (site, living)) in sites.sites().iter().zip(&living).enumerate() {
        let rank = site.rank as f32;
        if rank >= limit + between {
            break;
        }
        if *living {
            continue;
        }
        let fullness = match treatment.goal {
            Goal::None => 0.0,
            Goal::Shaved if site.threshold >= loss.terminal_share(site.chart) || scarred.bare(index, site) => 1.0,
            Goal::Shaved => 0.0,
            Goal::Transplant => f32::from(follicles.recipient.get(index).copied().unwrap_or(false)),
            Goal::Scars => scarred.cover(index, site, treatment.scar_feather_mm),
        };
        // Near an edge only early places of the list are taken, so that thinner stays evenly spread.
        let order = if scarred.beside(index, site) && rank >= between { rank - between } else { rank };
        let due = order / (limit * site.fullness * fullness);
        let Some(session) = shares.iter().position(|share| due < *share) else { continue };
        let Some(uptake) = scarred.uptake(index, site) else { continue };
        sessions[session].push(deposit(sites.seed(), site, session as u8 + 1).taken_up(uptake));
    }
    let deposits = sessions.concat();
    debug_assert!(deposits.iter().all(|d| chart.hair_distance_mm(chart.chart_from_surface(d.position_mm)) > 0.0));
    deposits
}

/// For each site whether hair stands on it.
fn living_sites(sites: &ScalpSites, follicles: &Follicles) -> Vec<bool> {
    let mut living = vec![false; sites.sites().len()];
    for unit in follicles.units.iter().filter(|u| u.state != HairState::Lost) {
        if let Some(taken) = living.get_mut(unit.site as usize) {
            *taken = true;
        }
    }
    living
}

fn deposit(seed: u64, site: &Site, session: u8) -> Deposit {
    let mut rng = rng_of(seed, STREAM_DEPOSIT, u64::from(site.rank));
    let scatter = libm::expf(DIAMETER_SPREAD * rng.normal());
    Deposit {
        position_mm: site.position_mm,
        normal: site.normal,
        diameter_mm: (DIAMETER_MM * scatter).clamp(DIAMETER_RANGE_MM.0, DIAMETER_RANGE_MM.1),
        top_mm: (TOP_MM + TOP_SCATTER_MM * rng.normal()).clamp(TOP_RANGE_MM.0, TOP_RANGE_MM.1),
        bottom_mm: (NEEDLE_MM + NEEDLE_SCATTER_MM * rng.normal()).clamp(NEEDLE_RANGE_MM.0, NEEDLE_RANGE_MM.1),
        session,
        variation: rng.unit(),
    }
}
