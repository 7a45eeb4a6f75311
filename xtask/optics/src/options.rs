//! What the arguments say: a skin, a column, how columns stand, and how many ways are walked.

use lexopt::prelude::*;
use smp_simulator::case::SkinPreset;
use smp_simulator::optics::SkinOptics;

use crate::column::Column;
use crate::error::{OpticsError, Result};
use crate::patch::Arrangement;
use crate::tally::Chance;

pub struct Options {
    pub skin: SkinOptics,
    pub column: Column,
    pub arrangement: Arrangement,
    pub per_cm2: f64,
    pub above_mm: f64,
    pub chance: Chance,
}

impl Options {
    pub fn read(parser: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            skin: SkinOptics::from_preset(SkinPreset::Light),
            // A healed deposit, opaque.
            column: Column { diameter_mm: 0.1, top_mm: 0.1, bottom_mm: 0.5, absorbance: 40.0 },
            arrangement: Arrangement::BlueNoise,
            per_cm2: 95.0,
            above_mm: 0.0,
            chance: Chance { seed: 1, paths: 100_000 },
        };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("skin") => options.skin = preset(&parser.value()?.string()?)?,
                Long("melanin") => {
                    options.skin.melanin_fraction = number(parser, "melanin", 0.0, 45.0, " percent")? as f32 / 100.0;
                }
                Long("blood") => {
                    options.skin.blood_fraction = number(parser, "blood", 0.0, 10.0, " percent")? as f32 / 100.0;
                }
                Long("diameter") => options.column.diameter_mm = number(parser, "diameter", 0.01, 1.0, " mm")?,
                Long("top") => options.column.top_mm = number(parser, "top", 0.0, 5.0, " mm")?,
                Long("bottom") => options.column.bottom_mm = number(parser, "bottom", 0.0, 6.0, " mm")?,
                Long("absorbance") => options.column.absorbance = number(parser, "absorbance", 0.0, 100.0, "")?,
                Long("above") => options.above_mm = number(parser, "above", 0.0, 10.0, " mm")?,
                Long("density") => options.per_cm2 = number(parser, "density", 1.0, 400.0, " per cm2")?,
                Long("lattice") => options.arrangement = Arrangement::Lattice,
                Long("seed") => options.chance.seed = parser.value()?.parse()?,
                Long("paths") => options.chance.paths = number(parser, "paths", 1_000.0, 1e9, "")? as u64,
                other => return Err(other.unexpected().into()),
            }
        }
        let Column { top_mm, bottom_mm, .. } = options.column;
        if bottom_mm <= top_mm {
            return Err(OpticsError::UpsideDown { top_mm, bottom_mm });
        }
        Ok(options)
    }
}

fn number(parser: &mut lexopt::Parser, option: &'static str, least: f64, most: f64, unit: &'static str) -> Result<f64> {
    let given: f64 = parser.value()?.parse()?;
    if (least..=most).contains(&given) {
        Ok(given)
    } else {
        Err(OpticsError::Range { option, given, least, most, unit })
    }
}

fn preset(name: &str) -> Result<SkinOptics> {
    let known = SkinPreset::ALL.iter().find(|preset| preset.name() == name);
    known.map(|preset| SkinOptics::from_preset(*preset)).ok_or_else(|| {
        let names: Vec<&str> = SkinPreset::ALL.iter().map(|preset| preset.name()).collect();
        OpticsError::usage(format!("there is no skin \"{name}\"; there are {}", names.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options> {
        Options::read(&mut lexopt::Parser::from_args(words.iter().map(std::ffi::OsString::from)))
    }

    #[test]
    fn what_is_told_is_taken_and_the_rest_is_a_healed_deposit_in_light_skin() {
        let options = read(&["--diameter", "0.2", "--melanin", "20", "--lattice", "--seed", "9"])
            .unwrap_or_else(|e| panic!("{e}"));
        assert_eq!((options.column.diameter_mm, options.column.top_mm, options.chance.seed), (0.2, 0.1, 9));
        assert!((options.skin.melanin_fraction - 0.2).abs() < 1e-6 && options.arrangement == Arrangement::Lattice);
    }

    #[test]
    fn a_mistake_names_the_option_and_what_to_give() {
        for (words, told) in [
            (&["--diameter", "0"][..], "--diameter 0: give a number from 0.01 to 1 mm"),
            (&["--melanin", "NaN"], "--melanin NaN: give a number from 0 to 45 percent"),
            (&["--top", "0.5"], "--bottom 0.5: the column ends above its top at 0.5 mm; give more"),
            (&["--skin", "pale"], "there is no skin \"pale\"; there are very-light"),
            (&["--blond"], "invalid option '--blond'"),
            (&["--paths", "ten"], "cannot parse argument"),
        ] {
            let message = read(words).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(message.starts_with(told), "{message}");
        }
    }
}
