//! Hairs, scars of single extractions and deposits, each as large as it is.

use smp_simulator::hair::{HairState, UnitFate};

use super::sheet::Sheet;
use super::{Subject, palette};
use crate::canvas::Ink;

/// Scars first, then hairs, then the deposits in session order.
pub fn draw(sheet: &mut Sheet, subject: &Subject<'_>) {
    for dot in all(subject) {
        let at = sheet.px(dot.place);
        sheet.canvas.dot(at, dot.diameter_mm * 0.5 * sheet.scale, dot.ink);
    }
}

/// What a dot stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotKind {
    Scar,
    Hair,
    Deposit,
}

/// One scar, hair or deposit on the chart.
pub struct Dot {
    pub kind: DotKind,
    pub place: glam::Vec2,
    pub diameter_mm: f32,
    pub ink: Ink,
}

/// Every round scar, every hair that is there and every deposit.
pub fn all<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = Dot> + 'a {
    let chart = &subject.body.chart;
    let follicles = &subject.outcome.follicles;
    let scars = follicles.dots.iter().filter_map(|scar| {
        let site = subject.body.sites.sites().get(scar.site as usize)?;
        Some(Dot { kind: DotKind::Scar, place: site.chart, diameter_mm: scar.diameter_mm, ink: palette::EXTRACTED })
    });
    let planted = |unit: u32| follicles.units.get(unit as usize).is_some_and(|unit| unit.fate == UnitFate::Planted);
    let hairs = follicles.hairs.iter().filter_map(move |hair| {
        let ink = match hair.state {
            HairState::Terminal if planted(hair.unit) => palette::PLANTED,
            HairState::Terminal => palette::TERMINAL,
            HairState::Miniaturised => palette::MINIATURISED,
            HairState::Lost => return None,
        };
        let place = chart.chart_from_surface(hair.position_mm);
        Some(Dot { kind: DotKind::Hair, place, diameter_mm: hair.shaft_diameter_mm, ink })
    });
    let deposits = subject.outcome.deposits.iter().map(|deposit| Dot {
        kind: DotKind::Deposit,
        place: chart.chart_from_surface(deposit.position_mm),
        diameter_mm: deposit.diameter_mm,
        ink: palette::session(deposit.session),
    });
    scars.chain(hairs).chain(deposits)
}
