//! The build tool: `cargo xtask build|serve|test|render|shots|bench`.
fn main() {}
