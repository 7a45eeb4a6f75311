//! What freckles and scars make of bare skin, place by place.

use glam::{IVec3, Vec3};

use super::light::rgb;
use crate::frame::{ColumnInstance, FrameUniforms, PATCH_AREA_SCALE_MM2, PATCH_REACH_SIGMAS, PATCH_SIGMA_SCALE_MM};
use crate::math::sort_keys;
use crate::optics::freckle_melanin;

/// Side of the cubes that patches are sorted into, mm: usual patches reach into few.
const CUBE_MM: f32 = 4.0;

/// Freckles and scars of one picture.
pub struct SkinMarks<'a> {
    uniforms: &'a FrameUniforms,
    patches: Vec<Patch>,
    /// Which patches may reach into which cubes: in the upper half the cube, by which they are sorted, below the patch.
    cubes: Vec<u64>,
}

/// A patch of a scar as the shader reads it.
struct Patch {
    position_mm: Vec3,
    sigma_mm: f32,
    /// Absorbance that it adds in its middle.
    middle: Vec3,
}

impl<'a> SkinMarks<'a> {
    /// `columns` may hold other columns than patches of scars.
    pub fn new(columns: &[ColumnInstance], uniforms: &'a FrameUniforms) -> Self {
        let patches: Vec<Patch> = columns.iter().filter_map(|instance| patch(instance, uniforms)).collect();
        let mut cubes: Vec<u64> = Vec::new();
        for (index, patch) in (0..).zip(&patches) {
            let reach = Vec3::splat(PATCH_REACH_SIGMAS * patch.sigma_mm);
            let (low, high) = (cube(patch.position_mm - reach), cube(patch.position_mm + reach));
            for x in low.x..=high.x {
                for y in low.y..=high.y {
                    for z in low.z..=high.z {
                        cubes.push(key(IVec3::new(x, y, z)) | index);
                    }
                }
            }
        }
        sort_keys(&mut cubes);
        Self { uniforms, patches, cubes }
    }

    /// Share of bare scalp's light that the skin at a point has, by channel; above 1 in a pale scar.
    pub fn light(&self, p: Vec3) -> Vec3 {
        let [more_melanin, amount, place, strength] = self.uniforms.skin_marks;
        let melanin = strength * freckle_melanin(p, amount, place) * (1.0 + more_melanin);
        let mut loss = rgb(self.uniforms.melanin_absorbance) * melanin;
        let here = key(cube(p));
        let first = self.cubes.partition_point(|entry| *entry < here);
        for entry in self.cubes[first..].iter().take_while(|entry| *entry >> 32 == here >> 32) {
            let Some(patch) = self.patches.get(*entry as u32 as usize) else { continue };
            let sigmas2 = patch.position_mm.distance_squared(p) / (patch.sigma_mm * patch.sigma_mm);
            if sigmas2 < PATCH_REACH_SIGMAS * PATCH_REACH_SIGMAS {
                loss += patch.middle * libm::expf(-0.5 * sigmas2);
            }
        }
        (-loss).map(libm::expf)
    }
}

fn patch(instance: &ColumnInstance, uniforms: &FrameUniforms) -> Option<Patch> {
    let [sigma, area, tone, _] = instance.shape.map(|part| f32::from(part) / f32::from(u16::MAX));
    let sigma_mm = sigma * PATCH_SIGMA_SCALE_MM;
    if !instance.is_scar() || sigma_mm <= 0.0 {
        return None;
    }
    let tone = 2.0 * tone - 1.0;
    let tint =
        rgb(uniforms.red_scar_absorbance) * tone.max(0.0) + rgb(uniforms.pale_scar_absorbance) * (-tone).max(0.0);
    let kept = 1.0 - libm::expf(-0.5 * PATCH_REACH_SIGMAS * PATCH_REACH_SIGMAS);
    let middle = area * PATCH_AREA_SCALE_MM2 / (std::f32::consts::TAU * sigma_mm * sigma_mm) / kept;
    Some(Patch { position_mm: Vec3::from_array(instance.position_mm), sigma_mm, middle: tint * middle })
}

fn cube(p: Vec3) -> IVec3 {
    (p / CUBE_MM).floor().as_ivec3()
}

/// A cube as the upper half of a number: ten bits along each axis, which is two metres either way.
fn key(cube: IVec3) -> u64 {
    let [x, y, z] = (cube + 512).to_array().map(|at| (at.clamp(0, 1023)) as u64);
    (x << 20 | y << 10 | z) << 32
}
