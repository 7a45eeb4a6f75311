//! Measurements of a head as an anthropometrist takes them. Reference: head, ANSUR II.

use glam::{Vec2, Vec3};

use super::HeadSurface;
use crate::math::{number_of_key, order_key, sort_keys};

/// Share of ear, 0 to 255, from which a vertex counts as ear.
const EAR: u8 = 64;
/// and below which it is of the head alone.
const BARE: u8 = 8;
/// The cheekbones are looked for this far before the tragion, mm, and beyond.
const CHEEKBONE_BEFORE_TRAGION_MM: f32 = 15.0;
/// and this far above or below it.
const CHEEKBONE_BAND_MM: f32 = 12.0;
/// The mastoid lies from the first of these distances behind the ear's upper root to the second beyond, mm.
const MASTOID_BEHIND_EAR_MM: [f32; 2] = [26.0, 18.0];
/// A point this near to a piece of the midline lies on it.
const ON_CHAIN_MM: f32 = 1e-3;
/// The neck is measured this far below the menton, mm.
const NECK_BELOW_MENTON_MM: f32 = 28.0;

/// Measurements in mm, named as in the survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeadMeasures {
    /// Glabella to the farthest point of the back of the head.
    pub head_length_mm: f32,
    /// Widest above the ears.
    pub head_breadth_mm: f32,
    /// Tape over glabella and the back of the head.
    pub head_circumference_mm: f32,
    /// Between the pupils of eyes that look straight ahead.
    pub interpupillary_mm: f32,
    /// Tragion to the top of the head, upright.
    pub tragion_to_top_mm: f32,
    /// Chin to nasal root: the height of the face.
    pub menton_to_sellion_mm: f32,
    /// Widest over the cheekbones.
    pub bizygomatic_mm: f32,
    /// Along the long axis of the left ear.
    pub ear_length_mm: f32,
    /// Across the long axis of the left ear.
    pub ear_breadth_mm: f32,
    /// From the skin behind the ear out to the ear's rim, straight out.
    pub ear_protrusion_mm: f32,
    /// Tape from tragion to tragion over the top.
    pub bitragion_coronal_arc_mm: f32,
    /// Tape from tragion to tragion over the chin.
    pub bitragion_chin_arc_mm: f32,
    /// Tape around the neck below the voice box.
    pub neck_circumference_mm: f32,
    /// Brow ridge to hairline along the skin: the height of the forehead.
    pub trichion_to_glabella_mm: f32,
}

impl HeadMeasures {
    #[must_use]
    pub fn of(surface: &HeadSurface) -> Self {
        let marks = &surface.landmarks;
        let [tragion, other_tragion] = marks.tragion;
        let (ear_length_mm, ear_breadth_mm) = ear_size(surface);
        let above_ears = marks.otobasion_superius[0].y + 5.0;
        let breadth = |keep: &dyn Fn(Vec3) -> bool| {
            let skin = surface.positions_mm.iter().zip(&surface.weights).filter(|(_, share)| share.ears < EAR);
            2.0 * skin.filter(|(at, _)| keep(**at)).fold(0.0, |widest: f32, (at, _)| widest.max(at.x.abs()))
        };
        let on_midline = Vec3::new(0.0, tragion.y, tragion.z);
        let over_top = marks.vertex - on_midline;
        let over_chin = chin_front(surface) - on_midline;
        let neck_y = marks.menton.y - NECK_BELOW_MENTON_MM;
        Self {
            head_length_mm: marks.glabella.distance(marks.opisthocranion),
            head_breadth_mm: breadth(&|at| at.y > above_ears),
            head_circumference_mm: perimeter(&hull(&section(
                surface,
                marks.glabella,
                Vec3::X.cross(marks.opisthocranion - marks.glabella),
                &|_| true,
            ))),
            interpupillary_mm: surface.eyes[0].center_mm.distance(surface.eyes[1].center_mm),
            tragion_to_top_mm: over_top.y,
            menton_to_sellion_mm: marks.menton.distance(marks.sellion),
            bizygomatic_mm: breadth(&|at| {
                at.z > tragion.z + CHEEKBONE_BEFORE_TRAGION_MM && (at.y - tragion.y).abs() < CHEEKBONE_BAND_MM
            }),
            ear_length_mm,
            ear_breadth_mm,
            ear_protrusion_mm: ear_protrusion(surface),
            bitragion_coronal_arc_mm: arc(surface, [tragion, other_tragion], over_top),
            bitragion_chin_arc_mm: arc(surface, [tragion, other_tragion], over_chin),
            neck_circumference_mm: perimeter(&hull(&section(
                surface,
                Vec3::new(0.0, neck_y, marks.menton.z - 60.0),
                // Across the neck, which leans forward.
                Vec3::new(0.0, 1.0, 0.35),
                &|at| at.x.abs() < tragion.x * 1.3,
            ))),
            trichion_to_glabella_mm: forehead(surface),
        }
    }
}

/// From the mastoid process, the bone behind the ear's lobe, out to the ear's outermost point.
fn ear_protrusion(surface: &HeadSurface) -> f32 {
    let marks = &surface.landmarks;
    let behind = marks.otobasion_superius[0].z - MASTOID_BEHIND_EAR_MM[0];
    let lobe = marks.otobasion_inferius[0].y;
    let mastoid = |at: Vec3| {
        (lobe..lobe + 0.55 * (marks.tragion[0].y - lobe)).contains(&at.y)
            && (behind - MASTOID_BEHIND_EAR_MM[1]..behind).contains(&at.z)
    };
    let (mut outermost, mut bone) = (0.0_f32, 0.0_f32);
    for (at, share) in surface.positions_mm.iter().zip(&surface.weights) {
        if share.ears > 127 {
            outermost = outermost.max(at.x);
        } else if share.ears < BARE && mastoid(*at) {
            bone = bone.max(at.x);
        }
    }
    outermost - bone
}

/// Length along the midline from the glabella to the trichion.
fn forehead(surface: &HeadSurface) -> f32 {
    let marks = &surface.landmarks;
    let chain = surface.midline.iter().map(|&vertex| surface.positions_mm[vertex as usize]);
    let mut at = marks.glabella;
    let mut arc_mm = 0.0;
    for next in chain.skip_while(|point| *point != marks.glabella).skip(1) {
        let step_mm = at.distance(next);
        if at.distance(marks.trichion) + marks.trichion.distance(next) < step_mm + ON_CHAIN_MM {
            return arc_mm + at.distance(marks.trichion);
        }
        arc_mm += step_mm;
        at = next;
    }
    arc_mm
}

/// Most forward point of the chin on the midline.
fn chin_front(surface: &HeadSurface) -> Vec3 {
    let marks = &surface.landmarks;
    let lip = marks.cheilion[0].y - 0.4 * (marks.cheilion[0].y - marks.menton.y);
    let chin = surface.midline.iter().map(|&vertex| surface.positions_mm[vertex as usize]);
    chin.filter(|at| at.y < lip && at.y > marks.menton.y).max_by(|a, b| a.z.total_cmp(&b.z)).unwrap_or(marks.menton)
}

/// Tape between two points over the convex side of the head that lies along `toward`.
fn arc(surface: &HeadSurface, ends: [Vec3; 2], toward: Vec3) -> f32 {
    let normal = Vec3::X.cross(toward);
    let mut points = section(surface, ends[0], normal, &|at| (at - ends[0]).dot(toward) > 0.0);
    let frame = Frame::across(normal);
    points.extend(ends.map(|end| frame.flat(end - ends[0])));
    perimeter(&hull(&points)) - ends[0].distance(ends[1])
}

/// Length along, and breadth across, the long axis of the left ear seen from the side.
fn ear_size(surface: &HeadSurface) -> (f32, f32) {
    let ear = surface.positions_mm.iter().zip(&surface.weights).filter(|(at, share)| share.ears > 127 && at.x > 0.0);
    let outline = hull(&ear.map(|(at, _)| Vec2::new(at.z, at.y)).collect::<Vec<_>>());
    let pairs = outline.iter().flat_map(|a| outline.iter().map(move |b| *a - *b));
    let axis = pairs.max_by(|a, b| a.length_squared().total_cmp(&b.length_squared())).unwrap_or(Vec2::Y);
    let across = axis.perp().normalize_or_zero();
    let reach = |direction: Vec2| {
        let along = outline.iter().map(|point| point.dot(direction));
        along.clone().fold(f32::MIN, f32::max) - along.fold(f32::MAX, f32::min)
    };
    (axis.length(), if outline.is_empty() { 0.0 } else { reach(across) })
}

/// Two directions that span a plane.
struct Frame {
    u: Vec3,
    v: Vec3,
}

impl Frame {
    fn across(normal: Vec3) -> Self {
        let normal = normal.normalize_or(Vec3::Y);
        let u = Vec3::X;
        Self { u, v: normal.cross(u).normalize_or(Vec3::Z) }
    }

    fn flat(&self, offset: Vec3) -> Vec2 {
        Vec2::new(offset.dot(self.u), offset.dot(self.v))
    }
}

/// Where the skin, less the ears, meets the plane through `origin`, in the plane's own coordinates.
fn section(surface: &HeadSurface, origin: Vec3, normal: Vec3, keep: &dyn Fn(Vec3) -> bool) -> Vec<Vec2> {
    let frame = Frame::across(normal);
    let mut points = Vec::new();
    for triangle in &surface.triangles {
        if triangle.iter().any(|&corner| surface.weights[corner as usize].ears >= EAR) {
            continue;
        }
        let corners = triangle.map(|corner| surface.positions_mm[corner as usize]);
        let heights = corners.map(|corner| (corner - origin).dot(normal));
        for (a, b) in [(0, 1), (1, 2), (2, 0)] {
            if (heights[a] < 0.0) != (heights[b] < 0.0) {
                let share = heights[a] / (heights[a] - heights[b]);
                let at = corners[a] + (corners[b] - corners[a]) * share;
                if keep(at) {
                    points.push(frame.flat(at - origin));
                }
            }
        }
    }
    points
}

/// Convex hull, counter-clockwise (Andrew's monotone chain).
fn hull(points: &[Vec2]) -> Vec<Vec2> {
    let mut keys: Vec<u64> =
        points.iter().map(|point| u64::from(order_key(point.x)) << 32 | u64::from(order_key(point.y))).collect();
    sort_keys(&mut keys);
    keys.dedup();
    let points: Vec<Vec2> =
        keys.iter().map(|key| Vec2::new(number_of_key((key >> 32) as u32), number_of_key(*key as u32))).collect();
    if points.len() < 3 {
        return points;
    }
    let half = |points: &mut dyn Iterator<Item = Vec2>| {
        let mut chain: Vec<Vec2> = Vec::new();
        for point in points {
            while let [.., before, last] = chain[..]
                && (last - before).perp_dot(point - last) <= 0.0
            {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut outline = half(&mut points.iter().copied());
    outline.extend(half(&mut points.iter().rev().copied()));
    outline
}

fn perimeter(outline: &[Vec2]) -> f32 {
    let next = outline.iter().cycle().skip(1);
    outline.iter().zip(next).map(|(a, b)| a.distance(*b)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tape_goes_straight_over_a_dent() {
        let dented = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (2.0, 1.0), (0.0, 3.0)].map(|(x, y)| Vec2::new(x, y));
        assert_eq!(perimeter(&hull(&dented)), 14.0);
    }
}
