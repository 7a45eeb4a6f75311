//! The packed form of a case, for fragments that would be long: bits as base64url.
//!
//! First come the fields that are not default, by rising id, each with its value; then the lists. A list is its id, how
//! many records it holds, those of its fields that are not default in every record, and the values row by row. Last
//! comes a checksum. Ids are hashes of names, so the order of the tables means nothing and new fields, choices and
//! wider ranges change nothing; what a newer simulator wrote and this one doesn't know is an error, never a guess.

use super::bits::{BitReader, BitWriter};
use super::error::CaseError;
use super::fields::{Column, fields};
use super::lists::{List, lists};
use super::model::Case;
use super::packed_value::{Packing, read, write};
use super::value::check_length;
use crate::math::{Fnv64, from_base64url, mix64, places_in_order, to_base64url};

const CHECKSUM_BYTES: usize = 4;

/// How fields and lists are named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// What stands for the form in place of a field.
    pub(super) key: &'static str,
    /// Bits of an id.
    pub(super) id_bits: u32,
    /// Some hundred ids lie about this power of two apart.
    gap_bits: u32,
}

/// The form that is written.
pub(super) const SHORT: Form = Form { key: "y", id_bits: 12, gap_bits: 5 };
/// The form of the first links: the same with longer ids.
const FIRST: Form = Form { key: "z", id_bits: 15, gap_bits: 8 };

impl Form {
    /// The form of this key.
    pub(super) fn of(key: &str) -> Option<Self> {
        [SHORT, FIRST].into_iter().find(|form| form.key == key)
    }

    fn id(self, name: &str) -> u64 {
        id(name, self.id_bits)
    }
}

/// Writes a case. Each value must be in its range.
pub(super) fn pack(case: &Case, form: Form) -> String {
    let mut bits = BitWriter::default();
    let told: Vec<(u64, Column, String)> = fields()
        .map(|field| (form.id(field.path), field.column(), field.text(case)))
        .filter(|(_, column, text)| *text != column.default)
        .collect();
    bits.number(told.len() as u64);
    let mut last = 0;
    // An id has at most 32 bits.
    for (id, column, text) in places_in_order(told.iter().map(|(id, ..)| *id as u32)).map(|place| &told[place]) {
        bits.about(id - last, form.gap_bits);
        last = *id;
        write(&mut bits, &column.allowed, text, Packing::Alone);
    }
    let lists: Vec<&dyn List> = lists().filter(|list| list.count(case) > 0).collect();
    bits.number(lists.len() as u64);
    for list in lists {
        pack_list(&mut bits, case, list, form);
    }
    let mut bytes = bits.finish();
    bytes.extend(checksum(&bytes));
    to_base64url(&bytes)
}

fn pack_list(bits: &mut BitWriter, case: &Case, list: &dyn List, form: Form) {
    let count = list.count(case);
    let texts = |at: usize| (0..count).map(|record| list.text(case, record, at)).collect::<Vec<_>>();
    let columns: Vec<(Column, Vec<String>)> =
        list.columns().into_iter().enumerate().map(|(at, column)| (column, texts(at))).collect();
    let told: Vec<(Column, Vec<String>, Packing)> = columns
        .into_iter()
        .filter(|(column, texts)| texts.iter().any(|text| *text != column.default))
        .map(|(column, texts)| {
            let packing = Packing::together(&column.allowed, &texts);
            (column, texts, packing)
        })
        .collect();
    bits.bits(form.id(list.name()), form.id_bits);
    bits.number(count as u64);
    bits.number(told.len() as u64);
    for (column, _, packing) in &told {
        bits.bits(form.id(column.path), form.id_bits);
        packing.write(bits, &column.allowed);
    }
    for record in 0..count {
        for (column, texts, packing) in &told {
            write(bits, &column.allowed, &texts[record], *packing);
        }
    }
}

/// Reads what [`pack`] wrote.
///
/// # Errors
/// `Damaged` for text that is, `Packed` for what a newer simulator wrote, else the field that is out of range.
pub(super) fn unpack(text: &str, form: Form) -> Result<Case, CaseError> {
    let bytes = from_base64url(text).ok_or_else(damaged)?;
    let (bytes, sum) = bytes.split_last_chunk::<CHECKSUM_BYTES>().ok_or_else(damaged)?;
    if checksum(bytes) != *sum {
        return Err(damaged());
    }
    let mut bits = BitReader::new(bytes);
    let mut case = Case::default();
    let mut last = 0;
    for _ in 0..bits.number().ok_or_else(damaged)? {
        last += bits.about(form.gap_bits).ok_or_else(damaged)?;
        let known = fields().find(|field| form.id(field.path) == last);
        let field = known.ok_or_else(|| CaseError::Packed { what: format!("a field ({last:03x})") })?;
        let value = read(&mut bits, field.path, &field.column().allowed, Packing::Alone)?;
        field.put(&mut case, &value.given())?;
    }
    for _ in 0..bits.number().ok_or_else(damaged)? {
        unpack_list(&mut bits, &mut case, form)?;
    }
    if bits.is_done() { Ok(case) } else { Err(damaged()) }
}

fn unpack_list(bits: &mut BitReader, case: &mut Case, form: Form) -> Result<(), CaseError> {
    let found = bits.bits(form.id_bits).ok_or_else(damaged)?;
    let known = lists().find(|list| form.id(list.name()) == found);
    let list = known.ok_or_else(|| CaseError::Packed { what: format!("a list ({found:03x})") })?;
    let count = usize::try_from(bits.number().ok_or_else(damaged)?).map_err(|_| damaged())?;
    check_length(list.name(), list.count(case) + count, list.most())?;
    let columns = list.columns();
    let mut told = Vec::new();
    for _ in 0..bits.number().ok_or_else(damaged)? {
        let found = bits.bits(form.id_bits).ok_or_else(damaged)?;
        let known = columns.iter().position(|column| form.id(column.path) == found);
        let unknown = || CaseError::Packed { what: format!("a field of {} ({found:03x})", list.name()) };
        let at = known.ok_or_else(unknown)?;
        told.push((at, Packing::read(bits, &columns[at].allowed).ok_or_else(damaged)?));
    }
    for record in 0..count {
        list.push(case);
        for (at, packing) in &told {
            let column = &columns[*at];
            let value = read(bits, column.path, &column.allowed, *packing)?;
            list.put(case, record, *at, &value.given())?;
        }
    }
    Ok(())
}

/// The id of a field, a list or a choice: so many bits of its name's hash. A test holds names that meet to different
/// ids.
pub(super) fn id(name: &str, bits: u32) -> u64 {
    hash(name.as_bytes()) >> (u64::BITS - bits)
}

fn checksum(bytes: &[u8]) -> [u8; CHECKSUM_BYTES] {
    ((hash(bytes) >> 32) as u32).to_be_bytes()
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hash = Fnv64::default();
    for byte in bytes {
        hash.byte(*byte);
    }
    // Names that differ in their last letter alone differ in few of the hash's upper bits as it is.
    mix64(hash.finish())
}

pub(super) fn damaged() -> CaseError {
    CaseError::Damaged
}

#[cfg(test)]
mod tests {
    use super::super::packed_value::CHOICE_BITS;
    use super::*;
    use crate::case::{Allowed, Field};

    #[test]
    fn names_that_meet_have_different_ids() {
        let differ = |names: &[&str], bits: u32| {
            for (at, name) in names.iter().enumerate() {
                let same = names[..at].iter().find(|other| id(other, bits) == id(name, bits));
                assert_eq!(same, None, "{name} has the same id: take another name");
            }
        };
        let all_differ = |names: Vec<&str>| [SHORT, FIRST].iter().for_each(|form| differ(&names, form.id_bits));
        all_differ(fields().map(|field| field.path).collect());
        all_differ(lists().map(|list| list.name()).collect());
        let tables = lists().map(|list| list.columns()).chain([fields().map(Field::column).collect()]);
        for columns in tables {
            all_differ(columns.iter().map(|column| column.path).collect());
            for column in columns {
                if let Allowed::Choice { names } = column.allowed {
                    differ(names, CHOICE_BITS);
                }
            }
        }
    }

    #[test]
    fn a_link_that_was_sent_is_read_for_good() {
        let mut case = Case::default();
        (case.person.face, case.hair.length_mm, case.time.day) = (3, 12.5, 30.25);
        assert_eq!(pack(&case, FIRST), "H_______6UpxP______kCWrh_CQwAKHRszg");
        assert_eq!(unpack("H_______6UpxP______kCWrh_CQwAKHRszg", FIRST), Ok(case.clone()));
        assert_eq!(pack(&case, SHORT), "H_______6VOJ______8iWrh_CGBkJtYk");
        assert_eq!(unpack("H_______6VOJ______8iWrh_CGBkJtYk", SHORT), Ok(case));
    }

    /// A packed case of these bits, its checksum right.
    fn packed(write: impl FnOnce(&mut BitWriter)) -> String {
        let mut bits = BitWriter::default();
        write(&mut bits);
        let mut bytes = bits.finish();
        bytes.extend(checksum(&bytes));
        to_base64url(&bytes)
    }

    fn message(write: impl FnOnce(&mut BitWriter)) -> String {
        let error = unpack(&packed(write), SHORT).unwrap_err();
        format!("{} | {error}", error.code())
    }

    #[test]
    fn what_a_newer_simulator_wrote_is_told_apart_from_damage() {
        let newer = "that this simulator doesn't know; open it with a newer one";
        let field = SHORT.id("no.such_field");
        assert_eq!(
            message(|bits| {
                bits.number(1);
                bits.about(field, SHORT.gap_bits);
                bits.number(3);
            }),
            format!("case-version | the case holds a field ({field:03x}) {newer}")
        );
        let choice = id("XII", CHOICE_BITS);
        assert_eq!(
            message(|bits| {
                bits.number(1);
                bits.about(SHORT.id("loss.stage"), SHORT.gap_bits);
                bits.bits(choice, CHOICE_BITS);
                bits.number(0);
            }),
            format!("case-version | the case holds a choice of loss.stage ({choice:03x}) {newer}")
        );
        let list = SHORT.id("wigs");
        assert_eq!(
            message(|bits| {
                bits.number(0);
                bits.number(1);
                bits.bits(list, SHORT.id_bits);
            }),
            format!("case-version | the case holds a list ({list:03x}) {newer}")
        );
        let column = SHORT.id("smell");
        assert_eq!(
            message(|bits| {
                bits.number(0);
                bits.number(1);
                bits.bits(SHORT.id("scars"), SHORT.id_bits);
                bits.number(1);
                bits.number(1);
                bits.bits(column, SHORT.id_bits);
            }),
            format!("case-version | the case holds a field of scars ({column:03x}) {newer}")
        );
    }

    #[test]
    fn damage_and_values_out_of_range_are_named() {
        let damage =
            "case-damaged | the link is damaged: it was cut short or changed on its way; copy the whole link again";
        assert_eq!(message(|bits| bits.number(2)), damage);
        assert_eq!(message(|bits| bits.bits(0, 24)), damage, "bits are left over");
        assert_eq!(
            message(|bits| {
                bits.number(1);
                bits.about(SHORT.id("hair.length_mm"), SHORT.gap_bits);
                bits.number(1);
            }),
            "case-field | hair.length_mm: -0.01 is below 0.1"
        );
        assert_eq!(
            message(|bits| {
                bits.number(0);
                bits.number(1);
                bits.bits(SHORT.id("scars"), SHORT.id_bits);
                bits.number(7);
            }),
            "case-field | scars: 7 are more than 6"
        );
        assert_eq!(unpack(&packed(|bits| bits.bits(0, 10)), SHORT), Ok(Case::default()));
    }
}
