//! Builds the head asset alone: `cargo run -p xtask --example head-asset -- WHEEL OUT`.

#[path = "../src/head/mod.rs"]
mod head;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(wheel), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: head-asset WHEEL OUT".into());
    };
    std::fs::write(out, head::build_head_asset(Path::new(&wheel))?)?;
    Ok(())
}
