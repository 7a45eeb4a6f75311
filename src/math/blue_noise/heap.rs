//! A heap for the most crowded sample. Crowding only ever falls, so an entry may be out of date as long as it is
//! too high: it is put right when it comes to the top, which is far cheaper than keeping track of every change.

/// Four children a node: the tree is half as deep and siblings share a cache line.
const CHILDREN: usize = 4;

pub(super) struct CrowdHeap {
    /// Crowding's bits above, index below: one comparison settles both, and ties always fall the same way.
    entries: Vec<u64>,
}

impl CrowdHeap {
    pub(super) fn new(crowding: &[f32]) -> Self {
        let entries = crowding.iter().enumerate().map(|(i, c)| entry(*c, i)).collect();
        let mut heap = Self { entries };
        for at in (0..heap.entries.len().div_ceil(CHILDREN)).rev() {
            heap.sift_down(at);
        }
        heap
    }

    /// Takes the sample out whose value in `crowding` is highest.
    pub(super) fn pop_most(&mut self, crowding: &[f32]) -> Option<usize> {
        loop {
            let top = *self.entries.first()?;
            let index = (top & 0xffff_ffff) as usize;
            let now = entry(crowding[index], index);
            if now == top {
                let last = self.entries.pop()?;
                if let Some(first) = self.entries.first_mut() {
                    *first = last;
                    self.sift_down(0);
                }
                return Some(index);
            }
            self.entries[0] = now;
            self.sift_down(0);
        }
    }

    pub(super) fn remaining(&self) -> impl Iterator<Item = usize> + '_ {
        self.entries.iter().map(|e| (e & 0xffff_ffff) as usize)
    }

    fn sift_down(&mut self, mut at: usize) {
        let Some(&moving) = self.entries.get(at) else { return };
        loop {
            let first = at * CHILDREN + 1;
            let Some(children) = self.entries.get(first..self.entries.len().min(first + CHILDREN)) else { break };
            let Some((offset, &largest)) = children.iter().enumerate().max_by_key(|(_, e)| **e) else { break };
            if largest <= moving {
                break;
            }
            self.entries[at] = largest;
            at = first + offset;
        }
        self.entries[at] = moving;
    }
}

/// Bits of a float that is not negative sort like the float.
fn entry(crowding: f32, index: usize) -> u64 {
    let held = if crowding > 0.0 { crowding } else { 0.0 };
    (u64::from(held.to_bits()) << 32) | index as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_out_from_most_to_least_even_when_values_fall_meanwhile() {
        let mut crowding: Vec<f32> = (0..500).map(|i| ((i * 7919) % 500) as f32).collect();
        let mut heap = CrowdHeap::new(&crowding);
        let mut left: Vec<usize> = (0..500).collect();
        while let Some(most) = heap.pop_most(&crowding) {
            let best = left.iter().copied().max_by(|a, b| crowding[*a].total_cmp(&crowding[*b])).unwrap();
            assert_eq!(crowding[most], crowding[best]);
            left.retain(|i| *i != most);
            for i in left.iter().filter(|i| *i % 3 == most % 3) {
                crowding[*i] *= 0.75;
            }
        }
        assert!(left.is_empty());
    }
}
