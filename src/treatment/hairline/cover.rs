//! A drawn hairline over all places of one scalp: kept while pattern, scars and density change.

use super::{DesignedHairline, HairlineAdvice, HairlineTexture};
use crate::case::{Case, Goal};
use crate::hair::{ScalpSites, Site};
use crate::head::{ChartField, ScalpChart};

/// How full the places behind a drawn hairline may become, and what speaks against it.
#[derive(Clone, Debug)]
pub struct HairlineCover {
    behind: ChartField,
    texture: HairlineTexture,
    fullness: Vec<f32>,
    advice: Vec<HairlineAdvice>,
}

impl HairlineCover {
    /// That of a case on its head; none where the patient's own hairline holds. Some ms.
    pub fn of(case: &Case, sites: &ScalpSites, chart: &ScalpChart) -> Option<Self> {
        (case.treatment.goal == Goal::Shaved).then(|| {
            let line = DesignedHairline::new(&case.hairline, chart);
            let behind = line.distance(chart);
            let texture = HairlineTexture::new(&case.hairline);
            let full = |site: &Site| texture.fullness(site, behind.at(site.chart));
            let fullness = sites.sites().iter().map(full).collect();
            Self { behind, texture, fullness, advice: line.advice(&case.hairline, chart) }
        })
    }

    /// Share of the density that the place with this index in the list comes up to, 0 to 1.
    pub fn fullness(&self, index: usize) -> f32 {
        self.fullness.get(index).copied().unwrap_or(0.0)
    }

    /// Whether a place lies before the line or in its transition zone.
    pub fn is_in_ramp(&self, site: &Site) -> bool {
        self.behind.at(site.chart) < self.texture.ramp_mm
    }

    /// As [`DesignedHairline::advice`].
    pub fn advice(&self) -> &[HairlineAdvice] {
        &self.advice
    }
}
