// What head and light alone make of each vertex, a pixel a vertex: drawn once for a head, and once for each step of the key's
// round that is come to.

struct VertexOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) @interpolate(flat) position_mm: vec3<f32>,
    @location(1) @interpolate(flat) normal: vec3<f32>,
}

// How many rows of pixels there are, in x.
@group(2) @binding(0) var<uniform> rows: vec4<f32>;

// Where the pixel of the thing of that number lies in a picture of so many to a row and so many rows.
fn pixel_of(index: u32, across: u32, rows: f32) -> vec4<f32> {
    let at = vec2<f32>(f32(index % across), f32(index / across)) + 0.5;
    return vec4<f32>(at / vec2<f32>(f32(across), rows) * vec2<f32>(2.0, -2.0) + vec2<f32>(-1.0, 1.0), 0.0, 1.0);
}

@vertex
fn vs_vertex(@builtin(vertex_index) index: u32, skin: SkinIn) -> VertexOut {
    return VertexOut(pixel_of(index, VERTICES_ACROSS, rows.x), skin.position_mm, normalize(skin.normal_curvature.xyz));
}

// Deviation of melanin and of blood.
@fragment
fn fs_marks(in: VertexOut) -> @location(0) vec4<f32> {
    let p = in.position_mm;
    let marks = skin_marks_of(noise(p / 31.0).x, noise(p / 9.0 + 17.0).x, noise(p / 2.9 + 5.0).x, noise(p / 4.7 + 41.0).x);
    return vec4<f32>(0.5 + 0.5 * marks / MOST_MARK, 0.0, 0.0);
}

// Vertices lie this far apart: no shadow's edge is drawn harder by them.
const APART_MM: f32 = 2.2;

// How much of the key reaches it, softened as in green and blue, and as in red.
@fragment
fn fs_key(in: VertexOut) -> @location(0) vec4<f32> {
    let radius_mm = max(edge_mm(in.position_mm, in.normal, 0.0, 5, 12), APART_MM);
    let near = key_reach(in.position_mm, in.normal, radius_mm, 0.0, 32);
    let wide = key_reach(in.position_mm, in.normal, radius_mm + RED_SHADOW_MM, 0.0, 48);
    return vec4<f32>(near, wide, 0.0, 0.0);
}
