// What the years make of a hair; the formulas are those of src/frame/fate.rs, whose constants are put in front.

// 1 where a hair is white by the day, else 0.
fn whitened(whitens_at: f32) -> f32 {
    return select(0.0, 1.0, whitens_at < frame.hair_opacity.w);
}

// How much of a hair is left, 1 to 0, of the byte that tells when it is lost.
fn life(lost_byte: f32) -> f32 {
    let lost_at = lost_byte * LOST_AT_STEP;
    let left = (lost_at - frame.ink_opacity.w) / (LOST_AT_WINDOW * max(lost_at, LOST_AT_STEP));
    return select(saturate1(left), 1.0, lost_byte > 254.5);
}

// Its calibre and opacity, as shares of what they were.
fn calibre(life: f32) -> f32 { return mix(LAST_CALIBRE, 1.0, life); }
fn presence(life: f32) -> f32 { return min(2.0 * life, 1.0); }
