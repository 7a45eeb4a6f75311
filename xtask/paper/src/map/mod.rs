//! The scalp chart drawn flat, to scale, the front up and the person's left on the left, as seen from above.

mod dots;
mod ground;
mod labels;
mod lens;
mod marks;
mod palette;
mod panel;
mod sheet;

use smp_simulator::case::Case;
use smp_simulator::report::Report;
use smp_simulator::treatment::{Body, Outcome};

use crate::canvas::Canvas;
use crate::error::Result;
use labels::Labels;
use sheet::Sheet;

/// What a map is drawn from.
pub struct Subject<'a> {
    /// What the map is called, by default its case's file.
    pub title: &'a str,
    pub case: &'a Case,
    pub body: &'a Body,
    pub outcome: &'a Outcome,
    pub report: &'a Report,
}

/// Draws a map at so many pixels a mm.
///
/// # Errors
/// `Size` when it would be too large a picture.
pub fn draw(subject: &Subject<'_>, scale: f32) -> Result<Canvas> {
    let mut sheet = Sheet::new(subject, scale)?;
    let mut labels = Labels::new(sheet.frame_px());
    ground::draw(&mut sheet, subject);
    dots::draw(&mut sheet, subject);
    marks::outlines(&mut sheet, &mut labels, subject);
    let lens = lens::spot(subject);
    lens::frame(&mut sheet, &mut labels, lens);
    marks::landmarks(&mut sheet, &mut labels, subject);
    marks::zone_names(&mut sheet, &mut labels, subject);
    ground::edge(&mut sheet);
    panel::draw(&mut sheet, subject, lens);
    Ok(sheet.canvas)
}
