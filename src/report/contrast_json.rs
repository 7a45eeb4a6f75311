//! The contrast report as JSON.

use serde_json::Value;

use super::figures::{object, rounded, zones};
use crate::frame::{ALIKE, Advice, ContrastReport, Difference, Dots, Match, Region, Sight, Swatch};

impl ContrastReport {
    /// The report as JSON. Figures are rounded to what they are good for; what isn't there is `null`.
    pub fn to_json(&self) -> Value {
        object(vec![
            ("hair_length_mm", rounded(self.hair_length_mm, 2)),
            ("day", rounded(self.day, 2)),
            ("skin", swatch(&self.skin)),
            ("hair", swatch(&self.hair)),
            ("zones", zones(&self.zones, region)),
            ("thinning", region(&self.thinning)),
            ("full", region(&self.full)),
            ("match", self.matched.as_ref().map_or(Value::Null, match_json)),
            ("dots", self.dots.as_ref().map_or(Value::Null, dots_json)),
            ("sight", self.sight.as_ref().map_or(Value::Null, sight_json)),
        ])
    }
}

fn match_json(matched: &Match) -> Value {
    object(vec![
        ("against_full", against(&matched.difference)),
        ("alike_below", rounded(ALIKE, 2)),
        ("advice", matched.advice.as_ref().map_or(Value::Null, advice)),
    ])
}

fn advice(advice: &Advice) -> Value {
    object(vec![
        ("density_per_cm2", rounded(advice.density_per_cm2, 0)),
        ("needle_diameter_mm", rounded(advice.needle_diameter_mm, 2)),
        ("dot_diameter_mm", rounded(advice.dot_diameter_mm, 3)),
        ("ciede2000", rounded(advice.ciede2000, 2)),
    ])
}

fn against(difference: &Difference) -> Value {
    object(vec![
        ("ciede2000", rounded(difference.ciede2000, 2)),
        ("weber", rounded(difference.weber, 4)),
        ("michelson", rounded(difference.michelson, 4)),
    ])
}

fn region(region: &Region) -> Value {
    let shown = |value: Value| if region.area_cm2 > 0.0 { value } else { Value::Null };
    object(vec![
        ("area_cm2", rounded(region.area_cm2, 1)),
        ("terminal_share", rounded(region.terminal_share, 3)),
        ("hairs", region.hairs.into()),
        ("deposits", region.deposits.into()),
        ("bare", shown(swatch(&region.bare))),
        ("before", shown(side(&region.before, region.difference_before.as_ref(), region.density_before))),
        ("after", shown(side(&region.after, region.difference_after.as_ref(), region.density_after))),
    ])
}

fn side(seen: &Swatch, difference: Option<&Difference>, density: Option<f32>) -> Value {
    object(vec![
        ("colour", swatch(seen)),
        ("against_full", difference.map_or(Value::Null, against)),
        ("apparent_density", density.map_or(Value::Null, |share| rounded(share, 3))),
    ])
}

fn swatch(swatch: &Swatch) -> Value {
    let three = |parts: [f32; 3], decimals: usize| -> Value {
        Value::Array(parts.into_iter().map(|part| rounded(part, decimals)).collect())
    };
    object(vec![
        ("hex", swatch.hex().into()),
        ("linear_rgb", three(swatch.linear_rgb.to_array(), 4)),
        ("lab", three(swatch.lab().to_array(), 2)),
    ])
}

fn dots_json(dots: &Dots) -> Value {
    object(vec![
        ("count", dots.count.into()),
        ("area_cm2", rounded(dots.area_cm2, 1)),
        ("mean_spacing_mm", rounded(dots.mean_spacing_mm, 3)),
        ("merge_distance_m", rounded(dots.merge_distance_m, 2)),
    ])
}

fn sight_json(sight: &Sight) -> Value {
    object(vec![
        ("distance_m", rounded(sight.distance_m, 2)),
        ("spacing_arcminutes", rounded(sight.spacing_arcminutes, 2)),
        ("merged", sight.merged.into()),
        ("dot_contrast", rounded(sight.dot_contrast, 4)),
    ])
}
