//! Medians of durations.

use std::time::Instant;

/// How often each step is run.
pub const RUNS: usize = 9;

#[derive(Default)]
pub struct Table {
    pub medians_ms: serde_json::Map<String, serde_json::Value>,
}

impl Table {
    /// Runs a step several times, prints the median of its durations and gives its last result.
    pub fn time<T>(&mut self, name: &str, mut step: impl FnMut() -> T) -> T {
        let mut durations = Vec::with_capacity(RUNS);
        loop {
            let start = Instant::now();
            let result = std::hint::black_box(step());
            durations.push(start.elapsed().as_secs_f64() * 1000.0);
            if durations.len() == RUNS {
                durations.sort_by(f64::total_cmp);
                println!("{name:28} {:9.2} ms", durations[RUNS / 2]);
                self.medians_ms.insert(name.to_owned(), durations[RUNS / 2].into());
                return result;
            }
        }
    }
}
