//! The scalp in small squares: what stands in each, and what colour it therefore is.

use std::collections::BTreeMap;

use glam::{IVec2, Vec2, Vec3};

use super::light::{SeenColumn, fibre_colour, hidden_mm2, left};
use super::marks::SkinMarks;
use crate::frame::{ColumnInstance, FrameUniforms, StrandInstance};
use crate::head::ScalpZone;
use crate::treatment::{Body, Outcome};

/// Side of a square on the chart, mm: many halos wide, and small against every zone.
const SIDE_MM: f32 = 6.0;

/// What stands in a square, and on how much skin.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cell {
    pub zone: Option<ScalpZone>,
    pub area_mm2: f32,
    /// Sums over the square's sites: their normals, their share of terminal hair, their share of full density,
    normal: Vec3,
    terminal: f32,
    fullness: f32,
    /// and what freckles and scars make of bare skin's light.
    marked: Vec3,
    sites: f32,
    /// Shadows of hair and of deposits, mm², and the loss of redness round the latter.
    hair_mm2: Vec3,
    ink_mm2: Vec3,
    red_mm2: Vec3,
    /// Skin hidden by strands, mm², and that area times their colour.
    hidden_mm2: f32,
    strand_colour_mm2: Vec3,
    pub hairs: u32,
    pub deposits: u32,
}

impl Cell {
    /// Mean share of hair that is terminal, 0 to 1.
    pub fn terminal_share(&self) -> f32 {
        self.terminal / self.sites.max(1.0)
    }

    /// Whether nothing thins out here toward the region's edge.
    pub fn is_inside(&self) -> bool {
        self.fullness / self.sites.max(1.0) > 0.99
    }

    /// Colour of its skin with freckles and scars and without anything that stands in it, where bare skin has `skin`.
    pub fn bare(&self, skin: Vec3) -> Vec3 {
        skin * self.marked / self.sites.max(1.0)
    }

    /// Its colour with the treatment or without, where bare skin has `skin`.
    pub fn colour(&self, skin: Vec3, treated: bool) -> Vec3 {
        let taken = self.hair_mm2 + if treated { self.ink_mm2 + self.red_mm2 } else { Vec3::ZERO };
        let below = self.bare(skin) * left(taken, self.area_mm2);
        if self.hidden_mm2 <= 0.0 {
            return below;
        }
        let hidden = 1.0 - left(Vec3::splat(self.hidden_mm2), self.area_mm2).x;
        below * (1.0 - hidden) + self.strand_colour_mm2 / self.hidden_mm2 * hidden
    }
}

/// Every square with skin in it, in a fixed order.
pub fn cells(
    body: &Body,
    outcome: &Outcome,
    columns: &[ColumnInstance],
    strands: &[StrandInstance],
    uniforms: &FrameUniforms,
) -> Vec<Cell> {
    let chart = &body.chart;
    // A square on the border of two zones is one of each.
    let place = |p: Vec2| Place { zone: ScalpZone::at(p, chart), square: (p / SIDE_MM).floor().as_ivec2() };
    let on_skin = |p: [f32; 3]| place(chart.chart_from_surface(Vec3::from_array(p)));
    let (mut found, mut cells) = (BTreeMap::<u64, u32>::new(), Vec::<Cell>::new());
    // Sites are spread evenly over the region, so each stands for as much skin as the next.
    let sites = body.sites.sites();
    let site_mm2 = chart.area_cm2(&body.surface, |_| 1.0) * 100.0 / sites.len().max(1) as f32;
    let marks = SkinMarks::new(columns, uniforms);
    for site in sites {
        let at = place(site.chart);
        let index = *found.entry(at.key()).or_insert(cells.len() as u32) as usize;
        if index == cells.len() {
            cells.push(Cell { zone: Some(at.zone), ..Cell::default() });
        }
        let cell = &mut cells[index];
        cell.area_mm2 += site_mm2;
        cell.normal += site.normal;
        cell.terminal += outcome.loss.terminal_share(site.chart);
        cell.fullness += site.fullness;
        cell.marked += marks.light(site.position_mm);
        cell.sites += 1.0;
    }
    let cell_at = |p: [f32; 3]| found.get(&on_skin(p).key()).map(|index| *index as usize);
    for instance in columns {
        let Some(cell) = cell_at(instance.position_mm).and_then(|index| cells.get_mut(index)) else { continue };
        let Some(seen) = SeenColumn::of(instance, uniforms) else { continue };
        let shadow = seen.shadow(uniforms).area_mm2();
        if instance.is_deposit() {
            cell.ink_mm2 += shadow;
            cell.red_mm2 += seen.redness_mm2(uniforms);
            cell.deposits += 1;
        } else {
            cell.hair_mm2 += shadow + seen.shade_mm2();
            cell.hairs += 1;
        }
    }
    for strand in strands {
        let Some(cell) = cell_at(strand.root_mm).and_then(|index| cells.get_mut(index)) else { continue };
        let hidden = hidden_mm2(strand, cell.normal.normalize_or(Vec3::Y), uniforms);
        cell.hidden_mm2 += hidden;
        cell.strand_colour_mm2 += fibre_colour(strand, uniforms) * hidden;
    }
    found.into_values().map(|index| cells[index as usize]).collect()
}

/// A square of a zone.
struct Place {
    zone: ScalpZone,
    square: IVec2,
}

impl Place {
    /// Sorts by the zone, then along one axis, then along the other.
    fn key(&self) -> u64 {
        let [x, y] = self.square.to_array().map(|at| u64::from((at + (1 << 15)) as u16));
        (self.zone.index() as u64) << 32 | x << 16 | y
    }
}

/// Mean colour of all strands, by the area that each hides.
pub fn strand_colour(cells: &[Cell]) -> Vec3 {
    let hidden: f32 = cells.iter().map(|cell| cell.hidden_mm2).sum();
    let colour: Vec3 = cells.iter().map(|cell| cell.strand_colour_mm2).sum();
    colour / hidden.max(f32::MIN_POSITIVE)
}
