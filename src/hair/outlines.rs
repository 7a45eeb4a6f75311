//! Outlines of the zones of Norwood's stages, in mm on the mean man's head.
//!
//! What lies in front of the hairline belongs to the zones too, so that no front edge of their own shows. An outline
//! of a later stage holds those of the stages before it with a margin, so that on no head more loss brings hair back.

use crate::hair::zones::At::{self, Above, Before, Behind, Beside};

/// I: the corners have moved back by a few millimetres.
pub(super) const TEMPLES_I: &[At] = &[
    Before(22.0, 84.0),
    Before(26.0, 96.5),
    Above(31.0, 54.0),
    Above(35.5, 43.5),
    Above(41.0, 35.5),
    Above(48.0, 30.5),
    Beside(96.0, 27.0),
    Beside(86.0, 26.0),
    Beside(76.0, 30.0),
    Beside(72.0, 45.0),
];

/// II: triangles that end at the line 2 cm in front of the line through the ear canals.
pub(super) const TEMPLES_II: &[At] = &[
    Before(18.0, 82.0),
    Before(20.0, 94.0),
    Above(25.5, 57.0),
    Above(30.0, 42.0),
    Above(36.5, 31.0),
    Above(44.0, 26.0),
    Above(51.0, 24.5),
    Beside(95.0, 23.5),
    Beside(85.0, 23.0),
    Beside(75.0, 25.5),
    Beside(66.0, 35.0),
    Beside(66.0, 50.0),
];
pub(super) const FORELOCK_II: &[At] =
    &[Before(0.0, 80.0), Before(26.0, 84.0), Above(26.0, 54.0), Above(12.0, 63.0), Above(0.0, 66.0)];

/// III: past that line, with a round tip.
pub(super) const TEMPLES_III: &[At] = &[
    Before(14.0, 81.0),
    Before(16.0, 92.5),
    Above(21.5, 58.0),
    Above(25.0, 42.0),
    Above(30.0, 26.0),
    Above(36.5, 13.0),
    Above(45.0, 5.5),
    Above(53.0, 5.0),
    Beside(95.0, 8.5),
    Beside(85.0, 14.0),
    Beside(75.0, 20.0),
    Beside(64.0, 28.0),
    Beside(56.0, 40.0),
    Beside(62.0, 56.0),
];
pub(super) const FORELOCK_III: &[At] =
    &[Before(0.0, 80.0), Before(28.0, 84.0), Above(28.0, 42.0), Above(14.0, 55.0), Above(0.0, 60.0)];
pub(super) const CROWN_III: &[At] = &[
    Above(0.0, -53.0),
    Above(11.0, -54.5),
    Above(19.0, -61.0),
    Above(22.0, -70.0),
    Above(20.0, -80.0),
    Behind(12.0, 101.0),
    Behind(0.0, 98.0),
];

/// IV: front and crown are bare, and a moderately dense bridge lies between.
pub(super) const TEMPLES_IV: &[At] = &[
    Before(8.0, 80.0),
    Before(10.0, 91.5),
    Above(16.0, 58.0),
    Above(20.0, 38.0),
    Above(25.0, 18.0),
    Above(32.0, 2.0),
    Above(42.0, -7.0),
    Above(51.0, -7.5),
    Beside(96.0, -2.0),
    Beside(86.0, 5.5),
    Beside(76.0, 12.0),
    Beside(64.0, 24.0),
    Beside(53.0, 38.0),
    Beside(58.0, 56.0),
];
pub(super) const FORELOCK_IV: &[At] =
    &[Before(0.0, 78.0), Before(32.0, 82.0), Above(34.0, 34.0), Above(28.0, 20.0), Above(15.0, 27.0), Above(0.0, 31.0)];
pub(super) const CROWN_IV: &[At] = &[
    Above(0.0, -49.5),
    Above(14.0, -51.5),
    Above(27.0, -58.0),
    Above(33.0, -68.0),
    Above(31.0, -79.0),
    Behind(26.0, 93.0),
    Behind(13.0, 84.0),
    Behind(0.0, 81.0),
];
pub(super) const BRIDGE_IV: &[At] = &[
    Above(0.0, 30.0),
    Above(26.0, 22.0),
    Above(44.0, 0.0),
    Above(48.0, -20.0),
    Above(45.0, -42.0),
    Above(30.0, -62.0),
    Above(0.0, -66.0),
];

/// V: both have rounded out until the bridge is narrow in its middle and sparse.
pub(super) const FRONT_V: &[At] = &[
    Before(0.0, 60.0),
    Before(34.0, 62.0),
    Beside(60.0, 60.0),
    Beside(50.5, 39.0),
    Beside(61.0, 25.5),
    Beside(74.0, 13.0),
    Beside(86.0, 2.0),
    Beside(96.0, -5.0),
    Above(54.0, -11.0),
    Above(43.0, -22.0),
    Above(29.0, -32.0),
    Above(14.0, -38.0),
    Above(0.0, -40.0),
];
pub(super) const CROWN_V: &[At] = &[
    Above(0.0, -47.5),
    Above(13.0, -48.5),
    Above(27.0, -52.5),
    Above(38.0, -60.0),
    Above(45.0, -70.0),
    Beside(85.0, -82.0),
    Behind(33.0, 76.0),
    Behind(17.0, 66.0),
    Behind(0.0, 63.0),
];
pub(super) const BRIDGE_V: &[At] = &[
    Above(0.0, 31.0),
    Above(27.0, 23.0),
    Above(46.0, 1.0),
    Above(55.0, -24.0),
    Above(54.0, -50.0),
    Above(44.0, -68.0),
    Above(26.0, -76.0),
    Above(0.0, -78.0),
];

/// VI: the bridge is gone.
pub(super) const TOP_VI: &[At] = &[
    Before(0.0, 50.0),
    Before(34.0, 52.0),
    Beside(48.0, 66.0),
    Beside(40.0, 47.0),
    Beside(49.0, 31.5),
    Beside(60.0, 19.0),
    Beside(69.5, 4.0),
    Beside(73.5, -16.0),
    Beside(72.0, -40.0),
    Beside(66.0, -64.0),
    Behind(50.0, 57.0),
    Behind(26.0, 46.0),
    Behind(0.0, 43.0),
];

/// VII: only a low, fine horseshoe is left. Reference: hair and scalp, permanent fringe (375 to 400 cm² bald).
pub(super) const TOP_VII: &[At] = &[
    Before(0.0, 50.0),
    Before(30.0, 52.0),
    Beside(36.0, 66.0),
    Beside(25.0, 47.0),
    Beside(32.0, 28.0),
    Beside(46.5, 13.0),
    Beside(60.0, -8.0),
    Beside(61.0, -32.0),
    Beside(55.0, -60.0),
    Behind(52.0, 40.0),
    Behind(25.0, 28.0),
    Behind(0.0, 24.0),
];

/// The variants, where the whole front moves back and the crown does not thin: IIa by up to 2 cm, IIIa to the line
/// through the ear canals, IVa past it, Va furthest, not reaching the vertex.
pub(super) const FRONT_IIA: &[At] = &[
    Before(0.0, 78.0),
    Before(30.0, 80.0),
    Beside(66.0, 50.0),
    Beside(68.0, 33.0),
    Beside(77.0, 24.5),
    Beside(88.0, 21.5),
    Above(51.0, 23.5),
    Above(40.0, 29.0),
    Above(27.0, 45.0),
    Above(13.0, 58.0),
    Above(0.0, 61.5),
];
pub(super) const FRONT_IIIA: &[At] = &[
    Before(0.0, 70.0),
    Before(32.0, 72.0),
    Beside(62.0, 56.0),
    Beside(57.0, 40.0),
    Beside(66.0, 27.5),
    Beside(76.0, 18.0),
    Beside(86.0, 10.0),
    Above(55.0, 1.0),
    Above(43.0, -1.5),
    Above(28.0, 2.0),
    Above(13.0, 6.0),
    Above(0.0, 7.0),
];
pub(super) const FRONT_IVA: &[At] = &[
    Before(0.0, 64.0),
    Before(33.0, 66.0),
    Beside(61.0, 58.0),
    Beside(54.0, 39.0),
    Beside(63.0, 25.5),
    Beside(74.0, 14.0),
    Beside(84.0, 2.0),
    Above(56.0, -13.0),
    Above(44.0, -22.0),
    Above(28.0, -24.0),
    Above(13.0, -20.0),
    Above(0.0, -18.0),
];
pub(super) const FRONT_VA: &[At] = &[
    Before(0.0, 58.0),
    Before(33.0, 60.0),
    Beside(58.0, 60.0),
    Beside(50.5, 38.5),
    Beside(60.0, 24.5),
    Beside(71.0, 11.0),
    Beside(80.0, -4.0),
    Beside(84.0, -18.0),
    Above(54.0, -33.0),
    Above(39.0, -43.0),
    Above(20.0, -43.0),
    Above(0.0, -39.0),
];
