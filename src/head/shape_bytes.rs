//! The bytes of the asset's shapes, one after another: what is left of a shape's corrections once those of its kin are
//! taken off, an earlier shape much like it (the same features at another age, the other side of an axis).

use super::bytes::{Reader, write_planes};
use super::parts::Steps;
use super::{HeadAssetError, Prediction, Predictor, unzigzag, zigzag};

/// A share of kin is stored in 256ths.
const SHARE_BITS: u32 = 8;

/// Reads as many shapes as there are `fields`, which name them, of so many vertices and points of the eye.
pub(super) fn read_shapes(
    reader: &mut Reader<'_>,
    predictor: &Predictor,
    [vertices, eye_points]: [usize; 2],
    fields: impl Iterator<Item = &'static str>,
) -> Result<Vec<Steps>, HeadAssetError> {
    let mut shapes: Vec<Steps> = Vec::new();
    for field in fields {
        let step_um = reader.u16(field)?;
        let prediction = match reader.count(field, 0, 1)? {
            0 => Prediction::Same,
            _ => Prediction::Slope,
        };
        let kin = reader.count(field, 0, shapes.len().saturating_sub(1) as u16)?;
        let share = reader.u16(field)?.cast_signed();
        let mut kin = shapes.get(kin).map(|kin| corrections(kin, predictor, prediction)).unwrap_or_default();
        let mut codes = |plane: usize, count: usize| {
            let mut codes = reader.planes(field, count)?;
            for (code, kin) in codes.iter_mut().zip(kin[plane].iter_mut()) {
                *code = zigzag(unzigzag(*code).wrapping_add(shared(share, *kin)));
            }
            Ok(codes)
        };
        let mut steps = Steps { step_um, ..Steps::default() };
        for (axis, plane) in steps.cage.iter_mut().enumerate() {
            *plane = predictor.restore(&codes(axis, vertices)?, prediction);
        }
        for (axis, plane) in steps.eye.iter_mut().enumerate() {
            let mut sum = 0_i16;
            for code in codes(3 + axis, eye_points)? {
                sum = sum.wrapping_add(unzigzag(code));
                plane.push(sum);
            }
        }
        shapes.push(steps);
    }
    Ok(shapes)
}

/// What a share of kin takes off, of one correction.
fn shared(share: i16, kin: i16) -> i16 {
    ((i32::from(share) * i32::from(kin) + (1 << (SHARE_BITS - 1))) >> SHARE_BITS) as i16
}

/// The corrections of a shape: of the cage by its guesses, of the eye each from the one before.
fn corrections(steps: &Steps, predictor: &Predictor, prediction: Prediction) -> [Vec<i16>; 6] {
    let of_cage = |plane: &Vec<i16>| predictor.correct(plane, prediction).into_iter().map(unzigzag).collect();
    let of_eye = |plane: &Vec<i16>| {
        let before = std::iter::once(&0).chain(plane);
        plane.iter().zip(before).map(|(value, last)| value.wrapping_sub(*last)).collect()
    };
    let [x, y, z] = &steps.cage;
    let [eye_x, eye_y, eye_z] = &steps.eye;
    [of_cage(x), of_cage(y), of_cage(z), of_eye(eye_x), of_eye(eye_y), of_eye(eye_z)]
}

/// Writes shapes as `read_shapes` reads them.
pub(super) fn write_shapes(out: &mut Vec<u8>, shapes: &[Steps], predictor: &Predictor) {
    for (at, steps) in shapes.iter().enumerate() {
        let [same, slope] = [Prediction::Same, Prediction::Slope].map(|prediction| {
            let own = corrections(steps, predictor, prediction);
            let earlier: Vec<_> =
                shapes[..at].iter().map(|earlier| corrections(earlier, predictor, prediction)).collect();
            Less::new(own, &earlier, prediction)
        });
        let less = if same.bits <= slope.bits { same } else { slope };
        out.extend(steps.step_um.to_le_bytes());
        out.extend(u16::from(less.prediction == Prediction::Slope).to_le_bytes());
        out.extend((less.kin as u16).to_le_bytes());
        out.extend(less.share.to_le_bytes());
        for plane in less.left {
            write_planes(out, &plane.into_iter().map(zigzag).collect::<Vec<_>>());
        }
    }
}

/// A shape's corrections less a share of its kin's.
struct Less {
    bits: f64,
    prediction: Prediction,
    kin: usize,
    share: i16,
    left: [Vec<i16>; 6],
}

impl Less {
    /// Of all earlier shapes the one that leaves least; none if that is least.
    fn new(own: [Vec<i16>; 6], earlier: &[[Vec<i16>; 6]], prediction: Prediction) -> Self {
        let bits_of = |left: &[Vec<i16>; 6]| left.iter().map(|plane| bits(plane)).sum();
        let mut least = Self { bits: bits_of(&own), prediction, kin: 0, share: 0, left: own.clone() };
        for (kin, planes) in earlier.iter().enumerate() {
            let share = share_of(planes, &own);
            let mut left = own.clone();
            for (value, kin) in left.iter_mut().flatten().zip(planes.iter().flatten()) {
                *value = value.wrapping_sub(shared(share, *kin));
            }
            let bits = bits_of(&left);
            if bits < least.bits {
                least = Self { bits, prediction, kin, share, left };
            }
        }
        least
    }
}

/// How much of one is in the other, in 256ths: what is far off counts less, as in a mean of magnitudes.
fn share_of(one: &[Vec<i16>; 6], other: &[Vec<i16>; 6]) -> i16 {
    const TURNS: u32 = 6;
    let mut share = 0.0;
    for _ in 0..TURNS {
        let (mut both, mut square) = (0.0, 1e-9);
        for (one, other) in one.iter().flatten().zip(other.iter().flatten()) {
            let (one, other) = (f64::from(*one), f64::from(*other));
            let weight = 1.0 / (1.0 + (other - share * one).abs());
            both += weight * one * other;
            square += weight * one * one;
        }
        share = both / square;
    }
    (share * f64::from(1 << SHARE_BITS)).round() as i16
}

/// How many bits a plane takes at least when each value has a code of its own.
fn bits(plane: &[i16]) -> f64 {
    let mut sorted = plane.to_vec();
    sorted.sort_unstable();
    let runs = sorted.chunk_by(|a, b| a == b).map(|run| run.len() as f64);
    runs.map(|count| count * (plane.len() as f64 / count).log2()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_side_of_an_axis_and_part_of_an_earlier_shape_take_nearly_no_bytes() {
        let predictor = Predictor::new(6, &[[0, 1, 2, 3], [3, 2, 4, 5]]);
        let shape = |value: &dyn Fn(i32) -> i32| Steps {
            step_um: 100,
            cage: [0, 6, 12].map(|from| (from..from + 6).map(|at| value(at) as i16).collect()),
            eye: [18, 21, 24].map(|from| (from..from + 3).map(|at| value(at) as i16).collect()),
        };
        let one = |at: i32| at * 7919 % 353 - 176;
        let two = |at: i32| at * 6007 % 401 - 200;
        // A share of the second, but in one place.
        let part = |at: i32| two(at) * 3 / 8 + i32::from(at == 7) * 190;
        let shapes = [shape(&one), shape(&two), shape(&|at| -one(at)), shape(&part)];
        let size = |shapes: &[Steps]| {
            let mut bytes = Vec::new();
            write_shapes(&mut bytes, shapes, &predictor);
            bytes
        };
        let bytes = size(&shapes);
        let fields = std::iter::repeat_n("shapes", shapes.len());
        let read = read_shapes(&mut Reader::new(&bytes), &predictor, [6, 3], fields);
        assert_eq!(read, Ok(shapes.to_vec()));
        let added = |count: usize| size(&shapes[..count]).len() - size(&shapes[..count - 1]).len();
        // What stands before the corrections, and how many bytes each of a plane has: the other side needs none.
        let before = 4 * size_of::<u16>();
        assert_eq!(added(3), before + 6);
        let codes = &bytes[size(&shapes[..3]).len() + before..];
        let large = codes.iter().filter(|code| **code > 4).count();
        assert!(large <= 4, "{codes:?}");
    }
}
