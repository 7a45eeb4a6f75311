//! How long hair lies: guides over the chart that every hair follows.
//!
//! A guide leaves the skin at the angle its place has, bends over as it settles, follows the flow of the hair round
//! the head and, past the hairline, hangs. It never comes nearer to the skin than it may.

use crate::case::{HairCut, HairStyle, Parting};
use crate::hair::{Curl, HairFlow};
use crate::head::{Landmarks, ScalpChart};
use crate::math::{larger, rng_of, smooth_step};
use glam::{Vec2, Vec3};

/// Steps from a guide's root to its end.
pub const GUIDE_STEPS: usize = 8;
/// Distance of guides on the chart, mm; hairs between them take the mean of those around.
const CELL_MM: f32 = 6.0;
/// Least distance of lying hair from the skin, mm.
const CLEAR_MM: f32 = 0.5;
/// Hair longer than this is combed to the sides on top, so that it stays out of the face, mm: from, and in full.
const COMBED_MM: [f32; 2] = [15.0, 45.0];
/// How soon hair lies to either side of the parting, mm.
const PARTING_WIDTH_MM: f32 = 4.0;
/// The single hairs of the outermost edge are short ones: their share of the length, and from where to where, mm inside the
/// edge, they grow to the whole.
const EDGE_SHARE: f32 = 0.12;
const EDGE_MM: [f32; 2] = [0.0, 11.0];
/// Chart steps to find how the skin slopes, mm.
const SLOPE_MM: f32 = 2.0;
/// Length over which hanging hair turns downward, mm.
const HANGS_MM: f32 = 18.0;
/// Guides this far apart are one flow, and from the second distance on two, mm.
const PARTED_MM: [f32; 2] = [8.0, 26.0];
/// A guide with less than this share in a hair's way is left out.
const LEAST_SAY: f32 = 1e-3;
/// The guides round a hair: where they stand from the first, and all pairs of them.
const AROUND: [(usize, usize); 4] = [(0, 0), (1, 0), (0, 1), (1, 1)];
const PAIRS: [(usize, usize); 6] = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
const STREAM_CLUMP: u64 = 0x636c_756d;

/// One hair's way, before it curls.
#[derive(Clone, Copy, Debug)]
pub struct HairPath {
    /// From the root to the end.
    pub points_mm: [Vec3; GUIDE_STEPS + 1],
    /// Away from the skin at each; not of unit length.
    pub outward: [Vec3; GUIDE_STEPS + 1],
    /// Where the lock that the hair belongs to grows.
    pub lock_root_mm: Vec3,
    /// The lock's own number, 0 to 1.
    pub lock: f32,
    /// How far from where the flow begins the hair grows, along it, mm.
    pub downstream_mm: f32,
    /// Share of the way that is there: less at the edge of the hair, and where it would run into an ear, behind which it is
    /// tucked.
    pub free: f32,
}

impl HairPath {
    /// Point and outward direction at a share of the length.
    #[must_use]
    pub fn at(&self, share: f32) -> (Vec3, Vec3) {
        let x = share.clamp(0.0, 1.0) * GUIDE_STEPS as f32;
        let step = (x as usize).min(GUIDE_STEPS - 1);
        let rest = x - step as f32;
        let between = |v: &[Vec3; GUIDE_STEPS + 1]| v[step].lerp(v[step + 1], rest);
        (between(&self.points_mm), between(&self.outward).normalize_or(Vec3::Y))
    }
}

#[derive(Clone, Debug)]
struct Guide {
    /// Ways from the root.
    ways_mm: [Vec3; GUIDE_STEPS + 1],
    outward: [Vec3; GUIDE_STEPS + 1],
    lock_root_mm: Vec3,
    lock: f32,
    free: f32,
}

impl Guide {
    /// The furthest that two guides come apart on their ways, mm.
    fn apart_mm(&self, other: &Self) -> f32 {
        let apart = self.ways_mm.iter().zip(&other.ways_mm).map(|(a, b)| a.distance_squared(*b));
        apart.fold(0.0, larger).sqrt()
    }
}

/// The guides of one head of hair.
#[derive(Clone, Debug)]
pub struct Groom {
    source: Source,
    /// How far the guides' columns stand to the person's left of the middle, so that a parting lies between two of them: no
    /// guide has to lie to neither side.
    aside_mm: f32,
    side: usize,
    guides: Vec<Option<Guide>>,
    /// How far the guides round each cell are one flow, by pairs: 1 are, 0 part.
    alike: Vec<[f32; PAIRS.len()]>,
}

/// Where the flow of lying hair begins: at the whorl, or at the parting that it is combed from.
#[derive(Clone, Copy, Debug)]
struct Source {
    whorl: Vec2,
    /// Where the front hair begins.
    front: Vec2,
    /// Share of the combing.
    combed: f32,
    /// How far to the person's left hair is parted, mm; none where it is combed back.
    parting_mm: Option<f32>,
}

impl Source {
    fn of(style: &HairStyle, flow: &HairFlow, chart: &ScalpChart, curl: &Curl) -> Self {
        let swept_back = style.cut == HairCut::SweptBack;
        let as_it_grows = style.cut == HairCut::Crew || style.parting == Parting::None;
        let long = smooth_step(COMBED_MM[0], COMBED_MM[1], style.length_mm) * (1.0 - curl.stands);
        let parting_mm = match style.parting {
            Parting::Left => style.parting_mm,
            Parting::Middle | Parting::None => 0.0,
            Parting::Right => -style.parting_mm,
        };
        Self {
            whorl: flow.whorl(),
            front: chart.landmarks().trichion,
            combed: if as_it_grows && !swept_back { 0.0 } else { long },
            parting_mm: (!swept_back).then_some(parting_mm),
        }
    }

    /// Which way hair is combed at a place of the chart.
    fn aside(&self, at: Vec2) -> Vec2 {
        let Some(parting_mm) = self.parting_mm else { return Vec2::new(at.x * 0.006, -1.0).normalize_or(Vec2::NEG_Y) };
        let side = ((at.x - parting_mm) / PARTING_WIDTH_MM).clamp(-1.0, 1.0);
        Vec2::new(side, -0.3).normalize_or(Vec2::NEG_Y)
    }

    /// How far a place of the chart is combed.
    fn on_top(&self, at: Vec2) -> f32 {
        self.combed * smooth_step(-25.0, 15.0, at.y - self.whorl.y)
    }

    fn downstream_mm(&self, at: Vec2) -> f32 {
        let from_whorl = at.distance(self.whorl);
        let combed = self.parting_mm.map_or(self.front.y - at.y, |parting_mm| (at.x - parting_mm).abs());
        from_whorl + (combed - from_whorl) * self.on_top(at)
    }
}

/// What a guide goes by.
struct Comb<'a> {
    chart: &'a ScalpChart,
    flow: &'a HairFlow,
    curl: Curl,
    source: Source,
    step_mm: f32,
    /// Way on which the hair settles, mm.
    settle_mm: f32,
    /// Height at which the middle of the pile lies, mm.
    height_mm: f32,
    /// Middle of the skull.
    middle_mm: Vec3,
    /// Middle and half height and width of the left ear, as seen from the side (y and z).
    ear_mm: [Vec2; 2],
}

impl Groom {
    /// Guides for hair of that style, as long as the longest hair of it reaches. Takes some tens of ms.
    #[must_use]
    pub fn new(chart: &ScalpChart, flow: &HairFlow, style: &HairStyle, longest_mm: f32, seed: u64) -> Self {
        let curl = Curl::of(style.curl);
        let skull = *chart.anchor().skull();
        let reach_mm = curl.way_mm(longest_mm);
        let comb = Comb {
            chart,
            flow,
            curl,
            source: Source::of(style, flow, chart, &curl),
            step_mm: reach_mm / GUIDE_STEPS as f32,
            settle_mm: 6.0 + 200.0 / style.length_mm.max(1.0),
            height_mm: CLEAR_MM + curl.radius_mm + curl.pile_mm(style.length_mm) * 0.5,
            ear_mm: ear_of(&skull),
            middle_mm: (skull.tragion[0] + skull.tragion[1] + skull.vertex + skull.opisthocranion) * 0.25,
        };
        let furthest = chart.hairline().points().iter().map(|p| p.length()).fold(0.0, f32::max);
        let half = (furthest / CELL_MM).ceil() as usize + 1;
        let side = 2 * half + 1;
        let aside_mm =
            comb.source.parting_mm.map_or(0.0, |parting_mm| parting_mm - (parting_mm / CELL_MM).floor() * CELL_MM)
                - 0.5 * CELL_MM;
        let guides = (0..side * side)
            .map(|index| {
                let at = Vec2::new((index % side) as f32 - half as f32, (index / side) as f32 - half as f32) * CELL_MM;
                let at = at + Vec2::new(aside_mm, 0.0);
                (chart.hair_distance_mm(at) > -1.6 * CELL_MM).then(|| comb.guide(at, seed, index as u64))
            })
            .collect();
        let mut groom = Self { source: comb.source, aside_mm, side, guides, alike: Vec::new() };
        groom.alike = (0..side * side).map(|cell| groom.pairs_of(cell)).collect();
        groom
    }

    /// How far from where the flow begins a place of the chart is, along it, mm.
    #[must_use]
    pub fn downstream_mm(&self, chart: Vec2) -> f32 {
        self.source.downstream_mm(chart)
    }

    /// The way of a hair that grows at a place of the chart; nothing far outside the hair-bearing region.
    #[must_use]
    pub fn path(&self, chart: Vec2, root_mm: Vec3) -> Option<HairPath> {
        let half = (self.side / 2) as f32;
        let (x, y) = ((chart.x - self.aside_mm) / CELL_MM + half, chart.y / CELL_MM + half);
        if x < 0.0 || y < 0.0 || x >= self.side as f32 || y >= self.side as f32 {
            return None;
        }
        let (i, j) = (x as usize, y as usize);
        let (fx, fy) = (x - i as f32, y - j as f32);
        let mut path = HairPath {
            points_mm: [Vec3::ZERO; GUIDE_STEPS + 1],
            outward: [Vec3::ZERO; GUIDE_STEPS + 1],
            lock_root_mm: root_mm,
            lock: 0.0,
            downstream_mm: self.source.downstream_mm(chart),
            free: 0.0,
        };
        let shares = AROUND.map(|(dx, dy)| (1.0 - (fx - dx as f32).abs()) * (1.0 - (fy - dy as f32).abs()));
        let cell = j * self.side + i;
        let guides = self.around(cell);
        // Guides that part from the nearest one, as at a whorl, have no say: their mean would lead through the head.
        let near = (0..).zip(guides.iter().zip(shares)).filter(|(_, (guide, _))| guide.is_some());
        let (nearest_guide, _) = near.max_by(|(_, (_, a)), (_, (_, b))| a.total_cmp(b))?;
        let mut say: [f32; 4] = std::array::from_fn(|at| match guides[at] {
            Some(_) => shares[at] * self.alike(cell, at, nearest_guide) + f32::MIN_POSITIVE,
            None => 0.0,
        });
        let sum = say[0] + say[1] + say[2] + say[3];
        say.iter_mut().for_each(|share| *share /= sum);
        let mut nearest = f32::MAX;
        for (guide, share) in guides.into_iter().zip(say) {
            let Some(guide) = guide else { continue };
            let away = (guide.lock_root_mm - root_mm).length_squared();
            if away < nearest {
                (nearest, path.lock_root_mm, path.lock) = (away, guide.lock_root_mm, guide.lock);
            }
            if share < LEAST_SAY {
                continue;
            }
            path.free += guide.free * share;
            for step in 0..=GUIDE_STEPS {
                path.points_mm[step] += guide.ways_mm[step] * share;
                path.outward[step] += guide.outward[step] * share;
            }
        }
        path.points_mm.iter_mut().for_each(|point| *point += root_mm);
        Some(path)
    }
}

impl Groom {
    /// The guides round a cell.
    fn around(&self, cell: usize) -> [Option<&Guide>; 4] {
        AROUND.map(|(dx, dy)| {
            let inside = cell % self.side + dx < self.side;
            self.guides.get(cell + dy * self.side + dx).filter(|_| inside)?.as_ref()
        })
    }

    fn pairs_of(&self, cell: usize) -> [f32; PAIRS.len()] {
        let guides = self.around(cell);
        PAIRS.map(|(a, b)| match (guides[a], guides[b]) {
            (Some(a), Some(b)) => smooth_step(PARTED_MM[1], PARTED_MM[0], a.apart_mm(b)),
            _ => 0.0,
        })
    }

    /// How far two of the guides round a cell are one flow.
    fn alike(&self, cell: usize, a: usize, b: usize) -> f32 {
        let pair = PAIRS.iter().position(|pair| *pair == (a.min(b), a.max(b)));
        pair.map_or(1.0, |pair| self.alike[cell][pair])
    }
}

/// Where the left ear is, seen from the side: middle and half of height and width, mm. It stands higher than its upper
/// root, and behind the notch above its tragus.
fn ear_of(skull: &Landmarks) -> [Vec2; 2] {
    let (top, bottom, front) = (skull.otobasion_superius[0].y, skull.otobasion_inferius[0].y, skull.tragion[0].z);
    [Vec2::new((top + bottom) * 0.5 + 5.0, front - 12.0), Vec2::new((top - bottom) * 0.5 + 9.0, 21.0)]
}

/// The skin below a point.
struct Below {
    normal: Vec3,
    /// Along which hair lies here.
    along: Vec3,
    height_mm: f32,
    /// 1 well inside the hair-bearing region, 0 outside.
    grown: f32,
}

impl Comb<'_> {
    fn guide(&self, at: Vec2, seed: u64, index: u64) -> Guide {
        let root_mm = self.chart.surface_from_chart(at);
        let mut below = self.below(root_mm);
        let rise = self.flow.rise_degrees(at).to_radians();
        let mut heading = below.along * libm::cosf(rise) + below.normal * libm::sinf(rise);
        let mut rng = rng_of(seed, STREAM_CLUMP, index);
        let aside = below.normal.cross(below.along);
        let jitter = |u: f32| (u - 0.5) * CELL_MM * 0.8;
        let lock_root_mm = root_mm + below.along * jitter(rng.unit()) + aside * jitter(rng.unit());
        let mut guide = Guide {
            ways_mm: [Vec3::ZERO; GUIDE_STEPS + 1],
            outward: [below.normal; GUIDE_STEPS + 1],
            lock_root_mm,
            lock: rng.unit(),
            free: EDGE_SHARE
                + (1.0 - EDGE_SHARE) * smooth_step(EDGE_MM[0], EDGE_MM[1], self.chart.hair_distance_mm(at)),
        };
        let mut tucked = false;
        let mut here_mm = root_mm;
        for step in 1..=GUIDE_STEPS {
            heading = self.turned(heading, &below);
            here_mm += heading * self.step_mm;
            below = self.below(here_mm);
            // Near its root a hair may still be on its way up.
            let risen = smooth_step(0.0, self.settle_mm, self.step_mm * step as f32);
            let least_mm = CLEAR_MM + (self.height_mm - CLEAR_MM) * risen;
            if below.height_mm < least_mm {
                here_mm += below.normal * (least_mm - below.height_mm);
                below.height_mm = least_mm;
            }
            if !tucked && self.in_ear(here_mm) {
                tucked = true;
                guide.free = guide.free.min((step as f32 - 0.5) / GUIDE_STEPS as f32);
            }
            guide.ways_mm[step] = here_mm - root_mm;
            guide.outward[step] = below.normal;
        }
        guide
    }

    fn in_ear(&self, at_mm: Vec3) -> bool {
        let [middle, half] = self.ear_mm;
        let from = (Vec2::new(at_mm.y, at_mm.z) - middle) / half;
        from.length_squared() < 1.0 && at_mm.x.abs() > self.chart.anchor().skull().otobasion_superius[0].x * 0.8
    }

    /// Where hair heads one step further.
    fn turned(&self, heading: Vec3, below: &Below) -> Vec3 {
        let lift = ((self.height_mm - below.height_mm) / 14.0).clamp(-0.5, 0.5);
        let lying = (below.along + below.normal * lift) * (1.0 - self.curl.stands);
        // What lies on the head slides down it; what stands clear of it hangs.
        let inward = (-Vec3::Y).dot(below.normal).min(0.0);
        let resting = smooth_step(6.0, 1.0, below.height_mm - self.height_mm);
        let down = -Vec3::Y - below.normal * (inward * resting);
        let hanging = down * (self.curl.weight + (1.0 - below.grown) * 2.5 * (1.0 - self.curl.stands));
        let aim = lying * below.grown + below.normal * self.curl.stands + hanging;
        let bend_mm = self.settle_mm + (HANGS_MM - self.settle_mm).max(0.0) * (1.0 - below.grown);
        heading.lerp(aim.normalize_or(heading), 1.0 - libm::expf(-self.step_mm / bend_mm)).normalize_or(heading)
    }

    fn below(&self, at_mm: Vec3) -> Below {
        let chart = self.chart.chart_from_surface(at_mm);
        let skin_mm = self.chart.surface_from_chart(chart);
        let lies = self.lies(chart);
        let toward = |d: Vec2| self.chart.surface_from_chart(chart + d * SLOPE_MM) - skin_mm;
        let (along, across) = (toward(lies), toward(lies.perp()));
        let out = (skin_mm - self.middle_mm).normalize_or(Vec3::Y);
        let normal = along.cross(across).normalize_or(out);
        let normal = if normal.dot(out) < 0.0 { -normal } else { normal };
        let grown = smooth_step(-10.0, 4.0, self.chart.hair_distance_mm(chart));
        Below {
            normal,
            along: along.normalize_or(normal.any_orthonormal_vector()),
            height_mm: (at_mm - skin_mm).dot(normal),
            grown,
        }
    }

    /// Which way hair lies at a place of the chart.
    fn lies(&self, at: Vec2) -> Vec2 {
        let natural = self.flow.along_chart(at);
        let on_top = self.source.on_top(at) * smooth_step(110.0, 70.0, at.x.abs());
        natural.lerp(self.source.aside(at), on_top * 0.95).normalize_or(natural)
    }
}
