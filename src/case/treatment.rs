//! What is done.

use super::choices::choices;
use super::fields::{Field, choice, number, whole};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("treatment.goal", treatment.goal as Goal, "What the treatment is for; `none` is the \"before\"."),
    number!("treatment.density_per_cm2", treatment.density_per_cm2, 20.0 to 200.0 by 0.1,
        "Deposits per cm² of bald skin, or of skin between thin hair, after the last session."),
    whole!("treatment.sessions", treatment.sessions as u8, 1 to 4,
        "Sessions done; they reach 30, 70, 100 and 100 % of the density."),
    number!("treatment.front_percent", treatment.front_percent, 0.0 to 150.0 by 1.0,
        "Density in the front third of the top, in percent of the density."),
    number!("treatment.top_percent", treatment.top_percent, 0.0 to 150.0 by 1.0,
        "Density on the mid-scalp, in percent of the density."),
    number!("treatment.crown_percent", treatment.crown_percent, 0.0 to 150.0 by 1.0,
        "Density on the crown, in percent of the density."),
    number!("treatment.sides_percent", treatment.sides_percent, 0.0 to 150.0 by 1.0,
        "Density at the temples, the sides and the nape, in percent of the density."),
    number!("treatment.blend_mm", treatment.blend_mm, 0.0 to 40.0 by 0.5,
        "How far a shaved look goes on, ever sparser, into living hair that is lighter than its deposits, in mm."),
    number!("treatment.clearance_mm", treatment.clearance_mm, 0.0 to 0.8 by 0.01,
        "Least distance between the middles of a deposit and of a living hair where it leaves the skin, in mm."),
    whole!("treatment.prongs", treatment.prongs as u8, 1 to 7,
        "Prongs of the needle; in the hairline's transition zone a single one is used."),
    number!("treatment.needle_diameter_mm", treatment.needle_diameter_mm, 0.15 to 0.5 by 0.01,
        "Diameter of one prong, in mm; a healed dot is about half as wide."),
    number!("treatment.depth_mm", treatment.depth_mm, 0.25 to 0.5 by 0.01, "Depth that the needle reaches, in mm."),
    number!("treatment.depth_scatter_mm", treatment.depth_scatter_mm, 0.0 to 0.15 by 0.005,
        "Standard deviation of that depth from touch to touch, in mm."),
    choice!(
        "treatment.pigment",
        treatment.pigment as PigmentShade,
        "Shade of the pigment; `auto` is matched to the hair."
    ),
    number!("treatment.dilution", treatment.dilution, 6.0 to 20.0 by 0.5, "Parts of water to one part of pigment."),
    number!("treatment.scar_feather_mm", treatment.scar_feather_mm, 0.0 to 15.0 by 0.5,
        "How far the concealment of a scar runs out into hair around it that is lighter than it is."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct Treatment {
    pub goal: Goal,
    /// Deposits per cm² of bald skin, or of skin between thin hair, after the last session, 20 to 200.
    pub density_per_cm2: f32,
    /// Sessions done, 1 to 4: 30, 70, 100 and 100 % of the density.
    pub sessions: u8,
    /// Percent of the density in each zone, 0 to 150.
    pub front_percent: f32,
    pub top_percent: f32,
    pub crown_percent: f32,
    pub sides_percent: f32,
    /// How far deposits go on into living hair that is lighter than they are, 0 to 40 mm.
    pub blend_mm: f32,
    /// Least distance between the middles of a deposit and of a living hair, 0 to 0.8 mm.
    pub clearance_mm: f32,
    /// Prongs of the needle, 1 to 7.
    pub prongs: u8,
    /// Diameter of one prong, 0.15 to 0.5 mm.
    pub needle_diameter_mm: f32,
    /// Depth that the needle reaches, 0.25 to 0.5 mm.
    pub depth_mm: f32,
    /// Standard deviation of that depth, 0 to 0.15 mm.
    pub depth_scatter_mm: f32,
    pub pigment: PigmentShade,
    /// Parts of water to one part of pigment, 6 to 20.
    pub dilution: f32,
    /// How far the concealment of a scar runs out around it, 0 to 15 mm.
    pub scar_feather_mm: f32,
}

impl Default for Treatment {
    fn default() -> Self {
        Self {
            goal: Goal::Shaved,
            density_per_cm2: 95.0,
            sessions: 3,
            front_percent: 100.0,
            top_percent: 100.0,
            crown_percent: 100.0,
            sides_percent: 100.0,
            blend_mm: 20.0,
            clearance_mm: 0.3,
            prongs: 1,
            needle_diameter_mm: 0.3,
            depth_mm: 0.44,
            depth_scatter_mm: 0.045,
            pigment: PigmentShade::Auto,
            dilution: 10.0,
            scar_feather_mm: 6.0,
        }
    }
}

choices! {
    /// What the treatment is for.
    Goal {
        /// No treatment: the "before".
        None = "none",
        /// A closely shaved look over the whole bald area, behind the drawn hairline.
        Shaved = "shaved",
        /// Scars alone, feathered into the hair around them.
        Scars = "scars",
        /// Between the grafts of a transplant.
        Transplant = "transplant",
        /// Fuller-looking hair: deposits between the living hair of thinning zones, bald skin left alone.
        Density = "density",
    }
}

choices! {
    /// Shade of the pigment.
    PigmentShade {
        /// Matched to the hair that grows.
        Auto = "auto",
        Black = "black",
        SoftBlack = "soft-black",
        DarkBrown = "dark-brown",
        Brown = "brown",
        LightBrown = "light-brown",
        Grey = "grey",
    }
}
