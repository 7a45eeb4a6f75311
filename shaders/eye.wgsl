// Eyeballs: white with a hint of red toward the corners, an iris behind a bulging wet cornea.

struct EyeOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) position_mm: vec3<f32>,
    @location(1) normal: vec3<f32>,
    // Which way it looks, and its radius in mm.
    @location(2) @interpolate(flat) gaze: vec4<f32>,
}

// An adult's iris and a pupil in room light, mm.
const IRIS_MM: f32 = 5.9;
const PUPIL_MM: f32 = 1.9;
// A cornea is rounded so, whatever the ball that it stands on, mm.
const CORNEA_MM: f32 = 7.8;

// Who is looked at from the front looks back, as far up as the lids are open; turned away, straight ahead.
fn gaze(eye_mm: vec3<f32>) -> vec3<f32> {
    let to = normalize(frame.camera.xyz - eye_mm);
    let met = smoothstep(0.80, 0.93, to.z);
    return normalize(vec3<f32>(to.x * met, clamp(0.3 * to.y * met, -0.08, 0.05), to.z));
}

// A direction in an eye's own frame, whose z is its gaze, as one in the head's.
fn eye_to_head(gaze: vec3<f32>) -> mat3x3<f32> {
    let right = normalize(vec3<f32>(gaze.z, 0.0, -gaze.x));
    return mat3x3<f32>(right, cross(gaze, right), gaze);
}

@vertex
fn vs_eye(@builtin(vertex_index) vertex: u32, @builtin(instance_index) side: u32) -> EyeOut {
    let parts = vec2<u32>(select(vec2<f32>(RINGS, SPOKES), vec2<f32>(AFAR_RINGS, AFAR_SPOKES), frame.key_steps.w > 0.0));
    let quad = vertex / 6u;
    let corner = vertex % 6u;
    let right = select(0u, 1u, corner == 1u || corner == 4u || corner == 3u);
    let up = select(0u, 1u, corner == 2u || corner == 4u || corner == 5u);
    let spoke = f32(quad % parts.y + right) / f32(parts.y) * 2.0 * PI;
    // Only the front, where it can be seen.
    let tilt = f32(quad / parts.y + up) / f32(parts.x) * 1.75;
    let eye = select(frame.left_eye_mm, frame.right_eye_mm, side == 1u);
    let looks = gaze(eye.xyz);
    let normal = eye_to_head(looks) * vec3<f32>(sin(tilt) * cos(spoke), sin(tilt) * sin(spoke), cos(tilt));
    // The cornea stands proud of the ball.
    let bulge = 1.0 + 0.04 * smoothstep(IRIS_MM / eye.w + 0.05, 0.0, sin(tilt)) * step(0.0, cos(tilt));
    var out: EyeOut;
    out.position_mm = eye.xyz + normal * eye.w * bulge;
    out.normal = normal;
    out.gaze = vec4<f32>(looks, eye.w);
    out.clip = frame.clip_from_head * vec4<f32>(out.position_mm, 1.0);
    return out;
}

@fragment
fn fs_eye(in: EyeOut) -> @location(0) vec4<f32> {
    let px = pixel(in.clip);
    let edge = IRIS_MM / in.gaze.w;
    let hole = PUPIL_MM / in.gaze.w;
    let normal = normalize(in.normal);
    let view = normalize(frame.camera.xyz - in.position_mm);
    let to_head = eye_to_head(in.gaze.xyz);
    let own = normal * to_head;
    // Refraction brings the iris forward: shift it against the line of sight.
    let shifted = own.xy - (view * to_head).xy * 0.05 * smoothstep(edge, 0.0, length(own.xy));
    let radius = length(shifted);
    let angle = atan2(shifted.y, shifted.x);

    let veins = noise(vec3<f32>(angle * 3.0, radius * 9.0, 3.0)).x;
    var white = mix(vec3<f32>(0.39, 0.36, 0.33), vec3<f32>(0.44, 0.31, 0.27), smoothstep(0.3, 0.85, abs(normal.x)) * (0.6 + 0.4 * veins));
    let fibres = noise(vec3<f32>(angle * 9.0, radius * 3.0, 7.0)).x * 0.5 + noise(vec3<f32>(angle * 22.0, radius * 6.0, 1.0)).x * 0.35;
    let collar = smoothstep(0.64 * edge, 0.42 * edge, radius);
    var iris = frame.iris_linear_rgb.rgb * (1.0 + 0.55 * fibres) * mix(1.0, 0.75, collar);
    iris *= 1.0 - 0.75 * smoothstep(0.79 * edge, edge, radius);
    iris = mix(iris, vec3<f32>(0.004), smoothstep(hole + 0.012, hole - 0.012, radius));
    let base = mix(white, iris, smoothstep(edge + 0.022, edge - 0.022, radius) * step(0.0, own.z));

    // The lids shade the ball, the upper one most.
    let lid = mix(0.22, 1.0, smoothstep(0.24, -0.16, normal.y)) * mix(0.6, 1.0, smoothstep(-0.45, -0.12, normal.y)) * (1.0 - 0.5 * smoothstep(0.35, 0.9, abs(normal.x)));
    // From afar the head is in the light's way as a ball.
    let lit_mm = in.position_mm + normal * 2.0;
    var key_shadow = key_afar(lit_mm, 0.0);
    if (frame.key_steps.w <= 0.0) { key_shadow = key_visibility(lit_mm, normal, 3.0, px); }
    let light = frame.key_linear_rgb.rgb * saturate1(dot(normal, frame.key_direction.xyz) * 0.7 + 0.3) * key_shadow
        + frame.fill_linear_rgb.rgb * saturate1(dot(normal, frame.fill_direction.xyz) * 0.6 + 0.4)
        + surround_at(normal.y);
    var colour = base * light * lid;

    // Tear film: a sharp mirror, steeper over the cornea.
    let cornea = smoothstep(edge + 0.04, edge - 0.04, length(own.xy)) * step(0.0, own.z);
    let bulged = normalize(normal + to_head * vec3<f32>(own.xy * (in.gaze.w / CORNEA_MM - 1.0) * cornea, 0.0));
    let mirror = reflect(-view, bulged);
    let fresnel = 0.022 + 0.6 * fifth(1.0 - saturate1(dot(bulged, view)));
    // The key is a box somewhat taller than wide. The fill's is a fainter, smaller one.
    let key = frame.key_direction.xyz;
    let aside = (mirror.x * key.z - mirror.z * key.x) / max(length(mirror.xz) * length(key.xz), 1e-3);
    let above = 0.75 * (mirror.y - key.y);
    let width = max(frame.key_direction.w, 0.05);
    let tall = (1.0 - smoothstep(0.73 * width, 1.09 * width, max(abs(aside), abs(above)))) * step(0.0, dot(mirror.xz, key.xz));
    let small = softbox(mirror, frame.fill_direction.xyz, 0.16, 0.03) * 3.0;
    let glint = frame.key_linear_rgb.rgb * min(0.63 / square(width), 50.0) * tall * mix(0.55, 1.0, key_shadow) + frame.fill_linear_rgb.rgb * 13.0 * small;
    // The white is rougher than the cornea.
    colour += (mirrored(mirror, 0.12) * lid * lid * 0.8 + glint * mix(0.3, 1.0, cornea)) * fresnel;
    return vec4<f32>(dithered(tone(colour), px), 1.0);
}
