// The columns themselves, as ColumnInstance has them, in rows of LOOKS_ACROSS: a column is three texels of two words.

struct Column {
    position_mm: vec3<f32>,
    normal_kind: vec4<f32>,
    shape: vec4<f32>,
}

@group(1) @binding(0) var columns: texture_2d<u32>;

fn column_at(at: vec2<u32>) -> Column {
    let first = vec2<u32>(at.x * 3u, at.y);
    let xy = textureLoad(columns, first, 0).xy;
    let z_normal = textureLoad(columns, first + vec2<u32>(1u, 0u), 0).xy;
    let shape = textureLoad(columns, first + vec2<u32>(2u, 0u), 0).xy;
    return Column(
        bitcast<vec3<f32>>(vec3<u32>(xy, z_normal.x)),
        unpack4x8snorm(z_normal.y),
        vec4<f32>(unpack2x16unorm(shape.x), unpack2x16unorm(shape.y)),
    );
}
