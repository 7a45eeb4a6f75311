// The paper behind the head, and the rim of an instrument before it.

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

@fragment
fn fs_rim(@builtin(position) position: vec4<f32>) -> @location(0) vec4<f32> {
    let size = frame.viewport_px.xy;
    let beyond_px = distance(pixel(position), 0.5 * size) - frame.round_linear_rgb.w * min(size.x, size.y);
    return vec4<f32>(vec3<f32>(0.0), saturate1(beyond_px + 0.5));
}
