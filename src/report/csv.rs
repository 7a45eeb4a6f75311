//! Every deposit and every follicle as a table: comma-separated, one line each, a first line with the columns' names.

use std::fmt::Write as _;

use glam::Vec3;

use crate::hair::{Follicles, HairState, UnitFate};
use crate::head::{ScalpChart, ScalpZone};
use crate::math::Fixed;
use crate::treatment::Deposit;

/// Decimals of a length in mm: a tenth of a µm.
const LENGTH: usize = 4;
/// Decimals of a direction's parts.
const DIRECTION: usize = 5;

fn length(mm: f32) -> Fixed<f32> {
    Fixed(mm, LENGTH)
}

/// The deposits in their order: position and lengths in mm, the skin's normal, depths of the pigment's upper and lower
/// end below the skin, the session counted from 1, the zone.
pub fn deposits_csv(deposits: &[Deposit], chart: &ScalpChart) -> String {
    let mut csv = "x_mm,y_mm,z_mm,normal_x,normal_y,normal_z,diameter_mm,top_mm,bottom_mm,session,zone\n".to_owned();
    for deposit in deposits {
        push_place(&mut csv, deposit.position_mm, deposit.normal);
        let Deposit { diameter_mm, top_mm, bottom_mm, session, .. } = deposit;
        let zone = ScalpZone::at(chart.chart_from_surface(deposit.position_mm), chart).name();
        // Writing to a string can't fail.
        let _ = writeln!(csv, ",{},{},{},{session},{zone}", length(*diameter_mm), length(*top_mm), length(*bottom_mm));
    }
    csv
}

/// The hairs in their order, lost ones included: position and shaft's diameter in mm, the skin's normal, the direction
/// in which the shaft leaves the skin, the state, the follicular unit and its fate, the
/// zone.
pub fn follicles_csv(follicles: &Follicles, chart: &ScalpChart) -> String {
    let mut csv =
        "x_mm,y_mm,z_mm,normal_x,normal_y,normal_z,direction_x,direction_y,direction_z,diameter_mm,state,unit,fate,zone\n"
            .to_owned();
    for hair in &follicles.hairs {
        push_place(&mut csv, hair.position_mm, hair.normal);
        push_vector(&mut csv, hair.direction, DIRECTION);
        let zone = ScalpZone::at(chart.chart_from_surface(hair.position_mm), chart).name();
        let (diameter_mm, state, unit) = (hair.shaft_diameter_mm, state_name(hair.state), hair.unit);
        let fate = follicles.units.get(unit as usize).map_or("", |unit| fate_name(unit.fate));
        let _ = writeln!(csv, ",{},{state},{unit},{fate},{zone}", length(diameter_mm));
    }
    csv
}

/// A state's name in data.
pub fn state_name(state: HairState) -> &'static str {
    match state {
        HairState::Terminal => "terminal",
        HairState::Miniaturised => "miniaturised",
        HairState::Lost => "lost",
    }
}

/// A fate's name in data.
pub fn fate_name(fate: UnitFate) -> &'static str {
    match fate {
        UnitFate::Native => "native",
        UnitFate::Scarred => "scarred",
        UnitFate::Taken => "taken",
        UnitFate::Planted => "planted",
        UnitFate::Failed => "failed",
    }
}

fn push_place(csv: &mut String, position_mm: Vec3, normal: Vec3) {
    let Vec3 { x, y, z } = position_mm;
    let _ = write!(csv, "{},{},{}", length(x), length(y), length(z));
    push_vector(csv, normal, DIRECTION);
}

fn push_vector(csv: &mut String, Vec3 { x, y, z }: Vec3, decimals: usize) {
    let [x, y, z] = [x, y, z].map(|part| Fixed(part, decimals));
    let _ = write!(csv, ",{x},{y},{z}");
}
