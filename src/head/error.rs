//! What can be wrong with a head asset.

use thiserror::Error;

/// Why a file is not a usable head asset. Nothing is kept of a refused file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum HeadAssetError {
    #[error("head asset: not a head asset (the first four bytes are wrong); check the address of the file")]
    NotAHeadAsset,
    #[error(
        "head asset: version {found} is not the version {expected} of this simulator; serve the files of one build together"
    )]
    Version { found: u16, expected: u16 },
    #[error("head asset: cut short in {field}, {missing} bytes are missing; the file was not transferred whole")]
    Truncated { field: &'static str, missing: usize },
    #[error("head asset: {extra} bytes too many; the file was altered")]
    TrailingBytes { extra: usize },
    #[error("head asset: checksum is {found:08x}, should be {expected:08x}; the file was damaged on its way")]
    Checksum { found: u32, expected: u32 },
    #[error("head asset: {field} is {found}, must be {least} to {most}; build the head asset again")]
    OutOfRange { field: &'static str, found: u32, least: u32, most: u32 },
    #[error("head asset: the cage is not a surface ({reason}); build the head asset again")]
    Topology { reason: &'static str },
}
