//! Floor 4: what is measured and counted in a case, as plain figures, JSON and tables. Knows neither GPU nor browser.

mod areas;
mod contrast_json;
mod counts;
mod counts_json;
mod course_json;
mod csv;
mod fates;
mod figures;
mod json;
mod map;
mod part;
mod person_json;
mod range_json;
mod spacing;
mod summary;

pub use areas::*;
pub use counts::*;
pub use csv::*;
pub use fates::*;
pub use part::*;
pub use spacing::*;
pub use summary::*;
