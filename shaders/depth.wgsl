// Depth alone: the head as the camera sees it (hides columns on its far side) and as the key light sees it (shadows).

@vertex
fn vs_depth(@location(0) position_mm: vec3<f32>) -> @builtin(position) vec4<f32> {
    return frame.clip_from_head * vec4<f32>(position_mm, 1.0);
}

@vertex
fn vs_shadow(@location(0) position_mm: vec3<f32>) -> @builtin(position) vec4<f32> {
    return frame.shadow_from_head * vec4<f32>(position_mm, 1.0);
}
