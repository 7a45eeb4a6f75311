//! The plan: what is done on which day, how long it takes and what it costs.

use crate::case::{Case, Plan};
use crate::head::{ScalpChart, ScalpZone};
use crate::math::CivilDate;
use crate::treatment::Deposit;
use crate::treatment::timeline::Timeline;

/// Touch-ups are listed up to this day: twenty years.
const LAST_TOUCH_UP_DAY: f32 = 7300.0;

/// One visit to the clinic.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedSession {
    /// Counted from 1.
    pub session: u8,
    /// Days since the first session.
    pub day: u32,
    /// New deposits, and those of them in each zone, in the order of [`ScalpZone::ALL`].
    pub deposits: u32,
    pub deposits_by_zone: [u32; ScalpZone::ALL.len()],
    /// Deposits of earlier sessions that are gone over.
    pub gone_over: u32,
    pub work: Work,
}

/// What a number of deposits takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Work {
    /// Cycles of the needle.
    pub needle_cycles: f64,
    /// Hours with the needle on a dot.
    pub needle_hours: f32,
    /// Hours in the chair, preparation and rests included.
    pub chair_hours: f32,
}

/// The clinic's own prices, added up, in the currency of the case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    pub sessions: f64,
    pub deposits: f64,
    pub fixed: f64,
    pub total: f64,
}

/// The whole treatment, visit by visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    pub sessions: Vec<PlannedSession>,
    /// The day of the first session, if it is set.
    pub first_date: Option<CivilDate>,
    /// Days since the first session of the touch-ups of twenty years.
    pub touch_ups: Vec<u32>,
    /// All deposits, and those of them in each zone.
    pub deposits: u32,
    pub deposits_by_zone: [u32; ScalpZone::ALL.len()],
    /// The sessions' work added up, touch-ups left out.
    pub work: Work,
    /// `None` when the case holds no price.
    pub price: Option<Price>,
}

impl Schedule {
    /// `deposits` must be those of the case, `chart` that of its person. Without deposits there are no sessions.
    pub fn of(case: &Case, deposits: &[Deposit], chart: &ScalpChart) -> Self {
        let timeline = Timeline::new(case);
        let mut sessions: Vec<PlannedSession> = Vec::new();
        let mut all_by_zone = [0; ScalpZone::ALL.len()];
        let mut placed = 0;
        let planned = if deposits.is_empty() { 0 } else { timeline.sessions() };
        for session in 1..=planned {
            let mut by_zone = [0; ScalpZone::ALL.len()];
            for deposit in deposits.iter().filter(|deposit| deposit.session == session) {
                let zone = ScalpZone::at(chart.chart_from_surface(deposit.position_mm), chart);
                by_zone[zone.index()] += 1;
                all_by_zone[zone.index()] += 1;
            }
            let new: u32 = by_zone.iter().sum();
            // A session with nothing new to place makes up what has healed too light.
            let gone_over = if new == 0 { share_of(placed, timeline.refresh_share()) } else { 0 };
            let day = timeline.session_day(session) as u32;
            sessions.push(PlannedSession {
                session,
                day,
                deposits: new,
                deposits_by_zone: by_zone,
                gone_over,
                work: Work::of(&case.plan, new + gone_over),
            });
            placed += new;
        }
        let touch_ups = if sessions.is_empty() { Vec::new() } else { touch_ups(&timeline) };
        let work = sessions.iter().fold(Work::default(), |sum, visit| sum.plus(&visit.work));
        let price = Price::of(&case.plan, sessions.len(), placed);
        let first_date = case.plan.first_date.0;
        Self { sessions, first_date, touch_ups, deposits: placed, deposits_by_zone: all_by_zone, work, price }
    }
}

impl Schedule {
    /// The date of a day since the first session, if the first session's is set.
    pub fn date(&self, day: u32) -> Option<CivilDate> {
        self.first_date?.plus_days(day)
    }
}

impl Work {
    /// What so many deposits take in one session.
    pub fn of(plan: &Plan, deposits: u32) -> Self {
        let needle_s = f64::from(deposits) * f64::from(plan.dwell_s);
        let chair_s = needle_s / (f64::from(plan.needle_percent) / 100.0) + 60.0 * f64::from(plan.preparation_minutes);
        Self {
            needle_cycles: needle_s * f64::from(plan.needle_hz),
            needle_hours: (needle_s / 3600.0) as f32,
            chair_hours: (chair_s / 3600.0) as f32,
        }
    }

    fn plus(self, other: &Self) -> Self {
        Self {
            needle_cycles: self.needle_cycles + other.needle_cycles,
            needle_hours: self.needle_hours + other.needle_hours,
            chair_hours: self.chair_hours + other.chair_hours,
        }
    }
}

impl Price {
    fn of(plan: &Plan, sessions: usize, deposits: u32) -> Option<Self> {
        let [each, thousand, fixed] =
            [plan.price_per_session, plan.price_per_1000_deposits, plan.price_fixed].map(in_cents);
        if each + thousand + fixed <= 0.0 || sessions == 0 {
            return None;
        }
        let sessions = in_cents_f64(each * sessions as f64);
        let deposits = (thousand * f64::from(deposits) / 10.0).round() / 100.0;
        Some(Self { sessions, deposits, fixed, total: in_cents_f64(sessions + deposits + fixed) })
    }
}

/// A price as it was given: the nearest hundredth to its `f32`.
fn in_cents(price: f32) -> f64 {
    in_cents_f64(f64::from(price))
}

fn in_cents_f64(price: f64) -> f64 {
    (price * 100.0).round() / 100.0
}

fn share_of(count: u32, share: f32) -> u32 {
    (f64::from(count) * f64::from(share)).round() as u32
}

fn touch_ups(timeline: &Timeline) -> Vec<u32> {
    timeline.touch_up_days(LAST_TOUCH_UP_DAY).map(|day| day.round() as u32).collect()
}
