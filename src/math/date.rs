//! Days of the civil (Gregorian) calendar. No clock is read and no time zone is known.

use std::fmt;

/// A day of the calendar, year 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CivilDate {
    year: u16,
    /// 1 to 12.
    month: u8,
    /// 1 to 31.
    day: u8,
}

/// Days in 400 years, after which the calendar repeats.
const DAYS_PER_ERA: i64 = 146_097;
const LAST_YEAR: u16 = 9999;

impl CivilDate {
    /// `None` for a day that the calendar doesn't have.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=LAST_YEAR).contains(&year) && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// Reads `2026-03-01`, the extended form of ISO 8601 with four, two and two digits.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
        if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// So many days later; `None` beyond year 9999.
    pub fn plus_days(self, days: u32) -> Option<Self> {
        Self::from_day_number(self.day_number() + i64::from(days))
    }

    /// Days from another date to this one, negative if this is the earlier.
    pub fn days_since(self, other: Self) -> i64 {
        self.day_number() - other.day_number()
    }

    /// Days since 1 March of year 0: years that begin in March have their leap day at their end.
    fn day_number(self) -> i64 {
        let (month, year) = (i64::from(self.month), i64::from(self.year));
        let (month, year) = if month > 2 { (month - 3, year) } else { (month + 9, year - 1) };
        365 * year + year / 4 - year / 100 + year / 400 + days_before(month) + i64::from(self.day) - 1
    }

    fn from_day_number(number: i64) -> Option<Self> {
        let (era, in_era) = (number / DAYS_PER_ERA, number % DAYS_PER_ERA);
        // The last day of a leap year would be counted to a year of its own: it is taken off first, by the days that
        // 4, 100 and 400 years have more than as many common ones.
        let year = (in_era - in_era / 1460 + in_era / 36_524 - in_era / (DAYS_PER_ERA - 1)) / 365;
        let in_year = in_era - (365 * year + year / 4 - year / 100);
        let month = (5 * in_year + 2) / 153;
        let day = in_year - days_before(month) + 1;
        let (month, year) = if month < 10 { (month + 3, year) } else { (month - 9, year + 1) };
        Self::new(u16::try_from(era * 400 + year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }
}

/// Days of the year before a month, where months count from March as 0: 31, 30, 31, 30, 31 days and again.
fn days_before(month: i64) -> i64 {
    (153 * month + 2) / 5
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> CivilDate {
        CivilDate::from_iso(text).unwrap()
    }

    #[test]
    fn days_that_the_calendar_does_not_have_are_not_read() {
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-01",
            "0000-01-01",
            "+026-01-01",
            "20260101",
            "2026-01-01T00",
            "",
        ] {
            assert_eq!(CivilDate::from_iso(text), None, "{text}");
        }
        for text in ["2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn adding_days_passes_months_leap_days_and_centuries() {
        for (from, days, to) in [
            ("2026-01-31", 1, "2026-02-01"),
            ("2028-02-28", 1, "2028-02-29"),
            ("2026-02-28", 1, "2026-03-01"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2026-11-22", 14, "2026-12-06"),
            ("2100-02-28", 1, "2100-03-01"),
            ("2000-02-29", 366, "2001-03-01"),
            ("1970-01-01", 20_000, "2024-10-04"),
        ] {
            assert_eq!(date(from).plus_days(days), Some(date(to)), "{from} and {days} days");
        }
        assert_eq!(date("9999-12-31").plus_days(1), None);
    }

    #[test]
    fn every_day_of_eight_hundred_years_follows_the_one_before() {
        let mut today = date("1599-12-31");
        let mut number = today.day_number();
        while today < date("2401-01-01") {
            let tomorrow = today.plus_days(1).unwrap();
            assert!(tomorrow > today, "{tomorrow} comes after {today}");
            number += 1;
            assert_eq!(tomorrow.day_number(), number, "{tomorrow}");
            assert_eq!(tomorrow.days_since(today), 1);
            today = tomorrow;
        }
    }
}
