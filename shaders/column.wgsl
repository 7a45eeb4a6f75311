// The column pass: every hair below the skin, deposit and scar, as optical loss (natural log absorbance), summed. What each
// takes was found by look.wgsl; the constants are put in front of this file.

struct ColumnIn {
    @location(0) position_mm: vec3<f32>,
    @location(1) normal_kind: vec4<f32>,
}

struct ColumnOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) offset_mm: vec2<f32>,
    @location(1) @interpolate(flat) core_contrast: vec3<f32>,
    @location(2) @interpolate(flat) core_falloff: vec3<f32>,
    // x is one over the halo's reach squared, yzw its contrast.
    @location(3) @interpolate(flat) halo: vec4<f32>,
    // x is the falloff of the stain (redness, a scar's tone, the shade below a hair), yzw its loss.
    @location(4) @interpolate(flat) stain: vec4<f32>,
    // How smooth and shiny a scar makes the skin in its middle, how far it lifts it, mm, and half of its reach squared.
    @location(5) @interpolate(flat) scar: vec3<f32>,
}

@group(1) @binding(0) var look_core: texture_2d<f32>;
@group(1) @binding(1) var look_variance: texture_2d<f32>;
@group(1) @binding(2) var look_halo: texture_2d<f32>;
@group(1) @binding(3) var look_stain: texture_2d<f32>;

// Hairs and deposits lie on the skin; this lift keeps a facet's sag from hiding them.
const LIFT_MM: f32 = 0.7;
// Half a quad in widths of the stain.
const REACH_SIGMAS: f32 = 2.2;
// Variance of a halo over its reach squared.
const HALO_VARIANCE: f32 = 0.1875;

struct Spread {
    column: ColumnOut,
    // The quad's corner.
    point_mm: vec3<f32>,
    // Whether there is anything to be seen of it.
    there: bool,
    // Of its stubble, seen from the side.
    stubble_mm2: f32,
}

// A corner of a column's quad, as wide as it is seen where a pixel is so wide that it averages with that variance, mm².
fn spread(corner: u32, index: u32, column: ColumnIn, footprint_variance: f32) -> Spread {
    let normal = normalize(column.normal_kind.xyz);
    let at = vec2<u32>(index % LOOKS_ACROSS, index / LOOKS_ACROSS);
    let core = textureLoad(look_core, at, 0);
    let variance = textureLoad(look_variance, at, 0);
    let halo = textureLoad(look_halo, at, 0);
    let stain = textureLoad(look_stain, at, 0);
    let is_scar = core.w == A_SCAR;

    // A pixel averages over its footprint: widen, and keep the area's total.
    let seen_core = variance.rgb + footprint_variance;
    let halo_reach_squared = square(HALO_REACH_MM) + footprint_variance / HALO_VARIANCE;
    let stain_variance = variance.w + footprint_variance;
    // Patches of scars add up to an even cover, which no edge of theirs may show in.
    let reach = select(REACH_SIGMAS, SCAR_REACH_SIGMAS, is_scar);
    // The halo is always wider than the core.
    let stained_mm = select(0.0, reach * sqrt(stain_variance), variance.w > 0.0);
    let reach_mm = max(stained_mm, select(sqrt(halo_reach_squared), 0.0, is_scar));
    // What lies beyond its reach is given back inside it.
    let core_kept = 1.0 - exp(-0.5 * halo_reach_squared / seen_core);
    let middle = 1.0 / (2.0 * PI * stain_variance * (1.0 - exp(-0.5 * reach * reach)));

    // A strip of four corners on the tangent plane.
    let sign = vec2<f32>(f32(corner & 1u) * 2.0 - 1.0, f32(corner >> 1u) * 2.0 - 1.0);
    let helper = select(vec3<f32>(0.0, 1.0, 0.0), vec3<f32>(1.0, 0.0, 0.0), abs(normal.y) > 0.9);
    let tangent = normalize(cross(helper, normal));
    let bitangent = cross(normal, tangent);
    let offset = sign * reach_mm;

    var out: ColumnOut;
    out.clip = vec4<f32>(2.0, 2.0, 2.0, 1.0);
    out.offset_mm = offset;
    out.core_contrast = core.rgb * variance.rgb / seen_core / core_kept;
    out.core_falloff = 0.5 / seen_core;
    out.halo = vec4<f32>(1.0 / halo_reach_squared, halo.rgb * 1.5 / (PI * halo_reach_squared));
    out.stain = vec4<f32>(0.5 / stain_variance, stain.rgb * middle);
    out.scar = vec3<f32>(select(vec2<f32>(0.0), vec2<f32>(halo.w, stain.w) * middle, is_scar), 0.5 * reach * reach);
    return Spread(out, column.position_mm + tangent * offset.x + bitangent * offset.y, core.w != NOTHING, select(halo.w, 0.0, is_scar));
}

@vertex
fn vs_column(@builtin(vertex_index) corner: u32, @builtin(instance_index) index: u32, column: ColumnIn) -> ColumnOut {
    let to_eye = frame.camera.xyz - column.position_mm;
    let distance_mm = length(to_eye);
    let facing = dot(normalize(column.normal_kind.xyz), to_eye) / distance_mm;
    // Wider where the skin turns away.
    let seen = spread(corner, index, column, square(0.5 * frame.camera.w * distance_mm) / max(facing, 0.15));
    var out = seen.column;
    if (facing >= 0.04 && seen.there) {
        out.clip = frame.clip_from_head * vec4<f32>(seen.point_mm + to_eye / distance_mm * LIFT_MM, 1.0);
    }
    return out;
}

// The same onto the flat picture of the scalp, and with it what stands above the skin where that is stubble.
@vertex
fn vs_flat(@builtin(vertex_index) corner: u32, @builtin(instance_index) index: u32, column: ColumnIn) -> ColumnOut {
    let seen = spread(corner, index, column, square(0.5 * FLAT_TEXEL * distance(column.position_mm, SKULL_CENTER_MM)));
    var out = seen.column;
    out.scar.x = seen.stubble_mm2 * out.core_falloff.r / PI;
    if (seen.there) { out.clip = vec4<f32>(flat_place(seen.point_mm), 0.0, 1.0); }
    return out;
}

struct ColumnLoss {
    // Loss, and how smooth a scar is.
    @location(0) loss: vec4<f32>,
    @location(1) relief_mm: f32,
}

fn taken(in: ColumnOut) -> ColumnLoss {
    let r2 = dot(in.offset_mm, in.offset_mm);
    let share = r2 * in.halo.x;
    let contrast = in.core_contrast * exp(-r2 * in.core_falloff) + in.halo.yzw * (1.0 - share * share);
    let loss = -log(1.0 - min(contrast, vec3<f32>(0.97)));
    let stain = in.stain.yzw * exp(-r2 * in.stain.x);
    // The corners of the quad lie beyond its reach.
    let inside = vec2<bool>(share < 1.0, r2 * in.stain.x < in.scar.z);
    let scar = select(vec2<f32>(0.0), in.scar.xy * exp(-r2 * in.stain.x), inside.y);
    var out: ColumnLoss;
    out.loss = vec4<f32>(select(vec3<f32>(0.0), loss, inside.x) + select(vec3<f32>(0.0), stain, inside.y), scar.x);
    out.relief_mm = scar.y;
    return out;
}

@fragment
fn fs_column(in: ColumnOut) -> ColumnLoss {
    return taken(in);
}

@fragment
fn fs_flat(in: ColumnOut) -> @location(0) vec4<f32> {
    // Of what stands above the skin as much as lies over it.
    return vec4<f32>(taken(in).loss.rgb, in.scar.x * exp(-dot(in.offset_mm, in.offset_mm) * in.core_falloff.r));
}
