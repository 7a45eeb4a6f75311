// The head: diffuse light softened below the skin, darkened by the columns, under an oily gloss.

@group(1) @binding(2) var column_loss: texture_2d<f32>;
@group(1) @binding(3) var scar_relief: texture_2d<f32>;
@group(1) @binding(4) var skin_tile: texture_2d_array<f32>;
@group(1) @binding(5) var tile_sampler: sampler;
@group(1) @binding(6) var face_map: texture_2d<f32>;

struct SkinOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) position_mm: vec3<f32>,
    @location(1) normal_curvature: vec4<f32>,
    @location(2) surface_weights: vec4<f32>,
    @location(3) colour_weights: vec4<f32>,
}

@vertex
fn vs_skin(vertex: SkinIn) -> SkinOut {
    var out: SkinOut;
    let p = dressed(vertex.position_mm, normalize(vertex.normal_curvature.xyz));
    out.clip = frame.clip_from_head * vec4<f32>(p, 1.0);
    out.position_mm = p;
    out.normal_curvature = vertex.normal_curvature;
    out.surface_weights = vertex.surface_weights;
    out.colour_weights = vertex.colour_weights;
    return out;
}

struct Grain {
    // Relief's slope.
    slope: vec3<f32>,
    // As skin_marks_of has it.
    marks: vec2<f32>,
}

// How deep the net's furrows are for its width, and how narrow.
const FURROW_DEPTH: f32 = 0.013;
const FURROW_NARROW: f32 = 45.0;

// Slope of a net of furrows that wide: they run where the two nearest of scattered points are as far away.
fn furrows(p: vec3<f32>, width_mm: f32) -> vec3<f32> {
    let q = p / width_mm;
    let corner = floor(q - 0.5);
    var near = vec3<f32>(9.0);
    var next = vec3<f32>(9.0);
    for (var i = 0; i < 8; i += 1) {
        let cell = corner + vec3<f32>(vec3<i32>(i & 1, (i >> 1) & 1, i >> 2));
        let away = q - cell - mix(vec3<f32>(0.15), vec3<f32>(0.85), hash3(vec3<i32>(cell)));
        if (dot(away, away) < dot(near, near)) {
            next = near;
            near = away;
        } else if (dot(away, away) < dot(next, next)) {
            next = away;
        }
    }
    let between = length(next) - length(near);
    let steep = 2.0 * FURROW_NARROW * FURROW_DEPTH * between * exp(-FURROW_NARROW * between * between);
    return steep * (next / length(next) - near / max(length(near), 1e-4));
}

fn grain(p: vec3<f32>, footprint_mm: f32, scalp: f32) -> Grain {
    var g: Grain;
    let broad = noise(p / 31.0);
    let patchy = noise(p / 9.0 + 17.0);
    let mottle = noise(p / 2.9 + 5.0);
    let red_mottle = noise(p / 4.7 + 41.0).x * survives(4.7, footprint_mm);
    g.marks = skin_marks_of(broad.x, patchy.x, mottle.x * survives(2.9, footprint_mm), red_mottle);
    g.slope = vec3<f32>(0.0);
    let lines = survives(0.42, footprint_mm);
    if (lines > 0.0) {
        // Skin lines: a net of furrows round plateaus, and a finer one across those.
        let turned = TURN * p;
        g.slope += lines * (furrows(turned + 0.12 * (mottle.yzw * TURN), 0.62) * TURN) * mix(1.0, 0.75, scalp);
        let cell = survives(0.16, footprint_mm);
        if (cell > 0.0) {
            g.slope += 0.6 * cell * ((furrows(TURN * turned, 0.27) * TURN) * TURN);
        }
    }
    return g;
}

fn relief_at(px: vec2<i32>) -> f32 {
    return textureLoad(scar_relief, px, 0).r;
}

// Slope of the skin into and onto scars, from how far they lift it in pixels that lie so far apart on it.
fn scar_slope(px: vec2<i32>, normal: vec3<f32>, across_mm: vec3<f32>, down_mm: vec3<f32>) -> vec3<f32> {
    let change = vec2<f32>(
        relief_at(px + vec2<i32>(1, 0)) - relief_at(px - vec2<i32>(1, 0)),
        relief_at(px + vec2<i32>(0, 1)) - relief_at(px - vec2<i32>(0, 1)),
    ) * 0.5;
    let side = cross(down_mm, normal);
    let area = dot(across_mm, side);
    let slope = (change.x * side + change.y * cross(normal, across_mm)) * sign(area) / max(abs(area), 1e-6);
    // On the silhouette pixels lie far apart; no scar is steeper than this.
    return slope / max(1.0, length(slope) / 0.6);
}

@fragment
fn fs_skin(in: SkinOut) -> @location(0) vec4<f32> {
    let px = pixel(in.clip);
    let drawn = vec2<i32>(in.clip.xy);
    let p = in.position_mm;
    let smooth_normal = normalize(in.normal_curvature.xyz);
    let curvature = in.normal_curvature.w * 0.25;
    let ambient_open = in.surface_weights.x;
    let kind = skin_kind(in.surface_weights, in.colour_weights);

    let to_eye = frame.camera.xyz - p;
    let distance_mm = length(to_eye);
    let view = to_eye / distance_mm;
    let facing = max(dot(smooth_normal, view), 0.02);
    let footprint_mm = frame.camera.w * distance_mm / max(facing, 0.3);

    // What the columns take, and how smooth and shiny scars make the skin.
    let columns = textureLoad(column_loss, drawn, 0);
    let smoothed = saturate1(columns.a);
    var detail = grain(p, footprint_mm, kind.scalp);
    let oil = oiliness(kind, detail.marks);
    let footprint = footprint_on_skin(distance_mm, facing);
    let fine = fine_skin(p, footprint, px);
    let face = face_at(p, footprint, px);
    let bare = kind.lips + kind.eyelids + kind.inside;
    detail.slope += fine.slope * relief_share(oil, bare) + face.slope;
    detail.slope *= 1.0 - 0.8 * smoothed;
    detail.marks.x *= 1.0 - 0.6 * smoothed;
    detail.slope += scar_slope(drawn, smooth_normal, dpdx(p), dpdy(p));
    let slope = detail.slope - smooth_normal * dot(smooth_normal, detail.slope);
    let fine_normal = normalize(smooth_normal - slope);
    // Red light has travelled far: it hardly knows the fine relief.
    let soft_normal = normalize(smooth_normal - slope * 0.35);

    // Colour.
    let freckled = freckles(p, footprint_mm, bare);
    var albedo = bare_albedo(kind, detail.marks, freckled) * uneven_light(fine, face);
    let roots = beard_roots(kind.beard) * (1.0 + 0.35 * noise(p / 1.3 + 3.0).x * survives(1.3, footprint_mm));
    albedo = min(albedo * exp(-columns.rgb - roots), vec3<f32>(0.95));

    let open = pow(ambient_open, 1.15);
    let bounced = bounced_light(open, albedo);

    // Diffuse light.
    let key_to = frame.key_direction.xyz;
    let edge = edge_mm(p, smooth_normal, 6.2831853 * pixel_chance(px + 17.0), 4, 4);
    let shadow_wide = key_visibility(p, smooth_normal, edge + RED_SHADOW_MM, px);
    let shadow_near = key_visibility(p, smooth_normal, edge, px + 31.0);
    let shadow = vec3<f32>(mix(shadow_near, shadow_wide, 0.8), mix(shadow_near, shadow_wide, 0.3), shadow_near);
    let key_cosine = vec3<f32>(dot(soft_normal, key_to), mix(dot(soft_normal, key_to), dot(fine_normal, key_to), 0.6), dot(fine_normal, key_to));
    var diffuse = softened(key_cosine, curvature) * shadow * frame.key_linear_rgb.rgb;
    diffuse += light_beside_key(soft_normal, curvature, bounced);
    diffuse += through_ears(smooth_normal, kind.ears);

    let gloss = (key_gloss(fine_normal, view, oil, kind.lips, smoothed) * shadow_near + surround_gloss(fine_normal, view, open, oil)) * (1.0 - kind.inside);
    let above = above_neckline(p);
    var colour = albedo * diffuse * beside_collar(above) + gloss * on_oil(oil);
    colour *= in_dark_of(kind.inside);
    if (above < 1.0) {
        let mirrors = surround_gloss(smooth_normal, view, open, oil);
        let light = cloth_light(p, smooth_normal, above, shadow_wide, open);
        colour = mix(colour, cloth(light, above, mirrors), cloth_covers(above, footprint_mm));
    }
    colour = mix(background(px), tone(colour), above_hem(p));
    return vec4<f32>(dithered(colour, px), 1.0);
}
