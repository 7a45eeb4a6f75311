//! Whose head it is and what skin it has, in the words of those who measure such things, as JSON.

use serde_json::{Value, json};

use super::figures::{object, rounded};
use crate::case::{Sex, Skin};
use crate::head::{HeadMeasure, HeadMeasures};
use crate::optics::{SkinOptics, TypologyGroup, lab_from_linear, monk_tone, typology_angle_degrees};

/// Every measure of which the spread among people is known, by its name.
pub(super) fn person(sex: Sex, measures: &HeadMeasures) -> Value {
    let names: Vec<String> = HeadMeasure::ALL.iter().map(|measure| measure.name().replace(' ', "_")).collect();
    let named = names.iter().zip(HeadMeasure::ALL).map(|(name, measure)| {
        let mm = measure.of(measures);
        let json = json!({ "mm": rounded(mm, 1), "percentile": rounded(measure.percentile(sex, mm), 1) });
        (name.as_str(), json)
    });
    json!({ "measures": object(named.collect()) })
}

/// The scales by which the face's skin is named.
pub(super) fn skin(skin: &Skin) -> Value {
    let angle = typology_angle_degrees(lab_from_linear(SkinOptics::of(skin).albedo_linear_rgb()));
    let group = TypologyGroup::of(angle);
    json!({
        "typology_degrees": rounded(angle, 1),
        "group": group.name(),
        "fitzpatrick_hint": group.fitzpatrick_hint(),
        "monk_tone": monk_tone(angle),
    })
}
