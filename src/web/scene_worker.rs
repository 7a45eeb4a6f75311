//! The worker's handle: head data in, one scene's buffers out for each case.

use glam::Vec3;
use js_sys::Uint8Array;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use super::codec::parse;
use super::fault::thrown;
use crate::frame::{HairBuffers, HeadBuffers, SceneBuilder, SceneFacts, SceneUpdate};
use crate::hair::paint_on_skin;
use crate::head::HeadAsset;
use crate::report::ReportPart;
use crate::treatment::{DesignedHairline, HairlineHandle};

/// Computes scenes; lives in the worker, keeps the head's data and the last person's surface and sites.
#[wasm_bindgen]
pub struct SceneWorker {
    builder: SceneBuilder,
}

#[wasm_bindgen]
impl SceneWorker {
    /// Takes the bytes of the head asset.
    ///
    /// # Errors
    /// `asset-corrupt`.
    #[wasm_bindgen(constructor)]
    pub fn new(head_asset: &[u8]) -> Result<SceneWorker, JsValue> {
        let asset = HeadAsset::decode(head_asset).map_err(|error| thrown(&error))?;
        Ok(Self { builder: SceneBuilder::new(asset) })
    }

    /// Computes the scene of a case.
    ///
    /// # Errors
    /// `case-syntax`, `case-version`, `case-field`, `scene-failed`.
    pub fn build(&mut self, case_json: &str) -> Result<SceneParts, JsValue> {
        let case = parse(case_json)?;
        let update = self.builder.build(&case).map_err(|error| thrown(&error))?;
        Ok(SceneParts { update })
    }

    /// A part of the report of a case of the last scene's person, as JSON: `person`, `skin`, `plan`, `contrast`
    /// or `map`. Nothing for another person's, or where there is no such part.
    ///
    /// # Errors
    /// `case-syntax`, `case-version`, `case-field`.
    pub fn report(&mut self, part: &str, case_json: &str) -> Result<Option<String>, JsValue> {
        let case = parse(case_json)?;
        let part = ReportPart::from_name(part);
        let outcome = self.builder.outcome(&case);
        Ok(part.zip(outcome).map(|(part, (body, outcome))| part.to_json(&case, body, outcome).to_string()))
    }
}

/// What a hand draws on the head.
#[wasm_bindgen]
impl SceneWorker {
    /// Where the handles of a case's hairline are, as JSON: for each its `handle` and its `position_mm` on the skin.
    /// Nothing for another person than the last scene's.
    ///
    /// # Errors
    /// `case-syntax`, `case-version`, `case-field`.
    pub fn hairline_handles(&self, case_json: &str) -> Result<Option<String>, JsValue> {
        let case = parse(case_json)?;
        let Some(body) = self.builder.body(&case.person) else { return Ok(None) };
        let line = DesignedHairline::new(&case.hairline, &body.chart);
        let handles = line
            .handles()
            .iter()
            .map(|place| json!({ "handle": place.handle.name(), "position_mm": place.position_mm.to_array() }));
        Ok(Some(handles.collect::<Value>().to_string()))
    }

    /// The part `hairline` of a case whose handle of this name was dragged to a point of the skin (mm), as JSON. Nothing
    /// for another person than the last scene's, or where there is no such handle.
    ///
    /// # Errors
    /// `case-syntax`, `case-version`, `case-field`.
    pub fn drag_hairline(
        &self,
        case_json: &str,
        handle: &str,
        x_mm: f32,
        y_mm: f32,
        z_mm: f32,
    ) -> Result<Option<String>, JsValue> {
        let mut case = parse(case_json)?;
        let found = self.builder.body(&case.person).zip(HairlineHandle::from_name(handle));
        let Some((body, handle)) = found else { return Ok(None) };
        let to = body.chart.chart_from_surface(Vec3::new(x_mm, y_mm, z_mm));
        case.hairline = DesignedHairline::drag(&case.hairline, &body.chart, handle, to);
        let whole: Value = serde_json::from_str(&case.to_json()).unwrap_or_default();
        Ok(Some(whole["hairline"].to_string()))
    }

    /// `loss.retouch` of a case on which a brush went over points of the skin (x, y, z in mm, one after the other), as
    /// JSON. `amount` is 1 where a dab takes all hair and -1 where it gives all back. Nothing for another person than
    /// the last scene's.
    ///
    /// # Errors
    /// `case-syntax`, `case-version`, `case-field`.
    pub fn paint_loss(
        &self,
        case_json: &str,
        points_mm: &[f32],
        radius_mm: f32,
        amount: f32,
    ) -> Result<Option<String>, JsValue> {
        let mut case = parse(case_json)?;
        let Some(body) = self.builder.body(&case.person) else { return Ok(None) };
        for point in points_mm.chunks_exact(3) {
            paint_on_skin(&mut case.loss.retouch, &body.chart, Vec3::from_slice(point), radius_mm, amount);
        }
        Ok(Some(json!(case.loss.retouch.to_text()).to_string()))
    }
}

/// The buffers of one scene; each getter copies into a buffer of its own, which can be moved to the page.
#[wasm_bindgen]
pub struct SceneParts {
    update: SceneUpdate,
}

#[wasm_bindgen]
impl SceneParts {
    /// `HeadVertex` records; nothing when the person is the one of the scene before.
    pub fn head_vertices(&self) -> Option<Uint8Array> {
        self.head(|head| bytes(bytemuck::cast_slice(&head.vertices)))
    }

    /// Three u32 a triangle.
    pub fn head_indices(&self) -> Option<Uint8Array> {
        self.head(|head| bytes(bytemuck::cast_slice(&head.indices)))
    }

    /// f32: the marks' numbers, then the shell's radii, all in mm.
    pub fn head_extra(&self) -> Option<Uint8Array> {
        self.head(|head| {
            let all = [&head.marks.to_numbers(), head.shell.radii_mm()].concat();
            bytes(bytemuck::cast_slice(&all))
        })
    }

    /// The `face_map`.
    pub fn head_face(&self) -> Option<Uint8Array> {
        self.head(|head| bytes(&head.face))
    }

    /// `ColumnInstance` records of hairs and scars; nothing when they are those of the scene before.
    pub fn columns(&self) -> Option<Uint8Array> {
        self.hair(|hair| bytes(bytemuck::cast_slice(&hair.columns)))
    }

    /// How many of `columns`, from the first on, are likely to be the next scene's, too.
    pub fn lasting_columns(&self) -> u32 {
        self.update.hair.as_ref().map_or(0, |hair| hair.lasting)
    }

    /// `StrandInstance` records; nothing when they are those of the scene before.
    pub fn strands(&self) -> Option<Uint8Array> {
        self.hair(|hair| bytes(bytemuck::cast_slice(&hair.strands)))
    }

    /// `ColumnInstance` records of deposits.
    pub fn deposits(&self) -> Uint8Array {
        bytes(bytemuck::cast_slice(&self.update.deposits))
    }

    /// What was counted and measured, as JSON.
    pub fn facts(&self) -> String {
        let SceneFacts { follicular_units, hairs, deposits, deposit_diameter_mm, hair_bearing_cm2, bald_cm2, hash } =
            self.update.facts;
        json!({
            "follicular_units": follicular_units,
            "hairs": hairs,
            "deposits": deposits,
            "deposit_diameter_mm": deposit_diameter_mm,
            "hair_bearing_cm2": hair_bearing_cm2,
            "bald_cm2": bald_cm2,
            // As text: JavaScript's numbers hold 53 bits.
            "hash": format!("{hash:016x}"),
            "notes": self.update.notes,
        })
        .to_string()
    }

    fn head(&self, part: impl Fn(&HeadBuffers) -> Uint8Array) -> Option<Uint8Array> {
        self.update.head.as_ref().map(part)
    }

    fn hair(&self, part: impl Fn(&HairBuffers) -> Uint8Array) -> Option<Uint8Array> {
        self.update.hair.as_ref().map(part)
    }
}

fn bytes(slice: &[u8]) -> Uint8Array {
    Uint8Array::from(slice)
}
