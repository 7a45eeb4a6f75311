//! Where things lie on the sheet: the chart on the left, the panel on the right.

use glam::Vec2;

use super::{Subject, palette, panel};
use crate::canvas::Canvas;
use crate::error::{PaperError, Result};

/// Round the chart, for the numbers of the grid, in points.
const MARGIN: f32 = 40.0;
/// Height of the chart and its margins, in points.
pub const HEIGHT: f32 = 1640.0;
/// The chart shows this much round the scalp and its landmarks.
const ROUND_MM: f32 = 12.0;
/// Longest side of a map; a PNG of that is some tens of MB.
const LONGEST_PX: f32 = 16_000.0;

pub struct Sheet {
    pub canvas: Canvas,
    /// Pixels a mm.
    pub scale: f32,
    /// Corners of the shown part of the chart, mm, multiples of 10.
    pub low_mm: Vec2,
    pub high_mm: Vec2,
    margin_px: f32,
    /// Left end of the panel.
    pub panel_px: f32,
}

impl Sheet {
    pub fn new(subject: &Subject<'_>, scale: f32) -> Result<Self> {
        let chart = &subject.body.chart;
        let marks = chart.landmarks();
        let points =
            || chart.hairline().points().iter().copied().chain([marks.glabella, marks.inion]).chain(marks.tragion);
        let low = points().fold(Vec2::INFINITY, Vec2::min) - ROUND_MM;
        let high = points().fold(Vec2::NEG_INFINITY, Vec2::max) + ROUND_MM;
        let (low_mm, high_mm) = ((low / 10.0).floor() * 10.0, (high / 10.0).ceil() * 10.0);
        let chart_mm = high_mm - low_mm;
        let point_px = chart_mm.y * scale / (HEIGHT - 2.0 * MARGIN);
        let margin_px = MARGIN * point_px;
        let panel_px = chart_mm.x * scale + 2.0 * margin_px;
        let size = Vec2::new(panel_px + panel::WIDTH * point_px, HEIGHT * point_px);
        let size_px = size.ceil().as_uvec2();
        if !size.is_finite() || size.max_element() > LONGEST_PX {
            return Err(PaperError::Size { width_px: size_px.x, height_px: size_px.y });
        }
        let canvas = Canvas::new(size_px.to_array(), point_px, palette::PAPER)?;
        Ok(Self { canvas, scale, low_mm, high_mm, margin_px, panel_px })
    }

    /// The place on the sheet of a point of the chart. The chart is told from inside the head: on the sheet, seen from
    /// outside, the person's left (+u) is on the left.
    pub fn px(&self, chart: Vec2) -> Vec2 {
        Vec2::new(self.high_mm.x - chart.x, self.high_mm.y - chart.y) * self.scale + self.margin_px
    }

    /// The point of the chart at a place on the sheet.
    pub fn mm(&self, px: Vec2) -> Vec2 {
        self.high_mm - (px - self.margin_px) / self.scale
    }

    /// Corners of the chart on the sheet.
    pub fn frame_px(&self) -> (Vec2, Vec2) {
        (self.px(self.high_mm), self.px(self.low_mm))
    }
}
