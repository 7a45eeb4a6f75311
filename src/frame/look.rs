//! What a case looks like in colours, and a frame: all that one picture needs beside the scene's buffers.

use glam::{Vec3, Vec4};

use super::face_hair::beard;
use super::layout::SESSION_STATES;
use super::scene::HeadMarks;
use super::{CameraView, FrameUniforms, Neckline, Rig, SKULL_CENTER_MM, key_steps};
use crate::case::{Case, Clothing, Goal, SkinFinish, ViewLight};
use crate::head::Eye;
use crate::math::larger;
use crate::optics::{ColumnTerms, FiberPigment, SkinOptics, ink_absorbance};
use crate::treatment::{Pace, Timeline};

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
    pub light: ViewLight,
}

impl Frame {
    /// The same drawn as near, however far the head is: finer, for stills that have the time.
    #[must_use]
    pub fn as_near(mut self) -> Self {
        self.uniforms.key_steps[3] = 0.0;
        self
    }

    /// The same in another frame's light.
    #[must_use]
    pub fn lit_as(mut self, other: &Self) -> Self {
        self.uniforms.light_as(&other.uniforms);
        self.light = other.light;
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
        let toward_eye = (camera.eye_mm - SKULL_CENTER_MM).normalize_or(Vec3::Z);
        let rig = Rig::new(case.view.light, yaw, libm::asinf(toward_eye.y.clamp(-1.0, 1.0)));
        let [corner, round] = rig.backdrop_linear_rgb;
        let Neckline { middle_mm, up, radius_mm } = marks.neckline;
        let [collar, cloth_linear_rgb] = clothing(case.view.clothing, radius_mm);
        let (skin_finish, water) = finish(case.view.skin_finish, case.person.age_years);
        let timeline = Timeline::new(case);
        let assumed = &case.assumptions;
        let [session_shape, session_pigment] = sessions(&timeline, case.time.day, assumed.redness_mm2);
        let skin = SkinOptics::of(&case.skin);
        let scalp = SkinOptics::of_scalp(&case.skin);
        let hair = FiberPigment::of(&case.hair);
        let rgb = |c: Vec3, w: f32| Vec4::from((c, w)).to_array();
        let eye = |e: Eye| rgb(e.center_mm, e.radius_mm);
        let uniforms = FrameUniforms {
            clip_from_head: camera.clip_from_head.to_cols_array_2d(),
            shadow_from_head: rig.shadow_from_head().to_cols_array_2d(),
            camera: rgb(camera.eye_mm, camera.pixel_slope),
            viewport_px: [size_px[0].max(1.0), size_px[1].max(1.0), 0.0, 0.0],
            key_direction: rgb(rig.key.direction, rig.key_half_width),
            key_linear_rgb: rgb(rig.key.linear_rgb, if rig.from_the_eye { 0.0 } else { 1.0 }),
            fill_direction: rgb(rig.fill.direction, 0.0),
            fill_linear_rgb: rgb(rig.fill.linear_rgb, 0.0),
            rim_direction: rgb(rig.rim.direction, 0.0),
            rim_linear_rgb: rgb(rig.rim.linear_rgb, if rig.mirrored { 1.0 } else { 0.0 }),
            sky_linear_rgb: rgb(rig.sky_linear_rgb, 0.0),
            ground_linear_rgb: rgb(rig.ground_linear_rgb, marks.hem_mm),
            corner_linear_rgb: rgb(corner, 0.0),
            round_linear_rgb: rgb(round, instrument_field(case.view.light, camera.span_mm)),
            skin_albedo: rgb(skin.albedo_linear_rgb(), skin.melanin_fraction),
            melanin_absorbance: rgb(skin.absorbance_of_melanin(&scalp), assumed.shrinking_percent / 100.0),
            flush_absorbance: rgb(skin.absorbance_of_flush(), assumed.redness_mm),
            pale_scar_absorbance: rgb(skin.absorbance_of_pale_scar(), 0.0),
            red_scar_absorbance: rgb(skin.absorbance_of_red_scar(), 0.0),
            hair_linear_rgb: rgb(hair.reflectance_linear_rgb(), beard::darkness(&case.person, &case.hair)),
            hair_absorbance: rgb(hair.absorbance(), timeline.white_share(case.time.day)),
            ink_absorbance: rgb(ink_absorbance(&case.treatment, assumed, &hair), timeline.later_loss(case.time.day)),
            session_shape,
            session_pigment,
            iris_linear_rgb: rgb(iris_linear_rgb(case), water),
            neckline: [middle_mm.x, middle_mm.y, up.x, up.y],
            collar,
            cloth_linear_rgb,
            skin_finish,
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
            key_steps: key(camera, yaw, &rig),
            column_terms: ColumnTerms::of(&scalp).0,
        };
        let deposit_columns = if case.treatment.goal == Goal::None { 0 } else { counts.deposit_columns };
        Self { uniforms, counts: DrawCounts { deposit_columns, ..counts }, light: case.view.light }
    }
}

/// `FrameUniforms::key_steps`.
fn key(camera: &CameraView, yaw: f32, rig: &Rig) -> [f32; 4] {
    let ([first, second], share) = key_steps(yaw);
    let afar = nearest_pixel_mm(camera.eye_mm, camera.pixel_slope) >= AFAR_PIXEL_MM && !rig.is_hard();
    [first as f32, second as f32, share, if afar { 1.0 } else { 0.0 }]
}

/// How much of the nearest skin of the skull a pixel holds, mm.
fn nearest_pixel_mm(eye_mm: Vec3, pixel_slope: f32) -> f32 {
    larger(pixel_slope * (eye_mm.distance(SKULL_CENTER_MM) - SKULL_MM), 0.0)
}

/// What the day makes of each session's deposits: `FrameUniforms::session_shape` and `session_pigment`.
fn sessions(timeline: &Timeline, day: f32, redness_mm2: f32) -> [[[f32; 4]; SESSION_STATES]; 2] {
    let [mut shapes, mut pigments] = [[[0.0; 4]; SESSION_STATES]; 2];
    let each = (1..).flat_map(|session| Pace::ALL.map(|pace| (session, pace)));
    for ((session, pace), (shape, pigment)) in each.zip(shapes.iter_mut().zip(&mut pigments)) {
        if let Some(state) = timeline.deposits_at(session, day, &pace) {
            *shape = [state.core_scale, state.top_scale, state.blur_mm, 1.0];
            let redness_mm2 = timeline.skin_at(session, day, &pace).redness * redness_mm2;
            *pigment = Vec4::from((state.pigment_left, redness_mm2)).to_array();
        }
    }
    [shapes, pigments]
}

/// `FrameUniforms::collar` and `cloth_linear_rgb`.
fn clothing(clothing: Clothing, neck_mm: f32) -> [[f32; 4]; 2] {
    const NOWHERE_MM: f32 = -1e6;
    let (higher_mm, linear_rgb, mirrors) = match clothing {
        Clothing::CrewNeck => (0.0, [0.062, 0.067, 0.078], 0.0),
        Clothing::Cape => (4.0, [0.016, 0.016, 0.018], 1.0),
        Clothing::None => (NOWHERE_MM, [0.0; 3], 0.0),
    };
    let higher_mm = if neck_mm > 0.0 { higher_mm } else { NOWHERE_MM };
    let [red, green, blue] = linear_rgb;
    [[neck_mm, higher_mm, mirrors, 0.0], [red, green, blue, 0.0]]
}

/// `FrameUniforms::skin_finish`, and how much of the skin is under water.
fn finish(finish: SkinFinish, age_years: f32) -> ([f32; 4], f32) {
    let (oil, mirrors, water) = match finish {
        SkinFinish::Matte => (-0.45, 0.55, 0.0),
        SkinFinish::Natural => (0.0, 1.0, 0.0),
        SkinFinish::Oily => (0.45, 1.5, 0.0),
        SkinFinish::Wet => (0.3, 1.7, 1.0),
    };
    ([oil, mirrors, unevenness(age_years), 0.0], water)
}

/// How much melanin and blood differ from place to place, of what they do at 38 years. Assumed: the young are of one colour,
/// and the sun of years makes spots. Reference: assumptions, uneven skin.
fn unevenness(age_years: f32) -> f32 {
    0.7 + 0.3 * (age_years / 38.0) * (age_years / 38.0)
}

/// Eyes go with skin and hair: dark ones with much melanin, grey-blue to hazel with little.
fn iris_linear_rgb(case: &Case) -> Vec3 {
    let melanin = SkinOptics::of(&case.skin).melanin_fraction;
    let hair = FiberPigment::of(&case.hair).eumelanin;
    let brown = ((melanin - 0.012) / 0.034 + (hair - 2.0) / 12.0).clamp(0.0, 1.0);
    Vec3::new(0.13, 0.165, 0.18).lerp(Vec3::new(0.075, 0.032, 0.014), brown)
}
/// Radius of the round field of an instrument, over the picture's smaller side: a dermatoscope's fills the picture at the skin,
/// and opens as the camera leaves it. 0 farther away, where the same light comes without the lens.
fn instrument_field(light: ViewLight, span_mm: f32) -> f32 {
    /// Where it begins to open, and is gone, mm of skin in the picture's height.
    const OPENS_MM: [f32; 2] = [25.0, 60.0];
    const FILLS: f32 = 0.49;
    /// Beyond the corners of any screen.
    const OPEN: f32 = 1.5;
    let [near, gone] = OPENS_MM;
    if light == ViewLight::Dermatoscope && span_mm < gone {
        FILLS + (OPEN - FILLS) * ((span_mm - near) / (gone - near)).max(0.0)
    } else {
        0.0
    }
}
