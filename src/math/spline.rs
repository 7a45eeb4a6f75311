//! Smooth curves in the plane through given points, and how far a point is from them.

use glam::Vec2;

/// A smooth curve as short straight pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve2 {
    points: Vec<Vec2>,
    closed: bool,
}

impl Curve2 {
    /// A closed curve through `anchors` in order (centripetal Catmull-Rom, so it neither loops nor overshoots
    /// where anchors are close), cut into pieces of about `step`.
    pub fn closed_through(anchors: &[Vec2], step: f32) -> Self {
        Self::through(anchors, step, true)
    }

    /// An open curve from the first anchor to the last.
    pub fn open_through(anchors: &[Vec2], step: f32) -> Self {
        Self::through(anchors, step, false)
    }

    /// A closed polygon with these corners.
    pub fn closed_polygon(corners: Vec<Vec2>) -> Self {
        Self { points: corners, closed: true }
    }

    fn through(anchors: &[Vec2], step: f32, closed: bool) -> Self {
        let n = anchors.len();
        if n < 3 {
            return Self { points: anchors.to_vec(), closed };
        }
        let spans = if closed { n } else { n - 1 };
        let mut points = Vec::new();
        for i in 0..spans {
            let (p1, p2) = (anchors[i], anchors[(i + 1) % n]);
            let p0 = if i > 0 || closed { anchors[(i + n - 1) % n] } else { p1 * 2.0 - p2 };
            let p3 = if i + 2 < n || closed { anchors[(i + 2) % n] } else { p2 * 2.0 - p1 };
            let pieces = ((p2 - p1).length() / step).ceil().max(1.0) as usize;
            for k in 0..pieces {
                points.push(centripetal(p0, p1, p2, p3, k as f32 / pieces as f32));
            }
        }
        if !closed {
            points.push(anchors[n - 1]);
        }
        Self { points, closed }
    }

    pub fn points(&self) -> &[Vec2] {
        &self.points
    }

    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// Straight pieces, the closing one included.
    pub fn segments(&self) -> impl Iterator<Item = (Vec2, Vec2)> + '_ {
        let n = self.points.len();
        let count = if self.closed { n } else { n.saturating_sub(1) };
        (0..count).map(move |i| (self.points[i], self.points[(i + 1) % n]))
    }

    /// Distance to the nearest point of the curve, never negative.
    pub fn distance(&self, p: Vec2) -> f32 {
        self.segments().map(|(a, b)| segment_distance_squared(p, a, b)).fold(f32::INFINITY, f32::min).sqrt()
    }

    /// Whether a closed curve goes round `p` (even-odd).
    pub fn contains(&self, p: Vec2) -> bool {
        let mut inside = false;
        if self.closed {
            for (a, b) in self.segments() {
                if (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x {
                    inside = !inside;
                }
            }
        }
        inside
    }

    /// Distance, positive inside a closed curve and negative outside.
    pub fn signed_distance(&self, p: Vec2) -> f32 {
        let distance = self.distance(p);
        if self.contains(p) { distance } else { -distance }
    }
}

fn segment_distance_squared(p: Vec2, a: Vec2, b: Vec2) -> f32 {
    let ab = b - a;
    let length = ab.length_squared();
    let t = if length > 0.0 { ((p - a).dot(ab) / length).clamp(0.0, 1.0) } else { 0.0 };
    (p - a - ab * t).length_squared()
}

/// Centripetal Catmull-Rom between `p1` and `p2` (Barry and Goldman's pyramid).
fn centripetal(p0: Vec2, p1: Vec2, p2: Vec2, p3: Vec2, t: f32) -> Vec2 {
    let knot = |a: Vec2, b: Vec2| (b - a).length().sqrt().max(1e-4);
    let t1 = knot(p0, p1);
    let t2 = t1 + knot(p1, p2);
    let t3 = t2 + knot(p2, p3);
    let u = t1 + (t2 - t1) * t;
    let blend = |a: Vec2, b: Vec2, ta: f32, tb: f32| a * ((tb - u) / (tb - ta)) + b * ((u - ta) / (tb - ta));
    let (a1, a2, a3) = (blend(p0, p1, 0.0, t1), blend(p1, p2, t1, t2), blend(p2, p3, t2, t3));
    let (b1, b2) = (blend(a1, a2, 0.0, t2), blend(a2, a3, t1, t3));
    blend(b1, b2, t1, t2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(radius: f32) -> Curve2 {
        let anchors: Vec<Vec2> = (0..12)
            .map(|i| {
                let a = i as f32 * core::f32::consts::TAU / 12.0;
                Vec2::new(libm::cosf(a), libm::sinf(a)) * radius
            })
            .collect();
        Curve2::closed_through(&anchors, 0.5)
    }

    #[test]
    fn a_ring_of_anchors_gives_nearly_a_circle() {
        for p in ring(50.0).points() {
            assert!((p.length() - 50.0).abs() < 0.3, "{p} is {} from the centre", p.length());
        }
    }

    #[test]
    fn signed_distance_is_positive_inside_and_true_outside() {
        let ring = ring(50.0);
        assert!((ring.signed_distance(Vec2::new(40.0, 0.0)) - 10.0).abs() < 0.3);
        assert!((ring.signed_distance(Vec2::new(0.0, 63.0)) + 13.0).abs() < 0.3);
    }

    #[test]
    fn an_open_curve_passes_through_its_anchors_and_encloses_nothing() {
        let anchors = [Vec2::ZERO, Vec2::new(10.0, 4.0), Vec2::new(20.0, 0.0)];
        let curve = Curve2::open_through(&anchors, 0.25);
        for a in anchors {
            assert!(curve.distance(a) < 1e-4);
        }
        assert!(!curve.contains(Vec2::new(10.0, 2.0)));
    }
}
