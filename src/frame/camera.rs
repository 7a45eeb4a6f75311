//! The orbit camera: it looks at the middle of the head from afar and, nearer, at the point of the skin below it.
//! Because it always stands on the ray from the skull's middle through that point, outside the shell, it can never
//! enter the head, and turning while near glides over the skin.

use std::f32::consts::{PI, TAU};

use glam::{Mat4, Vec3, Vec4};

use super::{SKULL_CENTER_MM, Shell, direction, yaw_pitch};
use crate::case::ViewName;

/// Vertical field of view: that of a portrait lens, about 85 mm on full frame.
const FIELD_OF_VIEW: f32 = 0.42;
/// Height of the picture at the head, nearest and farthest, mm.
pub const SPAN_RANGE_MM: [f32; 2] = [10.0, 520.0];
/// Spans between which the camera's target moves from the skin to the middle of the head, mm.
const SKIN_SPAN_MM: f32 = 70.0;
const HEAD_SPAN_MM: f32 = 280.0;
/// Lowest and highest pitch: the shoulders block the view from below.
const PITCH_RANGE: [f32; 2] = [-0.45, 1.5];
/// Time in which the camera covers 63 % of the way to where it was sent, s.
const SETTLE_SECS: f32 = 0.11;
/// Time in which a fling loses 63 % of its speed, s.
const FLING_SECS: f32 = 0.32;
/// Slowest turn that still counts as movement, in parts of the span per second.
const STILL: f32 = 2e-4;

/// Where the camera stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Radians; 0 is in front, positive on the person's left.
    pub yaw: f32,
    /// Radians above the horizon.
    pub pitch: f32,
    /// Height of the picture at the target, mm.
    pub span_mm: f32,
}

impl Pose {
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
        Self { yaw: yaw_degrees.to_radians(), pitch: pitch_degrees.to_radians(), span_mm }
    }

    fn limited(self) -> Self {
        Self {
            yaw: self.yaw,
            pitch: self.pitch.clamp(PITCH_RANGE[0], PITCH_RANGE[1]),
            span_mm: self.span_mm.clamp(SPAN_RANGE_MM[0], SPAN_RANGE_MM[1]),
        }
    }
}

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
}

impl CameraView {
    /// Direction of what is seen at a place of the picture, in pixels from its middle, y up.
    pub fn ray(&self, at_px: [f32; 2]) -> Vec3 {
        self.forward + (self.right * at_px[0] + self.up * at_px[1]) * self.pixel_slope
    }

    /// The place of a point (mm) in the picture, in pixels from its middle, y up; `None` for one behind the eye.
    pub fn place(&self, point_mm: Vec3) -> Option<[f32; 2]> {
        let from_eye = point_mm - self.eye_mm;
        let depth = from_eye.dot(self.forward);
        (depth > 0.0).then(|| [self.right, self.up].map(|along| from_eye.dot(along) / (depth * self.pixel_slope)))
    }
}

#[derive(Clone, Debug)]
pub struct OrbitCamera {
    pose: Pose,
    goal: Pose,
    /// Radians per second left from a fling.
    fling: [f32; 2],
    drag_speed: [f32; 2],
    pub reduced_motion: bool,
}

impl OrbitCamera {
    pub fn new(view: ViewName) -> Self {
        let pose = Pose::named(view);
        Self { pose, goal: pose, fling: [0.0; 2], drag_speed: [0.0; 2], reduced_motion: false }
    }

    pub fn pose(&self) -> Pose {
        self.pose
    }

    /// Flies to a named view, the short way round.
    pub fn go_to(&mut self, view: ViewName) {
        self.set_goal(Pose::named(view));
    }

    /// Flies to a pose.
    pub fn set_goal(&mut self, goal: Pose) {
        let turns = ((goal.yaw - self.pose.yaw) / TAU).round();
        self.goal = Pose { yaw: goal.yaw - turns * TAU, ..goal }.limited();
        self.fling = [0.0; 2];
    }

    /// Stands at a pose at once.
    pub fn jump(&mut self, pose: Pose) {
        self.pose = pose.limited();
        self.goal = self.pose;
        self.fling = [0.0; 2];
    }

    /// Turns by a drag of so many pixels on a picture so many pixels high, that took so long.
    pub fn drag(&mut self, delta_px: [f32; 2], height_px: f32, elapsed_secs: f32) {
        let per_px = self.radians_per_px(height_px);
        let turn = [-delta_px[0] * per_px, delta_px[1] * per_px];
        self.goal = Pose { yaw: self.goal.yaw + turn[0], pitch: self.goal.pitch + turn[1], ..self.goal }.limited();
        self.fling = [0.0; 2];
        let elapsed = elapsed_secs.max(1e-3);
        self.drag_speed = [turn[0] / elapsed, turn[1] / elapsed];
    }

    /// Lets go after a drag: the turn runs on and slows, unless motion is to be reduced.
    pub fn release(&mut self) {
        if !self.reduced_motion {
            self.fling = self.drag_speed.map(|speed| speed.clamp(-8.0, 8.0));
        }
        self.drag_speed = [0.0; 2];
    }

    /// Stops everything: a finger was put down.
    pub fn hold(&mut self) {
        self.fling = [0.0; 2];
        self.drag_speed = [0.0; 2];
        self.goal = self.pose;
    }

    /// Changes the span by a factor (below 1 goes nearer), holding still what is at `at`, given in units of the
    /// picture's height from its middle, x right and y up.
    pub fn zoom(&mut self, factor: f32, at: [f32; 2], shell: &Shell) {
        if !(factor.is_finite() && factor > 0.0) {
            return;
        }
        let before = self.goal;
        self.goal = Pose { span_mm: before.span_mm * factor, ..before }.limited();
        let share = 1.0 - self.goal.span_mm / before.span_mm;
        if let Some(point) = self.pick(at, shell) {
            let [yaw, pitch] = yaw_pitch(point - SKULL_CENTER_MM);
            // Far out the target is the middle of the head, so turning toward the pointer matters only when near.
            let near = (1.0 - head_share(self.goal.span_mm)) * share;
            self.goal.yaw += wrapped(yaw - self.goal.yaw) * near;
            self.goal.pitch += (pitch - self.goal.pitch) * near;
            self.goal = self.goal.limited();
        }
    }

    /// Flies to the point of the skin at `at` and near to it; from near, back out. False when the point is off the head.
    pub fn focus(&mut self, at: [f32; 2], shell: &Shell) -> bool {
        let Some(point) = self.pick(at, shell) else { return false };
        let [yaw, pitch] = yaw_pitch(point - SKULL_CENTER_MM);
        let span_mm = if self.pose.span_mm > 60.0 { 40.0 } else { 350.0 };
        self.set_goal(Pose { yaw, pitch, span_mm });
        true
    }

    /// Point of the shell seen at `at` (units of the picture's height from its middle).
    pub fn pick(&self, at: [f32; 2], shell: &Shell) -> Option<Vec3> {
        let view = self.view([1000.0, 1000.0], shell);
        let slope = 2.0 * libm::tanf(FIELD_OF_VIEW / 2.0);
        shell.hit(view.eye_mm, view.forward + (view.right * at[0] + view.up * at[1]) * slope)
    }

    /// Moves on by some seconds; true while still moving.
    pub fn step(&mut self, elapsed_secs: f32) -> bool {
        if self.reduced_motion {
            let moved = self.pose != self.goal;
            self.pose = self.goal;
            self.fling = [0.0; 2];
            return moved;
        }
        let elapsed = elapsed_secs.clamp(0.0, 0.1);
        let turned = [self.fling[0] * elapsed, self.fling[1] * elapsed];
        self.goal = Pose { yaw: self.goal.yaw + turned[0], pitch: self.goal.pitch + turned[1], ..self.goal }.limited();
        let slow = libm::expf(-elapsed / FLING_SECS);
        self.fling = self.fling.map(|speed| speed * slow);
        let reach = 1.0 - libm::expf(-elapsed / SETTLE_SECS);
        self.pose.yaw += (self.goal.yaw - self.pose.yaw) * reach;
        self.pose.pitch += (self.goal.pitch - self.pose.pitch) * reach;
        let log_ratio = libm::logf(self.goal.span_mm / self.pose.span_mm);
        self.pose.span_mm *= libm::expf(log_ratio * reach);
        let scale = 0.1 + 0.9 * head_share(self.pose.span_mm);
        let left = (self.goal.yaw - self.pose.yaw).abs() + (self.goal.pitch - self.pose.pitch).abs();
        let flung = self.fling[0].abs() + self.fling[1].abs();
        if left > STILL * scale || log_ratio.abs() > 2e-3 || flung > 20.0 * STILL * scale {
            return true;
        }
        self.pose = self.goal;
        self.fling = [0.0; 2];
        false
    }

    /// The matrices for a picture of that size in pixels.
    pub fn view(&self, size_px: [f32; 2], shell: &Shell) -> CameraView {
        let Pose { yaw, pitch, span_mm } = self.pose;
        let outward = direction(yaw, pitch);
        let surface = SKULL_CENTER_MM + outward * shell.radius_mm(outward);
        let k = head_share(span_mm);
        let aspect = size_px[0].max(1.0) / size_px[1].max(1.0);
        // In a narrow picture the span is the width, so that the whole head stays in it.
        let slope = libm::tanf(FIELD_OF_VIEW / 2.0);
        let fit = if aspect < 0.86 { 0.86 / aspect } else { 1.0 };
        let height_mm = span_mm * (1.0 + (fit - 1.0) * k);
        let distance = height_mm / (2.0 * slope);
        let target = surface.lerp(head_middle(pitch), k);
        let outside = shell.radius_mm(outward) + (0.5 * span_mm).max(8.0);
        let mut eye_mm = target + outward * distance;
        let from_center = eye_mm - SKULL_CENTER_MM;
        if from_center.length() < outside {
            eye_mm = SKULL_CENTER_MM + from_center.normalize_or(outward) * outside;
        }
        let forward = -outward;
        let right = Vec3::new(libm::cosf(yaw), 0.0, -libm::sinf(yaw));
        let up = right.cross(forward);
        let near = (distance - 330.0).max(distance * 0.1);
        let far = distance + 700.0;
        let clip_from_view = perspective(slope, aspect, near, far);
        let view_from_head = Mat4::from_cols(
            Vec4::new(right.x, up.x, -forward.x, 0.0),
            Vec4::new(right.y, up.y, -forward.y, 0.0),
            Vec4::new(right.z, up.z, -forward.z, 0.0),
            Vec4::new(-right.dot(eye_mm), -up.dot(eye_mm), forward.dot(eye_mm), 1.0),
        );
        CameraView {
            eye_mm,
            forward,
            right,
            up,
            clip_from_head: clip_from_view * view_from_head,
            pixel_slope: 2.0 * slope / size_px[1].max(1.0),
        }
    }

    fn radians_per_px(&self, height_px: f32) -> f32 {
        let height_px = height_px.max(1.0);
        // From afar half a turn is one picture height; near, the skin follows the finger.
        let far = PI / height_px;
        let near = self.goal.span_mm / height_px / 95.0;
        near + (far - near) * head_share(self.goal.span_mm)
    }
}

/// 0 when looking at a point of the skin, 1 when looking at the whole head.
fn head_share(span_mm: f32) -> f32 {
    let t = ((span_mm - SKIN_SPAN_MM) / (HEAD_SPAN_MM - SKIN_SPAN_MM)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
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

fn wrapped(angle: f32) -> f32 {
    angle - (angle / TAU).round() * TAU
}

#[cfg(test)]
mod tests {
    use glam::Vec2;

    use super::*;

    #[test]
    fn a_point_that_is_seen_at_a_place_lies_at_that_place() {
        let shell = Shell::from_mesh(&[], &[]);
        let sizes_px = [[390.0, 456.0], [1000.0, 700.0], [300.0, 640.0]];
        for (view, size_px) in [ViewName::Front, ViewName::Top, ViewName::Left].into_iter().zip(sizes_px) {
            let camera = OrbitCamera::new(view).view(size_px, &shell);
            for at in [[0.0, 0.0], [100.0, -80.0], [-140.0, 200.0]] {
                let point_mm = camera.eye_mm + camera.ray(at) * 312.0;
                let seen = camera.place(point_mm).map(Vec2::from);
                assert!(seen.is_some_and(|seen| (seen - Vec2::from(at)).length() < 0.01), "{seen:?} for {at:?}");
                let clip = camera.clip_from_head * point_mm.extend(1.0);
                let drawn = Vec2::new(clip.x, clip.y) / clip.w * Vec2::from(size_px) / 2.0;
                assert!((drawn - Vec2::from(at)).length() < 0.05, "it is drawn at {drawn} for {at:?}");
            }
            assert_eq!(camera.place(camera.eye_mm - camera.forward), None, "what lies behind is nowhere");
        }
    }
}
