//! What a head is lit by: a key, a fill, a rim light and an even surround, fixed to the camera as if the person turned on a
//! chair. All colours linear sRGB as a camera balances and exposes them for the skin; a white matt surface facing the key
//! alone shows the key's colour.

use std::f32::consts::TAU;

use glam::{Mat4, Vec3, Vec4};

use super::SKULL_CENTER_MM;
use crate::case::ViewLight;

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

/// The picture's tone curve: light brighter than this stays as it is, so much of its hue's deepening below that is taken back,
/// and the darkest places fall off no faster than what is so much of the pivot; a lens scatters a little light everywhere.
pub const TONE_PIVOT: f32 = 0.55;
pub const TONE_PALER: f32 = 0.4;
pub const TONE_TOE: f32 = 0.02;
pub const TONE_VEIL: f32 = 0.001;

/// A light far away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// Unit vector toward it.
    pub direction: Vec3,
    pub linear_rgb: Vec3,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rig {
    pub key: Light,
    /// Sine of the key's half width seen from the head.
    pub key_half_width: f32,
    pub fill: Light,
    pub rim: Light,
    pub sky_linear_rgb: Vec3,
    pub ground_linear_rgb: Vec3,
    /// What stands behind the head: in the corners, and round it.
    pub backdrop_linear_rgb: [Vec3; 2],
    /// Whether what is mirrored of the lights is seen.
    pub mirrored: bool,
    /// Whether the key is so near to the eye that what it does not reach is not seen either.
    pub from_the_eye: bool,
}

/// How a light is set: directions in the camera's frame (x right, y up, z toward the camera), grey or tinted light as red,
/// green and blue.
struct Setting {
    key: [[f32; 3]; 2],
    key_half_width: f32,
    fill: [[f32; 3]; 2],
    rim: [[f32; 3]; 2],
    sky: [f32; 3],
    ground: [f32; 3],
    backdrop: [[f32; 3]; 2],
}

const fn setting(light: ViewLight) -> Setting {
    match light {
        // A softbox 0.9 m wide at 2 m, from the left and above; the paper behind is brighter round the head.
        ViewLight::Studio => Setting {
            key: [[-0.62, 0.68, 0.62], [1.26, 1.205, 1.13]],
            key_half_width: 0.22,
            fill: [[0.85, 0.10, 0.55], [0.245, 0.226, 0.215]],
            rim: [[0.75, 0.42, -0.62], [0.55, 0.57, 0.62]],
            sky: [0.315, 0.293, 0.281],
            ground: [0.165, 0.132, 0.115],
            backdrop: [[0.50, 0.515, 0.535], [0.80, 0.815, 0.835]],
        },
        // A window 1.5 m wide at 1.3 m, of a room with light walls.
        ViewLight::Window => Setting {
            key: [[-0.88, 0.30, 0.40], [1.26, 1.28, 1.32]],
            key_half_width: 0.5,
            fill: [[0.85, 0.10, 0.55], [0.12, 0.112, 0.102]],
            rim: [[0.75, 0.42, -0.62], [0.06, 0.058, 0.055]],
            sky: [0.21, 0.205, 0.20],
            ground: [0.13, 0.115, 0.10],
            backdrop: [[0.13, 0.128, 0.122], [0.34, 0.34, 0.335]],
        },
        // The sun is half a degree wide; 6 to 1 against the open sky, which is bluer, and the ground's own light.
        ViewLight::Sun => Setting {
            key: [[-0.30, 0.90, 0.32], [1.95, 1.84, 1.66]],
            key_half_width: 0.0047,
            fill: [[0.10, -0.80, 0.50], [0.15, 0.135, 0.115]],
            rim: [[0.75, 0.42, -0.62], [0.08, 0.09, 0.11]],
            sky: [0.27, 0.32, 0.41],
            ground: [0.20, 0.18, 0.15],
            backdrop: [[0.30, 0.42, 0.58], [0.55, 0.67, 0.80]],
        },
        // Panels all over the ceiling; desks and floor give little back.
        ViewLight::Office => Setting {
            key: [[0.0, 0.97, 0.22], [1.16, 1.18, 1.12]],
            key_half_width: 0.55,
            fill: [[0.20, 0.20, 0.95], [0.16, 0.163, 0.155]],
            rim: [[0.0, 0.75, -0.65], [0.22, 0.224, 0.212]],
            sky: [0.40, 0.405, 0.385],
            ground: [0.14, 0.134, 0.122],
            backdrop: [[0.36, 0.37, 0.36], [0.56, 0.57, 0.55]],
        },
        // A lamp over the mirror, warm, before white tiles and a basin.
        ViewLight::Mirror => Setting {
            key: [[0.0, 0.46, 0.88], [1.12, 1.04, 0.90]],
            key_half_width: 0.28,
            fill: [[0.0, -0.55, 0.80], [0.20, 0.188, 0.165]],
            rim: [[0.75, 0.30, -0.60], [0.12, 0.113, 0.10]],
            sky: [0.29, 0.275, 0.245],
            ground: [0.25, 0.235, 0.21],
            backdrop: [[0.40, 0.385, 0.35], [0.66, 0.64, 0.59]],
        },
        // A shaded bulb beside the chair; a camera takes back half of its 2700 K.
        ViewLight::Lamp => Setting {
            key: [[0.78, 0.34, 0.52], [1.42, 1.06, 0.70]],
            key_half_width: 0.14,
            fill: [[-0.85, 0.10, 0.50], [0.09, 0.068, 0.046]],
            rim: [[-0.70, 0.50, -0.50], [0.10, 0.076, 0.052]],
            sky: [0.15, 0.118, 0.082],
            ground: [0.11, 0.082, 0.054],
            backdrop: [[0.045, 0.034, 0.024], [0.16, 0.122, 0.085]],
        },
        // A phone's, 4 cm above its lens, in a dim room.
        ViewLight::Flash => Setting {
            key: [[0.0, 0.10, 1.0], [1.46, 1.46, 1.46]],
            key_half_width: 0.006,
            fill: [[0.85, 0.10, 0.55], [0.03, 0.028, 0.026]],
            rim: [[0.75, 0.42, -0.62], [0.03, 0.028, 0.026]],
            sky: [0.085, 0.08, 0.074],
            ground: [0.06, 0.055, 0.05],
            backdrop: [[0.05, 0.05, 0.05], [0.15, 0.15, 0.15]],
        },
        // A bare bulb at one side, 8° before the plane of the picture, in a dim room.
        ViewLight::Raking => Setting {
            key: [[-0.98, 0.14, 0.14], [1.62, 1.56, 1.46]],
            key_half_width: 0.06,
            fill: [[0.85, 0.10, 0.55], [0.05, 0.047, 0.044]],
            rim: [[0.75, 0.42, -0.62], [0.04, 0.038, 0.036]],
            sky: [0.11, 0.105, 0.10],
            ground: [0.08, 0.073, 0.066],
            backdrop: [[0.04, 0.04, 0.041], [0.13, 0.13, 0.132]],
        },
        // A ring round the lens, and what skin around sends back.
        ViewLight::Dermatoscope => Setting {
            key: [[0.0, 0.0, 1.0], [1.1, 1.1, 1.1]],
            key_half_width: 0.3,
            fill: [[0.0, 0.0, 1.0], [0.0, 0.0, 0.0]],
            rim: [[0.0, 0.0, 1.0], [0.0, 0.0, 0.0]],
            sky: [0.22, 0.215, 0.21],
            ground: [0.22, 0.215, 0.21],
            backdrop: [[0.02, 0.02, 0.02], [0.02, 0.02, 0.02]],
        },
    }
}

impl Rig {
    /// The lights as they stand for a camera at that yaw and pitch; only those round the lens rise with the camera.
    pub fn new(light: ViewLight, yaw: f32, pitch: f32) -> Self {
        let setting = setting(light);
        let (sin, cos) = (libm::sinf(yaw), libm::cosf(yaw));
        // From the camera's frame to the head's.
        let turn = |d: Vec3| Vec3::new(d.x * cos + d.z * sin, d.y, d.z * cos - d.x * sin).normalize_or(Vec3::Y);
        let vec = Vec3::from_array;
        let one = |[direction, linear_rgb]: [[f32; 3]; 2]| Light {
            direction: turn(vec(direction)),
            linear_rgb: vec(linear_rgb),
        };
        let from_the_eye = matches!(light, ViewLight::Flash | ViewLight::Dermatoscope);
        let mut key = one(setting.key);
        if from_the_eye {
            let above = pitch + libm::atanf(setting.key[0][1]);
            key.direction = turn(Vec3::new(0.0, libm::sinf(above), libm::cosf(above)));
        }
        Self {
            key,
            key_half_width: setting.key_half_width,
            fill: one(setting.fill),
            rim: one(setting.rim),
            sky_linear_rgb: vec(setting.sky),
            ground_linear_rgb: vec(setting.ground),
            backdrop_linear_rgb: setting.backdrop.map(vec),
            mirrored: light != ViewLight::Dermatoscope,
            from_the_eye,
        }
    }

    /// The lights as they stand in a step of the key's round.
    pub fn for_key_step(light: ViewLight, step: u32) -> Self {
        Self::new(light, step as f32 * (TAU / KEY_STEPS as f32), 0.0)
    }

    /// Whether it throws shadows whose edges are finer than the distance of vertices.
    pub fn is_hard(&self) -> bool {
        const HARD_MM: f32 = 0.5;
        !self.from_the_eye && self.key_blur_mm() < HARD_MM
    }

    /// Half the width of a shadow's edge, mm, on skin that lies behind what throws it by so much as the nose stands out.
    fn key_blur_mm(&self) -> f32 {
        const APART_MM: f32 = 10.0;
        self.key_half_width * APART_MM
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
            for light in ViewLight::ALL.iter().filter(|light| !Rig::new(**light, 0.0, 0.0).from_the_eye) {
                assert_eq!(Rig::for_key_step(*light, step), Rig::new(*light, yaw, 1.2), "step {step} of {light:?}");
            }
        }
    }
}
