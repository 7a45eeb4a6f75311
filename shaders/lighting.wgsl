// Light on a surface, shared by skin, eyes and hair: the key's soft shadow and the studio's reflections.

@group(1) @binding(0) var shadow_map: texture_depth_2d;
@group(1) @binding(1) var shadow_sampler: sampler_comparison;

const SHADOW_SIZE: f32 = 2048.0;
// The shadow map covers 500 mm.
const SHADOW_TEXEL_MM: f32 = 0.244;

// Share of the key that reaches a point, 0 to 1, averaged over a disc of that radius by so many looks at the map.
fn key_reach(position_mm: vec3<f32>, normal: vec3<f32>, radius_mm: f32, turn: f32, taps: i32) -> f32 {
    let lifted = position_mm + normal * 1.1 + frame.key_direction.xyz * 1.3;
    let clip = frame.shadow_from_head * vec4<f32>(lifted, 1.0);
    let uv = vec2<f32>(clip.x * 0.5 + 0.5, 0.5 - clip.y * 0.5);
    let texel = radius_mm / SHADOW_TEXEL_MM / SHADOW_SIZE;
    let spin = mat2x2<f32>(cos(turn), sin(turn), -sin(turn), cos(turn)) * texel;
    var sum = 0.0;
    for (var i = 0; i < taps; i += 1) {
        // A sunflower disc: even, and the same at every pixel but for its turn.
        let k = f32(i) + 0.5;
        let angle = 2.3999632 * k;
        let disc = sqrt(k / f32(taps)) * vec2<f32>(cos(angle), sin(angle));
        // Depth grows toward the rim of the disc too: skin curves away from the light.
        sum += textureSampleCompareLevel(shadow_map, shadow_sampler, uv + spin * disc, clip.z - 0.0012);
    }
    return sum / f32(taps);
}

// The same where only the head as a ball is in the light's way: what stands above it is lit beyond where it faces the light.
fn key_afar(position_mm: vec3<f32>, stands_out: f32) -> f32 {
    let facing = dot(normalize(position_mm - SKULL_CENTER_MM), frame.key_direction.xyz);
    return smoothstep(-0.1, 0.15, facing + stands_out);
}

// The same in a pixel of the picture.
fn key_visibility(position_mm: vec3<f32>, normal: vec3<f32>, radius_mm: f32, px: vec2<f32>) -> f32 {
    let turn = 6.2831853 * fract(52.9829189 * fract(dot(px, vec2<f32>(0.06711056, 0.00583715))));
    return key_reach(position_mm, normal, radius_mm, turn, 12);
}

// Light of the surround on what faces so far up, -1 to 1.
fn surround_at(up: f32) -> vec3<f32> {
    return mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, 0.5 + 0.5 * up);
}

// Radiance of the studio in a direction, blurred by a lobe of that width (sine).
fn studio(direction: vec3<f32>, blur: f32) -> vec3<f32> {
    let surround = mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, smoothstep(-0.6 - blur, 0.7 + blur, direction.y));
    let key_width = frame.key_direction.w + blur;
    let key = softbox(direction, frame.key_direction.xyz, frame.key_direction.w, blur) * frame.key_linear_rgb.rgb * 9.0;
    let rim = softbox(direction, frame.rim_direction.xyz, 0.30, blur) * frame.rim_linear_rgb.rgb * 5.0;
    let fill = softbox(direction, frame.fill_direction.xyz, 0.45, blur) * frame.fill_linear_rgb.rgb * 1.6;
    return surround * 0.9 + key + rim + fill;
}

fn softbox(direction: vec3<f32>, toward: vec3<f32>, half_width: f32, blur: f32) -> f32 {
    let away = 1.0 - dot(direction, toward);
    let edge = 0.5 * square(half_width);
    let soft = 0.5 * square(half_width + blur) - edge + 0.004;
    let spread = edge / (edge + soft);
    return spread * (1.0 - smoothstep(max(edge - soft, 0.0), edge + 2.0 * soft, away));
}
