//! How many pixels a picture gets.

/// Pixels of the largest picture on a page. Each takes 70 bytes of the GPU's memory with its samples, depths, columns and
/// the canvas, so this is about 420 MB; a tablet's whole screen at two pixels to a CSS pixel is just below it, and beyond
/// it a head gains nothing that an eye could see.
const MOST_ON_PAGE_PX: f32 = 6_000_000.0;

/// Pixels of the largest picture at all: about 4 GB.
const MOST_PX: u64 = 64_000_000;

/// The size in pixels of a picture that fills so many CSS pixels at a ratio, and the ratio that this comes to. Where it
/// would be beyond the longest side, or beyond what a page's picture needs, it is cut in its proportions.
pub fn page_size_px(css_px: [f32; 2], ratio: f32, longest_side_px: u32) -> ([u32; 2], f32) {
    let [width, height] = css_px.map(|side| side.max(1.0));
    let by_side = longest_side_px as f32 / width.max(height);
    let by_area = (MOST_ON_PAGE_PX / width / height).sqrt();
    let ratio = ratio.max(0.1).min(by_side).min(by_area);
    ([width, height].map(|side| ((side * ratio).round() as u32).clamp(1, longest_side_px)), ratio)
}

/// Whether a device with such a longest side can draw a picture.
pub(super) fn is_drawable([width, height]: [u32; 2], longest_side_px: u32) -> bool {
    let sides = 1..=longest_side_px;
    sides.contains(&width) && sides.contains(&height) && u64::from(width) * u64::from(height) <= MOST_PX
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: [u32; 3] = [2048, 8192, 16384];

    #[test]
    fn a_size_within_the_budget_is_drawn_pixel_by_pixel() {
        for (css_px, ratio, size_px) in [
            ([240.0, 240.0], 1.0, [240, 240]),
            ([1280.0, 800.0], 1.5, [1920, 1200]),
            ([360.0, 640.0], 2.0, [720, 1280]),
            ([1024.0, 1366.0], 2.0, [2048, 2732]),
        ] {
            assert_eq!(page_size_px(css_px, ratio, 8192), (size_px, ratio));
        }
    }

    #[test]
    fn a_size_beyond_it_is_cut_in_its_proportions() {
        for css_px in [[5000.0, 3000.0], [9000.0, 9000.0], [20000.0, 400.0], [300.0, 17000.0], [3840.0, 2160.0]] {
            for ratio in [1.0, 2.0, 3.0] {
                for side_px in SIDES {
                    let (size_px, cut) = page_size_px(css_px, ratio, side_px);
                    assert!(is_drawable(size_px, side_px), "{size_px:?}");
                    assert!(cut <= ratio);
                    for (px, css) in size_px.iter().zip(css_px) {
                        assert!((*px as f32 - css * cut).abs() <= 0.51, "{css_px:?} at {ratio}: {size_px:?} at {cut}");
                    }
                    let area = size_px.map(|px| px as f32);
                    assert!(area[0] * area[1] <= MOST_ON_PAGE_PX * 1.001, "{size_px:?}");
                }
            }
        }
    }

    #[test]
    fn no_size_is_none() {
        for css_px in [[0.0, 0.0], [1.0, 1.0], [f32::NAN, 5.0], [1e9, 0.1], [f32::INFINITY, 10.0]] {
            for ratio in [0.0, f32::NAN, 1e9] {
                let (size_px, ratio) = page_size_px(css_px, ratio, 4096);
                assert!(is_drawable(size_px, 4096), "{css_px:?}: {size_px:?}");
                assert!(ratio.is_finite() && ratio >= 0.0);
            }
        }
    }

    #[test]
    fn a_file_is_never_cut_but_refused() {
        assert!(is_drawable([8000, 8000], 16384));
        for size_px in [[0, 10], [10, 0], [16385, 1], [16384, 16384], [9000, 8000]] {
            assert!(!is_drawable(size_px, 16384), "{size_px:?}");
        }
    }
}
