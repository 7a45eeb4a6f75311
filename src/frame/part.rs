//! Parts of a picture, and drawings beside each other of which a finer one is made.

use super::{Frame, Rect};

/// Of so many drawings, each a part of a pixel beside the others, the mean is a picture as fine as anyone needs: with four
/// samples a pixel that is 64.
pub const REFINED: u32 = 16;

impl Frame {
    /// What lies in a part of the picture, which is of that size in pixels, as a picture of its own.
    #[must_use]
    pub fn part(self, [width, height]: [u32; 2], part: Rect) -> Self {
        let mut frame = self.through([width, height], [part.x as f32, part.y as f32], [part.width, part.height]);
        frame.uniforms.viewport_px = [width, height, part.x, part.y].map(|px| px as f32);
        frame
    }

    /// The one of that number of drawings that differ by parts of a pixel of a picture of that size; the first is not moved.
    #[must_use]
    pub fn beside(self, size_px: [u32; 2], number: u32) -> Self {
        let mut frame = self.through(size_px, offset_px(number), size_px);
        frame.uniforms.corner_linear_rgb[3] = number as f32 / REFINED as f32;
        frame
    }

    /// What is seen in a window of the picture, whose upper left corner lies there.
    fn through(mut self, from_px: [u32; 2], corner_px: [f32; 2], size_px: [u32; 2]) -> Self {
        for axis in 0..2 {
            let [from, corner, size] = [from_px[axis] as f32, corner_px[axis], size_px[axis] as f32];
            let scale = from / size;
            // Pixels are counted down, and the clip space's y up.
            let moved = (from - 2.0 * corner - size) / size * if axis == 0 { 1.0 } else { -1.0 };
            for column in &mut self.uniforms.clip_from_head {
                column[axis] = column[axis] * scale + column[3] * moved;
            }
        }
        self
    }
}

/// Where a drawing's pixels lie beside those of the first, in pixels to the right and down: on a lattice over a pixel, whose
/// places are taken in an order that spreads any number of them evenly.
fn offset_px(number: u32) -> [f32; 2] {
    const STEPS: [u32; 2] = [11, 13];
    STEPS.map(|step| ((number * step + REFINED / 2) % REFINED) as f32 / REFINED as f32 - 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_drawing_is_not_moved_and_the_others_fill_a_pixel_evenly() {
        assert_eq!(offset_px(0), [0.0; 2]);
        let offsets: Vec<[f32; 2]> = (0..REFINED).map(offset_px).collect();
        for axis in 0..2 {
            let mean = offsets.iter().map(|offset| offset[axis]).sum::<f32>() / REFINED as f32;
            assert!(mean.abs() < 0.04, "{mean} in the mean");
            // Of each quarter of the pixel's side there are about as many.
            for quarter in 0..4 {
                let from = quarter as f32 / 4.0 - 0.5;
                let inside = offsets.iter().filter(|offset| (from..from + 0.25).contains(&offset[axis])).count();
                assert!((3..=5).contains(&inside), "{inside} in quarter {quarter}");
            }
        }
    }
}
