//! Bytes in letters that a URL keeps as they are.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letter of six bits; of a larger number its lowest six.
pub fn letter_of_six(bits: u8) -> u8 {
    LETTERS[usize::from(bits & 63)]
}

/// The six bits that a letter stands for.
pub fn six_of_letter(letter: u8) -> Option<u8> {
    LETTERS.iter().position(|known| *known == letter).map(|six| six as u8)
}

/// Base64 with the alphabet for URLs and without padding (RFC 4648, section 5).
pub fn to_base64url(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            let six = (bits >> (18 - 6 * place)) & 63;
            text.push(char::from(LETTERS[six as usize]));
        }
    }
    text
}

/// The bytes of [`to_base64url`]; `None` for a text that it does not write.
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for group in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for letter in group {
            bits = bits << 6 | LETTERS.iter().position(|known| known == letter)? as u32;
        }
        bits <<= 6 * (4 - group.len());
        let whole = group.len().checked_sub(1).filter(|whole| *whole > 0)?;
        // What is left over must be zero, else two texts would stand for the same bytes.
        if bits & (0x00ff_ffff >> (8 * whole)) != 0 {
            return None;
        }
        bytes.extend_from_slice(&bits.to_be_bytes()[1..=whole]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_vectors_come_out() {
        for (bytes, text) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(to_base64url(bytes.as_bytes()), text);
            assert_eq!(from_base64url(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(to_base64url(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_is_not_written_is_not_read() {
        for text in ["Z", "Zg==", "Zh", "Zm9v+", "Zm9vé", "Zm8 "] {
            assert_eq!(from_base64url(text), None, "{text}");
        }
    }
}
