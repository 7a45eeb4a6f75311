//! The sheet that a map is drawn on: lines, areas, dots and text, antialiased.

use std::path::Path;

use glam::Vec2;
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, PremultipliedColorU8, Stroke, StrokeDash, Transform,
};

use crate::error::{PaperError, Result, at};
use crate::text::{Cut, Type};

/// An sRGB colour and its opacity, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    pub rgb: [u8; 3],
    pub opacity: f32,
}

impl Ink {
    pub const fn new(rgb: u32) -> Self {
        Self { rgb: [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8], opacity: 1.0 }
    }

    pub const fn at(self, opacity: f32) -> Self {
        Self { opacity, ..self }
    }

    /// Part of the way to another colour.
    pub fn toward(self, other: Self, share: f32) -> Self {
        let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        let rgb = [0, 1, 2].map(|channel| mix(self.rgb[channel], other.rgb[channel]));
        Self { rgb, opacity: self.opacity + (other.opacity - self.opacity) * share }
    }

    fn paint(self) -> Paint<'static> {
        let [r, g, b] = self.rgb;
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(Color::from_rgba8(r, g, b, (self.opacity * 255.0).round() as u8));
        paint
    }
}

/// How a line is drawn: width and dashes (on, off) in points of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    pub ink: Ink,
    pub width: f32,
    pub dashes: Option<[f32; 2]>,
}

impl Pen {
    pub const fn new(ink: Ink, width: f32) -> Self {
        Self { ink, width, dashes: None }
    }

    pub const fn dashed(self, on: f32, off: f32) -> Self {
        Self { dashes: Some([on, off]), ..self }
    }
}

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Set {
    pub cut: Cut,
    /// In points of the sheet.
    pub size: f32,
    /// Between letters, in sizes.
    pub spacing: f32,
    pub ink: Ink,
    /// Drawn round the letters, so that they can be read over anything.
    pub halo: Option<Ink>,
}

impl Set {
    pub const fn new(cut: Cut, size: f32, ink: Ink) -> Self {
        Self { cut, size, spacing: 0.0, ink, halo: None }
    }
}

pub struct Canvas {
    pixels: Pixmap,
    kind: Type,
    /// Pixels of a point: type and lines grow with the sheet.
    pub point_px: f32,
}

impl Canvas {
    /// # Errors
    /// `Size` when there is no such sheet.
    pub fn new([width_px, height_px]: [u32; 2], point_px: f32, paper: Ink) -> Result<Self> {
        let mut pixels = Pixmap::new(width_px, height_px).ok_or(PaperError::Size { width_px, height_px })?;
        let [r, g, b] = paper.rgb;
        pixels.fill(Color::from_rgba8(r, g, b, 255));
        Ok(Self { pixels, kind: Type::load()?, point_px })
    }

    pub fn size_px(&self) -> [u32; 2] {
        [self.pixels.width(), self.pixels.height()]
    }

    /// Fills an axis-parallel rectangle.
    pub fn rectangle(&mut self, low: Vec2, high: Vec2, ink: Ink) {
        if let Some(rect) = tiny_skia::Rect::from_ltrb(low.x, low.y, high.x, high.y) {
            self.pixels.fill_rect(rect, &ink.paint(), Transform::identity(), None);
        }
    }

    /// Draws through points; closed if the last joins the first.
    pub fn line(&mut self, points: &[Vec2], closed: bool, pen: Pen) {
        let mut path = PathBuilder::new();
        for (at, p) in points.iter().enumerate() {
            if at == 0 { path.move_to(p.x, p.y) } else { path.line_to(p.x, p.y) }
        }
        if closed {
            path.close();
        }
        let dash = pen.dashes.and_then(|dashes| StrokeDash::new(dashes.map(|part| part * self.point_px).to_vec(), 0.0));
        let stroke = Stroke {
            width: pen.width * self.point_px,
            line_cap: if dash.is_some() { LineCap::Butt } else { LineCap::Round },
            line_join: LineJoin::Round,
            dash,
            ..Stroke::default()
        };
        if let Some(path) = path.finish() {
            self.pixels.stroke_path(&path, &pen.ink.paint(), &stroke, Transform::identity(), None);
        }
    }

    /// Fills a disc, however small: one below a pixel darkens as much as its area, at the place where it is.
    pub fn dot(&mut self, centre: Vec2, radius_px: f32, ink: Ink) {
        let area = core::f32::consts::PI * radius_px * radius_px;
        let reach = radius_px.max(0.5) + 0.5;
        let (low, high) = ((centre - reach).floor().as_ivec2(), (centre + reach).ceil().as_ivec2());
        let near = |x: i32, y: i32| (Vec2::new(x as f32 + 0.5, y as f32 + 0.5) - centre).length();
        let pixels = || (low.y..high.y).flat_map(|y| (low.x..high.x).map(move |x| (x, y)));
        let cover = |(x, y): (i32, i32)| (reach - near(x, y)).clamp(0.0, 1.0);
        let sum: f32 = pixels().map(cover).sum();
        for (x, y) in pixels() {
            self.blend(x, y, ink, (cover((x, y)) * area / sum).min(1.0));
        }
    }

    /// Lays a colour over one pixel.
    pub fn blend(&mut self, x: i32, y: i32, ink: Ink, cover: f32) {
        let [width, height] = self.size_px().map(|side| side as i32);
        if !(0..width).contains(&x) || !(0..height).contains(&y) {
            return;
        }
        let opacity = ink.opacity * cover;
        let index = (y * width + x) as usize;
        let Some(pixel) = self.pixels.pixels_mut().get_mut(index) else { return };
        let mix =
            |under: u8, over: u8| (f32::from(under) + (f32::from(over) - f32::from(under)) * opacity).round() as u8;
        let [r, g, b] = ink.rgb;
        // The sheet is opaque, so that its colours are their own premultiplied ones.
        let mixed =
            PremultipliedColorU8::from_rgba(mix(pixel.red(), r), mix(pixel.green(), g), mix(pixel.blue(), b), 255);
        if let Some(mixed) = mixed {
            *pixel = mixed;
        }
    }

    /// Width of a line of text, px.
    pub fn text_width(&self, text: &str, set: Set) -> f32 {
        self.kind.width(set.cut, text, set.size * self.point_px, set.spacing)
    }

    /// Writes a line whose baseline starts at a place; gives where it ends.
    pub fn text(&mut self, text: &str, start: Vec2, set: Set) -> f32 {
        let size_px = set.size * self.point_px;
        if let Some(path) = self.kind.outline(set.cut, text, size_px, set.spacing, start.to_array()) {
            if let Some(halo) = set.halo {
                let stroke = Stroke {
                    width: size_px * 0.28,
                    line_join: LineJoin::Round,
                    line_cap: LineCap::Round,
                    ..Stroke::default()
                };
                self.pixels.stroke_path(&path, &halo.paint(), &stroke, Transform::identity(), None);
            }
            self.pixels.fill_path(&path, &set.ink.paint(), FillRule::Winding, Transform::identity(), None);
        }
        start.x + self.text_width(text, set)
    }

    /// Writes a line that ends at a place.
    pub fn text_before(&mut self, text: &str, end: Vec2, set: Set) {
        let start = end - Vec2::X * self.text_width(text, set);
        self.text(text, start, set);
    }

    /// Writes a line in the middle of a place.
    pub fn text_amid(&mut self, text: &str, middle: Vec2, set: Set) {
        let start = middle - Vec2::X * (self.text_width(text, set) * 0.5);
        self.text(text, start, set);
    }

    /// # Errors
    /// `File` or `Png` when the file can't be written.
    pub fn write_png(&self, path: &Path) -> Result<()> {
        let file = std::fs::File::create(path).map_err(at(path))?;
        let [width, height] = self.size_px();
        let mut encoder = png::Encoder::new(std::io::BufWriter::new(file), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
        let rgb: Vec<u8> =
            self.pixels.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
        encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&rgb))
            .map_err(|source| PaperError::Png { path: path.to_owned(), source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_darkens_as_much_as_its_area_wherever_it_stands() {
        let paper = Ink::new(0xff_ff_ff);
        for radius_px in [0.2, 0.4, 0.54, 0.56, 0.8, 1.5, 3.0_f32] {
            for shift in [0.0, 0.25, 0.5, 0.8] {
                let mut canvas = Canvas::new([16, 16], 1.0, paper).unwrap();
                canvas.dot(Vec2::splat(8.0) + shift, radius_px, Ink::new(0));
                let dark: f32 = canvas.pixels.pixels().iter().map(|pixel| 1.0 - f32::from(pixel.red()) / 255.0).sum();
                let area = core::f32::consts::PI * radius_px * radius_px;
                assert!((dark - area).abs() < 0.12 * area + 0.02, "{radius_px} px at {shift}: {dark} for {area}");
            }
        }
    }

    #[test]
    fn text_stands_where_it_is_put_and_is_as_wide_as_it_says() {
        let mut canvas = Canvas::new([200, 40], 1.0, Ink::new(0xff_ff_ff)).unwrap();
        let set = Set::new(Cut::Regular, 20.0, Ink::new(0));
        let end = canvas.text("Hill 8", Vec2::new(10.0, 30.0), set);
        let dark: Vec<usize> = (0..200)
            .filter(|x| (0..40).any(|y| canvas.pixels.pixel(*x, y).unwrap().red() < 128))
            .map(|x| x as usize)
            .collect();
        assert!(dark[0] >= 10 && dark[0] < 15, "starts at {}", dark[0]);
        assert!((dark[dark.len() - 1] as f32) < end && (dark[dark.len() - 1] as f32) > end - 5.0);
    }
}
