//! Posters in the forms that browsers take, written by `www/posters.mjs` of what the studio has drawn.

use crate::error::{InFile, Result};
use crate::shell::Shell;
use crate::stamp::Stamp;
use crate::tell::say;
use crate::workspace::Workspace;

/// Writes `target/web/posters/TONE.avif` and `.jpg` unless they are up to date.
pub fn posters(workspace: &Workspace) -> Result<()> {
    let (drawn, posters) = (workspace.drawn_posters(), workspace.posters());
    let script = workspace.at("www/posters.mjs");
    let stamp = Stamp::new(workspace, "posters")
        .tree(&drawn)?
        .file(&script)?
        .file(&workspace.at("www/package-lock.json"))?
        .finish();
    if stamp.is_current(&[&posters]) {
        say("posters", "up to date");
        return Ok(());
    }
    if posters.exists() {
        std::fs::remove_dir_all(&posters).in_file(&posters)?;
    }
    Shell::node("posters").arg(script).arg(drawn).arg(posters).run()?;
    say("posters", "written");
    stamp.save()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TONES: [&str; 3] = ["light", "tan", "deep"];
    /// Where a file says what it is, by its name's end.
    const MARKS: [(&str, usize, &[u8]); 2] = [("avif", 4, b"ftypavif"), ("jpg", 0, b"\xff\xd8\xff")];

    #[test]
    fn every_tone_has_a_small_poster_in_each_form_which_is_what_its_name_says() {
        for (tone, (form, at, mark)) in TONES.into_iter().flat_map(|tone| MARKS.map(|form| (tone, form))) {
            let path = Workspace::here().posters().join(tone).with_extension(form);
            let bytes = std::fs::read(&path)
                .unwrap_or_else(|error| panic!("{} ({error}): run `cargo xtask build` first", path.display()));
            assert!((5_000..=25_000).contains(&bytes.len()), "{tone}.{form}: {} bytes", bytes.len());
            assert!(bytes[at..].starts_with(mark), "{tone}.{form} is something else");
        }
    }
}
