// The column pass: every hair below the skin and every deposit, as optical loss (natural log absorbance), summed.
// The formulas are those of src/optics/column.rs; the constants are put in front of this file from there.

struct ColumnIn {
    @location(0) position_mm: vec3<f32>,
    @location(1) normal_kind: vec4<f32>,
    @location(2) shape: vec4<f32>,
}

struct ColumnOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) offset_mm: vec2<f32>,
    @location(1) @interpolate(flat) core_contrast: vec3<f32>,
    @location(2) @interpolate(flat) core_falloff: vec3<f32>,
    // x is the halo's falloff, yzw its contrast.
    @location(3) @interpolate(flat) halo: vec4<f32>,
    // The same of the redness, of a scar's tone, or of the shade below a hair, as loss.
    @location(4) @interpolate(flat) redness: vec4<f32>,
    // How smooth and shiny a scar makes the skin in its middle, how far it lifts it, mm, and half of its reach squared.
    @location(5) @interpolate(flat) scar: vec3<f32>,
}

// Hairs and deposits lie on the skin; this lift keeps a facet's sag from hiding them.
const LIFT_MM: f32 = 0.7;
// Half a quad in widths of the halo, or of the redness where there is some.
const REACH_SIGMAS: f32 = 2.2;

@vertex
fn vs_column(@builtin(vertex_index) corner: u32, column: ColumnIn) -> ColumnOut {
    let normal = normalize(column.normal_kind.xyz);
    let to_eye = frame.camera.xyz - column.position_mm;
    let distance_mm = length(to_eye);
    let facing = dot(normal, to_eye) / distance_mm;
    let pixel_mm = frame.camera.w * distance_mm;

    // What the day makes of it: core, top, blur, whether it is there; opacity and redness in all, mm².
    var state = vec4<f32>(1.0, 1.0, 0.0, 1.0);
    // What the years have left of a hair's calibre and depth.
    var left = vec2<f32>(1.0);
    var material = vec4<f32>(0.0);
    var above_mm = 0.0;
    // Two bytes: share of full opacity and when a hair is lost, or a scar's.
    let packed = round(column.shape.w * 65535.0);
    let share = floor(packed / 256.0);
    if (column.normal_kind.w < 0.0) {
        let whitens_at = (-127.0 * column.normal_kind.w - 1.0) / WHITENS_STEPS;
        let alive = life(packed - 256.0 * share);
        material = vec4<f32>(mix(frame.hair_opacity.rgb, WHITE_HAIR_OPACITY, whitened(whitens_at)) * presence(alive), 0.0);
        left = vec2<f32>(calibre(alive), depth_left(alive));
        state.w = alive;
        // A hair's column begins at the surface; how far it stands out is in the place of the top.
        state.y = 0.0;
        above_mm = column.shape.y * COLUMN_DEPTH_SCALE_MM * length_left(alive);
    }
    let is_scar = column.normal_kind.w > 0.9;
    if (!is_scar && column.normal_kind.w > 0.0) {
        let session = clamp(i32(round(column.normal_kind.w / SESSION_STEP)), 1, 4) - 1;
        state = frame.session_shape[session];
        material = frame.session_opacity[session] * vec4<f32>(frame.ink_opacity.rgb, 1.0);
    }
    let diameter_mm = column.shape.x * left.x;
    let top_mm = column.shape.y * COLUMN_DEPTH_SCALE_MM * state.y;
    let bottom_mm = column.shape.z * COLUMN_DEPTH_SCALE_MM * left.y;
    let opacity = min(material.rgb * share / 255.0, vec3<f32>(1.0));

    let depth = max(top_mm - CORE_CLEAR_MM, 0.0);
    let core = opacity * min(exp(-CORE_DECAY * depth * REDUCED_SCATTERING_PER_MM), vec3<f32>(0.95));
    let spread = CORE_SPREAD_PER_MM * depth;
    let core_variance = (vec3<f32>(square(1.05 * diameter_mm * state.x)) + spread * spread) / square(2.355);
    let core_area = core * core_variance * (2.0 * PI);
    let gain = GAIN_PER_MM / GAIN_DECAY_PER_MM * (exp(-GAIN_DECAY_PER_MM * top_mm) - exp(-GAIN_DECAY_PER_MM * bottom_mm));
    let halo_area = max(opacity * gain * (PI / 4.0) * diameter_mm * diameter_mm - core_area, vec3<f32>(0.0));

    // Pigment that wanders softens the core and keeps its total.
    // A pixel averages over its footprint, wider where the skin turns away: widen, and keep the area's total.
    let footprint_variance = square(0.5 * pixel_mm) / max(facing, 0.15);
    let seen_core = core_variance + vec3<f32>(square(state.z) + footprint_variance);
    let halo_variance = square(HALO_SIGMA_MM) + footprint_variance;
    let red_sigma = select(frame.flush_absorbance.w, column.shape.x * PATCH_SIGMA_SCALE_MM, is_scar);
    let red_variance = square(red_sigma) + footprint_variance;
    // A hair's shade lies as far about its root as it is long, within what keeps quads small.
    let shade_variance = halo_variance + square(min(0.3 * above_mm, 1.4));
    // The halo is always wider than the core.
    let stained = max(shade_variance, select(0.0, red_variance, material.w > 0.0));
    let widest = select(stained, red_variance, is_scar);
    // Patches of scars add up to an even cover, which no edge of theirs may show in.
    let reach = select(REACH_SIGMAS, SCAR_REACH_SIGMAS, is_scar);
    let reach_mm = reach * sqrt(widest);
    // What lies beyond its reach is given back inside it.
    let kept = 1.0 - exp(-0.5 * reach * reach);
    let core_kept = 1.0 - exp(-0.5 * REACH_SIGMAS * REACH_SIGMAS * halo_variance / seen_core);

    // A strip of four corners on the tangent plane.
    let sign = vec2<f32>(f32(corner & 1u) * 2.0 - 1.0, f32(corner >> 1u) * 2.0 - 1.0);
    let helper = select(vec3<f32>(0.0, 1.0, 0.0), vec3<f32>(1.0, 0.0, 0.0), abs(normal.y) > 0.9);
    let tangent = normalize(cross(helper, normal));
    let bitangent = cross(normal, tangent);
    let offset = sign * reach_mm;
    let point = column.position_mm + tangent * offset.x + bitangent * offset.y + to_eye / distance_mm * LIFT_MM;

    var out: ColumnOut;
    out.clip = frame.clip_from_head * vec4<f32>(point, 1.0);
    if (facing < 0.04 || state.w <= 0.0) { out.clip = vec4<f32>(2.0, 2.0, 2.0, 1.0); }
    out.offset_mm = offset;
    out.core_contrast = core * core_variance / seen_core / core_kept;
    out.core_falloff = 0.5 / seen_core;
    out.halo = vec4<f32>(0.5 / halo_variance, halo_area / (2.0 * PI * halo_variance) / kept);
    let red = frame.flush_absorbance.rgb * (material.w / (2.0 * PI * red_variance) / kept);
    out.redness = vec4<f32>(0.5 / red_variance, red);
    if (above_mm > 0.0) {
        let shade = opacity * diameter_mm * above_mm * SHADE_OF_HAIR;
        out.redness = vec4<f32>(0.5 / shade_variance, shade / (2.0 * PI * shade_variance) / kept);
    }
    out.scar = vec3<f32>(0.0, 0.0, 0.5 * reach * reach);
    if (is_scar) {
        // From the palest, -1, to the reddest, 1.
        let tone = 2.0 * column.shape.z - 1.0;
        let tint = frame.red_scar_absorbance.rgb * max(tone, 0.0) + frame.pale_scar_absorbance.rgb * max(-tone, 0.0);
        let middle = column.shape.y * PATCH_AREA_SCALE_MM2 / (2.0 * PI * red_variance) / kept;
        out.core_contrast = vec3<f32>(0.0);
        out.halo = vec4<f32>(out.halo.x, vec3<f32>(0.0));
        out.redness = vec4<f32>(0.5 / red_variance, tint * middle);
        // Its shine and its relief, a byte each.
        let relief_mm = (packed - 256.0 * share - 128.0) / 127.0 * MOST_RELIEF_MM;
        out.scar = vec3<f32>(vec2<f32>(share / 255.0, relief_mm) * middle, out.scar.z);
    }
    return out;
}

struct ColumnLoss {
    // Loss, and how smooth a scar is.
    @location(0) loss: vec4<f32>,
    @location(1) relief_mm: f32,
}

@fragment
fn fs_column(in: ColumnOut) -> ColumnLoss {
    let r2 = dot(in.offset_mm, in.offset_mm);
    let contrast = in.core_contrast * exp(-r2 * in.core_falloff) + in.halo.yzw * exp(-r2 * in.halo.x);
    let loss = -log(1.0 - min(contrast, vec3<f32>(0.97)));
    let red = in.redness.yzw * exp(-r2 * in.redness.x);
    // The corners of the quad lie beyond its reach.
    let inside = vec2<f32>(in.scar.z) > r2 * vec2<f32>(in.halo.x, in.redness.x);
    let scar = select(vec2<f32>(0.0), in.scar.xy * exp(-r2 * in.redness.x), inside.y);
    var out: ColumnLoss;
    out.loss = vec4<f32>(select(vec3<f32>(0.0), loss, inside.x) + select(vec3<f32>(0.0), red, inside.y), scar.x);
    out.relief_mm = scar.y;
    return out;
}
