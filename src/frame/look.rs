//! What a case looks like in colours, and a frame: all that one picture needs beside the scene's buffers.

use glam::{Vec3, Vec4};

use super::scene::HeadMarks;
use super::{CameraView, FrameUniforms, SKULL_CENTER_MM, Studio, key_steps};
use crate::case::{Case, Goal, Sex};
use crate::head::Eye;
use crate::math::larger;
use crate::optics::{ColumnTerms, FiberPigment, SkinOptics, ink_absorbance};
use crate::treatment::{MAX_SESSIONS, Timeline};

const SESSIONS: usize = MAX_SESSIONS as usize;

/// A pixel that holds so much of the nearest skin, mm, shows no furrow, and dots and hairs only together with others: the head
/// is then seen from afar.
const AFAR_PIXEL_MM: f32 = 0.35;
/// How far the nearest skin may lie before the skull's middle, mm.
const SKULL_MM: f32 = 95.0;

/// How much of the scene's lists to draw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DrawCounts {
    /// Columns of hairs and scars.
    pub hair_columns: u32,
    /// Deposits, from the first on.
    pub deposit_columns: u32,
    pub strands: u32,
}

/// One picture as plain data.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub uniforms: FrameUniforms,
    pub counts: DrawCounts,
}

impl Frame {
    /// The same drawn as near, however far the head is: finer, for stills that have the time.
    #[must_use]
    pub fn as_near(mut self) -> Self {
        self.uniforms.key_steps[3] = 0.0;
        self
    }

    /// How much of the nearest skin of the skull a pixel holds, mm.
    pub fn nearest_pixel_mm(&self) -> f32 {
        let [x, y, z, slope] = self.uniforms.camera;
        nearest_pixel_mm(Vec3::new(x, y, z), slope)
    }

    pub fn new(
        case: &Case,
        camera: &CameraView,
        yaw: f32,
        size_px: [f32; 2],
        marks: HeadMarks,
        counts: DrawCounts,
    ) -> Self {
        let studio = Studio::for_yaw(yaw);
        let timeline = Timeline::new(case);
        let assumed = &case.assumptions;
        let (session_shape, session_pigment) = sessions(&timeline, case.time.day, assumed.redness_mm2);
        let skin = SkinOptics::of(&case.skin);
        let scalp = SkinOptics::of_scalp(&case.skin);
        let hair = FiberPigment::of(&case.hair);
        let rgb = |c: Vec3, w: f32| Vec4::from((c, w)).to_array();
        let eye = |e: Eye| rgb(e.center_mm, e.radius_mm);
        let uniforms = FrameUniforms {
            clip_from_head: camera.clip_from_head.to_cols_array_2d(),
            shadow_from_head: studio.shadow_from_head().to_cols_array_2d(),
            camera: rgb(camera.eye_mm, camera.pixel_slope),
            viewport_px: [size_px[0], size_px[1], 1.0 / size_px[0].max(1.0), 1.0 / size_px[1].max(1.0)],
            key_direction: rgb(studio.key.direction, studio.key_half_width),
            key_linear_rgb: rgb(studio.key.linear_rgb, 0.0),
            fill_direction: rgb(studio.fill.direction, 0.0),
            fill_linear_rgb: rgb(studio.fill.linear_rgb, 0.0),
            rim_direction: rgb(studio.rim.direction, 0.0),
            rim_linear_rgb: rgb(studio.rim.linear_rgb, 0.0),
            sky_linear_rgb: rgb(studio.sky_linear_rgb, 0.0),
            ground_linear_rgb: rgb(studio.ground_linear_rgb, marks.hem_mm),
            skin_albedo: rgb(skin.albedo_linear_rgb(), skin.melanin_fraction),
            melanin_absorbance: rgb(skin.absorbance_of_melanin(&scalp), assumed.shrinking_percent / 100.0),
            flush_absorbance: rgb(skin.absorbance_of_flush(), assumed.redness_mm),
            pale_scar_absorbance: rgb(skin.absorbance_of_pale_scar(), 0.0),
            red_scar_absorbance: rgb(skin.absorbance_of_red_scar(), 0.0),
            hair_linear_rgb: rgb(hair.reflectance_linear_rgb(), if case.person.sex == Sex::Male { 1.0 } else { 0.0 }),
            hair_absorbance: rgb(hair.absorbance(), timeline.white_share(case.time.day)),
            ink_absorbance: rgb(ink_absorbance(&case.treatment, assumed, &hair), timeline.later_loss(case.time.day)),
            session_shape,
            session_pigment,
            iris_linear_rgb: rgb(iris_linear_rgb(case), 0.0),
            skin_marks: [
                scalp.melanin_fraction / skin.melanin_fraction - 1.0,
                case.skin.freckles,
                // Another place of the freckles' pattern for every person.
                (case.person.seed % 997) as f32,
                // The same on every skin, so that fair skin's show most.
                assumed.freckle_melanin_percent / 100.0 / skin.melanin_fraction,
            ],
            left_eye_mm: eye(marks.eyes[0]),
            right_eye_mm: eye(marks.eyes[1]),
            key_steps: key(camera, yaw),
            column_terms: ColumnTerms::of(&scalp).0,
        };
        let deposit_columns = if case.treatment.goal == Goal::None { 0 } else { counts.deposit_columns };
        Self { uniforms, counts: DrawCounts { deposit_columns, ..counts } }
    }
}

/// `FrameUniforms::key_steps`.
fn key(camera: &CameraView, yaw: f32) -> [f32; 4] {
    let ([first, second], share) = key_steps(yaw);
    let afar = nearest_pixel_mm(camera.eye_mm, camera.pixel_slope) >= AFAR_PIXEL_MM;
    [first as f32, second as f32, share, if afar { 1.0 } else { 0.0 }]
}

/// How much of the nearest skin of the skull a pixel holds, mm.
fn nearest_pixel_mm(eye_mm: Vec3, pixel_slope: f32) -> f32 {
    larger(pixel_slope * (eye_mm.distance(SKULL_CENTER_MM) - SKULL_MM), 0.0)
}

/// What the day makes of each session's deposits: `FrameUniforms::session_shape` and `session_pigment`.
fn sessions(timeline: &Timeline, day: f32, redness_mm2: f32) -> ([[f32; 4]; SESSIONS], [[f32; 4]; SESSIONS]) {
    let mut both = ([[0.0; 4]; SESSIONS], [[0.0; 4]; SESSIONS]);
    for (session, (shape, pigment)) in (1..).zip(both.0.iter_mut().zip(&mut both.1)) {
        if let Some(state) = timeline.deposits(session, day) {
            *shape = [state.core_scale, state.top_scale, state.blur_mm, 1.0];
            let redness_mm2 = timeline.skin(session, day).redness * redness_mm2;
            *pigment = Vec4::from((state.pigment_left, redness_mm2)).to_array();
        }
    }
    both
}

/// Eyes go with skin and hair: dark ones with much melanin, grey-blue to hazel with little.
fn iris_linear_rgb(case: &Case) -> Vec3 {
    let melanin = SkinOptics::of(&case.skin).melanin_fraction;
    let hair = FiberPigment::of(&case.hair).eumelanin;
    let brown = ((melanin - 0.012) / 0.034 + (hair - 2.0) / 12.0).clamp(0.0, 1.0);
    Vec3::new(0.13, 0.165, 0.18).lerp(Vec3::new(0.075, 0.032, 0.014), brown)
}
