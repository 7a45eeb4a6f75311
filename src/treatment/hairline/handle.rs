//! The points by which a hairline is moved.

use glam::{Vec2, Vec3};

/// Which point of a hairline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HairlineHandle {
    /// The line's middle: its height.
    Middle,
    /// The person's left temple corner: aside and rise, and what makes it differ from the right one.
    LeftCorner,
    RightCorner,
    /// The person's left temple point: forward or back, with the right one.
    LeftTemple,
    RightTemple,
}

impl HairlineHandle {
    pub const ALL: [Self; 5] = [Self::Middle, Self::LeftCorner, Self::RightCorner, Self::LeftTemple, Self::RightTemple];

    /// The handle's name: `middle`, `left-corner`, `right-corner`, `left-temple` or `right-temple`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Middle => "middle",
            Self::LeftCorner => "left-corner",
            Self::RightCorner => "right-corner",
            Self::LeftTemple => "left-temple",
            Self::RightTemple => "right-temple",
        }
    }

    /// The handle of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handle| handle.name() == name)
    }

    /// 1 on the person's left, −1 on the right, 0 in the middle.
    pub(super) fn sign(self) -> f32 {
        match self {
            Self::Middle => 0.0,
            Self::LeftCorner | Self::LeftTemple => 1.0,
            Self::RightCorner | Self::RightTemple => -1.0,
        }
    }
}

/// Where a handle is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandlePlace {
    pub handle: HairlineHandle,
    /// On the chart, mm.
    pub chart: Vec2,
    /// On the skin, mm.
    pub position_mm: Vec3,
}
