//! Figures as JSON.

use serde_json::{Map, Value};

use crate::head::ScalpZone;
use crate::math::rounded_to;

/// One value a zone, by the zones' names.
pub(super) fn zones<T>(values: &[T], json: impl Fn(&T) -> Value) -> Value {
    object(ScalpZone::ALL.iter().zip(values).map(|(zone, value)| (zone.name(), json(value))).collect())
}

/// Members by their names. One after the other, by one function for all: collecting them into a map would bring a sort along,
/// and a macro writes itself out for each, which is large in a browser.
pub(super) fn object(members: Vec<(&str, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

/// A figure to so many decimals; `null` if it is none.
pub(super) fn rounded(value: f32, decimals: usize) -> Value {
    Value::from(rounded_to(f64::from(value), decimals) + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_to_plain_decimals() {
        assert_eq!(rounded(0.149_999, 2).to_string(), "0.15");
        assert_eq!(rounded(-0.01, 1).to_string(), "0.0");
        assert_eq!(rounded(f32::NAN, 1), Value::Null);
    }
}
