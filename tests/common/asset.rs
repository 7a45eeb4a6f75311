//! The head asset that the build tool made.

use std::path::PathBuf;

use smp_simulator::head::HeadAsset;

/// Where the build tool puts the head asset; `SMP_HEAD_ASSET` names another place.
pub fn head_asset_path() -> PathBuf {
    let built = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/head/head.bin");
    std::env::var_os("SMP_HEAD_ASSET").map_or_else(built, PathBuf::from)
}

/// The bytes of the head asset.
pub fn head_asset_bytes() -> Vec<u8> {
    let path = head_asset_path();
    match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => panic!("no head asset at {} ({error}): run `cargo xtask build` first", path.display()),
    }
}

/// The head asset.
pub fn head_asset() -> HeadAsset {
    match HeadAsset::decode(&head_asset_bytes()) {
        Ok(asset) => asset,
        Err(error) => panic!("{error}: run `cargo xtask build` again"),
    }
}
