//! One value of a case in bits.

use super::bits::{BitReader, BitWriter, folded, unfolded, width_of};
use super::error::CaseError;
use super::fields::Allowed;
use super::number::number_from_text;
use super::packed::{damaged, id};
use super::value::Given;
use crate::math::{Plain, letter_of_six, six_of_letter};

/// Bits of a choice's id.
pub(super) const CHOICE_BITS: u32 = 12;
/// Bits of a width.
const WIDTH_BITS: u32 = 6;
/// Bits of a text's letter: texts keep to the letters of base64url.
const LETTER_BITS: u32 = 6;

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Packing {
    /// By itself.
    Alone,
    /// With others of its field: numbers all take so many bits.
    Together(u32),
}

impl Packing {
    /// The narrowest packing of a field's values.
    pub(super) fn together(allowed: &Allowed, texts: &[String]) -> Self {
        let numbers = texts.iter().filter_map(|text| number(allowed, text));
        Self::Together(numbers.map(width_of).max().unwrap_or(0))
    }

    /// Writes the packing of values of this kind.
    pub(super) fn write(self, bits: &mut BitWriter, allowed: &Allowed) {
        if let (Self::Together(width), Allowed::Number { .. } | Allowed::Whole { .. }) = (self, allowed) {
            bits.bits(u64::from(width), WIDTH_BITS);
        }
    }

    /// Reads the packing of values of this kind.
    pub(super) fn read(bits: &mut BitReader, allowed: &Allowed) -> Option<Self> {
        let width = match allowed {
            Allowed::Number { .. } | Allowed::Whole { .. } => bits.bits(WIDTH_BITS)? as u32,
            Allowed::Choice { .. } | Allowed::Points { .. } | Allowed::Text { .. } => 0,
        };
        Some(Self::Together(width))
    }
}

/// A value that is a number, without its sign and in steps.
fn number(allowed: &Allowed, text: &str) -> Option<u64> {
    match *allowed {
        Allowed::Number { step, .. } => Some(folded(steps(text, step))),
        Allowed::Whole { .. } => text.parse().ok(),
        Allowed::Choice { .. } | Allowed::Points { .. } | Allowed::Text { .. } => None,
    }
}

fn steps(text: &str, step: f64) -> i64 {
    (number_from_text(text).unwrap_or(0.0) / step).round() as i64
}

/// So many steps as a number. Steps are mostly a part of one, by which is divided: 3 / 10 is 0.3, 3 times 0.1 is not.
fn value_of(steps: i64, step: f64) -> f64 {
    let parts = (1.0 / step).round();
    if (parts * step - 1.0).abs() < 1e-9 { steps as f64 / parts } else { steps as f64 * step }
}

/// Writes a value, given as text.
pub(super) fn write(bits: &mut BitWriter, allowed: &Allowed, text: &str, packing: Packing) {
    match *allowed {
        Allowed::Number { .. } | Allowed::Whole { .. } => {
            let value = number(allowed, text).unwrap_or(0);
            match packing {
                Packing::Alone => bits.number(value),
                Packing::Together(width) => bits.bits(value, width),
            }
        }
        Allowed::Choice { .. } => bits.bits(id(text, CHOICE_BITS), CHOICE_BITS),
        Allowed::Points { step, .. } => {
            let words = text.split('_').filter(|word| !word.is_empty());
            let numbers: Vec<u64> = words.map(|word| folded(steps(word, step))).collect();
            // At least one bit each: the reader's guard against points without end.
            let width = numbers.iter().copied().map(width_of).max().unwrap_or(0).max(1);
            bits.number(numbers.len() as u64);
            bits.bits(u64::from(width), WIDTH_BITS);
            for number in numbers {
                bits.bits(number, width);
            }
        }
        Allowed::Text { .. } => {
            bits.number(text.len() as u64);
            for letter in text.bytes() {
                bits.bits(six_of_letter(letter).unwrap_or(0).into(), LETTER_BITS);
            }
        }
    }
}

/// A value that was read.
pub(super) enum Value {
    Number(f64),
    Text(String),
}

impl Value {
    pub(super) fn given(&self) -> Given<'_> {
        match self {
            Self::Number(number) => Given::Number(*number),
            Self::Text(text) => Given::Text(text),
        }
    }
}

/// Reads what [`write`] wrote; `path` is the field's.
///
/// # Errors
/// `Fragment` if the bits end, `Packed` for a choice that isn't known.
pub(super) fn read(bits: &mut BitReader, path: &str, allowed: &Allowed, packing: Packing) -> Result<Value, CaseError> {
    match *allowed {
        Allowed::Number { step, .. } => {
            let steps = unfolded(read_number(bits, packing).ok_or_else(damaged)?);
            Ok(Value::Number(value_of(steps, step)))
        }
        Allowed::Whole { .. } => Ok(Value::Number(read_number(bits, packing).ok_or_else(damaged)? as f64)),
        Allowed::Choice { names } => {
            let found = bits.bits(CHOICE_BITS).ok_or_else(damaged)?;
            let known = names.iter().find(|name| id(name, CHOICE_BITS) == found);
            let unknown = || CaseError::Packed { what: format!("a choice of {path} ({found:03x})") };
            Ok(Value::Text((*known.ok_or_else(unknown)?).to_owned()))
        }
        Allowed::Points { step, .. } => Ok(Value::Text(read_points(bits, step).ok_or_else(damaged)?)),
        Allowed::Text { .. } => Ok(Value::Text(read_text(bits).ok_or_else(damaged)?)),
    }
}

fn read_number(bits: &mut BitReader, packing: Packing) -> Option<u64> {
    match packing {
        Packing::Alone => bits.number(),
        Packing::Together(width) => bits.bits(width),
    }
}

fn read_points(bits: &mut BitReader, step: f64) -> Option<String> {
    let count = bits.number()?;
    let width = bits.bits(WIDTH_BITS)? as u32;
    if width == 0 {
        return None;
    }
    let word = |bits: &mut BitReader| Some(Plain(value_of(unfolded(bits.bits(width)?), step)).to_string());
    let words: Option<Vec<String>> = (0..count).map(|_| word(bits)).collect();
    Some(words?.join("_"))
}

fn read_text(bits: &mut BitReader) -> Option<String> {
    let count = bits.number()?;
    (0..count).map(|_| Some(char::from(letter_of_six(bits.bits(LETTER_BITS)? as u8)))).collect()
}
