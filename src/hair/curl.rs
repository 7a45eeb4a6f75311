//! The shape of curled hair. Widths and lengths of waves are assumed: those of the hair's own curve as dermatologists
//! class it by eye, not measured ones.

use crate::case::HairCurl;
use crate::math::smooth_step;

/// Steps in which the way of a curl is measured, mm.
const STEP_MM: f32 = 0.25;

/// How a kind of hair curls and falls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curl {
    /// Distance of the hair from the line it winds round, mm; 0 is straight.
    pub radius_mm: f32,
    /// Length of that line to a turn, mm.
    pub pitch_mm: f32,
    /// Whether it waves from side to side instead of winding.
    pub planar: bool,
    /// How far it stands off the skin instead of lying, 0 to 1.
    pub stands: f32,
    /// How much its weight bends it, over how much lying does.
    pub weight: f32,
    /// Depth of the hair that lies on the head, as a share of its length, and at most, mm.
    pub pile: f32,
    pub pile_most_mm: f32,
    /// How near neighbours come to each other at the tips, 0 to 1.
    pub clumps: f32,
    /// How far locks turn each in its own time, 1, rather than with those around, 0.
    pub own_time: f32,
    /// How far the turns of neighbours in a lock are out of step, in turns, and how much their lengths differ, as a share.
    pub out_of_step: f32,
    pub uneven: f32,
    /// Curves that draw one turn.
    pub pieces_per_turn: f32,
    /// From this length on it lies or curls instead of standing straight, mm.
    pub lies_from_mm: f32,
}

impl Curl {
    /// The shape of a kind of hair.
    #[must_use]
    pub const fn of(curl: HairCurl) -> Self {
        match curl {
            HairCurl::Straight => Self {
                radius_mm: 0.0,
                pitch_mm: 1000.0,
                planar: true,
                stands: 0.06,
                weight: 0.3,
                pile: 0.10,
                pile_most_mm: 7.0,
                clumps: 0.55,
                own_time: 1.0,
                out_of_step: 0.12,
                uneven: 0.0,
                pieces_per_turn: 1.0,
                lies_from_mm: 8.0,
            },
            HairCurl::Wavy => Self {
                radius_mm: 2.0,
                pitch_mm: 28.0,
                planar: true,
                stands: 0.12,
                weight: 0.25,
                pile: 0.14,
                pile_most_mm: 11.0,
                clumps: 0.75,
                own_time: 0.1,
                out_of_step: 0.06,
                uneven: 0.02,
                pieces_per_turn: 3.0,
                lies_from_mm: 8.0,
            },
            HairCurl::Curly => Self {
                radius_mm: 3.0,
                pitch_mm: 13.0,
                planar: false,
                stands: 0.4,
                weight: 0.15,
                pile: 0.24,
                pile_most_mm: 20.0,
                clumps: 0.9,
                own_time: 1.0,
                out_of_step: 0.16,
                uneven: 0.05,
                pieces_per_turn: 3.0,
                lies_from_mm: 5.0,
            },
            HairCurl::Coily => Self {
                radius_mm: 1.5,
                pitch_mm: 3.6,
                planar: false,
                stands: 1.0,
                weight: 0.02,
                pile: 0.10,
                pile_most_mm: 9.0,
                clumps: 0.6,
                own_time: 1.0,
                out_of_step: 0.4,
                uneven: 0.08,
                pieces_per_turn: 2.6,
                lies_from_mm: 2.0,
            },
        }
    }

    /// Whether hair so long lies or curls; clipped to that length some of it is a little shorter.
    #[must_use]
    pub fn lies(&self, length_mm: f32) -> bool {
        length_mm >= self.lies_from_mm
    }

    /// Length of the line that a hair of some length winds round, mm: the more it has wound, the less it reaches.
    #[must_use]
    pub fn way_mm(&self, length_mm: f32) -> f32 {
        if self.radius_mm <= 0.0 {
            return length_mm;
        }
        let (mut way_mm, mut left_mm) = (0.0, length_mm);
        while left_mm > 0.0 {
            let round = core::f32::consts::TAU * self.radius_mm * self.wound(way_mm / self.pitch_mm) / self.pitch_mm;
            // A wave from side to side is half as steep as a winding, in the mean of its squares.
            let longer = (1.0 + round * round * if self.planar { 0.5 } else { 1.0 }).sqrt();
            let step_mm = STEP_MM.min(left_mm / longer);
            way_mm += step_mm;
            left_mm -= step_mm.max(1e-3) * longer;
        }
        way_mm
    }

    /// Share of its full width that a curl has after some turns: hair leaves the skin straight.
    #[must_use]
    pub fn wound(&self, turns: f32) -> f32 {
        smooth_step(0.0, 1.0, turns * 1.5)
    }

    /// How far into the pile of a hair so long the outermost hairs lie, mm.
    #[must_use]
    pub fn pile_mm(&self, length_mm: f32) -> f32 {
        (self.pile * length_mm).min(self.pile_most_mm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_it_curls_the_less_of_its_length_it_reaches() {
        for length_mm in [20.0, 60.0, 150.0] {
            let reach: Vec<f32> =
                HairCurl::ALL.iter().map(|curl| Curl::of(*curl).way_mm(length_mm) / length_mm).collect();
            println!("of {length_mm} mm hair reaches {reach:.2?}");
            assert!(reach.windows(2).all(|pair| pair[0] > pair[1]) && reach[0] > 0.99 && reach[3] > 0.25, "{reach:?}");
        }
    }

    #[test]
    fn longer_hair_reaches_further() {
        for curl in HairCurl::ALL {
            let mut last = 0.0;
            for step in 1..300 {
                let way = Curl::of(*curl).way_mm(step as f32 * 0.5);
                assert!(way > last && way <= step as f32 * 0.5 + 1e-3, "{curl:?}: {way} after {last}");
                last = way;
            }
        }
    }
}
