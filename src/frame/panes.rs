//! How a picture is shared out among the looks that are compared in it.

/// Which looks a picture shows, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comparison {
    /// One alone.
    Alone(usize),
    /// The first two in one view of the head: the first up to so far across, 0 to 1, and the second from there on.
    Divider(f32),
    /// So many, two to four, each with a view of its own: two in halves, more in quarters.
    Beside(usize),
}

/// The part of a picture that shows one look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pane {
    pub look: usize,
    /// Where the camera's picture lies.
    pub view_px: Rect,
    /// What of it is shown.
    pub shown_px: Rect,
}

/// A rectangle in a picture, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

impl Comparison {
    /// Its parts of a picture of that size, from left to right and from top to bottom, all views of one size; none is
    /// empty. Between views that lie beside each other so many pixels are left.
    pub fn panes(self, size_px: [u32; 2], gap_px: u32) -> Vec<Pane> {
        let [width, height] = size_px;
        let whole = Rect { x: 0, y: 0, width, height };
        match self {
            Self::Alone(look) => vec![Pane { look, view_px: whole, shown_px: whole }],
            Self::Divider(share) => {
                let at = (share.clamp(0.0, 1.0) * width as f32).round() as u32;
                let parts = [Rect { width: at, ..whole }, Rect { x: at, width: width - at, ..whole }];
                let panes = (0..).zip(parts).map(|(look, shown_px)| Pane { look, view_px: whole, shown_px });
                panes.filter(|pane| pane.shown_px.width > 0).collect()
            }
            Self::Beside(looks) => {
                // Halves that are less narrow show a larger head.
                let columns: u32 = if looks <= 2 && height > width { 1 } else { 2 };
                let rows = (looks as u32).div_ceil(columns).max(1);
                let side = |length: u32, parts: u32| (length.saturating_sub(gap_px * (parts - 1)) / parts).max(1);
                let (cell_width, cell_height) = (side(width, columns), side(height, rows));
                let cell = |look: usize| {
                    let (column, row) = (look as u32 % columns, look as u32 / columns);
                    let x = (column * (cell_width + gap_px)).min(width - cell_width);
                    let y = (row * (cell_height + gap_px)).min(height - cell_height);
                    Rect { x, y, width: cell_width, height: cell_height }
                };
                (0..looks).map(|look| Pane { look, view_px: cell(look), shown_px: cell(look) }).collect()
            }
        }
    }
}

impl Pane {
    /// What of it lies in a part of the picture, as a pane of that part, and which part of its view that is.
    pub fn within(self, part: Rect) -> Option<(Self, Rect)> {
        let moved = |rect: Rect, [x, y]: [u32; 2]| Rect { x: rect.x - x, y: rect.y - y, ..rect };
        let [view_px, shown_px] = [self.view_px, self.shown_px].map(|rect| rect.common(part));
        let (view_px, shown_px) = (view_px?, shown_px?);
        let corner = [part.x, part.y];
        let pane = Self { view_px: moved(view_px, corner), shown_px: moved(shown_px, corner), ..self };
        Some((pane, moved(view_px, [self.view_px.x, self.view_px.y])))
    }
}

impl Rect {
    /// Its width and height.
    pub fn size(self) -> [u32; 2] {
        [self.width, self.height]
    }

    /// What lies in both.
    fn common(self, other: Self) -> Option<Self> {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let width = (self.x + self.width).min(other.x + other.width).checked_sub(x)?;
        let height = (self.y + self.height).min(other.y + other.height).checked_sub(y)?;
        (width > 0 && height > 0).then_some(Self { x, y, width, height })
    }

    pub fn size_px(self) -> [f32; 2] {
        [self.width as f32, self.height as f32]
    }

    /// How far a point lies outside, along the axis where it is farther.
    pub fn beyond_px(self, [x, y]: [f32; 2]) -> f32 {
        let out = |at: f32, from: u32, length: u32| (from as f32 - at).max(at - (from + length) as f32);
        out(x, self.x, self.width).max(out(y, self.y, self.height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES_PX: [[u32; 2]; 6] = [[800, 600], [801, 601], [390, 844], [2, 2], [1, 1], [3, 7]];

    #[test]
    fn a_divider_shares_every_column_out_once_and_keeps_the_view() {
        for size_px in SIZES_PX {
            for share in [-1.0, 0.0, 0.2, 0.5, 0.77, 1.0, 3.0, f32::NAN] {
                let panes = Comparison::Divider(share).panes(size_px, 5);
                let [width, height] = size_px;
                assert!(panes.iter().all(|pane| pane.view_px == Rect { x: 0, y: 0, width, height }));
                let mut next = 0;
                for pane in panes {
                    assert_eq!(pane.shown_px.x, next, "{share} of {size_px:?}");
                    assert!(pane.shown_px.width > 0 && pane.shown_px.height == height);
                    next += pane.shown_px.width;
                }
                assert_eq!(next, width);
            }
        }
    }

    #[test]
    fn views_beside_each_other_are_of_one_size_and_inside_the_picture() {
        for size_px in SIZES_PX {
            for looks in 1..=4 {
                for gap_px in [0, 3] {
                    let panes = Comparison::Beside(looks).panes(size_px, gap_px);
                    assert_eq!(panes.len(), looks);
                    let first = panes[0].view_px;
                    for (look, pane) in panes.iter().enumerate() {
                        let Rect { x, y, width, height } = pane.view_px;
                        assert_eq!((pane.look, pane.view_px), (look, pane.shown_px));
                        assert_eq!((width, height), (first.width, first.height));
                        assert!(x + width <= size_px[0] && y + height <= size_px[1], "{pane:?} in {size_px:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_parts_of_a_picture_show_each_of_its_pixels_once_where_it_belongs() {
        for size_px in SIZES_PX {
            for comparison in
                [Comparison::Alone(0), Comparison::Divider(0.4), Comparison::Beside(2), Comparison::Beside(4)]
            {
                let panes = comparison.panes(size_px, 1);
                let [width, height] = size_px;
                let (left, top) = (width / 3, height.div_ceil(2));
                let parts = [
                    Rect { x: 0, y: 0, width: left, height: top },
                    Rect { x: left, y: 0, width: width - left, height: top },
                    Rect { x: 0, y: top, width, height: height - top },
                ];
                for pane in panes {
                    let mut shown = 0;
                    for part in parts {
                        let Some((drawn, of_view)) = pane.within(part) else { continue };
                        assert_eq!(drawn.view_px.size(), of_view.size());
                        assert_eq!(drawn.view_px.x + part.x, pane.view_px.x + of_view.x, "it lies where it lay");
                        assert_eq!(drawn.view_px.y + part.y, pane.view_px.y + of_view.y);
                        assert_eq!(Some(drawn.shown_px), drawn.shown_px.common(drawn.view_px), "of its view alone");
                        shown += drawn.shown_px.width * drawn.shown_px.height;
                    }
                    assert_eq!(shown, pane.shown_px.width * pane.shown_px.height, "{comparison:?} of {size_px:?}");
                }
            }
        }
    }

    #[test]
    fn two_lie_side_by_side_in_a_wide_picture_and_on_top_of_each_other_in_a_high_one() {
        let corners = |size_px| {
            Comparison::Beside(2)
                .panes(size_px, 4)
                .iter()
                .map(|pane| [pane.view_px.x, pane.view_px.y])
                .collect::<Vec<_>>()
        };
        assert_eq!(corners([804, 600]), [[0, 0], [404, 0]]);
        assert_eq!(corners([400, 804]), [[0, 0], [0, 404]]);
    }
}
