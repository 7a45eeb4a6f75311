//! The check of a link: six letters before its version that stand for all that follows. It comes first, because what
//! becomes of links is that their ends are cut off.

use std::borrow::Cow;

use super::error::CaseError;
use crate::math::{Fnv64, mix64};

const START: &str = "case=";
const CHECK_LETTERS: usize = 6;
/// Between the check and the version.
const MARK: char = '-';

/// A fragment with its check: `case=1;…` as `case=kfqzhw-1;…`.
pub(super) fn sealed(fragment: &str) -> String {
    let rest = fragment.strip_prefix(START).unwrap_or(fragment);
    format!("{START}{}{MARK}{rest}", check(rest))
}

/// A fragment without its check, which is the right one; one that never had a check as it is.
///
/// # Errors
/// `Damaged` when the check is another one, or is not whole.
pub(super) fn opened(fragment: &str) -> Result<Cow<'_, str>, CaseError> {
    if !is_sealed(fragment) {
        return Ok(Cow::Borrowed(fragment));
    }
    let after = fragment.strip_prefix(START).and_then(|after| after.split_once(MARK));
    let (_, rest) = after.filter(|(found, rest)| *found == check(rest)).ok_or(CaseError::Damaged)?;
    Ok(Cow::Owned(format!("{START}{rest}")))
}

/// Whether a fragment has a check, or what is left of one: a version holds no letter.
pub(super) fn is_sealed(fragment: &str) -> bool {
    let version = fragment.strip_prefix(START).and_then(|after| after.split(';').next());
    version.is_some_and(|version| version.is_empty() || version.contains(|c: char| c.is_ascii_alphabetic()))
}

/// Letters alone, so that no cut makes a version of them; one in 300 million is right by chance.
fn check(text: &str) -> String {
    let mut hash = Fnv64::default();
    text.bytes().for_each(|byte| hash.byte(byte));
    let mut left = mix64(hash.finish());
    let letter = |_| {
        let at = (left % 26) as u8;
        left /= 26;
        char::from(b'a' + at)
    };
    (0..CHECK_LETTERS).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_was_sent_is_opened_for_good() {
        let fragment = "case=1;loss.stage=VII;hair.length_mm=3";
        assert_eq!(sealed(fragment), SENT);
        assert_eq!(opened(SENT).as_deref(), Ok(fragment));
    }

    const SENT: &str = "case=cpmxfm-1;loss.stage=VII;hair.length_mm=3";

    #[test]
    fn whatever_is_cut_off_or_changed_the_check_is_another_one_or_not_whole() {
        for end in START.len()..SENT.len() {
            assert_eq!(opened(&SENT[..end]), Err(CaseError::Damaged), "cut to {}", &SENT[..end]);
        }
        for at in START.len()..SENT.len() {
            for letter in ["a", "Z", "0", "7", "-", ".", ";", "="] {
                let changed = format!("{}{letter}{}", &SENT[..at], &SENT[at + 1..]);
                assert!(changed == SENT || opened(&changed) == Err(CaseError::Damaged), "{changed}");
            }
        }
    }

    #[test]
    fn what_never_had_a_check_is_left_as_it_is() {
        for fragment in ["case=1", "case=1;loss.stage=VII", "case=12;a=b", "case=-1", "case=1.5", "loss.stage=VI", ""] {
            assert_eq!(opened(fragment).as_deref(), Ok(fragment));
        }
    }
}
