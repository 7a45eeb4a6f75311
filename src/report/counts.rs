//! How many hairs and deposits there are, by zone.

use crate::hair::{Follicles, HairState};
use crate::head::{ScalpChart, ScalpZone};
use crate::treatment::{Body, Deposit, Outcome};

const ZONES: usize = ScalpZone::ALL.len();

/// Hairs by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HairCount {
    pub terminal: u32,
    pub miniaturised: u32,
    pub lost: u32,
}

impl HairCount {
    /// Hairs that are there.
    pub fn living(&self) -> u32 {
        self.terminal + self.miniaturised
    }

    fn add(&mut self, state: HairState) {
        match state {
            HairState::Terminal => self.terminal += 1,
            HairState::Miniaturised => self.miniaturised += 1,
            HairState::Lost => self.lost += 1,
        }
    }
}

/// Follicular units and hairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HairCounts {
    /// Units, lost ones included.
    pub units: u32,
    /// Units that still show hair.
    pub living_units: u32,
    pub all: HairCount,
    /// In the order of [`ScalpZone::ALL`]; they add up to `all`.
    pub zones: [HairCount; ZONES],
}

impl HairCounts {
    pub fn of(body: &Body, follicles: &Follicles) -> Self {
        let mut counts = Self {
            units: follicles.units.len() as u32,
            living_units: follicles.living_units() as u32,
            ..Self::default()
        };
        for hair in &follicles.hairs {
            counts.all.add(hair.state);
            let place = body.chart.chart_from_surface(hair.position_mm);
            counts.zones[ScalpZone::at(place, &body.chart).index()].add(hair.state);
        }
        counts
    }
}

/// The deposits of one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionCount {
    /// Counted from 1.
    pub session: u8,
    pub deposits: u32,
    /// In the order of [`ScalpZone::ALL`].
    pub zones: [u32; ZONES],
}

/// Deposits by session and by zone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DepositCounts {
    pub all: u32,
    /// In the order of [`ScalpZone::ALL`]; they add up to `all`.
    pub zones: [u32; ZONES],
    /// Only sessions that placed something, in their order; they add up to `all`.
    pub sessions: Vec<SessionCount>,
    /// Mean healed diameter; 0 without deposits.
    pub mean_diameter_mm: f32,
}

impl DepositCounts {
    pub fn of(chart: &ScalpChart, outcome: &Outcome) -> Self {
        let deposits = &outcome.deposits;
        let mut counts = Self { all: deposits.len() as u32, ..Self::default() };
        let diameters: f64 = deposits.iter().map(|deposit| f64::from(deposit.diameter_mm)).sum();
        counts.mean_diameter_mm = (diameters / deposits.len().max(1) as f64) as f32;
        for part in deposits.chunk_by(|a, b| a.session == b.session) {
            let zones = by_zone(chart, part);
            let session = part.first().map_or(0, |deposit| deposit.session);
            counts.sessions.push(SessionCount { session, deposits: part.len() as u32, zones });
            for (sum, zone) in counts.zones.iter_mut().zip(zones) {
                *sum += zone;
            }
        }
        counts
    }
}

fn by_zone(chart: &ScalpChart, deposits: &[Deposit]) -> [u32; ZONES] {
    let mut zones = [0; ZONES];
    for deposit in deposits {
        zones[ScalpZone::at(chart.chart_from_surface(deposit.position_mm), chart).index()] += 1;
    }
    zones
}
