//! The command line.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};

use lexopt::prelude::*;
use smp_simulator::optics::WAYS;

use crate::error::{OpticsError, Result};
use crate::medium::{Absorption, Medium};
use crate::options::Options;
use crate::patch::{Arrangement, Patch, darkening};
use crate::shadow::{RINGS_MM, Shadow, shadow};
use crate::skin::{Lengths, Way};
use crate::table::{self, Row};
use crate::tally::{Chance, Measured};
use crate::{check, fit};

pub const USAGE: &str = "\
optics column [SKIN] [COLUMN] [--paths N] [--seed N]
       optics patch [SKIN] [COLUMN] [--density PER_CM2] [--lattice] [--above MM] [--paths N] [--seed N]
       optics skin [--paths N] [--seed N]
       optics table|held-out [--paths N] [--seed N]
       optics fit TABLE
       optics check HELD_OUT
       SKIN: [--skin PRESET] [--melanin PERCENT] [--blood PERCENT]
       COLUMN: [--diameter MM] [--top MM] [--bottom MM] [--absorbance NATURAL_LOG]";

const CHANNELS: [&str; 3] = ["red", "green", "blue"];

/// Runs the command that the arguments name; what it found goes to standard output.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<()> {
    let mut parser = lexopt::Parser::from_args(args);
    let found = match parser.next()? {
        Some(Value(name)) if name == "column" => column(&Options::read(&mut parser)?),
        Some(Value(name)) if name == "patch" => patch(&Options::read(&mut parser)?),
        Some(Value(name)) if name == "skin" => skin(Options::read(&mut parser)?.chance),
        Some(Value(name)) if name == "table" => table(Options::read(&mut parser)?.chance),
        Some(Value(name)) if name == "held-out" => held_out(Options::read(&mut parser)?.chance),
        Some(Value(name)) if name == "check" => check::told(&rows(&mut parser)?),
        Some(Value(name)) if name == "fit" => fit::source(&rows(&mut parser)?),
        Some(other) => return Err(OpticsError::usage(other.unexpected().to_string())),
        None => return Err(OpticsError::usage("no command")),
    };
    match std::io::stdout().lock().write_all(found.as_bytes()) {
        // Who reads no further has had enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(OpticsError::Output),
    }
}

/// One column: contrast at its middle and in rings round it, its width, and the area it takes.
fn column(options: &Options) -> String {
    let shadows: Vec<Shadow> = (0..3)
        .map(|channel| {
            let absorption = Absorption::of(&options.skin, channel);
            shadow(&options.column, &Medium::skin(channel), &absorption, options.chance)
        })
        .collect();
    let mut table = heading(options);
    let mut row = |name: &str, cell: &dyn Fn(&Shadow) -> String| {
        let cells: String = shadows.iter().map(|shadow| format!("{:>20}", cell(shadow))).collect();
        // Nothing fails in writing to a text.
        let _ = writeln!(table, "{name:<28}{cells}");
    };
    row("light let in, given back", &|shadow| with_error(shadow.reflected, 4));
    row("contrast at the middle", &|shadow| with_error(shadow.centre, 4));
    row("width at half of it, mm", &|shadow| {
        shadow.half_width_mm.map_or("-".to_owned(), |width| format!("{width:.3}"))
    });
    row("area taken, mm2", &|shadow| with_error(shadow.area_mm2, 4));
    let own_mm2 = std::f64::consts::PI / 4.0 * options.column.diameter_mm * options.column.diameter_mm;
    row("over the column's own", &|shadow| format!("{:.2}", shadow.area_mm2.mean / own_mm2));
    row("of it beyond 8 mm", &|shadow| format!("{:.2} %", 100.0 * shadow.beyond_mm2 / shadow.area_mm2.mean.max(1e-12)));
    let mut inner_mm = 0.0;
    for (ring, outer_mm) in RINGS_MM.iter().enumerate() {
        row(&format!("contrast at {inner_mm} to {outer_mm} mm"), &|shadow| with_error(shadow.rings[ring], 5));
        inner_mm = *outer_mm;
    }
    table
}

/// Many columns: what they take from the mean, and how much area that is for each.
fn patch(options: &Options) -> String {
    let reach_mm = 2.0 * options.column.radius_mm();
    let mut patch = Patch::new(options.arrangement, options.per_cm2, reach_mm, options.chance.seed);
    patch.above_mm = options.above_mm;
    let mut table = heading(options);
    let stand = if options.arrangement == Arrangement::Lattice { "in a lattice" } else { "as blue noise" };
    let _ = writeln!(table, "{} columns per cm2, {stand}, {} mm above the skin", options.per_cm2, options.above_mm);
    let lost: Vec<Measured> = (0..3)
        .map(|channel| {
            let absorption = Absorption::of(&options.skin, channel);
            darkening(&options.column, &patch, &Medium::skin(channel), &absorption, options.chance)
        })
        .collect();
    let cells: String = lost.iter().map(|lost| format!("{:>20}", with_error(*lost, 4))).collect();
    let _ = writeln!(table, "{:<28}{cells}", "light lost");
    let areas: String = lost
        .iter()
        .map(|lost| -100.0 / options.per_cm2 * libm::log(1.0 - lost.mean))
        .map(|area_mm2| format!("{area_mm2:>20.4}"))
        .collect();
    let _ = writeln!(table, "{:<28}{areas}", "log area a column, mm2");
    table
}

/// The ways that stand for all, as the simulator's table has them.
fn skin(chance: Chance) -> String {
    let mut table = String::new();
    for (channel, ways) in WAYS.iter().enumerate() {
        table += "    [\n";
        for Way { share, upper_mm, lower_mm } in Lengths::walk(&Medium::skin(channel), chance).chosen(ways.len()) {
            let _ = writeln!(table, "        way({share:.5}, {upper_mm:.4}, {lower_mm:.4}),");
        }
        table += "    ],\n";
    }
    table
}

/// The table that the simulator's sums are fitted to.
fn table(chance: Chance) -> String {
    const COLUMNS: usize = 720;
    const SKINS_OF_EACH: usize = 4;
    const GROUPS: usize = 8;
    let asked = table::planned(COLUMNS, SKINS_OF_EACH);
    let made_by = format!("cargo xtask optics table --paths {} --seed {}", chance.paths, chance.seed);
    table::written(&table::simulate(&asked, chance, GROUPS), &made_by)
}

/// Points that nothing is fitted to.
fn held_out(chance: Chance) -> String {
    const POINTS: usize = 200;
    let asked: Vec<_> =
        table::held_out(POINTS, chance.seed).into_iter().map(|(column, skin)| (column, vec![skin])).collect();
    let made_by = format!("cargo xtask optics held-out --paths {} --seed {}", chance.paths, chance.seed);
    table::written(&table::simulate(&asked, chance, 1), &made_by)
}

fn rows(parser: &mut lexopt::Parser) -> Result<Vec<Row>> {
    let path = parser.value().map_err(|_| OpticsError::usage("no table is named"))?.string()?;
    let text = std::fs::read_to_string(&path).map_err(|error| OpticsError::File { path: path.clone(), error })?;
    table::read(&path, &text)
}

fn heading(options: &Options) -> String {
    let (skin, column, chance) = (&options.skin, &options.column, options.chance);
    format!(
        "skin: {:.1} % melanin, {:.2} % blood; column: {} mm wide, {} to {} mm deep, absorbance {}; {} ways, seed {}\n\
         {:<28}{:>20}{:>20}{:>20}\n",
        100.0 * skin.melanin_fraction,
        100.0 * skin.blood_fraction,
        column.diameter_mm,
        column.top_mm,
        column.bottom_mm,
        column.absorbance,
        chance.paths,
        chance.seed,
        "",
        CHANNELS[0],
        CHANNELS[1],
        CHANNELS[2],
    )
}

fn with_error(measured: Measured, places: usize) -> String {
    format!("{:.places$} ± {:.places$}", measured.mean, measured.error)
}
