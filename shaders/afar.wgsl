// The head from so far that no furrow is seen. All that rests on head and light alone comes from the vertices, where it was
// found once; what hairs and deposits leave of light from the flat picture of the scalp.

// By vertex: melanin and blood, and how much of the key reaches it in each step of the key's round, near and wide.
@group(1) @binding(0) var vertex_marks: texture_2d<f32>;
@group(1) @binding(1) var vertex_key: texture_2d<f32>;
@group(1) @binding(2) var light_left: texture_2d<f32>;
// The same of the look beyond the divider, if there is one.
@group(1) @binding(3) var light_left_beyond: texture_2d<f32>;
@group(1) @binding(4) var flat_sampler: sampler;

struct AfarOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) position_mm: vec3<f32>,
    @location(1) normal: vec3<f32>,
    // What bare skin sends back, less its gloss.
    @location(2) diffuse: vec3<f32>,
    // The surround mirrored in it.
    @location(3) surround: vec3<f32>,
    // Place on the flat picture, 0 to 1, how much of its loss counts, and how much of the key is mirrored.
    @location(4) place: vec4<f32>,
    // What stubble sends back.
    @location(6) stubble: vec3<f32>,
    // Oil, lips, inside of nose and mouth, bare of freckles.
    @location(5) kind: vec4<f32>,
}

// Of the light that meets the tips of stubble so much meets it in the mean: nearer to the skin hairs shade each other.
const STUBBLE_LIT: f32 = 0.78;

// Levels that the flat picture is taken finer than a pixel: its texels are soft already.
const SHARPER: f32 = 0.5;

@vertex
fn vs_afar(@builtin(vertex_index) vertex: u32, skin: SkinIn) -> AfarOut {
    let p = skin.position_mm;
    let normal = normalize(skin.normal_curvature.xyz);
    let curvature = skin.normal_curvature.w * 0.25;
    let lips = skin.surface_weights.y;
    let ears = skin.surface_weights.z;
    let eyelids = skin.surface_weights.w;
    let flush = skin.colour_weights.x;
    let inside = skin.colour_weights.y;
    let scalp = skin.colour_weights.z;
    let beard = skin.colour_weights.w * frame.hair_linear_rgb.w;
    let at = vec2<u32>(vertex % VERTICES_ACROSS, vertex / VERTICES_ACROSS);
    let marks = (textureLoad(vertex_marks, at, 0).rg - 0.5) * MOST_MARK * 2.0;
    let rows = textureDimensions(vertex_marks).y;
    let steps = vec2<u32>(frame.key_steps.xy) * rows + at.y;
    let reach = mix(textureLoad(vertex_key, vec2<u32>(at.x, steps.x), 0).rg, textureLoad(vertex_key, vec2<u32>(at.x, steps.y), 0).rg, frame.key_steps.z);

    let untanned = 0.16 * marks.x + 0.10 * eyelids + 0.12 * lips;
    let melanin = untanned + frame.skin_marks.x * scalp * (1.0 + untanned);
    let blood = max(0.22 * marks.y + 1.15 * flush + 1.5 * lips + 0.45 * eyelids - 0.05 * scalp, -0.6);
    let roots = (1.0 - exp(-frame.hair_absorbance.rgb)) * vec3<f32>(0.13, 0.103, 0.084) * beard;
    let albedo = min(frame.skin_albedo.rgb * exp(-frame.melanin_absorbance.rgb * melanin - frame.flush_absorbance.rgb * blood - roots), vec3<f32>(0.95));
    let open = pow(skin.surface_weights.x, 1.15);
    let bounced = bounced_light(open, albedo);

    let key_to = frame.key_direction.xyz;
    let shadow = mix(vec3<f32>(reach.x), vec3<f32>(reach.y), vec3<f32>(0.8, 0.3, 0.0));
    var diffuse = softened(vec3<f32>(dot(normal, key_to)), curvature) * shadow * frame.key_linear_rgb.rgb;
    diffuse += softened(vec3<f32>(dot(normal, frame.fill_direction.xyz) * 0.75 + 0.25), curvature) * frame.fill_linear_rgb.rgb * bounced;
    diffuse += softened(vec3<f32>(dot(normal, frame.rim_direction.xyz)), curvature) * frame.rim_linear_rgb.rgb * mix(bounced, vec3<f32>(1.0), 0.3);
    diffuse += mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, 0.5 + 0.5 * normal.y) * bounced;
    diffuse += through_ears(normal, ears);

    let oil = oiliness(scalp, flush, ears, beard);
    let view = normalize(frame.camera.xyz - p);
    var out: AfarOut;
    out.clip = frame.clip_from_head * vec4<f32>(p, 1.0);
    out.position_mm = p;
    out.normal = normal;
    out.diffuse = albedo * diffuse;
    out.surround = surround_gloss(normal, view, open, oil) * (1.0 - inside);
    out.place = vec4<f32>(flat_place(p) * vec2<f32>(0.5, -0.5) + 0.5, 1.0 - smoothstep(0.15, 0.35, ears), reach.x * (1.0 - inside));
    let pigment = mix(frame.hair_linear_rgb.rgb, WHITE_HAIR_LINEAR_RGB, frame.hair_absorbance.w);
    let surround = mix(frame.ground_linear_rgb.rgb, frame.sky_linear_rgb.rgb, 0.5 + 0.5 * normal.y);
    out.stubble = STUBBLE_LIT * pigment * (frame.key_linear_rgb.rgb * 0.64 * reach.x + surround * 0.75 + frame.fill_linear_rgb.rgb * 0.6);
    out.kind = vec4<f32>(oil, lips, inside, lips + eyelids + inside);
    return out;
}

@fragment
fn fs_afar(in: AfarOut) -> @location(0) vec4<f32> {
    return seen_skin(in, vec3<f32>(1.0));
}

// With freckles, by a pipeline of its own: software goes through a branch's lines even where it is not taken.
@fragment
fn fs_afar_freckled(in: AfarOut) -> @location(0) vec4<f32> {
    let footprint_mm = frame.camera.w * distance(frame.camera.xyz, in.position_mm);
    return seen_skin(in, exp(-frame.melanin_absorbance.rgb * freckles(in.position_mm, footprint_mm, in.kind.w)));
}

fn seen_skin(in: AfarOut, spotted: vec3<f32>) -> vec4<f32> {
    let px = in.clip.xy;
    let p = in.position_mm;
    let to_eye = frame.camera.xyz - p;
    let distance_mm = length(to_eye);
    let view = to_eye / distance_mm;
    let normal = normalize(in.normal);
    let facing = max(dot(normal, view), 0.06);
    let oil = in.kind.x;
    // As wide as near columns are drawn: what a pixel holds has this area, but not its length.
    let texels = frame.camera.w * distance_mm / (FLAT_TEXEL * distance(p, SKULL_CENTER_MM) * sqrt(max(facing, 0.15)));
    let level = log2(texels) - SHARPER;
    var left: vec4<f32>;
    if (px.x < frame.fill_direction.w) {
        left = textureSampleLevel(light_left, flat_sampler, in.place.xy, level);
    } else {
        left = textureSampleLevel(light_left_beyond, flat_sampler, in.place.xy, level);
    }
    left = mix(vec4<f32>(1.0), left, in.place.z);
    var colour = in.diffuse * left.rgb * spotted;
    let gloss = key_gloss(normal, view, oil, in.kind.y, 0.0) * in.place.w + in.surround;
    colour += gloss * mix(1.0, 1.25, oil);
    // Stubble leans by 45° to all sides in the mean: the more the skin turns away, the more of it is covered.
    if (left.a < 1.0) { colour = mix(in.stubble, colour, pow(left.a, sqrt(0.75 - 0.25 * facing * facing) / facing)); }
    colour *= mix(vec3<f32>(1.0), vec3<f32>(0.10, 0.05, 0.04), in.kind.z);
    colour = tone(colour);
    let above = above_hem(p);
    if (above < 1.0) { colour = mix(background(px), colour, above); }
    return vec4<f32>(dithered(colour, px), 1.0);
}
