//! What makes a face a person's: its halves differ, by the seed, and it rests without strain.
//!
//! Only what lies before the ears and below the forehead moves: scalp, ears and the marks that lengths are taken from stay.

use glam::{Vec2, Vec3};

use crate::case::Person;
use crate::math::{rng_of, smooth_step};

/// Points of the left half of a face that it is moved by, mm.
pub(super) struct FaceMarks {
    pub eye: Vec3,
    pub glabella: Vec3,
    pub sellion: Vec3,
    pub nose_tip: Vec3,
    pub cheilion: Vec3,
    pub menton: Vec3,
    pub tragion: Vec3,
}

/// Above the glabella a face fades into the forehead over these heights, and into the head's sides over these depths
/// before the ear, mm.
const FOREHEAD_MM: [f32; 2] = [6.0, 32.0];
const SIDES_MM: [f32; 2] = [14.0, 42.0];
/// Under the chin all fades into the neck, whose plane rises to the back, over these distances, mm.
const NECK_MM: [f32; 2] = [-34.0, 0.0];
const NECK_SLOPE: f32 = -0.33;
/// Halves are told apart over this distance from the midline, mm.
const HALVES_MM: f32 = 7.0;

/// How a place of the left half moves; the other half moves against it, so that lengths across the face stay.
struct Mode {
    middle: Vec3,
    radius_mm: f32,
    /// Standard deviation among people, mm.
    deviation_mm: Vec3,
}

/// What is left of a mode far from its middle, and taken for nothing.
const LEAST_BUMP: f32 = 0.002;
/// No mode moves farther than so many deviations.
const MOST_DEVIATIONS: f32 = 2.0;
/// All modes together, so that faces deviate from their mirror images as far as 350 adults' do, 0.63 mm (SD 0.16) as root
/// mean square of the distance between the surfaces. Reference: facial asymmetry.
const ASYMMETRY: f32 = 1.8;
const STREAM_ASYMMETRY: u64 = 0x6173_796d;

/// Assumed, by what photographs of people at ease show: how far the corners of the mouth are drawn up, mm; how far the
/// upper lid is opened and the lower one raised, as turns about the eye, radians.
const CORNERS_UP_MM: f32 = 1.3;
const UPPER_LID_OPENS: f32 = 0.15;
const LOWER_LID_RISES: f32 = 0.03;
/// Standard deviation of an eye's opening between the halves.
const LIDS_DIFFER: f32 = 0.018;

/// A person's face, as it is moved from the ready one.
pub(super) struct Alive {
    marks: FaceMarks,
    modes: Vec<Mode>,
    /// How far each mode is moved, deviations.
    moved: Vec<f32>,
    /// How far the chin and the jaw stand to a side, mm.
    chin_mm: f32,
    lids: f32,
}

impl Alive {
    pub(super) fn of(person: &Person, marks: FaceMarks) -> Self {
        let mut random = rng_of(u64::from(person.seed), STREAM_ASYMMETRY, u64::from(person.face));
        let mode = |middle: Vec3, radius_mm: f32, [x, y, z]: [f32; 3]| Mode {
            middle,
            radius_mm,
            deviation_mm: Vec3::new(x, y, z),
        };
        let nose = marks.nose_tip;
        let modes = vec![
            mode(nose, 14.0, [0.7, 0.0, 0.0]),
            mode(nose + Vec3::new(15.0, -3.0, -12.0), 9.0, [0.25, 0.45, 0.25]),
            mode(marks.cheilion, 19.0, [0.0, 0.75, 0.0]),
            mode(marks.cheilion + Vec3::new(10.0, 8.0, 0.0), 15.0, [0.0, 0.0, 0.7]),
            mode(marks.eye + Vec3::new(4.0, 22.0, 4.0), 17.0, [0.0, 0.9, 0.3]),
            mode(marks.eye + Vec3::new(8.0, -26.0, -8.0), 22.0, [0.3, 0.4, 0.9]),
            mode(marks.menton + Vec3::new(38.0, 18.0, -28.0), 24.0, [0.9, 0.5, 0.3]),
        ];
        let moved = modes.iter().map(|_| random.normal_within(MOST_DEVIATIONS) * ASYMMETRY).collect();
        let chin_mm = 1.1 * random.normal_within(MOST_DEVIATIONS) * ASYMMETRY;
        Self { marks, modes, moved, chin_mm, lids: LIDS_DIFFER * random.normal_within(MOST_DEVIATIONS) }
    }

    /// Where a point goes.
    pub(super) fn apply(&self, at: Vec3) -> Vec3 {
        let marks = &self.marks;
        let face = (1.0 - smooth_step(FOREHEAD_MM[0], FOREHEAD_MM[1], at.y - marks.glabella.y))
            * smooth_step(SIDES_MM[0], SIDES_MM[1], at.z - marks.tragion.z)
            * smooth_step(NECK_MM[0], NECK_MM[1], at.y - marks.menton.y - NECK_SLOPE * (at.z - marks.menton.z));
        if face <= 0.0 {
            return at;
        }
        let half = if at.x < 0.0 { -1.0 } else { 1.0 };
        let left = Vec3::new(at.x.abs(), at.y, at.z);
        let apart = at.x / (at.x * at.x + HALVES_MM * HALVES_MM).sqrt();
        let near = |middle: Vec3, radius_mm: f32| {
            let bump = libm::expf(-(left - middle).length_squared() / (radius_mm * radius_mm));
            (bump - LEAST_BUMP).max(0.0) * face
        };
        // The eyes stay in their sockets.
        let socket = (left - marks.eye).length();
        let off_eyes = smooth_step(15.0, 23.0, socket);
        let mut to = at;
        for (mode, moved) in self.modes.iter().zip(&self.moved) {
            let by = mode.deviation_mm * (moved * near(mode.middle, mode.radius_mm) * off_eyes);
            to += Vec3::new(by.x, by.y * apart, by.z * apart);
        }
        to.x += self.chin_mm * smooth_step(marks.sellion.y - 12.0, marks.menton.y, at.y) * face;
        to.y += CORNERS_UP_MM * near(marks.cheilion + Vec3::X * 3.0, 11.0);
        let eye = Vec3::new(marks.eye.x * half, marks.eye.y, marks.eye.z);
        turn(eye, to, self.opening(to - eye, half) * (1.0 - off_eyes))
    }

    /// By how much the lids turn up at a place seen from the eye's middle, radians.
    fn opening(&self, from_eye: Vec3, half: f32) -> f32 {
        let above = libm::atan2f(from_eye.y, from_eye.z.max(0.1));
        let fade = |from: f32, to: f32| smooth_step(from, to, above);
        let middle = 1.0 - smooth_step(7.0, 14.5, from_eye.x.abs());
        let upper = fade(0.02, 0.12) * (1.0 - fade(0.35, 1.0));
        let lower = (1.0 - fade(-0.2, -0.05)) * fade(-0.9, -0.45);
        middle * (upper * (UPPER_LID_OPENS + self.lids * half) + lower * LOWER_LID_RISES)
    }
}

/// A point turned up about an axis through the eye from side to side.
fn turn(eye: Vec3, at: Vec3, radians: f32) -> Vec3 {
    if radians == 0.0 {
        return at;
    }
    let from = at - eye;
    let turned = Vec2::new(libm::cosf(radians), libm::sinf(radians)).rotate(Vec2::new(from.z, from.y));
    eye + Vec3::new(from.x, turned.y, turned.x)
}
