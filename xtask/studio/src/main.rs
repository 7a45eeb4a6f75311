//! Headless pictures: `studio render CASE.json -o OUT.png`, `studio shots`.
fn main() {}
