//! The contrast report.

use glam::{Mat4, Vec3};

use super::cells::{Cell, cells, strand_colour};
use super::light::{SeenColumn, rgb};
use super::matching::{Beside, Match};
use super::swatch::{Difference, Swatch};
use crate::case::Case;
use crate::frame::{CameraView, ColumnInstance, DrawCounts, Frame, FrameUniforms, HeadMarks, scene};
use crate::hair::Cut;
use crate::head::ScalpZone;
use crate::optics::luminance;
use crate::treatment::{Body, Outcome};

/// Skin with less terminal hair than this share is thinning; with more than the second, full. Reference: hair and scalp,
/// 50 % rule.
const THINNING_SHARE: f32 = 0.5;
const FULL_SHARE: f32 = 0.95;
/// What an eye of normal acuity just separates, as an angle. Reference: contrast, acuity.
const ACUITY_RADIANS: f32 = std::f32::consts::PI / 180.0 / 60.0;
/// Widths (standard deviations) in the full width at half maximum of a Gaussian.
const SIGMAS_PER_WIDTH: f32 = 2.355;

/// What is seen of one part of the scalp.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Region {
    pub area_cm2: f32,
    /// Mean share of hair that is terminal, 0 to 1.
    pub terminal_share: f32,
    /// Hairs that are there, and deposits that are done by the day.
    pub hairs: u32,
    pub deposits: u32,
    /// Mean colour of the skin alone, with its freckles and scars; without and with the treatment.
    pub bare: Swatch,
    pub before: Swatch,
    pub after: Swatch,
    /// How far each stands off full hair; `None` where no part of the scalp is full.
    pub difference_before: Option<Difference>,
    pub difference_after: Option<Difference>,
    /// Density that it appears to have, as a share of full hair's: by what share it is darker than its own bare skin,
    /// against full hair's.
    pub density_before: Option<f32>,
    pub density_after: Option<f32>,
}

/// The deposits as a pattern.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dots {
    /// Deposits that are done by the day.
    pub count: u32,
    /// Skin that holds them.
    pub area_cm2: f32,
    /// Side of the square that one deposit has to itself.
    pub mean_spacing_mm: f32,
    /// How far away neighbours merge.
    pub merge_distance_m: f32,
}

/// What an eye makes of the dots at the case's distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    pub distance_m: f32,
    /// Angle between neighbours in minutes of arc; below 1 they merge.
    pub spacing_arcminutes: f32,
    pub merged: bool,
    /// Contrast of luminance that a mean dot's middle has through the eye's blur, 0 to 1.
    pub dot_contrast: f32,
}

/// What the eye gets of a case on its day. See the module for what the colours are.
#[derive(Clone, Debug, PartialEq)]
pub struct ContrastReport {
    /// Length of the hair in mm, and the day.
    pub hair_length_mm: f32,
    pub day: f32,
    /// Bare skin of the scalp without its freckles and scars, and the mean of the hair's fibres; black where no hair shows.
    pub skin: Swatch,
    pub hair: Swatch,
    /// In the order of [`ScalpZone::ALL`].
    pub zones: [Region; ScalpZone::ALL.len()],
    /// All skin that has lost more than half of its terminal hair.
    pub thinning: Region,
    /// All skin with full hair, away from the region's edge: what the others are held against.
    pub full: Region,
    /// Whether deposits match full hair; `None` for hair that is no shaved look, and where none is full.
    pub matched: Option<Match>,
    /// `None` while there are no deposits.
    pub dots: Option<Dots>,
    pub sight: Option<Sight>,
}

impl ContrastReport {
    /// Takes some tens of ms. `body` and `outcome` must be those of the case.
    pub fn of(case: &Case, body: &Body, outcome: &Outcome) -> Self {
        let uniforms = uniforms(case);
        let mut columns = scene::scar_columns(&outcome.follicles, &body.sites, &body.chart);
        let Outcome { follicles, lost_at, .. } = outcome;
        let cut = Cut::of(&case.hair, &body.surface.landmarks);
        columns.extend(follicles.hairs.iter().filter_map(|hair| scene::hair_column(hair, lost_at, &cut)));
        columns.extend(outcome.deposits.iter().map(|deposit| scene::deposit_column(deposit, &case.assumptions)));
        let strands: Vec<_> =
            scene::scalp_strands(&outcome.follicles.hairs, &outcome.lost_at, &case.hair, &cut, |_| true).collect();
        let cells = cells(body, outcome, &columns, &strands, &uniforms);
        let skin = Swatch::new(scalp_skin(&uniforms));

        let gather = |wanted: &dyn Fn(&Cell) -> bool| region(cells.iter().filter(|cell| wanted(cell)), &skin);
        let mut full = gather(&|cell| cell.is_inside() && cell.terminal_share() > FULL_SHARE);
        let reference = (full.area_cm2 > 0.0).then_some(full);
        let held = |region: Region| region.against(reference.as_ref());
        full = held(full);
        let zones = ScalpZone::ALL.map(|zone| held(gather(&|cell| cell.zone == Some(zone))));
        let thinning = held(gather(&|cell| cell.terminal_share() < THINNING_SHARE));
        let beside = |full: Region| Beside { case, uniforms: &uniforms, skin: full.bare.linear_rgb, full: full.before };
        let matched = reference.and_then(|full| Match::of(&beside(full)));
        let dots = dots(&cells);
        let sight = dots.map(|dots| sight(case, &dots, &columns, &uniforms));
        Self {
            hair_length_mm: case.hair.length_mm,
            day: case.time.day,
            skin,
            hair: Swatch::new(strand_colour(&cells)),
            zones,
            thinning,
            full,
            matched,
            dots,
            sight,
        }
    }

    pub fn zone(&self, zone: ScalpZone) -> &Region {
        &self.zones[zone.index()]
    }
}

impl Region {
    fn against(self, full: Option<&Self>) -> Self {
        let Some(full) = full.filter(|_| self.area_cm2 > 0.0) else { return self };
        let darker = |region: &Self, swatch: &Swatch| 1.0 - swatch.luminance() / region.bare.luminance();
        let whole = darker(full, &full.before);
        let density = |swatch: &Swatch| (whole > 0.0).then(|| darker(&self, swatch) / whole);
        Self {
            difference_before: Some(Difference::between(&self.before, &full.before)),
            difference_after: Some(Difference::between(&self.after, &full.before)),
            density_before: density(&self.before),
            density_after: density(&self.after),
            ..self
        }
    }
}

fn region<'a>(cells: impl Iterator<Item = &'a Cell>, skin: &Swatch) -> Region {
    let mut region = Region::default();
    let (mut area_mm2, mut terminal) = (0.0, 0.0);
    let [mut bare, mut before, mut after] = [Vec3::ZERO; 3];
    for cell in cells {
        area_mm2 += cell.area_mm2;
        terminal += cell.area_mm2 * cell.terminal_share();
        bare += cell.area_mm2 * cell.bare(skin.linear_rgb);
        before += cell.area_mm2 * cell.colour(skin.linear_rgb, false);
        after += cell.area_mm2 * cell.colour(skin.linear_rgb, true);
        region.hairs += cell.hairs;
        region.deposits += cell.deposits;
    }
    if area_mm2 > 0.0 {
        region.area_cm2 = area_mm2 / 100.0;
        region.terminal_share = terminal / area_mm2;
        region.bare = Swatch::new(bare / area_mm2);
        region.before = Swatch::new(before / area_mm2);
        region.after = Swatch::new(after / area_mm2);
    }
    region
}

fn dots(cells: &[Cell]) -> Option<Dots> {
    let treated = || cells.iter().filter(|cell| cell.deposits > 0);
    let count: u32 = treated().map(|cell| cell.deposits).sum();
    let area_mm2: f32 = treated().map(|cell| cell.area_mm2).sum();
    let mean_spacing_mm = (area_mm2 / count.max(1) as f32).sqrt();
    let merge_distance_m = mean_spacing_mm / 1000.0 / ACUITY_RADIANS;
    (count > 0).then_some(Dots { count, area_cm2: area_mm2 / 100.0, mean_spacing_mm, merge_distance_m })
}

fn sight(case: &Case, dots: &Dots, columns: &[ColumnInstance], uniforms: &FrameUniforms) -> Sight {
    let distance_m = case.view.distance_m;
    let spacing_arcminutes = dots.merge_distance_m / distance_m;
    // The eye's blur has the width that it just separates.
    let blur_mm = distance_m * 1000.0 * ACUITY_RADIANS / SIGMAS_PER_WIDTH;
    let mut contrast = Vec3::ZERO;
    for seen in columns.iter().filter(|c| c.is_deposit()).filter_map(|c| SeenColumn::of(c, uniforms)) {
        let shadow = seen.shadow(uniforms);
        let variance = shadow.core_sigma_mm * shadow.core_sigma_mm;
        contrast += shadow.core_contrast * variance / (variance + Vec3::splat(blur_mm * blur_mm));
    }
    let skin = scalp_skin(uniforms);
    let dot_contrast = luminance(skin * contrast / dots.count.max(1) as f32) / luminance(skin);
    Sight { distance_m, spacing_arcminutes, merged: spacing_arcminutes < 1.0, dot_contrast }
}

/// The scalp's skin: the face's, with the scalp's own melanin.
fn scalp_skin(uniforms: &FrameUniforms) -> Vec3 {
    let [more_melanin, ..] = uniforms.skin_marks;
    rgb(uniforms.skin_albedo) * (-rgb(uniforms.melanin_absorbance) * more_melanin).map(libm::expf)
}

/// The uniforms of the case on its day, whatever the camera.
fn uniforms(case: &Case) -> FrameUniforms {
    let view = CameraView {
        eye_mm: Vec3::Z,
        forward: -Vec3::Z,
        right: Vec3::X,
        up: Vec3::Y,
        clip_from_head: Mat4::IDENTITY,
        pixel_slope: 1.0,
        span_mm: 0.0,
    };
    Frame::new(case, &view, 0.0, [1.0; 2], HeadMarks::NONE, DrawCounts::default()).uniforms
}
