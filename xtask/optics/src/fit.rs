//! Sums of few products, fitted to the table of simulated columns.

use std::fmt::Write as _;

use smp_simulator::optics::{self, ColumnVariables, Counts, Term, skin_variables};

use crate::column::Column;
use crate::least_squares::{Normal, Sample};
use crate::table::Row;

const DEGREE: u8 = 4;
/// A term's degree and that of the skin's variables it goes with are together no more than this.
const DEGREE_WITH_SKIN: u8 = 4;
/// Terms of the sums, the same for all.
const TERMS: usize = 41;
/// A count is a whole number of such steps.
const STEP: f64 = 1.0 / 512.0;
/// Contrast nearer to 0 or 1 counts as this.
const CLEAR: f64 = 0.002;
/// Errors that weigh alike: of area and width as shares, of the middle's contrast as it is.
const ALIKE: [f64; 3] = [0.05, 0.04, 0.10];
/// Times that errors are weighed anew, the larger the more.
const ROUNDS: usize = 6;

/// What is fitted, each by a measure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantity {
    Area,
    Centre,
    Width,
}

const QUANTITIES: [Quantity; 3] = [Quantity::Area, Quantity::Centre, Quantity::Width];

impl Quantity {
    /// What the sum is to be, and how much an error of it weighs; none where the simulation is too uncertain.
    fn wanted(self, row: &Row, channel: usize, variables: &ColumnVariables) -> Option<(f64, f64)> {
        let found = &row.found[channel];
        let inside = if row.is_usual() { 2.0 } else { 1.0 };
        let [area, centre, width] = ALIKE.map(|error| inside / error);
        match self {
            Self::Area => Some((libm::log(found.area_mm2.mean / f64::from(variables.area_mm2[channel])), area)),
            Self::Centre => {
                let contrast = found.centre.mean.clamp(CLEAR, 1.0 - CLEAR);
                let odds = contrast / (1.0 - contrast) / (1.0 - libm::exp(-f64::from(variables.met[channel])));
                Some((libm::log(odds), centre * (contrast * (1.0 - contrast) + 0.01)))
            }
            Self::Width => {
                let error = found.width_mm.error / found.width_mm.mean;
                let known = error < 0.12 && found.width_mm.mean < 2.0;
                known
                    .then(|| (libm::log(found.width_mm.mean / row.column.diameter_mm), width * (0.05 / error).min(1.0)))
            }
        }
    }
}

/// Every product of the variables up to the degree.
fn candidates() -> Vec<[u8; 4]> {
    let mut terms = vec![[0; 4]];
    for variable in 0..4 {
        let raised = |powers: &[u8; 4]| {
            let left = DEGREE - powers.iter().sum::<u8>();
            let mut powers = *powers;
            (0..=left).map(move |power| {
                powers[variable] = power;
                powers
            })
        };
        terms = terms.iter().flat_map(raised).collect();
    }
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

/// Samples of one quantity in one channel.
fn samples(rows: &[Row], quantity: Quantity, channel: usize, powers: &[[u8; 4]]) -> Vec<Sample> {
    let sample = |row: &Row| {
        let variables = variables(&row.column);
        let (wanted, weight) = quantity.wanted(row, channel, &variables)?;
        let skin = skin_variables(&row.skin).map(|by| f64::from(by[channel]));
        let products = powers
            .iter()
            .flat_map(|term| {
                let product = f64::from(variables.product(*term)[channel]);
                skin.iter().take(with_skin(*term)).map(move |skin| product * skin)
            })
            .collect();
        Some(Sample { parts: products, wanted, weight })
    };
    rows.iter().filter_map(sample).collect()
}

/// Variables of a column in the simulator's numbers.
pub fn variables(column: &Column) -> ColumnVariables {
    let optics::Column { diameter_mm, top_mm, bottom_mm, absorbance } = column.in_simulator();
    ColumnVariables::new(diameter_mm, top_mm, bottom_mm, absorbance)
}

/// The terms whose sums suit a table best.
fn fit(rows: &[Row]) -> Vec<Term> {
    let powers = candidates();
    let mut starts = vec![0];
    for term in &powers {
        starts.push(starts[starts.len() - 1] + with_skin(*term));
    }
    let mut all: Vec<Vec<Sample>> = QUANTITIES
        .iter()
        .flat_map(|quantity| (0..3).map(|channel| samples(rows, *quantity, channel, &powers)))
        .collect();
    let normals: Vec<Normal> = all.iter().map(|samples| Normal::of(samples)).collect();
    let chosen =
        |terms: &[usize]| -> Vec<usize> { terms.iter().flat_map(|term| starts[*term]..starts[*term + 1]).collect() };
    let left = |terms: &[usize]| -> f64 {
        let chosen = chosen(terms);
        normals.iter().map(|normal| normal.left(&chosen)).sum()
    };
    let mut terms: Vec<usize> = (0..powers.len()).collect();
    while terms.len() > TERMS {
        let without = |at: &usize| -> Vec<usize> { terms.iter().copied().filter(|term| term != at).collect() };
        let next =
            terms.iter().map(without).map(|terms| (left(&terms), terms)).min_by(|one, other| one.0.total_cmp(&other.0));
        let Some((_, fewer)) = next else { break };
        terms = fewer;
    }
    let parts = chosen(&terms);
    let counts: Vec<Vec<f64>> = all
        .iter_mut()
        .map(|samples| {
            let first: Vec<f64> = samples.iter().map(|sample| sample.weight).collect();
            let mut counts = Normal::of(samples).solve(&parts);
            for _ in 0..ROUNDS {
                let mut weights = Vec::new();
                for (sample, first) in samples.iter().zip(&first) {
                    let told: f64 = counts.iter().zip(&parts).map(|(count, at)| count * sample.parts[*at]).sum();
                    let off = first * (told - sample.wanted).abs();
                    weights.push(first * (1.0 + off));
                }
                samples.iter_mut().zip(weights).for_each(|(sample, weight)| sample.weight = weight);
                counts = Normal::of(samples).solve(&parts);
            }
            counts
        })
        .collect();
    let mut at = 0;
    let mut term = |term: &usize| {
        let size = with_skin(powers[*term]);
        let of = |counts: &Vec<f64>| -> Counts {
            let mut steps = [0; 6];
            for (step, count) in steps.iter_mut().zip(&counts[at..at + size]) {
                *step = (count / STEP).round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
            }
            steps
        };
        let counts = std::array::from_fn(|quantity| std::array::from_fn(|channel| of(&counts[3 * quantity + channel])));
        at += size;
        Term { powers: powers[*term], counts }
    };
    terms.iter().map(&mut term).collect()
}

/// The simulator's file of fitted numbers.
pub fn source(rows: &[Row]) -> String {
    let terms = fit(rows);
    let mut out = format!(
        "//! What the products of a column's variables count for: written by `cargo xtask optics fit`.\n\n\
         use super::{{Counts, Term}};\n\n\
         /// Step of the counts.\npub const COUNT_STEP: f32 = 1.0 / {:.1};\n\n\
         const fn term(powers: [u8; 4], area: [Counts; 3], centre: [Counts; 3], widening: [Counts; 3]) -> Term {{\n    \
         Term {{ powers, counts: [area, centre, widening] }}\n}}\n\n\
         #[rustfmt::skip]\npub const TERMS: [Term; {}] = [\n",
        1.0 / STEP,
        terms.len()
    );
    for Term { powers, counts: [area, centre, widening] } in terms {
        // Nothing fails in writing to a text.
        let _ = writeln!(out, "    term({powers:?},\n        {area:?},\n        {centre:?},\n        {widening:?}),");
    }
    out + "];\n"
}
