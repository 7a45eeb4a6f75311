//! Hair of any kind: density, sizes of units, calibre, greying, whorl.

use crate::common;

use crate::common::{Scalp, any_assumptions, plain_scalp};
use glam::Vec2;
use proptest::prelude::*;
use smp_simulator::case::{Assumptions, Case, HairStyle, LossStage, Person, Whorl};
use smp_simulator::hair::{Follicles, Hair, HairFlow, Unit, UnitSizes};
use smp_simulator::math::PointGrid;

fn grown(scalp: &Scalp, hair: HairStyle, seed: u32) -> Follicles {
    grown_as(scalp, hair, seed, Assumptions::default())
}

fn grown_as(scalp: &Scalp, hair: HairStyle, seed: u32, assumptions: Assumptions) -> Follicles {
    let case = Case { hair, person: Person { seed, ..Person::default() }, assumptions, ..Case::default() };
    Follicles::grow(&case, &scalp.sites, &scalp.chart, &scalp.loss(LossStage::None))
}

#[test]
fn units_and_hairs_follow_their_sliders() {
    let scalp = plain_scalp();
    let inner_cm2 = scalp.chart.area_cm2(&scalp.surface, |p| f32::from(scalp.chart.hair_distance_mm(p) > 12.0));
    for units_per_cm2 in [60.0, 85.0, 110.0] {
        for hairs_per_unit in [1.3, 1.92, 2.6] {
            let hair = HairStyle { units_per_cm2, hairs_per_unit, ..HairStyle::default() };
            let follicles = grown(scalp, hair, 1);
            let inner = || follicles.units.iter().filter(|u| scalp.sites.sites()[u.site as usize].edge_mm > 12.0);
            let density = inner().count() as f32 / inner_cm2;
            let hairs: u32 = inner().map(|u| u32::from(u.hairs)).sum();
            let mean = hairs as f32 / inner().count() as f32;
            println!("{units_per_cm2} per cm² of {hairs_per_unit}: {density:.1} of {mean:.3}");
            assert!((density / units_per_cm2 - 1.0).abs() < 0.02, "{density} units per cm², not {units_per_cm2}");
            assert!((mean / hairs_per_unit - 1.0).abs() < 0.015, "{mean} hairs a unit, not {hairs_per_unit}");
        }
    }
}

#[test]
fn every_spot_of_a_scalp_has_nearly_as_many_hairs_and_units_of_each_size_are_as_frequent_as_counted() {
    let scalp = plain_scalp();
    let site = |unit: &Unit| scalp.sites.sites()[unit.site as usize];
    for (units_per_cm2, hairs_per_unit, seed) in [(85.0, 1.92, 1), (60.0, 2.6, 2), (110.0, 1.3, 3)] {
        let hair = HairStyle { units_per_cm2, hairs_per_unit, ..HairStyle::default() };
        let units = grown(scalp, hair, seed).units;
        let inner: Vec<&Unit> = units.iter().filter(|unit| site(unit).edge_mm > 12.0).collect();
        for (size, share) in (1..).zip(UnitSizes::with_mean(hairs_per_unit).shares()) {
            let found = inner.iter().filter(|unit| unit.hairs == size).count() as f32 / inner.len() as f32;
            assert!((found - share).abs() < 0.01, "{found} of units have {size} hairs, not {share}");
        }
        // Spots that hold a dozen units; were sizes independent, hairs would vary as much as their sum.
        let reach_mm = (12.0 / (units_per_cm2 / 100.0) / core::f32::consts::PI).sqrt();
        let grid = PointGrid::new(inner.iter().map(|unit| site(unit).position_mm), reach_mm);
        let surplus = |unit: &&Unit| {
            let own = grid.within(site(unit).position_mm, reach_mm);
            own.iter().map(|at| f32::from(inner[*at as usize].hairs) - hairs_per_unit).sum::<f32>()
        };
        let middle = inner.iter().filter(|unit| site(unit).edge_mm > 20.0).step_by(7);
        let squares: Vec<f32> = middle.map(surplus).map(|surplus| surplus * surplus).collect();
        let of_one = inner.iter().map(|unit| (f32::from(unit.hairs) - hairs_per_unit).powi(2)).sum::<f32>();
        let independent = 12.0 * of_one / inner.len() as f32;
        let found = squares.iter().sum::<f32>() / squares.len() as f32;
        println!("{units_per_cm2} per cm² of {hairs_per_unit}: variance {found:.2}, {independent:.2} if independent");
        assert!(found < 0.6 * independent, "{found} of {independent}");
    }
}

#[test]
fn a_denser_head_keeps_the_units_of_a_thinner_one() {
    let scalp = plain_scalp();
    let sites = |units_per_cm2| -> std::collections::BTreeSet<u32> {
        let follicles = grown(scalp, HairStyle { units_per_cm2, ..HairStyle::default() }, 1);
        follicles.units.iter().map(|u| u.site).collect()
    };
    let (thin, dense) = (sites(70.0), sites(100.0));
    assert!(thin.is_subset(&dense), "units move when the density does");
}

#[test]
fn greying_turns_the_asked_share_of_hairs_and_the_temples_first() {
    let scalp = plain_scalp();
    let follicles = grown(scalp, HairStyle::default(), 1);
    let marks = scalp.chart.landmarks();
    let anchor = scalp.chart.anchor();
    let temples = [anchor.beside(0, 55.0, 30.0), anchor.beside(1, 55.0, 30.0)];
    let zone = |hair: &smp_simulator::hair::Hair| -> Option<usize> {
        let at = scalp.chart.chart_from_surface(hair.position_mm);
        let near = |p: Vec2, reach: f32| (at - p).length() < reach;
        if temples.iter().any(|t| near(*t, 15.0)) {
            Some(0)
        } else if (at.x.abs() - 95.0).abs() < 8.0 && (-50.0..0.0).contains(&at.y) {
            Some(1)
        } else if near(marks.vertex, 25.0) {
            Some(2)
        } else if near(marks.inion, 30.0) && at.x.abs() < 30.0 {
            Some(3)
        } else {
            None
        }
    };
    for grey_percent in [0.0, 5.0, 20.0, 50.0, 80.0, 100.0] {
        let white = |keep: &dyn Fn(usize) -> bool, all: bool| {
            let here = || follicles.hairs.iter().filter(|h| all || zone(h).is_some_and(keep));
            here().filter(|h| h.is_white(grey_percent)).count() as f32 / here().count() as f32 * 100.0
        };
        let whole = white(&|_| true, true);
        let zones: [f32; 4] = std::array::from_fn(|wanted| white(&|zone| zone == wanted, false));
        println!("{grey_percent} % asked: {whole:.2} %; temples, sides, top, back {zones:.1?}");
        assert!((whole - grey_percent).abs() < 0.3, "{whole} % are white, not {grey_percent}");
        if (5.0..=80.0).contains(&grey_percent) {
            assert!(zones.windows(2).all(|pair| pair[0] > pair[1]), "{zones:?}");
        }
    }
    let turned = |percent: f32| follicles.hairs.iter().map(move |h| h.is_white(percent));
    assert!(turned(20.0).zip(turned(40.0)).all(|(early, late)| late || !early), "no hair takes its colour back");
}

#[test]
fn whorls_lie_and_turn_as_published_over_many_people() {
    let chart = &plain_scalp().chart;
    let people: u16 = 4000;
    let above_ears = chart.anchor().above(0.0, 0.0);
    let (mut clockwise, mut right, mut sum, mut least, mut most) = (0_u16, 0_u16, 0.0, f32::MAX, f32::MIN);
    for seed in 0..people {
        let flow = HairFlow::new(chart, u64::from(seed), Whorl::Auto);
        let back = above_ears.y - flow.whorl().y;
        clockwise += u16::from(flow.is_clockwise());
        right += u16::from(flow.whorl().x < 0.0);
        sum += back;
        least = least.min(back);
        most = most.max(back);
    }
    let share = |count: u16| f32::from(count) / f32::from(people) * 100.0;
    let mean = sum / f32::from(people);
    println!(
        "{:.1} % clockwise, {:.1} % right, {mean:.1} mm back ({least:.0} to {most:.0})",
        share(clockwise),
        share(right)
    );
    assert!((share(clockwise) - 83.9).abs() < 2.0);
    assert!((share(right) - 70.8).abs() < 2.5);
    assert!((mean - 62.5).abs() < 1.5);
    assert!((14.0..35.0).contains(&least) && (90.0..111.0).contains(&most));
}

#[test]
fn a_chosen_whorl_turns_that_way_and_stays_where_it_was() {
    let chart = &plain_scalp().chart;
    for seed in 0..50 {
        let by_odds = HairFlow::new(chart, seed, Whorl::Auto);
        for (whorl, clockwise) in [(Whorl::Clockwise, true), (Whorl::Counterclockwise, false)] {
            let chosen = HairFlow::new(chart, seed, whorl);
            assert_eq!(chosen.is_clockwise(), clockwise);
            assert_eq!(chosen.whorl(), by_odds.whorl());
        }
    }
}

#[test]
fn a_clockwise_whorl_runs_clockwise_when_seen_from_outside() {
    let scalp = plain_scalp();
    let flow = HairFlow::new(&scalp.chart, 3, Whorl::Clockwise);
    let middle = scalp.chart.surface_from_chart(flow.whorl());
    let outward = (middle - common::CENTRE).normalize();
    let mut turning = 0.0;
    for step in 0..24 {
        let angle = step as f32 / 24.0 * core::f32::consts::TAU;
        let at = flow.whorl() + Vec2::new(angle.cos(), angle.sin()) * 8.0;
        let along = flow.direction(&scalp.chart, at, outward);
        let from_middle = scalp.chart.surface_from_chart(at) - middle;
        // Seen from outside, the outward normal points at the viewer: positive is anticlockwise.
        turning += from_middle.cross(along).dot(outward);
    }
    assert!(turning < 0.0, "the whorl runs anticlockwise: {turning}");
}

#[test]
fn shafts_rise_within_the_published_angles_of_each_zone() {
    let scalp = plain_scalp();
    let anchor = scalp.chart.anchor();
    let marks = scalp.chart.landmarks();
    for seed in [1, 7, 23] {
        let flow = HairFlow::new(&scalp.chart, seed, Whorl::Auto);
        for (name, at, low, high) in [
            ("front", marks.trichion - Vec2::Y * 4.0, 10.0, 20.0),
            ("left temple", anchor.beside(0, 60.0, 34.0), 3.0, 10.0),
            ("right temple", anchor.beside(1, 60.0, 34.0), 3.0, 10.0),
            ("mid-scalp", anchor.above(0.0, 0.0), 30.0, 60.0),
        ] {
            let rise = flow.rise_degrees(at);
            assert!((low..=high).contains(&rise), "{name}: {rise}°");
        }
    }
}

#[test]
fn shafts_scatter_and_temples_lead_by_as_much_as_is_assumed() {
    let scalp = plain_scalp();
    let as_assumed = |shaft_spread_percent, grey_lead_percent| {
        let assumed = Assumptions { shaft_spread_percent, grey_lead_percent, ..Assumptions::default() };
        grown_as(scalp, HairStyle::default(), 1, assumed).hairs
    };
    for percent in [8.0, 10.0, 20.0] {
        let shafts: Vec<f32> = as_assumed(percent, 100.0).iter().map(|hair| hair.shaft_diameter_mm).collect();
        let mean = shafts.iter().sum::<f32>() / shafts.len() as f32;
        let spread = (shafts.iter().map(|mm| (mm - mean).powi(2)).sum::<f32>() / shafts.len() as f32).sqrt() / mean;
        println!("{percent} %: {:.2} % found", spread * 100.0);
        // Those beyond two standard deviations are held to them.
        assert!((spread * 100.0 / percent - 0.96).abs() < 0.02, "{spread} at {percent} %");
    }
    // Of the hairs above the ears and at the nape, those that are white when a fifth of all are.
    let anchor = scalp.chart.anchor();
    let (temple, nape) = (anchor.beside(0, 55.0, 30.0), anchor.behind(0.0, 0.0));
    let lead = [0.0, 100.0, 200.0].map(|percent| {
        let hairs = as_assumed(10.0, percent);
        let white = |place: Vec2| {
            let near = |hair: &&Hair| (scalp.chart.chart_from_surface(hair.position_mm) - place).length() < 15.0;
            let there: Vec<f32> = hairs.iter().filter(near).map(|hair| hair.whitens_at).collect();
            there.iter().filter(|at| **at < 0.2).count() as f32 / there.len() as f32
        };
        white(temple) - white(nape)
    });
    println!("white at the temple over the nape: {lead:.2?}");
    assert!(lead[0].abs() < 0.08 && lead[1] > 0.2 && lead[2] > lead[1] + 0.1, "{lead:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn hair_of_any_kind_is_finite_leaves_the_skin_and_repeats(
        units_per_cm2 in 60.0_f32..110.0,
        hairs_per_unit in 1.3_f32..2.6,
        shaft_um in 50.0_f32..95.0,
        seed: u32,
        assumptions in any_assumptions(),
    ) {
        let scalp = plain_scalp();
        let hair = HairStyle { units_per_cm2, hairs_per_unit, shaft_um, ..HairStyle::default() };
        let follicles = grown_as(scalp, hair.clone(), seed, assumptions);
        let most = 2.0 * assumptions.shaft_spread_percent / 100.0 + 1e-3;
        for hair in &follicles.hairs {
            prop_assert!(hair.position_mm.is_finite() && (hair.direction.length() - 1.0).abs() < 1e-4);
            prop_assert!(hair.direction.dot(hair.normal) > 0.0);
            let share = hair.shaft_diameter_mm * 1000.0 / shaft_um;
            prop_assert!((1.0 - most..=1.0 + most).contains(&share), "{} mm of {shaft_um} µm", hair.shaft_diameter_mm);
            prop_assert!((0.0..=1.0).contains(&hair.whitens_at));
        }
        let again = grown_as(scalp, hair, seed, assumptions);
        prop_assert_eq!(follicles.units, again.units);
        prop_assert_eq!(follicles.hairs, again.hairs);
    }
}
