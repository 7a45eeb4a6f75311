// What skin is, seen near and from afar: where light travels in it, its freckles and its gloss.

struct SkinIn {
    @location(0) position_mm: vec3<f32>,
    @location(1) normal_curvature: vec4<f32>,
    @location(2) surface_weights: vec4<f32>,
    @location(3) colour_weights: vec4<f32>,
}

// Mean lateral travel of red, green and blue light in skin, mm: it softens shading round tight curves and shadow edges.
const TRAVEL_MM: vec3<f32> = vec3<f32>(2.2, 0.95, 0.55);
// The bust fades into the background over the last bit of a sphere inside its hem.
const FADE_CENTER_MM: vec3<f32> = vec3<f32>(0.0, -20.0, -70.0);
const FADE_MM: f32 = 28.0;
const FADE_ABOVE_MM: f32 = 45.0;

// Turns the noise's lattice away from the head's axes, where its lines would run straight.
const TURN: mat3x3<f32> = mat3x3<f32>(
    vec3<f32>(0.00, 0.80, 0.60),
    vec3<f32>(-0.80, 0.36, -0.48),
    vec3<f32>(-0.60, -0.48, 0.64),
);

// Freckles in one layer of cells so many mm wide: in some cells a round soft spot, of its own size and strength.
fn spots(q: vec3<f32>, cell_mm: f32, share: f32) -> f32 {
    let cell = floor(q / cell_mm);
    let own = hash3(vec3<i32>(cell));
    let other = hash3(vec3<i32>(cell) + vec3<i32>(71, 37, 13));
    let radius = mix(0.16, 0.34, own.x);
    let middle = mix(vec3<f32>(radius), vec3<f32>(1.0 - radius), vec3<f32>(own.yz, other.x));
    let away = length(q / cell_mm - cell - middle) / radius;
    return select(0.0, mix(0.35, 1.0, other.y), other.z < share) * (1.0 - smoothstep(0.45, 1.0, away));
}

// More melanin in freckles, as a multiple of the skin's: up to 2 mm across, in loose swarms, none on lips and lids.
fn freckles(p: vec3<f32>, footprint_mm: f32, bare: f32) -> f32 {
    let amount = frame.skin_marks.y;
    if (amount <= 0.0) { return 0.0; }
    let q = TURN * (p + frame.skin_marks.z * vec3<f32>(3.7, 1.3, 2.9));
    let swarm = 0.55 + 0.75 * noise(q / 19.0).x;
    let share = saturate1(amount * swarm);
    let seen = 0.55 * spots(q, 3.4, 0.8 * share) + 0.4 * spots(TURN * q + 5.0, 2.1, 0.9 * share);
    // From afar spots go under in their mean.
    return frame.skin_marks.w * mix(0.0165 * share, seen, survives(1.6, footprint_mm * 0.6)) * (1.0 - saturate1(bare));
}

// Light from one direction on skin: each channel wraps round as far as its light travels below a surface so curved.
fn softened(cosine: vec3<f32>, curvature_per_mm: f32) -> vec3<f32> {
    let wrap = clamp(TRAVEL_MM * abs(curvature_per_mm) * 1.6 + vec3<f32>(0.05, 0.025, 0.015), vec3<f32>(0.0), vec3<f32>(0.5));
    let lit = max((cosine + wrap) / (1.0 + wrap), vec3<f32>(0.0));
    return lit * mix(vec3<f32>(1.0), lit, wrap);
}

fn gloss_lobe(half_cosine: f32, roughness: f32) -> f32 {
    let a2 = square(square(roughness));
    return a2 / (PI * square(half_cosine * half_cosine * (a2 - 1.0) + 1.0));
}

// What occlusion leaves of the surround where light bounces between bright surfaces: deep folds glow red.
fn bounced_light(open: f32, albedo: vec3<f32>) -> vec3<f32> {
    return max(vec3<f32>(open), ((vec3<f32>(open) * (2.04 * albedo - 0.33) - (4.80 * albedo - 0.64)) * open + (2.76 * albedo + 0.69)) * open);
}

// How far the bust stands out of the background: 1 but near its hem.
fn above_hem(p: vec3<f32>) -> f32 {
    let hem_mm = frame.ground_linear_rgb.w - 1.0;
    // From above the hem is a ring round the head, and no picture's edge: shoulders dissolve from the neck on.
    let above = smoothstep(0.3, 0.9, normalize(frame.camera.xyz - SKULL_CENTER_MM).y);
    return 1.0 - smoothstep(hem_mm - mix(FADE_MM, FADE_ABOVE_MM, above), hem_mm, distance(p, FADE_CENTER_MM));
}

// How far above the neckline, mm: cloth lies on what is below. It is a funnel that opens upward from the collar's ring, so
// that shoulders are covered that rise above that.
fn above_neckline(p: vec3<f32>) -> f32 {
    let off = vec3<f32>(p.x, p.yz - frame.neckline.xy);
    let height = dot(off.yz, frame.neckline.zw);
    let aside = length(off - vec3<f32>(0.0, frame.neckline.zw * height)) - frame.collar.x;
    return (height - frame.collar.y - FUNNEL_MM * (1.0 - exp(-FUNNEL_SLOPE * max(aside, 0.0) / FUNNEL_MM))) * FUNNEL_COSINE;
}

// How high the collar is, mm; it stands farther off the skin than the rest.
const COLLAR_MM: f32 = 17.0;

fn dressed(p: vec3<f32>, normal: vec3<f32>) -> vec3<f32> {
    let above = above_neckline(p);
    return p + normal * (1.0 - smoothstep(-1.5, 1.5, above)) * (1.8 + smoothstep(-COLLAR_MM - 2.0, 1.0 - COLLAR_MM, above));
}

// The collar's own shade on the skin above it.
fn beside_collar(above_mm: f32) -> f32 { return 1.0 - 0.5 * exp(-max(above_mm, 0.0) / 4.0); }

// Light on cloth, which hangs in wide folds below its collar.
fn cloth_light(p: vec3<f32>, normal: vec3<f32>, above_mm: f32, key_meets: f32, open: f32) -> vec3<f32> {
    let hangs = saturate1(-(above_mm + COLLAR_MM) / 50.0);
    let fold = sin(p * 0.075 + 2.2 * sin(p.zxy * 0.031 + 1.3));
    let n = normalize(normal + 0.2 * hangs * fold);
    return frame.key_linear_rgb.rgb * max(dot(n, frame.key_direction.xyz), 0.0) * key_meets + light_beside_key(n, 0.0, vec3<f32>(open));
}

// Cloth in that light, with the seam of its collar; `mirrors` is what smooth cloth gleams with.
fn cloth(light: vec3<f32>, above_mm: f32, mirrors: vec3<f32>) -> vec3<f32> {
    let seam = 1.0 - 0.3 * saturate1(1.0 - abs(above_mm + COLLAR_MM) / 1.2);
    return frame.cloth_linear_rgb.rgb * light * seam + frame.collar.z * mirrors;
}

// How much of a pixel that holds so many mm is covered with it.
fn cloth_covers(above_mm: f32, footprint_mm: f32) -> f32 { return saturate1(0.5 - above_mm / max(footprint_mm, 0.4)); }

// Thin ears let light through from behind.
fn through_ears(normal: vec3<f32>, ears: f32) -> vec3<f32> {
    let rim = max(dot(-normal, frame.rim_direction.xyz), 0.0) * 1.75 * frame.rim_linear_rgb.g;
    let key = max(dot(-normal, frame.key_direction.xyz), 0.0) * 0.54 * frame.key_linear_rgb.g;
    let through = ears * (rim + key);
    return vec3<f32>(0.42, 0.10, 0.045) * through * (1.0 - 0.6 * frame.skin_albedo.w * 5.4);
}

// Scalp, forehead and nose are oilier, and no two places alike.
fn oiliness(kind: SkinKind, marks: vec2<f32>) -> f32 {
    let bare = saturate1(0.55 + 0.45 * kind.scalp + 0.4 * clamp(kind.flush, 0.0, 1.0) * (1.0 - kind.ears)) * mix(1.0, 0.8, min(kind.beard, 1.0));
    return max(bare * (1.0 + 0.6 * marks.y) + frame.skin_finish.x, 0.0);
}

// How much of what skin mirrors is seen, by its finish and by the light.
fn gloss_seen() -> f32 { return frame.skin_finish.y * frame.rim_linear_rgb.w; }

// Oil mirrors more than skin does.
fn on_oil(oil: f32) -> f32 { return mix(1.0, 1.25, min(oil, 1.0)); }

fn rough_broad(oil: f32) -> f32 { return mix(0.72, 0.62, oil); }

// A film of water over skin's relief.
const WATER_ROUGH: f32 = 0.24;

// The key mirrored in a thin film over the pores and a rougher one below it, as it is where nothing is in its way.
fn key_gloss(normal: vec3<f32>, view: vec3<f32>, oil: f32, lips: f32, smoothed: f32) -> vec3<f32> {
    let key_to = frame.key_direction.xyz;
    // A wider light has a wider image.
    let wider = 0.5 * (frame.key_direction.w - 0.22);
    let rough_fine = mix(0.46, 0.37, oil) - 0.10 * lips - 0.11 * smoothed + wider;
    let half_way = normalize(view + key_to);
    let half_cosine = saturate1(dot(normal, half_way));
    let fresnel = 0.028 + 0.972 * fifth(1.0 - saturate1(dot(view, half_way)));
    var shine = mix(gloss_lobe(half_cosine, rough_broad(oil) + 0.5 * wider), gloss_lobe(half_cosine, rough_fine), 0.45 * oil + 0.25 * lips);
    shine = mix(shine, gloss_lobe(half_cosine, WATER_ROUGH + max(wider, 0.0)), 0.6 * frame.iris_linear_rgb.w);
    let shadowing = 1.0 / mix(1.0, 4.0 * max(dot(normal, view), 0.03), 0.5);
    return frame.key_linear_rgb.rgb * shine * fresnel * max(dot(normal, key_to), 0.0) * shadowing * PI * 0.8 * gloss_seen();
}

// The other lights mirrored in skin that is so open to it.
fn surround_gloss(normal: vec3<f32>, view: vec3<f32>, open: f32, oil: f32) -> vec3<f32> {
    let n_view = clamp(dot(normal, view), 0.03, 1.0);
    let mirror = reflect(-view, normal);
    let grazing = 0.028 + 0.55 * fifth(1.0 - n_view) / (1.0 + 3.0 * rough_broad(oil));
    let gloss_open = saturate1(pow(n_view + open, exp2(-4.0)) - 1.0 + open) * square(open);
    // The key's own mirror image is drawn by the gloss lobes above.
    let surround = mix(mirrored(mirror, 0.55), mirrored(mirror, 0.32), 0.5 * min(oil, 1.0)) - mirrored_key(mirror, 0.5);
    return max(surround, vec3<f32>(0.0)) * grazing * gloss_open * gloss_seen();
}

// What a place of the skin is, by its vertex's weights.
struct SkinKind {
    lips: f32,
    ears: f32,
    eyelids: f32,
    flush: f32,
    inside: f32,
    scalp: f32,
    beard: f32,
}

fn skin_kind(surface: vec4<f32>, colour: vec4<f32>) -> SkinKind {
    return SkinKind(surface.y, surface.z, surface.w, colour.x * (PALEST + REDDEST) - PALEST, colour.y, colour.z, colour.w * frame.hair_linear_rgb.w);
}

// Deviation of melanin and of blood, about -1 to 1, of noises from broad to fine.
fn skin_marks_of(broad: f32, patchy: f32, mottle: f32, red_mottle: f32) -> vec2<f32> {
    return vec2<f32>(0.5 * broad + 0.35 * patchy + 0.25 * mottle, 0.45 * patchy - 0.4 * broad + 0.35 * red_mottle);
}

// Albedo of bare skin with that deviation, and with freckles as more melanin.
fn bare_albedo(kind: SkinKind, marks: vec2<f32>, freckled: f32) -> vec3<f32> {
    let uneven = marks * frame.skin_finish.z;
    let untanned = 0.16 * uneven.x + 0.14 * kind.eyelids + 0.30 * kind.lips + freckled;
    let melanin = untanned + frame.skin_marks.x * kind.scalp * (1.0 + untanned);
    let blood = max((0.22 + 0.5 * max(kind.flush, 0.0)) * uneven.y + kind.flush + 1.45 * kind.lips + 0.45 * kind.eyelids - 0.05 * kind.scalp, -0.6);
    return frame.skin_albedo.rgb * exp(-frame.melanin_absorbance.rgb * melanin - frame.flush_absorbance.rgb * blood);
}

// A closely shaven beard's roots darken the skin like the scalp's columns do, here as three quarters of their mean.
fn beard_roots(beard: f32) -> vec3<f32> {
    return (1.0 - exp(-frame.hair_absorbance.rgb)) * vec3<f32>(0.13, 0.103, 0.084) * beard;
}

// What meets skin beside the key: fill, rim and surround.
fn light_beside_key(normal: vec3<f32>, curvature: f32, bounced: vec3<f32>) -> vec3<f32> {
    let fill = softened(vec3<f32>(dot(normal, frame.fill_direction.xyz) * 0.75 + 0.25), curvature) * frame.fill_linear_rgb.rgb * bounced;
    let rim = softened(vec3<f32>(dot(normal, frame.rim_direction.xyz)), curvature) * frame.rim_linear_rgb.rgb * mix(bounced, vec3<f32>(1.0), 0.3);
    return fill + rim + surround_at(normal.y) * bounced;
}

// Nostrils and the inside of the mouth.
fn in_dark_of(inside: f32) -> vec3<f32> { return mix(vec3<f32>(1.0), vec3<f32>(0.10, 0.05, 0.04), inside); }
