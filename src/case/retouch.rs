//! Loss and hair painted by hand: a coarse grid over the scalp chart, and its short text in a case.

use crate::math::{from_base64url, smooth_step, to_base64url};
use glam::Vec2;

/// Loss (above 0) and hair (below 0) painted over the scalp chart: one level at each node of a 4 mm grid whose middle
/// is the chart's pole.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Retouch {
    /// Row by row from the lowest; empty when nothing is painted.
    levels: Vec<i8>,
}

impl Retouch {
    /// Distance between the grid's nodes. A brush is centimetres wide.
    pub const CELL_MM: f32 = 4.0;
    /// Nodes on each side of the middle: the grid reaches 224 mm, further than any scalp.
    const HALF: usize = 56;
    const SIDE: usize = 2 * Self::HALF + 1;
    /// Levels from none to all: paint is kept in steps of a fifteenth.
    const FULL: i8 = 15;
    /// The first byte of a text: another grid or another packing would have another.
    const FORM: u8 = 1;
    /// What a text must be.
    pub(super) const WANTED: &'static str = "a painted layer as the simulator writes it";

    /// Whether nothing is painted.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// Adds paint round a place of the chart (mm): 1 takes all hair in the middle of the brush, -1 gives it all back;
    /// the brush is even to half its radius and fades out to its rim. A radius below one cell counts as one. What is
    /// not finite paints nothing.
    pub fn paint(&mut self, chart: Vec2, radius_mm: f32, amount: f32) {
        self.paint_with(chart, radius_mm, 1.0, amount, |node| (node - chart).length());
    }

    /// The same with distances from the brush's middle that are measured otherwise, by the place of a node on the
    /// chart. They are at least the distance on the chart divided by `stretch`.
    pub fn paint_with(
        &mut self,
        chart: Vec2,
        radius_mm: f32,
        stretch: f32,
        amount: f32,
        distance_mm: impl Fn(Vec2) -> f32,
    ) {
        if !(chart.is_finite() && radius_mm.is_finite() && amount.is_finite()) {
            return;
        }
        if self.levels.is_empty() {
            self.levels = vec![0; Self::SIDE * Self::SIDE];
        }
        let radius_mm = radius_mm.max(Self::CELL_MM);
        let reach_mm = radius_mm * stretch;
        let near = |middle: f32| {
            let at = |mm: f32| (mm / Self::CELL_MM + Self::HALF as f32).clamp(0.0, Self::SIDE as f32) as usize;
            at(middle - reach_mm)..at(middle + reach_mm + Self::CELL_MM)
        };
        for index in near(chart.y).flat_map(|row| near(chart.x).map(move |column| row * Self::SIDE + column)) {
            let strength = 1.0 - smooth_step(0.5, 1.0, distance_mm(node(index)) / radius_mm);
            if let Some(level) = self.levels.get_mut(index).filter(|_| strength > 0.0) {
                *level = level_of(f32::from(*level) + amount * strength * f32::from(Self::FULL));
            }
        }
        self.drop_if_blank();
    }

    /// What is painted at a place of the chart (mm): 1 is all hair gone, -1 all hair there, 0 untouched. Bilinear.
    pub fn at(&self, chart: Vec2) -> f32 {
        if self.levels.is_empty() {
            return 0.0;
        }
        let last = (Self::SIDE - 1) as f32;
        let place = chart / Self::CELL_MM + Vec2::splat(Self::HALF as f32);
        let place = place.clamp(Vec2::ZERO, Vec2::splat(last));
        let (i, j) = ((place.x as usize).min(Self::SIDE - 2), (place.y as usize).min(Self::SIDE - 2));
        let (x, y) = (place.x - i as f32, place.y - j as f32);
        let level = |i: usize, j: usize| f32::from(self.levels.get(j * Self::SIDE + i).copied().unwrap_or(0));
        let low = level(i, j) * (1.0 - x) + level(i + 1, j) * x;
        let high = level(i, j + 1) * (1.0 - x) + level(i + 1, j + 1) * x;
        (low * (1.0 - y) + high * y) / f32::from(Self::FULL)
    }

    /// The layer in letters that a URL keeps as they are: runs of equal levels as base64url; empty when none.
    pub fn to_text(&self) -> String {
        let painted = self.levels.iter().rposition(|level| *level != 0).map_or(0, |last| last + 1);
        if painted == 0 {
            return String::new();
        }
        let mut bytes = vec![Self::FORM];
        for run in self.levels[..painted].chunk_by(|a, b| a == b) {
            push_run(&mut bytes, run[0], run.len());
        }
        to_base64url(&bytes)
    }

    /// Reads [`Self::to_text`] back; `None` for anything that it would not have written.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = from_base64url(text)?;
        let mut levels = Vec::new();
        let mut rest = match bytes.split_first() {
            None => &[][..],
            Some((form, rest)) => Some(rest).filter(|_| *form == Self::FORM)?,
        };
        while !rest.is_empty() {
            let (level, count) = take_run(&mut rest)?;
            if count > Self::SIDE * Self::SIDE - levels.len() {
                return None;
            }
            levels.resize(levels.len() + count, level);
        }
        if !levels.is_empty() {
            levels.resize(Self::SIDE * Self::SIDE, 0);
        }
        let read = Self { levels };
        // One text for one layer, so that equal cases have equal links.
        (read.to_text() == text).then_some(read)
    }

    fn drop_if_blank(&mut self) {
        if self.levels.iter().all(|level| *level == 0) {
            self.levels = Vec::new();
        }
    }
}

/// Place of a node on the chart.
fn node(index: usize) -> Vec2 {
    let half = Retouch::HALF as f32;
    let (column, row) = (index % Retouch::SIDE, index / Retouch::SIDE);
    Vec2::new(column as f32 - half, row as f32 - half) * Retouch::CELL_MM
}

/// The nearest level, the smaller of two: so the opposite stroke always undoes a stroke.
fn level_of(amount: f32) -> i8 {
    let full = f32::from(Retouch::FULL);
    let amount = amount.clamp(-full, full);
    ((amount.abs() - 0.5).ceil() * amount.signum()) as i8
}

impl core::fmt::Debug for Retouch {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(out, "Retouch({:?})", self.to_text())
    }
}

/// Runs shorter than this fit in the byte of their level.
const SHORT_RUN: usize = 8;

/// A byte with the level (5 bits) and the run's length (3 bits); longer runs have 0 there and their length after it,
/// seven bits a byte, the low ones first.
fn push_run(bytes: &mut Vec<u8>, level: i8, count: usize) {
    let head = ((level + Retouch::FULL) as u8) << 3;
    if count < SHORT_RUN {
        bytes.push(head | count as u8);
        return;
    }
    bytes.push(head);
    let mut left = count - SHORT_RUN;
    while left >= 0x80 {
        bytes.push((left & 0x7f) as u8 | 0x80);
        left >>= 7;
    }
    bytes.push(left as u8);
}

fn take_run(bytes: &mut &[u8]) -> Option<(i8, usize)> {
    let mut next = || {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        Some(*first)
    };
    let head = next()?;
    let level = (head >> 3) as i8 - Retouch::FULL;
    if level > Retouch::FULL {
        return None;
    }
    let short = usize::from(head & 7);
    if short > 0 {
        return Some((level, short));
    }
    let mut count = SHORT_RUN;
    // Three bytes hold more than the whole grid.
    for shift in [0, 7, 14] {
        let byte = next()?;
        count += usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some((level, count));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paint_is_full_in_the_middle_fades_to_the_rim_and_is_taken_back_by_its_opposite() {
        let mut layer = Retouch::default();
        let at = Vec2::new(31.0, -52.0);
        layer.paint(at, 20.0, 1.0);
        assert_eq!(layer.at(at), 1.0);
        let aside = |mm: f32| layer.at(at + Vec2::X * mm);
        assert!(aside(8.0) > 0.9 && (0.2..0.8).contains(&aside(15.0)) && aside(26.0) == 0.0);
        layer.paint(at, 20.0, -1.0);
        assert!(layer.is_empty());
        assert_eq!(layer.to_text(), "");
    }

    #[test]
    fn a_stroke_is_a_short_text() {
        let mut layer = Retouch::default();
        for step in 0..12 {
            layer.paint(Vec2::new(-40.0 + 6.0 * step as f32, 30.0), 12.0, 0.8);
        }
        let text = layer.to_text();
        println!("{} letters: {text}", text.len());
        assert!(text.len() < 260, "{} letters", text.len());
    }

    proptest! {
        #[test]
        fn any_painting_comes_back_the_same_from_its_text(
            strokes in prop::collection::vec((-230.0..230.0_f32, -230.0..230.0_f32, 0.0..60.0_f32, -1.0..1.0_f32), 0..12),
        ) {
            let mut layer = Retouch::default();
            for (x, y, radius_mm, amount) in strokes {
                layer.paint(Vec2::new(x, y), radius_mm, amount);
            }
            let text = layer.to_text();
            prop_assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            prop_assert_eq!(Retouch::from_text(&text), Some(layer));
        }

        #[test]
        fn a_text_that_is_read_is_one_that_would_be_written(text in "[A-Za-z0-9_-]{0,40}") {
            if let Some(layer) = Retouch::from_text(&text) {
                prop_assert_eq!(layer.to_text(), text);
            }
        }
    }
}
