//! What the styles look like: shapes in mm on the mean man's head.
//!
//! Reference: hairline geometry, frontotemporal point (as high as the line's middle, about 8 cm from it) and temple
//! peak (5 cm below that). How far the styles depart from it is assumed.

use crate::case::HairlineStyle;

/// The shape of one style.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// From the midline to the temple corners along the skin.
    pub(super) corner_aside_mm: f32,
    /// How far the corners stand behind a level line through the line's middle.
    pub(super) corner_rise_mm: f32,
    /// How far a point in the middle stands before the rest, and half its width.
    pub(super) peak_mm: f32,
    pub(super) peak_half_mm: f32,
    /// The line rises to its corners by this power of the way: 1 is straight, more stays level for longer.
    pub(super) rise_power: f32,
    /// The line is rounded over this length on both sides of a corner.
    pub(super) round_mm: f32,
    /// From the corner the line runs out to the temple by this power: 1 is straight, more turns down sooner.
    pub(super) temple_power: f32,
    /// How far the temple points stand behind those of an untouched head.
    pub(super) temple_back_mm: f32,
}

const NATURAL: Shape = Shape {
    corner_aside_mm: 65.0,
    corner_rise_mm: 7.0,
    peak_mm: 0.0,
    peak_half_mm: 1.0,
    rise_power: 2.0,
    round_mm: 13.0,
    temple_power: 1.9,
    temple_back_mm: 2.0,
};

impl Shape {
    pub(super) fn of(style: HairlineStyle) -> Self {
        match style {
            HairlineStyle::Natural | HairlineStyle::Broken => NATURAL,
            HairlineStyle::Soft => Self { corner_rise_mm: 6.0, rise_power: 2.4, round_mm: 20.0, ..NATURAL },
            HairlineStyle::WidowsPeak => Self { corner_rise_mm: 6.0, peak_mm: 8.0, peak_half_mm: 21.0, ..NATURAL },
            HairlineStyle::Straight => {
                Self { corner_aside_mm: 66.0, corner_rise_mm: 1.0, rise_power: 1.0, round_mm: 8.0, ..NATURAL }
            }
            HairlineStyle::EdgeUp => Self {
                corner_aside_mm: 66.0,
                corner_rise_mm: 0.0,
                rise_power: 1.0,
                round_mm: 2.0,
                temple_power: 1.0,
                temple_back_mm: 0.0,
                ..NATURAL
            },
            HairlineStyle::Mature => {
                Self { corner_aside_mm: 58.0, corner_rise_mm: 15.0, rise_power: 1.7, temple_back_mm: 4.0, ..NATURAL }
            }
            HairlineStyle::Receded => Self {
                corner_aside_mm: 52.0,
                corner_rise_mm: 27.0,
                rise_power: 1.4,
                round_mm: 10.0,
                temple_back_mm: 7.0,
                ..NATURAL
            },
        }
    }
}
