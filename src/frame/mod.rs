//! Floor 4: everything one picture needs, as plain data. Knows neither GPU nor browser.

mod camera;
mod coarser;
mod compose;
mod contrast;
mod face_hair;
mod face_zones;
mod fate;
mod layout;
mod light;
mod long_hair;
mod look;
mod neckline;
mod panes;
mod part;
mod scene;
mod scene_case;
mod shell;
mod skin_tile;
mod strands;

pub use camera::*;
pub use coarser::*;
pub use compose::*;
pub use contrast::*;
pub use face_zones::{PALEST, REDDEST};
pub use fate::*;
pub use layout::*;
pub use light::*;
pub use look::*;
pub use neckline::*;
pub use panes::*;
pub use part::REFINED;
pub use scene::*;
pub use scene_case::*;
pub use shell::*;
pub use skin_tile::*;
pub use strands::{STUBBLE_MM, STUBBLE_PIECES};
