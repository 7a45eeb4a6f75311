//! The report as JSON; `docs/report.md` and `docs/report.schema.json` tell what each figure is.

use serde_json::{Value, json};

use super::counts_json::{deposits, hair, transplants};
use super::course_json::plan;
use super::figures::{rounded, zones};
use super::person_json::{person, skin};
use crate::report::{Area, Areas, Report};
use crate::treatment::Review;

impl Report {
    /// The report as JSON. Figures are rounded to what they are good for.
    pub fn to_json(&self) -> Value {
        json!({
            "version": Self::VERSION,
            "case": serde_json::from_str::<Value>(&self.case.to_json()).unwrap_or_default(),
            "fragment": self.case.to_fragment(),
            "person": person(self.case.person.sex, &self.measures),
            "skin": skin(&self.case.skin),
            "areas_cm2": areas(&self.areas),
            "hair": hair(&self.hairs, &self.fates),
            "transplants": transplants(&self.transplants),
            "deposits": deposits(&self.deposits, &self.spacing),
            "plan": plan(&self.case, &self.plan),
            "timeline": self.timeline_json(),
            "contrast": self.contrast.to_json(),
            "advice": self.advice_json(),
            "screening": self.screening.as_ref().map(Review::to_json),
            "hash": format!("{:016x}", self.hash),
        })
    }
}

fn areas(areas: &Areas) -> Value {
    let area =
        |area: &Area| json!({ "hair_bearing": rounded(area.hair_bearing_cm2, 1), "bald": rounded(area.bald_cm2, 1) });
    let mut json = area(&areas.all);
    json["zones"] = zones(&areas.zones, area);
    json
}
