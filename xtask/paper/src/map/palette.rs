//! The map's colours, lines and type: ink on paper, with one warm tone for bare skin and one cool one for hair.

use crate::canvas::{Ink, Pen, Set};
use crate::text::Cut;

pub const PAPER: Ink = Ink::new(0xfd_fc_fa);
pub const INK: Ink = Ink::new(0x2b_2f_36);
pub const SOFT: Ink = Ink::new(0x6d_73_7b);
pub const FAINT: Ink = Ink::new(0xa9_ae_b4);

/// Hair-bearing skin where all hair is there, and where none is.
pub const FULL: Ink = Ink::new(0xe9_ec_ee);
pub const BARE: Ink = Ink::new(0xf8_ed_e1);

/// Scarred skin.
pub const SCAR: Ink = Ink::new(0xe3_b9_c4);
/// Round scars of single extractions.
pub const EXTRACTED: Ink = Ink::new(0xc9_8d_9e);

pub const TERMINAL: Ink = Ink::new(0x3c_46_50);
pub const PLANTED: Ink = Ink::new(0x3f_8f_3a);
pub const MINIATURISED: Ink = Ink::new(0xa0_85_5b);
/// Deposits, by session.
pub const SESSIONS: [Ink; 4] = [Ink::new(0x1d_3f_72), Ink::new(0x2e_86_8f), Ink::new(0xb8_56_3a), Ink::new(0x80_4a_8c)];

pub const GRID: Pen = Pen::new(Ink::new(0x8f_9b_a6).at(0.16), 0.7);
pub const GRID_50: Pen = Pen::new(Ink::new(0x8f_9b_a6).at(0.42), 0.8);
pub const OUTLINE: Pen = Pen::new(INK, 1.7);
pub const ZONE: Pen = Pen::new(Ink::new(0x5f_66_70).at(0.75), 1.1).dashed(6.0, 4.0);
pub const BALD: Pen = Pen::new(Ink::new(0xb8_56_3a).at(0.8), 1.2);
pub const HAIRLINE: Pen = Pen::new(Ink::new(0x1d_3f_72), 1.5).dashed(10.0, 3.0);
pub const MARK: Pen = Pen::new(INK, 1.3);

pub const TITLE: Set = Set::new(Cut::Bold, 30.0, INK);
pub const HEADING: Set = Set { spacing: 0.08, ..Set::new(Cut::Bold, 14.0, SOFT) };
pub const BODY: Set = Set::new(Cut::Regular, 17.0, INK);
pub const NOTE: Set = Set::new(Cut::Regular, 13.5, SOFT);
pub const TICK: Set = Set::new(Cut::Regular, 12.5, SOFT);
pub const LABEL: Set = Set { halo: Some(PAPER.at(0.88)), ..Set::new(Cut::Italic, 15.0, INK) };
pub const ZONE_NAME: Set = Set { spacing: 0.12, halo: Some(PAPER.at(0.88)), ..Set::new(Cut::Bold, 14.5, SOFT) };

/// The ink of a session's deposits, counted from 1.
pub fn session(session: u8) -> Ink {
    SESSIONS[usize::from(session.max(1) - 1).min(SESSIONS.len() - 1)]
}
