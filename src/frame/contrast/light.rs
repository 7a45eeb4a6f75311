//! What columns and strands take from the light of the skin, on average.

use glam::Vec3;

use crate::case::HairColor;
use crate::frame::fate::{HairFate, WHITENS_STEPS, depth, length, presence};
use crate::frame::layout::{COLUMN_DEPTH_SCALE_MM, SESSION_STATES, SESSION_STEP};
use crate::frame::{ColumnInstance, FrameUniforms, StrandInstance};
use crate::hair::later_calibre;
use crate::optics::{Column, ColumnState, ColumnTerms, FiberPigment, Shadow, shade_mm2};
use crate::treatment::{MAX_SESSIONS, Pace};

/// A column as the shader reads it out of its instance and the frame's uniforms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeenColumn {
    pub column: Column,
    pub state: ColumnState,
    /// Redness round it in all: doublings of the blood times mm².
    pub redness_mm2: f32,
    /// How far a hair stands out of the skin; 0 for a deposit.
    pub above_mm: f32,
}

impl SeenColumn {
    /// `None` for a deposit of a session that is still to come, for a hair that is lost and for a scar's patch, which is
    /// skin.
    pub fn of(instance: &ColumnInstance, uniforms: &FrameUniforms) -> Option<Self> {
        let [diameter, top, bottom, _] = instance.shape.map(|part| f32::from(part) / f32::from(u16::MAX));
        let [share, course_byte] = instance.shape[3].to_be_bytes();
        let share = f32::from(share) / f32::from(u8::MAX);
        let column = |material: Vec3| Column {
            diameter_mm: diameter,
            top_mm: top * COLUMN_DEPTH_SCALE_MM,
            bottom_mm: bottom * COLUMN_DEPTH_SCALE_MM,
            absorbance: material * share,
        };
        let kind = instance.normal_kind[3];
        if instance.is_scar() {
            return None;
        }
        if kind <= 0 {
            let whitens_at = f32::from(-1 - kind) / f32::from(WHITENS_STEPS);
            let hair =
                if is_white(whitens_at, uniforms) { white().absorbance() } else { rgb(uniforms.hair_absorbance) };
            let life = life(course_byte, uniforms);
            let column = column(hair * presence(life));
            let above_mm = column.top_mm * length(life);
            let column = Column {
                diameter_mm: column.diameter_mm * later_calibre(life),
                top_mm: 0.0,
                bottom_mm: column.bottom_mm * depth(life),
                ..column
            };
            return (life > 0.0).then_some(Self { column, state: ColumnState::PLAIN, redness_mm2: 0.0, above_mm });
        }
        let session = usize::from((kind / SESSION_STEP).unsigned_abs()).clamp(1, usize::from(MAX_SESSIONS)) - 1;
        let [core_scale, top_scale, blur_mm, done] = healed(&uniforms.session_shape, session, course_byte);
        let [red, green, blue, redness_mm2] = healed(&uniforms.session_pigment, session, course_byte);
        let state = ColumnState { core_scale, top_scale, pigment_left: Vec3::new(red, green, blue), blur_mm };
        (done > 0.5).then_some(Self { column: column(rgb(uniforms.ink_absorbance)), state, redness_mm2, above_mm: 0.0 })
    }

    pub fn shadow(&self, uniforms: &FrameUniforms) -> Shadow {
        self.column.shadow_in(&self.state, &ColumnTerms(uniforms.column_terms))
    }

    /// Integral over the skin of the loss (natural log absorbance) of the shade in which a hair puts it, mm².
    pub fn shade_mm2(&self) -> Vec3 {
        let taken = Vec3::ONE - (-self.column.absorbance).map(libm::expf);
        taken * shade_mm2(self.column.diameter_mm, self.above_mm)
    }

    /// Integral over the skin of the loss (natural log absorbance) of the redness round it, mm².
    pub fn redness_mm2(&self, uniforms: &FrameUniforms) -> Vec3 {
        rgb(uniforms.flush_absorbance) * self.redness_mm2
    }
}

/// Share of the skin's light that is left, by channel, where these columns stand on so much skin.
pub fn mean_light<'a>(
    columns: impl Iterator<Item = &'a ColumnInstance>,
    uniforms: &FrameUniforms,
    area_mm2: f32,
) -> Vec3 {
    let seen = columns.filter_map(|instance| SeenColumn::of(instance, uniforms));
    let taken = seen.fold(Vec3::ZERO, |sum, one| {
        sum + one.shadow(uniforms).area_mm2() + one.shade_mm2() + one.redness_mm2(uniforms)
    });
    left(taken, area_mm2)
}

/// The same of the columns' shadows, added up.
///
/// Exact for columns thrown at random; evenly spread ones leave a little less.
pub(super) fn left(taken_mm2: Vec3, area_mm2: f32) -> Vec3 {
    (-taken_mm2 / area_mm2.max(f32::MIN_POSITIVE)).map(libm::expf)
}

/// What a strand hides of the skin below it, mm², where the skin has this normal and is seen from straight above.
pub(super) fn hidden_mm2(strand: &StrandInstance, normal: Vec3, uniforms: &FrameUniforms) -> f32 {
    let [root, control, tip] = [strand.root_mm, strand.control_mm, strand.tip_mm].map(Vec3::from_array);
    let flat = |along: Vec3| (along - normal * along.dot(normal)).length();
    let life = life(strand.tint[3], uniforms);
    let width_mm = (f32::from(strand.widths[0]) + f32::from(strand.widths[1])) / (2.0 * f32::from(u16::MAX));
    let width_mm = width_mm * later_calibre(life);
    let opacity = f32::from(strand.tint[2]) / f32::from(u8::MAX) * presence(life);
    let [from, to] = [strand.span[0], strand.span[1]].map(|share| f32::from(share) / f32::from(u8::MAX));
    let kept = ((length(life) - from) / (to - from).max(0.001)).clamp(0.0, 1.0);
    // A strand that stands up still hides its own end.
    let end_mm2 = std::f32::consts::FRAC_PI_4 * width_mm * width_mm;
    (width_mm * (flat(control - root) + flat(tip - control)) * kept + end_mm2) * opacity
}

/// Colour of a strand: the case's hair or white.
pub(super) fn fibre_colour(strand: &StrandInstance, uniforms: &FrameUniforms) -> Vec3 {
    let turned = is_white(f32::from(strand.tint[1]) / f32::from(u8::MAX), uniforms);
    if turned { white().reflectance_linear_rgb() } else { rgb(uniforms.hair_linear_rgb) }
}

/// What a session's deposits of each pace have, as one has it that heals so quickly, of 255.
fn healed(states: &[[f32; 4]; SESSION_STATES], session: usize, heals: u8) -> [f32; 4] {
    let between = f32::from(heals) / f32::from(u8::MAX) * (Pace::ALL.len() - 1) as f32;
    let slower = (between as usize).min(Pace::ALL.len() - 2);
    let at = session * Pace::ALL.len() + slower;
    let share = between - slower as f32;
    std::array::from_fn(|part| states[at][part] + (states[at + 1][part] - states[at][part]) * share)
}

fn is_white(whitens_at: f32, uniforms: &FrameUniforms) -> bool {
    whitens_at < uniforms.hair_absorbance[3]
}

/// How much is left of a hair by the day, 1 to 0.
fn life(lost_byte: u8, uniforms: &FrameUniforms) -> f32 {
    HairFate::life(lost_byte, uniforms.ink_absorbance[3], uniforms.melanin_absorbance[3])
}

fn white() -> FiberPigment {
    FiberPigment::from_color(HairColor::White)
}

pub(super) fn rgb(uniform: [f32; 4]) -> Vec3 {
    Vec3::new(uniform[0], uniform[1], uniform[2])
}
