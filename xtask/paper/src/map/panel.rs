//! The panel beside the chart: what the case is, what the signs mean, how much of everything there is.

use glam::Vec2;
use smp_simulator::case::{Case, Goal, Loss};
use smp_simulator::head::ScalpZone;

use super::lens::{self, Spot};
use super::sheet::{self, Sheet};
use super::{Subject, palette};
use crate::canvas::{Canvas, Ink, Set};

/// Width with its margin on the right, in points; all lengths here are.
pub const WIDTH: f32 = 560.0;
const INNER: f32 = 520.0;
const TOP: f32 = 66.0;
const ROW: f32 = 27.0;
const LENS: f32 = 480.0;
/// What follows the enlarged spot takes this height; the spot gives way to it.
const BELOW_LENS: f32 = 216.0;
/// Columns of the table: where their figures end.
const COLUMNS: [(&str, f32); 5] =
    [("skin cm²", 188.0), ("bald cm²", 278.0), ("hairs", 358.0), ("deposits", 440.0), ("per cm²", 520.0)];

pub fn draw(sheet: &mut Sheet, subject: &Subject<'_>, lens: Spot) {
    let scale = sheet.scale;
    let mut panel = Panel { left_px: sheet.panel_px, canvas: &mut sheet.canvas, y: TOP };
    panel.line("Scalp chart", palette::TITLE);
    panel.line(subject.title, Set { ink: palette::SOFT, ..palette::BODY });
    panel.heading("Case");
    for line in summary(subject.case) {
        panel.paragraph(&line, palette::BODY);
    }
    panel.heading("On the chart");
    legend(&mut panel, subject);
    panel.heading("Zones");
    table(&mut panel, subject);
    panel.heading("Enlarged");
    let side = LENS.min(sheet::HEIGHT - BELOW_LENS - panel.y);
    let (corner, side_px) = (panel.px(0.0, -12.0), side * panel.canvas.point_px);
    lens::draw(panel.canvas, subject, lens, corner, side_px);
    panel.y += side + 10.0;
    panel.line(&format!("{} mm square, framed on the chart; lines every mm", lens::SIDE_MM), palette::NOTE);
    panel.heading("Scale");
    bar(&mut panel, scale);
    panel.paragraph(PROJECTION, palette::NOTE);
    panel.line(&format!("Hash of all hairs and deposits: {:016x}", subject.report.hash), palette::NOTE);
}

const PROJECTION: &str = "Seen from above, the front up; mm from the middle of the chart. Lengths straight out from the \
    middle are true; lengths round it are stretched toward the edge, so areas are measured on the head. Hairs and \
    deposits are drawn as large as they are.";

/// A column of lines.
struct Panel<'a> {
    canvas: &'a mut Canvas,
    left_px: f32,
    /// Baseline of the next line.
    y: f32,
}

impl Panel<'_> {
    /// The place on the sheet of a place in the column, from the left and below the next line.
    fn px(&self, x: f32, below: f32) -> Vec2 {
        Vec2::new(self.left_px + x * self.canvas.point_px, (self.y + below) * self.canvas.point_px)
    }

    fn line(&mut self, text: &str, set: Set) {
        let start = self.px(0.0, 0.0);
        self.canvas.text(text, start, set);
        self.y += set.size * 1.42;
    }

    /// As many lines as it takes.
    fn paragraph(&mut self, text: &str, set: Set) {
        let widest = INNER * self.canvas.point_px;
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if !line.is_empty() && self.canvas.text_width(&longer, set) > widest {
                self.line(&line, set);
                word.clone_into(&mut line);
            } else {
                line = longer;
            }
        }
        self.line(&line, set);
    }

    fn heading(&mut self, text: &str) {
        self.y += 15.0;
        self.line(text, palette::HEADING);
        self.rule(-palette::HEADING.size);
        self.y += 6.0;
    }

    fn rule(&mut self, below: f32) {
        let ends = [self.px(0.0, below), self.px(INNER, below)];
        self.canvas.line(&ends, false, palette::GRID_50);
    }

    /// A sign's explanation: the sign is drawn round a place, the figure stands at the end.
    fn sign(&mut self, text: &str, figure: &str, draw: impl FnOnce(&mut Canvas, Vec2)) {
        let (sign, name, end) = (self.px(18.0, -6.0), self.px(50.0, 0.0), self.px(INNER, 0.0));
        draw(self.canvas, sign);
        self.canvas.text(text, name, palette::BODY);
        self.canvas.text_before(figure, end, palette::BODY);
        self.y += ROW;
    }
}

/// The case in a few lines.
fn summary(case: &Case) -> Vec<String> {
    let person = &case.person;
    let Loss { scale, stage, progress, .. } = &case.loss;
    let loss = match (stage.name(), scale.next(*stage)) {
        ("none", _) => "Full head of hair".to_owned(),
        (name, Some(next)) if *progress > 0.0 => {
            format!("{} {name}, {:.0} % on toward {}", capital(scale.name()), progress * 100.0, next.name())
        }
        (name, _) => format!("{} {name}", capital(scale.name())),
    };
    let treatment = match case.treatment.goal {
        Goal::None => "not treated".to_owned(),
        goal => format!(
            "{}: {} deposits per cm², after session {}",
            goal.name(),
            case.treatment.density_per_cm2,
            case.treatment.sessions
        ),
    };
    let listed = |names: Vec<&str>, what: &str| (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")));
    let scars = listed(case.scars.iter().map(|scar| scar.kind.name()).collect(), "Scars");
    let grafts = listed(case.grafts.iter().map(|graft| graft.zone.name()).collect(), "Transplants");
    let lines = vec![
        format!(
            "{}, {} years, face {}, seed {}",
            capital(person.sex.name()),
            person.age_years,
            person.face,
            person.seed
        ),
        format!("{loss}; {} hair, {} mm", case.hair.color.name(), case.hair.length_mm),
        capital(&treatment),
    ];
    lines.into_iter().chain(scars).chain(grafts).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn legend(panel: &mut Panel<'_>, subject: &Subject<'_>) {
    let report = subject.report;
    let areas = report.areas.all;
    let point = panel.canvas.point_px;
    let swatch = |ink: Ink| {
        let half = Vec2::new(18.0, 7.0) * point;
        move |canvas: &mut Canvas, at: Vec2| canvas.rectangle(at - half, at + half, ink)
    };
    let stroke = |pen| {
        let half = Vec2::X * (18.0 * point);
        move |canvas: &mut Canvas, at: Vec2| canvas.line(&[at - half, at + half], false, pen)
    };
    let dots = |ink: Ink, radius: f32| {
        move |canvas: &mut Canvas, at: Vec2| {
            for x in [-12.0, 0.0, 12.0] {
                canvas.dot(at + Vec2::X * (x * point), radius * point, ink);
            }
        }
    };
    panel.sign(
        "skin with at least half of its hair",
        &cm2(areas.hair_bearing_cm2 - areas.bald_cm2),
        swatch(palette::FULL),
    );
    panel.sign("bald skin: more than half is lost", &cm2(areas.bald_cm2), swatch(palette::BARE));
    panel.sign("edge of the hair-bearing region", &cm2(areas.hair_bearing_cm2), stroke(palette::OUTLINE));
    panel.sign("border of the bald skin", "", stroke(palette::BALD));
    panel.sign("borders of the zones", "", stroke(palette::ZONE));
    if subject.case.treatment.goal == Goal::Shaved {
        panel.sign("drawn hairline", subject.case.hairline.style.name(), stroke(palette::HAIRLINE));
    }
    if !subject.case.scars.is_empty() || report.fates.taken > 0 {
        panel.sign("scarred skin", "", swatch(palette::SCAR));
    }
    if report.fates.extraction_dots > 0 {
        panel.sign(
            "scars of single extractions",
            &grouped(report.fates.extraction_dots),
            dots(palette::EXTRACTED, 4.0),
        );
    }
    let (hairs, fates) = (report.hairs.all, report.fates);
    panel.sign("terminal hairs", &grouped(hairs.terminal), dots(palette::TERMINAL, 1.8));
    if fates.planted > 0 {
        panel.sign("of them, of transplanted units", &units(fates.planted), dots(palette::PLANTED, 1.8));
    }
    if hairs.miniaturised > 0 {
        panel.sign("miniaturised hairs", &grouped(hairs.miniaturised), dots(palette::MINIATURISED, 1.3));
    }
    for session in &report.deposits.sessions {
        let name = format!("deposits of session {}", session.session);
        panel.sign(&name, &grouped(session.deposits), dots(palette::session(session.session), 2.8));
    }
}

fn table(panel: &mut Panel<'_>, subject: &Subject<'_>) {
    let report = subject.report;
    for (name, end) in COLUMNS {
        let end = panel.px(end, 0.0);
        panel.canvas.text_before(name, end, palette::NOTE);
    }
    panel.y += ROW;
    for zone in ScalpZone::ALL {
        let (area, hairs) = (report.areas.zone(zone), report.hairs.zones[zone.index()]);
        row(panel, zone.name(), area, hairs.living(), report.deposits.zones[zone.index()], palette::BODY);
    }
    panel.rule(9.0 - ROW);
    let bold = Set { cut: crate::text::Cut::Bold, ..palette::BODY };
    row(panel, "all", report.areas.all, report.hairs.all.living(), report.deposits.all, bold);
}

fn row(panel: &mut Panel<'_>, name: &str, area: smp_simulator::report::Area, hairs: u32, deposits: u32, set: Set) {
    let start = panel.px(0.0, 0.0);
    panel.canvas.text(name, start, set);
    let density = deposits as f32 / area.hair_bearing_cm2.max(1e-3);
    let figures = [
        format!("{:.0}", area.hair_bearing_cm2),
        format!("{:.0}", area.bald_cm2),
        grouped(hairs),
        grouped(deposits),
        format!("{density:.0}"),
    ];
    for ((_, end), figure) in COLUMNS.iter().zip(figures) {
        let set = if figure == "0" { Set { ink: palette::FAINT, ..set } } else { set };
        let end = panel.px(*end, 0.0);
        panel.canvas.text_before(&figure, end, set);
    }
    panel.y += ROW;
}

/// A bar of 50 mm in pieces of 10.
fn bar(panel: &mut Panel<'_>, scale: f32) {
    let (corner, high) = (panel.px(0.0, -8.0), Vec2::Y * (7.0 * panel.canvas.point_px));
    let piece = Vec2::X * (10.0 * scale);
    for at in 0..5 {
        let low = corner + piece * at as f32;
        let ink = if at % 2 == 0 { palette::INK } else { palette::PAPER };
        panel.canvas.rectangle(low, low + piece + high, ink);
    }
    let corners = [corner, corner + piece * 5.0, corner + piece * 5.0 + high, corner + high];
    panel.canvas.line(&corners, true, palette::MARK);
    let beside = corners[2] + Vec2::new(12.0 * panel.canvas.point_px, 0.0);
    panel.canvas.text(&format!("50 mm ({scale} px a mm)"), beside, palette::NOTE);
    panel.y += 26.0;
}

fn units(count: u32) -> String {
    format!("{} units", grouped(count))
}

fn cm2(area: f32) -> String {
    format!("{area:.0} cm²")
}

/// A count with its thousands apart.
fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1000, 26_251, 1_234_567].map(grouped), ["0", "999", "1,000", "26,251", "1,234,567"]);
    }
}
