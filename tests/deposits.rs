//! Follicles and deposits of a whole scalp: counts, order, spacing.

use crate::common::{any_assumptions, even_ground, nearest_distances, plain_scalp};
use glam::{Vec2, Vec3};
use proptest::prelude::*;
use smp_simulator::case::{
    Assumptions, Case, Goal, HairColor, HairStyle, Loss, LossScale, LossStage, SkinPreset, Treatment,
};
use smp_simulator::hair::{FOLLICLE_DEPTH_MM, Follicles, HairState, LossField};
use smp_simulator::head::ScalpZone;
use smp_simulator::optics::{Column, ColumnTerms, FiberPigment, SkinOptics, black_absorbance, luminance};
use smp_simulator::treatment::{Deposit, DepositPlan, DesignedHairline};

fn treatment(sessions: u8) -> Treatment {
    Treatment { sessions, ..Treatment::default() }
}

/// Where each deposit is on the chart.
fn places(deposits: &[Deposit]) -> Vec<Vec2> {
    deposits.iter().map(|d| plain_scalp().chart.chart_from_surface(d.position_mm)).collect()
}

/// Where living hair leaves the skin.
fn living_hair(follicles: &Follicles) -> Vec<Vec3> {
    follicles.hairs.iter().filter(|h| h.state != HairState::Lost).map(|h| h.position_mm).collect()
}

#[test]
fn sessions_are_prefixes_of_one_list() {
    let scalp = plain_scalp();
    let all = scalp.deposits(LossStage::VI, &treatment(3));
    for sessions in 1..3 {
        let part = scalp.deposits(LossStage::VI, &treatment(sessions));
        assert_eq!(part[..], all[..part.len()]);
        let share = part.len() as f32 / all.len() as f32;
        let asked = [0.3, 0.7][usize::from(sessions) - 1];
        println!("after session {sessions}: {} of {} ({share:.4})", part.len(), all.len());
        assert!((share - asked).abs() < 0.02 * asked, "{share} instead of {asked}");
    }
    assert!(all.is_sorted_by_key(|d| d.session));
    assert_eq!(all, scalp.deposits(LossStage::VI, &treatment(4)));
}

#[test]
fn bald_skin_gets_the_density_asked_for_up_to_the_densest() {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossStage::VI);
    let even = even_ground(&Case::default(), &scalp.chart, &loss);
    let area = scalp.chart.area_cm2(&scalp.surface, |p| f32::from(even(p)));
    for density_per_cm2 in [20.0, 80.0, 150.0, 200.0] {
        for (sessions, share) in (1..).zip([0.3, 0.7, 1.0]) {
            let asked = Treatment { density_per_cm2, ..treatment(sessions) };
            let deposits = scalp.deposits(LossStage::VI, &asked);
            let count = places(&deposits).into_iter().filter(|p| even(*p)).count();
            let reached = count as f32 / area / share;
            println!("{density_per_cm2} per cm² asked, {reached:.2} reached over {area:.1} cm², session {sessions}");
            assert!((reached / density_per_cm2 - 1.0).abs() < 0.02, "{reached} instead of {density_per_cm2}");
        }
    }
}

#[test]
fn each_zone_gets_its_own_percentage_of_the_density() {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossStage::VI);
    let even = even_ground(&Case::default(), &scalp.chart, &loss);
    let percents = Treatment { front_percent: 60.0, top_percent: 100.0, crown_percent: 140.0, ..treatment(3) };
    let deposits = places(&scalp.deposits(LossStage::VI, &percents));
    for (zone, percent) in [(ScalpZone::Front, 60.0), (ScalpZone::MidScalp, 100.0), (ScalpZone::Crown, 140.0)] {
        // 5 mm inside the zone the next one's density is out of reach.
        let steps = [Vec2::X, Vec2::NEG_X, Vec2::Y, Vec2::NEG_Y, Vec2::ZERO].map(|step| step * 5.0);
        let inside = |p: Vec2| even(p) && steps.iter().all(|step| ScalpZone::at(p + *step, &scalp.chart) == zone);
        let area = scalp.chart.area_cm2(&scalp.surface, |p| f32::from(inside(p)));
        let reached = deposits.iter().filter(|p| inside(**p)).count() as f32 / area / percents.density_per_cm2 * 100.0;
        println!("{zone:?}: {reached:.1} % reached over {area:.1} cm²");
        assert!(area > 10.0, "{zone:?} has only {area} cm² to look at");
        assert!((reached / percent - 1.0).abs() < 0.02, "{zone:?}: {reached} % instead of {percent} %");
    }
}

#[test]
fn a_zone_at_nought_percent_gets_nothing() {
    let scalp = plain_scalp();
    let none = Treatment { front_percent: 0.0, ..treatment(3) };
    let deposits = places(&scalp.deposits(LossStage::VI, &none));
    let steps = [Vec2::X, Vec2::NEG_X, Vec2::Y, Vec2::NEG_Y].map(|step| step * 10.0);
    let deep = |p: &Vec2| steps.iter().all(|step| ScalpZone::at(*p + *step, &scalp.chart) == ScalpZone::Front);
    assert_eq!(deposits.iter().filter(|p| deep(p)).count(), 0);
    assert!(deposits.len() > 10_000);
}

#[test]
fn deposits_keep_the_clearance_asked_for_and_stay_in_the_region() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossStage::V);
    let living = living_hair(&follicles);
    let mut counts = Vec::new();
    for clearance_mm in [0.0, 0.3, 0.55, 0.8] {
        let asked = Treatment { clearance_mm, density_per_cm2: 120.0, ..treatment(3) };
        let deposits = scalp.deposits(LossStage::V, &asked);
        let placed: Vec<Vec3> = deposits.iter().map(|d| d.position_mm).collect();
        let nearest = nearest_distances(&placed, &living, 3.0)[0];
        println!("{clearance_mm} mm asked, {nearest:.3} mm kept, {} deposits", deposits.len());
        assert!(nearest >= clearance_mm, "a deposit stands {nearest} mm from a hair");
        assert!(nearest > 0.25, "even unasked a deposit stands {nearest} mm from a hair");
        for (deposit, place) in deposits.iter().zip(places(&deposits)) {
            assert!(scalp.chart.hair_distance_mm(place) > 0.0 && !scalp.chart.is_ear(deposit.position_mm));
        }
        counts.push(deposits.len());
    }
    assert!(counts.is_sorted_by(|a, b| a >= b), "more clearance leaves room for more: {counts:?}");
    assert!(counts[0] - counts[1] < counts[0] / 100, "the default clearance costs deposits: {counts:?}");
}

#[test]
fn the_default_needle_leaves_dots_of_the_published_size_and_depth() {
    let deposits = plain_scalp().deposits(LossStage::VI, &treatment(3));
    for deposit in &deposits {
        assert!((0.0899..=0.1701).contains(&deposit.diameter_mm));
        assert!(deposit.top_mm < deposit.bottom_mm && deposit.bottom_mm <= 0.5 && deposit.top_mm >= 0.08);
    }
    let mean = |get: fn(&Deposit) -> f32| deposits.iter().map(get).sum::<f32>() / deposits.len() as f32;
    assert!((mean(|d| d.diameter_mm) - 0.15).abs() < 0.003, "{} mm wide", mean(|d| d.diameter_mm));
    assert!((mean(|d| d.bottom_mm) - 0.44).abs() < 0.01, "{} mm deep", mean(|d| d.bottom_mm));
}

#[test]
fn needle_and_hand_decide_size_and_depth_and_move_nothing() {
    let scalp = plain_scalp();
    let before = scalp.deposits(LossStage::VI, &treatment(3));
    let other = Treatment { prongs: 3, needle_diameter_mm: 0.2, depth_mm: 0.3, depth_scatter_mm: 0.0, ..treatment(3) };
    let after = scalp.deposits(LossStage::VI, &other);
    assert_eq!(before.len(), after.len());
    assert!(before.iter().zip(&after).all(|(a, b)| a.position_mm == b.position_mm && a.session == b.session));
    assert!(after.iter().all(|d| (d.bottom_mm - 0.3).abs() < 1e-6));
    // Behind the hairline three prongs of 0.2 mm: half of √3 times as wide; in it one.
    let behind = DesignedHairline::new(&Case::default().hairline, &scalp.chart).distance(&scalp.chart);
    let mean = |from: f32, to: f32| {
        let there = after.iter().zip(places(&after)).filter(|(_, p)| (from..to).contains(&behind.at(*p)));
        let widths: Vec<f32> = there.map(|(d, _)| d.diameter_mm).collect();
        widths.iter().sum::<f32>() / widths.len() as f32
    };
    assert!((mean(12.0, 80.0) - 0.173).abs() < 0.004, "{} mm behind the hairline", mean(12.0, 80.0));
    assert!((mean(0.0, 8.0) - 0.1).abs() < 0.004, "{} mm in the hairline", mean(0.0, 8.0));
}

/// How much of the light columns of hair and of deposits take in all, by luminance, per cm² where `place` holds.
fn darkness_where(follicles: &Follicles, deposits: &[Deposit], place: impl Fn(Vec2) -> bool) -> f32 {
    let scalp = plain_scalp();
    let here = |p: Vec3| place(scalp.chart.chart_from_surface(p));
    let terms = ColumnTerms::of(&SkinOptics::from_preset(SkinPreset::Light));
    let taken_mm2 = |diameter_mm, [top_mm, bottom_mm]: [f32; 2], absorbance| {
        luminance(Column { diameter_mm, top_mm, bottom_mm, absorbance }.shadow(&terms).area_mm2())
    };
    let black = FiberPigment::from_color(HairColor::Black).absorbance();
    let hairs = follicles.hairs.iter().filter(|h| here(h.position_mm));
    let hair_mm2: f32 = hairs
        .map(|h| match h.state {
            HairState::Terminal => taken_mm2(h.shaft_diameter_mm, [0.0, FOLLICLE_DEPTH_MM], black),
            // Drawn shallow and pale.
            HairState::Miniaturised => taken_mm2(h.shaft_diameter_mm, [0.0, 0.4 * FOLLICLE_DEPTH_MM], 0.7 * black),
            HairState::Lost => 0.0,
        })
        .sum();
    let ink = deposits.iter().filter(|d| here(d.position_mm));
    let assumed = Assumptions::default();
    let absorbance = |d: &Deposit| Vec3::splat(black_absorbance(&assumed) * d.ink_load(&assumed));
    let ink_mm2: f32 = ink.map(|d| taken_mm2(d.diameter_mm, [d.top_mm, d.bottom_mm], absorbance(d))).sum();
    (hair_mm2 + ink_mm2) / scalp.chart.area_cm2(&scalp.surface, |p| f32::from(place(p)))
}

/// How dark treated skin is against full hair; all between lies between the two.
fn from_bald_to_full(density_per_cm2: f32) -> f32 {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossStage::VI);
    let follicles = scalp.follicles(LossStage::VI);
    let deposits = scalp.deposits(LossStage::VI, &Treatment { density_per_cm2, ..treatment(3) });
    let behind = DesignedHairline::new(&Case::default().hairline, &scalp.chart).distance(&scalp.chart);
    let inside = |p: Vec2| scalp.chart.hair_distance_mm(p) > 18.0 && behind.at(p) > 18.0;
    let bands = [-1.0, 0.0, 0.25, 0.5, 0.75, 0.999, 1.0]
        .windows(2)
        .map(|band| {
            let share = |p: Vec2| (loss.terminal_share(p) > band[0]) && loss.terminal_share(p) <= band[1];
            darkness_where(&follicles, &deposits, |p| inside(p) && share(p))
        })
        .collect::<Vec<_>>();
    println!("{density_per_cm2} per cm²: darkness from bald skin to full hair, mm² per cm²: {bands:.1?}");
    let (bald, full) = (bands[0], bands[bands.len() - 1]);
    for band in &bands[1..] {
        assert!((0.93 * bald..1.07 * full).contains(band), "{band} is not between {bald} and {full}: {bands:?}");
    }
    bald / full
}

#[test]
fn no_ring_shows_where_deposits_meet_living_hair() {
    let [light, matched] = [95.0, 195.0].map(from_bald_to_full);
    assert!((matched - 1.0).abs() < 0.1, "as many as make up for it are {matched} times as dark as full hair");
    assert!((light / matched - 95.0 / 195.0).abs() < 0.05, "and fewer are as much lighter, {light}");
}

#[test]
fn deposits_blend_into_hair_that_is_lighter_than_they_are_and_end_where_asked() {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossStage::VI);
    let dense = Treatment { density_per_cm2: 160.0, ..treatment(3) };
    let fine = HairStyle { shaft_um: 50.0, units_per_cm2: 75.0, ..HairStyle::default() };
    let beside_fine_hair = |blend_mm| {
        let treatment = Treatment { blend_mm, ..dense.clone() };
        let case = Case { treatment, hair: fine.clone(), ..Case::default() };
        let follicles = Follicles::grow(&case, &scalp.sites, &scalp.chart, &loss);
        DepositPlan::new(&case, &scalp.sites, &scalp.chart, &loss, &follicles).place(&case.treatment)
    };
    let fringe = |deposits: &[Deposit]| {
        let share = |p: &Vec2| loss.terminal_share(*p) >= 1.0;
        places(deposits).into_iter().filter(share).collect::<Vec<_>>()
    };
    let counts = [0.0, 10.0, 20.0, 40.0].map(|blend_mm| fringe(&beside_fine_hair(blend_mm)).len());
    println!("in the fringe with 0, 10, 20 and 40 mm: {counts:?}");
    assert_eq!(counts[0], 0);
    assert!(counts.windows(2).all(|pair| pair[0] < pair[1]));
    // Full hair is darker than the default treatment.
    assert_eq!(fringe(&scalp.deposits(LossStage::VI, &treatment(3))).len(), 0);
    // With 20 mm none stands 24 mm or more from the bald skin.
    let lost: Vec<Vec3> = (0..)
        .map_while(|i| scalp.sites.sites().get(i))
        .filter(|site| loss.terminal_share(site.chart) < 0.5)
        .map(|site| site.position_mm)
        .collect();
    let placed: Vec<Vec3> = beside_fine_hair(20.0).iter().map(|d| d.position_mm).collect();
    let furthest = nearest_distances(&placed, &lost, 30.0).pop().unwrap();
    assert!((12.0..22.0).contains(&furthest), "the furthest deposit stands {furthest} mm from bald skin");
}

#[test]
fn density_between_hairs_leaves_bald_and_full_skin_alone_and_is_what_is_asked_where_hair_is_thin() {
    let scalp = plain_scalp();
    for (loss, thin) in [
        // The bridge of V, and the top that diffuse loss leaves two thirds and half of.
        (Loss { stage: LossStage::V, ..Loss::default() }, 0.3..0.4),
        (Loss { scale: LossScale::DiffusePatterned, stage: LossStage::I, ..Loss::default() }, 0.65..0.75),
        (Loss { scale: LossScale::DiffusePatterned, stage: LossStage::II, ..Loss::default() }, 0.43..0.53),
    ] {
        let asked = Treatment { goal: Goal::Density, ..treatment(3) };
        let case = Case { loss, treatment: asked, ..Case::default() };
        let field = LossField::new(&case.loss, &case.assumptions, &scalp.chart);
        let follicles = Follicles::grow(&case, &scalp.sites, &scalp.chart, &field);
        let plan = DepositPlan::new(&case, &scalp.sites, &scalp.chart, &field, &follicles);
        let here = |p: Vec2| thin.contains(&field.terminal_share(p)) && scalp.chart.hair_distance_mm(p) > 20.0;
        let area = scalp.chart.area_cm2(&scalp.surface, |p| f32::from(here(p)));
        for density_per_cm2 in [40.0, 95.0, 110.0] {
            let placed = places(&plan.place(&Treatment { density_per_cm2, ..case.treatment.clone() }));
            assert!(
                placed.iter().all(|p| (0.05..1.0).contains(&field.terminal_share(*p))),
                "a dot on bald or full skin"
            );
            let reached = placed.iter().filter(|p| here(**p)).count() as f32 / area;
            println!("{density_per_cm2} per cm² asked, {reached:.1} reached over {area:.1} cm² of {thin:?} hair");
            assert!((reached / density_per_cm2 - 1.0).abs() < 0.02, "{reached} instead of {density_per_cm2}");
        }
    }
}

#[test]
fn ten_to_sixty_thousand_deposits_are_within_reach() {
    let scalp = plain_scalp();
    let count =
        |pattern, density_per_cm2| scalp.deposits(pattern, &Treatment { density_per_cm2, ..treatment(3) }).len();
    let (few, many) = (count(LossStage::VI, 25.0), count(LossStage::VII, 200.0));
    println!("{few} to {many} deposits");
    assert!(few < 10_000 && many > 60_000);
}

#[test]
fn no_treatment_means_no_deposit() {
    let none = Treatment { goal: Goal::None, ..treatment(3) };
    assert!(plain_scalp().deposits(LossStage::VI, &none).is_empty());
}

#[test]
fn the_edge_thins_out_and_the_middle_is_full() {
    let scalp = plain_scalp();
    let sites = scalp.sites.sites();
    let mean = |from: f32, to: f32| {
        let front = sites.iter().filter(|s| s.chart.y > 0.7 * s.chart.length());
        let there: Vec<f32> = front.filter(|s| (from..to).contains(&s.edge_mm)).map(|s| s.fullness).collect();
        there.iter().sum::<f32>() / there.len() as f32
    };
    assert!(mean(0.0, 1.0) < 0.15, "the very edge is full");
    assert!((0.2..0.8).contains(&mean(6.0, 7.0)), "{} of full density 6 mm in", mean(6.0, 7.0));
    assert_eq!(mean(16.0, 40.0), 1.0);
}

prop_compose! {
    fn any_treatment()(
        density_per_cm2 in 20.0_f32..=200.0,
        sessions in 1_u8..=4,
        percents in proptest::array::uniform4(0.0_f32..=150.0),
        blend_mm in 0.0_f32..=40.0,
        clearance_mm in 0.0_f32..=0.8,
        prongs in 1_u8..=7,
        needle_diameter_mm in 0.15_f32..=0.5,
        depth_mm in 0.25_f32..=0.5,
        depth_scatter_mm in 0.0_f32..=0.15,
        goal in proptest::sample::select(Goal::ALL),
    ) -> Treatment {
        let [front_percent, top_percent, crown_percent, sides_percent] = percents;
        Treatment {
            goal, density_per_cm2, sessions, front_percent, top_percent, crown_percent, sides_percent, blend_mm,
            clearance_mm, prongs, needle_diameter_mm, depth_mm, depth_scatter_mm, ..Treatment::default()
        }
    }
}

#[test]
fn deposits_heal_by_patches_and_each_in_its_own_way() {
    let deposits = plain_scalp().deposits(LossStage::VI, &treatment(3));
    let mean = deposits.iter().map(|d| d.heals).sum::<f32>() / deposits.len() as f32;
    assert!((mean - 0.5).abs() < 0.03, "in the mean as most do: {mean}");
    let alike = |from_mm: f32, to_mm: f32| {
        let (mut sum, mut pairs) = (0.0, 0);
        for (at, one) in deposits.iter().enumerate().step_by(23) {
            for other in deposits[at + 1..].iter().step_by(7) {
                if (from_mm..to_mm).contains(&one.position_mm.distance(other.position_mm)) {
                    sum += (one.heals - mean) * (other.heals - mean);
                    pairs += 1;
                }
            }
        }
        assert!(pairs > 500, "{pairs} pairs");
        sum / pairs as f32
    };
    let variance = deposits.iter().map(|d| (d.heals - mean).powi(2)).sum::<f32>() / deposits.len() as f32;
    let [near, far] = [alike(0.0, 3.0), alike(60.0, 120.0)];
    assert!(near > 0.35 * variance && near < 0.9 * variance, "neighbours go together, not quite: {near} of {variance}");
    assert!(far.abs() < 0.1 * variance, "the far ones do not: {far} of {variance}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_the_treatment_deposits_are_sound_and_grow_with_density_and_sessions(
        treatment in any_treatment(),
        pattern in proptest::sample::select(LossStage::ALL),
        assumptions in any_assumptions(),
    ) {
        let scalp = plain_scalp();
        let loss = Loss { stage: pattern, ..Loss::default() };
        let case = Case { treatment: treatment.clone(), loss, assumptions, ..Case::default() };
        let loss = LossField::new(&case.loss, &case.assumptions, &scalp.chart);
        let follicles = Follicles::grow(&case, &scalp.sites, &scalp.chart, &loss);
        let plan = DepositPlan::new(&case, &scalp.sites, &scalp.chart, &loss, &follicles);
        let all = plan.place(&treatment);
        for deposit in &all {
            prop_assert!(deposit.position_mm.is_finite() && deposit.normal.is_finite());
            prop_assert!(deposit.diameter_mm > 0.0 && deposit.diameter_mm < 1.0);
            prop_assert!(deposit.top_mm < deposit.bottom_mm && deposit.bottom_mm <= 0.5);
            prop_assert!((0.0..=1.0).contains(&deposit.variation) && (0.0..=1.0).contains(&deposit.heals));
            let least = assumptions.ink_load_least_percent / 100.0;
            prop_assert!((least..=1.0).contains(&deposit.ink_load(&assumptions)));
            prop_assert!((1..=3).contains(&deposit.session));
        }
        let placed: Vec<Vec3> = all.iter().map(|d| d.position_mm).collect();
        let nearest = nearest_distances(&placed, &living_hair(&follicles), 2.0);
        prop_assert!(nearest.first().is_none_or(|nearest| *nearest >= treatment.clearance_mm), "{:?}", nearest.first());
        let fewer = plan.place(&Treatment { density_per_cm2: treatment.density_per_cm2 * 0.9, ..treatment.clone() });
        prop_assert!(fewer.len() <= all.len());
        let earlier = plan.place(&Treatment { sessions: treatment.sessions - 1, ..treatment.clone() });
        prop_assert_eq!(&earlier[..], &all[..earlier.len()]);
    }
}
