//! What stands in the element's place until a visitor wants it: a head before and after, as the element shows it first.

use std::path::Path;

use smp_simulator::case::{Case, Goal};
use smp_simulator::frame::OrbitCamera;

use super::list::TONES;
use super::shrink;
use crate::error::{StudioError, at};
use crate::picture::{Fineness, Studio, write_png};

/// Pixels: as many as a phone has across, or half a desk's page.
const SIZE_PX: [u32; 2] = [760, 570];
/// Between before and after, pixels.
const DIVIDER_PX: u32 = 2;

/// Draws the posters, one a tone of skin, as `TONE.png`: what packs them for pages comes after.
pub fn draw(studio: &mut Studio, out: &Path) -> Result<(), StudioError> {
    std::fs::create_dir_all(out).map_err(at(out))?;
    for tone in &TONES {
        let after = tone.of(&Case::default());
        let mut before = after.clone();
        before.treatment.goal = Goal::None;
        let pose = OrbitCamera::new(after.view.name).pose();
        let mut drawn = Vec::new();
        for case in [&before, &after] {
            let large = studio.draw_from(case, pose, SIZE_PX.map(|side| side * shrink::TIMES), Fineness::Near)?;
            drawn.push(shrink::shrink(SIZE_PX, &large));
        }
        let picture: Vec<u8> =
            divided(&drawn[0], &drawn[1]).as_chunks::<3>().0.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]).collect();
        write_png(&out.join(tone.name).with_extension("png"), SIZE_PX, &picture)?;
    }
    Ok(())
}

/// Left of the middle the first of two pictures, right of it the second, and a line between: rows of RGB bytes.
fn divided(first: &[u8], second: &[u8]) -> Vec<u8> {
    let [width, _] = SIZE_PX;
    let line = (width - DIVIDER_PX) / 2..(width + DIVIDER_PX) / 2;
    let (first, second) = (first.as_chunks::<3>().0, second.as_chunks::<3>().0);
    let pixel = |(at, (first, second)): (u32, (&[u8; 3], &[u8; 3]))| match at % width {
        across if line.contains(&across) => [255; 3],
        across if across < line.start => *first,
        _ => *second,
    };
    (0..).zip(first.iter().zip(second)).flat_map(pixel).collect()
}
