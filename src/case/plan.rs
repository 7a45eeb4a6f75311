//! How the treatment is spread over the calendar, and what the clinic asks for it.

use super::fields::{Field, number, text, whole};
use crate::math::CivilDate;

/// The lines of this part in the table of fields.
pub(super) static FIELDS: &[Field] = &[
    text!(
        "plan.first_date",
        plan.first_date as FirstDate,
        "The day of the first session as year-month-day; empty while it is open."
    ),
    whole!("plan.session_gap_days", plan.session_gap_days as u8, 14 to 60, "Days from one session to the next."),
    number!("plan.needle_hz", plan.needle_hz, 100.0 to 140.0 by 1.0, "How often the needle cycles in a second."),
    number!("plan.dwell_s", plan.dwell_s, 0.02 to 1.0 by 0.01,
        "Assumed: seconds for which the needle works on one dot."),
    number!("plan.needle_percent", plan.needle_percent, 5.0 to 60.0 by 0.5,
        "Assumed: share of the work in which the needle is on a dot; the rest is finding the next, wiping and rests."),
    number!("plan.preparation_minutes", plan.preparation_minutes, 0.0 to 180.0 by 1.0,
        "Assumed: minutes of a session before the first dot and after the last."),
    number!("plan.price_per_session", plan.price_per_session, 0.0 to 100_000.0 by 0.01,
        "The clinic's price for each session; 0 is none."),
    number!("plan.price_per_1000_deposits", plan.price_per_1000_deposits, 0.0 to 100_000.0 by 0.01,
        "The clinic's price for each thousand deposits; 0 is none."),
    number!("plan.price_fixed", plan.price_fixed, 0.0 to 100_000.0 by 0.01,
        "The clinic's price whatever the extent; 0 is none."),
    text!(
        "plan.currency",
        plan.currency as Currency,
        "The currency of the prices, three letters (ISO 4217); empty is none."
    ),
];

#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub first_date: FirstDate,
    /// Days from one session to the next, 14 to 60. Reference: the brief's figures, sessions.
    pub session_gap_days: u8,
    /// Cycles of the needle a second, 100 to 140. Reference: the brief's figures, needle rate.
    pub needle_hz: f32,
    /// Seconds of needle on one dot, 0.02 to 1.
    pub dwell_s: f32,
    /// Share of the work in which the needle is on a dot, 5 to 60 %.
    pub needle_percent: f32,
    /// Minutes of a session without work on the skin, 0 to 180.
    pub preparation_minutes: f32,
    /// The clinic's own prices in its own currency, 0 to 100,000; 0 is none.
    pub price_per_session: f32,
    pub price_per_1000_deposits: f32,
    pub price_fixed: f32,
    pub currency: Currency,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            first_date: FirstDate::default(),
            session_gap_days: 14,
            needle_hz: 120.0,
            dwell_s: 0.1,
            needle_percent: 12.0,
            preparation_minutes: 40.0,
            price_per_session: 0.0,
            price_per_1000_deposits: 0.0,
            price_fixed: 0.0,
            currency: Currency::default(),
        }
    }
}

/// The day of the first session, if it is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstDate(pub Option<CivilDate>);

impl FirstDate {
    pub(super) const WANTED: &'static str = "a date like 2026-11-22, or empty";

    /// `2026-11-22`, or empty.
    pub fn to_text(&self) -> String {
        self.0.map_or_else(String::new, |date| date.to_string())
    }

    /// Reads [`Self::to_text`] back; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        if text.is_empty() { Some(Self(None)) } else { CivilDate::from_iso(text).map(|date| Self(Some(date))) }
    }
}

/// Three capital letters for a currency, if it is set. Which letters are a currency is not checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Currency(Option<[u8; 3]>);

impl Currency {
    pub(super) const WANTED: &'static str = "a currency of three capital letters like EUR, or empty";

    /// `EUR`, or empty.
    pub fn to_text(&self) -> String {
        self.0.iter().flatten().copied().map(char::from).collect()
    }

    /// Reads [`Self::to_text`] back; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self(None));
        }
        let letters: [u8; 3] = text.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(Some(letters)))
    }
}
