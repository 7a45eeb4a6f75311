//! All that follows from a case on the skin: what the picture, the map and the report start from.

use crate::case::{Case, Person};
use crate::hair::{Follicles, LaterLoss, LossField, ScalpSites};
use crate::head::{HeadAsset, HeadSurface, ScalpChart, ScalpChartError};
use crate::treatment::{Deposit, place_deposits};

/// A person's head and what follows from it alone.
#[derive(Clone, Debug)]
pub struct Body {
    pub person: Person,
    pub surface: HeadSurface,
    pub chart: ScalpChart,
    pub sites: ScalpSites,
}

impl Body {
    /// The heaviest step of a case: up to a second or two.
    ///
    /// # Errors
    /// [`ScalpChartError`] when the head's shape leaves no scalp to chart.
    pub fn new(asset: &HeadAsset, person: &Person) -> Result<Self, ScalpChartError> {
        let surface = asset.surface(person);
        let chart = ScalpChart::for_sex(&surface, person.sex)?;
        let sites = ScalpSites::sample(&surface, &chart, u64::from(person.seed));
        Ok(Self { person: person.clone(), surface, chart, sites })
    }
}

/// What grows on a body and what is placed in it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub loss: LossField,
    /// Lost units and hairs included.
    pub follicles: Follicles,
    /// In session order.
    pub deposits: Vec<Deposit>,
    /// How far the later loss has gone when each unit is lost, in the order of `follicles.units`: 0 to 1, beyond 1 or
    /// infinite for those that stay. Empty when no loss comes later.
    pub lost_at: Vec<f32>,
}

impl Outcome {
    /// Takes some tens of ms. `body` must be that of the case's person.
    pub fn of(case: &Case, body: &Body) -> Self {
        let loss = LossField::new(&case.loss, &case.assumptions, &body.chart);
        let follicles = Follicles::grow(case, &body.sites, &body.chart, &loss);
        let deposits = place_deposits(case, &body.sites, &body.chart, &loss, &follicles);
        let lost_at = lost_at(case, body, &loss, &follicles);
        Self { loss, follicles, deposits, lost_at }
    }
}

/// As `Outcome::lost_at`.
pub(super) fn lost_at(case: &Case, body: &Body, loss: &LossField, follicles: &Follicles) -> Vec<f32> {
    LaterLoss::of(case, &body.chart).map_or_else(Vec::new, |later| later.lost_at(follicles, &body.sites, loss))
}
