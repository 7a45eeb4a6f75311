//! The studio: a large soft key, a weak fill, a rim light and an even surround, fixed to the camera as if the person
//! turned on a chair. All colours linear sRGB; a white matt surface facing the key alone shows the key's colour.

use glam::{Mat4, Vec3, Vec4};

use super::SKULL_CENTER_MM;

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
