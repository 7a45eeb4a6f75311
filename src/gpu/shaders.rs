//! The shaders, stitched: common code first, then the pass's own.

use std::fmt::Write;

use glam::Vec3;

use crate::case::HairColor;
use crate::frame::{
    COLUMN_DEPTH_SCALE_MM, LAST_OPACITY, LOST_AT_HALF, MINIATURISED_DEPTH, PATCH_AREA_SCALE_MM2, PATCH_REACH_SIGMAS,
    PATCH_SIGMA_SCALE_MM, SESSION_STEP, WHITENS_STEPS,
};
use crate::hair::{LAST_CALIBRE, LAST_LENGTH};
use crate::head::MOST_RELIEF_MM;
use crate::optics;

const COMMON: &str = include_str!("../../shaders/common.wgsl");
const LIGHTING: &str = include_str!("../../shaders/lighting.wgsl");

/// Every shader as the GPU gets it, by name.
pub fn shader_sources() -> Vec<(&'static str, String)> {
    let stitch = |parts: &[&str]| parts.join("\n");
    vec![
        ("backdrop", stitch(&[COMMON, include_str!("../../shaders/backdrop.wgsl")])),
        ("column", stitch(&[COMMON, &column_constants(), &hair(), include_str!("../../shaders/column.wgsl")])),
        ("depth", stitch(&[COMMON, include_str!("../../shaders/depth.wgsl")])),
        ("eye", stitch(&[COMMON, LIGHTING, include_str!("../../shaders/eye.wgsl")])),
        ("present", include_str!("../../shaders/present.wgsl").to_owned()),
        ("skin", stitch(&[COMMON, LIGHTING, include_str!("../../shaders/skin.wgsl")])),
        ("strand", stitch(&[COMMON, LIGHTING, &hair(), include_str!("../../shaders/strand.wgsl")])),
    ]
}

pub(super) fn module(device: &wgpu::Device, name: &'static str) -> wgpu::ShaderModule {
    let source = shader_sources().into_iter().find(|(n, _)| *n == name).map(|(_, s)| s).unwrap_or_default();
    device.create_shader_module(wgpu::ShaderModuleDescriptor {
        label: Some(name),
        source: wgpu::ShaderSource::Wgsl(source.into()),
    })
}

/// The optics' coefficients, so that they stand in one place only.
fn column_constants() -> String {
    let mut out = String::new();
    let scalars = [
        ("CORE_DECAY", optics::CORE_DECAY),
        ("CORE_CLEAR_MM", optics::CORE_CLEAR_MM),
        ("GAIN_PER_MM", optics::GAIN_PER_MM),
        ("HALO_SIGMA_MM", optics::HALO_SIGMA_MM),
        ("COLUMN_DEPTH_SCALE_MM", COLUMN_DEPTH_SCALE_MM),
        ("WHITENS_STEPS", f32::from(WHITENS_STEPS)),
        ("SESSION_STEP", f32::from(SESSION_STEP) / f32::from(i8::MAX)),
        ("PATCH_SIGMA_SCALE_MM", PATCH_SIGMA_SCALE_MM),
        ("PATCH_AREA_SCALE_MM2", PATCH_AREA_SCALE_MM2),
        ("SCAR_REACH_SIGMAS", PATCH_REACH_SIGMAS),
        ("MOST_RELIEF_MM", MOST_RELIEF_MM),
        ("SHADE_OF_HAIR", optics::SHADE_OF_HAIR),
    ];
    for (name, value) in scalars {
        let _ = writeln!(out, "const {name}: f32 = {value:?};");
    }
    let vectors = [
        ("REDUCED_SCATTERING_PER_MM", optics::REDUCED_SCATTERING_PER_MM),
        ("CORE_SPREAD_PER_MM", optics::CORE_SPREAD_PER_MM),
        ("GAIN_DECAY_PER_MM", optics::GAIN_DECAY_PER_MM),
    ];
    for (name, value) in vectors {
        write_vector(&mut out, name, value);
    }
    out
}

/// Hair without pigment, which is the same on every head, and what the years make of hair.
fn hair() -> String {
    let pigment = optics::FiberPigment::from_color(HairColor::White);
    let mut out = String::new();
    write_vector(&mut out, "WHITE_HAIR_LINEAR_RGB", pigment.reflectance_linear_rgb());
    write_vector(&mut out, "WHITE_HAIR_OPACITY", pigment.opacity());
    for (name, value) in [
        ("LOST_AT_HALF", LOST_AT_HALF),
        ("LAST_CALIBRE", LAST_CALIBRE),
        ("LAST_LENGTH", LAST_LENGTH),
        ("LAST_OPACITY", LAST_OPACITY),
        ("MINIATURISED_DEPTH", MINIATURISED_DEPTH),
    ] {
        let _ = writeln!(out, "const {name}: f32 = {value:?};");
    }
    out + include_str!("../../shaders/hair.wgsl")
}

fn write_vector(out: &mut String, name: &str, Vec3 { x, y, z }: Vec3) {
    let _ = writeln!(out, "const {name}: vec3<f32> = vec3<f32>({x:?}, {y:?}, {z:?});");
}
