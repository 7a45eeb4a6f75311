//! Head assets that are cut, altered, or none at all.

use crate::common;

use smp_simulator::head::{HeadAsset, HeadAssetError};

/// Bytes before the part that the checksum covers.
const HEADER: usize = 10;

/// CRC-32, written another way than the product's: bit by bit.
fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// The same bytes with the right checksum, so that a change gets past it.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = checksum(&bytes[HEADER..]).to_le_bytes();
    bytes[6..HEADER].copy_from_slice(&sum);
    bytes
}

/// Evenly scattered numbers below `most`.
fn scattered(count: usize, most: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |index| (index * 2_654_435_761 + 40_503) % most)
}

#[test]
fn what_is_no_head_asset_is_called_so() {
    for bytes in [&b""[..], b"S", b"SMP", b"<!doctype html>", b"SMPh\x01\x00"] {
        assert_eq!(HeadAsset::decode(bytes).err(), Some(HeadAssetError::NotAHeadAsset), "{bytes:?}");
    }
}

#[test]
fn another_version_is_named() {
    let mut bytes = common::head_asset_bytes();
    bytes[4] += 1;
    let error = HeadAsset::decode(&bytes).expect_err("refused");
    assert!(matches!(error, HeadAssetError::Version { found, expected } if found == expected + 1), "{error}");
}

#[test]
fn a_cut_asset_is_refused_wherever_it_is_cut() {
    let whole = common::head_asset_bytes();
    for length in (0..200).chain(scattered(60, whole.len())) {
        let cut = whole[..length].to_vec();
        assert!(HeadAsset::decode(&cut).is_err(), "cut to {length} bytes");
        if length > HEADER {
            let error = HeadAsset::decode(&sealed(cut)).expect_err("refused");
            let told = matches!(error, HeadAssetError::Truncated { .. } | HeadAssetError::Topology { .. });
            assert!(told, "cut to {length} bytes: {error}");
        }
    }
}

#[test]
fn bytes_too_many_are_refused() {
    let mut bytes = common::head_asset_bytes();
    bytes.extend([0; 3]);
    assert_eq!(HeadAsset::decode(&sealed(bytes)).err(), Some(HeadAssetError::TrailingBytes { extra: 3 }));
}

#[test]
fn any_flipped_byte_is_found() {
    let mut bytes = common::head_asset_bytes();
    let most = bytes.len();
    for at in (HEADER..60).chain(scattered(40, most).filter(|at| *at >= HEADER)) {
        bytes[at] ^= 0x41;
        let error = HeadAsset::decode(&bytes).expect_err("refused");
        assert!(matches!(error, HeadAssetError::Checksum { .. }), "byte {at}: {error}");
        bytes[at] ^= 0x41;
    }
    assert!(HeadAsset::decode(&bytes).is_ok(), "the whole asset, put back, is fine");
}

#[test]
fn altered_content_under_a_right_checksum_gives_an_error_or_a_surface_but_never_a_panic() {
    let whole = common::head_asset_bytes();
    let (mut refused, mut taken) = (0, 0);
    // The counts, marks and quads at the front decide the structure; further on there are only numbers.
    for at in (HEADER..HEADER + 24).chain(scattered(16, 20_000)).chain(scattered(8, whole.len())) {
        for change in [0x01, 0x80, 0xFF] {
            let mut bytes = whole.clone();
            let at = at.max(HEADER);
            bytes[at] ^= change;
            match HeadAsset::decode(&sealed(bytes)) {
                Err(_) => refused += 1,
                Ok(asset) => {
                    let surface = asset.surface(&smp_simulator::case::Person::default());
                    assert!(surface.positions_mm.iter().all(|position| position.is_finite()), "byte {at}");
                    taken += 1;
                }
            }
        }
    }
    println!("{refused} refused, {taken} taken");
    assert!(refused > 20 && taken > 3, "both ways are tried: {refused} refused, {taken} taken");
}
