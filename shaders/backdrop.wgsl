// The paper behind the head.

@vertex
fn vs_backdrop(@builtin(vertex_index) vertex: u32) -> @builtin(position) vec4<f32> {
    let corner = whole_corner(vertex);
    return vec4<f32>(corner * 2.0 - 1.0, 1.0, 1.0);
}

@fragment
fn fs_backdrop(@builtin(position) position: vec4<f32>) -> @location(0) vec4<f32> {
    let px = pixel(position);
    return vec4<f32>(dithered(background(px), px), 1.0);
}
