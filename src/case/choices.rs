//! Values that are one of a few names.

/// Declares an enum together with its names in a case, so that a choice and its name can't part.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $choice:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$note])* $choice,)+
        }

        impl $name {
            /// Every choice, in the order of [`Self::NAMES`].
            pub const ALL: &'static [Self] = &[$(Self::$choice,)+];
            /// The choices' names in a case.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];

            /// The choice's name in a case.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$choice => $text,)+
                }
            }

            /// The choice of this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$choice),)+
                    _ => None,
                }
            }
        }
    };
}

choices! {
    Sex {
        Female = "female",
        Male = "male",
    }
}

choices! {
    /// Ready skins across the measured human range.
    SkinPreset {
        VeryLight = "very-light",
        Light = "light",
        Intermediate = "intermediate",
        Tan = "tan",
        Brown = "brown",
        Deep = "deep",
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
    /// The scale a loss is graded on.
    LossScale {
        Norwood = "norwood",
    }
}

choices! {
    /// Norwood stage of male pattern loss. `None` is a full head of hair.
    LossPattern {
        None = "none",
        NorwoodIII = "III",
        NorwoodV = "V",
        NorwoodVI = "VI",
        NorwoodVII = "VII",
    }
}

choices! {
    /// What the treatment is for.
    Goal {
        /// No treatment: the "before".
        None = "none",
        /// A closely shaved look over the whole bald area.
        Shaved = "shaved",
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
