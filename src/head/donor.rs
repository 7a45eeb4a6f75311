//! The permanent fringe: the band at the back and the sides that pattern loss leaves and that grafts are taken from.

use crate::head::{ChartField, ScalpChart, SkullAnchor};
use glam::Vec2;

/// Upper edge of the safe band, mm above the tragion by angle from the back: some 5 mm below the border of the widest
/// loss. Reference: hair and scalp, permanent fringe.
const TOP: [(f32, f32); 6] = [(0.0, 22.0), (32.0, 36.0), (58.0, 49.0), (75.0, 57.0), (95.0, 58.0), (115.0, 44.0)];
/// Strips are cut along the middle of the band: mm above the tragion by angle from the back.
const MIDDLE: [(f32, f32); 5] = [(0.0, 0.0), (30.0, 8.0), (55.0, 28.0), (75.0, 44.0), (110.0, 48.0)];
/// The band ends this far forward of the tragion, mm.
const FRONT_MM: f32 = 8.0;
/// And stays this far inside the nape's and the ears' hairline, mm. Assumed: 5 to 20 mm.
const RIM_MM: f32 = 9.0;

/// Where a donor area is, and how deep inside it a place lies.
#[derive(Clone, Debug)]
pub struct DonorBand {
    depth: ChartField,
}

impl DonorBand {
    /// Takes a few ms.
    pub fn new(chart: &ScalpChart) -> Self {
        let anchor = chart.anchor();
        let scale = anchor.scale();
        let depth = ChartField::of_skin(chart, |at, skin| {
            let [up, forward, angle] = anchor.measure(scale, skin);
            let below_top = read(&TOP, angle.abs()) - up;
            below_top.min(FRONT_MM - forward).min(chart.hair_distance_mm(at) - RIM_MM)
        });
        Self { depth }
    }

    /// Distance inside the band's edge in mm, about; negative outside.
    pub fn depth_mm(&self, chart: Vec2) -> f32 {
        self.depth.at(chart)
    }
}

/// The place on the chart in the middle of the band at an angle from the back, `up` mm above it.
pub(super) fn middle_of_band(anchor: &SkullAnchor<'_>, degrees: f32, up: f32) -> Vec2 {
    anchor.around(degrees, read(&MIDDLE, degrees.abs()) + up)
}

/// A table read with straight lines between its rows.
fn read(table: &[(f32, f32)], x: f32) -> f32 {
    let mut below = table.first().copied().unwrap_or_default();
    for row in table {
        if x < row.0 {
            let share = (x - below.0) / (row.0 - below.0).max(1e-6);
            return below.1 + (row.1 - below.1) * share.max(0.0);
        }
        below = *row;
    }
    below.1
}
