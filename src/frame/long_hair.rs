//! Hair long enough to lie or curl, as curves: each hair is a chain of them along its way.

use std::f32::consts::TAU;

use glam::Vec3;

use super::strands::{Look, in_order, piece};
use super::{StrandInstance, scene};
use crate::case::HairStyle;
use crate::hair::{Curl, Cut, Follicles, Groom, Hair, HairPath, ScalpSites, Site};
use crate::math::{mix64, smooth_step, surface_noise, unit_from_bits};

/// Most curves that long hair is drawn with; of more hairs a part is drawn, wider by as much.
const MOST_PIECES: f32 = 120_000.0;
/// Curves that straight hair takes, and most that one hair takes however often it turns.
const LEAST_PIECES: f32 = 4.0;
const MOST_PIECES_A_HAIR: f32 = 48.0;
/// So many more hairs than elsewhere are drawn at the edge and at the parting, and so far from there, mm.
const MORE_ALONE: f32 = 3.0;
const ALONE_MM: [f32; 2] = [3.0, 14.0];
/// Longest and shortest hair over the cut's length: a clipper leaves lengths a few per cent apart.
pub(super) const LONGEST: f32 = 1.12;
pub(super) const SHORTEST: f32 = 0.88;
/// How far hairs stray from their way toward the end, as a share of its length. Assumed.
const STRAYS: f32 = 0.05;
/// Furthest that a hair goes aside to its lock, as a share of its length. Assumed.
const GATHERS: f32 = 0.2;
/// Share of its length by which the shortest hair is shorter, as scissors thin hair so that its ends are no edge; most are
/// so by little. Assumed.
const THINNED: f32 = 0.75;
/// Range of tones from lock to lock: each lies in its own light. Assumed.
const LOCK_TONES: f32 = 0.3;
/// Waves of hair change their time over such a distance, mm. Assumed.
const WAVES_TOGETHER_MM: f32 = 55.0;
/// Share of light that reaches the bottom of the pile. Assumed.
const DEEP_LIGHT: f32 = 0.25;

/// Hair that lies or curls, on one head.
pub(super) struct Lying<'a> {
    pub follicles: &'a Follicles,
    pub sites: &'a ScalpSites,
    pub lost_at: &'a [f32],
    pub groom: &'a Groom,
    pub style: &'a HairStyle,
    pub cut: &'a Cut,
}

impl Lying<'_> {
    /// Adds the chains of all of it, in the order in which they are left out where not all can be told apart.
    pub fn push_strands(&self, out: &mut Vec<StrandInstance>) {
        let Self { follicles, style, .. } = self;
        let curl = Curl::of(style.curl);
        let longest_mm = style.length_mm * LONGEST;
        let reach_mm = curl.way_mm(longest_mm);
        let turns = if curl.radius_mm > 0.0 { reach_mm / curl.pitch_mm } else { 0.0 };
        let pieces = (turns * curl.pieces_per_turn).ceil().clamp(LEAST_PIECES, MOST_PIECES_A_HAIR);
        let grown_mm = |hair: &Hair| scene::grown_mm(hair, self.cut).filter(|grown_mm| curl.lies(grown_mm / SHORTEST));
        let each =
            follicles.hairs.iter().filter_map(|hair| Some((self.seen_alone(hair), grown_mm(hair)? / longest_mm)));
        let all: f32 = each.map(|(alone, share)| alone * (0.1 + 0.9 * LONGEST * share)).sum();
        let share = (MOST_PIECES / (pieces * all).max(1.0)).min(1.0);
        let shape = Shape { curl, style, reach_mm, turns, pieces, pile_mm: curl.pile_mm(style.length_mm) };
        let first = out.len();
        out.reserve(MOST_PIECES as usize);
        for (index, hair) in (0_u64..).zip(&follicles.hairs) {
            let draw = Draw(mix64(index));
            let Some(grown_mm) = grown_mm(hair) else { continue };
            let share = (share * self.seen_alone(hair)).min(1.0);
            if draw.unit(0) >= share {
                continue;
            }
            if let Some(path) = self.site(hair).and_then(|site| self.groom.path(site.chart, hair.position_mm)) {
                let look = Look::of(hair, style, scene::fate(hair, self.lost_at), 1.0 / share);
                shape.push((hair, grown_mm), &path, look, draw, out);
            }
        }
        in_order(&mut out[first..], StrandInstance::rank);
    }

    fn site(&self, hair: &Hair) -> Option<&Site> {
        let unit = self.follicles.units.get(hair.unit as usize)?;
        self.sites.sites().get(unit.site as usize)
    }

    /// How many more hairs than elsewhere are drawn where one grows: at the edge and at the parting each is seen by itself.
    fn seen_alone(&self, hair: &Hair) -> f32 {
        let from_skin_mm = |site: &Site| site.edge_mm.min(self.groom.downstream_mm(site.chart));
        1.0 + MORE_ALONE * self.site(hair).map_or(0.0, |site| smooth_step(ALONE_MM[1], ALONE_MM[0], from_skin_mm(site)))
    }
}

/// Random numbers of one hair, for looks alone.
#[derive(Clone, Copy)]
struct Draw(u64);

impl Draw {
    fn unit(self, which: u64) -> f32 {
        unit_from_bits((mix64(self.0 ^ (which << 32)) >> 32) as u32)
    }

    fn between(self, which: u64, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit(which)
    }
}

/// What the hairs of one head have in common.
struct Shape<'a> {
    curl: Curl,
    style: &'a HairStyle,
    /// Length of the longest hair's way.
    reach_mm: f32,
    turns: f32,
    pieces: f32,
    pile_mm: f32,
}

/// What sets one hair apart from its way.
struct Own {
    /// Place in the pile: 0 next to the skin, 1 outermost.
    layer: f32,
    stray_mm: Vec3,
    to_lock_mm: Vec3,
    /// Where in its turn it begins, and how many turns it has.
    phase: f32,
    turns: f32,
}

impl Shape<'_> {
    fn push(
        &self,
        (hair, grown_mm): (&Hair, f32),
        path: &HairPath,
        mut look: Look,
        draw: Draw,
        out: &mut Vec<StrandInstance>,
    ) {
        let longest_mm = self.style.length_mm * LONGEST;
        let tucked = path.free * draw.between(6, 0.9, 1.1);
        let thinned = 1.0 - THINNED * draw.unit(8) * draw.unit(9);
        let end = (grown_mm / longest_mm * thinned).min(tucked);
        let to_lock = path.lock_root_mm - hair.position_mm;
        let stray = |which| draw.between(which, -1.0, 1.0) * STRAYS * self.reach_mm;
        let own = Own {
            layer: draw.unit(1),
            stray_mm: Vec3::new(stray(2), stray(3), stray(4)),
            to_lock_mm: (to_lock - hair.normal * to_lock.dot(hair.normal)).clamp_length_max(self.reach_mm * GATHERS),
            phase: (self.time_of(path, hair.position_mm)
                + draw.between(5, -self.curl.out_of_step, self.curl.out_of_step))
                * TAU,
            turns: self.turns * draw.between(7, 1.0 - self.curl.uneven, 1.0 + self.curl.uneven),
        };
        let pieces = (self.pieces * end).ceil().max(2.0);
        look.tone = (look.tone + LOCK_TONES * (path.lock - 0.5)).clamp(0.0, 1.0);
        let mut root_mm = hair.position_mm;
        for k in 0..pieces as usize {
            let share = |half: f32| (k as f32 + half) / pieces;
            let point = |half: f32| self.point(path, &own, share(half) * end);
            let (middle_mm, tip_mm) = (point(0.5), point(1.0));
            // The curve passes through its middle.
            let control_mm = middle_mm * 2.0 - (root_mm + tip_mm) * 0.5;
            let lit = DEEP_LIGHT + (1.0 - DEEP_LIGHT) * (own.layer * 0.7 + 0.3) * (0.4 + 0.6 * share(0.5));
            out.push(piece([root_mm, control_mm, tip_mm], &look, [share(0.0), share(1.0)], lit));
            root_mm = tip_mm;
        }
    }

    /// Where in its turn a lock is at its root: waves run side by side over a hand's breadth.
    fn time_of(&self, path: &HairPath, root_mm: Vec3) -> f32 {
        let around = surface_noise(1, root_mm / WAVES_TOGETHER_MM);
        // So that it is one wave with those whose hair grows above and lies beside it.
        let below = path.downstream_mm / self.curl.pitch_mm;
        around + below + (path.lock - 0.5) * self.curl.own_time
    }

    /// The hair's point at a share of the longest way.
    fn point(&self, path: &HairPath, own: &Own, share: f32) -> Vec3 {
        let (at, outward) = path.at(share);
        let risen = smooth_step(0.0, 0.35, share);
        let mut at = at + outward * ((own.layer - 0.5) * self.pile_mm * risen);
        let together = self.curl.clumps * share * share.sqrt();
        let aside = own.to_lock_mm * together + own.stray_mm * share;
        // Aside, not down: what strays into the skin lies on it.
        at += aside - outward * aside.dot(outward).min(0.0);
        if self.curl.radius_mm > 0.0 {
            let (ahead, _) = path.at(share + 0.06);
            let (behind, _) = path.at(share - 0.06);
            let along = (ahead - behind).normalize_or(outward);
            let across = along.cross(outward).normalize_or(along.any_orthonormal_vector());
            let up = across.cross(along);
            let turn = share * own.turns * TAU + own.phase;
            // It leaves the skin straight and winds up to its width within its first turn.
            let width = self.curl.radius_mm * (0.75 + 0.5 * own.layer) * self.curl.wound(share * own.turns);
            at += across * (libm::sinf(turn) * width);
            if !self.curl.planar {
                at += up * (libm::cosf(turn) * width);
            }
        }
        at
    }
}
