//! The shaders, stitched: common code first, then the pass's own.

use std::fmt::Write;

use glam::Vec3;

use super::column_list::LOOKS_ACROSS;
use super::eye;
use super::flat::FLAT_PX;
use super::shader_text::shader;
use super::strand;
use super::vertex_light::VERTICES_ACROSS;
use crate::case::HairColor;
use crate::frame::{
    COLUMN_DEPTH_SCALE_MM, FACE_MAP_HIGH_MM, FACE_MAP_MARK, FACE_MAP_REACH, FACE_MAP_SLOPE, FACE_MAP_TEXELS,
    FACE_MAP_TOP_MM, FUNNEL_COSINE, FUNNEL_MM, FUNNEL_SLOPE, LAST_OPACITY, LOST_AT_HALF, MINIATURISED_DEPTH, PALEST,
    PATCH_AREA_SCALE_MM2, PATCH_REACH_SIGMAS, PATCH_SIGMA_SCALE_MM, RANK_PER_TONE, REDDEST, SESSION_STATES,
    SESSION_STEP, SKIN_TILE_SLOPE, SKIN_TILE_TEXELS, STUBBLE_MM, TONE_PALER, TONE_PIVOT, TONE_TOE, TONE_VEIL,
    WHITENS_STEPS,
};
use crate::hair::{LAST_CALIBRE, LAST_LENGTH};
use crate::head::MOST_RELIEF_MM;
use crate::math::Plain;
use crate::optics;
use crate::treatment::Pace;

/// A piece of a shader: shipped as it is, or made of what Rust knows.
enum Piece {
    Text(&'static str),
    Made(fn() -> String),
}
use Piece::{Made, Text};

const COMMON: Piece = Made(common);
const LIGHTING: Piece = Text(shader!("lighting.wgsl"));
const SKIN_LIGHT: Piece = Made(skin_light);
const SKIN_TILE: Piece = Made(skin_tile);
const WHOLE: Piece = Text(shader!("whole.wgsl"));
const HAIR: Piece = Made(hair);
const FLAT: Piece = Made(flat);
const VERTEX_LIGHT: Piece = Made(vertex_light);
const COLUMNS: Piece = Made(column_constants);

/// What each shader is stitched of, in this order.
const SHADERS: [(&str, &[Piece]); 11] = [
    ("afar", &[COMMON, LIGHTING, SKIN_LIGHT, SKIN_TILE, HAIR, FLAT, VERTEX_LIGHT, Text(shader!("afar.wgsl"))]),
    ("backdrop", &[COMMON, WHOLE, Text(shader!("backdrop.wgsl"))]),
    ("column", &[COMMON, COLUMNS, FLAT, Text(shader!("column.wgsl"))]),
    ("depth", &[COMMON, Text(shader!("depth.wgsl"))]),
    ("eye", &[COMMON, LIGHTING, Made(eye_constants), Text(shader!("eye.wgsl"))]),
    ("light left", &[WHOLE, Text(shader!("light_left.wgsl"))]),
    ("look", &[COMMON, WHOLE, COLUMNS, Made(look_constants), HAIR, Text(shader!("look.wgsl"))]),
    ("present", &[WHOLE, Text(shader!("present.wgsl"))]),
    ("skin", &[COMMON, LIGHTING, SKIN_LIGHT, SKIN_TILE, Text(shader!("skin.wgsl"))]),
    ("strand", &[COMMON, LIGHTING, HAIR, Made(strand_constants), Text(shader!("strand.wgsl"))]),
    ("vertex light", &[COMMON, LIGHTING, SKIN_LIGHT, VERTEX_LIGHT, Text(shader!("vertex_light.wgsl"))]),
];

/// Every shader as the GPU gets it, by name.
pub fn shader_sources() -> Vec<(&'static str, String)> {
    SHADERS.iter().map(|(name, pieces)| (*name, stitched(pieces))).collect()
}

fn stitched(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Text(text) => out += text,
            Made(make) => out += &make(),
        }
        out.push('\n');
    }
    out
}

pub(super) fn module(device: &wgpu::Device, name: &'static str) -> wgpu::ShaderModule {
    let source = SHADERS.iter().find(|(known, _)| *known == name).map(|(_, pieces)| stitched(pieces));
    let source = source.unwrap_or_default();
    device.create_shader_module(wgpu::ShaderModuleDescriptor {
        label: Some(name),
        source: wgpu::ShaderSource::Wgsl(source.into()),
    })
}

/// What every shader of the head begins with.
fn common() -> String {
    let counts =
        [("COLUMN_TERMS", optics::COLUMN_TERMS), ("SESSION_STATES", SESSION_STATES), ("PACES", Pace::ALL.len())];
    let mut out = counts.map(|(name, count)| format!("const {name} = {count}u;\n")).concat();
    write_scalars(&mut out, &[("TONE_PIVOT", TONE_PIVOT), ("TONE_PALER", TONE_PALER)]);
    write_scalars(&mut out, &[("TONE_TOE", TONE_TOE), ("TONE_VEIL", TONE_VEIL)]);
    out + shader!("common.wgsl")
}

/// What skin is, and where cloth lies on it.
fn skin_light() -> String {
    let mut out = String::new();
    let funnel = [("FUNNEL_SLOPE", FUNNEL_SLOPE), ("FUNNEL_COSINE", FUNNEL_COSINE), ("FUNNEL_MM", FUNNEL_MM)];
    write_scalars(&mut out, &funnel);
    write_scalars(&mut out, &[("PALEST", PALEST), ("REDDEST", REDDEST)]);
    out + shader!("skin_light.wgsl")
}

/// Skin's fine relief, and how it lies in its tile.
fn skin_tile() -> String {
    let mut out = String::new();
    let scalars = [
        ("TILE_TEXELS", SKIN_TILE_TEXELS as f32),
        ("TILE_SLOPE", SKIN_TILE_SLOPE),
        ("FACE_HIGH", FACE_MAP_TEXELS[1] as f32),
        ("FACE_REACH", FACE_MAP_REACH),
        ("FACE_TOP_MM", FACE_MAP_TOP_MM),
        ("FACE_HIGH_MM", FACE_MAP_HIGH_MM),
        ("FACE_SLOPE", FACE_MAP_SLOPE),
        ("FACE_MARK", FACE_MAP_MARK),
    ];
    write_scalars(&mut out, &scalars);
    out + shader!("skin_tile.wgsl")
}

/// What lies by vertex: so many to a row of pixels, and how far melanin and blood may deviate.
fn vertex_light() -> String {
    format!("const VERTICES_ACROSS = {VERTICES_ACROSS}u;const MOST_MARK = 1.3;\n")
}

/// The flat picture of the scalp.
fn flat() -> String {
    format!("{}const FLAT_TEXEL = 2.0 * FLAT_REACH / {FLAT_PX}.0;\n", shader!("flat.wgsl"))
}

/// How many pieces of a strand, and how many of the strands, the renderer draws.
fn strand_constants() -> String {
    let mut out = String::new();
    let scalars = [
        ("LONG_HAIR_PX", strand::LONG_HAIR_PX),
        ("AFAR_PIECES", strand::AFAR_PIECES as f32),
        ("AFAR_STANDS_FOR", strand::AFAR_STANDS_FOR as f32),
        ("RANK_PER_TONE", RANK_PER_TONE),
    ];
    write_scalars(&mut out, &scalars);
    out
}

/// Rings and spokes of the eyes that the renderer draws.
fn eye_constants() -> String {
    let mut out = String::new();
    let [[rings, spokes], [afar_rings, afar_spokes]] =
        [eye::PARTS, eye::AFAR_PARTS].map(|parts| parts.map(|n| n as f32));
    let scalars = [("RINGS", rings), ("SPOKES", spokes), ("AFAR_RINGS", afar_rings), ("AFAR_SPOKES", afar_spokes)];
    write_scalars(&mut out, &scalars);
    out
}

/// What both shaders of columns agree on.
fn column_constants() -> String {
    let mut out = format!("const LOOKS_ACROSS = {LOOKS_ACROSS}u;\n");
    let scalars = [
        ("HALO_REACH_MM", optics::HALO_REACH_MM),
        ("SCAR_REACH_SIGMAS", PATCH_REACH_SIGMAS),
        ("NOTHING", 0.0),
        ("A_COLUMN", 1.0),
        ("A_SCAR", 2.0),
    ];
    write_scalars(&mut out, &scalars);
    out + shader!("columns.wgsl")
}

/// The optics' coefficients, so that they stand in one place only.
fn look_constants() -> String {
    let mut out = String::new();
    let scalars = [
        ("STUBBLE_MM", STUBBLE_MM),
        ("MOST_HALO", optics::MOST_HALO),
        ("WIDEST_CORE", optics::WIDEST_CORE),
        ("NARROWEST_MM", optics::SIMULATED_WIDTHS_MM[0]),
        ("WIDEST_MM", optics::SIMULATED_WIDTHS_MM[1]),
        ("DEEPEST_TOP_MM", optics::DEEPEST_TOP_MM),
        ("SHORTEST_MM", optics::SHORTEST_MM),
        ("SATURATION", optics::SATURATION),
        ("MOST_ABSORBANCE", optics::MOST_ABSORBANCE),
        ("COLUMN_DEPTH_SCALE_MM", COLUMN_DEPTH_SCALE_MM),
        ("WHITENS_STEPS", f32::from(WHITENS_STEPS)),
        ("SESSION_STEP", f32::from(SESSION_STEP) / f32::from(i8::MAX)),
        ("PATCH_SIGMA_SCALE_MM", PATCH_SIGMA_SCALE_MM),
        ("PATCH_AREA_SCALE_MM2", PATCH_AREA_SCALE_MM2),
        ("MOST_RELIEF_MM", MOST_RELIEF_MM),
        ("SHADE_OF_HAIR", optics::SHADE_OF_HAIR),
        ("SHADE_SHARED_PER_MM2", optics::SHADE_SHARED_PER_MM2),
    ];
    write_scalars(&mut out, &scalars);
    write_vector(&mut out, "CROWDED", optics::CROWDED);
    write_vector(&mut out, "FALL_OFF_PER_MM", optics::REDUCED_SCATTERING_PER_MM * optics::FALL_OFF);
    out + &optics::column_sums_wgsl()
}

fn write_scalars(out: &mut String, scalars: &[(&str, f32)]) {
    for (name, value) in scalars {
        let _ = writeln!(out, "const {name}: f32 = {};", Plain(*value));
    }
}

/// Hair without pigment, which is the same on every head, and what the years make of hair.
fn hair() -> String {
    let pigment = optics::FiberPigment::from_color(HairColor::White);
    let mut out = String::new();
    write_vector(&mut out, "WHITE_HAIR_LINEAR_RGB", pigment.reflectance_linear_rgb());
    write_vector(&mut out, "WHITE_HAIR_ABSORBANCE", pigment.absorbance());
    let scalars = [
        ("LOST_AT_HALF", LOST_AT_HALF),
        ("LAST_CALIBRE", LAST_CALIBRE),
        ("LAST_LENGTH", LAST_LENGTH),
        ("LAST_OPACITY", LAST_OPACITY),
        ("MINIATURISED_DEPTH", MINIATURISED_DEPTH),
    ];
    write_scalars(&mut out, &scalars);
    out + shader!("hair.wgsl")
}

fn write_vector(out: &mut String, name: &str, Vec3 { x, y, z }: Vec3) {
    let [x, y, z] = [x, y, z].map(Plain);
    let _ = writeln!(out, "const {name}: vec3<f32> = vec3<f32>({x}, {y}, {z});");
}
