//! Lines and names on the chart: the hair-bearing region, the zones, the bald skin, the landmarks.

use glam::Vec2;
use smp_simulator::case::Goal;
use smp_simulator::hair::HairFlow;
use smp_simulator::head::ScalpZone;
use smp_simulator::treatment::DesignedHairline;

use super::labels::Labels;
use super::sheet::Sheet;
use super::{Subject, palette};
use crate::canvas::Pen;
use crate::contour::borders;

/// Steps at which borders are looked for.
const CELL_MM: f32 = 1.0;
/// The drawn hairline is shown as far off hair-bearing skin.
const OFF_HAIR_MM: f32 = 10.0;

/// The edge of the hair-bearing region, the zones within it, where more than half of the hair is lost, and the drawn
/// hairline.
pub fn outlines(sheet: &mut Sheet, labels: &mut Labels, subject: &Subject<'_>) {
    let (chart, loss) = (&subject.body.chart, &subject.outcome.loss);
    let bears = |p: Vec2| chart.hair_distance_mm(p) > 0.0;
    // Only borders between two zones, not a zone's share of the outline.
    let zone = |p: Vec2| ScalpZone::at(p, chart) as u8;
    draw(sheet, labels, zone, bears, palette::ZONE);
    draw(sheet, labels, |p| u8::from(loss.terminal_share(p) < 0.5), bears, palette::BALD);
    draw(sheet, labels, |p| u8::from(bears(p)), |_| true, palette::OUTLINE);
    if subject.case.treatment.goal == Goal::Shaved {
        let designed = DesignedHairline::new(&subject.case.hairline, chart);
        // At the sideburns the line runs out over skin that bears no hair.
        let shown = |p: Vec2| chart.hair_distance_mm(p) > -OFF_HAIR_MM;
        stroke(sheet, labels, designed.line().points(), shown, palette::HAIRLINE);
    }
}

/// Draws the borders of parts of the chart where they run over what is `shown`, and keeps names off them.
fn draw(sheet: &mut Sheet, labels: &mut Labels, part: impl Fn(Vec2) -> u8, shown: impl Fn(Vec2) -> bool, pen: Pen) {
    for line in borders(sheet.low_mm, sheet.high_mm, CELL_MM, part) {
        stroke(sheet, labels, &line, &shown, pen);
    }
}

/// Draws a line of the chart where it is `shown`, and keeps names off it.
fn stroke(sheet: &mut Sheet, labels: &mut Labels, line: &[Vec2], shown: impl Fn(Vec2) -> bool, pen: Pen) {
    let clear = 2.0 * sheet.canvas.point_px;
    for piece in line.chunk_by(|a, b| shown(*a) && shown(*b)).filter(|piece| piece.len() > 1) {
        let points: Vec<Vec2> = piece.iter().map(|p| sheet.px(*p)).collect();
        sheet.canvas.line(&points, false, pen);
        points.iter().for_each(|at| labels.take(at - clear, at + clear));
    }
}

/// The landmarks and the whorl, with their names.
pub fn landmarks(sheet: &mut Sheet, labels: &mut Labels, subject: &Subject<'_>) {
    let chart = &subject.body.chart;
    let marks = chart.landmarks();
    let whorl = HairFlow::new(chart, u64::from(subject.case.person.seed), subject.case.hair.whorl).whorl();
    let midline = [
        ("glabella", marks.glabella),
        ("trichion", marks.trichion),
        ("vertex", marks.vertex),
        ("whorl", whorl),
        ("opisthocranion", marks.opisthocranion),
        ("inion", marks.inion),
    ];
    let sides = marks.tragion.into_iter().zip(marks.otobasion_superius);
    let beside = sides.flat_map(|(tragion, root)| [("tragion", tragion), ("otobasion superius", root)]);
    let all: Vec<(&str, Vec2)> = midline.into_iter().chain(beside).collect();
    // First all crosses: no name may lie on one.
    for (_, place) in &all {
        let at = sheet.px(*place);
        cross(sheet, at);
        let reach = 9.0 * sheet.canvas.point_px;
        labels.take(at - reach, at + reach);
    }
    for (name, place) in all {
        let at = sheet.px(place);
        let (low, high) = sheet.frame_px();
        if at.cmpge(low).all() && at.cmple(high).all() {
            // Names stand on the outer side of the ears, where no dots are.
            labels.name(&mut sheet.canvas, name, at, place.x < 20.0, palette::LABEL);
        }
    }
}

fn cross(sheet: &mut Sheet, at: Vec2) {
    let point = sheet.canvas.point_px;
    sheet.canvas.dot(at, 8.0 * point, palette::PAPER.at(0.75));
    for arm in [Vec2::X, Vec2::Y] {
        sheet.canvas.line(&[at - arm * 6.0 * point, at + arm * 6.0 * point], false, palette::MARK);
    }
}

/// The zones' names, each in the middle of its part of the scalp.
pub fn zone_names(sheet: &mut Sheet, labels: &mut Labels, subject: &Subject<'_>) {
    for zone in ScalpZone::ALL {
        for side in sides(zone) {
            let Some(middle) = middle(subject, zone, *side) else { continue };
            let at = sheet.px(middle);
            let line_px = palette::ZONE_NAME.size * sheet.canvas.point_px;
            // Up and down from the middle by turns.
            let places = (0..20).map(|turn| (turn + 1) / 2 * if turn % 2 == 0 { 1 } else { -1 });
            let places = places.map(|lines| at + Vec2::Y * (lines as f32 * line_px));
            labels.write(&mut sheet.canvas, &zone.name().to_uppercase(), places, palette::ZONE_NAME);
        }
    }
}

/// Zones at the sides have two parts: the sign of u on each.
fn sides(zone: ScalpZone) -> &'static [f32] {
    match zone {
        ScalpZone::Temples | ScalpZone::Sides => &[1.0, -1.0],
        ScalpZone::Front | ScalpZone::MidScalp | ScalpZone::Crown | ScalpZone::Back => &[0.0],
    }
}

/// The middle of a zone's hair-bearing skin; of two-sided ones, that of one side.
fn middle(subject: &Subject<'_>, zone: ScalpZone, side: f32) -> Option<Vec2> {
    let chart = &subject.body.chart;
    let patches = chart.patches(&subject.body.surface);
    let there = patches.filter(|patch| patch.centre.x * side >= 0.0 && ScalpZone::at(patch.centre, chart) == zone);
    let (sum, area) = there
        .fold((Vec2::ZERO, 0.0), |(sum, area), patch| (sum + patch.centre * patch.area_mm2, area + patch.area_mm2));
    (area > 0.0).then(|| sum / area)
}
