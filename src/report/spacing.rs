//! How evenly deposits are spread.

use crate::head::ScalpZone;
use crate::math::{PointGrid, sort_numbers};
use crate::treatment::{Body, Deposit, Outcome};

/// Spacing is measured where nothing thins the deposits out: on bald skin, this far from the hair-bearing region's
/// edge.
const CLEAR_OF_EDGE_MM: f32 = 20.0;
/// Zones with fewer deposits than this, or less such skin, say nothing about spacing.
const FEWEST: usize = 50;
const LEAST_CM2: f64 = 2.0;
/// Neighbours are looked for this far away; twice the spacing of the lowest density.
const REACH_MM: f32 = 6.0;
/// Nearest distance of points on a hexagonal grid of one a unit of area: √(2/√3). No other arrangement has more.
const HEXAGONAL: f32 = 1.074_57;

/// Distance from each deposit to the nearest other one, as a share of what a hexagonal grid of the same density has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Deposits measured.
    pub deposits: u32,
    /// Of them, per cm² of skin.
    pub density_per_cm2: f32,
    pub mean_mm: f32,
    /// Random places give 0.47, a hexagonal grid 1.
    pub mean_share: f32,
    /// First percentile of the shares; random places give 0.05.
    pub first_percentile_share: f32,
}

impl Spacing {
    /// Spacing of the deposits up to a session, over every zone that has enough; `None` if there is none.
    ///
    /// Each zone is held to its own density.
    pub fn after(session: u8, body: &Body, outcome: &Outcome) -> Option<Self> {
        let done = outcome.deposits.partition_point(|deposit| deposit.session <= session);
        let deposits = &outcome.deposits[..done];
        let zones = zones_of(body, outcome, deposits);
        let positions = deposits.iter().map(|deposit| deposit.position_mm);
        let nearest = PointGrid::new(positions, REACH_MM).nearest_distances();
        let areas = uniform_cm2(body, outcome);
        let (mut shares, mut sum_mm, mut sum_cm2) = (Vec::new(), 0.0, 0.0);
        for zone in ScalpZone::ALL {
            let there: Vec<f32> =
                zones.iter().zip(&nearest).filter(|(at, _)| **at == Some(zone)).map(|(_, far)| *far).collect();
            let cm2 = areas[zone.index()];
            if there.len() < FEWEST || cm2 < LEAST_CM2 {
                continue;
            }
            let most_mm = HEXAGONAL * (100.0 * cm2 as f32 / there.len() as f32).sqrt();
            shares.extend(there.iter().map(|far| far / most_mm));
            sum_mm += there.iter().map(|far| f64::from(*far)).sum::<f64>();
            sum_cm2 += cm2;
        }
        if shares.is_empty() {
            return None;
        }
        sort_numbers(&mut shares);
        let count = shares.len();
        Some(Self {
            deposits: count as u32,
            density_per_cm2: (count as f64 / sum_cm2) as f32,
            mean_mm: (sum_mm / count as f64) as f32,
            mean_share: (shares.iter().map(|share| f64::from(*share)).sum::<f64>() / count as f64) as f32,
            first_percentile_share: shares[count / 100],
        })
    }
}

/// The zone of each deposit that stands on uniform skin.
fn zones_of(body: &Body, outcome: &Outcome, deposits: &[Deposit]) -> Vec<Option<ScalpZone>> {
    let zone = |deposit: &Deposit| {
        let place = body.chart.chart_from_surface(deposit.position_mm);
        is_uniform(body, outcome, place).then(|| ScalpZone::at(place, &body.chart))
    };
    deposits.iter().map(zone).collect()
}

fn is_uniform(body: &Body, outcome: &Outcome, place: glam::Vec2) -> bool {
    outcome.loss.terminal_share(place) <= 0.0 && body.chart.hair_distance_mm(place) > CLEAR_OF_EDGE_MM
}

/// Uniform skin by zone.
fn uniform_cm2(body: &Body, outcome: &Outcome) -> [f64; ScalpZone::ALL.len()] {
    let mut areas = [0.0; ScalpZone::ALL.len()];
    for patch in body.chart.patches(&body.surface) {
        if is_uniform(body, outcome, patch.centre) {
            areas[ScalpZone::at(patch.centre, &body.chart).index()] += f64::from(patch.area_mm2) / 100.0;
        }
    }
    areas
}
