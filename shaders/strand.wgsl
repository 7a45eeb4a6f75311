// Hairs above the skin: camera-facing ribbons along a quadratic curve. One thinner than a pixel is drawn a pixel wide
// and fainter by the same factor.

struct StrandIn {
    @location(0) root_mm: vec3<f32>,
    @location(1) control_mm: vec3<f32>,
    @location(2) tip_mm: vec3<f32>,
    @location(3) widths: vec2<f32>,
    @location(4) tint: vec4<f32>,
}

struct StrandOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) position_mm: vec3<f32>,
    @location(1) tangent: vec3<f32>,
    // Share of white, coverage, tone, distance along.
    @location(2) ribbon: vec4<f32>,
}

const SEGMENTS: f32 = 4.0;

@vertex
fn vs_strand(@builtin(vertex_index) vertex: u32, strand: StrandIn) -> StrandOut {
    let along = f32(vertex >> 1u) / SEGMENTS;
    let side = f32(vertex & 1u) * 2.0 - 1.0;
    let a = mix(strand.root_mm, strand.control_mm, along);
    let b = mix(strand.control_mm, strand.tip_mm, along);
    let center = mix(a, b, along);
    let tangent = normalize(b - a + vec3<f32>(0.0, 1e-5, 0.0));
    let to_eye = frame.camera.xyz - center;
    let distance_mm = length(to_eye);
    let across = cross(tangent, to_eye / distance_mm);
    let turned = max(length(across), 1e-3);
    let pixel_mm = frame.camera.w * distance_mm;
    let alive = life(round(strand.tint.w * 255.0));
    let width_mm = mix(strand.widths.x, strand.widths.y, along) * calibre(alive);
    // A lens spreads a thin or short hair over its neighbours: drawn wider and longer, and fainter by as much.
    let blur_mm = 1.5 * pixel_mm;
    let drawn_mm = max(width_mm, blur_mm);
    let length_mm = distance(strand.root_mm, strand.tip_mm);
    let seen_mm = max(length_mm * turned, 1e-3);
    let reach_mm = sqrt(seen_mm * seen_mm + blur_mm * blur_mm);
    let stretch = (along - 0.5) * (reach_mm - seen_mm) / turned;
    var out: StrandOut;
    out.position_mm = center + tangent * clamp(stretch, -4.0 * length_mm, 4.0 * length_mm) + across / turned * side * drawn_mm * 0.5;
    out.tangent = tangent;
    out.ribbon = vec4<f32>(whitened(strand.tint.y), width_mm / drawn_mm * seen_mm / reach_mm * strand.tint.z * presence(alive), strand.tint.x, along);
    // Toward the eye by a little, so that a lying hair is not lost in the skin's facets.
    let lifted = out.position_mm + to_eye / distance_mm * (0.06 + 0.4 * pixel_mm);
    out.clip = frame.clip_from_head * vec4<f32>(lifted, 1.0);
    if (alive <= 0.0) { out.clip = vec4<f32>(2.0, 2.0, 2.0, 1.0); }
    return out;
}

@fragment
fn fs_strand(in: StrandOut) -> @location(0) vec4<f32> {
    let px = in.clip.xy;
    let tangent = normalize(in.tangent);
    let view = normalize(frame.camera.xyz - in.position_mm);
    let key = frame.key_direction.xyz;
    let along_key = dot(tangent, key);
    let along_view = dot(tangent, view);
    let sine_key = sqrt(max(1.0 - along_key * along_key, 0.0));
    let sine_view = sqrt(max(1.0 - along_view * along_view, 0.0));
    let shade = mix(0.55, 1.0, in.ribbon.w) * mix(0.7, 1.3, in.ribbon.z);
    let visible = key_visibility(in.position_mm, key, 2.0, px);
    let surround = mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, 0.5 + 0.5 * view.y);
    let pigment = mix(frame.hair_linear_rgb.rgb, WHITE_HAIR_LINEAR_RGB, in.ribbon.x);
    let diffuse = pigment * (frame.key_linear_rgb.rgb * sine_key * visible * 0.8 + surround * 0.75 + frame.fill_linear_rgb.rgb * 0.6);
    // The key mirrored in a cylinder, tilted toward the root by the cuticle's scales.
    let shifted = saturate1(sine_key * sine_view - (along_key + 0.07) * (along_view + 0.07));
    let shine = frame.key_linear_rgb.rgb * 0.05 * pow(shifted, 28.0) * visible;
    let colour = tone((diffuse + shine) * shade);
    let coverage = in.ribbon.y;
    return vec4<f32>(colour * coverage, coverage);
}
