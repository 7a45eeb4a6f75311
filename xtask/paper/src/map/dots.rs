//! Hairs and deposits, each as large as it is.

use smp_simulator::hair::HairState;

use super::sheet::Sheet;
use super::{Subject, palette};
use crate::canvas::Ink;

/// Hairs first, then the deposits in session order.
pub fn draw(sheet: &mut Sheet, subject: &Subject<'_>) {
    for dot in all(subject) {
        let at = sheet.px(dot.place);
        sheet.canvas.dot(at, dot.diameter_mm * 0.5 * sheet.scale, dot.ink);
    }
}

/// One hair or deposit on the chart.
pub struct Dot {
    pub place: glam::Vec2,
    pub diameter_mm: f32,
    pub ink: Ink,
}

/// Every hair that is there and every deposit.
pub fn all<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = Dot> + 'a {
    let chart = &subject.body.chart;
    let hairs = subject.outcome.follicles.hairs.iter().filter_map(|hair| {
        let ink = match hair.state {
            HairState::Terminal => palette::TERMINAL,
            HairState::Miniaturised => palette::MINIATURISED,
            HairState::Lost => return None,
        };
        Some(Dot { place: chart.chart_from_surface(hair.position_mm), diameter_mm: hair.shaft_diameter_mm, ink })
    });
    let deposits = subject.outcome.deposits.iter().map(|deposit| Dot {
        place: chart.chart_from_surface(deposit.position_mm),
        diameter_mm: deposit.diameter_mm,
        ink: palette::session(deposit.session),
    });
    hairs.chain(deposits)
}
