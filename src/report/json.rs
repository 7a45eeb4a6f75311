//! The report as JSON; `docs/report.md` and `docs/report.schema.json` tell what each figure is.

use serde_json::{Map, Value, json};

use super::counts_json::{deposits, hair, transplants};
use super::figures::{rounded, zones};
use crate::head::HeadMeasure;
use crate::report::{Area, Areas, Report};

impl Report {
    /// The report as JSON. Figures are rounded to what they are good for.
    pub fn to_json(&self) -> Value {
        json!({
            "version": Self::VERSION,
            "case": serde_json::from_str::<Value>(&self.case.to_json()).unwrap_or_default(),
            "fragment": self.case.to_fragment(),
            "person": { "measures": self.measures_json() },
            "areas_cm2": areas(&self.areas),
            "hair": hair(&self.hairs, &self.fates),
            "transplants": transplants(&self.transplants),
            "deposits": deposits(&self.deposits, &self.spacing),
            "plan": self.plan_json(),
            "timeline": self.timeline_json(),
            "contrast": self.contrast.to_json(),
            "advice": self.advice_json(),
            "screening": self.screening_json(),
            "hash": format!("{:016x}", self.hash),
        })
    }

    /// Every measure of which the spread among people is known, by its name.
    fn measures_json(&self) -> Value {
        let sex = self.case.person.sex;
        let named = HeadMeasure::ALL.iter().map(|measure| {
            let mm = measure.of(&self.measures);
            let json = json!({ "mm": rounded(mm, 1), "percentile": rounded(measure.percentile(sex, mm), 1) });
            (measure.name().replace(' ', "_"), json)
        });
        Value::Object(named.collect::<Map<_, _>>())
    }
}

fn areas(areas: &Areas) -> Value {
    let area =
        |area: &Area| json!({ "hair_bearing": rounded(area.hair_bearing_cm2, 1), "bald": rounded(area.bald_cm2, 1) });
    let mut json = area(&areas.all);
    json["zones"] = zones(&areas.zones, area);
    json
}
