//! The scene builder: from a case to buffers, keeping what did not change.

use thiserror::Error;

use super::{ColumnInstance, DrawCounts, HeadBuffers, StrandInstance, scene, strands};
use crate::case::{Case, Person};
use crate::head::{HeadAsset, ScalpChartError};
use crate::treatment::{Body, Outcome};

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

/// A body, and what is drawn of it whatever grows on it.
struct Model {
    body: Body,
    hair_bearing_cm2: f32,
    brow_roots: Vec<strands::Root>,
    face_strands: Vec<StrandInstance>,
}

/// Builds scenes; keeps the last person's surface, chart and sites.
pub struct SceneBuilder {
    asset: HeadAsset,
    model: Option<Model>,
}

impl SceneBuilder {
    pub fn new(asset: HeadAsset) -> Self {
        Self { asset, model: None }
    }

    /// The scene of a case. `head` is given only when the person is another than last time.
    ///
    /// # Errors
    /// `Scalp` when the head's shape leaves no scalp to chart.
    pub fn build(&mut self, case: &Case) -> Result<SceneUpdate, SceneError> {
        let mut head = None;
        let model = match self.model.take() {
            Some(model) if model.body.person == case.person => model,
            _ => {
                let model = Model::new(&self.asset, &case.person)?;
                head = Some(HeadBuffers::new(&model.body.surface));
                model
            }
        };
        let outcome = Outcome::of(case, &model.body);
        let update = update(case, head, &model, &outcome);
        self.model = Some(model);
        Ok(update)
    }
}

impl Model {
    fn new(asset: &HeadAsset, person: &Person) -> Result<Self, SceneError> {
        let body = Body::new(asset, person)?;
        let hair_bearing_cm2 = body.chart.area_cm2(&body.surface, |_| 1.0);
        let (mut face_strands, brow_roots) = strands::brows(&body.surface, person.seed);
        face_strands.extend(strands::lashes(&body.surface, person.seed));
        Ok(Self { body, hair_bearing_cm2, brow_roots, face_strands })
    }
}

fn update(case: &Case, head: Option<HeadBuffers>, model: &Model, outcome: &Outcome) -> SceneUpdate {
    let Outcome { loss, follicles, deposits } = outcome;
    let mut columns = scene::hair_columns(&follicles.hairs, &model.brow_roots, case.hair.grey_percent);
    let hair_columns = columns.len() as u32;
    columns.extend(scene::deposit_columns(deposits));
    let mut strands = model.face_strands.clone();
    strands.extend(scene::scalp_strands(&follicles.hairs, &case.hair));
    let counts = DrawCounts { hair_columns, deposit_columns: deposits.len() as u32, strands: strands.len() as u32 };
    let facts = SceneFacts {
        follicular_units: follicles.living_units() as u32,
        hairs: follicles.living_hairs() as u32,
        deposits: deposits.len() as u32,
        deposit_diameter_mm: deposits.iter().map(|d| d.diameter_mm).sum::<f32>() / deposits.len().max(1) as f32,
        hair_bearing_cm2: model.hair_bearing_cm2,
        bald_cm2: loss.bald_area_cm2(&model.body.surface, &model.body.chart),
        hash: crate::treatment::determinism_hash(&follicles.hairs, deposits),
    };
    SceneUpdate { head, columns, strands, counts, facts }
}
