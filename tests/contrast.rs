//! The contrast report on a head of plain geometry.

use crate::common::plain_body;
use glam::Vec3;
use smp_simulator::case::{Case, Goal, HairColor, Scar, ScarKind, Skin, SkinPreset, Treatment};
use smp_simulator::frame::{ALIKE, ContrastReport, Difference, Region, Swatch};
use smp_simulator::head::ScalpZone;
use smp_simulator::treatment::Outcome;

fn report(case: &Case) -> ContrastReport {
    ContrastReport::of(case, plain_body(), &Outcome::of(case, plain_body()))
}

fn at_length(length_mm: f32) -> Case {
    let mut case = Case::default();
    case.hair.length_mm = length_mm;
    case
}

#[test]
fn treating_a_shaved_head_brings_the_thinning_skin_nearer_to_the_full() {
    let report = report(&Case::default());
    let (before, after) = (report.thinning.difference_before.unwrap(), report.thinning.difference_after.unwrap());
    println!("thinning {:?}\nfull {:?}", report.thinning, report.full);
    assert!(before.ciede2000 > 3.0, "bald skin beside stubble is seen at once: {before:?}");
    assert!(after.ciede2000 < 0.7 * before.ciede2000, "{before:?} before, {after:?} after");
    assert!(before.weber > 0.0 && after.weber.abs() < 0.7 * before.weber);
    assert!(before.michelson > after.michelson);
    let (sparse, dense) = (report.thinning.density_before.unwrap(), report.thinning.density_after.unwrap());
    assert!(sparse < 0.2, "a bald top appears bald: {sparse}");
    assert!(dense > sparse + 0.3 && dense < 1.2, "it appears fuller: {dense}");
}

#[test]
fn the_zones_are_the_whole_scalp_and_hold_every_deposit_and_hair() {
    let case = Case::default();
    let outcome = Outcome::of(&case, plain_body());
    let report = ContrastReport::of(&case, plain_body(), &outcome);
    let area: f32 = report.zones.iter().map(|zone| zone.area_cm2).sum();
    let measured = plain_body().chart.area_cm2(&plain_body().surface, |_| 1.0);
    assert!((area / measured - 1.0).abs() < 0.001, "{area} of {measured} cm²");
    let deposits: u32 = report.zones.iter().map(|zone| zone.deposits).sum();
    assert_eq!(deposits as usize, outcome.deposits.len());
    let hairs: u32 = report.zones.iter().map(|zone| zone.hairs).sum();
    let living = outcome.follicles.living_hairs() as u32;
    // Hairs at the very edge may leave the skin just outside of the region.
    assert!(living - hairs < living / 500, "{hairs} of {living} hairs");
    let crown = report.zone(ScalpZone::Crown);
    assert!(crown.terminal_share < 0.3 && crown.deposits > 0, "stage VI takes the crown: {crown:?}");
    let back = report.zone(ScalpZone::Back);
    assert!(back.terminal_share > 0.8, "and leaves the back: {back:?}");
    let per_cm2 = |region: &Region| region.deposits as f32 / region.area_cm2;
    assert!(per_cm2(back) < 0.3 * per_cm2(crown), "{} and {} a cm²", per_cm2(back), per_cm2(crown));
}

#[test]
fn full_hair_is_the_measure_of_itself() {
    let full = report(&Case::default()).full;
    assert_eq!(full.difference_before.unwrap(), Difference { ciede2000: 0.0, weber: 0.0, michelson: 0.0 });
    assert_eq!(full.density_before, Some(1.0));
    assert!(full.terminal_share > 0.95 && full.area_cm2 > 50.0, "{full:?}");
    let hairs_per_cm2 = full.hairs as f32 / full.area_cm2;
    assert!((140.0..220.0).contains(&hairs_per_cm2), "{hairs_per_cm2} hairs a cm²");
}

#[test]
fn longer_hair_hides_more_skin_and_stands_out_more_against_a_bald_top() {
    let apart = [0.1, 0.5, 3.0, 10.0, 25.0, 60.0].map(|length_mm| {
        let report = report(&at_length(length_mm));
        let (full, thinning) = (report.full.after, report.thinning.after);
        let apart = report.thinning.difference_after.unwrap().ciede2000;
        println!("{length_mm} mm: full {} thinning {} apart {apart:.2}", full.hex(), thinning.hex());
        apart
    });
    assert!(apart[..5].windows(2).all(|pair| pair[0] < pair[1]), "treated skin stands off hair by {apart:?}");
    assert!((apart[5] - apart[4]).abs() < 0.5, "hair of 25 mm covers all that longer hair does: {apart:?}");
}

#[test]
fn deposits_that_are_advised_match_full_hair_where_the_case_s_own_do_not() {
    for (preset, color) in [
        (SkinPreset::Light, HairColor::DarkBrown),
        (SkinPreset::Tan, HairColor::Black),
        (SkinPreset::Deep, HairColor::Black),
    ] {
        let mut case = Case::default();
        (case.skin.preset, case.hair.color) = (preset, color);
        let first = report(&case).matched.unwrap();
        println!("{preset:?}: {first:?}");
        assert!(first.difference.weber > 0.0, "as many as are usual are lighter than full hair: {first:?}");
        let Some(advice) = first.advice else {
            assert!(first.difference.ciede2000 < ALIKE);
            continue;
        };
        assert!(advice.density_per_cm2 > case.treatment.density_per_cm2 && advice.ciede2000 < ALIKE, "{advice:?}");
        (case.treatment.density_per_cm2, case.treatment.needle_diameter_mm) =
            (advice.density_per_cm2, advice.needle_diameter_mm);
        // Settled, after all sessions.
        case.time.day = 90.0;
        let treated = report(&case);
        let then = treated.matched.unwrap();
        assert!(then.difference.ciede2000 < ALIKE && then.advice.is_none(), "{then:?}");
        // The mid-scalp of stage VI is bald all over.
        let seen = treated.zone(ScalpZone::MidScalp).difference_after.unwrap();
        println!("{preset:?}: told {:?}, seen on the mid-scalp {seen:?}", then.difference);
        assert!(seen.ciede2000 < ALIKE + 0.2, "{seen:?}");
    }
}

#[test]
fn hair_too_long_to_look_shaved_is_not_matched_and_fair_hair_is_by_fewer() {
    assert_eq!(report(&at_length(6.0)).matched, None);
    let mut case = Case::default();
    case.hair.color = HairColor::Blond;
    case.treatment.density_per_cm2 = 200.0;
    let matched = report(&case).matched.unwrap();
    println!("{matched:?}");
    assert!(matched.difference.weber < 0.0, "so much ink is darker than blond hair: {matched:?}");
    assert!(matched.advice.is_none_or(|advice| advice.density_per_cm2 < 200.0), "{matched:?}");
}

#[test]
fn white_hair_on_light_skin_makes_dark_dots_stand_out() {
    let mut case = Case::default();
    case.hair.color = HairColor::White;
    let thinning = report(&case).thinning;
    let (before, after) = (thinning.difference_before.unwrap(), thinning.difference_after.unwrap());
    assert!(after.weber < 0.0, "treated skin is darker than white stubble: {after:?}");
    assert!(after.ciede2000 > before.ciede2000, "and more conspicuous than before: {before:?}, {after:?}");
}

#[test]
fn neighbours_merge_at_three_and_a_half_metres_a_millimetre() {
    let mut case = Case::default();
    for (distance_m, merged) in [(0.5, false), (3.0, false), (5.0, true)] {
        case.view.distance_m = distance_m;
        let report = report(&case);
        let (dots, sight) = (report.dots.unwrap(), report.sight.unwrap());
        println!("{dots:?} {sight:?}");
        assert!((dots.merge_distance_m / dots.mean_spacing_mm - 3.44).abs() < 0.01, "3.44 m a mm of spacing");
        assert!((1.0..1.4).contains(&dots.mean_spacing_mm), "80 a cm² stand about 1.1 mm apart");
        assert_eq!(sight.merged, merged, "at {distance_m} m");
        assert!((sight.spacing_arcminutes * distance_m - dots.merge_distance_m).abs() < 1e-3);
    }
}

#[test]
fn a_dot_fades_from_the_eye_with_distance_and_with_the_years() {
    let mut case = Case::default();
    let mut seen = |distance_m, day| {
        case.view.distance_m = distance_m;
        case.time.day = day;
        report(&case).sight.unwrap().dot_contrast
    };
    let near = seen(0.3, 90.0);
    assert!(near > 0.25 && near < 1.0, "at reading distance a dot is seen: {near}");
    assert!(seen(2.0, 90.0) < 0.3 * near, "two metres away it has gone under in its surround");
    assert!(seen(0.3, 3000.0) < 0.8 * near, "and after years it is fainter");
}

#[test]
fn before_any_session_and_without_treatment_nothing_is_changed() {
    let untreated = Case { treatment: Treatment { goal: Goal::None, ..Treatment::default() }, ..Case::default() };
    let report = report(&untreated);
    assert_eq!((report.dots, report.sight), (None, None));
    for region in report.zones.iter().chain([&report.thinning, &report.full]) {
        assert_eq!(region.before, region.after);
        assert_eq!(region.density_before, region.density_after);
    }
}

#[test]
fn a_session_to_come_is_not_counted_and_redness_is_in_the_day_s_colour() {
    let mut case = Case::default();
    case.time.day = 1.0;
    let (early, whole) = (report(&case), report(&Case::default()));
    let share = early.dots.unwrap().count as f32 / whole.dots.unwrap().count as f32;
    assert!((share - 0.3).abs() < 0.02, "after the first session 30 % of the dots are there: {share}");
    case.time.day = 4.0;
    let (fresh, calm) = (early.thinning.after.lab().y, report(&case).thinning.after.lab().y);
    println!("a* {fresh} on day 1, {calm} on day 4");
    assert!(fresh > calm + 2.0, "fresh skin is red: a* {fresh} on day 1, {calm} on day 4");
}

#[test]
fn bare_skin_and_swatches_are_the_colours_of_the_optics() {
    for preset in SkinPreset::ALL {
        let case = Case { skin: Skin { preset: *preset, ..Skin::default() }, ..Case::default() };
        let report = report(&case);
        let bare = report.skin.luminance();
        for region in report.zones.iter().chain([&report.thinning, &report.full]) {
            assert!(region.before.linear_rgb.is_finite());
            // A zone without hair has the skin's own colour, but for the rounding of its mean.
            assert!(region.before.luminance() <= bare + 1e-5, "hair darkens light and dark skin: {region:?}");
            assert!(region.after.luminance() <= region.before.luminance() + 1e-6, "dots darken: {region:?}");
        }
    }
    let grey = Swatch::new(Vec3::splat(0.2158));
    assert_eq!(grey.hex(), "#808080");
}

/// Pale or red, 60 mm wide over the crown.
fn scarred(tone_percent: f32) -> Case {
    let points = vec![[-40.0, -90.0], [40.0, -90.0]];
    let scar = Scar { kind: ScarKind::Trauma, points, width_mm: 60.0, tone_percent, ..Scar::default() };
    Case { scars: vec![scar], ..Case::default() }
}

#[test]
fn scars_are_in_the_colours_of_their_zones_and_not_in_their_density() {
    let (plain, pale, red) = (report(&Case::default()), report(&scarred(-100.0)), report(&scarred(100.0)));
    let crown = |report: &ContrastReport| *report.zone(ScalpZone::Crown);
    println!(
        "crown: {} plain, {} pale, {} red",
        crown(&plain).bare.hex(),
        crown(&pale).bare.hex(),
        crown(&red).bare.hex()
    );
    assert_eq!(crown(&plain).bare.hex(), plain.skin.hex(), "without marks all skin is bare skin");
    assert!(crown(&pale).before.luminance() > crown(&plain).bare.luminance(), "a bald, pale scar is lighter than skin");
    assert!(crown(&red).bare.lab().y > crown(&plain).bare.lab().y + 0.8, "a red scar is redder");
    for scarred in [&pale, &red] {
        assert_eq!(scarred.skin, plain.skin);
        let (front, before) = (scarred.zone(ScalpZone::Front), plain.zone(ScalpZone::Front));
        assert_eq!(front.bare, before.bare, "the scar lies in the crown alone");
        let density = |report: &ContrastReport| crown(report).density_before.unwrap();
        let off = (density(scarred) - density(&plain)).abs();
        assert!(off < 0.005, "on a bald crown a scar is no hair: {off}");
    }
}

#[test]
fn freckles_darken_every_zone_and_are_no_hair() {
    let mut case = Case::default();
    let plain = report(&case);
    case.skin.freckles = 1.0;
    let freckled = report(&case);
    for (with, without) in freckled.zones.iter().zip(&plain.zones) {
        assert!(with.bare.lab().z > without.bare.lab().z, "freckles are brown: {with:?}");
        assert!(with.before.luminance() < without.before.luminance());
        let (dots, bare) = (with.density_after.unwrap(), without.density_after.unwrap());
        assert!((dots - bare).abs() < 0.01, "freckles count as hair: {dots} instead of {bare}");
    }
}

#[test]
fn the_report_is_written_as_json_with_null_for_what_is_not_there() {
    let json = report(&Case::default()).to_json();
    assert_eq!(json["zones"].as_object().unwrap().len(), ScalpZone::ALL.len());
    let after = &json["thinning"]["after"];
    assert!(after["colour"]["hex"].as_str().unwrap().starts_with('#'));
    assert!(after["against_full"]["ciede2000"].is_number() && after["apparent_density"].is_number());
    assert!(json["dots"]["count"].is_u64() && json["sight"]["merged"].is_boolean());
    let untreated = Case { treatment: Treatment { goal: Goal::None, ..Treatment::default() }, ..Case::default() };
    let json = report(&untreated).to_json();
    assert!(json["dots"].is_null() && json["sight"].is_null());
}
