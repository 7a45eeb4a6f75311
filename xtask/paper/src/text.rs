//! Text as outlines: Noto Sans, in four cuts.

use ab_glyph::{Font as _, FontRef, OutlineCurve};
use tiny_skia::{Path, PathBuilder};

use crate::error::Result;

/// A cut of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    Regular,
    Bold,
    Italic,
}

/// The cuts, read once.
pub struct Type {
    regular: FontRef<'static>,
    bold: FontRef<'static>,
    italic: FontRef<'static>,
}

impl Type {
    pub fn load() -> Result<Self> {
        Ok(Self {
            regular: FontRef::try_from_slice(notosans::REGULAR_TTF)?,
            bold: FontRef::try_from_slice(notosans::BOLD_TTF)?,
            italic: FontRef::try_from_slice(notosans::ITALIC_TTF)?,
        })
    }

    fn cut(&self, cut: Cut) -> &FontRef<'static> {
        match cut {
            Cut::Regular => &self.regular,
            Cut::Bold => &self.bold,
            Cut::Italic => &self.italic,
        }
    }

    /// Width of a line at a size, px. `spacing` goes between letters, in sizes.
    pub fn width(&self, cut: Cut, text: &str, size_px: f32, spacing: f32) -> f32 {
        let font = self.cut(cut);
        let em = size_px / font.units_per_em().unwrap_or(1000.0);
        let letters = text.chars().map(|letter| font.h_advance_unscaled(font.glyph_id(letter)) * em).sum::<f32>();
        letters + spacing * size_px * text.chars().count().saturating_sub(1) as f32
    }

    /// The outline of a line whose baseline starts at a place; `None` if it draws nothing.
    pub fn outline(&self, cut: Cut, text: &str, size_px: f32, spacing: f32, [x, y]: [f32; 2]) -> Option<Path> {
        let font = self.cut(cut);
        let em = size_px / font.units_per_em().unwrap_or(1000.0);
        let mut path = PathBuilder::new();
        let mut pen = x;
        for letter in text.chars() {
            let glyph = font.glyph_id(letter);
            if let Some(outline) = font.outline(glyph) {
                push(&mut path, &outline.curves, |p| (pen + p.x * em, y - p.y * em));
            }
            pen += font.h_advance_unscaled(glyph) * em + spacing * size_px;
        }
        path.finish()
    }
}

/// Adds a glyph's contours: a curve that doesn't start where the last one ended starts a new one.
fn push(path: &mut PathBuilder, curves: &[OutlineCurve], place: impl Fn(ab_glyph::Point) -> (f32, f32)) {
    let mut last = None;
    for curve in curves {
        let (start, end) = match curve {
            OutlineCurve::Line(a, b) => (*a, *b),
            OutlineCurve::Quad(a, _, b) => (*a, *b),
            OutlineCurve::Cubic(a, _, _, b) => (*a, *b),
        };
        if last != Some(start) {
            if last.is_some() {
                path.close();
            }
            let (x, y) = place(start);
            path.move_to(x, y);
        }
        let (x, y) = place(end);
        match curve {
            OutlineCurve::Line(..) => path.line_to(x, y),
            OutlineCurve::Quad(_, control, _) => {
                let (cx, cy) = place(*control);
                path.quad_to(cx, cy, x, y);
            }
            OutlineCurve::Cubic(_, first, second, _) => {
                let ((ax, ay), (bx, by)) = (place(*first), place(*second));
                path.cubic_to(ax, ay, bx, by, x, y);
            }
        }
        last = Some(end);
    }
    if last.is_some() {
        path.close();
    }
}
