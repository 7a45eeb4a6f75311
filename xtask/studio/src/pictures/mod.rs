//! Small pictures of what can be chosen, for the page to show beside the choices.

mod jpeg;
mod list;
mod posters;
mod shrink;

use std::path::Path;

use list::{TONES, choices};
use smp_simulator::case::Sex;

use crate::error::{StudioError, at};
use crate::picture::{Fineness, Studio};
use crate::tell::tell;

/// Side of a picture: twice the CSS pixels that it is shown at.
const SIDE_PX: u32 = 176;

/// Draws each choice on skin of each tone, as `CHOICE/TONE.jpg` below a folder, and posters, as `TONE.png` in another.
pub fn draw_all(choices: &Path, posters: &Path) -> Result<(), StudioError> {
    let mut studio = Studio::open()?;
    posters::draw(&mut studio, posters)?;
    draw_choices(&mut studio, choices)
}

fn draw_choices(studio: &mut Studio, out: &Path) -> Result<(), StudioError> {
    let choices = choices();
    let mut pictures: Vec<_> = choices.iter().flat_map(|choice| TONES.iter().map(move |tone| (choice, tone))).collect();
    // One head after the other, and on it one kind of hair after the other: each takes long to make.
    pictures.sort_by_key(|(choice, tone)| (choice.case.person.sex == Sex::Female, tone.name));
    let mut bytes = 0;
    for (choice, tone) in &pictures {
        let drawn =
            studio.draw_from(&tone.of(&choice.case), choice.pose, [SIDE_PX * shrink::TIMES; 2], Fineness::Near)?;
        let picture = jpeg::encode([SIDE_PX; 2], &shrink::shrink([SIDE_PX; 2], &drawn), jpeg::AT_HALF_SIZE)?;
        let folder = out.join(&choice.key);
        std::fs::create_dir_all(&folder).map_err(at(&folder))?;
        let path = folder.join(tone.name).with_extension("jpg");
        std::fs::write(&path, &picture).map_err(at(&path))?;
        bytes += picture.len();
    }
    tell(format_args!("pictures: {} drawn, {bytes} bytes, by {}", pictures.len(), studio.description()));
    Ok(())
}
