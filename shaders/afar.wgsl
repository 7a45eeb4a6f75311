// The head from so far that no furrow is seen. All that rests on head and light alone comes from the vertices, where it was
// found once; what hairs and deposits leave of light from the flat picture of the scalp.

// By vertex: melanin and blood, and how much of the key reaches it in each step of the key's round, near and wide.
@group(1) @binding(0) var vertex_marks: texture_2d<f32>;
@group(1) @binding(1) var vertex_key: texture_2d<f32>;
@group(1) @binding(2) var light_left: texture_2d<f32>;
// The same of the look beyond the divider, if there is one.
@group(1) @binding(3) var light_left_beyond: texture_2d<f32>;
@group(1) @binding(4) var flat_sampler: sampler;
@group(1) @binding(5) var skin_tile: texture_2d_array<f32>;
@group(1) @binding(6) var tile_sampler: sampler;
@group(1) @binding(7) var face_map: texture_2d<f32>;

struct AfarOut {
    @builtin(position) clip: vec4<f32>,
    // Its w is how far above the neckline it is.
    @location(0) position_mm: vec4<f32>,
    @location(1) normal: vec3<f32>,
    // What bare skin sends back, less its gloss.
    @location(2) diffuse: vec3<f32>,
    // The surround mirrored in it.
    @location(3) surround: vec3<f32>,
    // Place on the flat picture, 0 to 1, how much of its loss counts, and how much of the key is mirrored.
    @location(4) place: vec4<f32>,
    // What stubble sends back, and light on cloth where that is near; logarithm of the width of a texel of the flat picture.
    @location(5) stubble: vec4<f32>,
    // Oil, lips, inside of nose and mouth, bare of freckles.
    @location(6) kind: vec4<f32>,
}

// Of the light that meets the tips of stubble so much meets it in the mean: nearer to the skin hairs shade each other.
const STUBBLE_LIT: f32 = 0.78;

// Levels that the flat picture is taken finer than a pixel: its texels are soft already.
const SHARPER: f32 = 0.5;

@vertex
fn vs_afar(@builtin(vertex_index) vertex: u32, skin: SkinIn) -> AfarOut {
    let normal = normalize(skin.normal_curvature.xyz);
    let p = dressed(skin.position_mm, normal);
    let above = above_neckline(p);
    let curvature = skin.normal_curvature.w * 0.25;
    let kind = skin_kind(skin.surface_weights, skin.colour_weights);
    let at = vec2<u32>(vertex % VERTICES_ACROSS, vertex / VERTICES_ACROSS);
    let marks = (textureLoad(vertex_marks, at, 0).rg - 0.5) * MOST_MARK * 2.0;
    let rows = textureDimensions(vertex_marks).y;
    let steps = vec2<u32>(frame.key_steps.xy) * rows + at.y;
    var reach = mix(textureLoad(vertex_key, vec2<u32>(at.x, steps.x), 0).rg, textureLoad(vertex_key, vec2<u32>(at.x, steps.y), 0).rg, frame.key_steps.z);
    reach = vec2<f32>(shadow_seen(reach.x), shadow_seen(reach.y));

    let albedo = min(bare_albedo(kind, marks, 0.0) * exp(-beard_roots(kind.beard)), vec3<f32>(0.95));
    let open = pow(skin.surface_weights.x, 1.15);
    let bounced = bounced_light(open, albedo);

    let key_to = frame.key_direction.xyz;
    let shadow = mix(vec3<f32>(reach.x), vec3<f32>(reach.y), vec3<f32>(0.8, 0.3, 0.0));
    var diffuse = softened(vec3<f32>(dot(normal, key_to)), curvature) * shadow * frame.key_linear_rgb.rgb;
    diffuse += light_beside_key(normal, curvature, bounced);
    diffuse += through_ears(normal, kind.ears);

    let oil = oiliness(kind, marks);
    let view = normalize(frame.camera.xyz - p);
    var out: AfarOut;
    out.clip = frame.clip_from_head * vec4<f32>(p, 1.0);
    out.position_mm = vec4<f32>(p, above);
    out.normal = normal;
    out.diffuse = albedo * diffuse * beside_collar(above);
    out.surround = surround_gloss(normal, view, open, oil) * (1.0 - kind.inside);
    out.place = vec4<f32>(flat_place(p) * vec2<f32>(0.5, -0.5) + 0.5, 1.0 - smoothstep(0.15, 0.35, kind.ears), reach.x * (1.0 - kind.inside));
    let pigment = mix(frame.hair_linear_rgb.rgb, WHITE_HAIR_LINEAR_RGB, frame.hair_absorbance.w);
    var stubble = STUBBLE_LIT * pigment * (frame.key_linear_rgb.rgb * 0.64 * reach.x + surround_at(normal.y) * 0.75 + frame.fill_linear_rgb.rgb * 0.6);
    if (above < 30.0) { stubble = cloth_light(p, normal, above, reach.y, open); }
    out.stubble = vec4<f32>(stubble, log2(FLAT_TEXEL * distance(p, SKULL_CENTER_MM)));
    out.kind = vec4<f32>(oil, kind.lips, kind.inside, kind.lips + kind.eyelids + kind.inside);
    return out;
}

@fragment
fn fs_afar(in: AfarOut) -> @location(0) vec4<f32> {
    return seen_skin(in, vec3<f32>(1.0));
}

// With freckles, by a pipeline of its own: software goes through a branch's lines even where it is not taken.
@fragment
fn fs_afar_freckled(in: AfarOut) -> @location(0) vec4<f32> {
    let footprint_mm = frame.camera.w * distance(frame.camera.xyz, in.position_mm.xyz);
    return seen_skin(in, exp(-frame.melanin_absorbance.rgb * freckles(in.position_mm.xyz, footprint_mm, in.kind.w)));
}

fn seen_skin(in: AfarOut, spotted: vec3<f32>) -> vec4<f32> {
    let px = pixel(in.clip);
    let p = in.position_mm.xyz;
    let to_eye = frame.camera.xyz - p;
    let distance_mm = length(to_eye);
    let view = to_eye / distance_mm;
    let normal = normalize(in.normal);
    let facing = max(dot(normal, view), 0.06);
    let oil = in.kind.x;
    let footprint = footprint_on_skin(distance_mm, facing);
    let level = footprint - in.stubble.w - SHARPER;
    var left: vec4<f32>;
    if (in.clip.x < frame.fill_direction.w) {
        left = textureSampleLevel(light_left, flat_sampler, in.place.xy, level);
    } else {
        left = textureSampleLevel(light_left_beyond, flat_sampler, in.place.xy, level);
    }
    left = mix(vec4<f32>(1.0), left, in.place.z);
    let fine = fine_skin(p, footprint, px);
    let face = face_at(p, footprint, px);
    let slope = fine.slope * relief_share(oil, in.kind.w) + face.slope;
    let key_cosine = dot(normal, frame.key_direction.xyz);
    // The diffuse light was found for the smooth skin: relief turns it toward the key and away.
    let relief = 1.0 - RELIEF_LIGHT * (dot(slope, frame.key_direction.xyz) * in.place.w / (max(key_cosine, 0.0) + 0.5));
    var colour = in.diffuse * left.rgb * spotted * relief * uneven_light(fine, face);
    let gloss = key_gloss(normalize(normal - slope), view, oil, in.kind.y, 0.0) * in.place.w + in.surround;
    colour += gloss * on_oil(oil);
    // Stubble leans by 45° to all sides in the mean: the more the skin turns away, the more of it is covered.
    if (left.a < 1.0) { colour = mix(in.stubble.rgb, colour, pow(left.a, sqrt(0.75 - 0.25 * facing * facing) / facing)); }
    colour *= in_dark_of(in.kind.z);
    let above = in.position_mm.w;
    if (above < 1.0) { colour = mix(colour, cloth(in.stubble.rgb, above, in.surround), cloth_covers(above, frame.camera.w * distance_mm)); }
    colour = tone(colour);
    let stands_out = above_hem(p);
    if (stands_out < 1.0) { colour = mix(background(px), colour, stands_out); }
    return vec4<f32>(dithered(colour, px), 1.0);
}
