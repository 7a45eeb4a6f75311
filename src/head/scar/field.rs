//! What scars make of the skin at a place.

use super::draw;
use super::grid::PieceGrid;
use super::relief::usual_relief_mm;
use super::stroke::{Piece, Stroke, depth};
use crate::case::{Person, Scar, ScarKind};
use crate::head::{ChartField, DonorBand, ScalpChart};
use crate::math::{gradient_noise, larger, mix64, smaller, smooth_step};
use glam::{Vec2, Vec3};

/// What lies further outside a scar is not looked at, mm: as far as its edge wanders and softens.
const NEAR_MM: f32 = 1.8;
/// A scar's edge wanders by this share of half its width, at most this far, over waves of this length. Assumed.
const WANDER: (f32, f32, f32) = (0.3, 1.2, 6.0);
/// A zone of dots thins out over this distance. Assumed.
const ZONE_SOFT_MM: f32 = 10.0;
/// Overharvested zones reach this much further than the safe band at 100 %. Assumed.
const ZONE_BEYOND_MM: f32 = 14.0;
/// Patches of overharvest are this wide. Assumed: 10 to 30 mm.
const PATCH_MM: f32 = 17.0;

/// Scars on one head.
#[derive(Clone, Debug, Default)]
pub struct ScarField {
    scars: Vec<ScarSkin>,
    pieces: Vec<Piece>,
    grid: PieceGrid,
    zones: Vec<DotZone>,
    /// How far outside a scar it is still looked at.
    reach_mm: f32,
}

/// What one scar's skin is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScarSkin {
    /// Share of follicles that live in it.
    pub hair_left: f32,
    /// Pigment it takes, of what healthy skin takes.
    pub uptake: f32,
    /// Scatter of that, as a share.
    pub uptake_spread: f32,
    /// -1 is the palest, 0 the colour of the skin around, 1 the reddest.
    pub tone: f32,
    /// 1 is smooth and shiny, 0 like the skin around.
    pub shine: f32,
    /// How far it stands above the skin around, or below if negative; within [`MOST_RELIEF_MM`](super::MOST_RELIEF_MM).
    pub relief_mm: f32,
    pub(super) seed: u64,
}

/// Dots of follicular unit extraction, as many everywhere as a field says.
#[derive(Clone, Debug)]
struct DotZone {
    scar: u16,
    dot_mm: f32,
    per_cm2: ChartField,
}

/// What scars are at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScarHere {
    /// The scar that is deepest or nearest, by its place in the case.
    pub scar: u16,
    /// 0 is untouched skin, 1 is scarred through; half at the scar's edge.
    pub depth: f32,
    /// Distance outside the nearest scar in mm, 0 in it.
    pub outside_mm: f32,
    /// Share of follicles that is gone, by all scars here.
    pub hair_gone: f32,
}

impl ScarField {
    /// Takes a ms or two, and a few more for a zone of dots.
    pub fn new(person: &Person, scars: &[Scar], chart: &ScalpChart) -> Self {
        let mut field = Self { reach_mm: NEAR_MM, ..Self::default() };
        let mut strokes = Vec::new();
        let mut band = None;
        for (index, scar) in (0_u16..).zip(scars) {
            field.add_skin(person, scar);
            strokes.extend(draw::strokes(scar, chart).into_iter().map(|stroke| (index, stroke)));
            if scar.kind == ScarKind::Fue {
                let band = band.get_or_insert_with(|| DonorBand::new(chart));
                let per_cm2 = dots_per_cm2(scar, chart, band, field.scars[usize::from(index)].seed);
                field.zones.push(DotZone { scar: index, dot_mm: scar.dot_mm, per_cm2 });
            }
        }
        field.lay(&strokes, chart);
        field
    }

    /// Adds a scar that a transplant left and gives its index, which follows those of the case's scars.
    pub fn add(&mut self, person: &Person, scar: &Scar, chart: &ScalpChart) -> u16 {
        let index = self.add_skin(person, scar);
        let strokes: Vec<(u16, Stroke)> =
            draw::strokes(scar, chart).into_iter().map(|stroke| (index, stroke)).collect();
        self.lay(&strokes, chart);
        index
    }

    /// Adds what a scar's skin is like without a place where it is.
    pub fn add_skin(&mut self, person: &Person, scar: &Scar) -> u16 {
        let index = self.scars.len() as u16;
        self.scars.push(ScarSkin::of(scar, mix64(u64::from(person.seed) ^ mix64(u64::from(index) + 1))));
        index
    }

    /// Adds discs to a scar.
    pub fn add_discs(&mut self, scar: u16, centres: &[Vec3], diameter_mm: f32, chart: &ScalpChart) {
        let discs: Vec<(u16, Stroke)> = centres.iter().map(|at| (scar, Stroke::disc(*at, diameter_mm))).collect();
        self.lay(&discs, chart);
    }

    fn lay(&mut self, strokes: &[(u16, Stroke)], chart: &ScalpChart) {
        self.pieces.extend(strokes.iter().flat_map(|(scar, stroke)| stroke.pieces(*scar)));
        self.grid = PieceGrid::new(chart, &self.pieces, self.reach_mm);
    }

    /// The same lines and discs, looked at from further away: for what is done around scars. Without zones of dots.
    pub fn reaching(&self, reach_mm: f32, chart: &ScalpChart) -> Self {
        let reach_mm = reach_mm.max(NEAR_MM);
        let grid = PieceGrid::new(chart, &self.pieces, reach_mm);
        Self { scars: self.scars.clone(), pieces: self.pieces.clone(), grid, zones: Vec::new(), reach_mm }
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Each straight piece of a line, and each disc as a piece that begins where it ends: its scar, by its place in the
    /// case and those of transplants after it, its ends and its greatest width. None of zones of dots.
    pub fn pieces_mm(&self) -> impl Iterator<Item = (u16, [Vec3; 2], f32)> + '_ {
        self.pieces
            .iter()
            .map(|piece| (piece.scar, [piece.from, piece.to], 2.0 * piece.half_mm[0].max(piece.half_mm[1])))
    }

    /// Whether there is no scar at all.
    pub fn is_empty(&self) -> bool {
        self.scars.is_empty()
    }

    /// What one scar's skin is like.
    pub fn skin(&self, scar: u16) -> Option<&ScarSkin> {
        self.scars.get(usize::from(scar))
    }

    /// The scar at a place, given both on the chart and as the skin there; `None` if none touches it.
    pub fn at_skin(&self, chart: Vec2, skin: Vec3) -> Option<ScarHere> {
        let mut here: Option<ScarHere> = None;
        for piece in self.grid.near(chart) {
            let Some(piece) = self.pieces.get(*piece as usize) else { continue };
            let Some((outside_mm, half_mm)) = piece.measure(skin, self.reach_mm) else { continue };
            let Some(skin) = self.skin(piece.scar) else { continue };
            let outside_mm = outside_mm + wander(skin.seed, chart, outside_mm, half_mm);
            let depth = depth(outside_mm, half_mm);
            // Gone in any one of the scars is gone.
            let hair_gone = larger(here.map_or(0.0, |held| held.hair_gone), depth * (1.0 - skin.hair_left));
            let found = ScarHere { scar: piece.scar, depth, outside_mm: larger(outside_mm, 0.0), hair_gone };
            let deeper = |held: &ScarHere| {
                found.depth > held.depth || (found.depth == held.depth && found.outside_mm < held.outside_mm)
            };
            here = match here {
                Some(held) if !deeper(&held) => Some(ScarHere { hair_gone, ..held }),
                _ => Some(found),
            };
        }
        here
    }

    /// The scar at a place of the chart; `None` if none touches it.
    pub fn at(&self, chart: &ScalpChart, at: Vec2) -> Option<ScarHere> {
        if self.pieces.is_empty() { None } else { self.at_skin(at, chart.surface_from_chart(at)) }
    }

    /// Dots per cm² that extraction left at a place, with the scar and the punch's diameter in mm of the zone that has
    /// the most; of zones that overlap all are counted.
    pub fn dots_at(&self, chart: Vec2) -> Option<(f32, u16, f32)> {
        let mut sum = 0.0;
        let mut most = None;
        for zone in &self.zones {
            let here = zone.per_cm2.at(chart);
            if here > 0.0 {
                sum += here;
                if most.is_none_or(|(held, _, _)| here > held) {
                    most = Some((here, zone.scar, zone.dot_mm));
                }
            }
        }
        most.map(|(_, scar, dot_mm)| (sum, scar, dot_mm))
    }
}

impl ScarSkin {
    fn of(scar: &Scar, seed: u64) -> Self {
        Self {
            hair_left: scar.hair_left_percent / 100.0,
            uptake: scar.uptake_percent / 100.0,
            uptake_spread: scar.uptake_spread_percent / 100.0,
            tone: scar.tone_percent / 100.0,
            shine: scar.shine_percent / 100.0,
            relief_mm: usual_relief_mm(scar.kind) * scar.relief_percent / 100.0,
            seed,
        }
    }
}

/// The middles of the round scars of a scar: of its plugs or burr holes, in rows from below.
pub fn scar_discs(scar: &Scar, chart: &ScalpChart) -> Vec<Vec3> {
    draw::strokes(scar, chart).iter().filter_map(Stroke::disc_centre).collect()
}

/// The furthest that the edge of a scar wanders.
pub(super) fn wander_most_mm(half_mm: f32) -> f32 {
    smaller(half_mm * WANDER.0, WANDER.1)
}

/// How far the edge is drawn in, or out if negative, at a place near it.
pub(super) fn wander(seed: u64, chart: Vec2, outside_mm: f32, half_mm: f32) -> f32 {
    let wave = WANDER.2;
    let far = wander_most_mm(half_mm);
    // Well inside and well outside it would change nothing.
    if outside_mm.abs() > far + smaller(half_mm, 1.0) { 0.0 } else { far * gradient_noise(seed, chart / wave) }
}

/// Dots per cm² over the donor band, within the scar's length along it.
fn dots_per_cm2(scar: &Scar, chart: &ScalpChart, band: &DonorBand, seed: u64) -> ChartField {
    /// Mean radius of the head round the upright, mm.
    const ROUND_MM: f32 = 85.0;
    let over = scar.overharvest_percent / 100.0;
    let anchor = chart.anchor();
    let scale = anchor.scale();
    ChartField::of_skin(chart, |at, skin| {
        let [_, _, angle] = anchor.measure(scale, skin);
        let aside = (angle.to_radians() * ROUND_MM - scar.aside_mm).abs();
        let inside = (band.depth_mm(at - Vec2::Y * scar.along_mm) + ZONE_BEYOND_MM * over)
            .min(scar.length_mm * 0.5 - aside)
            .min(chart.hair_distance_mm(at));
        let full = smooth_step(0.0, ZONE_SOFT_MM, inside);
        if full <= 0.0 {
            return 0.0;
        }
        // Patches of mean 1: bare of extra where the noise is low, two and a half times the extra where it is high.
        let patch = 2.5 * smooth_step(-0.1, 0.45, gradient_noise(seed, at / PATCH_MM));
        scar.density_per_cm2 * full * (1.0 + over * patch)
    })
}
