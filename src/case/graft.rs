//! Hair transplants.

use super::choices::choices;
use super::fields::{Field, choice, meant, number};
use super::lists::Records;

/// The list of transplants.
pub(super) static LIST: Records<Graft> = Records {
    name: "grafts",
    meaning: meant("Hair transplants, one record a zone, in the order they were done."),
    most: 4,
    fields: FIELDS,
    get: |case| &case.grafts,
    get_mut: |case| &mut case.grafts,
};

/// The fields of a transplant.
static FIELDS: &[Field<Graft>] = &[
    choice!(
        "zone",
        zone as GraftZone,
        "Where grafts were set; `hairline` is a band behind the front hairline, `top` all of the top."
    ),
    choice!("method", method as GraftMethod, "How they were taken from the donor area, which decides the scars there."),
    number!("density_per_cm2", density_per_cm2, 15.0 to 45.0 by 0.5, "Follicular units set per cm²."),
    number!("band_mm", band_mm, 5.0 to 60.0 by 1.0, "Depth of the band of a `hairline`."),
    number!("poor_growth_percent", poor_growth_percent, 0.0 to 90.0 by 1.0, "Grafts that did not grow."),
    number!("most_taken_percent", most_taken_percent, 5.0 to 80.0 by 1.0,
        "Share of the donor area's units that may be gone after it; a larger demand is not met."),
    number!("punch_mm", punch_mm, 0.5 to 1.5 by 0.05, "Diameter of the punch of `fue`."),
    number!("plug_mm", plug_mm, 2.0 to 6.0 by 0.1, "Diameter of the plugs of `plugs`."),
    number!("scar_mm", scar_mm, 0.5 to 10.0 by 0.1, "Width of the scar that the strip of `fut` left."),
];

/// A transplant into one zone.
#[derive(Clone, Debug, PartialEq)]
pub struct Graft {
    pub zone: GraftZone,
    pub method: GraftMethod,
    /// Follicular units per cm², 15 to 45.
    pub density_per_cm2: f32,
    /// Depth of a hairline's band, 5 to 60 mm.
    pub band_mm: f32,
    /// Grafts that did not grow, 0 to 90 %.
    pub poor_growth_percent: f32,
    /// Share of the donor's units that may be gone in all, 5 to 80 %.
    pub most_taken_percent: f32,
    /// 0.5 to 1.5 mm.
    pub punch_mm: f32,
    /// 2 to 6 mm.
    pub plug_mm: f32,
    /// 0.5 to 10 mm.
    pub scar_mm: f32,
}

impl Default for Graft {
    fn default() -> Self {
        Self {
            zone: GraftZone::Front,
            method: GraftMethod::Fue,
            density_per_cm2: 30.0,
            band_mm: 15.0,
            poor_growth_percent: 10.0,
            most_taken_percent: 35.0,
            punch_mm: 0.9,
            plug_mm: 4.0,
            scar_mm: 2.0,
        }
    }
}

choices! {
    /// Where grafts were set.
    GraftZone {
        /// A band behind the front hairline.
        Hairline = "hairline",
        Front = "front",
        MidScalp = "mid-scalp",
        Crown = "crown",
        Temples = "temples",
        /// Front, mid-scalp and crown.
        Top = "top",
    }
}

choices! {
    /// How grafts were taken.
    GraftMethod {
        /// Units punched out one by one.
        Fue = "fue",
        /// Units cut from a strip.
        Fut = "fut",
        /// Plugs of 10 to 40 hairs, as was done until the 1990s.
        Plugs = "plugs",
    }
}
