//! A number from text.

use serde_json::Value;

/// The number that a text is; `None` for any other text. As JSON has numbers, so that nothing else that reads them is loaded:
/// never infinite. By hand one may leave out the nought before the point.
pub(super) fn number_from_text(text: &str) -> Option<f64> {
    let bare = text.strip_prefix('-').unwrap_or(text);
    if bare.starts_with('.') {
        let sign = if bare.len() < text.len() { "-" } else { "" };
        return number_from_text(&format!("{sign}0{bare}"));
    }
    let is_bare = bare.starts_with(|first: char| first.is_ascii_digit()) && !text.ends_with(char::is_whitespace);
    if is_bare { serde_json::from_str::<Value>(text).ok()?.as_f64() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Plain;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_and_nothing_else_is() {
        for (text, number) in [
            (".5", 0.5),
            ("-.25", -0.25),
            ("0", 0.0),
            ("-12.5", -12.5),
            ("1e3", 1000.0),
            ("2.5E-2", 0.025),
            ("-0", -0.0),
        ] {
            assert_eq!(number_from_text(text), Some(number), "{text}");
        }
        for text in [
            "", " 1", "1 ", "1\n", "+1", ".", "-.", "5.", "1_0", "0x1", "inf", "NaN", "1e999", "null", "[1]", "\"1\"",
            "--1", "01",
        ] {
            assert_eq!(number_from_text(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_plainly_reads_back(steps in -100_000_000..100_000_000_i64, decimals in 0..5_i32) {
            let number = steps as f64 / 10.0_f64.powi(decimals);
            prop_assert_eq!(number_from_text(&Plain(number).to_string()), Some(number));
            let single = number as f32;
            prop_assert_eq!(number_from_text(&Plain(single).to_string()).map(|read| read as f32), Some(single));
        }
    }
}
