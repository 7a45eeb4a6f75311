//! The base mesh and its targets as they are written: decimetres, all quads.

use std::collections::BTreeMap;

use super::HeadBuildError;
use super::wheel::Wheel;

/// The base mesh.
pub(super) struct BaseMesh {
    /// Decimetres, y up, +z forward.
    pub(super) positions_dm: Vec<[f64; 3]>,
    pub(super) uvs: Vec<[f64; 2]>,
    /// Quads of each named group: corners as (position, uv).
    pub(super) groups: BTreeMap<String, Vec<[(usize, usize); 4]>>,
}

const BASE: &str = "3dobjs/base.obj";

impl BaseMesh {
    pub(super) fn read(wheel: &mut Wheel) -> Result<Self, HeadBuildError> {
        Self::parse(&wheel.text(BASE)?)
    }

    fn parse(text: &str) -> Result<Self, HeadBuildError> {
        let mut mesh = Self { positions_dm: Vec::new(), uvs: Vec::new(), groups: BTreeMap::new() };
        let mut group = String::new();
        for (line, words) in text.lines().enumerate().map(|(at, line)| (at + 1, line.split_whitespace())) {
            let error = |reason| HeadBuildError::Line { entry: BASE.to_owned(), line, reason };
            let mut words = words;
            match words.next() {
                Some("v") => mesh.positions_dm.push(numbers(words).ok_or(error("three coordinates expected"))?),
                Some("vt") => mesh.uvs.push(numbers(words).ok_or(error("two coordinates expected"))?),
                Some("g") => group = words.next().unwrap_or_default().to_owned(),
                Some("f") => {
                    let corners = words.map(|word| mesh.corner(word)).collect::<Option<Vec<_>>>();
                    let quad = corners.and_then(|corners| corners.try_into().ok());
                    mesh.groups.entry(group.clone()).or_default().push(quad.ok_or(error("a quad expected"))?);
                }
                _ => {}
            }
        }
        Ok(mesh)
    }

    /// `position/uv`, counted from 1.
    fn corner(&self, word: &str) -> Option<(usize, usize)> {
        let (position, uv) = word.split_once('/')?;
        let position = position.parse::<usize>().ok()?.checked_sub(1)?;
        let uv = uv.parse::<usize>().ok()?.checked_sub(1)?;
        (position < self.positions_dm.len() && uv < self.uvs.len()).then_some((position, uv))
    }

    /// Quads of a group.
    pub(super) fn group(&self, name: &str) -> Result<&[[(usize, usize); 4]], HeadBuildError> {
        let missing = || HeadBuildError::Unexpected { reason: format!("the base mesh has no group {name}") };
        Ok(self.groups.get(name).ok_or_else(missing)?)
    }
}

/// Exactly `N` numbers, or more of which the first `N` count.
fn numbers<'a, const N: usize>(words: impl Iterator<Item = &'a str>) -> Option<[f64; N]> {
    let numbers = words.take(N).map(|word| word.parse().ok()).collect::<Option<Vec<f64>>>()?;
    numbers.try_into().ok()
}

/// Adds a target's displacements to `sum_dm`, which has one entry for each vertex of the base mesh.
pub(super) fn add_target(wheel: &mut Wheel, name: &str, sum_dm: &mut [[f64; 3]]) -> Result<(), HeadBuildError> {
    let entry = format!("targets/{name}.target.gz");
    let text = wheel.gzip_text(&entry)?;
    for (line, text) in text.lines().enumerate().map(|(at, line)| (at + 1, line)) {
        let mut words = text.split_whitespace();
        let Some(first) = words.next().filter(|word| !word.starts_with('#')) else { continue };
        let error = |reason| HeadBuildError::Line { entry: entry.clone(), line, reason };
        let vertex: usize = first.parse().map_err(|_| error("a vertex number expected"))?;
        let delta: [f64; 3] = numbers(words).ok_or(error("three displacements expected"))?;
        let sum = sum_dm.get_mut(vertex).ok_or(error("no such vertex"))?;
        for (sum, delta) in sum.iter_mut().zip(delta) {
            *sum += delta;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_no_quad_is_named() {
        let error =
            BaseMesh::parse("v 0 0 0\nvt 0 0\ng body\nf 1/1 1/1 2/1 1/1").err().expect("corner 2 does not exist");
        assert!(error.to_string().contains("line 4"), "{error}");
    }
}
