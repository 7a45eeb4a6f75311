//! The named zones of the scalp.

use glam::{Vec2, Vec3};

use crate::head::{ChartField, ScalpChart, SkullAnchor};
use crate::math::smooth_step;

/// Lines between the zones, in mm on the mean man's head; they scale with this head's height, length and breadth.
/// No survey draws them: they are conventions of this simulator, along the landmarks that clinics name.
mod line {
    /// Front and mid-scalp meet this far in front of the coronal line through the ear canals. Reference: hair and
    /// scalp, Norwood III (the line that separates II from III).
    pub const FRONT: f32 = 20.0;
    /// Mid-scalp and crown meet this far behind that line: the top begins to fall there, some 2 cm before the whorl.
    /// Reference: hair and scalp, whorl (6.25 cm behind the line).
    pub const CROWN: f32 = -42.0;
    /// Temples and sides meet on that line.
    pub const TEMPLE: f32 = 0.0;
    /// Sides and back meet this far behind it, clear of the ears.
    pub const BACK: f32 = -58.0;
    /// Height of the parietal ridge above the tragion: what lies above it belongs to the top.
    pub const RIDGE: f32 = 72.0;
    /// Toward the front the ridge rises to the frontotemporal corner: height, and how far forward it lies.
    pub const CORNER: (f32, f32) = (88.0, 28.0);
    /// Between the corners all is front, however low the hairline: half their distance.
    pub const BETWEEN_CORNERS: f32 = 46.0;
    /// The ridge starts to rise this far behind the coronal line.
    pub const RISE: f32 = -20.0;
    /// The crown's lower end on the midline, above the tragion, and how far aside its border is level with the ridge.
    pub const CROWN_END: f32 = 56.0;
    pub const CROWN_ASIDE: f32 = 50.0;
}

/// A named part of the scalp. Every point of the chart lies in exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScalpZone {
    /// From the front hairline to 2 cm in front of the line through the ear canals.
    Front,
    /// The top behind it, as far back as it is level.
    MidScalp,
    /// The whorl and what falls away round it.
    Crown,
    /// In front of the ears, from the frontotemporal corners down to the sideburns; both sides.
    Temples,
    /// Above and around the ears; both sides.
    Sides,
    /// Behind the ears down to the nape: the donor area.
    Back,
}

impl ScalpZone {
    /// Every zone, from the front to the back.
    pub const ALL: [Self; 6] = [Self::Front, Self::MidScalp, Self::Crown, Self::Temples, Self::Sides, Self::Back];

    /// The zone's name in data: `front`, `mid-scalp`, `crown`, `temples`, `sides`, `back`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::MidScalp => "mid-scalp",
            Self::Crown => "crown",
            Self::Temples => "temples",
            Self::Sides => "sides",
            Self::Back => "back",
        }
    }

    /// The zone of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.name() == name)
    }

    /// Place in [`Self::ALL`], for tables with a row a zone.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The zone of a point of the chart, also outside the hair-bearing region.
    pub fn at(point: Vec2, chart: &ScalpChart) -> Self {
        Self::at_skin(chart.surface_from_chart(point), chart)
    }

    /// A number for each zone as a field over the chart. At their borders it goes over from one to the other within a
    /// few mm, half on either side.
    pub fn field(chart: &ScalpChart, number: impl Fn(Self) -> f32) -> ChartField {
        ChartField::of_skin(chart, |_, skin| number(Self::at_skin(skin, chart))).smoothed()
    }

    /// The zone of a point on or near the skin.
    pub fn at_skin(skin: Vec3, chart: &ScalpChart) -> Self {
        let [aside, up, forward] = chart.zones().mean_mm(skin).to_array();
        let forehead = aside < line::BETWEEN_CORNERS && forward > line::CORNER.1;
        if up > ridge(aside, forward) || forehead {
            match forward {
                f if f > line::FRONT => Self::Front,
                f if f > line::CROWN => Self::MidScalp,
                _ => Self::Crown,
            }
        } else {
            match forward {
                f if f > line::TEMPLE => Self::Temples,
                f if f > line::BACK => Self::Sides,
                _ => Self::Back,
            }
        }
    }
}

/// Height of the border between the top and what lies round it.
fn ridge(aside: f32, forward: f32) -> f32 {
    if forward > line::CROWN {
        line::RIDGE + (line::CORNER.0 - line::RIDGE) * smooth_step(line::RISE, line::CORNER.1, forward)
    } else {
        line::CROWN_END + (line::RIDGE - line::CROWN_END) * smooth_step(0.0, line::CROWN_ASIDE, aside)
    }
}

/// How a place on this head is told in mm on the mean man's: kept with the chart, for it takes a search over the skin.
#[derive(Clone, Copy, Debug)]
pub struct ZoneFrame {
    /// Middle between the tragions.
    ears: Vec3,
    scale: Vec3,
}

impl ZoneFrame {
    pub(super) fn new(anchor: &SkullAnchor<'_>) -> Self {
        Self { ears: anchor.ears(), scale: anchor.scale() }
    }

    /// mm on this head for one on the mean man's: aside, up, forward.
    pub fn scale(&self) -> Vec3 {
        self.scale
    }

    /// Toward the person's left, up from the tragion and forward of the line through the ears, in mm on the mean man's
    /// head.
    pub fn offsets(&self, p: Vec3) -> Vec3 {
        (p - self.ears) / self.scale
    }

    /// `[aside of the midline, up from the tragion, forward of the line through the ears]`.
    fn mean_mm(&self, p: Vec3) -> Vec3 {
        let offset = (p - self.ears) / self.scale;
        Vec3::new(p.x.abs() / self.scale.x, offset.y, offset.z)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_for_one_zone_and_an_index_for_its_place() {
        for (index, zone) in ScalpZone::ALL.into_iter().enumerate() {
            assert_eq!(ScalpZone::from_name(zone.name()), Some(zone));
            assert_eq!(zone.index(), index);
        }
        assert_eq!(ScalpZone::from_name("brow"), None);
    }

    #[test]
    fn the_ridge_has_no_step_where_the_top_meets_the_crown() {
        let before = ridge(60.0, line::CROWN + 0.01);
        let behind = ridge(60.0, line::CROWN - 0.01);
        assert!((before - behind).abs() < 0.1, "{before} before, {behind} behind");
    }
}
