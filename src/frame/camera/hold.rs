//! Holding a point at a place of the picture: what is under a finger stays there while the picture is enlarged.

use glam::{Mat2, Vec2, Vec3};

use super::pose::{Pose, head_share};
use super::view::CameraView;
use crate::frame::Shell;

/// As near as a place is held, in heights of the picture: far below a pixel.
const CLOSE: f32 = 1e-4;
/// A small change of a tangent or an angle, by which is found what it does to the place.
const TRIED: f32 = 1e-3;
/// Most that one step changes a tangent or an angle by.
const LONGEST_STEP: f32 = 0.25;
const MOST_STEPS: usize = 24;
/// How much the steps are held back at first, where a turn hardly moves the place.
const DAMPING: f32 = 1e-4;

/// A point that is kept at a place of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Held {
    pub point_mm: Vec3,
    /// Right of the picture's middle and up, in heights of the picture.
    pub at: Vec2,
    /// Whether the camera may turn towards it, once it would be seen too slantingly.
    pub on_skin: bool,
}

impl Held {
    /// Whether a pose shows the point where it should be.
    pub fn is_held_by(&self, pose: Pose, aspect: f32, shell: &Shell) -> bool {
        self.miss(pose, aspect, shell).is_some_and(|miss| miss.length() < 100.0 * CLOSE)
    }

    /// The pose with the point at its place, as far as the camera may go: it looks aside and, where that would show skin
    /// too slantingly, turns as well.
    pub fn by(&self, pose: Pose, aspect: f32, shell: &Shell) -> Pose {
        let limited = |pose: Pose| pose.limited_in(aspect);
        let miss = |pose: Pose| self.miss(pose, aspect, shell);
        let aside = approach(pose, look_aside, &limited, &miss);
        let turns = self.on_skin && head_share(pose.span_mm) < 1.0;
        if turns { approach(aside, turn, &limited, &miss) } else { aside }
    }

    /// The pose that looks just as far aside as holds the point, on the way between two poses that hold it.
    pub fn on_the_way(&self, pose: Pose, aspect: f32, shell: &Shell) -> Pose {
        approach(pose, look_aside, &|pose| pose, &|pose| self.miss(pose, aspect, shell))
    }

    /// From where the point should be to where a pose shows it.
    fn miss(&self, pose: Pose, aspect: f32, shell: &Shell) -> Option<Vec2> {
        const HEIGHT_PX: f32 = 1000.0;
        let view = CameraView::new(pose, [HEIGHT_PX * aspect, HEIGHT_PX], shell);
        view.place(self.point_mm).map(|place| Vec2::from(place) / HEIGHT_PX - self.at)
    }
}

fn look_aside(pose: Pose, by: Vec2) -> Pose {
    Pose { aside: [pose.aside[0] + by.x, pose.aside[1] + by.y], ..pose }
}

fn turn(pose: Pose, by: Vec2) -> Pose {
    Pose { yaw: pose.yaw + by.x, pitch: pose.pitch + by.y, ..pose }
}

/// Changes a pose until it misses by next to nothing, or by no less whatever is tried (damped least squares).
fn approach(
    mut pose: Pose,
    change: fn(Pose, Vec2) -> Pose,
    limited: &dyn Fn(Pose) -> Pose,
    miss: &dyn Fn(Pose) -> Option<Vec2>,
) -> Pose {
    let Some(mut missed) = miss(pose) else { return pose };
    let mut damping = DAMPING;
    for _ in 0..MOST_STEPS {
        if missed.length() < CLOSE {
            break;
        }
        let tried = [Vec2::X, Vec2::Y].map(|way| miss(change(pose, way * TRIED)));
        let [Some(one), Some(other)] = tried else { break };
        let slopes = Mat2::from_cols((one - missed) / TRIED, (other - missed) / TRIED);
        let squares = slopes.transpose() * slopes + Mat2::from_diagonal(Vec2::splat(damping));
        let step = -(squares.inverse() * (slopes.transpose() * missed)).clamp_length_max(LONGEST_STEP);
        let next = limited(change(pose, step));
        match miss(next) {
            Some(left) if left.length() < missed.length() => {
                (pose, missed) = (next, left);
                damping = (damping / 4.0).max(DAMPING);
            }
            _ => damping *= 16.0,
        }
    }
    pose
}
