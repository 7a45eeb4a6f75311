//! The front hairline that is drawn: a style gives its shape, the numbers adjust it.

use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!(
        "hairline.style",
        hairline.style as HairlineStyle,
        "Shape and texture of the drawn hairline; the numbers adjust it."
    ),
    number!("hairline.mid_height_mm", hairline.mid_height_mm, 50.0 to 110.0 by 0.5,
        "Height of the hairline's middle above the glabella, over the skin, in mm."),
    number!("hairline.corner_aside_mm", hairline.corner_aside_mm, -20.0 to 20.0 by 0.5,
        "How much further from the midline than the style's the temple corners stand, over the skin, in mm."),
    number!("hairline.corner_rise_mm", hairline.corner_rise_mm, -20.0 to 30.0 by 0.5,
        "How much further back than the style's the temple corners stand, over the skin, in mm."),
    number!("hairline.temple_forward_mm", hairline.temple_forward_mm, -15.0 to 15.0 by 0.5,
        "How much further forward than the style's the temple points stand, in mm."),
    number!("hairline.softness_mm", hairline.softness_mm, 0.0 to 15.0 by 0.5,
        "Width of the transition zone, in which single deposits become a full density, in mm; a style may sharpen or widen it."),
    number!("hairline.asymmetry_mm", hairline.asymmetry_mm, -10.0 to 10.0 by 0.5,
        "How much further back the person's left temple corner stands than the right, in mm."),
];

/// The front hairline that is drawn for a shaved look.
#[derive(Clone, Debug, PartialEq)]
pub struct Hairline {
    pub style: HairlineStyle,
    /// From the glabella to the line's middle over the skin, 50 to 110 mm.
    pub mid_height_mm: f32,
    /// Added to the style's way from the midline to the temple corners, over the skin, −20 to 20 mm.
    pub corner_aside_mm: f32,
    /// Added to how far back the style's temple corners stand, over the skin, −20 to 30 mm.
    pub corner_rise_mm: f32,
    /// Added to how far forward the style's temple points stand, −15 to 15 mm.
    pub temple_forward_mm: f32,
    /// Width of the transition zone, 0 to 15 mm.
    pub softness_mm: f32,
    /// How much further back the left corner stands than the right, −10 to 10 mm.
    pub asymmetry_mm: f32,
}

impl Default for Hairline {
    fn default() -> Self {
        Self {
            style: HairlineStyle::Natural,
            mid_height_mm: 70.0,
            corner_aside_mm: 0.0,
            corner_rise_mm: 0.0,
            temple_forward_mm: 0.0,
            softness_mm: 8.0,
            asymmetry_mm: 0.0,
        }
    }
}

choices! {
    /// The styles that practitioners offer.
    HairlineStyle {
        /// A gentle curve with slightly receded corners.
        Natural = "natural",
        /// Natural, with rounder corners and a wider transition.
        Soft = "soft",
        /// Natural, with gaps and scattered deposits in front.
        Broken = "broken",
        /// A point in the middle.
        WidowsPeak = "widows-peak",
        /// Level from corner to corner.
        Straight = "straight",
        /// Level and sharp with square corners, as a barber lines it.
        EdgeUp = "edge-up",
        /// Corners that have gone back a little, as a grown man's do.
        Mature = "mature",
        /// Deeply receded corners.
        Receded = "receded",
    }
}
