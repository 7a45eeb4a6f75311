//! Regions that follow from where a point lies on the mean man's head.

use glam::{Vec2, Vec3};
use smp_simulator::head::{Eye, Landmarks};

/// Middle line of a brow, left side: distance from the midline as a share of the eye's, height over the eyes in mm,
/// half height of the brow in mm.
const BROW: [(f32, f32, f32); 5] =
    [(0.42, 17.0, 4.0), (0.7, 20.5, 4.2), (1.1, 24.5, 3.4), (1.5, 25.0, 2.6), (1.88, 17.0, 1.2)];
/// Where the lower edge of the scalp changes its height, from front to back: degrees from straight ahead around a
/// vertical axis through the middle of the head.
const SCALP_TURN_DEG: [f32; 8] = [0.0, 28.0, 42.0, 55.0, 78.0, 100.0, 135.0, 180.0];

/// The landmarks and eyes that the regions are measured from.
pub(super) struct Regions<'a> {
    pub(super) landmarks: &'a Landmarks,
    pub(super) eyes: &'a [Eye; 2],
}

impl Regions<'_> {
    /// Share of brow at a point, 0 to 1.
    pub(super) fn brows(&self, at: Vec3) -> f32 {
        let eye_x = self.eyes[0].center_mm.x;
        let along = at.x.abs() / eye_x;
        if at.z < 0.0 || along < BROW[0].0 - 0.1 || along > BROW[BROW.len() - 1].0 + 0.1 {
            return 0.0;
        }
        let (height, half) = interpolate(&BROW.map(|(share, height, half)| (share, Vec2::new(height, half))), along);
        let ends = smooth(BROW[0].0 - 0.08, BROW[0].0 + 0.06, along)
            * (1.0 - smooth(BROW[4].0 - 0.08, BROW[4].0 + 0.08, along));
        ends * (1.0 - smooth(half, half + 2.5, (at.y - height).abs()))
    }

    /// Share of scalp at a point, 0 to 1.
    pub(super) fn scalp(&self, at: Vec3) -> f32 {
        let marks = self.landmarks;
        let middle = (marks.glabella.z + marks.opisthocranion.z) * 0.5;
        let turn = at.x.abs().atan2(at.z - middle).to_degrees();
        let ear_top = marks.otobasion_superius[0].y;
        let ear_low = marks.otobasion_inferius[0].y;
        let heights = [
            marks.trichion.y,
            marks.trichion.y + 4.0,
            marks.trichion.y - 8.0,
            ear_top + 30.0,
            ear_top - 8.0,
            ear_top + 8.0,
            ear_low,
            ear_low - 22.0,
        ];
        let mut line = [(0.0, Vec2::ZERO); SCALP_TURN_DEG.len()];
        for ((slot, turn), height) in line.iter_mut().zip(SCALP_TURN_DEG).zip(heights) {
            *slot = (turn, Vec2::splat(height));
        }
        let (edge, _) = interpolate(&line, turn);
        smooth(edge - 5.0, edge + 5.0, at.y)
    }

    /// Share of beard skin at a point, 0 to 1.
    pub(super) fn beard(&self, at: Vec3) -> f32 {
        let marks = self.landmarks;
        let ear = marks.tragion[0];
        let mouth = marks.cheilion[0];
        let front = marks.menton.z + 12.0;
        // The cheek line falls from the front of the ear to the corner of the mouth and rises over the upper lip.
        let forward = ((at.z - ear.z) / (mouth.z - ear.z)).clamp(0.0, 1.0);
        let sag = forward * (1.0 - forward) * -22.0;
        let cheek = ear.y - 6.0 + (mouth.y + 2.0 - (ear.y - 6.0)) * forward + sag;
        let over_lip = mouth.y + 14.0;
        let inward = 1.0 - smooth(mouth.x - 2.0, mouth.x + 9.0, at.x.abs());
        let top = cheek + (over_lip - cheek) * inward * smooth(0.55, 0.8, forward);
        // The neck line falls from behind the jaw's corner to above the voice box.
        let neck = marks.menton.y - 22.0 + (1.0 - ((at.z - ear.z) / (front - ear.z)).clamp(0.0, 1.0)) * 48.0;
        smooth(top + 5.0, top - 5.0, at.y)
            * smooth(neck - 9.0, neck + 9.0, at.y)
            * smooth(ear.z - 2.0, ear.z + 9.0, at.z)
    }

    /// Share of skin that is never lit: behind the eyelids, and deep in the nostrils.
    pub(super) fn inside(&self, at: Vec3, open_sky: f32) -> f32 {
        let in_socket = self.eyes.iter().any(|eye| at.distance(eye.center_mm) < eye.radius_mm - 0.6);
        let [mouth, eyes] = [self.landmarks.cheilion[0], self.eyes[0].center_mm];
        let near_nostrils = at.x.abs() < 20.0 && at.z > eyes.z + 5.0 && at.y > mouth.y + 8.0 && at.y < eyes.y - 15.0;
        let nostril = if near_nostrils { 1.0 - smooth(0.08, 0.2, open_sky) } else { 0.0 };
        if in_socket { 1.0 } else { nostril }
    }
}

/// 0 at `from`, 1 at `to` (either may be the greater), smooth between.
pub(super) fn smooth(from: f32, to: f32, at: f32) -> f32 {
    let share = ((at - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// The pair at `at` on the polyline through `points`, whose first members rise.
fn interpolate(points: &[(f32, Vec2)], at: f32) -> (f32, f32) {
    let mut value = points.first().map_or(Vec2::ZERO, |point| point.1);
    for pair in points.windows(2) {
        let [(from, first), (to, second)] = [pair[0], pair[1]];
        if at >= from {
            value = first.lerp(second, smooth(from, to, at));
        }
    }
    (value.x, value.y)
}
