// Skin's fine relief and colour, out of a tile in space that was made once.

// How wide the tile is, mm: what it calls pits are pores then.
const TILE_MM: f32 = 19.0;

// Logarithm of how many mm of skin a pixel holds that is so far away and turned so far: as wide as near columns are drawn, for
// what a pixel holds has this area, but not its length.
fn footprint_on_skin(distance_mm: f32, facing: f32) -> f32 { return log2(frame.camera.w * distance_mm / sqrt(max(facing, 0.15))); }

struct FineSkin {
    // Slope of the relief, along the head's axes.
    slope: vec3<f32>,
    // How much darker than the mean.
    dark: f32,
}

// What a pixel of that footprint holds of it. Of the tile's levels one is taken, by chance the next, so that none
// begins at a line.
fn fine_skin(p: vec3<f32>, footprint: f32, px: vec2<f32>) -> FineSkin {
    let level = footprint + log2(TILE_TEXELS / TILE_MM) + pixel_chance(px) - 0.5;
    let tile = textureSampleLevel(skin_tile, tile_sampler, (p + frame.skin_marks.z * vec3<f32>(3.7, 1.3, 2.9)) / TILE_MM, level) * 2.0 - 1.0;
    return FineSkin(RELIEF * TILE_SLOPE * tile.rgb, tile.a);
}

// How much of the relief is skin's.
const RELIEF: f32 = 0.5;

// Where skin is oily its pores are wide; lips and lids have hardly any.
fn relief_share(oil: f32, bare: f32) -> f32 { return mix(0.55, 1.0, min(oil, 1.0)) * (1.0 - 0.6 * saturate1(bare)); }

// What its unevenness leaves of light: where it is darker there is more melanin and blood.
fn uneven_light(fine: FineSkin) -> vec3<f32> {
    return 1.0 - fine.dark * (FINE_MELANIN * frame.melanin_absorbance.rgb + FINE_BLOOD * frame.flush_absorbance.rgb);
}

const FINE_MELANIN: f32 = 0.09;
const FINE_BLOOD: f32 = 0.30;
// Red light has travelled far: it hardly knows the fine relief.
const RELIEF_LIGHT: vec3<f32> = vec3<f32>(0.35, 0.74, 1.0);
