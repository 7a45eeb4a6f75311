//! A smooth change of a whole head's proportions, with few numbers.

use glam::Vec3;

use super::regions::smooth;

/// Number of free numbers of a warp.
pub(super) const KNOBS: usize = 8;

/// How much eyeball and lids grow with the head: a little less than the face.
const EYE_GROWTH: f32 = 1.05;

/// The shares by which parts of the head grow; 0 changes nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Warp {
    /// Width of the skull above the eyes.
    pub(super) skull_width: f32,
    /// Width of the face.
    pub(super) face_width: f32,
    /// Depth behind the eyes.
    pub(super) depth: f32,
    /// Height above the eyes.
    pub(super) height: f32,
    /// Height of the face below the eyes.
    pub(super) face_height: f32,
    /// Roundness of the level outline of the skull: how far, mm, its corners move out.
    pub(super) corners_mm: f32,
    /// Girth of the neck.
    pub(super) neck: f32,
    /// Weight of the source's own larger ears.
    pub(super) ears: f32,
}

impl Warp {
    pub(super) const fn from_array(knobs: [f32; KNOBS]) -> Self {
        let [skull_width, face_width, depth, height, face_height, corners_mm, neck, ears] = knobs;
        Self { skull_width, face_width, depth, height, face_height, corners_mm, neck, ears }
    }

    /// Where a point of a head, with the origin midway between the eyes, goes to. `eye` is the left eye's middle,
    /// `eye_to` where it is to be. Lids and eyeball move as one, only a little larger.
    pub(super) fn apply(&self, at: Vec3, eye: Vec3, eye_to: Vec3) -> Vec3 {
        let far = self.far(at);
        let from_eye = Vec3::new(at.x.abs(), at.y, at.z) - eye;
        let near = 1.0 - smooth(17.0, 30.0, from_eye.length());
        let side = if at.x < 0.0 { -1.0 } else { 1.0 };
        let with_eye = eye_to + from_eye * EYE_GROWTH;
        far.lerp(Vec3::new(with_eye.x * side, with_eye.y, with_eye.z), near)
    }

    fn far(&self, at: Vec3) -> Vec3 {
        // The head ends at a plane from under the chin to the nape; below it all fades into the trunk.
        let over_neck = at.y + 128.0 + 0.33 * at.z;
        let head = smooth(-45.0, 20.0, over_neck);
        let upper = smooth(-35.0, 40.0, at.y);
        let width = self.face_width + (self.skull_width - self.face_width) * upper;
        let height = self.face_height + (self.height - self.face_height) * smooth(-25.0, 25.0, at.y);
        let mut to = at + Vec3::new(at.x * width, at.y * height, at.z * self.depth) * head;
        let middle = Vec3::new(0.0, at.y, -75.0);
        let outward = (at - middle).normalize_or_zero();
        // Greatest on the diagonals, more behind than in front, and nothing on the crown.
        let diagonal = 4.0 * outward.x * outward.x * outward.z * outward.z;
        let behind = 1.0 - 0.3 * smooth(-0.5, 0.5, outward.z);
        let level = smooth(-45.0, 5.0, at.y) * (1.0 - smooth(55.0, 105.0, at.y));
        to += outward * (self.corners_mm * diagonal * behind * level);
        let neck = (1.0 - head) * smooth(-250.0, -185.0, at.y);
        let axis = Vec3::new(0.0, at.y, -95.0 - 0.25 * (-150.0 - at.y));
        to + (at - axis) * (self.neck * neck)
    }
}
