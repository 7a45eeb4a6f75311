//! Shaders as they are shipped: without comments and spaces, which no GPU reads and every visitor loads.

/// The text of a file of `shaders/`, bare.
macro_rules! shader {
    ($file:literal) => {{
        const TEXT: &[u8] = include_bytes!(concat!("../../shaders/", $file));
        const BARE: ([u8; TEXT.len()], usize) = $crate::gpu::shader_text::bare(TEXT);
        const SHIPPED: &str = match std::str::from_utf8(BARE.0.split_at(BARE.1).0) {
            Ok(text) => text,
            Err(_) => panic!("a shader is not UTF-8"),
        };
        SHIPPED
    }};
}
pub(super) use shader;

/// A text of WGSL, and how much of the array it fills.
pub(super) const fn bare<const LENGTH: usize>(text: &[u8]) -> ([u8; LENGTH], usize) {
    let mut out = [0; LENGTH];
    let (mut at, mut kept, mut gap) = (0, 0, false);
    while at < text.len() {
        let byte = text[at];
        if byte == b'/' && at + 1 < text.len() && text[at + 1] == b'/' {
            while at < text.len() && text[at] != b'\n' {
                at += 1;
            }
            continue;
        }
        at += 1;
        if byte.is_ascii_whitespace() {
            gap = true;
            continue;
        }
        // A space is only needed between words.
        if gap && kept > 0 && is_word(byte) && is_word(out[kept - 1]) {
            out[kept] = b' ';
            kept += 1;
        }
        gap = false;
        out[kept] = byte;
        kept += 1;
    }
    (out, kept)
}

/// Whether a letter is part of a name or number, or of what must not run into one: `- -1` is no `--1`.
const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_gpu_reads_stays_and_the_rest_goes() {
        let text = "// A shader.\n\nfn a() -> f32 {\n    return 4.0 / 2.0 - -1.0; // two\n}\n// The end.\n";
        let (out, kept) = bare::<100>(text.as_bytes());
        assert_eq!(std::str::from_utf8(&out[..kept]), Ok("fn a()->f32{return 4.0/2.0 - -1.0;}"));
    }
}
