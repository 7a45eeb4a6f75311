//! Where the picture is taken from.

use super::choices::choices;
use super::fields::{Field, choice, number};

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    choice!("view.name", view.name as ViewName, "Where the camera looks from."),
    choice!("view.light", view.light as ViewLight, "What the head is lit by."),
    choice!("view.skin_finish", view.skin_finish as SkinFinish, "What lies on the skin and makes it shine."),
    choice!("view.clothing", view.clothing as Clothing, "What the shoulders are covered with."),
    number!("view.distance_m", view.distance_m, 0.3 to 10.0 by 0.01,
        "How far away someone looks from, in m, for what the report says an eye makes of the dots."),
];

#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub name: ViewName,
    pub light: ViewLight,
    pub skin_finish: SkinFinish,
    pub clothing: Clothing,
    /// How far away someone looks from, 0.3 to 10 m: for the contrast report, not for the camera.
    pub distance_m: f32,
}

impl Default for View {
    fn default() -> Self {
        Self {
            name: ViewName::ThreeQuarter,
            light: ViewLight::Studio,
            skin_finish: SkinFinish::Natural,
            clothing: Clothing::CrewNeck,
            distance_m: 1.0,
        }
    }
}

choices! {
    /// Named camera views.
    ViewName {
        Front = "front",
        ThreeQuarter = "three-quarter",
        Left = "left",
        Right = "right",
        Top = "top",
        Crown = "crown",
        Back = "back",
        Nape = "nape",
    }
}

choices! {
    /// What the head is lit by.
    ViewLight {
        /// A large softbox, as for a portrait.
        Studio = "studio",
        /// Daylight from one side, indoors.
        Window = "window",
        /// The sun at noon, without a cloud.
        Sun = "sun",
        /// An office's ceiling.
        Office = "office",
        /// The lamp over a bathroom's mirror.
        Mirror = "mirror",
        /// A warm lamp in the evening.
        Lamp = "lamp",
        /// A phone's flash.
        Flash = "flash",
        /// A lamp held low at one side, as to look for what stands out of the skin or lies deep in it.
        Raking = "raking",
        /// A dermatoscope's, polarised: it comes from round the lens and is not mirrored.
        Dermatoscope = "dermatoscope",
    }
}

choices! {
    /// What lies on the skin.
    SkinFinish {
        /// Powdered.
        Matte = "matte",
        Natural = "natural",
        /// As in the heat, or an hour after washing.
        Oily = "oily",
        /// A film of water, as in rain or sweat.
        Wet = "wet",
    }
}

choices! {
    /// What the shoulders are covered with.
    Clothing {
        /// A plain shirt, whose collar lies round the neck.
        CrewNeck = "crew-neck",
        /// A barber's cape, closed a little higher up.
        Cape = "cape",
        None = "none",
    }
}
