//! Numbers in as few bits as they need, for the packed form of a case.

/// Bits of a group of [`BitWriter::number`]: so many of the number, and one that tells whether more follow.
const GROUP: u32 = 4;

/// Bits being written, the highest of each number first.
#[derive(Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    /// Bits of the last byte that are taken; 8 when there is room for none.
    taken: u32,
}

impl BitWriter {
    /// The lowest `width` bits of a value.
    pub(super) fn bits(&mut self, value: u64, width: u32) {
        for at in (0..width).rev() {
            if self.bytes.is_empty() || self.taken == 8 {
                self.bytes.push(0);
                self.taken = 0;
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> at & 1) as u8) << (7 - self.taken);
            }
            self.taken += 1;
        }
    }

    /// A number of any size; small ones take little room.
    pub(super) fn number(&mut self, value: u64) {
        let mut rest = value;
        loop {
            let more = u64::from(rest >> GROUP != 0);
            self.bits(more << GROUP | rest & ((1 << GROUP) - 1), GROUP + 1);
            rest >>= GROUP;
            if more == 0 {
                return;
            }
        }
    }

    /// A number that is mostly some times `2^power` (Rice's code).
    pub(super) fn about(&mut self, value: u64, power: u32) {
        for _ in 0..value >> power {
            self.bits(1, 1);
        }
        self.bits(0, 1);
        self.bits(value, power);
    }

    /// The bytes, the last filled up with zeros.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Bits being read; each call gives `None` at their end.
pub(super) struct BitReader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> BitReader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// As [`BitWriter::bits`]; `width` is at most 64.
    pub(super) fn bits(&mut self, width: u32) -> Option<u64> {
        let mut value = 0;
        for _ in 0..width {
            let byte = *self.bytes.get(self.at / 8)?;
            value = value << 1 | u64::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }

    /// As [`BitWriter::number`]; `None` also for one that no `u64` holds.
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..u64::BITS).step_by(GROUP as usize) {
            let more = self.bits(1)?;
            value |= self.bits(GROUP)? << shift;
            if more == 0 {
                return Some(value);
            }
        }
        None
    }

    /// As [`BitWriter::about`].
    pub(super) fn about(&mut self, power: u32) -> Option<u64> {
        let mut times = 0_u64;
        while self.bits(1)? == 1 {
            times += 1;
        }
        Some(times << power | self.bits(power)?)
    }

    /// Whether nothing is left but the zeros that fill the last byte.
    pub(super) fn is_done(&self) -> bool {
        let mut rest = Self { bytes: self.bytes, at: self.at };
        let left = self.bytes.len() * 8 - self.at.min(self.bytes.len() * 8);
        left < 8 && rest.bits(left as u32) == Some(0)
    }
}

/// A number of either sign as one without: small ones stay small.
pub(super) fn folded(value: i64) -> u64 {
    (value << 1 ^ value >> 63) as u64
}

/// Undoes [`folded`].
pub(super) fn unfolded(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

/// Bits that a number needs.
pub(super) fn width_of(value: u64) -> u32 {
    u64::BITS - value.leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back_in_the_order_they_were_written(values in prop::collection::vec((any::<u64>(), 0..=64_u32), 0..40)) {
            let mut writer = BitWriter::default();
            for (value, width) in &values {
                let value = if *width == 0 { 0 } else { value >> (64 - width) };
                writer.bits(value, *width);
                writer.number(value);
                writer.about(value >> 54, 5);
            }
            let bytes = writer.finish();
            let mut reader = BitReader::new(&bytes);
            for (value, width) in &values {
                let value = if *width == 0 { 0 } else { value >> (64 - width) };
                prop_assert_eq!(reader.bits(*width), Some(value));
                prop_assert_eq!(reader.number(), Some(value));
                prop_assert_eq!(reader.about(5), Some(value >> 54));
            }
            prop_assert!(reader.is_done());
        }

        #[test]
        fn folding_a_number_loses_nothing(value in any::<i64>()) {
            prop_assert_eq!(unfolded(folded(value)), value);
        }
    }

    #[test]
    fn the_end_of_the_bits_is_told() {
        let mut reader = BitReader::new(&[0xff, 0xff]);
        assert_eq!((reader.number(), reader.about(3)), (None, None));
        assert_eq!(BitReader::new(&[0x80]).bits(9), None);
        assert!(!BitReader::new(&[0x01]).is_done() && BitReader::new(&[]).is_done());
        assert_eq!([0, 1, 2, 255, 256].map(width_of), [0, 1, 2, 8, 9]);
    }
}
