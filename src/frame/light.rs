//! The studio: a large soft key, a weak fill, a rim light and an even surround, fixed to the camera as if the person
//! turned on a chair. All colours linear sRGB; a white matt surface facing the key alone shows the key's colour.

use std::f32::consts::TAU;

use glam::{Mat4, Vec3, Vec4};

use super::SKULL_CENTER_MM;

/// In how many places on its round the key is looked at, each 5° from the next: what it reaches of the head is found once
/// for each, and is between two of them as it is in both.
pub const KEY_STEPS: u32 = 72;

/// The two steps that the key stands between for a camera at that yaw, and the second's share.
pub fn key_steps(yaw: f32) -> ([u32; 2], f32) {
    let turned = (yaw / TAU).rem_euclid(1.0) * KEY_STEPS as f32;
    let step = turned.floor();
    // Just below a full turn a remainder may be rounded up to one.
    let first = step as u32 % KEY_STEPS;
    ([first, (first + 1) % KEY_STEPS], turned - step)
}

/// A light far away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// Unit vector toward it.
    pub direction: Vec3,
    pub linear_rgb: Vec3,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Studio {
    pub key: Light,
    /// Sine of the key's half width seen from the head: a softbox 0.9 m wide at 2 m.
    pub key_half_width: f32,
    pub fill: Light,
    pub rim: Light,
    pub sky_linear_rgb: Vec3,
    pub ground_linear_rgb: Vec3,
}

impl Studio {
    /// The rig as it stands for a camera at that yaw.
    pub fn for_yaw(yaw: f32) -> Self {
        let (sin, cos) = (libm::sinf(yaw), libm::cosf(yaw));
        // From the camera's frame (x right, y up, z toward the camera) to the head's.
        let turn = |d: Vec3| Vec3::new(d.x * cos + d.z * sin, d.y, d.z * cos - d.x * sin).normalize_or(Vec3::Y);
        let light = |d: Vec3, linear_rgb: Vec3| Light { direction: turn(d), linear_rgb };
        Self {
            key: light(Vec3::new(-0.62, 0.68, 0.62), Vec3::new(1.16, 1.11, 1.04)),
            key_half_width: 0.22,
            fill: light(Vec3::new(0.85, 0.10, 0.55), Vec3::new(0.35, 0.332, 0.326)),
            rim: light(Vec3::new(0.75, 0.42, -0.62), Vec3::new(0.55, 0.57, 0.62)),
            sky_linear_rgb: Vec3::new(0.368, 0.355, 0.353),
            ground_linear_rgb: Vec3::new(0.19, 0.157, 0.141),
        }
    }

    /// The rig as it stands in a step of the key's round.
    pub fn for_key_step(step: u32) -> Self {
        Self::for_yaw(step as f32 * (TAU / KEY_STEPS as f32))
    }

    /// Orthographic view from the key over the bust, depth 0 to 1.
    pub fn shadow_from_head(&self) -> Mat4 {
        const REACH_MM: f32 = 250.0;
        let center = SKULL_CENTER_MM + Vec3::new(0.0, -70.0, 10.0);
        let toward = self.key.direction;
        let right = Vec3::Y.cross(toward).normalize_or(Vec3::X);
        let up = toward.cross(right);
        let scale = 1.0 / REACH_MM;
        let depth = 1.0 / (2.0 * REACH_MM);
        Mat4::from_cols(
            Vec4::new(right.x * scale, up.x * scale, -toward.x * depth, 0.0),
            Vec4::new(right.y * scale, up.y * scale, -toward.y * depth, 0.0),
            Vec4::new(right.z * scale, up.z * scale, -toward.z * depth, 0.0),
            Vec4::new(-right.dot(center) * scale, -up.dot(center) * scale, toward.dot(center) * depth + 0.5, 1.0),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_stands_between_two_steps_of_its_round_whichever_way_the_head_was_turned() {
        for (degrees, steps, share) in [
            (0.0_f32, [0, 1], 0.0),
            (2.5, [0, 1], 0.5),
            (358.75, [71, 0], 0.75),
            (-1.25, [71, 0], 0.75),
            (-720.0, [0, 1], 0.0),
            (3602.5, [0, 1], 0.5),
        ] {
            let (found, second) = key_steps(degrees.to_radians());
            // Where it stands at a step it may as well have just passed it.
            let turned = |[first, _]: [u32; 2], share: f32| f64::from(first) + f64::from(share);
            let off = (turned(found, second) - turned(steps, share)).rem_euclid(f64::from(KEY_STEPS));
            assert!(off < 1e-3 || off > f64::from(KEY_STEPS) - 1e-3, "{degrees}°: {found:?} and {second}");
            assert_eq!(found[1], (found[0] + 1) % KEY_STEPS, "{degrees}°: the second follows the first");
        }
    }

    #[test]
    fn a_step_s_key_is_where_the_camera_s_yaw_has_it() {
        for step in [0, 7, 71] {
            let yaw = step as f32 * TAU / KEY_STEPS as f32;
            assert_eq!(Studio::for_key_step(step), Studio::for_yaw(yaw), "step {step}");
        }
    }
}
