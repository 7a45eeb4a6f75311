//! The hairline designer: where lines run, what handles do, what is advised against, and that deposits keep behind.

use crate::common::{head_asset, plain_scalp};
use glam::{Vec2, Vec3};
use proptest::prelude::*;
use smp_simulator::case::{Case, Hairline, HairlineStyle, LossStage, Person, Sex};
use smp_simulator::head::{ScalpChart, along};
use smp_simulator::treatment::{
    DesignedHairline, HairlineAdvice, HairlineHandle, HairlineTexture, SESSION_SHARES, place_deposits,
};

fn styled(style: HairlineStyle) -> Hairline {
    Hairline { style, ..Hairline::default() }
}

fn keys(hairline: &Hairline, chart: &ScalpChart) -> Vec<&'static str> {
    DesignedHairline::new(hairline, chart).advice(hairline, chart).iter().map(HairlineAdvice::key).collect()
}

#[test]
fn the_default_looks_grown_on_the_mean_man_and_stands_seven_centimetres_above_the_glabella() {
    let surface = head_asset().surface(&Person::default());
    let chart = ScalpChart::new(&surface).unwrap();
    let hairline = Hairline::default();
    let line = DesignedHairline::new(&hairline, &chart);
    assert_eq!(line.advice(&hairline, &chart), []);
    // Over the skin along the mesh's own midline, from the glabella upward.
    let glabella = surface.landmarks.glabella;
    let midline = surface.midline.iter().map(|i| surface.positions_mm[*i as usize]);
    let skull: Vec<Vec3> = midline.skip_while(|p| p.distance(glabella) > 0.01).collect();
    let measured = along(skull, hairline.mid_height_mm).unwrap();
    let off = measured.distance(line.place(HairlineHandle::Middle).position_mm);
    assert!(off < 1.0, "the middle stands {off} mm from the measured point");
}

#[test]
fn every_style_runs_from_temple_to_temple_without_crossing_itself_on_every_head() {
    let asset = head_asset();
    for (sex, face) in [(Sex::Male, 1), (Sex::Male, 5), (Sex::Male, 12), (Sex::Female, 3)] {
        let surface = asset.surface(&Person { sex, face, ..Person::default() });
        let chart = ScalpChart::for_sex(&surface, sex).unwrap();
        for style in HairlineStyle::ALL {
            let line = DesignedHairline::new(&styled(*style), &chart);
            let points = line.line().points();
            assert!(!line.line().is_closed() && points.iter().all(|p| p.is_finite()));
            let skin: Vec<Vec3> = points.iter().map(|p| chart.surface_from_chart(*p)).collect();
            let length: f32 = skin.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
            assert!((300.0..480.0).contains(&length), "{sex:?} {face} {style:?} is {length} mm long");
            assert!(!crosses_itself(points), "{sex:?} {face} {style:?} crosses itself");
            for handle in line.handles() {
                assert!(line.line().distance(handle.chart) < 0.01, "{style:?}: {:?} is off the line", handle.handle);
            }
        }
    }
}

fn crosses_itself(points: &[Vec2]) -> bool {
    let side = |a: Vec2, b: Vec2, p: Vec2| (b - a).perp_dot(p - a);
    let pieces: Vec<(Vec2, Vec2)> = points.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pieces.iter().enumerate().any(|(i, (a, b))| {
        pieces
            .iter()
            .skip(i + 2)
            .any(|(c, d)| side(*a, *b, *c) * side(*a, *b, *d) < 0.0 && side(*c, *d, *a) * side(*c, *d, *b) < 0.0)
    })
}

#[test]
fn a_symmetric_line_is_symmetric_and_asymmetry_sets_the_left_corner_back() {
    let chart = &plain_scalp().chart;
    for style in HairlineStyle::ALL {
        let line = DesignedHairline::new(&styled(*style), chart);
        let far = |a, b| {
            let (a, b) = (line.place(a).chart, line.place(b).chart);
            (a - b * Vec2::new(-1.0, 1.0)).length()
        };
        assert!(far(HairlineHandle::LeftCorner, HairlineHandle::RightCorner) < 0.2, "{style:?}");
        assert!(far(HairlineHandle::LeftTemple, HairlineHandle::RightTemple) < 0.2, "{style:?}");
        let uneven = Hairline { asymmetry_mm: 6.0, ..styled(*style) };
        let line = DesignedHairline::new(&uneven, chart);
        let from_pole = |handle| line.place(handle).chart.length();
        let apart = from_pole(HairlineHandle::RightCorner) - from_pole(HairlineHandle::LeftCorner);
        assert!((apart - 6.0).abs() < 0.3, "{style:?}: the left corner stands {apart} mm further back");
    }
}

#[test]
fn styles_look_as_they_are_called() {
    let surface = head_asset().surface(&Person::default());
    let chart = ScalpChart::new(&surface).unwrap();
    // Height of the line above its middle at a share of the way to the left corner.
    let rise = |style: HairlineStyle, share: f32| {
        let line = DesignedHairline::new(&styled(style), &chart);
        let skin = |p: &Vec2| chart.surface_from_chart(*p);
        let aside = line.place(HairlineHandle::LeftCorner).position_mm.x * share;
        let points = line.line().points().iter().map(skin).filter(|p| p.y > 40.0 && p.x > 0.0);
        let there = points.min_by(|a, b| (a.x - aside).abs().total_cmp(&(b.x - aside).abs())).unwrap();
        there.y - line.place(HairlineHandle::Middle).position_mm.y
    };
    use HairlineStyle::*;
    for style in [Straight, EdgeUp] {
        assert!(rise(style, 0.5).abs() < 1.5 && rise(style, 0.85).abs() < 2.0, "{style:?}");
    }
    assert!(rise(WidowsPeak, 0.45) > 3.0 && rise(WidowsPeak, 0.45) > 3.0 * rise(Natural, 0.45));
    assert!(rise(Natural, 1.0) > 2.0 && rise(Mature, 1.0) > rise(Natural, 1.0) + 2.0);
    assert!(rise(Receded, 1.0) > rise(Mature, 1.0) + 2.0);
    let ramp = |style| HairlineTexture::new(&styled(style)).ramp_mm;
    assert!(ramp(Soft) > ramp(Natural) && ramp(EdgeUp) < 0.5 * ramp(Natural));
}

#[test]
fn advice_is_given_for_each_fault_and_says_why() {
    let surface = head_asset().surface(&Person::default());
    let chart = ScalpChart::new(&surface).unwrap();
    let default = Hairline::default;
    for (hairline, key) in [
        (Hairline { mid_height_mm: 69.5, ..default() }, "hairline-too-low"),
        (styled(HairlineStyle::Straight), "hairline-too-straight"),
        (styled(HairlineStyle::EdgeUp), "hairline-too-straight"),
        (styled(HairlineStyle::EdgeUp), "hairline-hard-edge"),
        (Hairline { softness_mm: 0.0, ..default() }, "hairline-hard-edge"),
        (Hairline { temple_forward_mm: -15.0, ..default() }, "hairline-before-temples"),
        (Hairline { temple_forward_mm: 10.0, ..default() }, "hairline-outside-region"),
        (Hairline { mid_height_mm: 50.0, ..default() }, "hairline-outside-region"),
        (Hairline { asymmetry_mm: -8.0, ..default() }, "hairline-uneven"),
    ] {
        let found = DesignedHairline::new(&hairline, &chart).advice(&hairline, &chart);
        let advice = found.iter().find(|advice| advice.key() == key);
        let sentence = advice.unwrap_or_else(|| panic!("{hairline:?} gets {found:?}, no {key}")).sentence();
        assert!(sentence.ends_with('.') && sentence.len() > 40 && !sentence.contains("  "), "{sentence}");
    }
    for style in [HairlineStyle::Soft, HairlineStyle::Broken, HairlineStyle::WidowsPeak, HairlineStyle::Mature] {
        assert!(keys(&styled(style), &chart).is_empty(), "{style:?}: {:?}", keys(&styled(style), &chart));
    }
}

#[test]
fn the_distance_is_that_over_the_skin_positive_behind_the_line_and_all_round_the_back() {
    let scalp = plain_scalp();
    let line = DesignedHairline::new(&Hairline::default(), &scalp.chart);
    let behind = line.distance(&scalp.chart);
    let middle = line.place(HairlineHandle::Middle).chart;
    for mm in [-20.0, -6.0, 6.0, 12.0, 25.0] {
        let there = behind.at(middle - Vec2::Y * mm);
        assert!((there - mm).abs() < 1.0, "{mm} mm behind the middle it says {there}");
    }
    let marks = scalp.chart.landmarks();
    assert!(behind.at(marks.glabella) < -50.0);
    assert!(behind.at(marks.vertex) > 40.0 && behind.at(marks.inion) > 80.0);
    for site in scalp.sites.sites().iter().filter(|site| site.chart.y < 0.0) {
        assert!(behind.at(site.chart) > 5.0, "{} counts as {} behind the line", site.chart, behind.at(site.chart));
    }
}

#[test]
fn deposits_come_up_over_the_softness_and_at_once_behind_a_sharp_line() {
    let scalp = plain_scalp();
    let share = |hairline: Hairline, from: f32, to: f32| {
        let behind = DesignedHairline::new(&hairline, &scalp.chart).distance(&scalp.chart);
        let case = Case { hairline, ..Case::default() };
        let loss = scalp.loss(LossStage::VI);
        let follicles = scalp.follicles(LossStage::VI);
        let deposits = place_deposits(&case, &scalp.sites, &scalp.chart, &loss, &follicles);
        let here = |p: Vec2| {
            (from..to).contains(&behind.at(p))
                && p.x.abs() < 40.0
                && p.y > 60.0
                && scalp.chart.hair_distance_mm(p) > 8.0
                && loss.terminal_share(p) <= 0.0
        };
        let area = scalp.chart.area_cm2(&scalp.surface, |p| f32::from(here(p)));
        let count = deposits.iter().filter(|d| here(scalp.chart.chart_from_surface(d.position_mm))).count();
        count as f32 / area / case.treatment.density_per_cm2
    };
    let soft = [0.0, 3.0, 6.0, 9.0, 15.0].windows(2).map(|mm| share(Hairline::default(), mm[0], mm[1]));
    let soft: Vec<f32> = soft.collect();
    println!("natural, 0 to 3, 6, 9 and 15 mm behind the line: {soft:.2?}");
    assert!(soft.is_sorted() && soft[0] < 0.35 && soft[1] < 0.8 && soft[3] > 0.93);
    let sharp = Hairline { softness_mm: 0.0, ..styled(HairlineStyle::EdgeUp) };
    let at_once = share(sharp, 0.0, 4.0);
    println!("sharp, 0 to 4 mm behind the line: {at_once:.2}");
    assert!(at_once > 0.9);
}

prop_compose! {
    fn any_hairline()(
        style in proptest::sample::select(HairlineStyle::ALL),
        halves in (100_u8..=220, -40_i8..=40, -40_i8..=60, -30_i8..=30, 0_u8..=30, -20_i8..=20),
    ) -> Hairline {
        let (mid, aside, rise, temple, softness, asymmetry) = halves;
        Hairline {
            style,
            mid_height_mm: f32::from(mid) * 0.5,
            corner_aside_mm: f32::from(aside) * 0.5,
            corner_rise_mm: f32::from(rise) * 0.5,
            temple_forward_mm: f32::from(temple) * 0.5,
            softness_mm: f32::from(softness) * 0.5,
            asymmetry_mm: f32::from(asymmetry) * 0.5,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_handle_dropped_where_it_was_changes_nothing_and_wherever_it_is_dropped_the_case_stays_valid(
        hairline in any_hairline(),
        handle in proptest::sample::select(&HairlineHandle::ALL[..]),
        to in (-250.0_f32..250.0, -250.0_f32..250.0),
    ) {
        let chart = &plain_scalp().chart;
        let place = DesignedHairline::new(&hairline, chart).place(handle);
        prop_assert!(place.chart.is_finite() && place.position_mm.is_finite());
        let near = |a: &Hairline, b: &Hairline| {
            (a.mid_height_mm - b.mid_height_mm).abs() < 0.6 && (a.temple_forward_mm - b.temple_forward_mm).abs() < 0.6
        };
        // A corner held back by the head's own size has no numbers to go back to.
        let moved = DesignedHairline::drag(&hairline, chart, handle, place.chart);
        prop_assert!(near(&moved, &hairline), "{moved:?}");
        let again = DesignedHairline::new(&moved, chart).place(handle).chart;
        prop_assert!((again - place.chart).length() < 1.2, "dropped at {}, stands at {again}", place.chart);
        let anywhere = DesignedHairline::drag(&hairline, chart, handle, Vec2::from(to));
        let case = Case { hairline: anywhere.clone(), ..Case::default() };
        prop_assert_eq!(case.check(), Ok(()));
        prop_assert_eq!(anywhere.style, hairline.style);
        prop_assert_eq!(anywhere.softness_mm, hairline.softness_mm);
    }

    #[test]
    fn a_handle_follows_the_pointer(
        from in any_hairline(),
        to in any_hairline(),
        handle in proptest::sample::select(&HairlineHandle::ALL[..]),
    ) {
        let chart = &plain_scalp().chart;
        // Somewhere that the handle can reach: where other numbers of its own put it.
        let goal = match handle {
            HairlineHandle::Middle => Hairline { mid_height_mm: to.mid_height_mm, ..from.clone() },
            HairlineHandle::LeftCorner | HairlineHandle::RightCorner => Hairline {
                corner_aside_mm: to.corner_aside_mm * 0.5,
                corner_rise_mm: to.corner_rise_mm * 0.5,
                ..from.clone()
            },
            HairlineHandle::LeftTemple | HairlineHandle::RightTemple => {
                Hairline { temple_forward_mm: to.temple_forward_mm, ..from.clone() }
            }
        };
        let asked = DesignedHairline::new(&goal, chart).place(handle).chart;
        let moved = DesignedHairline::drag(&from, chart, handle, asked);
        let reached = DesignedHairline::new(&moved, chart).place(handle).chart;
        let far = (reached - asked).length();
        prop_assert!(far < 1.5, "dropped at {asked}, stands at {reached}; asked {goal:?}, got {moved:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn no_deposit_ever_stands_before_the_line_or_outside_the_region(hairline in any_hairline()) {
        let scalp = plain_scalp();
        let behind = DesignedHairline::new(&hairline, &scalp.chart).distance(&scalp.chart);
        let case = Case { hairline, ..Case::default() };
        let loss = scalp.loss(LossStage::VII);
        let follicles = scalp.follicles(LossStage::VII);
        let deposits = place_deposits(&case, &scalp.sites, &scalp.chart, &loss, &follicles);
        prop_assert!(deposits.len() > 5_000);
        for deposit in &deposits {
            let place = scalp.chart.chart_from_surface(deposit.position_mm);
            prop_assert!(deposit.position_mm.is_finite() && deposit.diameter_mm.is_finite());
            prop_assert!(behind.at(place) > 0.0, "{place} lies {} behind the line", behind.at(place));
            prop_assert!(scalp.chart.hair_distance_mm(place) > 0.0);
        }
        let first = deposits.iter().filter(|d| d.session == 1).count() as f32 / deposits.len() as f32;
        prop_assert!((first / SESSION_SHARES[0] - 1.0).abs() < 0.03, "session 1 holds {first}");
    }
}
