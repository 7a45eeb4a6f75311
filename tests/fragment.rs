//! The fragment of a URL: short enough for any case, and safe against whatever becomes of it on the way.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::{any_case, any_value, given, hold_together};
use proptest::prelude::*;
use smp_simulator::case::{Allowed, Case, CaseError, Column, Field, fields, lists};
use smp_simulator::math::Rng;

#[test]
fn any_case_takes_at_most_1200_letters() {
    let mut longest = 0;
    for seed in 0..600 {
        let case = any_case(seed, seed % 2 == 0);
        let fragment = case.to_fragment();
        assert!(fragment.contains("-1;y="));
        longest = longest.max(fragment.len());
        assert!(Case::from_fragment(&fragment) == Ok(case), "{fragment} reads as another case");
    }
    longest = longest.max(largest().to_fragment().len());
    println!("{} fields, {} lists: {longest} letters at most", fields().count(), lists().count());
    assert!(longest <= 1200, "{longest} letters");
}

/// The case with every field at the value that takes most room.
fn largest() -> Case {
    let mut case = Case::default();
    for field in fields() {
        let column = field.column();
        field.put(&mut case, &given(&column, &furthest(&column))).unwrap();
    }
    for list in lists() {
        for record in 0..list.most() {
            list.push(&mut case);
            for (at, column) in list.columns().iter().enumerate() {
                list.put(&mut case, record, at, &given(column, &furthest(column))).unwrap();
            }
        }
    }
    hold_together(&mut case);
    case
}

/// Of a field's values that are not its default the one furthest from 0.
fn furthest(column: &Column) -> String {
    let end = |min: f64, max: f64| {
        let [first, second] = if min.abs() > max.abs() { [min, max] } else { [max, min] };
        if first.to_string() == column.default { second } else { first }.to_string()
    };
    match column.allowed {
        Allowed::Number { min, max, .. } => end(min, max),
        Allowed::Whole { min, max } => end(min.into(), max.into()),
        Allowed::Choice { names } => (*names.iter().find(|name| **name != column.default).unwrap()).to_owned(),
        allowed => any_value(&mut Rng::new(1, 0), &allowed, false),
    }
}

#[test]
fn a_short_case_stays_readable_and_a_long_one_reads_the_same_either_way() {
    let mut case = Case::default();
    let columns: Vec<(&Field, Column)> = fields().map(|field| (field, field.column())).collect();
    let mut rng = Rng::new(5, 0);
    let mut seen = [false; 2];
    for (field, column) in columns {
        let text = any_value(&mut rng, &column.allowed, true);
        field.put(&mut case, &given(&column, &text)).unwrap();
        hold_together(&mut case);
        let (fragment, readable) = (case.to_fragment(), case.to_readable_fragment());
        let is_readable = fragment.ends_with(&readable["case=".len()..]);
        assert_eq!(is_readable, readable.len() <= 400, "{fragment}");
        assert!(fragment.len() <= readable.len() + "kfqzhw-".len());
        seen[usize::from(is_readable)] = true;
        assert_eq!(Case::from_fragment(&fragment), Ok(case.clone()));
        assert_eq!(Case::from_fragment(&readable), Ok(case.clone()));
    }
    assert_eq!(seen, [true; 2], "both forms were tried");
}

#[test]
fn links_of_both_packed_forms_are_read() {
    let mut case = Case::default();
    (case.person.face, case.hair.length_mm, case.time.day) = (3, 12.5, 30.25);
    for link in ["case=1;y=H_______6VOJ______8iWrh_CGBkJtYk", "case=1;z=H_______6UpxP______kCWrh_CQwAKHRszg"] {
        assert_eq!(Case::from_fragment(link), Ok(case.clone()), "{link}");
    }
}

#[test]
fn a_packed_link_takes_no_more_fields() {
    let link = any_case(1, true).to_fragment();
    let packed = format!("case={}", link.split_once('-').unwrap().1);
    for wrong in [format!("{packed};time.day=3"), packed.replace("case=1;", "case=1;time.day=3;")] {
        let error = Case::from_fragment(&wrong).unwrap_err();
        assert_eq!(error.to_string(), "the case fragment: a packed case takes no further fields");
    }
    let case = Case::from_fragment(&packed);
    assert!(case.is_ok(), "a packed link without a check is read, as it was first written");
    assert_eq!([Case::from_fragment(&link), Case::from_fragment(&format!("#{link}"))], [case.clone(), case]);
}

/// A case with so many fields that are not default.
fn few_fields(seed: u64, count: usize) -> Case {
    let mut rng = Rng::new(seed, 1);
    let mut case = Case::default();
    for (field, column) in fields().map(|field| (field, field.column())).take(count) {
        field.put(&mut case, &given(&column, &any_value(&mut rng, &column.allowed, true))).unwrap();
    }
    hold_together(&mut case);
    case
}

/// A link with one letter twice.
fn doubled(link: &str, at: usize) -> String {
    format!("{}{}", &link[..=at], &link[at..])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn every_case_comes_back_the_same_from_its_packed_form(seed in any::<u64>(), wild in any::<bool>()) {
        let case = any_case(seed, wild);
        let fragment = case.to_fragment();
        prop_assert!(fragment.chars().all(|c| c.is_ascii_alphanumeric() || "-_=;".contains(c)), "{}", fragment);
        prop_assert_eq!(Case::from_fragment(&fragment), Ok(case));
    }

    #[test]
    fn a_letter_changed_or_letters_lost_are_noticed(
        seed in any::<u64>(),
        fields in 0_usize..60,
        at in any::<prop::sample::Index>(),
        letter in "[A-Za-z0-9_.;=-]",
    ) {
        // Short ones stay readable, long ones are packed.
        for link in [few_fields(seed, fields).to_fragment(), any_case(seed, true).to_fragment()] {
            let place = "case=".len() + at.index(link.len() - "case=".len());
            let changed = format!("{}{letter}{}", &link[..place], &link[place + 1..]);
            for damaged in [changed, link[..place].to_owned(), format!("{link}{letter}"), doubled(&link, place)] {
                if damaged != link {
                    prop_assert_eq!(Case::from_fragment(&damaged), Err(CaseError::Damaged), "{}", damaged);
                }
            }
        }
    }

    #[test]
    fn no_packed_text_makes_the_reader_panic(text in "[A-Za-z0-9_-]{0,120}") {
        for key in ["y", "z"] {
            let fragment = format!("case=1;{key}={text}");
            prop_assert!(Case::from_fragment(&fragment).is_err());
        }
    }
}
