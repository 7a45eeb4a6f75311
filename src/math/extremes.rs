//! The larger and the smaller of two numbers, where it counts: what `f32::max` and `f32::min` say of numbers that are
//! none makes each a call in WebAssembly, and these two instructions.

/// The larger of two numbers; `b` if either is not a number.
#[inline]
pub fn larger(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// The smaller of two numbers; `b` if either is not a number.
#[inline]
pub fn smaller(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

/// A number brought to between two others, the lower first; what is not a number stays. `f32::clamp` would say in full what
/// is wrong where the lower is the higher.
#[inline]
pub fn within<T: PartialOrd>(number: T, low: T, high: T) -> T {
    if number < low {
        low
    } else if number > high {
        high
    } else {
        number
    }
}
