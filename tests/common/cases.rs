//! Cases with every field set.

use proptest::prelude::*;
use smp_simulator::case::{Allowed, Assumptions, Case, Column, Field, Given, fields, lists};
use smp_simulator::math::Rng;

/// A value that a field may hold, as text. `wild` chooses among all, else only the extremes.
pub fn any_value(rng: &mut Rng, allowed: &Allowed, wild: bool) -> String {
    let share = |rng: &mut Rng| if wild { f64::from(rng.unit()) } else { f64::from(rng.next_u32() & 1) };
    let at_step =
        |low: f64, high: f64, step: f64, share: f64| (((low + (high - low) * share) / step).round() * step) as f32;
    match *allowed {
        Allowed::Number { min, max, step } => at_step(min, max, step, share(rng)).to_string(),
        Allowed::Whole { min, max } => {
            ((f64::from(min) + (f64::from(max) - f64::from(min)) * share(rng)).round() as u32).to_string()
        }
        Allowed::Choice { names } => names[rng.next_u32() as usize % names.len()].to_owned(),
        Allowed::Points { most, reach, step } => {
            let numbers = (0..2 * most).map(|_| at_step(-reach, reach, step, share(rng)).to_string());
            numbers.collect::<Vec<_>>().join("_")
        }
        Allowed::Text { wanted } if wanted.contains("date") => "2026-11-22".to_owned(),
        Allowed::Text { wanted } if wanted.contains("currency") => "EUR".to_owned(),
        // The retouch layer, which the limit leaves out.
        Allowed::Text { .. } => String::new(),
    }
}

pub fn given<'a>(column: &Column, text: &'a str) -> Given<'a> {
    if column.allowed.is_text() { Given::Text(text) } else { Given::Number(text.parse().unwrap()) }
}

/// A stage of another scale makes no case; this one is on each.
pub fn hold_together(case: &mut Case) {
    for path in ["loss.stage", "time.later_stage"] {
        if case.check().is_err() {
            Field::at(path).unwrap().put(case, &Given::Text("none")).unwrap();
        }
    }
}

/// A case with every field set, its lists full.
pub fn any_case(seed: u64, wild: bool) -> Case {
    let mut rng = Rng::new(seed, 7);
    let mut case = Case::default();
    for field in fields() {
        let column = field.column();
        let text = any_value(&mut rng, &column.allowed, wild);
        field.put(&mut case, &given(&column, &text)).unwrap();
    }
    for list in lists() {
        let columns = list.columns();
        for record in 0..list.most() {
            list.push(&mut case);
            for (at, column) in columns.iter().enumerate() {
                let text = any_value(&mut rng, &column.allowed, wild);
                list.put(&mut case, record, at, &given(column, &text)).unwrap();
            }
        }
    }
    hold_together(&mut case);
    assert!(case.check() == Ok(()), "case {seed} is none");
    case
}

/// The fields of what is assumed.
pub fn assumed_fields() -> impl Iterator<Item = &'static Field> {
    fields().filter(|field| field.path.starts_with("assumptions."))
}

/// Anything that may be assumed, its numbers at their steps.
pub fn any_assumptions() -> impl Strategy<Value = Assumptions> {
    prop::collection::vec(0.0_f64..=1.0, assumed_fields().count()).prop_map(|shares| {
        let mut case = Case::default();
        for (field, share) in assumed_fields().zip(shares) {
            let Allowed::Number { min, max, step } = field.column().allowed else { continue };
            let number = ((min + (max - min) * share) / step).round() * step;
            field.put(&mut case, &Given::Number(number)).unwrap();
        }
        case.assumptions
    })
}
