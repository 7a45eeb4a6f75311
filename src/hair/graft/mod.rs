//! Transplants: units leave the donor area and stand in the zones they were set into; none appears from nothing.

mod donors;
mod plan;
mod plugs;
mod recipients;

pub use plan::*;
pub(in crate::hair) use recipients::graft_zones;
