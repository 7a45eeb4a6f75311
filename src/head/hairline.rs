//! The outline of the hair-bearing region of an untouched adult head, and of the ears' roots in it.

use crate::case::Sex;
use crate::head::SkullAnchor;
use crate::math::Curve2;
use glam::Vec2;

/// Length of the pieces of an outline.
const PIECE_MM: f32 = 1.0;

/// One half of an outline.
struct Half {
    /// The front from the midline to the corner: mm aside, and mm that the line rises above its middle.
    front: &'static [(f32, f32)],
    /// The temple down to the sideburn: mm up and forward of the tragion on the mean man's head.
    temple: &'static [(f32, f32)],
}

/// Corners through the frontotemporal points, temple peak, sideburn down to the notch above the tragus. Reference:
/// hairline geometry (frontotemporal point 8 cm above a point 8 cm lateral to the glabella, temple peak 5 cm below it).
const MALE: Half = Half {
    front: &[(16.0, 1.5), (31.0, 7.0), (41.0, 15.5)],
    temple: &[
        (100.0, 28.0),
        (88.0, 23.5),
        (76.0, 24.5),
        (65.0, 29.0),
        (54.0, 33.0),
        (46.0, 31.0),
        (34.0, 24.0),
        (20.0, 19.5),
        (11.0, 18.0),
        (6.0, 14.5),
        (8.0, 9.0),
        (15.0, 6.5),
    ],
};

/// Rounder and fuller: no receded corner, softer temple, shorter sideburn. Reference: hairline geometry.
const FEMALE: Half = Half {
    front: &[(16.0, 0.0), (32.0, 1.0), (46.0, 3.0)],
    temple: &[
        (78.0, 42.0),
        (67.0, 43.0),
        (55.0, 43.0),
        (44.0, 38.0),
        (32.0, 29.0),
        (18.0, 22.0),
        (6.0, 18.0),
        (3.0, 11.0),
        (10.0, 6.0),
    ],
};

/// Over the ear, and down behind it, where the skin over the mastoid is bare: mm up and forward of the tragion.
const EAR: [(f32, f32); 6] = [(27.0, 4.0), (35.0, -7.0), (31.5, -26.0), (15.0, -39.0), (-5.0, -43.0), (-14.0, -50.0)];

/// The nape from the side to the midline, a finger above where the ear lobe begins: mm aside of the midline and up
/// from the tragion.
const NAPE: [(f32, f32); 4] = [(48.0, -19.0), (36.0, -24.5), (20.0, -25.5), (8.0, -24.0)];

pub(super) fn hairline_curve(anchor: &SkullAnchor<'_>, sex: Sex) -> Curve2 {
    let skull = anchor.skull();
    let up = anchor.up_of(skull.trichion);
    let shape = match sex {
        Sex::Female => FEMALE,
        Sex::Male => MALE,
    };
    let half = |side: usize| {
        let sign = if side == 0 { 1.0 } else { -1.0 };
        let mut points: Vec<Vec2> = shape.front.iter().map(|(x, y)| anchor.before(x * sign, up + y)).collect();
        points.extend(shape.temple.iter().chain(&EAR).map(|(y, z)| anchor.beside(side, *y, *z)));
        points.extend(NAPE.iter().map(|(x, y)| anchor.behind(x * sign, *y)));
        points
    };
    let mut outline = vec![anchor.toward(skull.trichion)];
    outline.extend(half(0));
    outline.extend(half(1).into_iter().rev());
    Curve2::closed_through(&outline, PIECE_MM)
}

/// Where the ear grows from the head: mm up and forward of the tragion on the mean man's head.
const EAR_ROOT: [(f32, f32); 9] = [
    (0.0, 1.0),
    (14.0, 1.0),
    (22.0, -4.0),
    (23.0, -13.0),
    (16.0, -22.0),
    (3.0, -25.0),
    (-12.0, -20.0),
    (-23.0, -9.0),
    (-14.0, 0.0),
];

pub(super) fn ear_curve(anchor: &SkullAnchor<'_>, side: usize) -> Curve2 {
    let points: Vec<Vec2> = EAR_ROOT.iter().map(|(y, z)| anchor.beside(side, *y, *z)).collect();
    Curve2::closed_through(&points, PIECE_MM)
}
