//! The hair that grows.

use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("hair.color", hair.color as HairColor, "Colour of the hair that grows."),
    number!("hair.length_mm", hair.length_mm, 0.1 to 150.0 by 0.01,
        "Length of the hair above the skin in mm; of a cut that is shorter at the sides, on top."),
    choice!("hair.cut", hair.cut as HairCut, "How the hair is cut: one length, or shorter at the sides and the nape."),
    choice!("hair.parting", hair.parting as Parting, "Where hair that is long enough to lie is parted."),
    number!("hair.parting_mm", hair.parting_mm, 5.0 to 60.0 by 0.5,
        "How far from the midline a parting on the left or the right is, in mm."),
    number!("hair.units_per_cm2", hair.units_per_cm2, 60.0 to 110.0 by 0.1,
        "Follicular units per cm² of untouched scalp: 95 are 50,000 on the mean man; published means lie between 70 and 100."),
    number!("hair.hairs_per_unit", hair.hairs_per_unit, 1.3 to 2.6 by 0.01,
        "Hairs in a follicular unit, on average; published means are 1.9 and 2.2."),
    number!("hair.shaft_um", hair.shaft_um, 50.0 to 95.0 by 0.1,
        "Diameter of a terminal hair in µm, on average; means of peoples lie between 57 and 86."),
    number!("hair.ellipticity", hair.ellipticity, 1.0 to 2.0 by 0.01,
        "Longer over shorter axis of a shaft's cross-section: about 1.2 in Asian, 1.4 in Caucasian, 1.9 in African hair."),
    choice!("hair.curl", hair.curl as HairCurl, "How the hair curls once it is long enough to."),
    number!("hair.eumelanin_scale", hair.eumelanin_scale, 0.2 to 3.0 by 0.01,
        "Brown-black pigment as a multiple of what the named colour has."),
    number!("hair.pheomelanin_scale", hair.pheomelanin_scale, 0.2 to 3.0 by 0.01,
        "Red-yellow pigment as a multiple of what the named colour has."),
    number!("hair.grey_percent", hair.grey_percent, 0.0 to 100.0 by 0.1,
        "White hairs of every hundred, over the whole scalp; the temples turn first, then the sides, the top, the back."),
    choice!("hair.beard", hair.beard as Beard, "How a man wears his beard."),
    choice!("hair.whorl", hair.whorl as Whorl, "Which way the crown's whorl turns, seen from outside."),
];

/// The hair that grows: its kind, colour and cut.
#[derive(Clone, Debug, PartialEq)]
pub struct HairStyle {
    pub color: HairColor,
    /// Length above the skin, on top, 0.1 to 150 mm.
    pub length_mm: f32,
    pub cut: HairCut,
    pub parting: Parting,
    /// How far from the midline a parting at a side is, 5 to 60 mm.
    pub parting_mm: f32,
    /// Follicular units per cm² of untouched scalp, 60 to 110.
    pub units_per_cm2: f32,
    /// Mean number of hairs in a unit, 1.3 to 2.6.
    pub hairs_per_unit: f32,
    /// Mean diameter of terminal shafts, 50 to 95 µm.
    pub shaft_um: f32,
    /// Longer over shorter axis of the shaft's cross-section, 1 to 2.
    pub ellipticity: f32,
    pub curl: HairCurl,
    /// Eumelanin as a multiple of the named colour's, 0.2 to 3.
    pub eumelanin_scale: f32,
    /// Pheomelanin as a multiple of the named colour's, 0.2 to 3.
    pub pheomelanin_scale: f32,
    /// White hairs of every hundred over the whole scalp, 0 to 100.
    pub grey_percent: f32,
    /// A man's.
    pub beard: Beard,
    pub whorl: Whorl,
}

impl Default for HairStyle {
    fn default() -> Self {
        Self {
            color: HairColor::DarkBrown,
            length_mm: 0.1,
            cut: HairCut::Uniform,
            parting: Parting::Left,
            parting_mm: 24.0,
            units_per_cm2: 95.0,
            hairs_per_unit: 1.92,
            shaft_um: 71.0,
            ellipticity: 1.4,
            curl: HairCurl::Straight,
            eumelanin_scale: 1.0,
            pheomelanin_scale: 1.0,
            grey_percent: 0.0,
            beard: Beard::Shadow,
            whorl: Whorl::Auto,
        }
    }
}

choices! {
    HairColor {
        Black = "black",
        DarkBrown = "dark-brown",
        Brown = "brown",
        LightBrown = "light-brown",
        Blond = "blond",
        Red = "red",
        Grey = "grey",
        White = "white",
    }
}

choices! {
    /// How hair is cut.
    HairCut {
        /// One length all over.
        Uniform = "uniform",
        /// From a razor's length round the ears and at the nape to the set length on top.
        Fade = "fade",
        /// Clipped sides, and a top that is longest in front.
        Crew = "crew",
        /// Shorter sides, the top combed aside from the parting.
        SidePart = "side-part",
        /// Shorter sides, the top combed back.
        SweptBack = "swept-back",
        /// As long as ends hang level.
        Bob = "bob",
        /// Long, and somewhat shorter round the face.
        Long = "long",
    }
}

choices! {
    /// Where hair is parted, on the person's own side.
    Parting {
        Left = "left",
        Middle = "middle",
        Right = "right",
        /// Nowhere: it lies as it grows.
        None = "none",
    }
}

choices! {
    /// How hair curls.
    HairCurl {
        Straight = "straight",
        Wavy = "wavy",
        Curly = "curly",
        Coily = "coily",
    }
}

choices! {
    /// How a beard is worn.
    Beard {
        /// None grows, or it is lasered away.
        None = "none",
        /// Shaven: its roots darken the skin.
        Shadow = "shadow",
        /// Of some days.
        Stubble = "stubble",
        /// Trimmed to 8 mm at most.
        Short = "short",
        /// Trimmed to 24 mm at most.
        Full = "full",
    }
}

choices! {
    /// Which way the whorl turns, seen from outside.
    Whorl {
        /// By the published odds, from the person's seed.
        Auto = "auto",
        Clockwise = "clockwise",
        Counterclockwise = "counterclockwise",
    }
}
