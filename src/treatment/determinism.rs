//! One number for a whole scalp, to compare machines with.

use crate::hair::{Hair, HairState};
use crate::math::Fnv64;
use crate::treatment::Deposit;

/// Hash of every bit of every hair and deposit. Equal natively and in every browser, or something is wrong.
pub fn determinism_hash(hairs: &[Hair], deposits: &[Deposit]) -> u64 {
    let mut hash = Fnv64::default();
    for hair in hairs {
        hash.u32(hair.unit);
        hash.vec3(hair.position_mm);
        hash.vec3(hair.normal);
        hash.vec3(hair.direction);
        hash.f32(hair.shaft_diameter_mm);
        hash.byte(match hair.state {
            HairState::Terminal => 0,
            HairState::Miniaturised => 1,
            HairState::Lost => 2,
        });
        hash.f32(hair.variation);
        hash.f32(hair.whitens_at);
    }
    for deposit in deposits {
        hash.vec3(deposit.position_mm);
        hash.vec3(deposit.normal);
        hash.f32(deposit.diameter_mm);
        hash.f32(deposit.top_mm);
        hash.f32(deposit.bottom_mm);
        hash.byte(deposit.session);
        hash.f32(deposit.variation);
    }
    hash.finish()
}
