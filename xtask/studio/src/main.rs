//! Headless pictures: `studio render CASE.json -o OUT.png [--size WxH] [--view NAME] [--span MM] [--turn YAW PITCH] [--once]`,
//! `studio shots [--out DIR] [--once]`, `studio pictures --out DIR --posters DIR`, `studio truth [--only NAME] [--size WxH] [--times N] [--once]`.
//! `--once` draws a picture as a page does while the head turns, not as it is at rest.
//!
//! Reads the head asset from `SMP_HEAD_ASSET` (the build tool sets it).

mod command;
mod error;
mod light;
mod picture;
mod pictures;
mod sheet;
mod shots;
mod tell;
mod truth;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::run(std::env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell::tell(error);
            ExitCode::FAILURE
        }
    }
}
