//! Little-endian bytes with bounds checked before anything is set aside for them.

use super::HeadAssetError;

/// Reads fields off the front of a slice.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn bytes(&mut self, field: &'static str, count: usize) -> Result<&'a [u8], HeadAssetError> {
        let (head, rest) = self
            .rest
            .split_at_checked(count)
            .ok_or(HeadAssetError::Truncated { field, missing: count.saturating_sub(self.rest.len()) })?;
        self.rest = rest;
        Ok(head)
    }

    pub(super) fn u16(&mut self, field: &'static str) -> Result<u16, HeadAssetError> {
        Ok(self.bytes(field, 2)?.iter().rev().fold(0, |value, &byte| value << 8 | u16::from(byte)))
    }

    pub(super) fn u32(&mut self, field: &'static str) -> Result<u32, HeadAssetError> {
        Ok(self.bytes(field, 4)?.iter().rev().fold(0, |value, &byte| value << 8 | u32::from(byte)))
    }

    /// A count from `least` to `most`.
    pub(super) fn count(&mut self, field: &'static str, least: u16, most: u16) -> Result<usize, HeadAssetError> {
        let found = self.u16(field)?;
        if found < least || found > most {
            let (found, least, most) = (found.into(), least.into(), most.into());
            return Err(HeadAssetError::OutOfRange { field, found, least, most });
        }
        Ok(usize::from(found))
    }

    /// `count` numbers: how many bytes each has (0: all are zero), all their low bytes, then all their high bytes.
    /// `count` must have been checked.
    pub(super) fn planes(&mut self, field: &'static str, count: usize) -> Result<Vec<u16>, HeadAssetError> {
        match self.bytes(field, 1)? {
            [0] => Ok(vec![0; count]),
            [1] => Ok(self.bytes(field, count)?.iter().map(|&low| u16::from(low)).collect()),
            [2] => {
                let (low, high) = self.bytes(field, count * 2)?.split_at(count);
                Ok(low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high])).collect())
            }
            other => {
                let found = other.first().copied().unwrap_or_default().into();
                Err(HeadAssetError::OutOfRange { field, found, least: 0, most: 2 })
            }
        }
    }

    pub(super) fn finish(self) -> Result<(), HeadAssetError> {
        if self.rest.is_empty() { Ok(()) } else { Err(HeadAssetError::TrailingBytes { extra: self.rest.len() }) }
    }
}

/// Writes numbers as `Reader::planes` reads them.
pub(super) fn write_planes(out: &mut Vec<u8>, numbers: &[u16]) {
    let planes = match numbers.iter().max() {
        None | Some(0) => 0,
        Some(1..=255) => 1,
        Some(_) => 2,
    };
    out.push(planes);
    for plane in 0..usize::from(planes) {
        out.extend(numbers.iter().map(|number| number.to_le_bytes()[plane]));
    }
}

/// CRC-32 (reflected, polynomial 0xEDB88320), as in zip and PNG.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (index, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(index, |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 });
    }
    !bytes.iter().fold(!0, |crc: u32, &byte| crc >> 8 ^ table[usize::from(crc.to_le_bytes()[0] ^ byte)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_everyone_uses() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn planes_come_back_as_written() {
        for (numbers, length) in [([0, 1, 255, 256, 65_535], 11), ([0, 1, 2, 3, 255], 6), ([0; 5], 1)] {
            let mut bytes = Vec::new();
            write_planes(&mut bytes, &numbers);
            assert_eq!(bytes.len(), length);
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.planes("numbers", 5), Ok(numbers.to_vec()));
            assert_eq!(reader.finish(), Ok(()));
        }
    }
}
