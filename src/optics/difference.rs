//! How different two colours look.

/// Colour difference CIEDE2000 of two CIELAB colours, with all parametric factors 1. Zero for equal colours; about 1 is
/// just noticed by a trained eye, and half of all people notice skin at 0.8 to 1.3. Reference: contrast, skin.
pub fn ciede2000(one: [f64; 3], other: [f64; 3]) -> f64 {
    let chroma = |lab: [f64; 3]| libm::hypot(lab[1], lab[2]);
    // Greys are stretched along a*, so that near them hue counts as much as it is seen.
    let mean_chroma = (chroma(one) + chroma(other)) / 2.0;
    let stretch = 1.0 + 0.5 * (1.0 - saturation(mean_chroma));
    let stretched = |lab: [f64; 3]| [lab[0], lab[1] * stretch, lab[2]];
    let (one, other) = (stretched(one), stretched(other));
    let (chroma_one, chroma_other) = (chroma(one), chroma(other));
    let (hue_one, hue_other) = (hue_degrees(one), hue_degrees(other));
    let grey = chroma_one * chroma_other == 0.0;

    let turn = if grey { 0.0 } else { wrapped(hue_other - hue_one) };
    let lightness = other[0] - one[0];
    let chroma_step = chroma_other - chroma_one;
    let hue_step = 2.0 * libm::sqrt(chroma_one * chroma_other) * libm::sin((turn / 2.0).to_radians());

    let mean_lightness = (one[0] + other[0]) / 2.0;
    let mean_chroma = (chroma_one + chroma_other) / 2.0;
    let mean_hue = if grey { hue_one + hue_other } else { mean_hue(hue_one, hue_other) };
    let cosine = |times: f64, from: f64| libm::cos((times * mean_hue - from).to_radians());
    let t =
        1.0 - 0.17 * cosine(1.0, 30.0) + 0.24 * cosine(2.0, 0.0) + 0.32 * cosine(3.0, -6.0) - 0.20 * cosine(4.0, 63.0);
    let from_middle = (mean_lightness - 50.0) * (mean_lightness - 50.0);
    let weigh_lightness = 1.0 + 0.015 * from_middle / libm::sqrt(20.0 + from_middle);
    let weigh_chroma = 1.0 + 0.045 * mean_chroma;
    let weigh_hue = 1.0 + 0.015 * mean_chroma * t;
    let from_blue = (mean_hue - 275.0) / 25.0;
    let rotation = 60.0 * libm::exp(-from_blue * from_blue);
    let rotate = -2.0 * saturation(mean_chroma) * libm::sin(rotation.to_radians());

    let (l, c, h) = (lightness / weigh_lightness, chroma_step / weigh_chroma, hue_step / weigh_hue);
    libm::sqrt((l * l + c * c + h * h + rotate * c * h).max(0.0))
}

/// 0 for greys, toward 1 for strong colours.
fn saturation(chroma: f64) -> f64 {
    let power = libm::pow(chroma, 7.0);
    libm::sqrt(power / (power + 6_103_515_625.0))
}

/// 0 to 360; 0 for a grey.
fn hue_degrees(lab: [f64; 3]) -> f64 {
    let angle = libm::atan2(lab[2], lab[1]).to_degrees();
    if angle < 0.0 { angle + 360.0 } else { angle }
}

/// A turn of hue the short way round.
fn wrapped(turn: f64) -> f64 {
    if turn > 180.0 {
        turn - 360.0
    } else if turn < -180.0 {
        turn + 360.0
    } else {
        turn
    }
}

fn mean_hue(one: f64, other: f64) -> f64 {
    let sum = one + other;
    if (one - other).abs() <= 180.0 {
        sum / 2.0
    } else if sum < 360.0 {
        (sum + 360.0) / 2.0
    } else {
        (sum - 360.0) / 2.0
    }
}

/// Weber contrast of a luminance against its surround's: 0 for none, positive where it is the darker. Reference:
/// contrast, Weber.
pub fn weber_contrast(luminance: f32, surround: f32) -> f32 {
    if surround > 0.0 { (surround - luminance) / surround } else { 0.0 }
}

/// Michelson contrast of the same, -1 to 1. Reference: contrast, Michelson.
pub fn michelson_contrast(luminance: f32, surround: f32) -> f32 {
    let sum = surround + luminance;
    if sum > 0.0 { (surround - luminance) / sum } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test pairs published with the formula's implementation notes (Sharma, Wu, Dalal 2005).
    const PAIRS: [([f64; 3], [f64; 3], f64); 34] = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0010], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0011], 7.2195),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0012], 7.2195),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0010, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0011, -2.4900], 4.7461),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([50.0, 2.5, 0.0], [50.0, 3.1736, 0.5854], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 3.2972, 0.0], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 1.8634, 0.5757], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 3.2592, 0.3350], 1.0000),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
        ([61.2901, 3.7196, -5.3901], [61.4292, 2.2480, -4.9620], 1.8731),
        ([35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([36.4612, 47.8580, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
        ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
        ([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381),
        ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ];

    #[test]
    fn the_published_pairs_come_out_to_their_four_decimals_either_way_round() {
        for (index, (one, other, expected)) in PAIRS.iter().enumerate() {
            let got = ciede2000(*one, *other);
            assert!((got - expected).abs() < 5.1e-5, "pair {}: {got} instead of {expected}", index + 1);
            let back = ciede2000(*other, *one);
            assert!((back - expected).abs() < 5.1e-5, "pair {} reversed: {back} instead of {expected}", index + 1);
        }
    }

    #[test]
    fn equal_colours_do_not_differ() {
        for (one, _, _) in PAIRS {
            assert_eq!(ciede2000(one, one), 0.0);
        }
        assert_eq!((weber_contrast(0.3, 0.3), michelson_contrast(0.3, 0.3)), (0.0, 0.0));
    }

    #[test]
    fn half_the_light_is_a_weber_contrast_of_a_half_and_a_michelson_contrast_of_a_third() {
        assert!((weber_contrast(0.2, 0.4) - 0.5).abs() < 1e-6);
        assert!((michelson_contrast(0.2, 0.4) - 1.0 / 3.0).abs() < 1e-6);
        assert!(weber_contrast(0.4, 0.2) < 0.0, "lighter than its surround");
        assert_eq!((weber_contrast(0.4, 0.0), michelson_contrast(0.0, 0.0)), (0.0, 0.0));
    }
}
