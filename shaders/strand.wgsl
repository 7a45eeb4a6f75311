// Hairs above the skin: camera-facing ribbons along a quadratic curve. One thinner than a pixel is drawn wider and fainter
// by the same factor, or, among many, fewer are drawn wider.

struct StrandIn {
    @location(0) root_mm: vec3<f32>,
    @location(1) control_mm: vec3<f32>,
    @location(2) tip_mm: vec3<f32>,
    @location(3) widths: vec2<f32>,
    @location(4) tint: vec4<f32>,
    @location(5) span: vec4<f32>,
}

struct StrandOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) position_mm: vec3<f32>,
    @location(1) tangent: vec3<f32>,
    // Share of white, coverage, tone, distance along the hair.
    @location(2) ribbon: vec4<f32>,
    @location(3) lit: f32,
    // Place across the ribbon, 0 to 1, and how many hairs are told apart in it.
    @location(4) bundle: vec2<f32>,
}

// A ribbon that stands for many hairs shows them side by side, each this wide or, from afar, as wide as pixels tell apart.
const BUNDLED_HAIR_MM: f32 = 0.09;
const BUNDLED_HAIR_PX: f32 = 1.3;

// Least width of a long hair's tip, of what its mean must have.
const LEAST_TIP: f32 = 0.4;

// How loosely, in widths of the ribbon. Assumed.
const LOOSE: f32 = 1.2;

// How white a hair looks that stands for others which turn about when it does: in the mean as many as are white.
fn whitening(whitens_at: f32) -> f32 {
    let grey = frame.hair_absorbance.w;
    return saturate1(0.5 + (grey - whitens_at) / max(2.0 * min(grey, 1.0 - grey), 1e-3));
}

// Sine of how far beyond where it faces the light the pile of long hair, some 5 mm high over a ball of 95 mm, is lit.
const PILE_STANDS_OUT: f32 = 0.32;

// From afar what it sends to the eye, and its coverage, are those of its vertices.
struct AfarStrandOut {
    @builtin(position) clip: vec4<f32>,
    @location(0) light_coverage: vec4<f32>,
}

@vertex
fn vs_strand(@builtin(vertex_index) vertex: u32, strand: StrandIn) -> StrandOut {
    return strand_at(vertex, strand, 255.0, 1.0);
}

@vertex
fn vs_strand_afar(@builtin(vertex_index) vertex: u32, strand: StrandIn) -> AfarStrandOut {
    let hides = strand.span.z > 0.5;
    let out = strand_at(vertex, strand, AFAR_PIECES, select(AFAR_STANDS_FOR, 1.0, hides));
    let key_meets = key_afar(out.position_mm, select(0.0, PILE_STANDS_OUT, hides));
    if (hides) { return AfarStrandOut(out.clip, vec4<f32>(tone(long_light(out, key_meets)), 1.0)); }
    return AfarStrandOut(out.clip, vec4<f32>(tone(short_light(out, key_meets)), 1.0) * out.ribbon.y);
}

// A vertex of a hair that is drawn with so many pieces at most, and for so many.
fn strand_at(vertex: u32, strand: StrandIn, most_pieces: f32, stands_for: f32) -> StrandOut {
    let code = round(strand.span.z * 255.0);
    let solid = step(127.5, code);
    // A shrinking hair ends sooner.
    let alive = life(round(strand.tint.w * 255.0));
    let kept = saturate1((length_left(alive) - strand.span.x) / max(strand.span.y - strand.span.x, 0.001));
    let place = f32(vertex >> 1u) / clamp(code - 128.0 * solid, 1.0, most_pieces);
    let along = place * kept;
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
    let width_mm = mix(strand.widths.x, strand.widths.y, along) * calibre(alive) * stands_for;
    let opacity = strand.tint.z * presence(alive);
    // A lens spreads a thin or short hair over its neighbours: drawn wider and longer, and fainter by as much. Hair
    // among hair hides what is behind it: what it lets through makes it narrower.
    let blur_mm = 1.5 * pixel_mm;
    let hiding_mm = width_mm * opacity;
    // Of many hairs thinner than that some are drawn, each as much wider: which, is each hair's own affair and the same at
    // every vertex, so that a hair is there along its whole length or not at all.
    let at_root_mm = LONG_HAIR_PX * frame.camera.w * distance(frame.camera.xyz, strand.root_mm);
    let mean_mm = 0.5 * (strand.widths.x + strand.widths.y) * calibre(alive) * opacity;
    let alone = clamp(mean_mm / at_root_mm, 1e-3, 1.0);
    let drawn_mm = mix(max(width_mm, blur_mm), max(hiding_mm / alone, LEAST_TIP * at_root_mm), solid);
    let length_mm = distance(strand.root_mm, strand.tip_mm) * kept;
    let seen_mm = max(length_mm * turned, 1e-3);
    let reach_mm = mix(sqrt(seen_mm * seen_mm + blur_mm * blur_mm), seen_mm, solid);
    let stretch = (place - 0.5) * (reach_mm - seen_mm) / turned;
    var out: StrandOut;
    out.position_mm = center + tangent * clamp(stretch, -4.0 * length_mm, 4.0 * length_mm) + across / turned * side * drawn_mm * 0.5;
    out.tangent = tangent;
    out.ribbon = vec4<f32>(whitened(strand.tint.y), mix(width_mm / drawn_mm * seen_mm / reach_mm * opacity, 1.0, solid), strand.tint.x, mix(strand.span.x, strand.span.y, along));
    out.lit = strand.span.w;
    out.bundle = vec2<f32>(0.5 + 0.5 * side, 1.0);
    // Toward the eye by a little, so that a lying hair is not lost in the skin's facets.
    if (solid > 0.5) {
        // The same at both ends of a piece, and in doublings, so that it holds while the head turns.
        let apart_mm = max(BUNDLED_HAIR_MM, BUNDLED_HAIR_PX * frame.camera.w * distance(frame.camera.xyz, SKULL_CENTER_MM));
        let ribbon_mm = 0.5 * (strand.widths.x + strand.widths.y);
        out.bundle.y = exp2(floor(log2(max(ribbon_mm / apart_mm, 1.0))));
        // Hairs that a ribbon stands for lie loosely about it: each drawing of a picture shows it where others of them lie.
        if (frame.corner_linear_rgb.w > 0.0) {
            let hair = vec3<f32>(strand.tint.x * 255.0, frame.corner_linear_rgb.w * 64.0, 7.0);
            let aside_mm = LOOSE * drawn_mm * saturate1(1.0 - 2.0 * BUNDLED_HAIR_MM / ribbon_mm);
            out.position_mm += across / turned * aside_mm * (hash3(vec3<i32>(round(hair))).x - 0.5);
        }
        // One that stands for others has their mean colour.
        out.ribbon.x = mix(whitening(strand.tint.y), out.ribbon.x, alone);
        out.ribbon.z = mix(0.5, out.ribbon.z, 0.5 + 0.5 * alone);
        if (fract(strand.tint.x * 255.0 * RANK_PER_TONE + frame.corner_linear_rgb.w) >= alone) { out.ribbon.y = -1.0; }
    }
    let lifted = out.position_mm + to_eye / distance_mm * (0.06 + 0.4 * pixel_mm);
    out.clip = frame.clip_from_head * vec4<f32>(lifted, 1.0);
    if (alive <= 0.0 || kept <= 0.0 || out.ribbon.y < 0.0) { out.clip = vec4<f32>(2.0, 2.0, 2.0, 1.0); }
    return out;
}

// Light that a hair sends to the eye: `facing` is how far the hair's side of the head faces the key, `open` how much of
// the surround it sees, `gloss` how much of the key its scales mirror, `key_meets` how much of it is there.
fn hair_light(in: StrandOut, key_meets: f32, facing: f32, open: f32, up: f32, gloss: f32) -> vec3<f32> {
    let tangent = normalize(in.tangent);
    let view = normalize(frame.camera.xyz - in.position_mm);
    let key = frame.key_direction.xyz;
    let along_key = dot(tangent, key);
    let along_view = dot(tangent, view);
    let sine_key = sqrt(max(1.0 - along_key * along_key, 0.0));
    let sine_view = sqrt(max(1.0 - along_view * along_view, 0.0));
    let visible = key_meets * facing;
    let surround = surround_at(up);
    let pigment = mix(frame.hair_linear_rgb.rgb, WHITE_HAIR_LINEAR_RGB, in.ribbon.x) * mix(0.7, 1.3, in.ribbon.z);
    let diffuse = pigment * (frame.key_linear_rgb.rgb * sine_key * visible * 0.8 + (surround * 0.75 + frame.fill_linear_rgb.rgb * 0.6) * open);
    // The key mirrored in a cylinder, tilted toward the root by the cuticle's scales.
    let shifted = saturate1(sine_key * sine_view - (along_key + 0.07) * (along_view + 0.07));
    var shine = vec3<f32>(gloss * pow(shifted, 28.0));
    // And once more from its far wall, through its pigment, tilted the other way and wider.
    let through = saturate1(sine_key * sine_view - (along_key - 0.12) * (along_view - 0.12));
    shine += 3.0 * gloss * pigment * pow(through, 9.0);
    return diffuse + frame.key_linear_rgb.rgb * shine * visible;
}

// Of a hair over skin, and of one in its pile.
fn short_light(in: StrandOut, key_meets: f32) -> vec3<f32> {
    let view = normalize(frame.camera.xyz - in.position_mm);
    return hair_light(in, key_meets, 1.0, 1.0, view.y, 0.025) * mix(in.lit, 1.0, in.ribbon.w);
}

fn long_light(in: StrandOut, key_meets: f32) -> vec3<f32> {
    let outward = normalize(in.position_mm - SKULL_CENTER_MM);
    let facing = saturate1(0.35 + 0.65 * dot(outward, frame.key_direction.xyz)) * mix(in.lit, 1.0, 0.25);
    return hair_light(in, key_meets, facing, in.lit, outward.y, 0.14 * in.lit);
}

fn key_in(in: StrandOut) -> f32 {
    return key_visibility(in.position_mm, frame.key_direction.xyz, 2.0, pixel(in.clip));
}

@fragment
fn fs_strand(in: StrandOut) -> @location(0) vec4<f32> {
    let coverage = in.ribbon.y;
    return vec4<f32>(tone(short_light(in, key_in(in))) * coverage, coverage);
}

@fragment
fn fs_strand_afar(in: AfarStrandOut) -> @location(0) vec4<f32> {
    return in.light_coverage;
}

@fragment
fn fs_long_hair(in: StrandOut) -> @location(0) vec4<f32> {
    // One of the hairs that the ribbon stands for: of its own tone, and round.
    let across = in.bundle.x * in.bundle.y;
    let own = hash3(vec3<i32>(i32(floor(across)), i32(round(in.ribbon.z * 255.0)), 0)).x;
    let bundled = step(1.5, in.bundle.y);
    let rounded = 1.0 - bundled * 0.4 * square(2.0 * fract(across) - 1.0);
    var hair = in;
    hair.ribbon.z += bundled * 0.7 * (own - 0.5);
    return vec4<f32>(tone(long_light(hair, key_in(in)) * rounded), 1.0);
}
