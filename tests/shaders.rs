//! Every stitched shader parses and validates, and every layout that crosses to the GPU agrees with its shader.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]
#![cfg(feature = "gpu")]

use std::mem::offset_of;

use naga::valid::{Capabilities, ValidationFlags, Validator};
use smp_simulator::frame::{ColumnInstance, FrameUniforms, HeadVertex, StrandInstance};
use smp_simulator::gpu::shader_sources;

fn parse(name: &str, source: &str) -> Result<naga::Module, String> {
    let module = naga::front::wgsl::parse_str(source).map_err(|e| format!("{name}: {}", e.emit_to_string(source)))?;
    // Halves in words are read and written wherever WebGL2 or WebGPU is.
    Validator::new(ValidationFlags::all(), Capabilities::SHADER_FLOAT16_IN_FLOAT32)
        .validate(&module)
        .map_err(|e| format!("{name}: {}", e.emit_to_string(source)))?;
    Ok(module)
}

fn module(wanted: &str) -> naga::Module {
    let (name, source) = shader_sources().into_iter().find(|(name, _)| *name == wanted).unwrap();
    parse(name, &source).unwrap()
}

#[test]
fn every_shader_validates_without_optional_capabilities() {
    let failures: Vec<String> = shader_sources().iter().filter_map(|(n, s)| parse(n, s).err()).collect();
    assert!(failures.is_empty(), "all shaders validate, so that WebGL2 can run them:\n{}", failures.join("\n"));
}

/// The frame's uniforms by name, and where each begins.
fn frame_fields() -> Vec<(&'static str, usize)> {
    macro_rules! fields {
        ($($field:ident),* $(,)?) => { vec![$((stringify!($field), offset_of!(FrameUniforms, $field))),*] };
    }
    fields![
        clip_from_head,
        shadow_from_head,
        camera,
        viewport_px,
        key_direction,
        key_linear_rgb,
        fill_direction,
        fill_linear_rgb,
        rim_direction,
        rim_linear_rgb,
        sky_linear_rgb,
        ground_linear_rgb,
        corner_linear_rgb,
        round_linear_rgb,
        skin_albedo,
        melanin_absorbance,
        flush_absorbance,
        pale_scar_absorbance,
        red_scar_absorbance,
        hair_linear_rgb,
        hair_absorbance,
        ink_absorbance,
        session_shape,
        session_pigment,
        iris_linear_rgb,
        neckline,
        collar,
        cloth_linear_rgb,
        skin_finish,
        skin_marks,
        left_eye_mm,
        right_eye_mm,
        key_steps,
        column_terms,
    ]
}

#[test]
fn columns_are_looked_at_anew_when_anything_changes_that_their_look_rests_on() {
    let (_, look) = shader_sources().into_iter().find(|(name, _)| *name == "look").unwrap();
    // What else stands in the frame is of the camera and its lights, or of the skin's own colour. The colour of hair stands
    // among what is read.
    let fields: Vec<_> = frame_fields().into_iter().filter(|(name, _)| *name != "hair_linear_rgb").collect();
    let start = look.find("const LOOKS_ACROSS").unwrap();
    let read = |name: &str| look[start..].contains(&format!("frame.{name}"));
    assert_eq!(fields.iter().filter(|(name, _)| read(name)).count(), 9, "what look.wgsl reads");
    for (name, offset) in fields {
        let before = vec![0_u8; size_of::<FrameUniforms>()];
        let mut after = before.clone();
        after[offset + 3] = 1;
        let [before, after] = [before, after].map(|bytes| bytemuck::pod_read_unaligned::<FrameUniforms>(&bytes));
        assert_eq!(before.columns_look_as_in(&after), !read(name), "{name}");
    }
}

#[test]
fn the_frame_uniforms_have_the_same_names_offsets_and_size_in_rust_and_in_wgsl() {
    let rust = frame_fields();
    for name in ["skin", "afar", "look", "column", "strand", "eye", "depth", "backdrop"] {
        let module = module(name);
        let (_, ty) = module.types.iter().find(|(_, t)| t.name.as_deref() == Some("Frame")).unwrap();
        let naga::TypeInner::Struct { members, span } = &ty.inner else { panic!("Frame is a struct") };
        let wgsl: Vec<(&str, usize)> =
            members.iter().map(|m| (m.name.as_deref().unwrap_or(""), m.offset as usize)).collect();
        assert_eq!(wgsl, rust, "{name}: field names and offsets agree");
        assert_eq!(*span as usize, size_of::<FrameUniforms>(), "{name}: sizes agree");
    }
}

#[test]
fn vertex_inputs_have_the_names_of_the_rust_fields() {
    let cases: [(&str, &str, &[&str]); 5] = [
        ("afar", "SkinIn", &["position_mm", "normal_curvature", "surface_weights", "colour_weights"]),
        ("skin", "SkinIn", &["position_mm", "normal_curvature", "surface_weights", "colour_weights"]),
        ("look", "Column", &["position_mm", "normal_kind", "shape"]),
        ("column", "Column", &["position_mm", "normal_kind", "shape"]),
        ("strand", "StrandIn", &["root_mm", "control_mm", "tip_mm", "widths", "tint", "span"]),
    ];
    for (shader, input, names) in cases {
        let module = module(shader);
        let (_, ty) = module.types.iter().find(|(_, t)| t.name.as_deref() == Some(input)).unwrap();
        let naga::TypeInner::Struct { members, .. } = &ty.inner else { panic!("{input} is a struct") };
        let found: Vec<&str> = members.iter().filter_map(|m| m.name.as_deref()).collect();
        assert_eq!(found, names, "{input} names its inputs as the instance struct does");
    }
    assert_eq!(size_of::<HeadVertex>(), 28, "a head vertex is 28 bytes");
    assert_eq!(size_of::<ColumnInstance>(), 24, "a column is 24 bytes");
    assert_eq!(size_of::<StrandInstance>(), 48, "a strand is 48 bytes");
}
