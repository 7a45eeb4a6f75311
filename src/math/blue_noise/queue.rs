//! Who is most crowded: a queue by steps of crowding.
//!
//! A heap would find the very most crowded; a step finds one within 0.05 % of it, which no measure of the
//! result can tell from it, at a third of the cost. Crowding only ever falls, so a sample may wait on a step that is too high:
//! it is put right when its turn comes.

/// Bits of a float dropped to get its step: 2,048 steps from each power of two to the next.
const DROPPED_BITS: u32 = 12;
/// Crowding below 2⁻²⁰ is none.
const LOWEST: u32 = (127 - 20) << (23 - DROPPED_BITS);
/// Crowding of 2¹² and more is alike.
const STEPS: usize = (32 << (23 - DROPPED_BITS)) + 1;

const NONE: u32 = u32::MAX;

pub(super) struct CrowdQueue {
    /// First sample on each step.
    heads: Vec<u32>,
    /// Next sample on the same step.
    next: Vec<u32>,
    highest: usize,
}

impl CrowdQueue {
    pub(super) fn new(crowding: &[f32]) -> Self {
        let mut queue = Self { heads: vec![NONE; STEPS], next: vec![NONE; crowding.len()], highest: STEPS - 1 };
        for (i, value) in crowding.iter().enumerate() {
            queue.push(i, step_of(*value));
        }
        queue
    }

    /// Takes a sample out that is on the highest step by its value in `crowding`.
    pub(super) fn pop_most(&mut self, crowding: &[f32]) -> Option<usize> {
        loop {
            let head = self.heads[self.highest];
            if head == NONE {
                self.highest = self.highest.checked_sub(1)?;
                continue;
            }
            let i = head as usize;
            self.heads[self.highest] = self.next[i];
            let step = step_of(crowding[i]);
            if step >= self.highest {
                return Some(i);
            }
            self.push(i, step);
        }
    }

    fn push(&mut self, i: usize, step: usize) {
        self.next[i] = self.heads[step];
        self.heads[step] = i as u32;
    }
}

/// Bits of a float that is not negative sort like the float.
fn step_of(crowding: f32) -> usize {
    let bits = if crowding > 0.0 { crowding.to_bits() >> DROPPED_BITS } else { 0 };
    (bits.saturating_sub(LOWEST) as usize).min(STEPS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_out_from_most_to_least_even_when_values_fall_meanwhile() {
        let mut crowding: Vec<f32> = (0..500).map(|i| ((i * 7919) % 500) as f32 * 0.01).collect();
        let mut queue = CrowdQueue::new(&crowding);
        let mut left: Vec<usize> = (0..500).collect();
        while let Some(most) = queue.pop_most(&crowding) {
            let best = left.iter().map(|i| crowding[*i]).fold(0.0, f32::max);
            assert!(crowding[most] >= best * 0.9995 || best < 1e-6, "{} came before {best}", crowding[most]);
            left.retain(|i| *i != most);
            for i in left.iter().filter(|i| *i % 3 == most % 3) {
                crowding[*i] *= 0.75;
            }
        }
        assert!(left.is_empty());
    }
}
