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
