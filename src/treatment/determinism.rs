//! One number for a whole scalp, to compare machines with.

use glam::Vec3;

use crate::hair::{Hair, HairState};
use crate::math::Fnv64;
use crate::treatment::Deposit;

/// Hash of every bit of every hair and deposit. Equal natively and in every browser, or something is wrong.
pub fn determinism_hash(hairs: &[Hair], deposits: &[Deposit]) -> u64 {
    let mut hash = Fnv64::default();
    hairs.iter().for_each(|hair| hash_hair(&mut hash, hair));
    deposits.iter().for_each(|deposit| hash_deposit(&mut hash, deposit));
    hash.finish()
}

/// Puts a hair into a hash; all of them come before the deposits. Each step waits for the one before, so whoever goes over
/// the hairs for something else has this nearly for nothing.
#[inline]
pub fn hash_hair(hash: &mut Fnv64, hair: &Hair) {
    hash.word(hair.unit);
    point(hash, hair.position_mm);
    point(hash, hair.normal);
    point(hash, hair.direction);
    number(hash, hair.shaft_diameter_mm);
    hash.word(match hair.state {
        HairState::Terminal => 0,
        HairState::Miniaturised => 1,
        HairState::Lost => 2,
    });
    number(hash, hair.variation);
    number(hash, hair.whitens_at);
}

/// Puts a deposit into a hash.
#[inline]
pub fn hash_deposit(hash: &mut Fnv64, deposit: &Deposit) {
    point(hash, deposit.position_mm);
    point(hash, deposit.normal);
    number(hash, deposit.diameter_mm);
    number(hash, deposit.top_mm);
    number(hash, deposit.bottom_mm);
    hash.word(u32::from(deposit.session));
    number(hash, deposit.variation);
    number(hash, deposit.heals);
}

fn number(hash: &mut Fnv64, value: f32) {
    hash.word(value.to_bits());
}

fn point(hash: &mut Fnv64, p: Vec3) {
    for value in p.to_array() {
        number(hash, value);
    }
}
