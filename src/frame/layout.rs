//! `#[repr(C)]` layouts that cross to the GPU. Field names are those of the shaders; a test compares every offset.

use std::mem::offset_of;

use bytemuck::{Pod, Zeroable};
use glam::Vec3;

use super::fate::{HairFate, WHITENS_STEPS};
use crate::head::{MOST_RELIEF_MM, ScarPatch};
use crate::math::smaller;
use crate::optics::{COLUMN_TERMS, MOST_SHADING_MM};
use crate::treatment::{MAX_SESSIONS, Pace};

/// One vertex of the head.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub struct HeadVertex {
    pub position_mm: [f32; 3],
    /// xyz is the unit normal; w is the mean curvature per mm, times 4 mm, clamped to −1 to 1 (positive is convex).
    pub normal_curvature: [i16; 4],
    /// ambient, lips, ears, eyelids.
    pub surface_weights: [u8; 4],
    /// flush (how red by nature), inside, scalp, beard.
    pub colour_weights: [u8; 4],
}

/// What a column is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ColumnKind {
    Hair(HairFate),
    /// Of a session, counted from 1; the second is `Deposit::heals`.
    Deposit {
        session: u8,
        heals: f32,
    },
}

/// One absorbing column: a hair below the skin, a deposit, or a patch of a scar.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub struct ColumnInstance {
    pub position_mm: [f32; 3],
    /// xyz is the skin normal; w is 16/127 times its session for a deposit, 1 for a patch of a scar, and −1/127 to −1
    /// for a hair: 0 to 1 of `HairFate::whitens_at`.
    pub normal_kind: [i8; 4],
    /// diameter over 1 mm, top over 8 mm, bottom over 8 mm; a hair begins at the surface and has its length above it in
    /// the top's place, up to [`MOST_SHADING_MM`]; of the last the high byte is the share of full absorbance and
    /// the low one `HairFate::lost_at`, or a deposit's `heals`. Of a scar's patch its standard deviation over 4 mm, its area over 16 mm², its
    /// tone from 0 (pale) to 1 (red); of the last the high byte is its shine and the low one its relief, 128 for none.
    pub shape: [u16; 4],
}

/// What deposits are like on a day: of each session those of each pace.
pub const SESSION_STATES: usize = MAX_SESSIONS as usize * Pace::ALL.len();

/// Step from one session to the next in the bytes of `ColumnInstance::normal_kind`'s w.
pub const SESSION_STEP: i8 = 16;

/// Full scale of `ColumnInstance::shape`'s depths, mm.
pub const COLUMN_DEPTH_SCALE_MM: f32 = 8.0;

impl ColumnInstance {
    /// `normal` is a unit vector. `depths_mm` of a deposit are its top and bottom; of a hair its length above the skin
    /// and its bottom.
    pub fn new(
        position_mm: Vec3,
        normal: Vec3,
        kind: ColumnKind,
        diameter_mm: f32,
        depths_mm: [f32; 2],
        share: f32,
    ) -> Self {
        let (kind, course) = match kind {
            ColumnKind::Hair(fate) => (-1 - unorm(fate.whitens_at, WHITENS_STEPS) as i8, fate.lost_byte()),
            ColumnKind::Deposit { session, heals } => {
                (SESSION_STEP * session.clamp(1, MAX_SESSIONS) as i8, unorm8(heals))
            }
        };
        Self {
            position_mm: position_mm.to_array(),
            normal_kind: [snorm8(normal.x), snorm8(normal.y), snorm8(normal.z), kind],
            shape: [
                unorm16(diameter_mm),
                unorm16(smaller(depths_mm[0], MOST_SHADING_MM) / COLUMN_DEPTH_SCALE_MM),
                unorm16(depths_mm[1] / COLUMN_DEPTH_SCALE_MM),
                u16::from_be_bytes([unorm8(share), course]),
            ],
        }
    }
}

/// Full scales of a scar patch's standard deviation and area.
pub const PATCH_SIGMA_SCALE_MM: f32 = 4.0;
pub const PATCH_AREA_SCALE_MM2: f32 = 16.0;
/// A scar's patch is drawn out to so many standard deviations, and what lies beyond is given back inside.
pub const PATCH_REACH_SIGMAS: f32 = 3.2;

impl ColumnInstance {
    /// A patch of a scar; `tone` from −1 (pale) to 1 (red), `shine` from 0 to 1, `relief_mm` above the skin around.
    pub fn scar(patch: &ScarPatch, tone: f32, shine: f32, relief_mm: f32) -> Self {
        let n = patch.normal.normalize_or_zero();
        Self {
            position_mm: patch.position_mm.to_array(),
            normal_kind: [snorm8(n.x), snorm8(n.y), snorm8(n.z), i8::MAX],
            shape: [
                unorm16(patch.sigma_mm / PATCH_SIGMA_SCALE_MM),
                unorm16(patch.area_mm2 / PATCH_AREA_SCALE_MM2),
                unorm16(tone * 0.5 + 0.5),
                u16::from_be_bytes([unorm8(shine), (snorm8(relief_mm / MOST_RELIEF_MM) as u8).wrapping_add(128)]),
            ],
        }
    }

    pub fn is_scar(&self) -> bool {
        self.normal_kind[3] == i8::MAX
    }

    pub fn is_deposit(&self) -> bool {
        (1..i8::MAX).contains(&self.normal_kind[3])
    }
}

/// Added to the pieces of a strand that hides what is behind it.
pub const SOLID: u8 = 128;

/// One hair above the skin: a quadratic curve from root to tip.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub struct StrandInstance {
    pub root_mm: [f32; 3],
    pub control_mm: [f32; 3],
    pub tip_mm: [f32; 3],
    /// width at root and at tip, over 1 mm.
    pub widths: [u16; 2],
    /// tone (0.5 is the person's hair colour, 0 darker, 1 lighter), `HairFate::whitens_at`, opacity, and
    /// `HairFate::lost_at` in steps, 255 for never.
    pub tint: [u8; 4],
    /// share of the hair's length at root and at tip; straight pieces that draw it, and 128 more if it hides what is
    /// behind it, as a hair among many does; light that reaches it, or its root if it does not hide what is
    /// behind it.
    pub span: [u8; 4],
}

/// Of hairs that hide what is behind them and are thinner than pixels those are drawn whose rank is below the share that can
/// be told apart, each as wide as those that it stands for: which, is the tone's affair, so that it is the same for all of a
/// hair's pieces.
pub const RANK_PER_TONE: f32 = 0.618_034;

impl StrandInstance {
    /// 0 to 255, the last to be left out first. Near the next one by no more than rounding.
    pub fn rank(&self) -> u8 {
        let [tone, ..] = self.tint;
        ((f32::from(tone) * RANK_PER_TONE).fract() * 256.0) as u8
    }
}

/// Everything that changes from frame to frame, bind group 0.
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub struct FrameUniforms {
    pub clip_from_head: [[f32; 4]; 4],
    pub shadow_from_head: [[f32; 4]; 4],
    /// xyz is the eye point in mm; w is mm per pixel at 1 mm distance.
    pub camera: [f32; 4],
    /// Width and height of the whole picture in pixels, and where in it what is drawn begins.
    pub viewport_px: [f32; 4],
    /// xyz points toward the light; w is the sine of its half width.
    pub key_direction: [f32; 4],
    /// w is the share of shadows that is seen: none by a light beside the eye.
    pub key_linear_rgb: [f32; 4],
    /// w is the first column of pixels beyond the divider, where the head is drawn at once for two looks.
    pub fill_direction: [f32; 4],
    pub fill_linear_rgb: [f32; 4],
    pub rim_direction: [f32; 4],
    /// w is the share of what skin mirrors that is seen: none by polarised light.
    pub rim_linear_rgb: [f32; 4],
    /// w is unused.
    pub sky_linear_rgb: [f32; 4],
    /// w is `HeadMarks::hem_mm`.
    pub ground_linear_rgb: [f32; 4],
    /// What stands behind the head: in the corners, and round it. The first's w is which of a picture's
    /// drawings this is, 0 to 1: each looks elsewhere round a shadow's edge, and shows others of the hairs that can't be told apart. The
    /// second's is the radius of an instrument's round field over the picture's smaller side; 0 without one.
    pub corner_linear_rgb: [f32; 4],
    pub round_linear_rgb: [f32; 4],
    /// rgb is the diffuse albedo of untanned skin; w is the melanin fraction.
    pub skin_albedo: [f32; 4],
    /// rgb is the absorbance that doubling the melanin adds; w is the share of the way to its loss over which a hair
    /// shrinks.
    pub melanin_absorbance: [f32; 4],
    /// rgb is the absorbance that a full flush adds; w is the standard deviation of the redness round a puncture, mm.
    pub flush_absorbance: [f32; 4],
    /// What the palest scar adds: below 0.
    pub pale_scar_absorbance: [f32; 4],
    /// What the reddest scar adds.
    pub red_scar_absorbance: [f32; 4],
    /// rgb is the reflectance of hair; w is how dark a beard makes its skin, of a shaven man's shadow.
    pub hair_linear_rgb: [f32; 4],
    /// rgb is the absorbance of a pigmented hair; w is the share of hair that is white by the day.
    pub hair_absorbance: [f32; 4],
    /// rgb is the absorbance of a deposit; w is how far the later loss has gone, 0 to 1.
    pub ink_absorbance: [f32; 4],
    /// Per session, for each `Pace`: width of a deposit's core and depth of its top as shares of the deposit's own, softening of its
    /// edge in mm, and 1 if the session is done, else 0.
    pub session_shape: [[f32; 4]; SESSION_STATES],
    /// Per session, for each `Pace`: rgb is the share of `ink_absorbance` that a deposit has; w is the redness of the skin round it in all,
    /// doublings of the blood times mm².
    pub session_pigment: [[f32; 4]; SESSION_STATES],
    /// rgb is the iris; w is how much of the skin is under a film of water, 0 to 1.
    pub iris_linear_rgb: [f32; 4],
    /// y and z of the middle of the collar's ring, mm, and of the vector up the neck.
    pub neckline: [f32; 4],
    /// Radius of the collar's ring, how much higher cloth ends, mm, how much of its surround it mirrors; the rest is unused.
    pub collar: [f32; 4],
    /// rgb is the reflectance of cloth.
    pub cloth_linear_rgb: [f32; 4],
    /// What the skin's finish adds to its oil, and multiplies its mirroring by; how uneven its colour is, of skin at 38 years.
    pub skin_finish: [f32; 4],
    /// change of the scalp's melanin against the face's as a share; freckles, 0 to 1; place in their pattern, mm; melanin
    /// of the darkest freckle as a multiple of the skin's.
    pub skin_marks: [f32; 4],
    /// Eye on the person's left: centre and radius, mm.
    pub left_eye_mm: [f32; 4],
    pub right_eye_mm: [f32; 4],
    /// The two steps of `KEY_STEPS` that the key stands between, the second's share, and 1 where the head is seen from afar.
    pub key_steps: [f32; 4],
    /// What the products of a column's variables count for in the skin of the scalp.
    pub column_terms: [[f32; 4]; COLUMN_TERMS],
}

impl FrameUniforms {
    /// Takes another's light, of a frame from the same camera.
    pub fn light_as(&mut self, other: &Self) {
        let [from, to] = [offset_of!(Self, key_direction), offset_of!(Self, skin_albedo)];
        let mine = bytemuck::bytes_of_mut(self);
        mine[from..to].copy_from_slice(&bytemuck::bytes_of(other)[from..to]);
        self.shadow_from_head = other.shadow_from_head;
        self.key_steps = other.key_steps;
    }

    /// Whether hairs below the skin, deposits and scars take from light what they take by other uniforms: skin, ink and day
    /// are the same, whatever the camera. `look.wgsl` reads nothing else.
    pub fn columns_look_as_in(&self, other: &Self) -> bool {
        let read = |of| -> [&[u8]; 2] {
            let bytes: &[u8] = bytemuck::bytes_of(of);
            let [from, to] = [offset_of!(Self, melanin_absorbance), offset_of!(Self, iris_linear_rgb)];
            [&bytes[from..to], &bytes[offset_of!(Self, column_terms)..]]
        };
        read(self) == read(other)
    }
}

pub(crate) fn snorm8(v: f32) -> i8 {
    (v.clamp(-1.0, 1.0) * 127.0 + if v < 0.0 { -0.5 } else { 0.5 }) as i8
}

pub(crate) fn snorm16(v: f32) -> i16 {
    (v.clamp(-1.0, 1.0) * 32767.0 + if v < 0.0 { -0.5 } else { 0.5 }) as i16
}

// Casts hold what is out of range to the range's ends.
pub(crate) fn unorm16(v: f32) -> u16 {
    (v * 65535.0 + 0.5) as u16
}

pub(crate) fn unorm8(v: f32) -> u8 {
    (v * 255.0 + 0.5) as u8
}

pub(crate) fn unorm(v: f32, steps: u8) -> u8 {
    (v.clamp(0.0, 1.0) * f32::from(steps) + 0.5) as u8
}
