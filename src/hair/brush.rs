//! Painting loss and hair on the head.

use crate::case::Retouch;
use crate::head::ScalpChart;
use glam::Vec3;

/// The chart stretches what lies far from its pole by no more than this across the hair-bearing region.
const STRETCH: f32 = 2.5;

/// Adds paint round a point of the skin (mm): 1 takes all hair in the middle of the brush, -1 gives it all back. The
/// brush is round on the skin, wherever on the head; see [`Retouch::paint_with`] for its rim.
pub fn paint_on_skin(retouch: &mut Retouch, chart: &ScalpChart, skin_mm: Vec3, radius_mm: f32, amount: f32) {
    let middle = chart.chart_from_surface(skin_mm);
    let foot = chart.surface_from_chart(middle);
    let distance_mm = |node| (chart.surface_from_chart(node) - foot).length();
    retouch.paint_with(middle, radius_mm, STRETCH, amount, distance_mm);
}
