// Light on a surface, shared by skin, eyes and hair: the key's soft shadow and what is mirrored of all lights.

@group(1) @binding(0) var shadow_map: texture_depth_2d;
@group(1) @binding(1) var shadow_sampler: sampler_comparison;

const SHADOW_SIZE: f32 = 2048.0;
// The shadow map covers 500 mm.
const SHADOW_TEXEL_MM: f32 = 0.244;
// A quarter of the depth, in the shadow map's, of a mm toward the light.
const FLATTEST: f32 = 0.25 / 500.0;

// Share of the key that reaches a point, 0 to 1, averaged over a disc of that radius by so many looks at the map.
fn key_reach(position_mm: vec3<f32>, normal: vec3<f32>, radius_mm: f32, turn: f32, taps: i32) -> f32 {
    let lifted = position_mm + normal * 1.1 + frame.key_direction.xyz * 1.3;
    let clip = frame.shadow_from_head * vec4<f32>(lifted, 1.0);
    let uv = vec2<f32>(clip.x * 0.5 + 0.5, 0.5 - clip.y * 0.5);
    let texel = radius_mm / SHADOW_TEXEL_MM / SHADOW_SIZE;
    let spin = mat2x2<f32>(cos(turn), sin(turn), -sin(turn), cos(turn)) * texel;
    // Skin beside is no shadow on it: depth goes with its slope, as far as light comes that flat.
    let turned = (frame.shadow_from_head * vec4<f32>(normal, 0.0)).xyz;
    let rise = vec2<f32>(-0.5, 0.5) * turned.xy / min(turned.z, -FLATTEST);
    var sum = 0.0;
    for (var i = 0; i < taps; i += 1) {
        // A sunflower disc: even, and the same at every pixel but for its turn.
        let k = f32(i) + 0.5;
        let angle = 2.3999632 * k;
        let disc = sqrt(k / f32(taps)) * vec2<f32>(cos(angle), sin(angle));
        let off = spin * disc;
        sum += textureSampleCompareLevel(shadow_map, shadow_sampler, uv + off, clip.z + dot(rise, off) - 0.0012);
    }
    return sum / f32(taps);
}

// Half the width of the edge of a shadow there, for light that travels little below the skin: the wider, the farther away what
// throws it is, found by so many steps toward the light with so many looks each.
fn edge_mm(p: vec3<f32>, normal: vec3<f32>, turn: f32, steps: i32, taps: i32) -> f32 {
    let half_width = frame.key_direction.w;
    let step_mm = FARTHEST_MM / f32(steps - 1);
    var hidden = 0.0;
    var away_mm = 0.0;
    for (var step = 0; step < steps; step += 1) {
        let toward = frame.key_direction.xyz * (f32(step) * step_mm);
        let here = 1.0 - key_reach(p + toward, normal, half_width * FARTHEST_MM, turn, taps);
        if (step == 0) { hidden = here; }
        away_mm += here * step_mm;
    }
    return max(half_width * min(away_mm / max(hidden, 0.01), FARTHEST_MM), 0.6);
}

// Nothing on a head throws a shadow on it from farther away: from the jaw to the neck.
const FARTHEST_MM: f32 = 60.0;

// What is seen of it: beside a light no shadow is.
fn shadow_seen(reach: f32) -> f32 { return mix(1.0, reach, frame.key_linear_rgb.w); }

// The same where only the head as a ball is in the light's way: what stands above it is lit beyond where it faces the light.
fn key_afar(position_mm: vec3<f32>, stands_out: f32) -> f32 {
    let facing = dot(normalize(position_mm - SKULL_CENTER_MM), frame.key_direction.xyz);
    return shadow_seen(smoothstep(-0.2, 0.1, facing + stands_out));
}

// The same in a pixel of the picture.
fn key_visibility(position_mm: vec3<f32>, normal: vec3<f32>, radius_mm: f32, px: vec2<f32>) -> f32 {
    let turn = 6.2831853 * pixel_chance(px);
    return shadow_seen(key_reach(position_mm, normal, radius_mm, turn, 12));
}

// Red light travels so much farther.
const RED_SHADOW_MM: f32 = 3.3;

// Light of the surround on what faces so far up, -1 to 1.
fn surround_at(up: f32) -> vec3<f32> {
    return mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, 0.5 + 0.5 * up);
}

// Radiance of the lights in a direction, blurred by a lobe of that width (sine).
fn mirrored(direction: vec3<f32>, blur: f32) -> vec3<f32> {
    let surround = mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, smoothstep(-0.6 - blur, 0.7 + blur, direction.y));
    let key = mirrored_key(direction, blur);
    let rim = softbox(direction, frame.rim_direction.xyz, 0.30, blur) * frame.rim_linear_rgb.rgb * 5.0;
    let fill = softbox(direction, frame.fill_direction.xyz, 0.45, blur) * frame.fill_linear_rgb.rgb * 1.6;
    return surround * 0.9 + key + rim + fill;
}

// The key's part of it: the narrower, the brighter.
fn mirrored_key(direction: vec3<f32>, blur: f32) -> vec3<f32> {
    let width = frame.key_direction.w;
    return softbox(direction, frame.key_direction.xyz, width, blur) * frame.key_linear_rgb.rgb * (0.4356 / square(width));
}

fn softbox(direction: vec3<f32>, toward: vec3<f32>, half_width: f32, blur: f32) -> f32 {
    let away = 1.0 - dot(direction, toward);
    let edge = 0.5 * square(half_width);
    let soft = 0.5 * square(half_width + blur) - edge + 0.004;
    let spread = edge / (edge + soft);
    return spread * (1.0 - smoothstep(max(edge - soft, 0.0), edge + 2.0 * soft, away));
}
