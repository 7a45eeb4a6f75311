// The finished picture onto the canvas, encoding to sRGB where the canvas's format does not.

@group(0) @binding(0) var picture: texture_2d<f32>;

struct PresentOut {
    @builtin(position) clip: vec4<f32>,
    // A place in the view, in its sides from the upper left corner: the canvas may have several.
    @location(0) place: vec2<f32>,
}

@vertex
fn vs_present(@builtin(vertex_index) vertex: u32) -> PresentOut {
    let corner = whole_corner(vertex);
    return PresentOut(vec4<f32>(corner * 2.0 - 1.0, 0.0, 1.0), vec2<f32>(corner.x, 1.0 - corner.y));
}

fn seen(place: vec2<f32>) -> vec3<f32> {
    return textureLoad(picture, vec2<i32>(place * vec2<f32>(textureDimensions(picture))), 0).rgb;
}

@fragment
fn fs_present_linear(in: PresentOut) -> @location(0) vec4<f32> {
    return vec4<f32>(seen(in.place), 1.0);
}

@fragment
fn fs_present_encoded(in: PresentOut) -> @location(0) vec4<f32> {
    let c = clamp(seen(in.place), vec3<f32>(0.0), vec3<f32>(1.0));
    let low = c * 12.92;
    let high = 1.055 * pow(c, vec3<f32>(1.0 / 2.4)) - 0.055;
    return vec4<f32>(select(high, low, c <= vec3<f32>(0.0031308)), 1.0);
}
