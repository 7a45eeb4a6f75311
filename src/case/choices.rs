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

pub(super) use choices;
