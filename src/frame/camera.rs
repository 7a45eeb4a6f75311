//! The orbit camera: it looks at the middle of the head from afar and, nearer, at the point of the skin below it.
//! Because it stands over the point that it looks at, outside the shell, it can never enter the head, and turning while
//! near glides over the skin.

mod hold;
mod pose;
mod view;

use std::f32::consts::{PI, TAU};

use glam::{Vec2, Vec3};

pub use pose::{Pose, SPAN_RANGE_MM};
pub use view::CameraView;

use self::hold::Held;
use self::pose::{head_share, wrapped};
use super::{SKULL_CENTER_MM, Shell, yaw_pitch};
use crate::case::ViewName;

/// Time in which the camera covers 63 % of the way to where it was sent, s.
const SETTLE_SECS: f32 = 0.11;
/// Time in which a fling loses 63 % of its speed, s.
const FLING_SECS: f32 = 0.32;
/// Slowest turn that still counts as movement, in parts of the span per second.
const STILL: f32 = 2e-4;
/// Height of the picture to which a spot is looked at, that from which a further look goes back out, and that to which
/// it does, mm.
const SPOT_SPAN_MM: f32 = 40.0;
const NEAR_SPAN_MM: f32 = 60.0;
const BACK_SPAN_MM: f32 = 350.0;
/// Beyond so many heights of the picture from its middle there is no picture, however wide.
const FARTHEST_PLACE: f32 = 20.0;
/// Pitches of a spot between which the camera turns less and less toward it: to turn about the top spins the picture.
const SPINS_FROM: f32 = 0.87;
const SPINS_MOST: f32 = 1.26;

/// A picture in which a hand points at something.
#[derive(Clone, Copy, Debug)]
pub struct Outlook<'a> {
    /// Width of the picture over its height.
    pub aspect: f32,
    pub shell: &'a Shell,
}

#[derive(Clone, Debug)]
pub struct OrbitCamera {
    pose: Pose,
    goal: Pose,
    /// Radians per second left from a fling.
    fling: [f32; 2],
    drag_speed: [f32; 2],
    /// What zooming holds where it is, until something else moves the camera.
    held: Option<Held>,
    /// From where a spot was gone to, until something else moves the camera.
    back: Option<Pose>,
    pub reduced_motion: bool,
}

impl OrbitCamera {
    pub fn new(view: ViewName) -> Self {
        let pose = Pose::named(view);
        Self { pose, goal: pose, fling: [0.0; 2], drag_speed: [0.0; 2], held: None, back: None, reduced_motion: false }
    }

    pub fn pose(&self) -> Pose {
        self.pose
    }

    /// Flies to a named view, the short way round.
    pub fn go_to(&mut self, view: ViewName) {
        self.fly(Pose::named(view));
    }

    /// Flies to a pose, as near to it as the camera may go, the short way round.
    pub fn fly(&mut self, to: Pose) {
        if to.is_finite() {
            self.set_goal(to.limited());
        }
    }

    /// Flies to a pose, the short way round.
    fn set_goal(&mut self, goal: Pose) {
        let turns = ((goal.yaw - self.pose.yaw) / TAU).round();
        self.goal = goal.turned(-turns);
        self.let_go();
    }

    /// Stands at a pose at once; one that is no pose changes nothing.
    pub fn jump(&mut self, pose: Pose) {
        if !pose.is_finite() {
            return;
        }
        self.pose = Pose { yaw: wrapped(pose.yaw), ..pose.limited() };
        self.goal = self.pose;
        self.let_go();
    }

    /// Turns by a drag of so many pixels on a picture so many pixels high, that took so long.
    pub fn drag(&mut self, delta_px: [f32; 2], height_px: f32, elapsed_secs: f32) {
        let per_px = self.radians_per_px(height_px);
        let turn = [-delta_px[0] * per_px, delta_px[1] * per_px];
        // No hand turns faster; what says so is a picture that was just put away.
        if !turn.iter().all(|angle| angle.abs() <= PI) {
            return;
        }
        // A head that is turned comes back to the middle.
        let home = libm::expf(-(turn[0].abs() + turn[1].abs()) * head_share(self.goal.span_mm));
        let aside = self.goal.aside.map(|tangent| tangent * home);
        let goal = Pose { yaw: self.goal.yaw + turn[0], pitch: self.goal.pitch + turn[1], aside, ..self.goal };
        self.goal = goal.limited();
        self.let_go();
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
        self.drag_speed = [0.0; 2];
        self.goal = self.pose;
        let back = self.back;
        self.let_go();
        self.back = back;
    }

    /// Changes the span by a factor (below 1 goes nearer), and takes what is at `from` to `to`: places in units of the
    /// picture's height from its middle, x right and y up.
    pub fn zoom(&mut self, factor: f32, from: [f32; 2], to: [f32; 2], outlook: Outlook) {
        let Outlook { aspect, shell } = outlook;
        let near_by = from.iter().chain(&to).all(|place| place.abs() < FARTHEST_PLACE);
        if !(factor.is_finite() && factor > 0.0 && near_by) {
            return;
        }
        let known = self
            .held
            .filter(|held| held.at.distance(Vec2::from(from)) < 1e-3 && held.is_held_by(self.goal, aspect, shell));
        let found = known.unwrap_or_else(|| self.found(from, outlook));
        let held = Held { at: Vec2::from(to), ..found };
        let nearer = Pose { span_mm: self.goal.span_mm * factor, ..self.goal }.limited_in(aspect);
        self.goal = held.by(nearer, aspect, shell);
        self.let_go();
        self.held = Some(held);
    }

    /// Flies to the point of the skin at `at` and near to it; from near, back to where it was or out. False when there
    /// is nothing to go to.
    pub fn focus(&mut self, at: [f32; 2], outlook: Outlook) -> bool {
        if self.pose.span_mm <= NEAR_SPAN_MM {
            let out = Pose { span_mm: BACK_SPAN_MM, aside: [0.0; 2], ..self.pose }.limited_in(outlook.aspect);
            self.set_goal(self.back.unwrap_or(out));
            return true;
        }
        let Some(point_mm) = self.pick(at, outlook) else { return false };
        let from = self.pose;
        let pose = Pose { span_mm: SPOT_SPAN_MM, ..facing(point_mm, from) }.limited_in(outlook.aspect);
        let held = Held { point_mm, at: Vec2::ZERO, on_skin: true };
        self.set_goal(held.by(pose, outlook.aspect, outlook.shell));
        self.back = Some(from);
        true
    }

    /// Point of the shell seen at `at` (units of the picture's height from its middle).
    pub fn pick(&self, at: [f32; 2], outlook: Outlook) -> Option<Vec3> {
        let (eye_mm, ray) = self.ray(at, outlook);
        outlook.shell.hit(eye_mm, ray)
    }

    /// What is at `at`: skin, or where there is none the air beside the head.
    fn found(&self, at: [f32; 2], outlook: Outlook) -> Held {
        let at_place = Vec2::from(at);
        if let Some(point_mm) = self.pick(at, outlook) {
            return Held { point_mm, at: at_place, on_skin: true };
        }
        let (eye_mm, ray) = self.ray(at, outlook);
        let point_mm = eye_mm + ray * eye_mm.distance(SKULL_CENTER_MM);
        Held { point_mm, at: at_place, on_skin: false }
    }

    /// The eye, and what it sees at a place, as far ahead as 1.
    fn ray(&self, at: [f32; 2], outlook: Outlook) -> (Vec3, Vec3) {
        const HEIGHT_PX: f32 = 1000.0;
        let view = self.view([HEIGHT_PX * outlook.aspect, HEIGHT_PX], outlook.shell);
        (view.eye_mm, view.ray(at.map(|place| place * HEIGHT_PX)))
    }

    /// Moves on by some seconds in a picture; true while still moving.
    pub fn step(&mut self, elapsed_secs: f32, outlook: Outlook) -> bool {
        let moving = self.approach(elapsed_secs, outlook);
        // Half a turn is either way: it stays the one that it is.
        let turns = if self.pose.yaw.abs() > PI { (self.pose.yaw / TAU).round() } else { 0.0 };
        (self.pose, self.goal) = (self.pose.turned(-turns), self.goal.turned(-turns));
        moving
    }

    fn approach(&mut self, elapsed_secs: f32, Outlook { aspect, shell }: Outlook) -> bool {
        if self.reduced_motion {
            let moved = self.pose != self.goal;
            self.pose = self.goal;
            self.fling = [0.0; 2];
            return moved;
        }
        let elapsed = if elapsed_secs > 0.0 { elapsed_secs.min(0.1) } else { 0.0 };
        let turned = [self.fling[0] * elapsed, self.fling[1] * elapsed];
        self.goal = Pose { yaw: self.goal.yaw + turned[0], pitch: self.goal.pitch + turned[1], ..self.goal };
        self.goal = self.goal.limited();
        let slow = libm::expf(-elapsed / FLING_SECS);
        self.fling = self.fling.map(|speed| speed * slow);
        let reach = 1.0 - libm::expf(-elapsed / SETTLE_SECS);
        let between = |from: f32, to: f32| from + (to - from) * reach;
        let log_ratio = libm::logf(self.goal.span_mm / self.pose.span_mm);
        let aside = [0, 1].map(|way| between(self.pose.aside[way], self.goal.aside[way]));
        self.pose = Pose {
            yaw: between(self.pose.yaw, self.goal.yaw),
            pitch: between(self.pose.pitch, self.goal.pitch),
            span_mm: self.pose.span_mm * libm::expf(log_ratio * reach),
            aside,
        };
        if let Some(held) = self.held {
            self.pose = held.on_the_way(self.pose, aspect, shell);
        }
        let scale = 0.1 + 0.9 * head_share(self.pose.span_mm);
        let far = |from: f32, to: f32| (to - from).abs();
        let left = far(self.pose.yaw, self.goal.yaw)
            + far(self.pose.pitch, self.goal.pitch)
            + far(self.pose.aside[0], self.goal.aside[0])
            + far(self.pose.aside[1], self.goal.aside[1]);
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
        CameraView::new(self.pose, size_px, shell)
    }

    /// Ends what was going on by itself.
    fn let_go(&mut self) {
        self.fling = [0.0; 2];
        self.held = None;
        self.back = None;
    }

    fn radians_per_px(&self, height_px: f32) -> f32 {
        let height_px = height_px.max(1.0);
        // From afar half a turn is one picture height; near, the skin follows the finger.
        let far = PI / height_px;
        let near = self.goal.span_mm / height_px / 95.0;
        near + (far - near) * head_share(self.goal.span_mm)
    }
}

/// The pose that faces a point of the skin, or nearly: about the top of the head it turns the less the nearer to the top
/// the point is, so that the picture doesn't spin.
fn facing(point_mm: Vec3, from: Pose) -> Pose {
    let [yaw, pitch] = yaw_pitch(point_mm - SKULL_CENTER_MM);
    let turn = wrapped(yaw - from.yaw);
    // What lies beyond the top is faced over the top, where that is the shorter way.
    let ways = [(turn, pitch), (wrapped(turn - PI), PI - pitch)];
    let far = |(turn, there): (f32, f32)| turn.abs() + (there - from.pitch).abs();
    let (turn, there) = if far(ways[1]) < far(ways[0]) { ways[1] } else { ways[0] };
    let t = ((pitch.abs() - SPINS_FROM) / (SPINS_MOST - SPINS_FROM)).clamp(0.0, 1.0);
    Pose::new(from.yaw + turn * (1.0 - t * t * (3.0 - 2.0 * t)), there, from.span_mm)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWS: [ViewName; 6] =
        [ViewName::Front, ViewName::ThreeQuarter, ViewName::Left, ViewName::Top, ViewName::Crown, ViewName::Back];
    const ASPECTS: [f32; 3] = [1.0, 1.8, 0.5];

    /// A head-like egg, longer than broad.
    fn egg() -> Shell {
        let mut points = Vec::new();
        for i in 0..200 {
            for j in 0..100 {
                let d = crate::frame::direction(i as f32 / 200.0 * TAU, (j as f32 / 100.0 - 0.5) * PI);
                points.push(SKULL_CENTER_MM + d * Vec3::new(78.0, 105.0, 98.0));
            }
        }
        let triangles: Vec<[u32; 3]> = (0..points.len() as u32).map(|i| [i, i, i]).collect();
        Shell::from_mesh(&points, &triangles)
    }

    fn place(camera: &OrbitCamera, point_mm: Vec3, outlook: Outlook) -> Vec2 {
        let view = camera.view([1000.0 * outlook.aspect, 1000.0], outlook.shell);
        Vec2::from(view.place(point_mm).unwrap()) / 1000.0
    }

    fn settle(camera: &mut OrbitCamera, outlook: Outlook, mut each: impl FnMut(&OrbitCamera)) {
        for _ in 0..2000 {
            let moving = camera.step(1.0 / 60.0, outlook);
            each(camera);
            if !moving {
                return;
            }
        }
        panic!("the camera never comes to rest");
    }

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

    #[test]
    fn zooming_holds_what_is_under_the_pointer_all_the_way_in_and_out() {
        let shell = egg();
        for aspect in ASPECTS {
            let outlook = Outlook { aspect, shell: &shell };
            for view in VIEWS {
                for at in [[0.0, 0.0], [0.07, 0.11], [-0.12, 0.06], [0.05, -0.13], [-0.15, -0.04]] {
                    let mut camera = OrbitCamera::new(view);
                    let Some(point_mm) = camera.pick(at, outlook) else { continue };
                    let case = format!("{view:?} at {at:?}, {aspect} times as wide as high");
                    let check = |camera: &OrbitCamera| {
                        let off = (place(camera, point_mm, outlook) - Vec2::from(at)).length();
                        assert!(off < 0.002, "{case}: {off} heights off at {:?}", camera.pose());
                    };
                    for factor in [0.86, 0.5, 0.3, 0.5, 0.7, 1.5, 3.0, 4.0, 1.2] {
                        camera.zoom(factor, at, at, outlook);
                        settle(&mut camera, outlook, check);
                    }
                }
            }
        }
    }

    #[test]
    fn skin_at_the_heads_rim_is_turned_towards_the_eye_and_held_too() {
        let shell = egg();
        let outlook = Outlook { aspect: 1.2, shell: &shell };
        for (view, way) in [
            (ViewName::Front, [0.8, 0.6]),
            (ViewName::Left, [-0.9, 0.4]),
            (ViewName::Back, [0.5, 0.8]),
            (ViewName::Top, [0.2, -0.9]),
        ] {
            let mut camera = OrbitCamera::new(view);
            let rim = (0..100).map(|step| way.map(|part: f32| part * step as f32 * 0.005));
            let mut on_head = rim.filter(|at| camera.pick(*at, outlook).is_some());
            let at = on_head.next_back().unwrap().map(|part| part * 0.97);
            let point_mm = camera.pick(at, outlook).unwrap();
            let facing = |camera: &OrbitCamera| {
                let view = camera.view([1000.0; 2], &shell);
                -view.forward.dot((point_mm - SKULL_CENTER_MM).normalize())
            };
            let before = facing(&camera);
            for _ in 0..14 {
                camera.zoom(0.86, at, at, outlook);
                settle(&mut camera, outlook, |_| {});
            }
            assert!(before < 0.55 && facing(&camera) > 0.62, "{view:?}: from {before} to {}", facing(&camera));
            let off = (place(&camera, point_mm, outlook) - Vec2::from(at)).length();
            assert!(off < 0.002, "{view:?}: {off} heights off");
        }
    }

    #[test]
    fn two_fingers_take_what_is_between_them_along() {
        let shell = egg();
        let outlook = Outlook { aspect: 0.7, shell: &shell };
        for (from, to, scale) in [([0.1, 0.1], [0.02, -0.05], 1.0), ([-0.1, 0.05], [0.1, 0.05], 1.6)] {
            let mut camera = OrbitCamera::new(ViewName::ThreeQuarter);
            let point_mm = camera.pick(from, outlook).expect("it is on the head");
            let steps = 10;
            let part = |step: i32| {
                let share = step as f32 / steps as f32;
                Vec2::from(from).lerp(Vec2::from(to), share).to_array()
            };
            for step in 0..steps {
                camera.zoom(libm::powf(1.0 / scale, 1.0 / steps as f32), part(step), part(step + 1), outlook);
                camera.step(1.0 / 60.0, outlook);
            }
            settle(&mut camera, outlook, |_| {});
            let off = (place(&camera, point_mm, outlook) - Vec2::from(to)).length();
            assert!(off < 0.002, "{off} heights off");
        }
    }

    #[test]
    fn a_burst_of_the_wheel_ends_where_the_same_turns_end_one_a_frame() {
        let shell = egg();
        let outlook = Outlook { aspect: 1.3, shell: &shell };
        for (view, at, factors) in [
            (ViewName::ThreeQuarter, [0.1, 0.12], vec![0.86; 9]),
            (ViewName::Top, [-0.1, 0.1], vec![0.7, 0.9, 0.8, 1.2, 0.6]),
            (ViewName::Crown, [0.3, 0.4], vec![0.8, 1.1, 0.7, 1.6, 1.2]),
        ] {
            let [mut burst, mut paced] = [(); 2].map(|()| OrbitCamera::new(view));
            for factor in factors {
                burst.zoom(factor, at, at, outlook);
                paced.zoom(factor, at, at, outlook);
                paced.step(1.0 / 60.0, outlook);
            }
            settle(&mut burst, outlook, |_| {});
            settle(&mut paced, outlook, |_| {});
            assert_eq!(burst.pose(), paced.pose(), "{view:?}");
        }
    }

    #[test]
    fn a_look_at_a_spot_about_the_top_does_not_spin_the_head_and_the_next_one_goes_back() {
        let shell = egg();
        let outlook = Outlook { aspect: 1.0, shell: &shell };
        for view in [ViewName::Top, ViewName::Crown] {
            for at in [[0.0, 0.03], [0.0, 0.08], [0.04, 0.0], [-0.06, 0.02], [0.0, -0.05]] {
                let mut camera = OrbitCamera::new(view);
                let before = camera.pose();
                let point_mm = camera.pick(at, outlook).expect("it is on the head");
                assert!(camera.focus(at, outlook));
                settle(&mut camera, outlook, |camera| {
                    let spun = wrapped(camera.pose().yaw - before.yaw).abs() * camera.pose().pitch.sin();
                    assert!(spun < 0.7, "{view:?} at {at:?}: spun by {spun}");
                });
                assert!(place(&camera, point_mm, outlook).length() < 0.01, "{view:?}: the spot is in the middle");
                assert!(camera.pose().span_mm < 60.0);
                assert!(camera.focus(at, outlook));
                settle(&mut camera, outlook, |_| {});
                assert_eq!(camera.pose(), before, "{view:?}");
            }
        }
    }

    #[test]
    fn a_spot_is_faced_and_the_way_back_is_out_once_the_head_was_turned_there() {
        let shell = egg();
        let outlook = Outlook { aspect: 1.5, shell: &shell };
        for (view, at) in [(ViewName::Front, [0.15, 0.1]), (ViewName::Right, [-0.2, 0.1]), (ViewName::Back, [0.1, 0.2])]
        {
            let mut camera = OrbitCamera::new(view);
            let point_mm = camera.pick(at, outlook).expect("it is on the head");
            camera.focus(at, outlook);
            settle(&mut camera, outlook, |_| {});
            let forward = camera.view([1000.0; 2], &shell).forward;
            let facing = -forward.dot((point_mm - SKULL_CENTER_MM).normalize());
            assert!(facing > 0.9 && place(&camera, point_mm, outlook).length() < 0.01, "{view:?}: {facing}");
            camera.drag([40.0, 0.0], 400.0, 0.02);
            let yaw = camera.goal.yaw;
            camera.focus(at, outlook);
            settle(&mut camera, outlook, |_| {});
            assert!(camera.pose().span_mm > 300.0 && (camera.pose().yaw - yaw).abs() < 0.3);
        }
    }

    #[test]
    fn the_yaw_stays_within_half_a_turn_and_every_number_finite_whatever_comes() {
        let shell = egg();
        let outlook = Outlook { aspect: 1.0, shell: &shell };
        let mut camera = OrbitCamera::new(ViewName::ThreeQuarter);
        let strange = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 1e30, -1e30, 0.0];
        for round in 0..400 {
            let odd = strange[round % strange.len()];
            match round % 7 {
                0 => camera.drag([odd, 3.0], 300.0, odd),
                1 => camera.zoom(odd, [0.1, 0.1], [0.1, 0.1], outlook),
                2 => camera.zoom(0.9, [odd, 0.1], [0.1, odd], outlook),
                3 => camera.jump(Pose::new(odd, 0.2, 300.0)),
                4 => camera.drag([120.0, odd], 1.0, 0.01),
                5 => drop(camera.focus([odd, 0.0], outlook)),
                _ => camera.drag([-130.0, 2.0], 300.0, 0.01),
            }
            camera.release();
            camera.step([0.016, odd][round % 2], outlook);
            let Pose { yaw, pitch, span_mm, aside } = camera.pose();
            assert!(camera.pose().is_finite() && camera.goal.is_finite(), "round {round}: {:?}", camera.pose());
            assert!(yaw.abs() <= PI + 1e-5, "round {round}: {yaw}");
            assert!((-0.5..2.1).contains(&pitch) && (9.9..521.0).contains(&span_mm) && aside[0].abs() < 10.0);
        }
        let mut still = OrbitCamera::new(ViewName::Back);
        for _ in 0..3 {
            still.step(0.016, outlook);
            assert_eq!(still.pose(), Pose::named(ViewName::Back), "a head that is left alone is seen as before");
        }
        for _ in 0..50 {
            camera.drag([-100.0, 0.0], 300.0, 0.016);
            camera.step(0.016, outlook);
            assert!(camera.pose().yaw.abs() <= PI + 1e-5, "turned on and on: {}", camera.pose().yaw);
        }
    }

    #[test]
    fn the_camera_stays_outside_the_shell_wherever_zooming_takes_it() {
        let shell = egg();
        let outlook = Outlook { aspect: 1.4, shell: &shell };
        for view in VIEWS {
            for at in [[0.3, 0.2], [-0.3, 0.1], [0.1, 0.45], [-0.2, -0.3]] {
                let mut camera = OrbitCamera::new(view);
                for _ in 0..30 {
                    camera.zoom(0.8, at, at, outlook);
                    camera.step(0.05, outlook);
                    let from_center = camera.view([1400.0, 1000.0], &shell).eye_mm - SKULL_CENTER_MM;
                    let above = from_center.length() - shell.radius_mm(from_center);
                    assert!(above > 7.5, "{view:?} at {at:?}: {above} mm above at {:?}", camera.pose());
                }
            }
        }
    }
}
