//! One number for a whole scalp, to compare machines with.

use glam::Vec3;

use crate::hair::{Hair, HairState};
use crate::math::Fnv64;
use crate::treatment::Deposit;

/// Hash of every bit of every hair and deposit. Equal natively and in every browser, or something is wrong.
pub fn determinism_hash(hairs: &[Hair], deposits: &[Deposit]) -> u64 {
    let mut hash = Fnv64::default();
    hash_hairs(&mut hash, hairs);
    hash_deposits(&mut hash, deposits);
    hash.finish()
}

/// Puts hairs into a hash, before the deposits.
pub fn hash_hairs(hash: &mut Fnv64, hairs: &[Hair]) {
    for hair in hairs {
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
}

/// Puts deposits into a hash.
pub fn hash_deposits(hash: &mut Fnv64, deposits: &[Deposit]) {
    for deposit in deposits {
        point(hash, deposit.position_mm);
        point(hash, deposit.normal);
        number(hash, deposit.diameter_mm);
        number(hash, deposit.top_mm);
        number(hash, deposit.bottom_mm);
        hash.word(u32::from(deposit.session));
        number(hash, deposit.variation);
    }
}

fn number(hash: &mut Fnv64, value: f32) {
    hash.word(value.to_bits());
}

fn point(hash: &mut Fnv64, p: Vec3) {
    for value in p.to_array() {
        number(hash, value);
    }
}
