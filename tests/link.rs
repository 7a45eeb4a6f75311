//! What mailers, messengers and people make of a link: read where it can mean but one thing, told where it can't.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use proptest::prelude::*;
use smp_simulator::case::{Case, CaseError};

use crate::common::any_case;

fn encoded(text: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escaped).collect()
}

/// Links as they are written, and as one writes them by hand.
fn links() -> Vec<String> {
    let hand = ["case=1;loss.stage=VII;hair.length_mm=3", "case=1;loss.scale=ludwig;loss.stage=II", "case=1"];
    let cases = hand.iter().map(|link| Case::from_fragment(link).unwrap());
    let written = cases.chain((0..6).map(|seed| any_case(seed, seed % 2 == 0))).map(|case| case.to_fragment());
    hand.iter().map(|link| (*link).to_owned()).chain(written).collect()
}

fn without_check(link: &str) -> bool {
    link.starts_with("case=1")
}

#[test]
fn a_link_is_read_however_it_was_encoded_and_whatever_stands_round_it() {
    for link in links() {
        let case = Case::from_fragment(&link);
        assert!(case.is_ok());
        let once = encoded(&link);
        let twice = encoded(&once);
        let mut texts = vec![
            format!("#{link}"),
            format!("#{once}"),
            format!("#{twice}"),
            encoded(&twice),
            link.replace(';', "%3b"),
            format!("https://clinic.example/smp/?page=2#{link}"),
            format!("https://clinic.example/a?showcase=1#{once}"),
            format!("See this: https://clinic.example/#{link}"),
            format!("\u{feff}#{link}\r\n"),
            format!("  \u{200b}{link}\u{a0}"),
            format!("%22{once}%22"),
            encoded(&format!("<{link}>")),
        ];
        for before in ["", "##", "#!", "<", "(", "\"", "\u{201c}", "'", "[", " *", "#%22", "!"] {
            for after in [
                "",
                ".",
                ")",
                ").",
                ">",
                "\"",
                "'",
                "\u{201d}",
                "\u{bb},",
                "]",
                ",",
                "!",
                "*",
                " ",
                "\n",
                "/",
                ";",
                "|",
                "&utm_source=mail&utm_medium=x",
                "?fbclid=IwAR0abc-_d",
                "&gclid=1",
                "#top",
                "\">a link</a> and more",
                "> wrote:",
                ") as I said",
                "&amp;utm_source=news",
            ] {
                texts.push(format!("{before}{link}{after}"));
            }
        }
        for text in texts {
            assert_eq!(Case::from_text(&text), case, "{text:?}");
        }
    }
}

#[test]
fn a_cut_link_is_said_to_be_damaged_and_never_read_as_another_case() {
    for link in links().into_iter().filter(|link| !without_check(link)) {
        for end in "case=".len()..link.len() {
            for after in ["", ".", "...", "\u{2026}", ")", "&utm_source=a", " and so on", "%3"] {
                let text = format!("#{}{after}", &link[..end]);
                assert_eq!(Case::from_text(&text), Err(CaseError::Damaged), "{text}");
            }
        }
        for whole in [encoded(&link), encoded(&encoded(&link))] {
            for end in "case%253D".len()..whole.len() {
                let text = format!("#{}", &whole[..end]);
                assert_eq!(Case::from_text(&text), Err(CaseError::Damaged), "{text}");
            }
        }
    }
}

#[test]
fn lines_that_were_broken_are_joined_where_a_check_tells_that_it_is_right() {
    for link in links().into_iter().filter(|link| !without_check(link)) {
        for at in ["case=".len() + 2, link.len() / 2, link.len() - 1] {
            for between in ["\n", "\r\n", " ", "\u{ad}", "\u{200b}"] {
                let text = format!("https://clinic.example/#{}{between}{}", &link[..at], &link[at..]);
                assert_eq!(Case::from_text(&text), Case::from_fragment(&link), "{text:?}");
            }
        }
    }
}

#[test]
fn what_follows_a_link_without_a_check_and_could_belong_to_it_is_told() {
    let hand = "case=1;loss.stage=VI";
    for after in [" I", "\nI", "\u{e9}", "%zz", "+1", "@", "$", "&case=1;loss.stage=V", "\u{200b}I"] {
        let error = Case::from_text(&format!("{hand}{after}")).unwrap_err();
        assert_eq!(error.code(), "case-syntax", "{after:?}: {error}");
    }
    for after in ["\u{2026}", "...", "..", "I...", "%", "%3"] {
        assert_eq!(Case::from_text(&format!("{hand}{after}")), Err(CaseError::Damaged), "{after:?}");
    }
}

#[test]
fn json_is_read_with_a_mark_before_it_and_anything_else_is_an_error() {
    for text in
        ["{\"version\":1}", "\u{feff}{\"version\":1}", " \n{ \"version\": 1 }\n", "\u{feff}\u{feff}{\"version\":1}"]
    {
        assert_eq!(Case::from_text(text), Ok(Case::default()), "{text:?}");
    }
    for text in ["", "#", "null", "undefined", "[object Object]", "#/consult/case=1", "#showcase=1", "not a case", "#%"]
    {
        let error = Case::from_text(text).unwrap_err();
        assert_eq!(error.code(), "case-syntax", "{text:?}: {error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,60}", head in prop::sample::select(vec!["", "#", "case=", "case=1;", "case=abcdef-1;", "%63ase%3d1"])) {
        let _ = Case::from_text(&format!("{head}{text}"));
    }
}
