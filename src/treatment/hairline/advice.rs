//! What speaks against a drawn hairline, each with its reason.

use super::{DesignedHairline, HairlineHandle, HairlineTexture};
use crate::case::Hairline;
use crate::head::ScalpChart;
use crate::math::Fixed;

/// Lowest middle above the glabella, mm. Reference: hairline geometry, mid-frontal point (7 to 10 cm).
const LOWEST_MM: f32 = 70.0;
/// A line that departs less than this from level looks ruled. Reference: SMP practice, failures (ruler-straight line).
const LEVEL_MM: f32 = 3.0;
/// A transition narrower than this is a hard edge. Assumed, between the narrowest that is published and the usual one.
/// Reference: hairline geometry, transition zone (1 to 2 mm; 5 to 10 mm).
const HARD_MM: f32 = 3.0;
/// Temple points or line this far outside the hair-bearing region stand on skin that never bore hair. Assumed.
const OUTSIDE_MM: f32 = 4.0;
/// Corners that differ by more than this are seen to differ. Assumed.
const UNEVEN_MM: f32 = 5.0;

/// One thing that speaks against a hairline. It never forbids: the line is drawn as it was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HairlineAdvice {
    /// The middle stands lower than 7 cm above the glabella.
    TooLow { height_mm: f32 },
    /// The line is level from corner to corner, departing from that by no more than this.
    TooStraight { departure_mm: f32 },
    /// The corners stand further forward than the temple points, by this much.
    BeforeTemples { by_mm: f32 },
    /// The transition zone is this narrow.
    HardEdge { ramp_mm: f32 },
    /// Part of the line stands this far outside the region where this person's hair ever grew.
    OutsideRegion { by_mm: f32 },
    /// The corners differ by this much.
    Uneven { by_mm: f32 },
}

impl HairlineAdvice {
    /// A key for the text in a language, the same for good.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLow { .. } => "hairline-too-low",
            Self::TooStraight { .. } => "hairline-too-straight",
            Self::BeforeTemples { .. } => "hairline-before-temples",
            Self::HardEdge { .. } => "hairline-hard-edge",
            Self::OutsideRegion { .. } => "hairline-outside-region",
            Self::Uneven { .. } => "hairline-uneven",
        }
    }

    /// What is the matter, and why that is advised against, in English.
    pub fn sentence(&self) -> String {
        match self {
            Self::TooLow { height_mm } => format!(
                "The hairline's middle stands {} cm above the brow; below 7 cm it looks drawn on, and ever more so \
                 with age.",
                Fixed(height_mm * 0.1, 1)
            ),
            Self::TooStraight { .. } => {
                "The hairline is straight from corner to corner; grown hairlines never are, so \
                                         a straight one is seen to be made."
                    .to_owned()
            }
            Self::BeforeTemples { by_mm } => format!(
                "The corners stand {} mm in front of the temple points; grown corners lie behind them, and the \
                 face looks helmeted.",
                Fixed(*by_mm, 0)
            ),
            Self::HardEdge { ramp_mm } => format!(
                "The hairline comes up to full density within {} mm; grown ones take 5 to 10 mm, so a hard \
                 edge is seen to be made.",
                Fixed(*ramp_mm, 1)
            ),
            Self::OutsideRegion { by_mm } => format!(
                "The hairline runs up to {} mm outside the skin that ever bore hair; nothing is placed there.",
                Fixed(*by_mm, 0)
            ),
            Self::Uneven { by_mm } => {
                format!(
                    "The corners differ by {} mm; up to about 5 mm passes for nature, more for a slip.",
                    Fixed(*by_mm, 0)
                )
            }
        }
    }
}

impl DesignedHairline {
    /// All that speaks against this hairline, the weightiest first; nothing for one that looks grown.
    pub fn advice(&self, hairline: &Hairline, chart: &ScalpChart) -> Vec<HairlineAdvice> {
        let ramp_mm = HairlineTexture::new(hairline).ramp_mm;
        let forward = |handle: HairlineHandle| self.place(handle).position_mm.z;
        let corner = forward(HairlineHandle::LeftCorner).max(forward(HairlineHandle::RightCorner));
        let temple = forward(HairlineHandle::LeftTemple).min(forward(HairlineHandle::RightTemple));
        let by_mm = corner - temple;
        let outside_mm = self.outside_mm(chart);
        let found = [
            (hairline.mid_height_mm < LOWEST_MM, HairlineAdvice::TooLow { height_mm: hairline.mid_height_mm }),
            (by_mm > 0.0, HairlineAdvice::BeforeTemples { by_mm }),
            (self.departure_mm < LEVEL_MM, HairlineAdvice::TooStraight { departure_mm: self.departure_mm }),
            (ramp_mm < HARD_MM, HairlineAdvice::HardEdge { ramp_mm }),
            (outside_mm > OUTSIDE_MM, HairlineAdvice::OutsideRegion { by_mm: outside_mm }),
            (hairline.asymmetry_mm.abs() > UNEVEN_MM, HairlineAdvice::Uneven { by_mm: hairline.asymmetry_mm.abs() }),
        ];
        found.into_iter().filter(|(holds, _)| *holds).map(|(_, advice)| advice).collect()
    }

    /// How far the line stands outside the hair-bearing region between its temple points, at most.
    fn outside_mm(&self, chart: &ScalpChart) -> f32 {
        let ends = [HairlineHandle::LeftTemple, HairlineHandle::RightTemple].map(|handle| self.place(handle).chart);
        let points = self.line().points();
        let nearest = |to: glam::Vec2| {
            let far = |at: &usize| points[*at].distance_squared(to);
            (0..points.len()).min_by(|a, b| far(a).total_cmp(&far(b))).unwrap_or(0)
        };
        let [left, right] = ends.map(nearest);
        points[left..=right.max(left)].iter().map(|p| -chart.hair_distance_mm(*p)).fold(0.0, f32::max)
    }
}
