//! Scars of the scalp.

use super::choices::choices;
use super::fields::{Field, choice, meant, number, points, whole};
use super::lists::Records;

/// The list of scars.
pub(super) static LIST: Records<Scar> = Records {
    name: "scars",
    meaning: meant("Scars of the scalp; each kind uses the fields that say so."),
    most: 6,
    fields: FIELDS,
    get: |case| &case.scars,
    get_mut: |case| &mut case.scars,
};

/// The fields of a scar.
static FIELDS: &[Field<Scar>] = &[
    choice!("kind", kind as ScarKind, "What left the scar."),
    choice!("side", side as Side, "Side of the head, for craniotomies, burr holes and a paramedian reduction."),
    number!("along_mm", along_mm, -150.0 to 150.0 by 0.5,
        "Moved along the chart from its usual place: up at the back, forward on top."),
    number!("aside_mm", aside_mm, -150.0 to 150.0 by 0.5, "Moved along the chart toward the person's left."),
    number!("turn_degrees", turn_degrees, -180.0 to 180.0 by 1.0,
        "Turned about its middle toward the person's left; a strip is tilted, up on the left."),
    number!("length_mm", length_mm, 5.0 to 500.0 by 1.0,
        "Length over the skin, as far as there is room; of the arms of a Y together; of dots and plugs that of their zone."),
    number!("width_mm", width_mm, 0.5 to 60.0 by 0.1, "Width of a line, as it was closed."),
    number!("stretch_percent", stretch_percent, 0.0 to 400.0 by 1.0,
        "How much wider than that the middle of a line has become since."),
    whole!("count", count as u8, 1 to 12, "Strips beside each other (up to 4), rows of plugs, or burr holes."),
    number!("dot_mm", dot_mm, 0.5 to 1.5 by 0.05, "Diameter of the punch that left the dots of a follicular unit extraction."),
    number!("density_per_cm2", density_per_cm2, 1.0 to 60.0 by 0.5, "Such dots per cm² of their zone."),
    number!("overharvest_percent", overharvest_percent, 0.0 to 100.0 by 1.0,
        "How much more was taken, in patches and beyond the zone that is safe."),
    number!("plug_mm", plug_mm, 2.0 to 6.0 by 0.1, "Diameter of a punch-graft plug."),
    number!("burr_mm", burr_mm, 6.0 to 30.0 by 0.5, "Diameter of a burr hole's scar."),
    points!("points", points, 24 within 250.0 by 0.5,
        "Course of a trauma scar over the chart; without any it is straight, of its length."),
    number!("hair_left_percent", hair_left_percent, 0.0 to 100.0 by 1.0, "Hair that still grows in the scar."),
    number!("uptake_percent", uptake_percent, 20.0 to 250.0 by 1.0,
        "Pigment the scar takes, of what healthy skin takes: below 100 it refuses, above it over-absorbs."),
    number!("uptake_spread_percent", uptake_spread_percent, 0.0 to 100.0 by 1.0,
        "How unevenly it does, deposit by deposit."),
    number!("tone_percent", tone_percent, -100.0 to 100.0 by 1.0,
        "Its colour: -100 is pale, 0 that of the skin around, 100 as red as a fresh scar."),
    number!("shine_percent", shine_percent, 0.0 to 100.0 by 1.0, "How smooth and shiny its skin is."),
    number!("relief_percent", relief_percent, -300.0 to 300.0 by 5.0,
        "How far it lies below or above the skin, of what its kind usually does: cobbles stand up, the others are sunken; below 0 the other way."),
];

/// A scar. Fields that a kind does not use have no effect on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scar {
    pub kind: ScarKind,
    pub side: Side,
    /// From the usual place, along the chart: up at the back, forward on top; -150 to 150 mm.
    pub along_mm: f32,
    /// From the usual place, toward the person's left; -150 to 150 mm.
    pub aside_mm: f32,
    /// About its middle, toward the person's left; -180 to 180°.
    pub turn_degrees: f32,
    /// Over the skin, 5 to 500 mm.
    pub length_mm: f32,
    /// As closed, 0.5 to 60 mm.
    pub width_mm: f32,
    /// How much wider the middle has become, 0 to 400 %.
    pub stretch_percent: f32,
    /// Strips, rows or holes, 1 to 12.
    pub count: u8,
    /// Punch of a follicular unit extraction, 0.5 to 1.5 mm.
    pub dot_mm: f32,
    /// Dots per cm², 1 to 60.
    pub density_per_cm2: f32,
    /// Taken beyond that, 0 to 100 %.
    pub overharvest_percent: f32,
    /// 2 to 6 mm.
    pub plug_mm: f32,
    /// 6 to 30 mm.
    pub burr_mm: f32,
    /// Course of a trauma scar: points of the chart in mm, `[u, v]`.
    pub points: Vec<[f32; 2]>,
    /// Hair that still grows in it, 0 to 100 %.
    pub hair_left_percent: f32,
    /// Pigment taken, of what healthy skin takes, 20 to 250 %.
    pub uptake_percent: f32,
    /// Scatter of that from deposit to deposit, 0 to 100 %.
    pub uptake_spread_percent: f32,
    /// -100 is pale, 0 the colour of the skin around, 100 as red as a fresh scar.
    pub tone_percent: f32,
    /// How smooth and shiny it is, 0 to 100.
    pub shine_percent: f32,
    /// Of its kind's usual relief, -300 to 300 %.
    pub relief_percent: f32,
}

impl Default for Scar {
    fn default() -> Self {
        Self {
            kind: ScarKind::Fut,
            side: Side::Left,
            along_mm: 0.0,
            aside_mm: 0.0,
            turn_degrees: 0.0,
            length_mm: 200.0,
            width_mm: 2.0,
            stretch_percent: 0.0,
            count: 1,
            dot_mm: 0.9,
            density_per_cm2: 22.0,
            overharvest_percent: 0.0,
            plug_mm: 4.0,
            burr_mm: 14.0,
            points: Vec::new(),
            hair_left_percent: 0.0,
            uptake_percent: 85.0,
            uptake_spread_percent: 35.0,
            tone_percent: -60.0,
            shine_percent: 50.0,
            relief_percent: 100.0,
        }
    }
}

choices! {
    /// What left a scar.
    ScarKind {
        /// The line where a strip of the donor area was cut out for follicular unit transplantation.
        Fut = "fut",
        /// Dots where single units were punched out of the donor area.
        Fue = "fue",
        /// Rows of round scars where punch grafts were taken from the donor area.
        PlugDonors = "plug-donors",
        /// Cobbles behind the hairline where punch grafts were set and have lost their hair.
        PlugCobbles = "plug-cobbles",
        /// A straight incision over the side of the skull.
        CraniotomyLinear = "craniotomy-linear",
        /// A flap, open below.
        CraniotomyCurved = "craniotomy-curved",
        /// From in front of the ear back over it, up to the midline and forward to the hairline.
        CraniotomyQuestionMark = "craniotomy-question-mark",
        /// Round scars over holes drilled in the skull.
        BurrHoles = "burr-holes",
        /// A scalp reduction along the midline.
        ReductionMidline = "reduction-midline",
        /// A scalp reduction beside the midline, bowed along the fringe.
        ReductionParamedian = "reduction-paramedian",
        /// A scalp reduction of three arms.
        ReductionY = "reduction-y",
        /// Any line: an injury or a burn.
        Trauma = "trauma",
    }
}

choices! {
    /// A side of the head, the person's own.
    Side {
        Left = "left",
        Right = "right",
    }
}

impl Side {
    /// 1 for the left, where the chart's u grows, and -1 for the right.
    pub fn sign(self) -> f32 {
        match self {
            Self::Left => 1.0,
            Self::Right => -1.0,
        }
    }

    /// Place in pairs of landmarks, `[left, right]`.
    pub fn index(self) -> usize {
        match self {
            Self::Left => 0,
            Self::Right => 1,
        }
    }
}
