//! Mends what the source does not do well, on the whole cage of a mean head.

use glam::Vec3;
use smp_simulator::head::{HeadAsset, Shape};

use super::picks::LipEdges;
use super::regions::smooth;

/// Rounds of smoothing under the back of the head.
const GROOVE_ROUNDS: usize = 12;
/// Rounds of smoothing along the cut through the trunk.
const HEM_ROUNDS: usize = 40;

/// How far the lips' edges press past each other, mm: enough that no light falls through.
const LIP_PRESS_MM: f32 = 0.12;
/// Height of the lip that follows its edge, mm.
const LIP_FOLLOWS_MM: f32 = 7.0;

/// Closes the lips, and softens the groove under the back of the head and the ragged hem.
pub(super) fn mend(asset: &HeadAsset, lips: &LipEdges, shape: &mut Shape) {
    for _ in 0..2 {
        close_lips(asset, lips, &mut shape.cage_mm);
    }
    let near = neighbours(asset);
    soften_groove(&near, &mut shape.cage_mm);
    straighten_hem(asset, &near, &mut shape.cage_mm);
}

/// For every vertex of the whole cage, those it shares an edge with.
fn neighbours(asset: &HeadAsset) -> Vec<Vec<usize>> {
    let mut near = vec![Vec::new(); asset.mirror().vertices()];
    for [a, b] in asset.subdivisions()[0].edge_ends().map(|ends| ends.map(|end| end as usize)) {
        near[a].push(b);
        near[b].push(a);
    }
    near
}

/// Moves both lips' edges to the middle of the gap between them, and less what is farther from it.
fn close_lips(asset: &HeadAsset, lips: &LipEdges, cage_mm: &mut [Vec3]) {
    // The cage lies off the surface: the gap is measured on the surface.
    let [_, surface_mm] = asset.subdivide(cage_mm);
    let at = |vertex: u16| surface_mm[usize::from(vertex)];
    let corner = at(lips.corner);
    let edge = |vertices: &[u16]| -> Vec<Vec3> { vertices.iter().map(|&vertex| at(vertex)).chain([corner]).collect() };
    let (upper, lower) = (edge(&lips.upper), edge(&lips.lower));
    for at in cage_mm.iter_mut() {
        let across = at.x.abs();
        if across > corner.x || at.z < corner.z - 15.0 {
            continue;
        }
        let (top, bottom) = (height_at(&upper, across), height_at(&lower, across));
        let (middle, half) = ((top + bottom) / 2.0, ((top - bottom) / 2.0).max(0.05));
        let off = at.y - middle;
        let follows = 1.0 - smooth(0.0, LIP_FOLLOWS_MM, off.abs() - half);
        let ends = 1.0 - smooth(0.75, 1.0, across / corner.x);
        let front = smooth(corner.z - 15.0, corner.z - 8.0, at.z);
        at.y -= (off / half).clamp(-1.0, 1.0) * (half + LIP_PRESS_MM * ends) * follows * front;
    }
}

/// Height of a polyline of rising x at `across`.
fn height_at(line: &[Vec3], across: f32) -> f32 {
    let mut height = line.first().map_or(0.0, |point| point.y);
    for pair in line.windows(2) {
        if across >= pair[0].x {
            let share = ((across - pair[0].x) / (pair[1].x - pair[0].x).max(1e-3)).clamp(0.0, 1.0);
            height = pair[0].y + (pair[1].y - pair[0].y) * share;
        }
    }
    height
}

fn soften_groove(near: &[Vec<usize>], cage_mm: &mut [Vec3]) {
    // Full strength in the groove, nothing on the round of the head, behind the ears and on the neck's slope.
    let strength: Vec<f32> = cage_mm
        .iter()
        .map(|at| {
            let level = smooth(-112.0, -82.0, at.y) * (1.0 - smooth(-38.0, -12.0, at.y));
            level * (1.0 - smooth(-112.0, -88.0, at.z))
        })
        .collect();
    for _ in 0..GROOVE_ROUNDS {
        let before = cage_mm.to_vec();
        for ((at, near), strength) in cage_mm.iter_mut().zip(near).zip(&strength) {
            if *strength > 0.0 {
                let mean = near.iter().map(|&vertex| before[vertex]).sum::<Vec3>() / near.len() as f32;
                *at = at.lerp(mean, strength * 0.5);
            }
        }
    }
}

/// Evens out the boundary, and draws what is near it along.
fn straighten_hem(asset: &HeadAsset, near: &[Vec<usize>], cage_mm: &mut [Vec3]) {
    let on_hem = asset.subdivisions()[0].boundary();
    for _ in 0..HEM_ROUNDS {
        let before = cage_mm.to_vec();
        for (vertex, at) in cage_mm.iter_mut().enumerate().filter(|(vertex, _)| on_hem[*vertex]) {
            let along = near[vertex].iter().filter(|&&next| on_hem[next]);
            let (sum, count) = along.fold((Vec3::ZERO, 0.0), |(sum, count), &next| (sum + before[next], count + 1.0));
            if count == 2.0 {
                *at = at.lerp(sum / count, 0.5);
            }
        }
    }
    let rows = 3;
    let mut depth = vec![usize::MAX; cage_mm.len()];
    for (vertex, _) in on_hem.iter().enumerate().filter(|(_, on)| **on) {
        depth[vertex] = 0;
    }
    for row in 1..=rows {
        for vertex in 0..depth.len() {
            if depth[vertex] == usize::MAX && near[vertex].iter().any(|&next| depth[next] == row - 1) {
                depth[vertex] = row;
            }
        }
    }
    for _ in 0..8 {
        let before = cage_mm.to_vec();
        for (vertex, at) in cage_mm.iter_mut().enumerate().filter(|(vertex, _)| (1..=rows).contains(&depth[*vertex])) {
            let mean = near[vertex].iter().map(|&next| before[next]).sum::<Vec3>() / near[vertex].len() as f32;
            *at = at.lerp(mean, 0.5 / depth[vertex] as f32);
        }
    }
}
