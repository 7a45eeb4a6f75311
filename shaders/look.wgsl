// What skin, ink and day make of each hair, deposit and scar: what it takes from light in its middle, around and in all,
// whatever the camera. Drawn once for a look, a pixel a column, and read by column.wgsl in every frame. The formulas are
// those of src/optics/column.rs; the constants are put in front of this file from there.

struct Look {
    // Contrast of the core; NOTHING, A_COLUMN or A_SCAR.
    @location(0) core: vec4<f32>,
    // Variance of the core, and of the stain round it, mm².
    @location(1) variance: vec4<f32>,
    // Integral of the halo's contrast, mm²; of how smooth and shiny a scar makes the skin, or how large stubble is.
    @location(2) halo: vec4<f32>,
    // Integral of the stain's loss, mm²: redness, the shade below a hair, or a scar's tone; of how far a scar lifts the skin.
    @location(3) stain: vec4<f32>,
}

// Of the shade of a hair that ends at the skin.
const SHADE_SIGMA_MM: f32 = 0.5;

// Mean absorbance of a column for light that meets it anywhere, and what is left of that light.
fn met(diameter_mm: f32, length_mm: f32, absorbance: vec3<f32>) -> vec3<f32> {
    return min(absorbance, vec3<f32>(MOST_ABSORBANCE)) * (length_mm / (length_mm + 0.5 * clamp(diameter_mm, NARROWEST_MM, WIDEST_MM)));
}

fn left_of(diameter_mm: f32, length_mm: f32, absorbance: vec3<f32>) -> vec3<f32> {
    return 1.0 / (1.0 + SATURATION * met(diameter_mm, length_mm, absorbance));
}

fn log_width(diameter_mm: f32) -> f32 { return log(clamp(diameter_mm, NARROWEST_MM, WIDEST_MM) / 0.1); }

// A first estimate of a column's area: its side and its two ends.
fn first_area(diameter_mm: f32, top_mm: f32, length_mm: f32, gone: vec3<f32>, absorbance: vec3<f32>) -> vec3<f32> {
    let side = (1.0 - gone) / FALL_OFF_PER_MM * diameter_mm;
    let ends = (1.0 + gone) * (0.25 * diameter_mm * diameter_mm);
    let above = exp(-FALL_OFF_PER_MM * min(top_mm, DEEPEST_TOP_MM));
    return above * (side + ends) * met(diameter_mm, length_mm, absorbance) * left_of(diameter_mm, length_mm, absorbance);
}

// Logarithms of the area over its first estimate, of the odds of the middle's contrast, of the width over the diameter.
struct ColumnSums {
    area: vec3<f32>,
    centre: vec3<f32>,
    widening: vec3<f32>,
}

struct CoreAndHalo {
    core: vec3<f32>,
    core_variance: vec3<f32>,
    // Its area over 2 pi.
    halo: vec3<f32>,
}

// Together they have this contrast in the middle, this width at half of it and this area.
fn core_and_halo(centre: vec3<f32>, width_mm: vec3<f32>, area: vec3<f32>) -> CoreAndHalo {
    let halo_spread = square(HALO_REACH_MM) / 3.0;
    let half_squared = 0.25 * width_mm * width_mm;
    let widest = vec3<f32>(WIDEST_CORE * halo_spread);
    let share = half_squared / square(HALO_REACH_MM);
    let falls = max(1.0 - share * share, vec3<f32>(0.0));
    var variance = min(half_squared / (2.0 * 0.69314718), widest);
    var halo = vec3<f32>(0.0);
    for (var i = 0; i < 3; i++) {
        halo = clamp((area - centre * variance) / (halo_spread - variance), vec3<f32>(0.0), MOST_HALO * centre);
        variance = min(0.5 * half_squared / log((centre - halo) / (0.5 * centre - halo * falls)), widest);
    }
    let rest = area - (centre - halo) * variance;
    let both = rest >= vec3<f32>(0.0);
    return CoreAndHalo(select(centre, centre - halo, both), select(area / centre, variance, both), max(rest, vec3<f32>(0.0)));
}

@fragment
fn fs_look(@builtin(position) position: vec4<f32>) -> Look {
    let column = column_at(vec2<u32>(position.xy));
    // What the day makes of it: core, top, blur, whether it is there; absorbance and redness in all, mm².
    var state = vec4<f32>(1.0, 1.0, 0.0, 1.0);
    // What the years have left of a hair's calibre and depth.
    var left = vec2<f32>(1.0);
    var material = vec4<f32>(0.0);
    var above_mm = 0.0;
    var present = 1.0;
    // Two bytes: share of full absorbance and when a hair is lost, how quickly a deposit heals, or a scar's.
    let packed = round(column.shape.w * 65535.0);
    let share = floor(packed / 256.0);
    let is_scar = column.normal_kind.w > 0.9;
    if (column.normal_kind.w < 0.0) {
        let whitens_at = (-127.0 * column.normal_kind.w - 1.0) / WHITENS_STEPS;
        let alive = life(packed - 256.0 * share);
        present = presence(alive);
        material = vec4<f32>(mix(frame.hair_absorbance.rgb, WHITE_HAIR_ABSORBANCE, whitened(whitens_at)) * present, 0.0);
        left = vec2<f32>(calibre(alive), depth_left(alive));
        state.w = alive;
        // A hair's column begins at the surface; how far it stands out is in the place of the top.
        state.y = 0.0;
        above_mm = column.shape.y * COLUMN_DEPTH_SCALE_MM * length_left(alive);
    } else if (!is_scar && column.normal_kind.w > 0.0) {
        let session = clamp(i32(round(column.normal_kind.w / SESSION_STEP)), 1, 4) - 1;
        // As quickly as it heals, it is between two of the paces.
        let heals = (packed - 256.0 * share) / 255.0 * f32(PACES - 1u);
        let slower = min(floor(heals), f32(PACES - 2u));
        let at = session * i32(PACES) + i32(slower);
        let between = heals - slower;
        state = mix(frame.session_shape[at], frame.session_shape[at + 1], between);
        material = mix(frame.session_pigment[at], frame.session_pigment[at + 1], between) * vec4<f32>(frame.ink_absorbance.rgb, 1.0);
    }
    let diameter_mm = column.shape.x * left.x;
    let top_mm = column.shape.y * COLUMN_DEPTH_SCALE_MM * state.y;
    let bottom_mm = column.shape.z * COLUMN_DEPTH_SCALE_MM * left.y;
    let absorbance = material.rgb * share / 255.0;

    // In all it takes what its ink takes; core and middle are those of the hole, which may be wider.
    let length_mm = max(bottom_mm - min(top_mm, DEEPEST_TOP_MM), SHORTEST_MM);
    let hole_mm = diameter_mm * state.x;
    let gone = exp(-FALL_OFF_PER_MM * length_mm);
    let deep = log((min(top_mm, DEEPEST_TOP_MM) + 0.1) / 0.25);
    var sums = column_sums(log_width(diameter_mm), deep, gone, left_of(diameter_mm, length_mm, absorbance));
    let area = CROWDED * first_area(diameter_mm, top_mm, length_mm, gone, absorbance) * exp(sums.area);
    if (state.x != 1.0) {
        sums = column_sums(log_width(hole_mm), deep, gone, left_of(hole_mm, length_mm, absorbance));
    }
    let odds = exp(sums.centre) * (1.0 - exp(-met(hole_mm, length_mm, absorbance)));
    let width_mm = hole_mm * exp(sums.widening);
    let shadow = core_and_halo(max(odds / (1.0 + odds), vec3<f32>(1e-6)), width_mm, area / (2.0 * PI));
    // Pigment that wanders softens the core and keeps its total.
    let softened = shadow.core_variance + vec3<f32>(square(state.z));

    var out: Look;
    out.core = vec4<f32>(shadow.core * shadow.core_variance / softened, select(NOTHING, A_COLUMN, state.w > 0.0));
    out.variance = vec4<f32>(softened, 0.0);
    out.halo = vec4<f32>(shadow.halo * (2.0 * PI), 0.0);
    out.stain = vec4<f32>(0.0);
    if (material.w > 0.0) {
        out.variance.w = square(frame.flush_absorbance.w);
        out.stain = vec4<f32>(frame.flush_absorbance.rgb * material.w, 0.0);
    }
    if (above_mm > 0.0) {
        // A hair's shade lies as far about its root as it is long, within what keeps quads small.
        out.variance.w = square(SHADE_SIGMA_MM) + square(min(0.3 * above_mm, 1.4));
        let own_mm2 = diameter_mm * above_mm;
        let shade = own_mm2 * SHADE_OF_HAIR / (1.0 + SHADE_SHARED_PER_MM2 * own_mm2);
        out.stain = vec4<f32>((1.0 - exp(-absorbance)) * shade, 0.0);
        if (column.shape.y * COLUMN_DEPTH_SCALE_MM <= STUBBLE_MM) { out.halo.w = own_mm2 * share / 255.0 * present; }
    }
    if (is_scar) {
        // From the palest, -1, to the reddest, 1; then its shine and its relief, a byte each.
        let tone = 2.0 * column.shape.z - 1.0;
        let tint = frame.red_scar_absorbance.rgb * max(tone, 0.0) + frame.pale_scar_absorbance.rgb * max(-tone, 0.0);
        let relief_mm = (packed - 256.0 * share - 128.0) / 127.0 * MOST_RELIEF_MM;
        let area_mm2 = column.shape.y * PATCH_AREA_SCALE_MM2;
        out.core = vec4<f32>(vec3<f32>(0.0), A_SCAR);
        out.variance = vec4<f32>(vec3<f32>(1.0), square(column.shape.x * PATCH_SIGMA_SCALE_MM));
        out.halo = vec4<f32>(vec3<f32>(0.0), share / 255.0 * area_mm2);
        out.stain = vec4<f32>(tint, relief_mm) * area_mm2;
    }
    return out;
}
