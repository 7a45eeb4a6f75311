//! The designed hairline: from the case's numbers to a line on the chart.

use super::shape::Shape;
use super::{HairlineHandle, HandlePlace};
use crate::case::Hairline;
use crate::head::{ChartField, ScalpChart, ZoneFrame};
use crate::math::{Curve2, smooth_step};
use glam::Vec2;

/// Length of the line's straight pieces, and way between the points that it goes through.
const PIECE_MM: f32 = 1.0;
const ANCHOR_MM: f32 = 7.0;
/// A level line through the middle stands at most this far behind the middle's own distance from the chart's pole, so
/// that a line high on the head does not close up round its top.
const LEVEL_BACK_MM: f32 = 24.0;
/// And at most this far before it, on a forehead that widens upward.
const LEVEL_FORE_MM: f32 = 6.0;
/// Corners stay within these: azimuth in radians, distance from the pole in mm.
const WIDEST_CORNER: f32 = 1.3;
const NEAREST_POLE_MM: f32 = 10.0;
/// Temple points: up from the tragion on the mean man's head. Reference: hairline geometry, temple peak.
const TEMPLE_UP_MM: f32 = 54.0;
/// Below the temple points the line joins the patient's own edge and runs before it: up from the tragion, share of the
/// temple point's departure that is left, and mm before the edge.
const SIDEBURN: [(f32, f32, f32); 6] =
    [(46.0, 0.75, 0.0), (38.0, 0.4, 0.5), (28.0, 0.1, 2.0), (16.0, 0.0, 3.0), (2.0, 0.0, 3.0), (-14.0, 0.0, 4.0)];
/// The closed curve behind the line goes round everything at this distance from the pole.
const ROUND_ALL_MM: f32 = 420.0;

/// A hairline on one head, from sideburn to sideburn.
#[derive(Clone, Debug)]
pub struct DesignedHairline {
    line: Curve2,
    behind: Curve2,
    handles: [HandlePlace; 5],
    /// How far the line departs from level between its corners, at most.
    pub(super) departure_mm: f32,
}

impl DesignedHairline {
    /// Draws the line; a fraction of a ms. Numbers out of their ranges are used as they are, and held to the head.
    pub fn new(hairline: &Hairline, chart: &ScalpChart) -> Self {
        let draft = Draft::new(hairline, chart);
        let mut left = draft.half(0);
        let right = draft.half(1);
        left.reverse();
        let middle = on_chart(0.0, draft.middle_mm);
        let anchors: Vec<Vec2> = left.into_iter().chain([middle]).chain(right).collect();
        let line = Curve2::open_through(&anchors, PIECE_MM);
        let behind = closed_behind(&line);
        let handles = HairlineHandle::ALL.map(|handle| {
            let place = draft.handle(handle);
            HandlePlace { handle, chart: place, position_mm: chart.surface_from_chart(place) }
        });
        let departure_mm = draft.shape.peak_mm + draft.rise_mm(0).abs().max(draft.rise_mm(1).abs());
        Self { line, behind, handles, departure_mm }
    }

    /// The line on the chart, open, from the person's left sideburn to the right.
    pub fn line(&self) -> &Curve2 {
        &self.line
    }

    /// The handles in the order of [`HairlineHandle::ALL`].
    pub fn handles(&self) -> &[HandlePlace; 5] {
        &self.handles
    }

    /// Where one handle is.
    pub fn place(&self, handle: HairlineHandle) -> HandlePlace {
        self.handles[handle as usize]
    }

    /// Distance from the line over the skin, mm: positive behind it. A few ms.
    pub fn distance(&self, chart: &ScalpChart) -> ChartField {
        ChartField::distance_of_line(chart, &self.line, &self.behind)
    }
}

/// The line's ends joined round the back of the head, outside everything.
fn closed_behind(line: &Curve2) -> Curve2 {
    let mut points = line.points().to_vec();
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else { return line.clone() };
    // From the right sideburn straight out, round the back, and in to the left one.
    points.push(last.normalize_or(Vec2::NEG_X) * ROUND_ALL_MM);
    points.push(Vec2::new(-ROUND_ALL_MM, -ROUND_ALL_MM));
    points.push(Vec2::new(ROUND_ALL_MM, -ROUND_ALL_MM));
    points.push(first.normalize_or(Vec2::X) * ROUND_ALL_MM);
    Curve2::closed_polygon(points)
}

/// A line about to be drawn. Places are given by azimuth, in radians from the front toward the person's left, and mm
/// from the chart's pole.
pub(super) struct Draft<'a> {
    pub(super) hairline: &'a Hairline,
    pub(super) shape: Shape,
    chart: &'a ScalpChart,
    pub(super) frame: ZoneFrame,
    /// The middle's distance from the pole.
    pub(super) middle_mm: f32,
    /// Radius of the ring about the pole's axis on which the middle lies.
    pub(super) ring_mm: f32,
}

impl<'a> Draft<'a> {
    pub(super) fn new(hairline: &'a Hairline, chart: &'a ScalpChart) -> Self {
        const TURN: f32 = 0.02;
        let shape = Shape::of(hairline.style);
        // On the midline lengths of the chart are lengths over the skin.
        let middle_mm = (chart.landmarks().glabella.y - hairline.mid_height_mm).max(NEAREST_POLE_MM);
        let skin = |azimuth: f32| chart.surface_from_chart(on_chart(azimuth, middle_mm));
        let ring_mm = (skin(TURN) - skin(-TURN)).length().max(1.0) / (2.0 * TURN);
        Self { hairline, shape, chart, frame: *chart.zones(), middle_mm, ring_mm }
    }

    /// Azimuth of the corner on the left; the right one's is its negative.
    fn corner_azimuth(&self) -> f32 {
        let aside = self.shape.corner_aside_mm * self.frame.scale().x + self.hairline.corner_aside_mm;
        (aside / self.ring_mm).clamp(0.1, WIDEST_CORNER)
    }

    /// How far a side's corner stands behind the level of the line's middle, a peak left out.
    pub(super) fn rise_mm(&self, side: usize) -> f32 {
        let sign = if side == 0 { 0.5 } else { -0.5 };
        self.shape.corner_rise_mm + self.hairline.corner_rise_mm + sign * self.hairline.asymmetry_mm
    }

    /// Distance from the pole at which the skin is as high as the line's middle.
    pub(super) fn level_mm(&self, azimuth: f32) -> f32 {
        let height = self.chart.surface_from_chart(on_chart(0.0, self.middle_mm)).y;
        let (mut near, mut far) = (self.middle_mm - LEVEL_BACK_MM, self.middle_mm + LEVEL_FORE_MM);
        for _ in 0..10 {
            let between = (near + far) * 0.5;
            if self.chart.surface_from_chart(on_chart(azimuth, between)).y > height {
                near = between;
            } else {
                far = between;
            }
        }
        (near + far) * 0.5
    }

    /// Distance from the pole of the line between middle and corner.
    fn front_mm(&self, azimuth: f32, side: usize) -> f32 {
        let way = (azimuth / self.corner_azimuth()).clamp(0.0, 1.0);
        let rise = self.rise_mm(side) * libm::powf(way, self.shape.rise_power);
        let peak = self.shape.peak_mm * smooth_step(0.0, self.shape.peak_half_mm, azimuth * self.ring_mm);
        (self.level_mm(azimuth) - rise - peak).max(NEAREST_POLE_MM)
    }

    /// Forward of the tragion, in mm on the mean man's head: the patient's own edge at a height.
    fn own_edge_mm(&self, side: usize, up_mm: f32) -> f32 {
        let (mut inside, mut outside) = (5.0, 65.0);
        for _ in 0..14 {
            let between = (inside + outside) * 0.5;
            let at = self.chart.anchor().beside(side, up_mm, between);
            if self.chart.hair_distance_mm(at) > 0.0 { inside = between } else { outside = between }
        }
        (inside + outside) * 0.5
    }

    /// How far forward a temple point stands of the patient's own, mm.
    fn temple_forward_mm(&self) -> f32 {
        self.hairline.temple_forward_mm - self.shape.temple_back_mm
    }

    /// Forward of the tragion, mm on this head: a temple point of the style, unmoved.
    pub(super) fn temple_base_mm(&self, side: usize) -> f32 {
        self.own_edge_mm(side, TEMPLE_UP_MM) * self.frame.scale().z - self.shape.temple_back_mm
    }

    /// A place `way` from corner to temple point, taken back to the patient's own edge if it lies before that by more
    /// than the temple point does.
    fn within_edge(&self, side: usize, at: Vec2, way: f32) -> Vec2 {
        let [_, up_mm, forward_mm] = self.frame.offsets(self.chart.surface_from_chart(at)).to_array();
        let before_mm = self.temple_forward_mm().max(0.0) * way / self.frame.scale().z;
        let furthest_mm = self.own_edge_mm(side, up_mm) + before_mm;
        if forward_mm > furthest_mm { self.chart.anchor().beside(side, up_mm, furthest_mm) } else { at }
    }

    fn beside_edge(&self, side: usize, up_mm: f32, before_mm: f32) -> Vec2 {
        let forward = self.own_edge_mm(side, up_mm) + before_mm / self.frame.scale().z;
        self.chart.anchor().beside(side, up_mm, forward)
    }

    pub(super) fn handle(&self, handle: HairlineHandle) -> Vec2 {
        let corner = |side: usize, sign: f32| {
            let azimuth = self.corner_azimuth();
            on_chart(azimuth * sign, self.front_mm(azimuth, side))
        };
        match handle {
            HairlineHandle::Middle => on_chart(0.0, self.middle_mm),
            HairlineHandle::LeftCorner => corner(0, 1.0),
            HairlineHandle::RightCorner => corner(1, -1.0),
            HairlineHandle::LeftTemple => self.beside_edge(0, TEMPLE_UP_MM, self.temple_forward_mm()),
            HairlineHandle::RightTemple => self.beside_edge(1, TEMPLE_UP_MM, self.temple_forward_mm()),
        }
    }

    /// One half of the line from beside its middle to the sideburn.
    fn half(&self, side: usize) -> Vec<Vec2> {
        let sign = if side == 0 { 1.0 } else { -1.0 };
        let corner_azimuth = self.corner_azimuth();
        let corner_mm = self.front_mm(corner_azimuth, side);
        let mut points = Vec::new();

        let front_mm = (corner_azimuth * self.ring_mm - self.shape.round_mm).max(0.0);
        let count = (front_mm / ANCHOR_MM).ceil() as usize;
        for k in 1..=count {
            let azimuth = front_mm / self.ring_mm * k as f32 / count as f32;
            points.push(on_chart(azimuth * sign, self.front_mm(azimuth, side)));
        }
        let corner = on_chart(corner_azimuth * sign, corner_mm);
        points.push(corner);

        let temple = self.beside_edge(side, TEMPLE_UP_MM, self.temple_forward_mm());
        let temple_azimuth = azimuth_of(temple) * sign;
        let down_mm = temple.length() - corner_mm;
        let first = (self.shape.round_mm / down_mm.max(1.0)).min(0.5);
        let count = ((1.0 - first) * down_mm.abs() / ANCHOR_MM).ceil().max(1.0) as usize;
        for k in 0..count {
            let way = first + (1.0 - first) * k as f32 / count as f32;
            let out = 1.0 - libm::powf(1.0 - way, self.shape.temple_power);
            let azimuth = corner_azimuth + (temple_azimuth - corner_azimuth) * out;
            points.push(self.within_edge(side, on_chart(azimuth * sign, corner_mm + down_mm * way), way));
        }
        points.push(temple);
        points.extend(
            SIDEBURN
                .iter()
                .map(|(up, left, before)| self.beside_edge(side, *up, left * self.temple_forward_mm() + before)),
        );
        points
    }
}

pub(super) fn on_chart(azimuth: f32, from_pole_mm: f32) -> Vec2 {
    Vec2::new(libm::sinf(azimuth), libm::cosf(azimuth)) * from_pole_mm
}

/// Azimuth from the front toward the person's left.
pub(super) fn azimuth_of(chart: Vec2) -> f32 {
    libm::atan2f(chart.x, chart.y)
}
