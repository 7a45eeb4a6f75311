//! Freckles: where the skin holds more melanin. The formulas are those of `shaders/skin.wgsl` at full detail.

use glam::{IVec3, Mat3, UVec3, Vec3};

/// Turns the pattern's lattice away from the head's axes.
const TURN: Mat3 =
    Mat3::from_cols(Vec3::new(0.0, 0.8, 0.6), Vec3::new(-0.8, 0.36, -0.48), Vec3::new(-0.6, -0.48, 0.64));
/// From one person's place in the pattern to the next.
const PLACE_MM: Vec3 = Vec3::new(3.7, 1.3, 2.9);

/// How much more melanin there is at a point of the skin, of what the darkest freckle has more: 0 between freckles, at most
/// 0.95.
///
/// `amount` is 0 to 1 as in the case, `place` the person's place in the pattern.
pub fn freckle_melanin(p: Vec3, amount: f32, place: f32) -> f32 {
    if amount <= 0.0 {
        return 0.0;
    }
    let q = TURN * (p + PLACE_MM * place);
    let swarm = 0.55 + 0.75 * noise(q / 19.0);
    let share = (amount * swarm).clamp(0.0, 1.0);
    0.55 * spots(q, 3.4, 0.8 * share) + 0.4 * spots(TURN * q + 5.0, 2.1, 0.9 * share)
}

/// Spots in one layer of cells so many mm wide: in some cells a round soft one, of its own size and strength.
fn spots(q: Vec3, cell_mm: f32, share: f32) -> f32 {
    let cell = (q / cell_mm).floor();
    let at = cell.as_ivec3();
    let (own, other) = (hash(at), hash(at + IVec3::new(71, 37, 13)));
    if other.z >= share {
        return 0.0;
    }
    let mix = |low: f32, high: f32, part: f32| low + (high - low) * part;
    let radius = mix(0.16, 0.34, own.x);
    let middle = Vec3::new(own.y, own.z, other.x).map(|part| mix(radius, 1.0 - radius, part));
    let away = (q / cell_mm - cell - middle).length() / radius;
    mix(0.35, 1.0, other.y) * (1.0 - crate::math::smooth_step(0.45, 1.0, away))
}

/// Value noise of unit cell size, −1 to 1.
fn noise(p: Vec3) -> f32 {
    let cell = p.floor();
    let at = cell.as_ivec3();
    let u = (p - cell).map(|t| t * t * t * (t * (t * 6.0 - 15.0) + 10.0));
    let corner = |x, y, z| hash(at + IVec3::new(x, y, z)).x;
    let mix = |low: f32, high: f32, part: f32| low + (high - low) * part;
    let row = |y, z| mix(corner(0, y, z), corner(1, y, z), u.x);
    let sheet = |z| mix(row(0, z), row(1, z), u.y);
    2.0 * mix(sheet(0), sheet(1), u.z) - 1.0
}

/// Three numbers of a lattice point, 0 to 1 each.
fn hash(p: IVec3) -> Vec3 {
    let mut v = p.as_uvec3().map(|part| part.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    let stir = |mut v: UVec3| {
        v.x = v.x.wrapping_add(v.y.wrapping_mul(v.z));
        v.y = v.y.wrapping_add(v.z.wrapping_mul(v.x));
        v.z = v.z.wrapping_add(v.x.wrapping_mul(v.y));
        v
    };
    v = stir(v);
    v = stir(v.map(|part| part ^ (part >> 16)));
    v.map(|part| part & 0xffff).as_vec3() / 65535.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_freckles_lie_where_there_were_some_and_cover_more() {
        let mean = |amount: f32| {
            let at = |i: u32| Vec3::new((i % 40) as f32, (i / 40 % 40) as f32, (i / 1600) as f32) * 1.37;
            (0..64_000).map(|i| freckle_melanin(at(i), amount, 3.0)).sum::<f32>() / 64_000.0
        };
        assert_eq!(mean(0.0), 0.0);
        let means = [0.25, 0.5, 1.0].map(mean);
        println!("melanin added by freckles: {means:?}");
        assert!(means[0] > 0.0 && means[1] > means[0] && means[2] > means[1], "{means:?}");
        let dense = (0..1000).map(|i| Vec3::new(i as f32 * 0.21, i as f32 * 0.07, 4.0));
        let (few, many): (Vec<f32>, Vec<f32>) =
            dense.map(|p| (freckle_melanin(p, 0.3, 3.0), freckle_melanin(p, 0.9, 3.0))).unzip();
        assert!(few.iter().zip(&many).all(|(few, many)| many >= few && (0.0..=0.95).contains(many)));
    }
}
