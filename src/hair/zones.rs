//! Outlines of the zones that each loss stage takes, drawn from landmarks.

use crate::case::LossPattern;
use crate::head::{ScalpChart, SkullAnchor};
use crate::math::Curve2;
use glam::Vec2;

const PIECE_MM: f32 = 1.5;

/// A zone that thins out together.
pub(super) struct Zone {
    pub(super) outline: Curve2,
    /// Share of terminal hair left in its middle.
    pub(super) share_left: f32,
}

/// A point of an outline's left half: offsets in mm on the mean man's head, see `SkullAnchor`.
#[derive(Clone, Copy)]
enum At {
    /// Aside of the midline, up from the tragion.
    Before(f32, f32),
    /// Aside of the midline, forward of the line through the ears.
    Above(f32, f32),
    /// Up and forward of the tragion.
    Beside(f32, f32),
    /// Aside of the midline, up from the tragion.
    Behind(f32, f32),
}
use At::{Above, Before, Behind, Beside};

/// The whole front and top as VI has it: everything in front of the hairline belongs to the zone, so that its own
/// front edge never shows.
const VI: &[At] = &[
    Before(30.0, 55.0),
    Beside(46.0, 66.0),
    Beside(38.0, 47.0),
    Beside(47.0, 31.5),
    Beside(60.0, 20.0),
    Beside(69.0, 4.0),
    Beside(72.0, -16.0),
    Beside(70.0, -40.0),
    Beside(65.0, -66.0),
    Behind(50.0, 55.0),
    Behind(25.0, 45.0),
];
const VI_BACK: At = Behind(0.0, 41.0);

/// Only a low horseshoe is left. Reference: hair and scalp, permanent fringe (375 to 400 of 500 cm² bald).
const VII: &[At] = &[
    Before(30.0, 55.0),
    Beside(36.0, 66.0),
    Beside(25.0, 47.0),
    Beside(32.0, 28.0),
    Beside(46.5, 13.0),
    Beside(60.0, -8.0),
    Beside(61.0, -32.0),
    Beside(55.0, -60.0),
    Behind(52.0, 40.0),
    Behind(25.0, 28.0),
];
const VII_BACK: At = Behind(0.0, 24.0);

/// V: front and crown have nearly met over a narrow sparse bridge.
const V_FRONT: &[At] = &[
    Before(30.0, 55.0),
    Beside(52.0, 66.0),
    Beside(50.0, 49.0),
    Beside(59.0, 36.0),
    Beside(73.0, 22.0),
    Beside(82.0, 2.0),
    Beside(86.0, -16.0),
    Above(44.0, -30.0),
    Above(22.0, -34.0),
];
const V_FRONT_BACK: At = Above(0.0, -35.0);
const V_CROWN_FRONT: At = Above(0.0, -49.0);
const V_CROWN: &[At] =
    &[Above(22.0, -49.0), Above(42.0, -52.0), Beside(84.0, -64.0), Beside(76.0, -84.0), Behind(26.0, 65.0)];
const V_CROWN_BACK: At = Behind(0.0, 59.0);
/// The bridge lies between the two, within this outline.
const V_BRIDGE_FRONT: At = Above(0.0, -20.0);
const V_BRIDGE: &[At] = &[Above(30.0, -20.0), Beside(86.0, -18.0), Beside(86.0, -42.0), Beside(84.0, -60.0)];
const V_BRIDGE_BACK: At = Above(0.0, -64.0);
/// Assumed: a sparse bridge keeps about a third.
const V_BRIDGE_SHARE: f32 = 0.35;

/// III: deep recession on both sides, passing the line 2 cm in front of the ear canals. Reference: Norwood, III.
const III: &[At] = &[
    Before(22.0, 78.0),
    Before(25.0, 90.0),
    Above(25.0, 50.0),
    Above(29.0, 29.0),
    Above(39.0, 13.0),
    Above(51.0, 7.5),
    Beside(88.0, 11.5),
    Beside(76.0, 19.0),
    Beside(62.0, 34.0),
    Beside(55.0, 50.0),
    Beside(62.0, 66.0),
];

pub(super) fn zones_of(pattern: LossPattern, chart: &ScalpChart) -> Vec<Zone> {
    let anchor = chart.anchor();
    let front = Before(0.0, 50.0);
    let bald = |outline| Zone { outline, share_left: 0.0 };
    let recession = || (0..2).map(|side| bald(one_sided(&anchor, III, side)));
    let five_front = || bald(both_sided(&anchor, front, V_FRONT, V_FRONT_BACK));
    let six = || bald(both_sided(&anchor, front, VI, VI_BACK));
    // Each stage holds the last one's border where the two nearly meet, so that on no head more loss brings hair back.
    match pattern {
        LossPattern::None => Vec::new(),
        LossPattern::NorwoodIII => recession().collect(),
        LossPattern::NorwoodV => {
            let bridge = both_sided(&anchor, V_BRIDGE_FRONT, V_BRIDGE, V_BRIDGE_BACK);
            let crown = bald(both_sided(&anchor, V_CROWN_FRONT, V_CROWN, V_CROWN_BACK));
            let mut zones = vec![five_front(), crown, Zone { outline: bridge, share_left: V_BRIDGE_SHARE }];
            zones.extend(recession());
            zones
        }
        LossPattern::NorwoodVI => vec![six(), five_front()],
        LossPattern::NorwoodVII => vec![bald(both_sided(&anchor, front, VII, VII_BACK)), six()],
    }
}

fn one_sided(anchor: &SkullAnchor<'_>, half: &[At], side: usize) -> Curve2 {
    let points: Vec<Vec2> = half.iter().map(|at| place(anchor, *at, side)).collect();
    Curve2::closed_through(&points, PIECE_MM)
}

fn both_sided(anchor: &SkullAnchor<'_>, first: At, half: &[At], last: At) -> Curve2 {
    let mut points = vec![place(anchor, first, 0)];
    points.extend(half.iter().map(|at| place(anchor, *at, 0)));
    points.push(place(anchor, last, 0));
    points.extend(half.iter().rev().map(|at| place(anchor, *at, 1)));
    Curve2::closed_through(&points, PIECE_MM)
}

fn place(anchor: &SkullAnchor<'_>, at: At, side: usize) -> Vec2 {
    let sign = if side == 0 { 1.0 } else { -1.0 };
    match at {
        Before(aside, up) => anchor.before(aside * sign, up),
        Above(aside, forward) => anchor.above(aside * sign, forward),
        Beside(up, forward) => anchor.beside(side, up, forward),
        Behind(aside, up) => anchor.behind(aside * sign, up),
    }
}
