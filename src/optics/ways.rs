//! The ways of light through bare skin: few that stand for all, so that a skin's colour is a short sum.
//!
//! `cargo xtask optics skin --paths 1000000 --seed 1` walks photons through the two layers, chooses these ways and writes
//! this table. For every absorption that a case can have, its sums lie within 1.5 % of the simulation.

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
pub const WAYS: [[Way; 10]; 3] = [
    [
        way(0.00206, 0.0142, 0.0000),
        way(0.00536, 0.0664, 0.0000),
        way(0.08974, 0.1669, 6.0836),
        way(0.14323, 0.1801, 1.1693),
        way(0.04021, 0.1984, 0.0035),
        way(0.01631, 0.1988, 3.8266),
        way(0.12039, 0.2251, 28.0106),
        way(0.11677, 0.4403, 3.6191),
        way(0.05689, 0.7204, 0.7046),
        way(0.16387, 1.2605, 12.2081),
    ],
    [
        way(0.00594, 0.0225, 0.0000),
        way(0.01009, 0.1236, 0.0000),
        way(0.10656, 0.1640, 0.4103),
        way(0.10089, 0.1791, 4.1116),
        way(0.05742, 0.1869, 25.7524),
        way(0.04454, 0.2801, 0.1159),
        way(0.11886, 0.3012, 1.9794),
        way(0.15817, 0.6610, 15.3593),
        way(0.07864, 0.6658, 0.5206),
        way(0.10911, 1.3115, 4.1602),
    ],
    [
        way(0.00391, 0.0083, 0.0000),
        way(0.02519, 0.0765, 0.0000),
        way(0.04909, 0.1627, 3.4014),
        way(0.06748, 0.2104, 0.0003),
        way(0.15922, 0.2146, 0.7857),
        way(0.07125, 0.2301, 19.7830),
        way(0.08120, 0.4990, 0.1827),
        way(0.17130, 0.5378, 4.4810),
        way(0.09098, 1.1172, 1.1803),
        way(0.12704, 1.5885, 19.3511),
    ],
];
