//! Each kind of scar drawn on the skin where it usually lies.

use super::pen::{self, Pen};
use super::stroke::Stroke;
use crate::case::{Scar, ScarKind};
use crate::head::donor::middle_of_band;
use crate::head::{ScalpChart, SkullAnchor};
use crate::math::Curve2;
use glam::{Vec2, Vec3};

/// Strips cut one after the other lie this far apart, mm. Assumed: 7 to 15 mm.
const STRIPS_APART_MM: f32 = 9.0;
const MOST_STRIPS: u8 = 4;
/// Plugs stand this many of their diameters apart, so that the skin between them lives. Assumed: 1.3 to 2.
pub const PLUGS_APART: f32 = 1.5;
/// The first row of plugs lies this far behind the trichion, mm. Assumed.
const FIRST_ROW_MM: f32 = 8.0;
/// A flap's incision turns by this much from end to end. Assumed.
const FLAP_BEND_DEGREES: f32 = 190.0;
/// A paramedian reduction's incision turns by this much. Assumed.
const BOW_DEGREES: f32 = 40.0;
/// A strip runs smoothly through the middle of the band at these angles from the back.
const STRIP_DEGREES: [f32; 9] = [-115.0, -78.0, -52.0, -26.0, 0.0, 26.0, 52.0, 78.0, 115.0];
/// Mean radius of the head round the upright, mm: turns ways along the fringe into angles.
const ROUND_MM: f32 = 85.0;

/// The lines and discs of a scar; none for dots, which are a zone.
pub(super) fn strokes(scar: &Scar, chart: &ScalpChart) -> Vec<Stroke> {
    let anchor = chart.anchor();
    let (sign, side) = (scar.side.sign(), scar.side.index());
    let moved = Vec2::new(scar.aside_mm, scar.along_mm);
    let pen = |at: Vec2| Pen::new(chart, at + moved, scar.turn_degrees);
    let line = |points: Vec<Vec3>| Stroke::line(&points, scar.width_mm, scar.stretch_percent / 100.0);
    let length = scar.length_mm;
    match scar.kind {
        ScarKind::Fut => {
            let count = scar.count.clamp(1, MOST_STRIPS);
            rows(count, STRIPS_APART_MM).map(|up| line(strip(scar, chart, up, length))).collect()
        }
        ScarKind::Fue => Vec::new(),
        ScarKind::PlugDonors => {
            let apart = scar.plug_mm * PLUGS_APART;
            let along = |up| spaced(&strip(scar, chart, up, length), apart);
            in_hair(rows(scar.count, apart).flat_map(along), scar.plug_mm, chart)
        }
        ScarKind::PlugCobbles => cobbles(scar, chart, moved),
        ScarKind::CraniotomyLinear => vec![line(pen(anchor.beside(side, 95.0, -35.0)).line_through(length, 0.0))],
        ScarKind::CraniotomyCurved => {
            // Forward along the top of the flap, bending down toward the ear.
            vec![line(pen(anchor.beside(side, 108.0, -30.0)).line_through(length, FLAP_BEND_DEGREES * sign))]
        }
        ScarKind::CraniotomyQuestionMark => vec![line(question_mark(scar, chart, &anchor))],
        ScarKind::BurrHoles => {
            let pen = pen(anchor.above(32.0 * sign, 10.0));
            let way = pen.line_through(length, 0.0);
            let whole = pen::length_mm(&way);
            let place = |k: u8| (f32::from(k) + 0.5) / f32::from(scar.count) * whole;
            let hole = |k| pen::cut(&way, place(k), whole).first().map(|at| Stroke::disc(*at, scar.burr_mm));
            (0..scar.count).filter_map(hole).collect()
        }
        ScarKind::ReductionMidline => vec![line(pen(anchor.above(0.0, -35.0)).line_through(length, 0.0))],
        ScarKind::ReductionParamedian => {
            let pen = pen(anchor.above(38.0 * sign, -35.0));
            vec![line(pen.line_through(length, -BOW_DEGREES * sign))]
        }
        ScarKind::ReductionY => {
            let centre = pen(anchor.above(0.0, -55.0));
            let arm = |turn: f32| {
                let mut arm = centre.clone();
                arm.turn(turn);
                Stroke::branch(&arm.line(length / 3.0, 0.0), scar.width_mm)
            };
            vec![arm(0.0), arm(120.0), arm(-120.0)]
        }
        ScarKind::Trauma if scar.points.len() > 1 => {
            let points: Vec<Vec2> = scar.points.iter().map(|p| Vec2::from_array(*p) + moved).collect();
            vec![line(on_skin(&points, chart))]
        }
        ScarKind::Trauma => vec![line(pen(anchor.above(40.0 * sign, 20.0)).line_through(length, 0.0))],
    }
}

/// Offsets of rows about their middle.
fn rows(count: u8, apart_mm: f32) -> impl Iterator<Item = f32> {
    (0..count).map(move |k| (f32::from(k) - f32::from(count - 1) * 0.5) * apart_mm)
}

/// A line along the middle of the donor band, `up` mm above it, as long as it is asked for or as the band is.
pub(super) fn strip(scar: &Scar, chart: &ScalpChart, up: f32, length_mm: f32) -> Vec<Vec3> {
    let anchor = chart.anchor();
    let tilt = libm::tanf(scar.turn_degrees.clamp(-45.0, 45.0).to_radians());
    let middle = (scar.aside_mm / ROUND_MM).to_degrees();
    let marks: Vec<Vec2> = STRIP_DEGREES
        .iter()
        .map(|degrees| {
            let aside = (degrees - middle).to_radians() * ROUND_MM;
            middle_of_band(&anchor, *degrees, up + scar.along_mm + aside * tilt)
        })
        .collect();
    let way = on_skin(&marks, chart);
    // The strip's middle is where the way comes nearest to the angle asked for.
    let off = |p: &Vec3| (anchor.height_forward_angle(*p)[2] - middle).abs();
    let nearest = way.iter().enumerate().min_by(|a, b| off(a.1).total_cmp(&off(b.1))).map_or(0, |(at, _)| at);
    let centre = pen::length_mm(&way[..=nearest]);
    pen::cut(&way, centre - length_mm * 0.5, centre + length_mm * 0.5)
}

/// Places along a line, evenly apart.
pub(super) fn spaced(line: &[Vec3], apart_mm: f32) -> Vec<Vec3> {
    let length = pen::length_mm(line);
    let count = (length / apart_mm).floor().max(1.0) as usize;
    let rim = (length - (count - 1) as f32 * apart_mm) * 0.5;
    (0..count).filter_map(|k| pen::cut(line, rim + k as f32 * apart_mm, length).first().copied()).collect()
}

/// Rows of plugs behind the hairline, every other row set off by half a step.
fn cobbles(scar: &Scar, chart: &ScalpChart, moved: Vec2) -> Vec<Stroke> {
    let apart = scar.plug_mm * PLUGS_APART;
    let mut discs = Vec::new();
    for row in 0..scar.count {
        let back = FIRST_ROW_MM + f32::from(row) * apart;
        let mut pen = Pen::new(chart, chart.landmarks().trichion + moved - Vec2::Y * back, scar.turn_degrees);
        pen.turn(90.0);
        let mut way = pen.line_through(scar.length_mm, 0.0);
        if row % 2 == 1 {
            way = pen::cut(&way, apart * 0.5, pen::length_mm(&way));
        }
        discs.extend(in_hair(spaced(&way, apart).into_iter(), scar.plug_mm, chart));
    }
    discs
}

/// Discs on those of the places that lie wholly in the hair-bearing region.
fn in_hair(places: impl Iterator<Item = Vec3>, diameter_mm: f32, chart: &ScalpChart) -> Vec<Stroke> {
    let inside = |p: &Vec3| chart.hair_distance_mm(chart.chart_from_surface(*p)) > diameter_mm * 0.5;
    places.filter(inside).map(|at| Stroke::disc(at, diameter_mm)).collect()
}

/// The incision of a trauma flap, scaled from its start in front of the ear to the length asked for, if it has room.
fn question_mark(scar: &Scar, chart: &ScalpChart, anchor: &SkullAnchor<'_>) -> Vec<Vec3> {
    let (sign, side) = (scar.side.sign(), scar.side.index());
    let course = [
        anchor.beside(side, 8.0, 12.0),
        anchor.beside(side, 32.0, 6.0),
        anchor.beside(side, 46.0, -16.0),
        anchor.beside(side, 54.0, -44.0),
        anchor.beside(side, 72.0, -70.0),
        anchor.beside(side, 96.0, -76.0),
        anchor.above(36.0 * sign, -64.0),
        anchor.above(20.0 * sign, -36.0),
        anchor.above(15.0 * sign, 0.0),
        anchor.above(15.0 * sign, 45.0),
        anchor.before(17.0 * sign, 98.0),
    ];
    let start = course[0];
    let (sin, cos) = (libm::sinf(scar.turn_degrees.to_radians()), libm::cosf(scar.turn_degrees.to_radians()));
    // From v toward u, the person's left.
    let turned = |p: Vec2| Vec2::new(p.x * cos + p.y * sin, p.y * cos - p.x * sin);
    let scaled = |scale: f32| {
        let moved = start + Vec2::new(scar.aside_mm, scar.along_mm);
        let points: Vec<Vec2> = course.iter().map(|p| moved + turned((*p - start) * scale)).collect();
        on_skin(&points, chart)
    };
    let (mut low, mut high) = (0.02, 1.0);
    for _ in 0..12 {
        let middle = (low + high) * 0.5;
        if pen::length_mm(&scaled(middle)) < scar.length_mm { low = middle } else { high = middle }
    }
    scaled(low)
}

/// A smooth line through points of the chart, on the skin.
fn on_skin(points: &[Vec2], chart: &ScalpChart) -> Vec<Vec3> {
    let smooth = match points {
        [from, to] => {
            let pieces = ((*to - *from).length() / pen::STEP_MM).ceil().max(1.0);
            (0..=pieces as u32).map(|k| from.lerp(*to, k as f32 / pieces)).collect()
        }
        _ => Curve2::open_through(points, pen::STEP_MM).points().to_vec(),
    };
    smooth.into_iter().map(|p| chart.surface_from_chart(p)).collect()
}
