//! Sums of few products, fitted to the table of simulated columns.

use crate::form::{Form, STEP, Term, Variables, skin_variables};
use crate::least_squares::{Normal, Sample};
use crate::table::Row;

const DEGREE: u8 = 4;
/// A term's degree and that of the skin's variables it goes with are together no more than this.
const DEGREE_WITH_SKIN: u8 = 3;
/// Terms of each sum.
const TERMS: usize = 40;
/// Contrast nearer to 0 or 1 counts as this.
const CLEAR: f64 = 0.002;

/// What is fitted, each by a measure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantity {
    Area,
    Centre,
    Width,
}

impl Quantity {
    /// What the sum is to be, and how much an error of it weighs; none where the simulation is too uncertain.
    fn wanted(self, row: &Row, channel: usize, variables: &Variables) -> Option<(f64, f64)> {
        let found = &row.found[channel];
        let inside = if row.is_usual() { 2.0 } else { 1.0 };
        match self {
            Self::Area => Some((libm::log(found.area_mm2.mean / variables.area_mm2), inside)),
            Self::Centre => {
                let contrast = found.centre.mean.clamp(CLEAR, 1.0 - CLEAR);
                let odds = contrast / (1.0 - contrast) / (1.0 - libm::exp(-variables.met));
                Some((libm::log(odds), inside * (contrast * (1.0 - contrast) + 0.01)))
            }
            Self::Width => {
                let error = found.width_mm.error / found.width_mm.mean;
                let known = error < 0.05 && found.width_mm.mean < 2.0;
                known.then(|| {
                    (libm::log(found.width_mm.mean / row.column.diameter_mm), inside * (0.02 / error).min(1.0))
                })
            }
        }
    }
}

/// Every product of the variables up to the degree.
fn candidates() -> Vec<[u8; 4]> {
    let upto = || 0..=DEGREE;
    let all =
        upto().flat_map(move |x| upto().flat_map(move |y| upto().flat_map(move |q| upto().map(move |w| [x, y, q, w]))));
    let mut terms: Vec<[u8; 4]> = all.filter(|powers| powers.iter().sum::<u8>() <= DEGREE).collect();
    terms.sort_by_key(|powers| powers.iter().sum::<u8>());
    terms
}

/// Which of the skin's six polynomials go with a term.
fn with_skin(powers: [u8; 4]) -> usize {
    match DEGREE_WITH_SKIN.saturating_sub(powers.iter().sum()) {
        0 => 1,
        1 => 3,
        _ => 6,
    }
}

/// The terms that suit a quantity best, `most` of them, with their counts.
fn fit(rows: &[Row], quantity: Quantity, most: usize) -> Vec<Term> {
    let powers = candidates();
    let mut starts = vec![0];
    for term in &powers {
        starts.push(starts[starts.len() - 1] + with_skin(*term));
    }
    let normals: [Normal; 3] = std::array::from_fn(|channel| {
        let sample = |row: &Row| {
            let variables = Variables::new(&row.column, channel);
            let (wanted, weight) = quantity.wanted(row, channel, &variables)?;
            let skin = skin_variables(&row.skin, channel);
            let products = powers
                .iter()
                .flat_map(|term| {
                    let product = variables.product(*term);
                    skin.iter().take(with_skin(*term)).map(move |skin| product * skin)
                })
                .collect();
            Some(Sample { parts: products, wanted, weight })
        };
        Normal::of(&rows.iter().filter_map(sample).collect::<Vec<_>>())
    });
    let chosen =
        |terms: &[usize]| -> Vec<usize> { terms.iter().flat_map(|term| starts[*term]..starts[*term + 1]).collect() };
    let left = |terms: &[usize]| -> f64 {
        let chosen = chosen(terms);
        normals.iter().map(|normal| normal.share_left(&chosen)).sum()
    };
    let mut terms: Vec<usize> = (0..powers.len()).collect();
    while terms.len() > most {
        let without = |at: &usize| -> Vec<usize> { terms.iter().copied().filter(|term| term != at).collect() };
        let next =
            terms.iter().map(without).map(|terms| (left(&terms), terms)).min_by(|one, other| one.0.total_cmp(&other.0));
        let Some((_, fewer)) = next else { break };
        terms = fewer;
    }
    let all = chosen(&terms);
    let counts = normals.map(|normal| normal.solve(&all));
    let mut at = 0;
    terms
        .iter()
        .map(|term| {
            let size = with_skin(powers[*term]);
            let by_channel = std::array::from_fn(|channel: usize| {
                let mut steps = [0; 6];
                for (step, count) in steps.iter_mut().zip(&counts[channel][at..at + size]) {
                    *step = (count / STEP).round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
                }
                steps
            });
            at += size;
            Term { powers: powers[*term], counts: by_channel }
        })
        .collect()
}

/// The sums that suit a table best.
pub fn form(rows: &[Row]) -> Form {
    let of = |quantity| fit(rows, quantity, TERMS);
    Form { area: of(Quantity::Area), centre: of(Quantity::Centre), width: of(Quantity::Width) }
}
