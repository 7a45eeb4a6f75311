//! The column pass, measured in finished pictures of a bare sphere, against the optics it draws.

#![cfg(feature = "native")]

use crate::common::{Ball, RADIUS_MM, SIZE_PX, middle};
use glam::Vec3;
use smp_simulator::case::{Case, Course};
use smp_simulator::frame::{ColumnInstance, ColumnKind, HairFate, SKULL_CENTER_MM, direction, mean_light};
use smp_simulator::optics::{Column, ColumnTerms, FiberPigment, SkinOptics, ink_absorbance};
use smp_simulator::treatment::Timeline;

/// Widest picture that the camera still centres on the skin rather than on the head, mm.
const WIDEST_MM: f32 = 64.0;

fn deposit(position: Vec3) -> ColumnInstance {
    let normal = (position - SKULL_CENTER_MM).normalize();
    ColumnInstance::new(position, normal, ColumnKind::Deposit { session: 1, heals: 0.5 }, 0.11, [0.10, 0.40], 1.0)
}

fn skin(case: &Case) -> ColumnTerms {
    ColumnTerms::of(&SkinOptics::of_scalp(&case.skin))
}

/// A square grid of deposits a millimetre apart, 24 mm across, in the middle of the picture.
fn grid() -> Vec<ColumnInstance> {
    let mut out = Vec::new();
    for i in -12..12 {
        for j in -12..12 {
            let n = direction((i as f32 + 0.5) / RADIUS_MM, (j as f32 + 0.5) / RADIUS_MM);
            out.push(deposit(SKULL_CENTER_MM + n * RADIUS_MM));
        }
    }
    out
}

#[test]
fn the_mean_colour_of_treated_skin_does_not_change_as_the_camera_comes_nearer() {
    let mut ball = Ball::new();
    for day in [90.0, 0.0, 2.0] {
        ball.case.time.day = day;
        the_mean_colour_holds(&mut ball);
    }
}

fn the_mean_colour_holds(ball: &mut Ball) {
    let columns = grid();
    // The same 8 mm of skin, from near (20 pixels a millimetre) to where a pixel holds half a millimetre.
    let pictures = [(20.0_f32, 400_u32), (WIDEST_MM, 400), (WIDEST_MM, 200), (WIDEST_MM, 120)];
    let mut seen = Vec::new();
    for (span_mm, size_px) in pictures {
        ball.size_px = size_px;
        seen.push(ball.darkening(&columns, span_mm, (8.0 / span_mm * size_px as f32) as u32));
    }
    println!("darkening at {pictures:?} (mm, px): {seen:?}");
    for (picture, darkening) in pictures.iter().zip(&seen) {
        let off = (*darkening - seen[0]).abs().max_element();
        assert!(off < 0.015, "at {picture:?} (mm, px) the mean differs by {off} from that seen near");
    }
    assert!(seen[0].max_element() < 0.97, "the deposits darken the skin at all: {:?}", seen[0]);
}

#[test]
fn one_deposit_seen_near_has_the_contrast_that_the_optics_give_it() {
    let mut ball = Ball::new();
    let span_mm = 10.0;
    let at = SKULL_CENTER_MM + Vec3::Z * RADIUS_MM;
    let with = ball.picture(&[deposit(at)], span_mm);
    let without = ball.picture(&[], span_mm);
    let case = Case::default();
    let absorbance = ink_absorbance(&case.treatment, &case.assumptions, &FiberPigment::from_color(case.hair.color));
    let state = Timeline::new(&case).deposits(1, case.time.day).unwrap();
    let shadow =
        Column { diameter_mm: 0.11, top_mm: 0.10, bottom_mm: 0.40, absorbance }.shadow_in(&state, &skin(&case));
    let centre = (SIZE_PX / 2 * SIZE_PX + SIZE_PX / 2) as usize;
    // Where so much ink lies that the skin sends no light back, only the gloss above it is left.
    let gloss = ball.picture(&[deposit(at); 60], span_mm)[centre];
    let seen = (without[centre] - with[centre]) / (without[centre] - gloss);
    let told = shadow.contrast_at(0.0);
    println!("contrast at the centre: seen {seen}, told {told}");
    // A pixel is a quarter as wide as the dot and takes a little of its middle.
    assert!((seen - told).abs().max_element() < 0.08, "seen {seen} and told {told} agree within 0.08");
    let total_seen = (Vec3::ONE - middle(&with, SIZE_PX, 100) / middle(&without, SIZE_PX, 100)) * (2.5 * 2.5);
    let total_told = shadow.area_mm2();
    println!("shadow area mm²: seen {total_seen}, told {total_told}");
    let off = ((total_seen - total_told) / total_told).abs().max_element();
    assert!(off < 0.2, "the whole shadow agrees within 20 %: seen {total_seen}, told {total_told}");
}

#[test]
fn a_deposit_looks_on_each_day_as_the_timeline_and_the_optics_have_it() {
    let mut ball = Ball::new();
    let at = SKULL_CENTER_MM + Vec3::Z * RADIUS_MM;
    let Case { treatment, assumptions, hair, .. } = &ball.case;
    let absorbance = ink_absorbance(treatment, assumptions, &FiberPigment::from_color(hair.color));
    let column = Column { diameter_mm: 0.11, top_mm: 0.10, bottom_mm: 0.40, absorbance };
    ball.case.time.course = Course::Poor;
    let mut centres = Vec::new();
    // Scabbed, settled, and blurred and faded after eight years; on none of them the skin is red.
    for day in [5.5, 40.0, 8.0 * 365.25] {
        ball.case.time.day = day;
        let with = ball.picture(&[deposit(at)], 10.0);
        let without = ball.picture(&[], 10.0);
        let shadow = column.shadow_in(&Timeline::new(&ball.case).deposits(1, day).unwrap(), &skin(&ball.case));
        let centre = (SIZE_PX / 2 * SIZE_PX + SIZE_PX / 2) as usize;
        let seen = Vec3::ONE - with[centre] / without[centre];
        let told = shadow.contrast_at(0.0);
        println!("day {day}: contrast at the centre seen {seen}, told {told}");
        assert!((seen - told).abs().max_element() < 0.12, "day {day}: seen {seen} and told {told}");
        let total_seen = (Vec3::ONE - middle(&with, SIZE_PX, 100) / middle(&without, SIZE_PX, 100)) * (2.5 * 2.5);
        let total_told = shadow.area_mm2();
        let off = ((total_seen - total_told) / total_told).abs().max_element();
        println!("day {day}: shadow area mm² seen {total_seen}, told {total_told}");
        assert!(off < 0.2, "day {day}: the shadow agrees within 20 %: seen {total_seen}, told {total_told}");
        centres.push(seen.x);
    }
    assert!(centres[0] > centres[1] && centres[1] > 1.5 * centres[2], "darkest first, faintest last: {centres:?}");
}

#[test]
fn fresh_punctures_redden_the_skin_round_them_and_a_session_to_come_shows_nothing() {
    let mut ball = Ball::new();
    ball.case.time.day = 0.0;
    let fresh = ball.darkening(&grid(), 40.0, 80);
    ball.case.time.day = 4.0;
    let calm = ball.darkening(&grid(), 40.0, 80);
    let redder = fresh / calm;
    println!("on day 0 the skin has {redder} of the light of day 4");
    assert!(redder.y < 0.75 && redder.x > redder.y + 0.15, "redness takes green, not red: {redder}");
    let later: Vec<ColumnInstance> = grid()
        .iter()
        .map(|c| {
            let position = Vec3::from_array(c.position_mm);
            let normal = (position - SKULL_CENTER_MM).normalize();
            ColumnInstance::new(
                position,
                normal,
                ColumnKind::Deposit { session: 2, heals: 0.5 },
                0.11,
                [0.10, 0.40],
                1.0,
            )
        })
        .collect();
    assert_eq!(ball.darkening(&later, 40.0, 80), Vec3::ONE, "session 2 is not done on day 4");
}

#[test]
fn the_contrast_report_s_mean_light_is_the_picture_s() {
    let mut ball = Ball::new();
    let grid = grid();
    let hair = |c: &ColumnInstance| {
        let position = Vec3::from_array(c.position_mm);
        let normal = (position - SKULL_CENTER_MM).normalize();
        ColumnInstance::new(position, normal, ColumnKind::Hair(HairFate::UNCHANGED), 0.9, [0.0, 1.2], 1.0)
    };
    let black: Vec<ColumnInstance> = grid.repeat(40).iter().map(hair).collect();
    // Red and fresh, scabbed, settled, and old.
    for day in [0.0, 4.0, 90.0, 3000.0] {
        ball.case.time.day = day;
        // Where so much ink lies that the skin sends no light back, only the gloss above it is left.
        let gloss = ball.darkening(&black, 40.0, 80);
        let seen = (ball.darkening(&grid, 40.0, 80) - gloss) / (Vec3::ONE - gloss);
        let told = mean_light(grid.iter(), &ball.uniforms(), grid.len() as f32);
        println!("day {day}: seen {seen}, told {told}, gloss {gloss}");
        assert!((seen - told).abs().max_element() < 0.02, "day {day}: the picture has {seen}, the report {told}");
    }
}

#[test]
fn redness_reaches_as_far_and_is_as_strong_as_is_assumed() {
    let mut ball = Ball::new();
    ball.case.time.day = 0.0;
    let at = SKULL_CENTER_MM + Vec3::Z * RADIUS_MM;
    // Green light 2 to 3 mm beside a fresh puncture, at 20 pixels to a mm.
    let mut aside = |redness_mm, redness_mm2| {
        (ball.case.assumptions.redness_mm, ball.case.assumptions.redness_mm2) = (redness_mm, redness_mm2);
        let [with, without] = [&[deposit(at)][..], &[]].map(|columns| {
            let picture = ball.picture(columns, 20.0);
            let [middle, near, far] = [SIZE_PX / 2, SIZE_PX / 2 + 40, SIZE_PX / 2 + 60];
            let band = (middle - 10..middle + 10).flat_map(|y| (near..far).map(move |x| (y * SIZE_PX + x) as usize));
            band.map(|pixel| picture[pixel].y).sum::<f32>()
        });
        with / without
    };
    let (narrow, wide, strong) = (aside(0.5, 5.0), aside(2.5, 5.0), aside(2.5, 10.0));
    println!("narrow {narrow}, wide {wide}, wide and strong {strong}");
    assert!(narrow > 0.998 && wide < 0.99, "{narrow}, {wide}");
    assert!((strong.ln() / wide.ln() - 2.0).abs() < 0.25, "{strong} is the square of {wide}");
}

#[test]
fn hair_shrinks_over_the_share_of_its_way_that_is_assumed_in_the_picture_as_in_the_report() {
    let mut ball = Ball::new();
    // Four tenths of the loss have come when it is lost at half.
    ball.case.time.day = 0.4 * ball.case.time.later_year * 365.25;
    let hair = |c: ColumnInstance| {
        let position = Vec3::from_array(c.position_mm);
        let kind = ColumnKind::Hair(HairFate { lost_at: 0.5, ..HairFate::UNCHANGED });
        let normal = (position - SKULL_CENTER_MM).normalize();
        ColumnInstance::new(position, normal, kind, 0.15, [0.0, 1.2], 1.0)
    };
    // Two in each place, so that even blue light tells.
    let hairs: Vec<ColumnInstance> = grid().repeat(2).into_iter().map(hair).collect();
    let mut last = Vec3::ONE;
    for shrinking_percent in [100.0, 80.0, 50.0] {
        ball.case.assumptions.shrinking_percent = shrinking_percent;
        let seen = ball.darkening(&hairs, 40.0, 80);
        let told = mean_light(hairs.iter(), &ball.uniforms(), grid().len() as f32);
        println!("over {shrinking_percent} %: seen {seen}, told {told}");
        assert!((seen - told).abs().max_element() < 0.03, "the picture has {seen}, the report {told}");
        assert!(seen.cmplt(last - 0.005).all(), "what began to shrink later has more left: {seen} after {last}");
        last = seen;
    }
}

#[test]
fn hair_shades_the_skin_it_stands_on_the_more_the_longer_it_is() {
    let mut ball = Ball::new();
    let hairs = |above_mm: f32| -> Vec<ColumnInstance> {
        let hair = |c: ColumnInstance| {
            let position = Vec3::from_array(c.position_mm);
            let kind = ColumnKind::Hair(HairFate::UNCHANGED);
            let normal = (position - SKULL_CENTER_MM).normalize();
            ColumnInstance::new(position, normal, kind, 0.07, [above_mm, 1.2], 1.0)
        };
        grid().into_iter().map(hair).collect()
    };
    let mut last = Vec3::ONE;
    for above_mm in [0.0, 0.5, 3.0, 8.0, 20.0] {
        let hairs = hairs(above_mm);
        let seen = ball.darkening(&hairs, 40.0, 80);
        let told = mean_light(hairs.iter(), &ball.uniforms(), hairs.len() as f32);
        println!("{above_mm} mm: seen {seen}, told {told}");
        assert!((seen - told).abs().max_element() < 0.03, "{above_mm} mm: the picture has {seen}, the report {told}");
        let darker = if above_mm > 8.0 { seen == last } else { seen.cmplt(last).all() };
        assert!(darker, "{above_mm} mm: {seen} after {last}");
        last = seen;
    }
}

#[test]
fn columns_on_the_far_side_do_not_shine_through() {
    let mut ball = Ball::new();
    let behind: Vec<ColumnInstance> = grid()
        .into_iter()
        .map(|c| {
            let p = Vec3::from_array(c.position_mm);
            deposit(SKULL_CENTER_MM - (p - SKULL_CENTER_MM))
        })
        .collect();
    let darkening = ball.darkening(&behind, 60.0, 50);
    assert!((darkening - Vec3::ONE).abs().max_element() < 1e-3, "skin in front stays as it was: {darkening}");
}

/// The grid's deposits as they are when they heal at that pace.
fn healing(heals: f32) -> Vec<ColumnInstance> {
    let mut grid = grid();
    for one in &mut grid {
        one.shape[3] = one.shape[3] & 0xff00 | (heals * 255.0) as u16;
    }
    grid
}

#[test]
fn slow_and_quick_punctures_look_in_the_picture_as_in_the_report() {
    let mut ball = Ball::new();
    let mut seen = |day: f32, heals: f32| {
        ball.case.time.day = day;
        let grid = healing(heals);
        let seen = ball.darkening(&grid, 40.0, 80);
        let told = mean_light(grid.iter(), &ball.uniforms(), grid.len() as f32);
        println!("day {day}, {heals}: seen {seen}, told {told}");
        // What skin mirrors lies over both, some hundredths of its light.
        assert!((seen - told).abs().max_element() < 0.03, "day {day}, {heals}: seen {seen} and told {told}");
        seen
    };
    let fresh = [0.0, 0.3, 0.8, 1.0].map(|heals| seen(0.0, heals).y);
    assert!(fresh.is_sorted() && fresh[3] > fresh[0] + 0.05, "the slower, the redder: {fresh:?}");
    for heals in [0.0, 0.3, 0.8, 1.0] {
        seen(6.0, heals);
    }
}
