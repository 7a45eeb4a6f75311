// The column pass: every hair below the skin, deposit and scar, as optical loss (natural log absorbance), summed. What each
// takes was found by look.wgsl; the constants are put in front of this file. Columns lie in rows: an instance is a row, of
// whose vertices each column has some after those of the one before. Many small instances would be dear on some devices.

struct ColumnOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) offset_mm: vec2<f32>,
    // A column's parts, two halves a number: the fewer numbers, the quicker small triangles are set up.
    @location(1) @interpolate(flat) core: vec4<u32>,
    @location(2) @interpolate(flat) around: vec4<u32>,
}

// What of a column is seen at a place.
struct Parts {
    core_contrast: vec3<f32>,
    core_falloff: vec3<f32>,
    // x is one over the halo's reach squared, below 0 for a scar, yzw its contrast.
    halo: vec4<f32>,
    // x is the falloff of the stain (redness, a scar's tone, the shade below a hair), yzw its loss.
    stain: vec4<f32>,
    // How smooth and shiny a scar makes the skin in its middle, or how much of it stubble covers; how far a scar lifts it, mm.
    covers: vec2<f32>,
}

fn packed(parts: Parts, offset_mm: vec2<f32>) -> ColumnOut {
    let core = parts.core_contrast;
    let falloff = parts.core_falloff;
    var out: ColumnOut;
    out.clip = vec4<f32>(2.0, 2.0, 2.0, 1.0);
    out.offset_mm = offset_mm;
    out.core = vec4<u32>(
        pack2x16float(core.xy),
        pack2x16float(vec2<f32>(core.z, falloff.x)),
        pack2x16float(falloff.yz),
        pack2x16float(parts.covers),
    );
    out.around = vec4<u32>(
        pack2x16float(parts.halo.xy),
        pack2x16float(parts.halo.zw),
        pack2x16float(parts.stain.xy),
        pack2x16float(parts.stain.zw),
    );
    return out;
}

fn unpacked(in: ColumnOut) -> Parts {
    let core_z_falloff = unpack2x16float(in.core.y);
    var out: Parts;
    out.core_contrast = vec3<f32>(unpack2x16float(in.core.x), core_z_falloff.x);
    out.core_falloff = vec3<f32>(core_z_falloff.y, unpack2x16float(in.core.z));
    out.covers = unpack2x16float(in.core.w);
    out.halo = vec4<f32>(unpack2x16float(in.around.x), unpack2x16float(in.around.y));
    out.stain = vec4<f32>(unpack2x16float(in.around.z), unpack2x16float(in.around.w));
    return out;
}

@group(2) @binding(0) var look_core: texture_2d<f32>;
@group(2) @binding(1) var look_variance: texture_2d<f32>;
@group(2) @binding(2) var look_halo: texture_2d<f32>;
@group(2) @binding(3) var look_stain: texture_2d<f32>;

// Hairs and deposits lie on the skin; this lift keeps a facet's sag from hiding them.
const LIFT_MM: f32 = 0.7;
// Half a quad in widths of the stain.
const REACH_SIGMAS: f32 = 2.2;
// Variance of a halo over its reach squared.
const HALO_VARIANCE: f32 = 0.1875;

struct Spread {
    parts: Parts,
    offset_mm: vec2<f32>,
    // The corner.
    point_mm: vec3<f32>,
    // Whether there is anything to be seen of it.
    there: bool,
}

// A corner of a column, as wide as it is seen where a pixel is so wide that it averages with that variance, mm². `corner`
// is told in the column's reach.
fn spread(corner: vec2<f32>, at: vec2<u32>, column: Column, footprint_variance: f32) -> Spread {
    let normal = normalize(column.normal_kind.xyz);
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

    // On the tangent plane.
    let helper = select(vec3<f32>(0.0, 1.0, 0.0), vec3<f32>(1.0, 0.0, 0.0), abs(normal.y) > 0.9);
    let tangent = normalize(cross(helper, normal));
    let bitangent = cross(normal, tangent);
    let offset = corner * reach_mm;

    var out: Parts;
    out.core_contrast = core.rgb * variance.rgb / seen_core / core_kept;
    out.core_falloff = 0.5 / seen_core;
    out.halo = vec4<f32>(select(1.0, -1.0, is_scar) / halo_reach_squared, halo.rgb * 1.5 / (PI * halo_reach_squared));
    out.stain = vec4<f32>(0.5 / stain_variance, stain.rgb * middle);
    // Of stubble its area from the side is known.
    out.covers = select(vec2<f32>(halo.w * out.core_falloff.r / PI, 0.0), vec2<f32>(halo.w, stain.w) * middle, is_scar);
    return Spread(out, offset, column.position_mm + tangent * offset.x + bitangent * offset.y, core.w != NOTHING);
}

// Two triangles, which are a square.
@vertex
fn vs_column(@builtin(vertex_index) vertex: u32, @builtin(instance_index) row: u32) -> ColumnOut {
    let at = vec2<u32>(vertex / 6u, row);
    let column = column_at(at);
    let turn = vertex % 6u;
    let corner = select(select(turn, 5u - turn, turn > 2u), 3u, turn == 5u);
    let to_eye = frame.camera.xyz - column.position_mm;
    let distance_mm = length(to_eye);
    let facing = dot(normalize(column.normal_kind.xyz), to_eye) / distance_mm;
    // Wider where the skin turns away.
    let sign = vec2<f32>(f32(corner & 1u) * 2.0 - 1.0, f32(corner >> 1u) * 2.0 - 1.0);
    let seen = spread(sign, at, column, square(0.5 * frame.camera.w * distance_mm) / max(facing, 0.15));
    var out = packed(seen.parts, seen.offset_mm);
    if (facing >= 0.04 && seen.there) {
        out.clip = frame.clip_from_head * vec4<f32>(seen.point_mm + to_eye / distance_mm * LIFT_MM, 1.0);
    }
    return out;
}

// The same onto the flat picture of the scalp, and with it what stands above the skin where that is stubble. One triangle
// round the reach: there, where columns are some texels wide, it takes half the time of two.
@vertex
fn vs_flat(@builtin(vertex_index) vertex: u32, @builtin(instance_index) row: u32) -> ColumnOut {
    let at = vec2<u32>(vertex / 3u, row);
    let column = column_at(at);
    let turn = vertex % 3u;
    let corner = vec2<f32>((f32(turn) - 1.0) * sqrt(3.0), select(-1.0, 2.0, turn == 1u));
    let seen = spread(corner, at, column, square(0.5 * FLAT_TEXEL * distance(column.position_mm, SKULL_CENTER_MM)));
    var out = packed(seen.parts, seen.offset_mm);
    if (seen.there) { out.clip = vec4<f32>(flat_place(seen.point_mm), 0.0, 1.0); }
    return out;
}

struct ColumnLoss {
    // Loss, and how smooth a scar is.
    @location(0) loss: vec4<f32>,
    @location(1) relief_mm: f32,
}

fn taken(parts: Parts, r2: f32) -> ColumnLoss {
    let is_scar = parts.halo.x < 0.0;
    let share = r2 * abs(parts.halo.x);
    let contrast = parts.core_contrast * exp(-r2 * parts.core_falloff) + parts.halo.yzw * (1.0 - share * share);
    let loss = -log(1.0 - min(contrast, vec3<f32>(0.97)));
    let fallen = exp(-r2 * parts.stain.x);
    let stain = parts.stain.yzw * fallen;
    // Corners lie beyond the reach.
    let inside = vec2<bool>(share < 1.0, r2 * parts.stain.x < 0.5 * square(select(REACH_SIGMAS, SCAR_REACH_SIGMAS, is_scar)));
    let scar = select(vec2<f32>(0.0), parts.covers * fallen, inside.y && is_scar);
    var out: ColumnLoss;
    out.loss = vec4<f32>(select(vec3<f32>(0.0), loss, inside.x) + select(vec3<f32>(0.0), stain, inside.y), scar.x);
    out.relief_mm = scar.y;
    return out;
}

@fragment
fn fs_column(in: ColumnOut) -> ColumnLoss {
    return taken(unpacked(in), dot(in.offset_mm, in.offset_mm));
}

@fragment
fn fs_flat(in: ColumnOut) -> @location(0) vec4<f32> {
    let parts = unpacked(in);
    let r2 = dot(in.offset_mm, in.offset_mm);
    // Of what stands above the skin as much as lies over it.
    return vec4<f32>(taken(parts, r2).loss.rgb, parts.covers.x * exp(-r2 * parts.core_falloff.r));
}
