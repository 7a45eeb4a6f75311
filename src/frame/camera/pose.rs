//! Where the camera stands, and how far it may go.

use crate::math::within;
use std::f32::consts::TAU;

use glam::Vec2;

use crate::case::ViewName;

/// Height of the picture at the head, nearest and farthest, mm.
pub const SPAN_RANGE_MM: [f32; 2] = [10.0, 520.0];
/// Spans between which the camera's target moves from the skin to the middle of the head, mm.
const SKIN_SPAN_MM: f32 = 70.0;
const HEAD_SPAN_MM: f32 = 280.0;
/// Lowest and highest pitch: the shoulders block the view from below, and over the top the head would stand upside down.
const PITCH_RANGE: [f32; 2] = [-0.45, 1.5];
/// How much higher the pitch may be near the skin, where there is no upside down.
const OVER_THE_TOP: f32 = 0.5;
/// How slantingly skin may be looked at before the camera turns towards it, as a tangent: 33 degrees.
const SLANT: f32 = 0.65;
/// A head's radius, by which tangents become mm.
pub(super) const RADIUS_MM: f32 = 95.0;

/// Where the camera stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Radians; 0 is in front, positive on the person's left; within half a turn either way.
    pub yaw: f32,
    /// Radians above the horizon.
    pub pitch: f32,
    /// Height of the picture at the target, mm.
    pub span_mm: f32,
    /// How far the camera looks past the middle of the side that it faces: to its right and up, as tangents of angles
    /// at the middle of the skull.
    pub aside: [f32; 2],
}

impl Pose {
    /// Facing the middle of a side.
    pub fn new(yaw: f32, pitch: f32, span_mm: f32) -> Self {
        Self { yaw, pitch, span_mm, aside: [0.0; 2] }
    }

    /// The pose of a named view.
    pub fn named(view: ViewName) -> Self {
        let (yaw_degrees, pitch_degrees, span_mm): (f32, f32, f32) = match view {
            ViewName::Front => (0.0, 4.0, 318.0),
            ViewName::ThreeQuarter => (34.0, 14.0, 315.0),
            ViewName::Left => (90.0, 6.0, 315.0),
            ViewName::Right => (-90.0, 6.0, 315.0),
            ViewName::Top => (0.0, 72.0, 285.0),
            ViewName::Crown => (160.0, 46.0, 270.0),
            ViewName::Back => (180.0, 8.0, 315.0),
            ViewName::Nape => (180.0, -14.0, 190.0),
        };
        Self::new(yaw_degrees.to_radians(), pitch_degrees.to_radians(), span_mm)
    }

    pub(super) fn is_finite(self) -> bool {
        let [right, up] = self.aside;
        [self.yaw, self.pitch, self.span_mm, right, up].into_iter().all(f32::is_finite)
    }

    /// Within what the camera may do.
    pub(super) fn limited(self) -> Self {
        let span_mm = within(self.span_mm, SPAN_RANGE_MM[0], SPAN_RANGE_MM[1]);
        let highest = PITCH_RANGE[1] + OVER_THE_TOP * (1.0 - head_share(span_mm));
        Self { pitch: within(self.pitch, PITCH_RANGE[0], highest), span_mm, ..self }
    }

    /// The same, and no further aside than it may look in a picture so many times as wide as high.
    pub(super) fn limited_in(self, aspect: f32) -> Self {
        let limited = self.limited();
        let half = height_mm(limited.span_mm, aspect) / 2.0 / RADIUS_MM;
        let corner = Vec2::new(half * aspect, half);
        let share = head_share(limited.span_mm);
        // Near as far as the skin is not seen too slantingly, from afar as long as the head's middle stays in the picture.
        let longest = SLANT + (corner.length() - SLANT) * share;
        let widest = corner.max(Vec2::splat(SLANT * (1.0 - share)));
        let aside = Vec2::from(self.aside).clamp(-widest, widest).clamp_length_max(longest.max(0.0));
        Self { aside: aside.to_array(), ..limited }
    }

    /// The same seen from whole turns further on.
    pub(super) fn turned(self, turns: f32) -> Self {
        Self { yaw: self.yaw + turns * TAU, ..self }
    }
}

/// 0 when looking at a point of the skin, 1 when looking at the whole head.
pub(super) fn head_share(span_mm: f32) -> f32 {
    let t = ((span_mm - SKIN_SPAN_MM) / (HEAD_SPAN_MM - SKIN_SPAN_MM)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// How high a picture of this shape is at its target, mm: in a narrow one the span of a whole head is the width, so that
/// all of it stays in.
pub(super) fn height_mm(span_mm: f32, aspect: f32) -> f32 {
    let fit = if aspect < 0.86 { 0.86 / aspect } else { 1.0 };
    span_mm * (1.0 + (fit - 1.0) * head_share(span_mm))
}

/// An angle within half a turn either way.
pub(super) fn wrapped(angle: f32) -> f32 {
    angle - (angle / TAU).round() * TAU
}
