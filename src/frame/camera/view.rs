//! A pose as matrices and vectors for one picture.

use glam::{Mat4, Vec3, Vec4};

use super::pose::{Pose, RADIUS_MM, head_share, height_mm};
use crate::frame::{SKULL_CENTER_MM, Shell, direction};

/// Vertical field of view: that of a portrait lens, about 85 mm on full frame.
const FIELD_OF_VIEW: f32 = 0.42;
/// Least height of the camera over the shell, mm.
const CLEARANCE_MM: f32 = 8.0;

/// A pose as matrices and vectors for one picture.
#[derive(Clone, Copy, Debug)]
pub struct CameraView {
    pub eye_mm: Vec3,
    pub forward: Vec3,
    pub right: Vec3,
    pub up: Vec3,
    pub clip_from_head: Mat4,
    /// mm per pixel at 1 mm distance.
    pub pixel_slope: f32,
    /// Height of the picture at the point looked at, mm.
    pub span_mm: f32,
}

impl CameraView {
    /// The view from a pose in a picture of that size in pixels.
    pub(super) fn new(pose: Pose, size_px: [f32; 2], shell: &Shell) -> Self {
        let Pose { yaw, pitch, span_mm, aside } = pose;
        let aspect = size_px[0].max(1.0) / size_px[1].max(1.0);
        let outward = direction(yaw, pitch);
        let forward = -outward;
        let right = Vec3::new(libm::cosf(yaw), 0.0, -libm::sinf(yaw));
        let up = right.cross(forward);
        let beside = right * aside[0] + up * aside[1];
        // Towards the skin that is looked at; the middle of the side, bit by bit, when the camera looks there.
        let toward = if aside == [0.0; 2] { outward } else { (outward + beside).normalize_or(outward) };
        let surface = SKULL_CENTER_MM + toward * shell.radius_mm(toward);
        let whole = head_middle(pitch) + beside * RADIUS_MM;
        let target = surface.lerp(whole, head_share(span_mm));
        let slope = libm::tanf(FIELD_OF_VIEW / 2.0);
        let distance = height_mm(span_mm, aspect) / (2.0 * slope);
        let eye_mm = outside(target + outward * distance, outward, span_mm, shell);
        let near = (distance - 330.0).max(distance * 0.1);
        let far = distance + 700.0;
        let clip_from_view = perspective(slope, aspect, near, far);
        let view_from_head = Mat4::from_cols(
            Vec4::new(right.x, up.x, -forward.x, 0.0),
            Vec4::new(right.y, up.y, -forward.y, 0.0),
            Vec4::new(right.z, up.z, -forward.z, 0.0),
            Vec4::new(-right.dot(eye_mm), -up.dot(eye_mm), forward.dot(eye_mm), 1.0),
        );
        Self {
            eye_mm,
            forward,
            right,
            up,
            clip_from_head: clip_from_view * view_from_head,
            pixel_slope: 2.0 * slope / size_px[1].max(1.0),
            span_mm,
        }
    }

    /// Direction of what is seen at a place of the picture, in pixels from its middle, y up.
    pub fn ray(&self, at_px: [f32; 2]) -> Vec3 {
        self.forward + (self.right * at_px[0] + self.up * at_px[1]) * self.pixel_slope
    }

    /// How many pixels a millimetre of the skin has that is looked at.
    pub fn px_per_mm(&self, shell: &Shell) -> f32 {
        let from_center = self.eye_mm - SKULL_CENTER_MM;
        let away_mm = from_center.length() - shell.radius_mm(from_center.normalize_or(Vec3::Z));
        1.0 / (self.pixel_slope * away_mm.max(1.0))
    }

    /// The place of a point (mm) in the picture, in pixels from its middle, y up; `None` for one behind the eye.
    pub fn place(&self, point_mm: Vec3) -> Option<[f32; 2]> {
        let from_eye = point_mm - self.eye_mm;
        let depth = from_eye.dot(self.forward);
        (depth > 0.0).then(|| [self.right, self.up].map(|along| from_eye.dot(along) / (depth * self.pixel_slope)))
    }
}

/// The eye, or the place above it where it is outside the shell.
fn outside(eye_mm: Vec3, outward: Vec3, span_mm: f32, shell: &Shell) -> Vec3 {
    let from_center = eye_mm - SKULL_CENTER_MM;
    let above = from_center.normalize_or(outward);
    let least = shell.radius_mm(above) + (0.5 * span_mm).max(CLEARANCE_MM);
    if from_center.length() < least { SKULL_CENTER_MM + above * least } else { eye_mm }
}

/// What a view of the whole head is centred on: lower from the side, where neck and chin count, than from the top.
fn head_middle(pitch: f32) -> Vec3 {
    let up = (pitch / 1.3).clamp(0.0, 1.0);
    Vec3::new(0.0, -14.0, -70.0).lerp(Vec3::new(0.0, 20.0, -92.0), up)
}

/// Depth 0 to 1, right-handed, without the platform's tangent.
fn perspective(slope: f32, aspect: f32, near: f32, far: f32) -> Mat4 {
    let depth = far / (near - far);
    Mat4::from_cols(
        Vec4::new(1.0 / (slope * aspect), 0.0, 0.0, 0.0),
        Vec4::new(0.0, 1.0 / slope, 0.0, 0.0),
        Vec4::new(0.0, 0.0, depth, -1.0),
        Vec4::new(0.0, 0.0, near * depth, 0.0),
    )
}
