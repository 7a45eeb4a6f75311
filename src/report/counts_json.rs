//! Hairs, transplants and deposits as JSON.

use serde_json::{Value, json};

use super::figures::{rounded, zones};
use crate::hair::Transplant;
use crate::report::{DepositCounts, HairCount, HairCounts, Spacing, UnitFates};

pub(super) fn hair(hairs: &HairCounts, fates: &UnitFates) -> Value {
    let count = |count: &HairCount| json!({ "terminal": count.terminal, "miniaturised": count.miniaturised, "lost": count.lost });
    json!({
        "units": hairs.units,
        "living_units": hairs.living_units,
        "fates": {
            "native": fates.native,
            "scarred": fates.scarred,
            "taken": fates.taken,
            "planted": fates.planted,
            "failed": fates.failed,
        },
        "extraction_dots": fates.extraction_dots,
        "hairs": count(&hairs.all),
        "zones": zones(&hairs.zones, count),
    })
}

/// One entry a transplant of the case, in its order.
pub(super) fn transplants(transplants: &[Transplant]) -> Value {
    let told = transplants.iter().map(|done| {
        json!({
            "wanted": done.wanted,
            "taken": done.taken,
            "grown": done.grown,
            "failed": done.failed,
            "plugs": done.plugs.len(),
            "note": done.note.as_ref().map(ToString::to_string),
        })
    });
    Value::Array(told.collect())
}

pub(super) fn deposits(deposits: &DepositCounts, after: &[(u8, Option<Spacing>)]) -> Value {
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
