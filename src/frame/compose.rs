//! The scene builder: from a case to buffers, keeping what did not change.

use thiserror::Error;

use super::{ColumnInstance, DrawCounts, HeadBuffers, StrandInstance, scene, strands};
use crate::case::{Case, Person};
use crate::hair::{Follicles, LossField, ScalpSites};
use crate::head::{HeadAsset, HeadSurface, ScalpChart, ScalpChartError};
use crate::treatment::{Deposit, place_deposits};

#[derive(Clone, Debug, Error, PartialEq)]
pub enum SceneError {
    #[error("this head has no usable scalp: {0}")]
    Scalp(#[from] ScalpChartError),
}

/// Countable facts about a scene, for captions and tests.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SceneFacts {
    pub follicular_units: u32,
    /// Hairs that are there, terminal and miniaturised.
    pub hairs: u32,
    pub deposits: u32,
    /// Mean healed diameter; 0 without deposits.
    pub deposit_diameter_mm: f32,
    pub hair_bearing_cm2: f32,
    pub bald_cm2: f32,
    /// Hash over every hair and deposit: the same on every device.
    pub hash: u64,
}

/// What changed with a case.
#[derive(Clone, Debug)]
pub struct SceneUpdate {
    /// Only when the person changed.
    pub head: Option<HeadBuffers>,
    /// Hairs, brow roots, then deposits in session order.
    pub columns: Vec<ColumnInstance>,
    /// Brows and lashes, then hairs.
    pub strands: Vec<StrandInstance>,
    pub counts: DrawCounts,
    pub facts: SceneFacts,
}

/// A person's head and what follows from it alone.
struct Body {
    person: Person,
    surface: HeadSurface,
    chart: ScalpChart,
    sites: ScalpSites,
    hair_bearing_cm2: f32,
    brow_roots: Vec<strands::Root>,
    face_strands: Vec<StrandInstance>,
}

/// Builds scenes; keeps the last person's surface, chart and sites.
pub struct SceneBuilder {
    asset: HeadAsset,
    body: Option<Body>,
}

impl SceneBuilder {
    pub fn new(asset: HeadAsset) -> Self {
        Self { asset, body: None }
    }

    /// The scene of a case. `head` is given only when the person is another than last time.
    ///
    /// # Errors
    /// `Scalp` when the head's shape leaves no scalp to chart.
    pub fn build(&mut self, case: &Case) -> Result<SceneUpdate, SceneError> {
        let mut head = None;
        let body = match self.body.take() {
            Some(body) if body.person == case.person => body,
            _ => {
                let body = Body::new(&self.asset, &case.person)?;
                head = Some(HeadBuffers::new(&body.surface));
                body
            }
        };
        let loss = LossField::new(&case.loss, &body.chart);
        let follicles = Follicles::grow(case, &body.sites, &body.chart, &loss);
        let deposits = place_deposits(case, &body.sites, &body.chart, &loss, &follicles);
        let update = update(case, head, &body, &loss, &follicles, &deposits);
        self.body = Some(body);
        Ok(update)
    }
}

impl Body {
    fn new(asset: &HeadAsset, person: &Person) -> Result<Self, SceneError> {
        let surface = asset.surface(person);
        let chart = ScalpChart::for_sex(&surface, person.sex)?;
        let sites = ScalpSites::sample(&surface, &chart, u64::from(person.seed));
        let hair_bearing_cm2 = chart.area_cm2(&surface, |at| if chart.hair_distance_mm(at) > 0.0 { 1.0 } else { 0.0 });
        let (mut face_strands, brow_roots) = strands::brows(&surface, person.seed);
        face_strands.extend(strands::lashes(&surface, person.seed));
        Ok(Self { person: person.clone(), surface, chart, sites, hair_bearing_cm2, brow_roots, face_strands })
    }
}

fn update(
    case: &Case,
    head: Option<HeadBuffers>,
    body: &Body,
    loss: &LossField,
    follicles: &Follicles,
    deposits: &[Deposit],
) -> SceneUpdate {
    let mut columns = scene::hair_columns(&follicles.hairs, &body.brow_roots);
    let hair_columns = columns.len() as u32;
    columns.extend(scene::deposit_columns(deposits));
    let mut strands = body.face_strands.clone();
    strands.extend(scene::scalp_strands(&follicles.hairs, case.hair.length_mm));
    let counts = DrawCounts { hair_columns, deposit_columns: deposits.len() as u32, strands: strands.len() as u32 };
    let facts = SceneFacts {
        follicular_units: follicles.living_units() as u32,
        hairs: follicles.living_hairs() as u32,
        deposits: deposits.len() as u32,
        deposit_diameter_mm: deposits.iter().map(|d| d.diameter_mm).sum::<f32>() / deposits.len().max(1) as f32,
        hair_bearing_cm2: body.hair_bearing_cm2,
        bald_cm2: loss.bald_area_cm2(&body.surface, &body.chart),
        hash: crate::treatment::determinism_hash(&follicles.hairs, deposits),
    };
    SceneUpdate { head, columns, strands, counts, facts }
}
