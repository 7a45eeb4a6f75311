//! A case out of whatever text it came in: JSON, a fragment, a whole address, or one of these as mailers, messengers and
//! people hand them on.

use std::borrow::Cow;

use super::error::{CaseError, shown};
use super::fragment::decode;
use super::model::Case;
use super::seal::{is_sealed, opened};

const START: &str = "case=";
/// Programs that encode an address that is encoded already are met one after the other, seldom more.
const MOST_DECODINGS: usize = 4;
/// Nobody puts more dots and dashes behind a link.
const MOST_DOTS: usize = 6;
/// What stands behind a link only to close what stood before it, and whatever comes after.
const CLOSES: &str = "\"'`)]}>\u{201d}\u{2019}\u{bb}";
/// What may stand behind a link alone.
const ENDS: &str = ",!*~|/\\:";

impl Case {
    /// Reads a case from JSON, from a fragment, or from an address with one, with whatever was put round it on the way:
    /// a byte-order mark, percent-encoding once or more, quotes and brackets, a full stop, `&utm_source=…`. What has a
    /// check is read if the check is right; without one only what can be nothing else is left out.
    ///
    /// # Errors
    /// As [`Case::from_json`] and [`Case::from_fragment`]; `Damaged` for a link that was cut or changed.
    pub fn from_text(text: &str) -> Result<Self, CaseError> {
        let text = text.trim_matches(is_blank);
        match (!text.starts_with('{')).then(|| find(text)).flatten() {
            Some(link) => Self::from_link(&link),
            None => Self::from_json(text),
        }
    }

    /// Reads what begins with `case=` and may go on with what doesn't belong to it.
    fn from_link(link: &str) -> Result<Self, CaseError> {
        let (fragment, rest) = split(link);
        if is_sealed(fragment) {
            // Where lines were broken, the link goes on behind the break.
            let whole: String = link.chars().filter(|letter| !is_blank(*letter)).collect();
            let tried = [fragment, split(&whole).0].into_iter().flat_map(without_dots);
            let found = tried.into_iter().filter(|text| is_sealed(text)).find_map(|text| opened(text).ok());
            return Self::from_fragment(&found.ok_or(CaseError::Damaged)?);
        }
        let (fragment, dots) = match fragment.trim_end_matches('.') {
            short if fragment.len() - short.len() > 1 => (short, true),
            short => (short, false),
        };
        // An ellipsis says that something was left out.
        if dots || rest.starts_with('\u{2026}') {
            return Err(CaseError::Damaged);
        }
        if !means_nothing(rest) {
            let message = format!("`{}` behind it is no part of a case", shown(rest));
            return Err(CaseError::Fragment { message });
        }
        Self::from_fragment(fragment)
    }
}

/// The part of a text from `case=` on, decoded: at the beginning, or behind a `#`, with nothing but signs before it.
/// What is encoded badly stays as it is; where an escape was cut through, an ellipsis says so.
fn find(text: &str) -> Option<String> {
    let mut text = Cow::Borrowed(text);
    let mut found = None;
    for _ in 0..=MOST_DECODINGS {
        found = start(&text).map(|at| text[at..].to_owned()).or(found);
        match decode(&without_cut(&text)) {
            Ok(decoded) if decoded != *text => text = Cow::Owned(decoded),
            _ => break,
        }
    }
    found
}

/// A text with an ellipsis for the half of an escape at its end.
fn without_cut(text: &str) -> Cow<'_, str> {
    let cut = text.rfind('%').filter(|at| text.len() - at < "%3B".len());
    cut.map_or(Cow::Borrowed(text), |at| Cow::Owned(format!("{}\u{2026}", &text[..at])))
}

fn start(text: &str) -> Option<usize> {
    let begins = |before: &str| {
        let name = before.rsplit('#').next().unwrap_or_default();
        name.chars().all(is_sign)
    };
    text.match_indices(START).map(|(at, _)| at).find(|at| begins(&text[..*at]))
}

/// The letters that a fragment is made of, and what follows them.
fn split(link: &str) -> (&str, &str) {
    let is_foreign = |letter: char| !(letter.is_ascii_alphanumeric() || "._=;-".contains(letter));
    link.split_at(link.find(is_foreign).unwrap_or(link.len()))
}

/// The text, and the text without one, two, … of the signs at its end.
fn without_dots(text: &str) -> Vec<&str> {
    let mut all = vec![text];
    let mut rest = text;
    while let Some(short) = rest.strip_suffix(['.', ';', '-', '_', '=']).filter(|_| all.len() <= MOST_DOTS) {
        all.push(short);
        rest = short;
    }
    all
}

/// Whether what follows a fragment without a check can only have been added to it.
fn means_nothing(rest: &str) -> bool {
    let mut letters = rest.trim_start_matches(|letter| ENDS.contains(letter)).chars();
    match letters.next() {
        None => true,
        Some(letter) if CLOSES.contains(letter) => true,
        // As programs add that count where people come from.
        Some('&' | '?' | '#') => {
            let name = letters.as_str().split('=').next().unwrap_or_default();
            let name = name.strip_prefix("amp;").unwrap_or(name);
            name != "case" && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.~:".contains(c))
        }
        Some(letter) => is_blank(letter) && letters.all(|letter| is_blank(letter) || ENDS.contains(letter)),
    }
}

/// A sign that programs and people put before a link; not the `/` of a page's own routes.
fn is_sign(letter: char) -> bool {
    let is_quote = matches!(letter, '\u{ab}' | '\u{bb}' | '\u{2010}'..='\u{203f}');
    is_quote || is_blank(letter) || (letter.is_ascii_punctuation() && letter != '/')
}

/// White space, and what is not seen at all: byte-order marks, joiners, soft hyphens.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}
