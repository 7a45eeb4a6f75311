//! Putting things in order, all by one kind of number: each kind that the standard library sorts is code of its own to
//! download.

/// A number's place among numbers, in the order of `f32::total_cmp`.
pub fn order_key(number: f32) -> u32 {
    let bits = number.to_bits();
    if bits >> 31 == 0 { bits | 1 << 31 } else { !bits }
}

/// The number that has this key.
pub fn number_of_key(key: u32) -> f32 {
    f32::from_bits(if key >> 31 == 1 { key ^ 1 << 31 } else { !key })
}

/// Sorts keys.
#[inline(never)]
pub fn sort_keys(keys: &mut [u64]) {
    keys.sort_unstable();
}

/// Sorts numbers as `f32::total_cmp` has them.
pub fn sort_numbers(numbers: &mut [f32]) {
    let mut keys: Vec<u64> = numbers.iter().map(|number| order_key(*number).into()).collect();
    sort_keys(&mut keys);
    for (number, key) in numbers.iter_mut().zip(keys) {
        *number = number_of_key(key as u32);
    }
}

/// Where things of so many keys stand, from the least key on; of equal ones the first comes first.
pub fn places_in_order(keys: impl Iterator<Item = u32>) -> impl Iterator<Item = usize> {
    let mut keyed: Vec<u64> = keys.zip(0_u64..).map(|(key, place)| u64::from(key) << 32 | place).collect();
    sort_keys(&mut keyed);
    keyed.into_iter().map(|keyed| keyed as u32 as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Rng;

    /// Numbers of every size and sign, many of them twice.
    fn numbers() -> Vec<f32> {
        let mut rng = Rng::new(7, 0);
        let mut made: Vec<f32> =
            (0..500).map(|_| rng.between(-6.0, 6.0).round() * 10.0_f32.powi((rng.next_u32() % 9) as i32 - 4)).collect();
        made.extend([
            0.0,
            -0.0,
            f32::MIN,
            f32::MAX,
            f32::INFINITY,
            f32::NEG_INFINITY,
            f32::MIN_POSITIVE,
            -1e-40,
            1e-40,
        ]);
        made
    }

    #[test]
    fn sorts_numbers_as_the_standard_library_does() {
        let mut sorted = numbers();
        let mut plain = sorted.clone();
        sort_numbers(&mut sorted);
        plain.sort_by(f32::total_cmp);
        let bits = |all: &[f32]| all.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&sorted), bits(&plain));
    }

    #[test]
    fn leaves_equal_ones_in_the_order_that_they_had() {
        let numbers = numbers();
        let mut plain: Vec<usize> = (0..numbers.len()).collect();
        plain.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
        let places: Vec<usize> = places_in_order(numbers.iter().map(|number| order_key(*number))).collect();
        assert_eq!(places, plain);
    }
}
