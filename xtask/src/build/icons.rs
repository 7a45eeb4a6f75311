//! The icons of an installed consultation, drawn from the page's own `icon.svg`.

use std::path::Path;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::error::{InFile, Result, TaskError};

/// Whether what is round the icon is seen through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    /// As the icon is.
    Clear,
    /// Filled with the icon's own ground, so that a system may cut any shape out of it.
    Filled,
}

/// File, pixels to a side, ground. `www/public/consult.webmanifest` and `consult.html` name them.
const ICONS: [(&str, u32, Ground); 4] = [
    ("consult-192.png", 192, Ground::Clear),
    ("consult-512.png", 512, Ground::Clear),
    ("consult-maskable-512.png", 512, Ground::Filled),
    ("consult-180.png", 180, Ground::Filled),
];

/// Draws every icon into the folder that has the `icon.svg`.
pub fn draw_icons(folder: &Path) -> Result<()> {
    let from = folder.join("icon.svg");
    let svg = std::fs::read(&from).in_file(&from)?;
    for (name, side_px, ground) in ICONS {
        let png = draw(&svg, side_px, ground)
            .map_err(|message| TaskError::Answer { what: format!("icon {name}"), message })?;
        let to = folder.join(name);
        std::fs::write(&to, png).in_file(&to)?;
    }
    Ok(())
}

fn draw(svg: &[u8], side_px: u32, ground: Ground) -> std::result::Result<Vec<u8>, String> {
    let tree = Tree::from_data(svg, &Options::default()).map_err(|error| error.to_string())?;
    let scale = side_px as f32 / tree.size().width().max(tree.size().height());
    let mut icon = Pixmap::new(side_px, side_px).ok_or("no room for the picture")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut icon.as_mut());
    if ground == Ground::Filled {
        let (mark, mut filled) = (icon, Pixmap::new(side_px, side_px).ok_or("no room for the picture")?);
        let edge = mark.pixel(side_px / 2, side_px / 16).ok_or("no pixel at the icon's edge")?.demultiply();
        filled.fill(Color::from_rgba8(edge.red(), edge.green(), edge.blue(), 255));
        filled.draw_pixmap(0, 0, mark.as_ref(), &Default::default(), Transform::identity(), None);
        icon = filled;
    }
    icon.encode_png().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    fn drawn(side_px: u32, ground: Ground) -> Pixmap {
        let svg = std::fs::read(Workspace::here().at("www/public/icon.svg")).unwrap();
        Pixmap::decode_png(&draw(&svg, side_px, ground).unwrap()).unwrap()
    }

    #[test]
    fn an_icon_has_the_size_its_name_tells_and_shows_what_the_page_s_does() {
        for (name, side_px, ground) in ICONS {
            let icon = drawn(side_px, ground);
            assert_eq!((icon.width(), icon.height()), (side_px, side_px));
            assert!(name.contains(&side_px.to_string()), "{name}");
            let middle = icon.pixel(side_px / 2, side_px * 15 / 32).unwrap();
            assert_eq!((middle.red(), middle.green(), middle.blue()), (255, 255, 255), "{name}: a dot in the middle");
        }
    }

    #[test]
    fn only_the_filled_one_has_no_corner_that_is_seen_through() {
        for (ground, alpha) in [(Ground::Clear, 0), (Ground::Filled, 255)] {
            let icon = drawn(192, ground);
            assert_eq!(icon.pixel(0, 0).unwrap().alpha(), alpha, "{ground:?}");
        }
    }

    #[test]
    fn what_is_no_picture_is_told() {
        assert!(draw(b"<p>", 192, Ground::Clear).is_err());
    }
}
