//! Headless pictures: `studio render CASE.json -o OUT.png [--size WxH] [--view NAME] [--span MM] [--turn YAW PITCH]`, `studio shots [--out DIR]`,
//! `studio pictures --out DIR`, `studio truth [--only NAME] [--size WxH] [--times N]`.
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
