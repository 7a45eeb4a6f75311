//! A dragged handle: the numbers that bring it where it was dragged to.

use super::line::{Draft, azimuth_of};
use super::{DesignedHairline, HairlineHandle};
use crate::case::{Field, Hairline, Kind};
use crate::head::ScalpChart;
use crate::math::within;
use glam::Vec2;

impl DesignedHairline {
    /// The hairline whose `handle` stands at, or as near as its numbers reach to, a point of the chart. Only the
    /// numbers that the handle stands for change; each is kept to its range and step. A point that is not finite
    /// changes nothing.
    pub fn drag(hairline: &Hairline, chart: &ScalpChart, handle: HairlineHandle, to: Vec2) -> Hairline {
        let mut moved = hairline.clone();
        if !to.is_finite() {
            return moved;
        }
        let draft = Draft::new(hairline, chart);
        match handle {
            HairlineHandle::Middle => {
                let height_mm = chart.landmarks().glabella.y - to.y;
                moved.mid_height_mm = held("hairline.mid_height_mm", height_mm);
            }
            HairlineHandle::LeftCorner | HairlineHandle::RightCorner => corner(&draft, handle, to, &mut moved),
            HairlineHandle::LeftTemple | HairlineHandle::RightTemple => {
                let side = if handle == HairlineHandle::LeftTemple { 0 } else { 1 };
                let forward_mm = draft.frame.offsets(chart.surface_from_chart(to)).z * draft.frame.scale().z;
                moved.temple_forward_mm = held("hairline.temple_forward_mm", forward_mm - draft.temple_base_mm(side));
            }
        }
        moved
    }
}

fn corner(draft: &Draft<'_>, handle: HairlineHandle, to: Vec2, moved: &mut Hairline) {
    let sign = handle.sign();
    let (this, other) = if sign > 0.0 { (0, 1) } else { (1, 0) };
    let azimuth = (azimuth_of(to) * sign).max(0.0);
    let aside_mm = azimuth * draft.ring_mm - draft.shape.corner_aside_mm * draft.frame.scale().x;
    moved.corner_aside_mm = held("hairline.corner_aside_mm", aside_mm);
    // The other corner stays; what the two have in common and what parts them follow.
    let rise_mm = draft.level_mm(azimuth) - draft.shape.peak_mm - to.length();
    let apart = held("hairline.asymmetry_mm", sign * (rise_mm - draft.rise_mm(other)));
    let half = if this == 0 { 0.5 } else { -0.5 } * apart;
    moved.asymmetry_mm = apart;
    moved.corner_rise_mm = held("hairline.corner_rise_mm", rise_mm - half - draft.shape.corner_rise_mm);
}

/// A number held to the range and the step of its field.
fn held(path: &str, number: f32) -> f32 {
    match Field::at(path).map(|field| &field.kind) {
        Some(Kind::Number { min, max, step, .. }) => {
            ((within(f64::from(number), *min, *max) / step).round() * step) as f32
        }
        _ => number,
    }
}
