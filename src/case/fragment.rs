//! A case as the fragment of a URL: `case=1;loss.stage=VII;hair.length_mm=0.5`. Defaults are left out.

use super::error::{CaseError, shown};
use super::fields::{Field, Kind, fields};
use super::model::Case;
use super::value::{Given, check_version};

impl Case {
    /// Writes the case as a fragment without its `#`, in letters that need no escaping in a URL.
    pub fn to_fragment(&self) -> String {
        let default = Self::default();
        let mut fragment = format!("case={}", Self::VERSION);
        for field in fields() {
            let text = field.text(self);
            if text != field.text(&default) {
                fragment.push_str(&format!(";{}={text}", field.path));
            }
        }
        fragment
    }

    /// Reads a fragment, with or without its `#`, also one that was percent-encoded on the way.
    ///
    /// # Errors
    /// [`CaseError`], naming the pair that is no pair, or the field that is unknown, given twice or out of range.
    pub fn from_fragment(fragment: &str) -> Result<Self, CaseError> {
        let decoded = decode(fragment.strip_prefix('#').unwrap_or(fragment))?;
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
            let field = Field::at(path).ok_or_else(|| CaseError::unknown(path))?;
            if seen.contains(&field.path) {
                return Err(CaseError::Twice { path: path.to_owned() });
            }
            seen.push(field.path);
            let given = if matches!(field.kind, Kind::Choice { .. }) { Given::Text(text) } else { number(text) };
            field.put(&mut case, &given)?;
        }
        Ok(case)
    }
}

/// A number if it reads as one; else the text, which the message then shows.
fn number(text: &str) -> Given<'_> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Given::Number(number),
        _ => Given::Text(text),
    }
}

/// Undoes percent-encoding. No value of a case holds a separator, so the whole fragment may be decoded at once.
fn decode(text: &str) -> Result<String, CaseError> {
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
