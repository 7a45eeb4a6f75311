//! The SMP simulator: every follicle and every deposit of a scalp micropigmentation, in millimetres.
//!
//! Floors, imports go down only: `web` (6), `gpu` (5), `frame` and `report` (4), `treatment` and `hair` (3),
//! `head` and `optics` (2), `case` (1), `math` (0). See ARCHITECTURE.md.

pub mod case;
pub mod frame;
pub mod hair;
pub mod head;
pub mod math;
pub mod optics;
pub mod report;
pub mod treatment;

#[cfg(feature = "gpu")]
pub mod gpu;
#[cfg(all(feature = "web", target_arch = "wasm32"))]
pub mod web;
