//! A cube of skin's fine relief that repeats itself in space: pits as pores are, in ground that is uneven between them. What a
//! surface cuts of it is the same from every side, and near to the mean of every coarser level.

use crate::math::Rng;

/// Texels to a side.
pub const SKIN_TILE_TEXELS: usize = 64;

const SIDE: usize = SKIN_TILE_TEXELS;
/// Pits to a side: one in each of these cells, anywhere in it.
const PITS: usize = 16;
/// How wide pits are from rim to middle, texels, and how deep for their width.
const PIT_RADIUS: [f32; 2] = [1.3, 2.4];
const PIT_DEPTH: [f32; 2] = [0.10, 0.34];
/// Noises that make skin's colour and the ground between pits uneven, this finely and broadly: how far their blurs reach to both
/// sides, texels, and their standard deviation, of the ground's height in texels.
const NOISES: [(usize, f32); 3] = [(3, 0.25), (1, 0.25), (4, 0.24)];
/// The steepest slope that a byte holds, and the deepest pit, texels.
pub const SKIN_TILE_SLOPE: f32 = 0.6;
const DEEPEST: f32 = 1.0;
const STREAM_PITS: u64 = 0x7069_7473;
const STREAM_NOISE: u64 = 0x6e6f_6973;

/// The cube on its way, a bit at a time: a page has other things to do meanwhile.
#[derive(Default)]
pub struct SkinTileMaking {
    pits: Option<Vec<f32>>,
    mean_pit: f32,
    /// Those that are there of `NOISES`.
    noises: Vec<Vec<f32>>,
    /// The level that is made, as far as it is, and the whole one before it.
    level: Vec<[f32; 4]>,
    finer: Vec<[f32; 4]>,
    /// How many times its sides were halved.
    halved: u32,
    bytes: Vec<u8>,
}

impl SkinTileMaking {
    /// Does a bit; with the last, gives the cube in layers along z, and its coarser levels down to one texel a layer, the finest
    /// first: as many layers each, that hold as much more of what is beside them. Four bytes a texel: slope along x, y and z
    /// from -0.6 to 0.6, and how much darker it is than the mean, most where a pit is; 127.5 is none.
    pub fn step(&mut self) -> Option<Vec<u8>> {
        if self.pits.is_none() {
            let pits = pits(&mut Rng::new(0, STREAM_PITS));
            self.mean_pit = pits.iter().sum::<f32>() / pits.len() as f32;
            self.pits = Some(pits);
            return None;
        }
        if let Some(next) = NOISES.get(self.noises.len()) {
            self.noises.push(smooth_noise(&mut Rng::new(self.noises.len() as u64, STREAM_NOISE), *next));
            return None;
        }
        for _ in 0..TEXELS_IN_A_STEP {
            let side = SIDE >> self.halved;
            let at = self.level.len();
            let place = [at % side, at / side % side, at / (side * side)];
            let texel = if side == SIDE { self.finest(place) } else { self.coarser(place, side) };
            self.level.push(texel);
            // Half of 255 is added, and what is cut off rounds it.
            self.bytes.extend(texel.map(|value| (128.0 + 127.5 * value) as u8));
            if self.level.len() == side * side * SIDE {
                if side == 1 {
                    return Some(std::mem::take(&mut self.bytes));
                }
                self.finer = std::mem::take(&mut self.level);
                self.halved += 1;
            }
        }
        None
    }

    /// A texel of the finest level, of what pits and noises make.
    fn finest(&self, at: [usize; 3]) -> [f32; 4] {
        let (Some(pits), [colour, fine, broad]) = (&self.pits, &self.noises[..]) else { return [0.0; 4] };
        let height = |at: usize| fine[at] + broad[at] - pits[at];
        let along = |axis: usize| {
            let beside = |step: usize| {
                let mut beside = at;
                beside[axis] = (at[axis] + step) % SIDE;
                height(index(beside, SIDE))
            };
            0.5 * (beside(1) - beside(SIDE - 1)) / SKIN_TILE_SLOPE
        };
        let here = index(at, SIDE);
        [along(0), along(1), along(2), colour[here] + (pits[here] - self.mean_pit) / DEEPEST]
    }

    /// A texel of a level with such a side, of those of the finer one.
    fn coarser(&self, [x, y, z]: [usize; 3], side: usize) -> [f32; 4] {
        let finer = 2 * side;
        let apart = SIDE / finer;
        let mut sum = [0.0; 4];
        // With these shares a layer's blur is as wide as its texels.
        for (off, share) in [(0, 0.75), (apart, 0.125), (SIDE - apart, 0.125)] {
            for (across, down) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                let of = self.finer[index([2 * x + across, 2 * y + down, (z + off) % SIDE], finer)];
                sum.iter_mut().zip(of).for_each(|(sum, value)| *sum += value * (share / 4.0));
            }
        }
        sum
    }
}

/// So many texels are made at a time, beside pits and noises.
const TEXELS_IN_A_STEP: usize = 32_768;

/// All places of a cube with such a side, x fastest.
fn places(side: usize) -> impl Iterator<Item = [usize; 3]> {
    (0..side * side * side).map(move |at| [at % side, at / side % side, at / (side * side)])
}

fn index([x, y, z]: [usize; 3], side: usize) -> usize {
    (z * side + y) * side + x
}

/// How deep each texel lies in a pit, texels.
fn pits(rng: &mut Rng) -> Vec<f32> {
    let mut depth = vec![0.0_f32; SIDE * SIDE * SIDE];
    for cell in places(PITS) {
        let middle = cell.map(|at| (at as f32 + rng.unit()) * (SIDE as f32 / PITS as f32));
        let radius = rng.between(PIT_RADIUS[0], PIT_RADIUS[1]);
        let deep = radius * rng.between(PIT_DEPTH[0], PIT_DEPTH[1]);
        let reach = radius.ceil() as usize;
        for around in places(2 * reach + 1) {
            let mut square = 0.0;
            let mut at = [0; 3];
            for axis in 0..3 {
                let place = middle[axis].floor() + around[axis] as f32 - reach as f32;
                square += (place - middle[axis]) * (place - middle[axis]);
                at[axis] = (place + SIDE as f32) as usize % SIDE;
            }
            let inside = 1.0 - square / (radius * radius);
            if inside > 0.0 {
                let depth = &mut depth[index(at, SIDE)];
                *depth = depth.max(deep * inside * inside).min(DEEPEST);
            }
        }
    }
    depth
}

/// Noise blurred three times along each axis, with that standard deviation.
fn smooth_noise(rng: &mut Rng, (reach, deviation): (usize, f32)) -> Vec<f32> {
    let mut noise: Vec<f32> = (0..SIDE * SIDE * SIDE).map(|_| 2.0 * rng.unit() - 1.0).collect();
    // Each blur of an axis puts the next one first: after three all are as they were.
    for _ in 0..9 {
        let mut turned = vec![0.0; noise.len()];
        for (of, row) in noise.chunks_exact(SIDE).enumerate() {
            let mut sum: f32 = (0..=2 * reach).map(|step| row[(step + SIDE - reach) % SIDE]).sum();
            for x in 0..SIDE {
                turned[x * SIDE * SIDE + of] = sum;
                sum += row[(x + reach + 1) % SIDE] - row[(x + SIDE - reach) % SIDE];
            }
        }
        noise = turned;
    }
    let mean = noise.iter().sum::<f32>() / noise.len() as f32;
    let variance = noise.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / noise.len() as f32;
    let scale = deviation / variance.sqrt().max(f32::MIN_POSITIVE);
    noise.iter().map(|value| (value - mean) * scale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skin_tile() -> Vec<u8> {
        let mut making = SkinTileMaking::default();
        (0..30).find_map(|_| making.step()).expect("it ends")
    }

    #[test]
    fn it_holds_all_levels_and_each_has_the_mean_of_the_one_before() {
        let tile = skin_tile();
        let sizes: Vec<usize> = (0..=6).map(|level| (SIDE >> level).pow(2) * SIDE).collect();
        assert_eq!(tile.len(), 4 * sizes.iter().sum::<usize>());
        let mut from = 0;
        for texels in sizes {
            let level = &tile[from..from + 4 * texels];
            for channel in 0..4 {
                let sum: f32 = level.iter().skip(channel).step_by(4).map(|byte| f32::from(*byte)).sum();
                let mean = sum / texels as f32;
                assert!((mean - 127.5).abs() <= 1.0, "channel {channel} of {texels} texels has a mean of {mean}");
            }
            from += 4 * texels;
        }
    }

    #[test]
    fn it_goes_on_beyond_its_sides_as_it_does_within() {
        let tile = skin_tile();
        let at = |x: usize, y: usize, z: usize, channel: usize| f32::from(tile[4 * index([x, y, z], SIDE) + channel]);
        let mut steps = [0.0_f32; 2];
        for (y, z, channel) in places(SIDE).filter(|[x, ..]| *x < 4).map(|[channel, y, z]| (y, z, channel)) {
            steps[0] += (at(SIDE - 1, y, z, channel) - at(0, y, z, channel)).abs();
            steps[1] += (at(31, y, z, channel) - at(32, y, z, channel)).abs();
        }
        let ratio = steps[0] / steps[1];
        assert!((0.8..1.25).contains(&ratio), "steps over the side are {ratio} times those inside");
    }
}
