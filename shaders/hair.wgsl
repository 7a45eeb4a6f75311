// What the years make of a hair; the formulas are those of src/frame/fate.rs and src/hair/later.rs, whose constants are
// put in front.

// 1 where a hair is white by the day, else 0.
fn whitened(whitens_at: f32) -> f32 {
    return select(0.0, 1.0, whitens_at < frame.hair_absorbance.w);
}

// How much of a hair is left, 1 to 0, of the byte that tells when it is lost.
fn life(lost_byte: f32) -> f32 {
    let lost_at = max(lost_byte, 1.0) / max(2.0 * LOST_AT_HALF - lost_byte, 1.0);
    let left = (lost_at - frame.ink_absorbance.w) / (frame.melanin_absorbance.w * lost_at);
    return select(saturate1(left), 1.0, lost_byte > 254.5);
}

// Its calibre, opacity, length and depth, as shares of what they were.
fn calibre(life: f32) -> f32 { return mix(LAST_CALIBRE, 1.0, life); }
fn presence(life: f32) -> f32 { return min(4.0 * life, 1.0) * mix(LAST_OPACITY, 1.0, life); }
fn length_left(life: f32) -> f32 { return mix(LAST_LENGTH, 1.0, life); }
fn depth_left(life: f32) -> f32 { return mix(MINIATURISED_DEPTH, 1.0, life); }
