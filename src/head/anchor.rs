//! Places of the chart named by their distances from landmarks.

use crate::head::Landmarks;
use crate::head::polar::PolarTable;
use glam::{Vec2, Vec3};

/// Finds places on the chart by how far up, forward and aside of landmarks they lie.
///
/// Offsets are mm on the mean man's head and scale with this head's height, length and breadth.
#[derive(Clone, Copy)]
pub struct SkullAnchor<'a> {
    skull: &'a Landmarks,
    polar: &'a PolarTable,
    scale: Vec3,
}

/// Tragion to top of the head. Reference: head, tragion to top, men.
const MEAN_HEIGHT_MM: f32 = 131.1;
/// Reference: head, head length, men.
const MEAN_LENGTH_MM: f32 = 199.5;
/// Half of head breadth. Reference: head, head breadth, men.
const MEAN_HALF_BREADTH_MM: f32 = 77.15;

impl<'a> SkullAnchor<'a> {
    pub(super) fn new(skull: &'a Landmarks, polar: &'a PolarTable) -> Self {
        let unscaled = Self { skull, polar, scale: Vec3::ONE };
        let beside = unscaled.skin_toward(polar.frame.centre, Vec3::X);
        let scale = Vec3::new(
            beside.x / MEAN_HALF_BREADTH_MM,
            (skull.vertex.y - unscaled.ears().y) / MEAN_HEIGHT_MM,
            (skull.glabella.z - skull.opisthocranion.z) / MEAN_LENGTH_MM,
        );
        Self { scale, ..unscaled }
    }

    pub fn skull(&self) -> &Landmarks {
        self.skull
    }

    /// Height above the tragion and way forward of it of a point of the skin, mm as on the mean man's head, and its
    /// angle as in [`SkullAnchor::around`].
    pub fn height_forward_angle(&self, skin: Vec3) -> [f32; 3] {
        self.measure(self.scale(), skin)
    }

    /// The same for many points, whose scale is found once.
    pub(super) fn measure(&self, scale: Vec3, skin: Vec3) -> [f32; 3] {
        let from_ears = skin - self.ears();
        let from_centre = skin - self.polar.frame.centre;
        let angle = libm::atan2f(from_centre.x, -from_centre.z).to_degrees();
        [from_ears.y / scale.y, from_ears.z / scale.z, angle]
    }

    /// 1 for the mean man: `[aside, up, forward]`.
    pub(super) fn scale(&self) -> Vec3 {
        self.scale
    }

    /// Middle between the tragions.
    pub(super) fn ears(&self) -> Vec3 {
        (self.skull.tragion[0] + self.skull.tragion[1]) * 0.5
    }

    /// How far up from the tragion a point lies, in the mm of the offsets here.
    pub fn up_of(&self, p: Vec3) -> f32 {
        (p.y - self.ears().y) / self.scale().y
    }

    /// On the side of the head (0 left, 1 right), `up` and `forward` of the tragion.
    pub fn beside(&self, side: usize, up: f32, forward: f32) -> Vec2 {
        let scale = self.scale();
        let from = Vec3::new(0.0, self.ears().y + up * scale.y, self.ears().z + forward * scale.z);
        self.chart(from, if side == 0 { Vec3::X } else { -Vec3::X })
    }

    /// On the forehead or the top's front, `aside` of the midline and `up` from the tragion's height.
    pub fn before(&self, aside: f32, up: f32) -> Vec2 {
        let scale = self.scale();
        self.chart(Vec3::new(aside * scale.x, self.ears().y + up * scale.y, self.polar.frame.centre.z), Vec3::Z)
    }

    /// On the back of the head.
    pub fn behind(&self, aside: f32, up: f32) -> Vec2 {
        let scale = self.scale();
        self.chart(Vec3::new(aside * scale.x, self.ears().y + up * scale.y, self.polar.frame.centre.z), -Vec3::Z)
    }

    /// On the back and the sides of the head, `up` from the tragion's height, at an angle about the upright through the
    /// skull's centre: 0 is the back, 90° the person's left.
    pub fn around(&self, degrees: f32, up: f32) -> Vec2 {
        let centre = self.polar.frame.centre;
        let angle = degrees.to_radians();
        let along = Vec3::new(libm::sinf(angle), 0.0, -libm::cosf(angle));
        self.chart(Vec3::new(0.0, self.ears().y + up * self.scale().y, centre.z), along)
    }

    /// On top of the head, `forward` of the line through the ears.
    pub fn above(&self, aside: f32, forward: f32) -> Vec2 {
        let scale = self.scale();
        let from = Vec3::new(aside * scale.x, self.polar.frame.centre.y, self.ears().z + forward * scale.z);
        self.chart(from, Vec3::Y)
    }

    /// The skin nearest to a point, on the line from the skull's centre through it.
    pub fn toward(&self, p: Vec3) -> Vec2 {
        self.polar.chart_from_surface(p)
    }

    fn chart(&self, from: Vec3, along: Vec3) -> Vec2 {
        self.polar.chart_from_surface(self.skin_toward(from, along))
    }

    /// Where a straight line from inside the head leaves it.
    fn skin_toward(&self, from: Vec3, along: Vec3) -> Vec3 {
        let (mut inside, mut outside) = (0.0, 200.0);
        for _ in 0..24 {
            let middle = (inside + outside) * 0.5;
            if self.polar.height_mm(from + along * middle) < 0.0 { inside = middle } else { outside = middle }
        }
        from + along * inside
    }
}
