// From the loss of columns to the light that they leave, and that to half its size: means of light, as an eye takes them.

@group(0) @binding(0) var whole: texture_2d<f32>;
// What those leave that lie with them: hairs with deposits.
@group(0) @binding(1) var others: texture_2d<f32>;
// Loss of columns that are kept by themselves.
@group(0) @binding(2) var kept: texture_2d<f32>;

@fragment
fn fs_light_left(@builtin(position) position: vec4<f32>) -> @location(0) vec4<f32> {
    let at = vec2<i32>(position.xy);
    let loss = textureLoad(whole, at, 0) + textureLoad(kept, min(at, vec2<i32>(textureDimensions(kept)) - 1), 0);
    return exp(-loss) * textureLoad(others, min(at, vec2<i32>(textureDimensions(others)) - 1), 0);
}

@fragment
fn fs_half(@builtin(position) position: vec4<f32>) -> @location(0) vec4<f32> {
    let at = vec2<i32>(position.xy) * 2;
    return 0.25 * (textureLoad(whole, at, 0) + textureLoad(whole, at + vec2<i32>(1, 0), 0)
        + textureLoad(whole, at + vec2<i32>(0, 1), 0) + textureLoad(whole, at + vec2<i32>(1, 1), 0));
}
