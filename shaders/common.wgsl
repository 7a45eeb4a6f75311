// Shared by every pass: the frame's uniforms, tone, background and noise. Lengths are mm in the head's frame.

struct Frame {
    clip_from_head: mat4x4<f32>,
    shadow_from_head: mat4x4<f32>,
    camera: vec4<f32>,
    viewport_px: vec4<f32>,
    key_direction: vec4<f32>,
    key_linear_rgb: vec4<f32>,
    fill_direction: vec4<f32>,
    fill_linear_rgb: vec4<f32>,
    rim_direction: vec4<f32>,
    rim_linear_rgb: vec4<f32>,
    sky_linear_rgb: vec4<f32>,
    ground_linear_rgb: vec4<f32>,
    corner_linear_rgb: vec4<f32>,
    round_linear_rgb: vec4<f32>,
    skin_albedo: vec4<f32>,
    melanin_absorbance: vec4<f32>,
    flush_absorbance: vec4<f32>,
    pale_scar_absorbance: vec4<f32>,
    red_scar_absorbance: vec4<f32>,
    hair_linear_rgb: vec4<f32>,
    hair_absorbance: vec4<f32>,
    ink_absorbance: vec4<f32>,
    session_shape: array<vec4<f32>, SESSION_STATES>,
    session_pigment: array<vec4<f32>, SESSION_STATES>,
    iris_linear_rgb: vec4<f32>,
    neckline: vec4<f32>,
    collar: vec4<f32>,
    cloth_linear_rgb: vec4<f32>,
    skin_finish: vec4<f32>,
    skin_marks: vec4<f32>,
    left_eye_mm: vec4<f32>,
    right_eye_mm: vec4<f32>,
    // The two steps of the key's round that it stands between, the second's share, and 1 where the head is seen from afar.
    key_steps: vec4<f32>,
    // How many there are of these and of the sessions' states is put in front of this file.
    column_terms: array<vec4<f32>, COLUMN_TERMS>,
}

@group(0) @binding(0) var<uniform> frame: Frame;

const PI: f32 = 3.14159265;

// Middle of the skull: hair lies over it as over a ball.
const SKULL_CENTER_MM: vec3<f32> = vec3<f32>(0.0, 22.0, -78.0);

fn saturate1(x: f32) -> f32 { return clamp(x, 0.0, 1.0); }
fn square(x: f32) -> f32 { return x * x; }
fn fifth(x: f32) -> f32 { return square(square(x)) * x; }

fn luminance(linear_rgb: vec3<f32>) -> f32 {
    return dot(linear_rgb, vec3<f32>(0.2126, 0.7152, 0.0722));
}

// A camera's tone curve: in the shade each colour falls off faster than its light, so that hues deepen there; what is as bright
// as the pivot or brighter stays. From the knee on it rolls off toward white without turning hues.
fn tone(scene_linear_rgb: vec3<f32>) -> vec3<f32> {
    let paler = max(mix(scene_linear_rgb, vec3<f32>(luminance(scene_linear_rgb)), TONE_PALER), vec3<f32>(0.0));
    let linear_rgb = scene_linear_rgb * sqrt(sqrt(min(paler / TONE_PIVOT + TONE_TOE, vec3<f32>(1.0)))) + TONE_VEIL;
    let knee = 0.80;
    let peak = max(linear_rgb.r, max(linear_rgb.g, linear_rgb.b));
    if (peak <= knee) { return linear_rgb; }
    let room = 1.0 - knee;
    let rolled = 1.0 - room * room / (peak - knee + room);
    let toned = linear_rgb * (rolled / peak);
    let whiten = 1.0 - 1.0 / (0.25 * (peak - rolled) + 1.0);
    return mix(toned, vec3<f32>(rolled), whiten);
}

// The pixel of the whole picture that one is which is drawn, of a part of it.
fn pixel(drawn: vec4<f32>) -> vec2<f32> { return drawn.xy + frame.viewport_px.zw; }

// What stands behind the head: lighter round it, darker in the corners. `px` is a pixel position.
fn background(px: vec2<f32>) -> vec3<f32> {
    let across = frame.viewport_px.x / frame.viewport_px.y;
    let uv = px / frame.viewport_px.xy;
    let centred = vec2<f32>((uv.x - 0.5) * across, uv.y - 0.42);
    let glow = exp(-2.2 * dot(centred, centred));
    return mix(frame.corner_linear_rgb.rgb, frame.round_linear_rgb.rgb, 0.25 + 0.75 * glow) * (1.0 - 0.12 * uv.y);
}

// Even noise from 0 to 1, the same for the same pixel, unlike that of the pixels beside it.
fn pixel_noise(px: vec2<f32>) -> f32 { return fract(52.9829189 * fract(dot(px, vec2<f32>(0.06711056, 0.00583715)))); }

// The same, but otherwise in each drawing of a picture at rest.
fn pixel_chance(px: vec2<f32>) -> f32 { return fract(pixel_noise(px) + frame.corner_linear_rgb.w); }

// With half a code value of noise against banding, of the encoded picture or, in the dark, of this one; the same for the same
// pixel, so nothing crawls.
fn dithered(linear_rgb: vec3<f32>, px: vec2<f32>) -> vec3<f32> {
    return linear_rgb + (pixel_noise(px) - 0.5) * max(sqrt(linear_rgb) * (2.0 / 255.0), vec3<f32>(1.0 / 1023.0));
}

fn hash3(p: vec3<i32>) -> vec3<f32> {
    var v = vec3<u32>(bitcast<u32>(p.x), bitcast<u32>(p.y), bitcast<u32>(p.z)) * 1664525u + 1013904223u;
    v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
    v = v ^ (v >> vec3<u32>(16u));
    v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
    return vec3<f32>(v & vec3<u32>(0xffffu)) / 65535.0;
}

// Value noise of unit cell size: x is the value in -1 to 1, yzw its gradient.
fn noise(p: vec3<f32>) -> vec4<f32> {
    let cell = floor(p);
    let i = vec3<i32>(cell);
    let f = p - cell;
    let u = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
    let du = 30.0 * f * f * (f * (f - 2.0) + 1.0);
    let a = hash3(i).x;
    let b = hash3(i + vec3<i32>(1, 0, 0)).x;
    let c = hash3(i + vec3<i32>(0, 1, 0)).x;
    let d = hash3(i + vec3<i32>(1, 1, 0)).x;
    let e = hash3(i + vec3<i32>(0, 0, 1)).x;
    let g = hash3(i + vec3<i32>(1, 0, 1)).x;
    let h = hash3(i + vec3<i32>(0, 1, 1)).x;
    let k = hash3(i + vec3<i32>(1, 1, 1)).x;
    let k1 = b - a;
    let k2 = c - a;
    let k3 = e - a;
    let k4 = a - b - c + d;
    let k5 = a - c - e + h;
    let k6 = a - b - e + g;
    let k7 = b + c - a + e - d - g - h + k;
    let value = a + k1 * u.x + k2 * u.y + k3 * u.z + k4 * u.x * u.y + k5 * u.y * u.z + k6 * u.z * u.x
        + k7 * u.x * u.y * u.z;
    let slope = du * vec3<f32>(
        k1 + k4 * u.y + k6 * u.z + k7 * u.y * u.z,
        k2 + k5 * u.z + k4 * u.x + k7 * u.z * u.x,
        k3 + k6 * u.x + k5 * u.y + k7 * u.x * u.y,
    );
    return vec4<f32>(2.0 * value - 1.0, 2.0 * slope);
}

// How much of a detail of that size survives at that pixel footprint: none below two pixels.
fn survives(size_mm: f32, footprint_mm: f32) -> f32 {
    return saturate1(size_mm / (2.0 * footprint_mm) - 1.0);
}
