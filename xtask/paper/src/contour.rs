//! Borders between the parts that a function divides the chart into, as smooth lines.

use std::collections::{BTreeMap, BTreeSet};

use glam::Vec2;

/// Steps of halving by which a crossing is found: a thousandth of a cell.
const HALVINGS: usize = 10;

/// The lines along which `part` changes, within a rectangle, seen at steps of `cell`. Where three parts meet, lines end.
pub fn borders(low: Vec2, high: Vec2, cell: f32, part: impl Fn(Vec2) -> u8) -> Vec<Vec<Vec2>> {
    let size = ((high - low) / cell).ceil().as_usizevec2() + 1;
    let node = |i: usize, j: usize| low + Vec2::new(i as f32, j as f32) * cell;
    let parts: Vec<u8> = (0..size.x * size.y).map(|at| part(node(at % size.x, at / size.x))).collect();
    let part_at = |i: usize, j: usize| parts[j * size.x + i];
    let mut net = Net::default();
    for j in 0..size.y - 1 {
        for i in 0..size.x - 1 {
            // The cell's edges: from which node, and whether up.
            let edges = [(i, j, false), (i, j + 1, false), (i, j, true), (i + 1, j, true)];
            let mut crossed = Vec::with_capacity(4);
            for (i, j, up) in edges {
                let (k, l) = if up { (i, j + 1) } else { (i + 1, j) };
                if part_at(i, j) != part_at(k, l) {
                    let id = 2 * (j * size.x + i) + usize::from(up);
                    net.places.entry(id).or_insert_with(|| crossing(node(i, j), node(k, l), part_at(i, j), &part));
                    crossed.push(id);
                }
            }
            if let [one, other] = crossed[..] {
                net.join(one, other);
            } else if !crossed.is_empty() {
                let middle = 2 * size.x * size.y + j * size.x + i;
                let sum: Vec2 = crossed.iter().filter_map(|id| net.places.get(id)).sum();
                net.places.insert(middle, sum / crossed.len() as f32);
                for id in crossed {
                    net.join(id, middle);
                }
            }
        }
    }
    net.lines()
}

/// Where the part changes between two points; the first lies in `first`.
fn crossing(mut a: Vec2, mut b: Vec2, first: u8, part: impl Fn(Vec2) -> u8) -> Vec2 {
    for _ in 0..HALVINGS {
        let middle = (a + b) * 0.5;
        if part(middle) == first { a = middle } else { b = middle }
    }
    (a + b) * 0.5
}

/// Pieces of lines by their ends.
#[derive(Default)]
struct Net {
    places: BTreeMap<usize, Vec2>,
    joined: BTreeMap<usize, Vec<usize>>,
}

impl Net {
    fn join(&mut self, one: usize, other: usize) {
        self.joined.entry(one).or_default().push(other);
        self.joined.entry(other).or_default().push(one);
    }

    /// Threads the pieces into lines: first those that have ends, then the closed ones.
    fn lines(mut self) -> Vec<Vec<Vec2>> {
        let ends: BTreeSet<usize> = self.joined.iter().filter(|(_, near)| near.len() != 2).map(|(id, _)| *id).collect();
        let mut lines = Vec::new();
        for end in &ends {
            while let Some(line) = self.thread(*end, &ends) {
                lines.push(line);
            }
        }
        let rest: Vec<usize> = self.joined.keys().copied().collect();
        for start in rest {
            lines.extend(self.thread(start, &ends));
        }
        lines
    }

    /// Takes the line out that starts with a piece at `start`; it goes on to one of the `ends`, or to where it began.
    fn thread(&mut self, start: usize, ends: &BTreeSet<usize>) -> Option<Vec<Vec2>> {
        let mut at = start;
        let mut line = vec![*self.places.get(&start)?];
        while let Some(next) = self.joined.get_mut(&at).and_then(Vec::pop) {
            let back = self.joined.get_mut(&next)?;
            if let Some(place) = back.iter().position(|id| *id == at) {
                back.swap_remove(place);
            }
            line.push(*self.places.get(&next)?);
            at = next;
            if at == start || ends.contains(&at) {
                break;
            }
        }
        (line.len() > 1).then_some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disc_has_one_closed_border_of_its_length() {
        let disc = |p: Vec2| u8::from(p.length() < 7.3);
        let lines = borders(Vec2::splat(-10.0), Vec2::splat(10.0), 0.5, disc);
        assert_eq!(lines.len(), 1);
        let line = &lines[0];
        assert!(line.iter().all(|p| (p.length() - 7.3).abs() < 0.01));
        assert!((line[0] - line[line.len() - 1]).length() < 0.01, "it closes");
        let length: f32 = line.windows(2).map(|pair| (pair[1] - pair[0]).length()).sum();
        assert!((length - core::f32::consts::TAU * 7.3).abs() < 0.1, "{length}");
    }

    #[test]
    fn three_parts_have_three_borders_that_meet() {
        let part = |p: Vec2| if p.y > 0.13 { 0 } else { 1 + u8::from(p.x > 0.21) };
        let lines = borders(Vec2::splat(-4.0), Vec2::splat(4.0), 0.5, part);
        assert_eq!(lines.len(), 3, "{lines:?}");
        let meet = Vec2::new(0.21, 0.13);
        assert!(
            lines.iter().all(|line| [line[0], line[line.len() - 1]].iter().any(|end| (*end - meet).length() < 0.5))
        );
    }
}
