//! Which pieces lie near a place of the chart.

use super::stroke::Piece;
use crate::head::ScalpChart;
use glam::Vec2;

/// Side of a cell on the chart, mm.
const CELL_MM: f32 = 6.0;
/// Cells a side; the grid is centred on the pole and holds the whole chart.
const SIDE: usize = 84;

/// Pieces by the cell they reach into.
#[derive(Clone, Debug, Default)]
pub(super) struct PieceGrid {
    /// Where each cell's pieces begin in `pieces`; empty if there are none at all.
    starts: Vec<u32>,
    pieces: Vec<u32>,
}

impl PieceGrid {
    /// Finds, for every cell, the pieces that are nearer than `beyond_mm` to some place of it.
    pub(super) fn new(chart: &ScalpChart, pieces: &[Piece], beyond_mm: f32) -> Self {
        if pieces.is_empty() {
            return Self::default();
        }
        let spans: Vec<[usize; 4]> = pieces.iter().map(|piece| span(chart, piece, beyond_mm)).collect();
        let cells = |span: &[usize; 4]| {
            let [left, right, low, high] = *span;
            (low..=high).flat_map(move |row| (left..=right).map(move |column| row * SIDE + column))
        };
        let mut starts = vec![0_u32; SIDE * SIDE + 1];
        for cell in spans.iter().flat_map(cells) {
            starts[cell + 1] += 1;
        }
        for cell in 0..SIDE * SIDE {
            starts[cell + 1] += starts[cell];
        }
        let mut next = starts.clone();
        let mut by_cell = vec![0; starts.last().map_or(0, |count| *count as usize)];
        for (piece, span) in (0_u32..).zip(&spans) {
            for cell in cells(span) {
                by_cell[next[cell] as usize] = piece;
                next[cell] += 1;
            }
        }
        Self { starts, pieces: by_cell }
    }

    /// The pieces near a place.
    pub(super) fn near(&self, chart: Vec2) -> &[u32] {
        let cell = cell_of(chart.y) * SIDE + cell_of(chart.x);
        match (self.starts.get(cell), self.starts.get(cell + 1)) {
            (Some(from), Some(to)) => self.pieces.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

fn cell_of(mm: f32) -> usize {
    // A negative or odd number becomes 0.
    ((mm / CELL_MM + (SIDE / 2) as f32).floor() as usize).min(SIDE - 1)
}

/// Columns and rows that a piece reaches into.
fn span(chart: &ScalpChart, piece: &Piece, beyond_mm: f32) -> [usize; 4] {
    /// The chart's stretch changes over a piece's reach; this leaves room for it.
    const ROOM: f32 = 1.25;
    let centre = chart.chart_from_surface(piece.middle());
    let reach = (piece.reach_mm() + beyond_mm) * stretch(chart, centre) * ROOM;
    [centre.x - reach, centre.x + reach, centre.y - reach, centre.y + reach].map(cell_of)
}

/// How many mm of the chart a mm of skin round the pole takes there, at least 1.
fn stretch(chart: &ScalpChart, at: Vec2) -> f32 {
    const SPAN_MM: f32 = 4.0;
    let round = Vec2::new(-at.y, at.x).normalize_or(Vec2::X) * SPAN_MM;
    let skin = (chart.surface_from_chart(at + round) - chart.surface_from_chart(at - round)).length();
    (2.0 * SPAN_MM / skin.max(0.2)).clamp(1.0, 6.0)
}
