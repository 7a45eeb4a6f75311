//! The report as JSON; `docs/report.md` and `docs/report.schema.json` tell what each figure is.

use serde_json::{Map, Value, json};

use crate::head::{HeadMeasure, ScalpZone};
use crate::report::{Area, Areas, DepositCounts, HairCount, HairCounts, Report, Spacing};

impl Report {
    /// The report as JSON. Figures are rounded to what they are good for.
    pub fn to_json(&self) -> Value {
        json!({
            "version": Self::VERSION,
            "case": serde_json::from_str::<Value>(&self.case.to_json()).unwrap_or_default(),
            "fragment": self.case.to_fragment(),
            "person": { "measures": self.measures_json() },
            "areas_cm2": areas(&self.areas),
            "hair": hair(&self.hairs),
            "deposits": deposits(&self.deposits, &self.spacing),
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

/// One value a zone, by the zones' names.
fn zones<T>(values: &[T], json: impl Fn(&T) -> Value) -> Value {
    let named = ScalpZone::ALL.iter().zip(values).map(|(zone, value)| (zone.name().to_owned(), json(value)));
    Value::Object(named.collect::<Map<_, _>>())
}

fn areas(areas: &Areas) -> Value {
    let area =
        |area: &Area| json!({ "hair_bearing": rounded(area.hair_bearing_cm2, 1), "bald": rounded(area.bald_cm2, 1) });
    let mut json = area(&areas.all);
    json["zones"] = zones(&areas.zones, area);
    json
}

fn hair(hairs: &HairCounts) -> Value {
    let count = |count: &HairCount| json!({ "terminal": count.terminal, "miniaturised": count.miniaturised, "lost": count.lost });
    json!({
        "units": hairs.units,
        "living_units": hairs.living_units,
        "hairs": count(&hairs.all),
        "zones": zones(&hairs.zones, count),
    })
}

fn deposits(deposits: &DepositCounts, after: &[(u8, Option<Spacing>)]) -> Value {
    let whole = |count: &u32| Value::from(*count);
    let mut done = 0;
    let sessions = deposits.sessions.iter().map(|session| {
        done += session.deposits;
        let even = after.iter().find(|(number, _)| *number == session.session).and_then(|(_, spacing)| *spacing);
        json!({
            "session": session.session,
            "deposits": session.deposits,
            "zones": zones(&session.zones, whole),
            "deposits_so_far": done,
            "spacing_so_far": even.map(|spacing| spacing_json(&spacing)),
        })
    });
    json!({
        "count": deposits.all,
        "mean_diameter_mm": rounded(deposits.mean_diameter_mm, 4),
        "zones": zones(&deposits.zones, whole),
        "sessions": sessions.collect::<Vec<_>>(),
    })
}

fn spacing_json(spacing: &Spacing) -> Value {
    json!({
        "measured_deposits": spacing.deposits,
        "density_per_cm2": rounded(spacing.density_per_cm2, 1),
        "mean_mm": rounded(spacing.mean_mm, 3),
        "mean_share_of_hexagonal": rounded(spacing.mean_share, 3),
        "first_percentile_share_of_hexagonal": rounded(spacing.first_percentile_share, 3),
    })
}

/// A figure to so many decimals; `null` if it is none.
fn rounded(value: f32, decimals: usize) -> Value {
    // By its decimal text, so that 0.1 is written as 0.1.
    format!("{value:.decimals$}").parse::<f64>().map_or(Value::Null, |value| Value::from(value + 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_to_plain_decimals() {
        assert_eq!(rounded(0.149_999, 2).to_string(), "0.15");
        assert_eq!(rounded(-0.01, 1).to_string(), "0.0");
        assert_eq!(rounded(f32::NAN, 1), Value::Null);
    }
}
