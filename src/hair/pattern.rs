//! How much terminal hair a loss leaves, as a field over the chart.

use crate::case::{Assumptions, Loss, Retouch};
use crate::hair::HairState;
use crate::hair::zones::{Part, Zone, zones_of};
use crate::head::{ChartField, HeadSurface, ScalpChart, ScalpPatch};
use crate::math::{gradient_noise, smaller, smooth_step};
use glam::Vec2;

/// Wandering of the borders: distance, length of a wave, both in mm. The first is alike on both sides, as people's
/// patterns are; the others are not. Reference: assumptions, wandering of a border.
const MIRRORED_WANDER: (f32, f32) = (4.0, 36.0);
const WANDER: [(f32, f32); 2] = [(2.6, 31.0), (2.2, 9.0)];
/// No usual wandering reaches further than this beyond the border's half width.
const CERTAIN_MM: f32 = 9.0;
const WANDER_SEED: u64 = 0x626f_7264;
/// A zone that the next stage adds begins this much smaller all round, and grows out of its middle. Assumed.
const GROWTH_MM: f32 = 22.0;
/// At full asymmetry one side's borders lie this much further and the other's this much less far. Assumed.
const ASYMMETRY_MM: f32 = 9.0;
/// At full asymmetry the odds of loss are this much higher on one side and lower on the other. Assumed.
const ASYMMETRY_ODDS: f32 = 0.5;
/// The sides pass into each other over this distance from the midline.
const MIDLINE_MM: f32 = 25.0;
/// Fields are made this far beyond the hair-bearing region.
const BEYOND_MM: f32 = 8.0;

/// What a loss leaves over the scalp.
#[derive(Clone, Debug)]
pub struct LossField {
    /// `None` where nothing is lost.
    share: Option<ChartField>,
    /// Of the hair lost where a zone thins out, how much is still seen: 0 to 1.
    still_seen: f32,
}

/// What a loss has left of one follicular unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HairLeft {
    pub state: HairState,
    /// How far its hairs have shrunk toward vellus, in calibre and length: 0 is full calibre, 1 vellus.
    pub shrinkage: f32,
}

impl LossField {
    /// Takes about a millisecond for each zone of the stage and, with `progress`, of the next one.
    pub fn new(loss: &Loss, assumed: &Assumptions, chart: &ScalpChart) -> Self {
        let layers = layers(loss, assumed, chart);
        let wander = assumed.wander_percent / 100.0;
        let still_seen = loss.miniaturised_percent / 100.0;
        if layers.is_empty() && loss.retouch.is_empty() {
            return Self { share: None, still_seen };
        }
        let share = chart.hair_field().map(|p, edge_mm| {
            if edge_mm < -BEYOND_MM {
                return 1.0;
            }
            retouched(left_at(p, edge_mm, &layers, loss.asymmetry, wander), &loss.retouch, p)
        });
        Self { share: Some(share), still_seen }
    }

    /// Share of hair that is terminal at a point of the chart: 1 is untouched, 0 is bald.
    pub fn terminal_share(&self, chart: Vec2) -> f32 {
        self.share.as_ref().map_or(1.0, |share| share.at(chart).clamp(0.0, 1.0))
    }

    /// Share of hair that is still seen at a point of the chart but thin and short: none where all is full or bald.
    pub fn miniaturised_share(&self, chart: Vec2) -> f32 {
        let share = self.terminal_share(chart);
        self.still_seen * share * (1.0 - share)
    }

    /// Share of hair that is still seen at all.
    pub fn seen_share(&self, chart: Vec2) -> f32 {
        let share = self.terminal_share(chart);
        share + self.still_seen * share * (1.0 - share)
    }

    /// How miniaturised the hair that is seen at a point of the chart is on the whole: 0 is none, 1 is all of it.
    pub fn miniaturisation(&self, chart: Vec2) -> f32 {
        let (terminal, thin) = (self.terminal_share(chart), self.miniaturised_share(chart));
        if thin > 0.0 { thin / (terminal + thin) } else { 0.0 }
    }

    /// What is left of a unit at a point of the chart. `threshold` is the unit's own, 0 to 1: those with a higher one
    /// are lost first.
    pub fn left(&self, chart: Vec2, threshold: f32) -> HairLeft {
        let terminal = self.terminal_share(chart);
        if threshold < terminal {
            return HairLeft { state: HairState::Terminal, shrinkage: 0.0 };
        }
        let thin = self.still_seen * terminal * (1.0 - terminal);
        if threshold < terminal + thin {
            return HairLeft { state: HairState::Miniaturised, shrinkage: (threshold - terminal) / thin };
        }
        HairLeft { state: HairState::Lost, shrinkage: 1.0 }
    }

    /// Hair-bearing skin that has lost more than half of its terminal hair, measured on the mesh.
    pub fn bald_area_of(&self, patches: &[ScalpPatch]) -> f32 {
        let bald = patches.iter().filter(|patch| self.terminal_share(patch.centre) < 0.5);
        (bald.fold(0.0, |sum, patch| sum + f64::from(patch.area_mm2)) / 100.0) as f32
    }

    /// The same of a head whose patches are not at hand.
    pub fn bald_area_cm2(&self, surface: &HeadSurface, chart: &ScalpChart) -> f32 {
        chart.area_cm2(surface, |p| if self.terminal_share(p) < 0.5 { 1.0 } else { 0.0 })
    }

    /// Hair-bearing skin weighted by the share of terminal hair that it has lost, measured on the mesh.
    pub fn lost_area_cm2(&self, surface: &HeadSurface, chart: &ScalpChart) -> f32 {
        chart.area_cm2(surface, |p| 1.0 - self.terminal_share(p))
    }
}

/// One part of the scalp as it is at this stage and progress.
struct Layer {
    /// Distance inside the zone, mm; `None` is everywhere. With progress also of the next stage's zone, and its share.
    inside: Option<ChartField>,
    next: Option<(ChartField, f32)>,
    /// Taken off the distance.
    smaller_mm: f32,
    share_left: f32,
    border_mm: f32,
    behind_hairline_mm: f32,
}

fn layers(loss: &Loss, assumed: &Assumptions, chart: &ScalpChart) -> Vec<Layer> {
    let ground = Ground { chart, assumed };
    let here = zones_of(loss.scale, loss.stage);
    let ahead = loss.scale.next(loss.stage).filter(|_| loss.progress > 0.0);
    let ahead = ahead.map_or(&[][..], |next| zones_of(loss.scale, next));
    let find = |zones: &'static [Zone], part: Part| zones.iter().find(|zone| zone.part == part);
    let kept = here.iter().map(|zone| Layer::between(zone, find(ahead, zone.part), loss.progress, &ground));
    let added = ahead.iter().filter(|zone| find(here, zone.part).is_none());
    kept.chain(added.map(|zone| Layer::growing(zone, loss.progress, &ground))).collect()
}

/// Where zones lie, and what is assumed of them.
struct Ground<'a> {
    chart: &'a ScalpChart,
    assumed: &'a Assumptions,
}

impl Ground<'_> {
    /// Share of terminal hair left in a zone's middle: none in a bald one, whatever is assumed of thinning ones.
    fn share_left(&self, zone: &Zone) -> f32 {
        (zone.share_left * (self.assumed.hair_left_percent / 100.0)).min(1.0)
    }

    fn border_mm(&self, zone: &Zone) -> f32 {
        zone.part.border_mm() * (self.assumed.border_percent / 100.0)
    }
}

impl Layer {
    /// A zone on its way to what the next stage makes of it. One that the next stage no longer names stays: others
    /// take its place.
    fn between(zone: &Zone, next: Option<&Zone>, progress: f32, ground: &Ground) -> Self {
        let moved = next.filter(|next| next.shape != zone.shape).and_then(|next| next.shape.inside_mm(ground.chart));
        let here = ground.share_left(zone);
        let there = next.map_or(here, |next| ground.share_left(next));
        Self {
            inside: zone.shape.inside_mm(ground.chart),
            next: moved.map(|field| (field, progress)),
            smaller_mm: 0.0,
            share_left: here + (there - here) * progress,
            border_mm: ground.border_mm(zone),
            behind_hairline_mm: zone.behind_hairline_mm,
        }
    }

    /// A zone that only the next stage has.
    fn growing(zone: &Zone, progress: f32, ground: &Ground) -> Self {
        Self {
            inside: zone.shape.inside_mm(ground.chart),
            next: None,
            smaller_mm: (1.0 - progress) * GROWTH_MM,
            share_left: 1.0 + (ground.share_left(zone) - 1.0) * progress,
            border_mm: ground.border_mm(zone),
            behind_hairline_mm: zone.behind_hairline_mm,
        }
    }

    fn inside_mm(&self, p: Vec2, edge_mm: f32) -> f32 {
        let here = self.inside.as_ref().map_or(f32::MAX, |field| field.at(p));
        let inside = match &self.next {
            Some((next, progress)) => here + (next.at(p) - here) * progress,
            None => here,
        };
        let inside = inside - self.smaller_mm;
        if self.behind_hairline_mm > 0.0 { inside.min(edge_mm - self.behind_hairline_mm) } else { inside }
    }
}

/// Share of terminal hair that the pattern leaves at a point `edge_mm` inside the region; borders wander by so many times
/// the usual.
fn left_at(p: Vec2, edge_mm: f32, layers: &[Layer], asymmetry: f32, wander: f32) -> f32 {
    let side = asymmetry * (p.x / MIDLINE_MM).clamp(-1.0, 1.0);
    let mut aside_mm = None;
    let mut left: f32 = 1.0;
    for layer in layers {
        let half = layer.border_mm * 0.5;
        let inside = layer.inside_mm(p, edge_mm) + ASYMMETRY_MM * side;
        let lost = if inside.abs() > half + CERTAIN_MM * wander {
            if inside > 0.0 { 1.0 } else { 0.0 }
        } else {
            smooth_step(-half, half, inside + *aside_mm.get_or_insert_with(|| wander * wander_mm(p)))
        };
        left = smaller(left, 1.0 - (1.0 - layer.share_left) * lost);
    }
    if side == 0.0 {
        return left;
    }
    let odds = (1.0 + ASYMMETRY_ODDS * side) / (1.0 - ASYMMETRY_ODDS * side);
    left / (left + (1.0 - left) * odds)
}

fn wander_mm(p: Vec2) -> f32 {
    let (far, wave) = MIRRORED_WANDER;
    let mirrored = far * gradient_noise(WANDER_SEED, Vec2::new(p.x.abs(), p.y) / wave);
    let own = WANDER.iter().zip(WANDER_SEED + 1..);
    mirrored + own.map(|((far, wave), seed)| far * gradient_noise(seed, p / *wave)).sum::<f32>()
}

/// The share with what was painted over it.
fn retouched(share: f32, layer: &Retouch, p: Vec2) -> f32 {
    let paint = layer.at(p);
    if paint > 0.0 { share * (1.0 - paint) } else { share + (1.0 - share) * -paint }
}
