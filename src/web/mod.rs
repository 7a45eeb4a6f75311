//! Floor 6: the browser edge. Two handles, `SceneWorker` for the worker and `Simulator` for the page, and what the page
//! needs of the case. Every fault is thrown as an `Error` with a `code` that stays the same between releases.

mod caught;
mod codec;
mod fault;
mod fill;
mod scene_worker;
mod screening;
mod simulator;

pub use codec::*;
pub use scene_worker::*;
pub use screening::*;
pub use simulator::*;
