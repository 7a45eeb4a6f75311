//! A case as the fragment of a URL: `case=1;loss.stage=VII;hair.length_mm=0.5;scars.0.kind=fut`. Defaults are left out,
//! but for the first field of each record, which tells that the record is there. What would be long that way is packed:
//! `case=1;y=…`. What the simulator writes carries a check before the version, `case=kfqzhw-1;…`, by which a link that
//! was cut or changed is known; a fragment written by hand has none.

use super::error::{CaseError, shown};
use super::fields::{Field, fields};
use super::lists::{List, column_at, list, lists, place};
use super::loss::{SCALE, of_scale};
use super::model::Case;
use super::number::number_from_text;
use super::packed::{Form, SHORT, pack, unpack};
use super::seal::{opened, sealed};
use super::value::{Given, check_length, check_together, check_version};

/// Longest fragment that is written for people to read.
const READABLE_LETTERS: usize = 400;

impl Case {
    /// Writes the case as a fragment without its `#`, with a check, in letters that need no escaping in a URL: as pairs
    /// of field and value where these take no more than 400 letters, else packed. Any case without a retouch layer takes
    /// at most 1,200 letters.
    pub fn to_fragment(&self) -> String {
        let readable = self.to_readable_fragment();
        if readable.len() <= READABLE_LETTERS {
            return sealed(&readable);
        }
        let packed = format!("case={};{}={}", Self::VERSION, SHORT.key, pack(self, SHORT));
        sealed(if packed.len() < readable.len() { &packed } else { &readable })
    }

    /// Writes the case as one does by hand: without a check, as pairs of field and value, however many.
    pub fn to_readable_fragment(&self) -> String {
        let default = Self::default();
        let mut fragment = format!("case={}", Self::VERSION);
        for field in fields() {
            let text = field.text(self);
            if text != field.text(&default) {
                fragment.push_str(&format!(";{}={text}", field.path));
            }
        }
        for list in lists() {
            let columns = list.columns();
            for record in 0..list.count(self) {
                for (at, column) in columns.iter().enumerate() {
                    let text = list.text(self, record, at);
                    if at == 0 || text != column.default {
                        fragment.push_str(&format!(";{}.{record}.{}={text}", list.name(), column.path));
                    }
                }
            }
        }
        fragment
    }

    /// Reads a fragment, with or without its `#`, also one that was percent-encoded on the way.
    /// [`Case::from_text`] bears more.
    ///
    /// # Errors
    /// [`CaseError`], naming the pair that is no pair, or the field that is unknown, given twice or out of range; or
    /// telling that the link is damaged, or of a newer simulator.
    pub fn from_fragment(fragment: &str) -> Result<Self, CaseError> {
        let decoded = decode(fragment.strip_prefix('#').unwrap_or(fragment))?;
        let decoded = opened(&decoded)?;
        let mut pairs = decoded.split(';');
        let version = pairs.next().and_then(|first| first.strip_prefix("case="));
        let Some(version) = version else {
            return Err(CaseError::Fragment { message: "it must begin with `case=1`".to_owned() });
        };
        check_version(Some(&number(version)))?;
        let mut case = Self::default();
        let mut seen = Vec::new();
        for pair in pairs.filter(|pair| !pair.is_empty()) {
            let Some((path, text)) = pair.split_once('=') else {
                return Err(CaseError::Fragment { message: format!("`{}` is not `field=value`", shown(pair)) });
            };
            if seen.contains(&path) {
                return Err(CaseError::Twice { path: shown(path) });
            }
            seen.push(path);
            if let Some(form) = Form::of(path) {
                // Whatever stood before it would be lost, and what stands after it is not packed by any simulator.
                if seen.len() > 1 || decoded.matches(';').count() > 1 {
                    return Err(CaseError::Fragment { message: "a packed case takes no further fields".to_owned() });
                }
                case = unpack(text, form)?;
            } else if let Some(field) = Field::at(path) {
                let put = field.put(&mut case, &given(text, field.column().allowed.is_text()));
                put.map_err(|error| of_scale(error, value_of(SCALE, &decoded)))?;
            } else {
                put_in_record(&mut case, path, text)?;
            }
        }
        check_together(&case)?;
        Ok(case)
    }
}

/// The text given for a field, wherever it stands in the fragment.
fn value_of<'a>(path: &str, fragment: &'a str) -> Option<Given<'a>> {
    let mut pairs = fragment.split(';').filter_map(|pair| pair.split_once('='));
    pairs.find(|(found, _)| *found == path).map(|(_, text)| Given::Text(text))
}

/// Puts a value in that belongs to a record: `scars.0.width_mm`.
fn put_in_record(case: &mut Case, path: &str, text: &str) -> Result<(), CaseError> {
    let Some((list, record, name)) = in_record(path) else { return Err(CaseError::unknown(path)) };
    let known = list.count(case);
    if record > known {
        return Err(CaseError::Gap { path: place(list.name(), record), known });
    }
    let at = column_at(list, record, name)?;
    if record == known {
        check_length(list.name(), known + 1, list.most())?;
        list.push(case);
    }
    let is_text = list.columns().get(at).is_some_and(|column| column.allowed.is_text());
    list.put(case, record, at, &given(text, is_text))
}

/// The list, the record and the field's name of a path.
fn in_record(path: &str) -> Option<(&'static dyn List, usize, &str)> {
    let (name, rest) = path.split_once('.')?;
    let (record, field) = rest.split_once('.')?;
    // Each record has one name: neither `00` nor `+0`.
    let index: usize = record.parse().ok()?;
    (index.to_string() == record).then_some((list(name)?, index, field))
}

fn given(text: &str, is_text: bool) -> Given<'_> {
    if is_text { Given::Text(text) } else { number(text) }
}

/// A number if it reads as one; else the text, which the message then shows.
fn number(text: &str) -> Given<'_> {
    number_from_text(text).map_or(Given::Text(text), Given::Number)
}

/// Undoes percent-encoding. No value of a case holds a separator, so the whole fragment may be decoded at once.
pub(super) fn decode(text: &str) -> Result<String, CaseError> {
    let error = || CaseError::Fragment { message: format!("`{}` is not well percent-encoded", shown(text)) };
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        if byte == b'%' {
            let digit = |at: usize| tail.get(at).and_then(|byte| char::from(*byte).to_digit(16));
            let (Some(high), Some(low)) = (digit(0), digit(1)) else { return Err(error()) };
            bytes.push(u8::try_from(16 * high + low).map_err(|_| error())?);
            rest = &tail[2..];
        } else {
            bytes.push(byte);
            rest = tail;
        }
    }
    String::from_utf8(bytes).map_err(|_| error())
}
