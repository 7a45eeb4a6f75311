//! Points of the scalp chart in one word: `u_v_u_v`, in mm.

use super::number::number_from_text;
use crate::math::Plain;
/// Writes points.
pub(super) fn points_text(points: &[[f32; 2]]) -> String {
    let numbers: Vec<String> = points.iter().flatten().map(|number| Plain(number + 0.0).to_string()).collect();
    numbers.join("_")
}

/// Reads points; `None` if a number is none or lacks its partner.
pub(super) fn points_from_text(text: &str) -> Option<Vec<[f64; 2]>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let numbers: Option<Vec<f64>> = text.split('_').map(number_from_text).collect();
    let numbers = numbers?;
    let (pairs, rest) = numbers.as_chunks::<2>();
    rest.is_empty().then(|| pairs.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_back_and_half_a_point_or_a_word_does_not() {
        assert_eq!(points_text(&[[-12.5, 30.0], [0.0, -0.0]]), "-12.5_30_0_0");
        assert_eq!(points_from_text("-12.5_30_0_0"), Some(vec![[-12.5, 30.0], [0.0, 0.0]]));
        assert_eq!(points_from_text(""), Some(Vec::new()));
        for wrong in ["1", "1_2_3", "1_x", "1__2", "_", "inf_1", "NaN_1"] {
            assert_eq!(points_from_text(wrong), None, "{wrong}");
        }
    }
}
