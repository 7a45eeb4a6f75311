// A triangle over a whole picture: the corner of that number, in sides of the picture.
fn whole_corner(vertex: u32) -> vec2<f32> {
    return vec2<f32>(f32((vertex << 1u) & 2u), f32(vertex & 2u));
}

@vertex
fn vs_whole(@builtin(vertex_index) vertex: u32) -> @builtin(position) vec4<f32> {
    return vec4<f32>(whole_corner(vertex) * 2.0 - 1.0, 0.0, 1.0);
}
