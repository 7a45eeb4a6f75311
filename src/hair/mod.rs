//! Floor 3: follicles, loss patterns, grooming.

mod brush;
mod crop;
mod curl;
mod cut;
mod diffuse;
mod edge;
mod even_spread;
mod flow;
mod follicle;
mod follicles;
mod graft;
mod greying;
mod groom;
mod later;
mod norwood;
mod outlines;
mod pattern;
mod scarred;
mod sites;
mod unit_sizes;
mod zones;

pub use brush::*;
pub use crop::*;
pub use curl::*;
pub use cut::*;
pub use edge::*;
pub use flow::*;
pub use follicle::*;
pub use follicles::*;
pub use graft::*;
pub use groom::*;
pub use later::*;
pub use pattern::*;
pub use scarred::*;
pub use sites::*;
pub use unit_sizes::*;
