//! Time as a function: what skin and deposits look like on a day, computed from the case alone.
//!
//! Nothing is simulated step by step, so any day may be asked for, in any order. Between the days on which someone
//! works on the skin everything is continuous; on such a day it may jump, for then something is done.

mod ageing;
mod calendar;
mod healing;
mod later;
mod pace;
mod passes;
mod state;

pub use ageing::Ageing;
pub use calendar::{HealingStage, healing_calendar};
pub use healing::{Healing, SETTLED_DAYS};
pub use pace::Pace;
pub use passes::{LAST_DAY, MAX_SESSIONS};
pub use state::{SkinState, Timeline};
