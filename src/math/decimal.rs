//! Numbers as decimal text.
//!
//! What `std` has for this is exact to the last digit of any number, and a twentieth of all that a browser loads. Here
//! numbers are what people measure and set: a few digits, and rarely far from 1.

use std::fmt::{Display, Formatter, Result};

/// Powers of ten that are exact.
const MOST_DECIMALS: usize = 22;
/// From here on not every whole number has a double of its own.
const EXACT: f64 = 9.0e15;
/// From here on a number is written with its power of ten.
const LARGE: f64 = 1.0e15;
/// Decimals that a large number's share of its power of ten is written with, at most.
const DIGITS: usize = 12;

/// A number to so many decimals; halves go away from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fixed<T>(pub T, pub usize);

/// A number with no more decimals than it takes to read it back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plain<T>(pub T);

impl Display for Fixed<f64> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let Self(number, decimals) = *self;
        if !number.is_finite() {
            return out.write_str(if number.is_nan() {
                "NaN"
            } else if number > 0.0 {
                "inf"
            } else {
                "-inf"
            });
        }
        if number.abs() >= LARGE {
            return large(number, out);
        }
        let mut decimals = decimals.min(MOST_DECIMALS);
        while number.abs() * ten_to(decimals) >= EXACT && decimals > 0 {
            decimals -= 1;
        }
        let steps = (number.abs() * ten_to(decimals)).round() as u64;
        let one = ten_to(decimals) as u64;
        if number.is_sign_negative() {
            out.write_str("-")?;
        }
        if decimals == 0 {
            return write!(out, "{steps}");
        }
        write!(out, "{}.{:0decimals$}", steps / one, steps % one)
    }
}

impl Display for Fixed<f32> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        Fixed(f64::from(self.0), self.1).fmt(out)
    }
}

impl Display for Plain<f64> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        Fixed(self.0, decimals_of(self.0, |back| back == self.0)).fmt(out)
    }
}

impl Display for Plain<f32> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let number = f64::from(self.0);
        Fixed(number, decimals_of(number, |back| back as f32 == self.0)).fmt(out)
    }
}

/// The number nearest to another that has so many decimals.
pub fn rounded_to(number: f64, decimals: usize) -> f64 {
    let one = ten_to(decimals);
    (number * one).round() / one
}

fn decimals_of(number: f64, same: impl Fn(f64) -> bool) -> usize {
    (0..MOST_DECIMALS).find(|decimals| same(rounded_to(number, *decimals))).unwrap_or(MOST_DECIMALS)
}

fn large(number: f64, out: &mut Formatter<'_>) -> Result {
    let (mut power, mut ten) = (15, LARGE);
    while rounded_to(number.abs() / ten, DIGITS) >= 10.0 {
        (power, ten) = (power + 1, ten * 10.0);
    }
    write!(out, "{}e{power}", Plain(rounded_to(number / ten, DIGITS)))
}

fn ten_to(decimals: usize) -> f64 {
    (0..decimals).fold(1.0, |ten, _| ten * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_one_would() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (0.1, "0.1"),
            (-12.5, "-12.5"),
            (150.0, "150"),
            (1e14, "100000000000000"),
            (1e300, "1e300"),
            (-2.5e20, "-2.5e20"),
            (f64::MAX, "1.797693134862e308"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-inf"),
            (1e-9, "0.000000001"),
        ] {
            assert_eq!(Plain(number).to_string(), text);
        }
        assert_eq!(Plain(0.1_f32).to_string(), "0.1");
        assert_eq!(Plain(0.000_123_f32).to_string(), "0.000123");
        for (number, decimals, text) in [
            (0.125, 2, "0.13"),
            (-0.04, 1, "-0.0"),
            (2.0, 3, "2.000"),
            (9.996, 2, "10.00"),
            (1e12, 4, "1000000000000.000"),
        ] {
            assert_eq!(Fixed(number, decimals).to_string(), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_plainly_reads_back_as_the_same(bits: u32, share in -1.0..1.0_f32, power in -9..9_i32) {
            let ordinary = share * 10.0_f32.powi(power);
            prop_assert_eq!(Plain(ordinary).to_string().parse::<f32>().unwrap(), ordinary);
            let any = f32::from_bits(bits);
            let read: f32 = Plain(any).to_string().parse().unwrap();
            // Below what anyone measures only the size is kept.
            prop_assert!(read == any || any.is_nan() || (read - any).abs() <= 1e-11 * any.abs().max(1e-10), "{} {}", any, read);
        }

        #[test]
        fn what_has_few_decimals_is_written_as_std_would(steps in -1_000_000_000..1_000_000_000_i64, decimals in 0..7_usize) {
            let number = steps as f64 / 10.0_f64.powi(decimals as i32);
            prop_assert_eq!(Plain(number).to_string(), number.to_string());
            prop_assert_eq!(Plain(number as f32).to_string().parse::<f32>().unwrap(), number as f32);
            prop_assert_eq!(Fixed(number, decimals).to_string(), format!("{number:.decimals$}"));
        }
    }
}
