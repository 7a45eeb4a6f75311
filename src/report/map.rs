//! What a guide for placing by hand is drawn from, as JSON: places and lengths on this head, and cells of the scalp chart.
//!
//! Plain loops and few kinds of lists: each way to make one is code of its own to download.

use glam::{Vec2, Vec3};
use serde_json::Value;

use super::figures::object;
use crate::case::{Case, Goal};
use crate::head::{ScalpChart, ScalpZone};
use crate::math::{larger, smaller};
use crate::treatment::{Body, DesignedHairline, Outcome};

/// Side of the cells on the chart, and spacing of the places whose skin is told: between these the skin departs from
/// flat by a tenth of a mm.
const CELL_MM: f32 = 4.0;
const SKIN_MM: f32 = 8.0;
/// The cells reach this far beyond the scalp, the glabella and the tragions.
const ROUND_MM: f32 = 4.0;
/// Steps along the midline at which a corner's level is looked for.
const LEVEL_MM: f32 = 1.0;
const LEVELS: u8 = 120;

/// Places that lengths are measured between. Those from the middle on are there with a drawn hairline.
const PLACES: [&str; 13] = [
    "glabella",
    "trichion",
    "vertex",
    "inion",
    "left-tragion",
    "right-tragion",
    "middle",
    "left-corner",
    "right-corner",
    "left-temple",
    "right-temple",
    "left-level",
    "right-level",
];
const MIDDLE: usize = 6;
/// What a tape measures, and from which place to which.
const TAPES: [(&str, u8, u8); 19] = [
    ("glabella/trichion", 0, 1),
    ("glabella/vertex", 0, 2),
    ("vertex/inion", 2, 3),
    ("left-tragion/vertex", 4, 2),
    ("right-tragion/vertex", 5, 2),
    ("glabella/middle", 0, 6),
    ("middle/vertex", 6, 2),
    ("glabella/left-corner", 0, 7),
    ("glabella/right-corner", 0, 8),
    ("left-corner/left-tragion", 7, 4),
    ("right-corner/right-tragion", 8, 5),
    ("middle/left-level", 6, 11),
    ("middle/right-level", 6, 12),
    ("left-level/left-corner", 11, 7),
    ("right-level/right-corner", 12, 8),
    ("left-corner/right-corner", 7, 8),
    ("left-temple/left-tragion", 9, 4),
    ("right-temple/right-tragion", 10, 5),
    ("left-temple/right-temple", 9, 10),
];

/// `body` and `outcome` must be those of the case. Some tens of ms.
pub(super) fn map(case: &Case, body: &Body, outcome: &Outcome) -> Value {
    let chart = &body.chart;
    let marks = chart.landmarks();
    let [left, right] = marks.tragion;
    let mut places = vec![marks.glabella, marks.trichion, marks.vertex, marks.inion, left, right];
    let hairline = if case.treatment.goal == Goal::Shaved { hairline(case, chart, &mut places) } else { Value::Null };
    let mut named = Vec::new();
    for (name, place) in PLACES.into_iter().zip(&places) {
        named.push((name, points(&[*place])));
    }
    let mut tapes = Vec::new();
    for (name, from, to) in TAPES {
        if let (Some(from), Some(to)) = (places.get(usize::from(from)), places.get(usize::from(to))) {
            tapes.push((name, number(chart.tape_mm(*from, *to))));
        }
    }
    let mut scars = Vec::new();
    for (scar, ends, width_mm) in outcome.follicles.scars.pieces_mm() {
        scars.extend([f32::from(scar), width_mm]);
        for end in ends {
            scars.extend(chart.chart_from_surface(end).to_array());
        }
    }
    let mut members = vec![
        ("density_per_cm2", number(case.treatment.density_per_cm2)),
        ("outline", points(chart.hairline().points())),
        ("places", object(named)),
        ("hairline", hairline),
        ("tapes_mm", object(tapes)),
        ("scars", numbers(&scars)),
    ];
    cells(body, outcome, &mut members);
    object(members)
}

/// The drawn hairline from the person's left temple point to the right one; its places are added.
fn hairline(case: &Case, chart: &ScalpChart, places: &mut Vec<Vec2>) -> Value {
    let drawn = DesignedHairline::new(&case.hairline, chart);
    let all = drawn.line().points();
    let mut handles = [0; 5];
    for (at, handle) in handles.iter_mut().zip(drawn.handles()) {
        let mut nearest = f32::MAX;
        for (index, point) in all.iter().enumerate() {
            let far = point.distance_squared(handle.chart);
            if far < nearest {
                (nearest, *at) = (far, index);
            }
        }
        places.push(handle.chart);
    }
    let middle = places[MIDDLE];
    for corner in [MIDDLE + 1, MIDDLE + 2] {
        let mut level = (f32::MAX, middle);
        for k in 0..LEVELS {
            let at = middle - Vec2::Y * (f32::from(k) - f32::from(LEVELS / 4)) * LEVEL_MM;
            let far = chart.tape_mm(at, places[corner]);
            if far < level.0 {
                level = (far, at);
            }
        }
        places.push(level.1);
    }
    let [middle, _, _, first, last] = handles;
    let line = all.get(first..=last).unwrap_or_default();
    let (mut along, mut to_glabella, mut to_tragion) = (Vec::new(), Vec::new(), Vec::new());
    let mut reached = 0.0;
    for (index, point) in line.iter().enumerate() {
        if let Some(before) = index.checked_sub(1) {
            reached += chart.surface_from_chart(line[before]).distance(chart.surface_from_chart(*point));
        }
        along.push(reached);
        to_glabella.push(chart.tape_mm(*point, places[0]));
        to_tragion.push(chart.tape_mm(*point, places[if point.x > 0.0 { 4 } else { 5 }]));
    }
    object(vec![
        ("handles", numbers(&handles.map(|at| at as f32 - first as f32))),
        ("line", points(line)),
        ("flat", points(&chart.unrolled(line, middle.saturating_sub(first)))),
        ("along_mm", numbers(&along)),
        ("to_glabella_mm", numbers(&to_glabella)),
        ("to_tragion_mm", numbers(&to_tragion)),
    ])
}

/// Squares of the chart, row by row from the back, in a row from the person's right, and what they tell of the zones.
fn cells(body: &Body, outcome: &Outcome, members: &mut Vec<(&str, Value)>) {
    let chart = &body.chart;
    let marks = chart.landmarks();
    let mut lowest = 0.0;
    for p in chart.hairline().points() {
        lowest = smaller(lowest, p.y);
    }
    // The tragions lie further aside than any hair.
    let aside = larger(marks.tragion[0].x, -marks.tragion[1].x);
    let low = ((Vec2::new(-aside, lowest) - ROUND_MM) / SKIN_MM).floor() * SKIN_MM;
    let size = ((Vec2::new(aside, marks.glabella.y) + ROUND_MM - low) / SKIN_MM).ceil();
    let (wide, high) = (size.x as usize, size.y as usize);
    let columns = 2 * wide;

    let mut skin: Vec<Vec3> = Vec::new();
    for node in 0..(wide + 1) * (high + 1) {
        let at = Vec2::new((node % (wide + 1)) as f32, (node / (wide + 1)) as f32);
        skin.push(chart.surface_from_chart(low + at * SKIN_MM));
    }
    let mut told = [[0.0; 3]; ScalpZone::ALL.len()];
    let [mut deposits, mut skin_mm2, mut zone_of, mut terminal, mut dots] = [const { Vec::new() }; 5];
    for cell in 0..columns * 2 * high {
        let at = low + (Vec2::new((cell % columns) as f32, (cell / columns) as f32) + 0.5) * CELL_MM;
        let (across, ahead) = (chart.slope(at, Vec2::X), chart.slope(at, Vec2::Y));
        let mut named = -1.0;
        if chart.hair_distance_mm(at) > 0.0 {
            let zone = ScalpZone::at(at, chart).index();
            named = zone as f32;
            // The shortest way over the skin for a mm of the chart, of all directions.
            let (e, f, g) = (across.length_squared(), across.dot(ahead), ahead.length_squared());
            let shortest = (0.5 * (e + g - ((e - g) * (e - g) + 4.0 * f * f).sqrt())).sqrt();
            told[zone][2] = larger(told[zone][2], 100.0 / larger(shortest, 0.1) - 100.0);
        }
        deposits.push(0.0);
        skin_mm2.push(across.cross(ahead).length() * CELL_MM * CELL_MM);
        zone_of.push(named);
        terminal.push(outcome.loss.terminal_share(at));
        dots.push(outcome.follicles.scars.dots_at(at).map_or(0.0, |(per_cm2, _, _)| per_cm2));
    }
    for deposit in &outcome.deposits {
        let place = chart.chart_from_surface(deposit.position_mm);
        let zone = &mut told[ScalpZone::at(place, chart).index()];
        zone[0] += 1.0;
        if place.x > 0.0 {
            zone[1] += 1.0;
        }
        let at = (place - low) / CELL_MM;
        if let Some(count) = deposits.get_mut(at.y as usize * columns + at.x as usize) {
            *count += 1.0;
        }
    }
    let mut by_zone = Vec::new();
    for (zone, [all, left, longer]) in ScalpZone::ALL.iter().zip(told) {
        let figures = [("deposits", all), ("deposits_left", left), ("longer_percent", longer)];
        by_zone.push((zone.name(), object(figures.map(|(name, figure)| (name, number(figure))).into())));
    }
    members.extend([
        ("zones", object(by_zone)),
        (
            "cells",
            object(vec![
                ("cell_mm", number(CELL_MM)),
                ("low", points(&[low])),
                ("columns", number(columns as f32)),
                ("deposits", numbers(&deposits)),
                ("skin_mm2", numbers(&skin_mm2)),
                ("zone", numbers(&zone_of)),
                ("terminal", numbers(&terminal)),
                ("dots_per_cm2", numbers(&dots)),
            ]),
        ),
        (
            "skin",
            object(vec![
                ("step_mm", number(SKIN_MM)),
                ("columns", number((wide + 1) as f32)),
                ("points_mm", numbers(bytemuck::cast_slice(&skin))),
            ]),
        ),
    ]);
}

fn points(all: &[Vec2]) -> Value {
    numbers(bytemuck::cast_slice(all))
}

fn numbers(all: &[f32]) -> Value {
    let mut list = Vec::with_capacity(all.len());
    for figure in all {
        list.push(number(*figure));
    }
    Value::Array(list)
}

/// A figure to a hundredth, without the way through text: there are thousands. A whole one is written as such.
fn number(figure: f32) -> Value {
    let hundredths = (f64::from(figure) * 100.0).round_ties_even();
    let whole = (hundredths / 100.0).trunc();
    if whole * 100.0 == hundredths { Value::from(whole as i64) } else { Value::from(hundredths / 100.0) }
}
