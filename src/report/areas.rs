//! How large the scalp and its zones are, measured on the surface.

use crate::head::ScalpZone;
use crate::treatment::{Body, Outcome};

/// Hair-bearing skin, in cm².
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub hair_bearing_cm2: f32,
    /// Of it, what has lost more than half of its terminal hair.
    pub bald_cm2: f32,
}

/// The same for the whole scalp and by zone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Areas {
    pub all: Area,
    /// In the order of [`ScalpZone::ALL`]; they add up to `all`.
    pub zones: [Area; ScalpZone::ALL.len()],
}

impl Areas {
    pub fn of(body: &Body, outcome: &Outcome) -> Self {
        // In double precision: tens of thousands of small triangles add up.
        let mut zones = [(0.0, 0.0); ScalpZone::ALL.len()];
        for patch in body.chart.patches(&body.surface) {
            let cm2 = f64::from(patch.area_mm2) / 100.0;
            let zone = &mut zones[ScalpZone::at(patch.centre, &body.chart).index()];
            zone.0 += cm2;
            if outcome.loss.terminal_share(patch.centre) < 0.5 {
                zone.1 += cm2;
            }
        }
        let area = |(all, bald): (f64, f64)| Area { hair_bearing_cm2: all as f32, bald_cm2: bald as f32 };
        let all = zones.iter().fold((0.0, 0.0), |sum, zone| (sum.0 + zone.0, sum.1 + zone.1));
        Self { all: area(all), zones: zones.map(area) }
    }

    pub fn zone(&self, zone: ScalpZone) -> Area {
        self.zones[zone.index()]
    }
}
