//! The contrast report as JSON.

use serde_json::{Map, Value, json};

use super::{ContrastReport, Difference, Dots, Region, Sight, Swatch};
use crate::head::ScalpZone;

impl ContrastReport {
    /// The report as JSON. Figures are rounded to what they are good for; what isn't there is `null`.
    pub fn to_json(&self) -> Value {
        let named = ScalpZone::ALL.iter().zip(&self.zones).map(|(zone, seen)| (zone.name().to_owned(), region(seen)));
        // One after the other: collecting them would bring a sort along, which is large in a browser.
        let mut zones = Map::new();
        zones.extend(named);
        json!({
            "hair_length_mm": rounded(self.hair_length_mm, 2),
            "day": rounded(self.day, 2),
            "skin": swatch(&self.skin),
            "hair": swatch(&self.hair),
            "zones": zones,
            "thinning": region(&self.thinning),
            "full": region(&self.full),
            "dots": self.dots.map(|dots| dots_json(&dots)),
            "sight": self.sight.map(|sight| sight_json(&sight)),
        })
    }
}

fn region(region: &Region) -> Value {
    let there = region.area_cm2 > 0.0;
    json!({
        "area_cm2": rounded(region.area_cm2, 1),
        "terminal_share": rounded(region.terminal_share, 3),
        "hairs": region.hairs,
        "deposits": region.deposits,
        "bare": there.then(|| swatch(&region.bare)),
        "before": there.then(|| side(&region.before, region.difference_before, region.density_before)),
        "after": there.then(|| side(&region.after, region.difference_after, region.density_after)),
    })
}

fn side(seen: &Swatch, difference: Option<Difference>, density: Option<f32>) -> Value {
    json!({
        "colour": swatch(seen),
        "against_full": difference.map(|from| json!({
            "ciede2000": rounded(from.ciede2000, 2),
            "weber": rounded(from.weber, 4),
            "michelson": rounded(from.michelson, 4),
        })),
        "apparent_density": density.map(|share| rounded(share, 3)),
    })
}

fn swatch(swatch: &Swatch) -> Value {
    let lab = swatch.lab();
    json!({
        "hex": swatch.hex(),
        "linear_rgb": swatch.linear_rgb.to_array().map(|part| rounded(part, 4)),
        "lab": lab.to_array().map(|part| rounded(part, 2)),
    })
}

fn dots_json(dots: &Dots) -> Value {
    json!({
        "count": dots.count,
        "area_cm2": rounded(dots.area_cm2, 1),
        "mean_spacing_mm": rounded(dots.mean_spacing_mm, 3),
        "merge_distance_m": rounded(dots.merge_distance_m, 2),
    })
}

fn sight_json(sight: &Sight) -> Value {
    json!({
        "distance_m": rounded(sight.distance_m, 2),
        "spacing_arcminutes": rounded(sight.spacing_arcminutes, 2),
        "merged": sight.merged,
        "dot_contrast": rounded(sight.dot_contrast, 4),
    })
}

/// A figure to so many decimals; `null` if it is none.
fn rounded(value: f32, decimals: usize) -> Value {
    // By its decimal text, so that 0.1 is written as 0.1.
    format!("{value:.decimals$}").parse::<f64>().map_or(Value::Null, |value| Value::from(value + 0.0))
}
