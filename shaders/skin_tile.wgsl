// Skin's fine relief and colour, out of a tile in space that was made once.

// How wide the tile is, mm: what it calls pits are pores then.
const TILE_MM: f32 = 19.0;
const TILE_LAYERS: i32 = i32(TILE_TEXELS);

// Logarithm of how many mm of skin a pixel holds that is so far away and turned so far: as wide as near columns are drawn, for
// what a pixel holds has this area, but not its length.
fn footprint_on_skin(distance_mm: f32, facing: f32) -> f32 { return log2(frame.camera.w * distance_mm / sqrt(max(facing, 0.15))); }

struct FineSkin {
    // Slope of the relief, along the head's axes.
    slope: vec3<f32>,
    // How much darker than the mean.
    dark: f32,
}

// What a pixel of that footprint holds of it. Of the tile's levels and layers one is taken, by chance the next, so that none
// begins at a line: to software a look into a texture in space costs three times one into a flat one.
fn fine_skin(p: vec3<f32>, footprint: f32, px: vec2<f32>) -> FineSkin {
    let chance = pixel_chance(px);
    let level = footprint + log2(TILE_TEXELS / TILE_MM) + chance - 0.5;
    let place = (p + frame.skin_marks.z * vec3<f32>(3.7, 1.3, 2.9)) / TILE_MM;
    let layer = i32(floor(fract(place.z) * TILE_TEXELS - 0.5 + fract(chance * 47.0)));
    let tile = textureSampleLevel(skin_tile, tile_sampler, place.xy, (layer + TILE_LAYERS) % TILE_LAYERS, level) * 2.0 - 1.0;
    return FineSkin(RELIEF * TILE_SLOPE * tile.rgb, tile.a);
}

// How much of the relief is skin's.
const RELIEF: f32 = 0.42;

// Where skin is oily its pores are wide; lips and lids have hardly any.
fn relief_share(oil: f32, bare: f32) -> f32 { return mix(0.65, 0.75, min(oil, 1.0)) * (1.0 - 0.6 * saturate1(bare)); }

// What its unevenness and the face's marks leave of light: where it is darker there is more melanin and blood.
fn uneven_light(fine: FineSkin, face: Face) -> vec3<f32> {
    let melanin = FINE_MELANIN * fine.dark + face.marks.x;
    let blood = FINE_BLOOD * fine.dark + face.marks.y;
    let depth = melanin * frame.melanin_absorbance.rgb + blood * frame.flush_absorbance.rgb;
    // As exp of its negative, near enough for what is so small, and cheaper.
    return 1.0 / (1.0 + depth * (1.0 + 0.5 * depth));
}

struct Face {
    // Slope of its creases, along the head's axes.
    slope: vec3<f32>,
    // More melanin and blood, as multiples of the skin's.
    marks: vec2<f32>,
}

// What a pixel of that footprint holds of the face's creases and marks; beyond its picture there are none.
fn face_at(p: vec3<f32>, footprint: f32, px: vec2<f32>) -> Face {
    let out = p.xz - SKULL_CENTER_MM.xz;
    let far = length(out);
    let place = vec2<f32>(out.x / max(out.y + far, 1e-3) * (0.5 / FACE_REACH) + 0.5, (FACE_TOP_MM - p.y) / FACE_HIGH_MM);
    let level = footprint + log2(FACE_HIGH / FACE_HIGH_MM) + pixel_chance(px) - 0.5;
    let texel = (textureSampleLevel(face_map, tile_sampler, saturate(place), level) * 255.0 - 128.0) / 127.0;
    let slope = FACE_SLOPE * texel.rg;
    return Face(vec3<f32>(out.y * slope.r / far, slope.g, -out.x * slope.r / far), FACE_MARK * texel.ba);
}

const FINE_MELANIN: f32 = 0.09;
const FINE_BLOOD: f32 = 0.30;
// Red light has travelled far: it hardly knows the fine relief.
const RELIEF_LIGHT: vec3<f32> = vec3<f32>(0.35, 0.74, 1.0);
