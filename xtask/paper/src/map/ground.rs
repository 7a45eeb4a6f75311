//! What lies under everything: the tint of the skin by how much hair is left and by its scars, and the millimetre grid.

use glam::Vec2;
use smp_simulator::treatment::Outcome;

use super::sheet::Sheet;
use super::{Subject, palette};
use crate::canvas::{Ink, Pen};

/// Length of the ticks at the numbers of the grid, in points.
const TICK: f32 = 6.0;

pub fn draw(sheet: &mut Sheet, subject: &Subject<'_>) {
    let chart = &subject.body.chart;
    let (low, high) = sheet.frame_px();
    for y in low.y as i32..high.y.ceil() as i32 {
        for x in low.x as i32..high.x.ceil() as i32 {
            let place = sheet.mm(Vec2::new(x as f32 + 0.5, y as f32 + 0.5));
            let cover = (chart.hair_distance_mm(place) * sheet.scale + 0.5).clamp(0.0, 1.0);
            if cover > 0.0 {
                sheet.canvas.blend(x, y, tint(subject, place), cover);
            }
        }
    }
    for (from, to, pen) in lines(sheet) {
        sheet.canvas.line(&[from, to], false, pen);
    }
}

/// The colour of the skin at a place: how much of its hair it has, and how scarred it is.
pub fn tint(subject: &Subject<'_>, place: Vec2) -> Ink {
    let Outcome { loss, follicles, .. } = subject.outcome;
    let scarred = follicles.scars.at(&subject.body.chart, place).map_or(0.0, |here| here.depth);
    let skin = palette::BARE.toward(palette::FULL, loss.terminal_share(place));
    skin.toward(palette::SCAR, scarred)
}

/// The lines of the grid, every 10 mm, those of 50 mm last.
fn lines(sheet: &Sheet) -> Vec<(Vec2, Vec2, Pen)> {
    let mut lines = Vec::new();
    for (every_50, pen) in [(false, palette::GRID), (true, palette::GRID_50)] {
        let shown = |mm: &i32| (mm % 50 == 0) == every_50;
        for u in tens(sheet.low_mm.x, sheet.high_mm.x).filter(shown) {
            let at = |v| sheet.px(Vec2::new(u as f32, v)).round() + 0.5;
            lines.push((at(sheet.low_mm.y), at(sheet.high_mm.y), pen));
        }
        for v in tens(sheet.low_mm.y, sheet.high_mm.y).filter(shown) {
            let at = |u| sheet.px(Vec2::new(u, v as f32)).round() + 0.5;
            lines.push((at(sheet.low_mm.x), at(sheet.high_mm.x), pen));
        }
    }
    lines
}

fn tens(low_mm: f32, high_mm: f32) -> impl Iterator<Item = i32> {
    (low_mm as i32..=high_mm as i32).filter(|mm| mm % 10 == 0)
}

/// The chart's frame with the grid's numbers and the sides' names.
pub fn edge(sheet: &mut Sheet) {
    let (low, high) = sheet.frame_px();
    let corners = [low, Vec2::new(high.x, low.y), high, Vec2::new(low.x, high.y)];
    sheet.canvas.line(&corners, true, palette::GRID_50);
    let point = sheet.canvas.point_px;
    let tick = TICK * point;
    for u in tens(sheet.low_mm.x, sheet.high_mm.x).filter(|mm| mm % 50 == 0) {
        let x = sheet.px(Vec2::new(u as f32, 0.0)).x;
        sheet.canvas.line(&[Vec2::new(x, high.y), Vec2::new(x, high.y + tick)], false, palette::GRID_50);
        sheet.canvas.text_amid(&u.abs().to_string(), Vec2::new(x, high.y + tick + 15.0 * point), palette::TICK);
    }
    for v in tens(sheet.low_mm.y, sheet.high_mm.y).filter(|mm| mm % 50 == 0) {
        let y = sheet.px(Vec2::new(0.0, v as f32)).y;
        sheet.canvas.line(&[Vec2::new(low.x - tick, y), Vec2::new(low.x, y)], false, palette::GRID_50);
        sheet.canvas.text_before(&v.to_string(), Vec2::new(low.x - tick - 3.0 * point, y + 5.0 * point), palette::TICK);
    }
    let middle = sheet.px(Vec2::ZERO);
    let inside = 12.0 * point;
    sheet.canvas.text_amid("front", Vec2::new(middle.x, low.y - inside), palette::NOTE);
    sheet.canvas.text("left", Vec2::new(low.x + inside, high.y - inside), palette::NOTE);
    sheet.canvas.text_before("right", high - inside, palette::NOTE);
}
