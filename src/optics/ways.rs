//! The ways of light through bare skin: few that stand for all, so that a skin's colour is a short sum.
//!
//! `cargo xtask optics skin --paths 400000 --seed 1` walks photons through the two layers, chooses these ways and writes
//! this table. For every absorption that a case can have its sums lie within 2 % of the simulation, and their mean lengths
//! within 5 % in the epidermis and 8 % in the dermis.

/// A way that a share of all light goes that was let in.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub share: f32,
    /// How far it leads through the epidermis and through the dermis, mm.
    pub epidermis_mm: f32,
    pub dermis_mm: f32,
}

impl Way {
    /// What is left of the light that goes this way, as a share of all that was let in.
    pub fn left(&self, epidermis_per_mm: f32, dermis_per_mm: f32) -> f32 {
        self.share * libm::expf(-epidermis_per_mm * self.epidermis_mm - dermis_per_mm * self.dermis_mm)
    }
}

const fn way(share: f32, epidermis_mm: f32, dermis_mm: f32) -> Way {
    Way { share, epidermis_mm, dermis_mm }
}

/// By channel.
#[rustfmt::skip]
pub const WAYS: [[Way; 12]; 3] = [
    [
        way(0.00077, 0.0015, 0.0000),
        way(0.00504, 0.0465, 0.0000),
        way(0.04816, 0.1660, 0.2343),
        way(0.09657, 0.1749, 8.5125),
        way(0.13780, 0.1780, 1.8706),
        way(0.05952, 0.1819, 40.8220),
        way(0.03392, 0.2405, 0.2159),
        way(0.04297, 0.4116, 1.3882),
        way(0.10804, 0.4658, 5.3482),
        way(0.15512, 0.7971, 26.3553),
        way(0.03516, 0.8447, 0.5989),
        way(0.06650, 1.6881, 5.4760),
    ],
    [
        way(0.00128, 0.0043, 0.0000),
        way(0.00704, 0.0405, 0.0000),
        way(0.06558, 0.1622, 0.0997),
        way(0.05631, 0.1649, 1.9543),
        way(0.02862, 0.1709, 30.9266),
        way(0.07883, 0.1879, 7.5156),
        way(0.10867, 0.2112, 0.9150),
        way(0.08409, 0.4327, 41.7689),
        way(0.06969, 0.4713, 0.2042),
        way(0.13803, 0.4765, 3.4903),
        way(0.14150, 1.2442, 13.3217),
        way(0.05807, 1.3263, 1.4599),
    ],
    [
        way(0.00621, 0.0159, 0.0000),
        way(0.02603, 0.0922, 0.0000),
        way(0.05022, 0.1659, 1.2116),
        way(0.02223, 0.1673, 11.5002),
        way(0.03029, 0.2033, 51.4992),
        way(0.14546, 0.2159, 0.2383),
        way(0.08597, 0.2201, 4.0001),
        way(0.04144, 0.4190, 0.0001),
        way(0.15004, 0.5158, 1.6742),
        way(0.13290, 0.6332, 20.0879),
        way(0.05188, 1.0087, 0.4081),
        way(0.11114, 1.4846, 6.0077),
    ],
];
