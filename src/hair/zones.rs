//! The zones that thin out together, what each stage makes of them, and where their outlines lie on a head.

use crate::case::{LossScale, LossStage};
use crate::hair::{diffuse, norwood};
use crate::head::{ChartField, ScalpChart, SkullAnchor};
use crate::math::Curve2;
use glam::Vec2;

/// Length of the pieces of an outline.
const PIECE_MM: f32 = 2.0;

/// A part of the scalp that thins out as one; the same part of two stages changes smoothly from one into the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The frontotemporal recessions.
    Temples,
    /// The forelock; in the variants and from V on the whole front.
    Front,
    Crown,
    /// Between front and crown.
    Bridge,
    /// Front, top and crown as one.
    Top,
    /// The midline part.
    Parting,
    /// The top behind a kept hairline, or all of it, thinning evenly.
    Diffuse,
    /// Everything, the fringe included.
    Whole,
}

impl Part {
    /// Over this width hair thins from full to what the zone keeps. It is a part's own and not a stage's, so that a
    /// stage with a wider zone nowhere has more hair. Reference: assumptions, width of a zone's border.
    pub(super) fn border_mm(self) -> f32 {
        match self {
            Self::Temples | Self::Front | Self::Top => 14.0,
            Self::Crown | Self::Bridge => 20.0,
            Self::Parting => 12.0,
            Self::Diffuse | Self::Whole => 26.0,
        }
    }
}

/// What a stage makes of a part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Zone {
    pub(super) part: Part,
    pub(super) shape: Shape,
    /// Share of terminal hair left in its middle.
    pub(super) share_left: f32,
    /// The zone begins this far behind the hairline; 0 when it may reach it.
    pub(super) behind_hairline_mm: f32,
}

/// Where a zone lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// On both sides: the left outline, going round; the right one mirrors it.
    Sides(&'static [At]),
    /// Across the midline: the left half of the outline, both its ends on the midline.
    Middle(&'static [At]),
    /// The whole scalp.
    Everywhere,
}

/// A point of an outline's left half: offsets in mm on the mean man's head, see `SkullAnchor`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum At {
    /// On the forehead: aside of the midline, up from the tragion.
    Before(f32, f32),
    /// On top: aside of the midline, forward of the line through the ears.
    Above(f32, f32),
    /// On the side: up and forward of the tragion.
    Beside(f32, f32),
    /// At the back: aside of the midline, up from the tragion.
    Behind(f32, f32),
}

/// The zones of a stage. A stage of another scale has none.
pub(super) fn zones_of(scale: LossScale, stage: LossStage) -> &'static [Zone] {
    match scale {
        LossScale::Norwood => norwood::zones(stage),
        LossScale::Ludwig => diffuse::ludwig(stage),
        LossScale::Sinclair => diffuse::sinclair(stage),
        LossScale::DiffusePatterned => diffuse::patterned(stage),
        LossScale::DiffuseUnpatterned => diffuse::unpatterned(stage),
    }
}

impl Shape {
    /// How far inside the zone each point of the chart lies, mm: negative outside. `None` stands for everywhere.
    pub(super) fn inside_mm(self, chart: &ScalpChart) -> Option<ChartField> {
        let anchor = chart.anchor();
        match self {
            Self::Everywhere => None,
            Self::Middle(half) => Some(ChartField::rough_distance(chart, &both_sided(&anchor, half))),
            Self::Sides(points) => {
                let sides = [0, 1].map(|side| ChartField::rough_distance(chart, &one_sided(&anchor, points, side)));
                ChartField::combine(&[&sides[0], &sides[1]], |inside| inside[0].max(inside[1]))
            }
        }
    }
}

fn one_sided(anchor: &SkullAnchor<'_>, points: &[At], side: usize) -> Curve2 {
    let points: Vec<Vec2> = points.iter().map(|at| place(anchor, *at, side)).collect();
    Curve2::closed_through(&points, PIECE_MM)
}

fn both_sided(anchor: &SkullAnchor<'_>, half: &[At]) -> Curve2 {
    let left = half.iter().map(|at| place(anchor, *at, 0));
    // The ends lie on the midline and stand once.
    let between = half.get(1..half.len().saturating_sub(1)).unwrap_or_default();
    let right = between.iter().rev().map(|at| place(anchor, *at, 1));
    let points: Vec<Vec2> = left.chain(right).collect();
    Curve2::closed_through(&points, PIECE_MM)
}

fn place(anchor: &SkullAnchor<'_>, at: At, side: usize) -> Vec2 {
    let sign = if side == 0 { 1.0 } else { -1.0 };
    match at {
        At::Before(aside, up) => anchor.before(aside * sign, up),
        At::Above(aside, forward) => anchor.above(aside * sign, forward),
        At::Beside(up, forward) => anchor.beside(side, up, forward),
        At::Behind(aside, up) => anchor.behind(aside * sign, up),
    }
}
