//! A spot of the scalp, enlarged beside the map, so that single dots can be told apart.

use glam::{IVec2, Vec2};
use std::collections::BTreeMap;

use super::labels::Labels;
use super::sheet::Sheet;
use super::{Subject, dots, ground, palette};
use crate::canvas::Canvas;

/// Side of the spot.
pub const SIDE_MM: f32 = 20.0;

/// A low corner of the spot, mm on the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot(pub Vec2);

/// Places of scarred skin are counted this far apart, mm.
const SCAR_STEP_MM: f32 = 2.0;
/// Hairs, deposits, scars of single extractions, and places of scarred skin.
const KINDS: usize = 4;

/// The spot with the most of whatever there is least of: of the kinds that the case has. There is always one.
pub fn spot(subject: &Subject<'_>) -> Spot {
    let chart = &subject.body.chart;
    let cell = |place: Vec2| (place / SIDE_MM).floor().as_ivec2();
    let mut counts: BTreeMap<[i32; 2], [u32; KINDS]> = BTreeMap::new();
    let mut all = [0; KINDS];
    for dot in dots::all(subject) {
        counts.entry(cell(dot.place).to_array()).or_default()[dot.kind as usize] += 1;
        all[dot.kind as usize] += 1;
    }
    if !subject.outcome.follicles.scars.is_empty() {
        for (at, counts) in &mut counts {
            counts[KINDS - 1] = scarred_places(subject, IVec2::from_array(*at).as_vec2() * SIDE_MM);
            all[KINDS - 1] += counts[KINDS - 1];
        }
    }
    let inside = |at: &[i32; 2]| {
        let low = IVec2::from_array(*at).as_vec2() * SIDE_MM;
        let corners = [Vec2::ZERO, Vec2::X, Vec2::Y, Vec2::ONE];
        corners.iter().all(|corner| chart.hair_distance_mm(low + *corner * SIDE_MM) > 0.0)
    };
    let worth = |counts: &[u32; KINDS]| {
        let present = || counts.iter().zip(all).filter(|(_, all)| *all > 0).map(|(count, _)| *count);
        (present().min(), present().sum::<u32>())
    };
    let best = counts.into_iter().filter(|(at, _)| inside(at)).max_by_key(|(_, counts)| worth(counts));
    let low = best.map_or(chart.landmarks().vertex, |(at, _)| IVec2::from_array(at).as_vec2() * SIDE_MM);
    Spot(low)
}

/// Places of scarred skin in the spot with this low corner.
fn scarred_places(subject: &Subject<'_>, low: Vec2) -> u32 {
    let steps = (SIDE_MM / SCAR_STEP_MM) as u32;
    let places =
        (0..steps * steps).map(|at| low + (Vec2::new((at % steps) as f32, (at / steps) as f32) + 0.5) * SCAR_STEP_MM);
    let scars = &subject.outcome.follicles.scars;
    places.filter(|place| scars.at(&subject.body.chart, *place).is_some_and(|here| here.depth > 0.5)).count() as u32
}

/// Shows on the map which spot is enlarged.
pub fn frame(sheet: &mut Sheet, labels: &mut Labels, Spot(low): Spot) {
    let (a, b) = (sheet.px(low + SIDE_MM), sheet.px(low));
    let corners = [a, Vec2::new(b.x, a.y), b, Vec2::new(a.x, b.y)];
    sheet.canvas.line(&corners, true, palette::MARK);
    labels.take(a, b);
}

/// Draws the spot in a square of the sheet.
pub fn draw(canvas: &mut Canvas, subject: &Subject<'_>, Spot(low): Spot, corner_px: Vec2, side_px: f32) {
    let scale = side_px / SIDE_MM;
    let high = low + SIDE_MM;
    let px = |place: Vec2| corner_px + Vec2::new(high.x - place.x, high.y - place.y) * scale;
    let (first, last) = (corner_px.round().as_ivec2(), (corner_px + side_px).round().as_ivec2());
    for y in first.y..last.y {
        for x in first.x..last.x {
            let place = high - (Vec2::new(x as f32, y as f32) + 0.5 - corner_px) / scale;
            canvas.blend(x, y, ground::tint(subject, place), 1.0);
        }
    }
    for step in 1..(SIDE_MM / 10.0) as i32 * 10 {
        let pen = if step % 10 == 0 { palette::GRID_50 } else { palette::GRID };
        let far = step as f32 * scale;
        canvas.line(&[corner_px + Vec2::new(far, 0.0), corner_px + Vec2::new(far, side_px)], false, pen);
        canvas.line(&[corner_px + Vec2::new(0.0, far), corner_px + Vec2::new(side_px, far)], false, pen);
    }
    for dot in dots::all(subject) {
        let radius_mm = dot.diameter_mm * 0.5;
        if (dot.place - radius_mm).cmpge(low).all() && (dot.place + radius_mm).cmple(high).all() {
            canvas.dot(px(dot.place), radius_mm * scale, dot.ink);
        }
    }
    let corners = [Vec2::ZERO, Vec2::X, Vec2::ONE, Vec2::Y].map(|corner| corner_px + corner * side_px);
    canvas.line(&corners, true, palette::MARK);
}
