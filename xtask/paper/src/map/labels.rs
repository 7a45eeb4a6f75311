//! Labels that keep out of each other's way.

use glam::Vec2;

use crate::canvas::{Canvas, Set};

/// What is taken on the sheet: rectangles by their corners.
pub struct Labels {
    taken: Vec<(Vec2, Vec2)>,
    /// No label reaches beyond.
    within: (Vec2, Vec2),
}

impl Labels {
    pub fn new(within: (Vec2, Vec2)) -> Self {
        Self { taken: Vec::new(), within }
    }

    /// Takes a rectangle.
    pub fn take(&mut self, low: Vec2, high: Vec2) {
        self.taken.push((low, high));
    }

    fn free(&self, low: Vec2, high: Vec2) -> bool {
        let inside = low.cmpge(self.within.0).all() && high.cmple(self.within.1).all();
        inside && self.taken.iter().all(|(a, b)| low.x > b.x || high.x < a.x || low.y > b.y || high.y < a.y)
    }

    /// Writes a label at the first of these middles where it is in nobody's way; at the first of all if at none.
    pub fn write(&mut self, canvas: &mut Canvas, text: &str, middles: impl IntoIterator<Item = Vec2>, set: Set) {
        let size_px = set.size * canvas.point_px;
        let half = Vec2::new(canvas.text_width(text, set) * 0.5 + size_px * 0.2, size_px * 0.62);
        let mut middles = middles.into_iter().peekable();
        let Some(first) = middles.peek().copied() else { return };
        let middle = middles.find(|middle| self.free(*middle - half, *middle + half)).unwrap_or(first);
        self.take(middle - half, middle + half);
        canvas.text_amid(text, middle + Vec2::Y * (size_px * 0.35), set);
    }

    /// Writes the name of a point beside it: right, left, below or above, or further off.
    pub fn name(&mut self, canvas: &mut Canvas, text: &str, point: Vec2, right_first: bool, set: Set) {
        let aside = canvas.text_width(text, set) * 0.5 + 14.0 * canvas.point_px;
        let side = if right_first { 1.0 } else { -1.0 };
        let off = set.size * canvas.point_px * 1.1;
        let places = [
            Vec2::new(side * aside, 0.0),
            Vec2::new(-side * aside, 0.0),
            Vec2::new(side * aside, off),
            Vec2::new(side * aside, -off),
            Vec2::new(-side * aside, off),
            Vec2::new(-side * aside, -off),
            Vec2::new(0.0, off * 1.3),
            Vec2::new(0.0, -off * 1.3),
        ];
        self.write(canvas, text, places.map(|place| point + place), set);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::Ink;
    use crate::text::Cut;

    #[test]
    fn a_label_goes_where_nothing_is() {
        let mut canvas = Canvas::new([400, 200], 1.0, Ink::new(0xff_ff_ff)).unwrap();
        let mut labels = Labels::new((Vec2::ZERO, Vec2::new(400.0, 200.0)));
        let set = Set::new(Cut::Regular, 20.0, Ink::new(0));
        let places = [Vec2::new(100.0, 100.0), Vec2::new(300.0, 100.0)];
        labels.write(&mut canvas, "first", places, set);
        labels.write(&mut canvas, "second", places, set);
        assert_eq!(labels.taken.len(), 2);
        let (first, second) = (labels.taken[0], labels.taken[1]);
        assert!(first.1.x < second.0.x, "{first:?} and {second:?} overlap");
        labels.write(&mut canvas, "third", [Vec2::new(395.0, 20.0), Vec2::new(300.0, 20.0)], set);
        assert!(labels.taken[2].1.x < 400.0, "{:?} reaches beyond the sheet", labels.taken[2]);
    }
}
