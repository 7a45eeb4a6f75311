//! The scene builder: from a case to buffers, keeping what did not change.

use thiserror::Error;

use super::face_hair::{FaceHair, beard};
use super::long_hair::{LONGEST, Lying, SHORTEST};
use super::scene_case::shape_of;
use super::strands::in_order;
use super::{ColumnInstance, DrawCounts, HeadBuffers, StrandInstance, face_map, scene};
use crate::case::{Assumptions, Case, HairStyle, Loss, LossScale, LossStage, Person, Time};
use crate::hair::{Curl, Cut, Follicles, Groom, Hair, HairFlow, HairState, LossField};
use crate::head::{HeadAsset, ScalpChartError, ScalpPatch};
use crate::math::Fnv64;
use crate::treatment::{Body, Deposit, HairlineAdvice, HairlineCover, Outcome, Stages, hash_deposit, hash_hair};

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
    /// Only when hairs or scars changed.
    pub hair: Option<HairBuffers>,
    /// In session order.
    pub deposits: Vec<ColumnInstance>,
    pub counts: DrawCounts,
    pub facts: SceneFacts,
    /// What speaks against the drawn hairline, and why a transplant is not what was asked for: sentences.
    pub notes: Vec<String>,
}

/// The buffers of what grows on a head, and of its scars.
#[derive(Clone, Debug)]
pub struct HairBuffers {
    /// Patches of scars, brow roots, hairs.
    pub columns: Vec<ColumnInstance>,
    /// How many of these, from the first on, stay at every Norwood stage: scars, brow roots, the hairs that VII leaves. A case
    /// that differs in nothing but its stage begins with the same.
    pub lasting: u32,
    /// Brows and lashes, then hairs.
    pub strands: Vec<StrandInstance>,
}

/// A body, and what is drawn of it whatever grows on it.
struct Model {
    body: Body,
    patches: Vec<ScalpPatch>,
    hair_bearing_cm2: f32,
    face_hair: FaceHair,
    /// What the last stage leaves.
    lasting: LossField,
}

/// What is told of the hair of a case.
struct Grown {
    /// The case that it was drawn for, without what it does not rest on.
    of: Case,
    columns: u32,
    strands: u32,
    bald_cm2: f32,
    follicular_units: u32,
    hairs: u32,
    hash: Fnv64,
    /// How long hair lies; none if it is too short to.
    groom: Option<Groom>,
}

/// Builds scenes; keeps what the next case may share with the last: the person's surface, chart and sites, the hair,
/// and every place that the treatment may come to.
pub struct SceneBuilder {
    asset: HeadAsset,
    model: Option<(Model, Stages, Grown)>,
}

impl SceneBuilder {
    pub fn new(asset: HeadAsset) -> Self {
        Self { asset, model: None }
    }

    /// What the scene of a case has beyond that of the last one: the head of another person, hair and scars that
    /// changed, and all deposits.
    ///
    /// # Errors
    /// `Scalp` when the head's shape leaves no scalp to chart.
    pub fn build(&mut self, case: &Case) -> Result<SceneUpdate, SceneError> {
        let mut head = None;
        // Another person's is given back before there is a new one.
        let before = self.model.take().filter(|(model, ..)| model.body.person == case.person);
        let (model, stages, grown) = match before {
            Some((model, mut stages, grown)) => {
                stages.follow(case, &model.body);
                (model, stages, Some(grown))
            }
            None => {
                let model = Model::new(&self.asset, &case.person)?;
                let surface = &model.body.surface;
                head = Some(HeadBuffers { face: face_map(surface, &case.person), ..HeadBuffers::new(surface) });
                let stages = Stages::new(case, &model.body);
                (model, stages, None)
            }
        };
        // Of the hair's look its shape is in the buffers but not its colour, and of the years which hairs they take.
        let growing = Stages::growing(case);
        let mut assumptions = growing.assumptions;
        if case.time.later_stage != LossStage::None {
            assumptions.shrinking_percent = case.assumptions.shrinking_percent;
        }
        let drawing = Case {
            hair: shape_of(&case.hair),
            assumptions,
            time: Time { later_stage: case.time.later_stage, ..growing.time.clone() },
            ..growing
        };
        let (grown, hair) = match grown {
            Some(grown) if grown.of == drawing => (grown, None),
            before => {
                // Whatever is lost, the same hair lies the same way.
                let groom = before.filter(|grown| grown.of.hair == drawing.hair).and_then(|grown| grown.groom);
                let (grown, hair) = Grown::new(drawing, &model, stages.outcome(), groom);
                (grown, Some(hair))
            }
        };
        let mut update = update(&model, &grown, &stages.outcome().deposits, &case.assumptions);
        update.head = head;
        update.hair = hair;
        update.notes = notes(&stages);
        self.model = Some((model, stages, grown));
        Ok(update)
    }

    /// The body of the last scene, if it is this person's.
    pub fn body(&self, person: &Person) -> Option<&Body> {
        self.model.as_ref().map(|(model, ..)| &model.body).filter(|body| body.person == *person)
    }

    /// What follows from a case of the last scene's person; `None` for another's, whose head is still to be built. Keeps
    /// to what the next scene may share, and takes nothing from what that one has to give.
    pub fn outcome(&mut self, case: &Case) -> Option<(&Body, &Outcome)> {
        let (model, stages, _) = self.model.as_mut().filter(|(model, ..)| model.body.person == case.person)?;
        Some((&model.body, stages.follow(case, &model.body)))
    }
}

impl Model {
    fn new(asset: &HeadAsset, person: &Person) -> Result<Self, SceneError> {
        let body = Body::new(asset, person)?;
        let hair_bearing_cm2 = body.chart.area_cm2(&body.surface, |_| 1.0);
        let face_hair = FaceHair::new(&body.surface, person);
        let patches = body.chart.patches(&body.surface).collect();
        let most = Loss { scale: LossScale::Norwood, stage: LossStage::VII, ..Loss::default() };
        let lasting = LossField::new(&most, &Assumptions::default(), &body.chart);
        Ok(Self { body, patches, hair_bearing_cm2, face_hair, lasting })
    }

    /// How hair of that style lies on the head.
    fn groom(&self, style: &HairStyle) -> Groom {
        let (chart, seed) = (&self.body.chart, u64::from(self.body.person.seed));
        let flow = HairFlow::new(chart, seed, style.whorl);
        Groom::new(chart, &flow, style, style.length_mm * LONGEST, seed)
    }
}

impl Grown {
    /// `groom` is that of the same hair on the same head, if it is at hand.
    fn new(of: Case, model: &Model, outcome: &Outcome, groom: Option<Groom>) -> (Self, HairBuffers) {
        let Outcome { loss, follicles, lost_at, .. } = outcome;
        let hairs = follicles.living_hairs();
        let cut = Cut::of(&of.hair, &model.body.surface.landmarks);
        let mut columns = scene::scar_columns(follicles, &model.body.sites, &model.body.chart);
        columns.reserve(hairs + model.face_hair.columns().len());
        columns.extend(model.face_hair.columns());
        let mut hash = Fnv64::default();
        let mut taken = Vec::with_capacity(hairs);
        let mut lasting = Lasting { model, follicles, unit: u32::MAX, lasts: false };
        for hair in &follicles.hairs {
            hash_hair(&mut hash, hair);
            let columns = if lasting.holds(hair) { &mut columns } else { &mut taken };
            columns.extend(scene::hair_column(hair, lost_at, &cut));
        }
        let lasting = columns.len() as u32;
        columns.append(&mut taken);
        let mut strands = model.face_hair.strands.clone();
        beard::grow(&model.body.surface, &model.body.person, &of.hair, &mut strands);
        let lies = Curl::of(of.hair.curl).lies(of.hair.length_mm);
        let groom = lies.then(|| groom.unwrap_or_else(|| model.groom(&of.hair)));
        if let Some(groom) = &groom {
            let sites = &model.body.sites;
            Lying { follicles, sites, lost_at, groom, style: &of.hair, cut: &cut }.push_strands(&mut strands);
        }
        let first = strands.len();
        strands.reserve(if groom.is_some() { 0 } else { hairs });
        let stands = |grown_mm| groom.is_none() || !Curl::of(of.hair.curl).lies(grown_mm / SHORTEST);
        strands.extend(scene::scalp_strands(&follicles.hairs, lost_at, &of.hair, &cut, stands));
        // What is drawn with as many pieces is drawn in one go.
        in_order(&mut strands[first..], |strand| strand.span[2]);
        let grown = Self {
            of,
            columns: columns.len() as u32,
            strands: strands.len() as u32,
            bald_cm2: loss.bald_area_of(&model.patches),
            follicular_units: follicles.living_units() as u32,
            hairs: hairs as u32,
            hash,
            groom,
        };
        (grown, HairBuffers { columns, lasting, strands })
    }
}

/// Tells hairs that last from others, as `HairBuffers::lasting` has it. The hairs of a unit come one after the other.
struct Lasting<'a> {
    model: &'a Model,
    follicles: &'a Follicles,
    /// The last unit, and what holds for its hairs.
    unit: u32,
    lasts: bool,
}

impl Lasting<'_> {
    fn holds(&mut self, hair: &Hair) -> bool {
        if hair.unit != self.unit {
            self.unit = hair.unit;
            let site = self.follicles.units.get(hair.unit as usize).map(|unit| unit.site as usize);
            let site = site.and_then(|site| self.model.body.sites.sites().get(site));
            let left = site.map(|site| self.model.lasting.left(site.chart, site.threshold).state);
            self.lasts = left == Some(HairState::Terminal);
        }
        self.lasts
    }
}

fn update(model: &Model, grown: &Grown, deposits: &[Deposit], assumed: &Assumptions) -> SceneUpdate {
    let counts =
        DrawCounts { hair_columns: grown.columns, deposit_columns: deposits.len() as u32, strands: grown.strands };
    let mut hash = grown.hash;
    let columns = deposits.iter().map(|deposit| {
        hash_deposit(&mut hash, deposit);
        scene::deposit_column(deposit, assumed)
    });
    let columns = columns.collect();
    let facts = SceneFacts {
        follicular_units: grown.follicular_units,
        hairs: grown.hairs,
        deposits: deposits.len() as u32,
        deposit_diameter_mm: deposits.iter().map(|d| d.diameter_mm).sum::<f32>() / deposits.len().max(1) as f32,
        hair_bearing_cm2: model.hair_bearing_cm2,
        bald_cm2: grown.bald_cm2,
        hash: hash.finish(),
    };
    SceneUpdate { head: None, hair: None, deposits: columns, counts, facts, notes: Vec::new() }
}

fn notes(stages: &Stages) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(stages.hairline().into_iter().flat_map(HairlineCover::advice).map(HairlineAdvice::sentence));
    notes.extend(
        stages.outcome().follicles.transplants.iter().filter_map(|one| one.note.as_ref()).map(ToString::to_string),
    );
    notes
}
