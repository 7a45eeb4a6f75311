//! Scars: their geometry on the skin, what they take from the hair, and how pigment takes in them.

use crate::common;

use crate::common::{Scalp, plain_scalp};
use glam::{Vec2, Vec3};
use proptest::prelude::*;
use smp_simulator::case::{Case, Goal, HairStyle, Loss, LossScale, LossStage, Person, Scar, ScarKind, Side, Treatment};
use smp_simulator::hair::{Follicles, HairState, LossField, UnitFate};
use smp_simulator::head::{DonorBand, ScarField};
use smp_simulator::treatment::{Deposit, determinism_hash, place_deposits};

fn scar(kind: ScarKind) -> Scar {
    Scar { kind, ..Scar::default() }
}

fn field(scars: &[Scar]) -> ScarField {
    ScarField::new(&Person::default(), scars, &plain_scalp().chart)
}

/// Scarred skin in mm², measured over small patches of the chart.
fn area_mm2(field: &ScarField) -> f32 {
    const STEP_MM: f32 = 0.4;
    const COARSE: i32 = 20;
    let chart = &plain_scalp().chart;
    let mut sum = 0.0_f64;
    let nodes = (480.0 / STEP_MM) as i32;
    let place = |i: i32, j: i32| Vec2::new(i as f32, j as f32) * STEP_MM - 240.0;
    let blocks = (0..nodes * nodes / (COARSE * COARSE)).map(|k| (k % (nodes / COARSE), k / (nodes / COARSE)));
    let wide = field.reaching(12.0, chart);
    // Most blocks are far from any scar.
    let near =
        blocks.filter(|(i, j)| wide.at(chart, place(i * COARSE + COARSE / 2, j * COARSE + COARSE / 2)).is_some());
    for (block_i, block_j) in near {
        for k in 0..COARSE * COARSE {
            let at = place(block_i * COARSE + k % COARSE, block_j * COARSE + k / COARSE);
            let Some(depth) = field.at(chart, at).map(|here| here.depth).filter(|depth| *depth > 0.0) else { continue };
            let side = |d: Vec2| chart.surface_from_chart(at + d) - chart.surface_from_chart(at);
            sum += f64::from(depth * side(Vec2::X * STEP_MM).cross(side(Vec2::Y * STEP_MM)).length());
        }
    }
    sum as f32
}

fn grown(scalp: &Scalp, case: &Case) -> (Follicles, LossField) {
    let loss = LossField::new(&case.loss, &case.assumptions, &scalp.chart);
    (Follicles::grow(case, &scalp.sites, &scalp.chart, &loss), loss)
}

fn treated(scalp: &Scalp, case: &Case) -> Vec<Deposit> {
    let (follicles, loss) = grown(scalp, case);
    place_deposits(case, &scalp.sites, &scalp.chart, &loss, &follicles)
}

fn full_head(scars: Vec<Scar>) -> Case {
    Case { loss: Loss { stage: LossStage::None, ..Loss::default() }, scars, ..Case::default() }
}

#[test]
fn lines_cover_length_times_width() {
    for kind in [
        ScarKind::Fut,
        ScarKind::CraniotomyLinear,
        ScarKind::CraniotomyCurved,
        ScarKind::CraniotomyQuestionMark,
        ScarKind::ReductionMidline,
        ScarKind::ReductionParamedian,
    ] {
        for (length_mm, width_mm) in [(200.0, 2.0), (150.0, 8.0)] {
            let area = area_mm2(&field(&[Scar { length_mm, width_mm, ..scar(kind) }]));
            let asked = length_mm * width_mm;
            println!("{kind:?} {length_mm} by {width_mm} mm covers {area:.0} mm²");
            assert!((area / asked - 1.0).abs() < 0.05, "{kind:?}: {area} mm² instead of {asked}");
        }
    }
}

#[test]
fn a_strip_that_stretched_by_half_in_its_middle_covers_a_third_more() {
    let straight = area_mm2(&field(&[Scar { width_mm: 3.0, ..scar(ScarKind::Fut) }]));
    let stretched = area_mm2(&field(&[Scar { width_mm: 3.0, stretch_percent: 50.0, ..scar(ScarKind::Fut) }]));
    assert!((stretched / straight - 4.0 / 3.0).abs() < 0.05, "{stretched} mm² from {straight}");
}

#[test]
fn several_strips_lie_beside_each_other() {
    let one = area_mm2(&field(&[scar(ScarKind::Fut)]));
    let three = area_mm2(&field(&[Scar { count: 3, ..scar(ScarKind::Fut) }]));
    assert!((three / one - 3.0).abs() < 0.15, "{three} mm² from {one}");
}

#[test]
fn patches_cover_a_scar_once_and_lie_on_it() {
    let scalp = plain_scalp();
    for (kind, width_mm) in
        [(ScarKind::Fut, 2.0), (ScarKind::CraniotomyCurved, 8.0), (ScarKind::Trauma, 30.0), (ScarKind::BurrHoles, 1.0)]
    {
        let field = field(&[Scar { width_mm, length_mm: 150.0, count: 2, ..scar(kind) }]);
        let patches = field.patches(&scalp.chart);
        let sum: f32 = patches.iter().map(|patch| patch.area_mm2).sum();
        let area = area_mm2(&field);
        println!("{kind:?} {width_mm} mm wide: {} patches cover {sum:.0} of {area:.0} mm²", patches.len());
        assert!((sum / area - 1.0).abs() < 0.06, "{kind:?}: patches of {sum} mm² on {area} mm²");
        for patch in &patches {
            let at = scalp.chart.chart_from_surface(patch.position_mm);
            assert!(field.at_skin(at, patch.position_mm).is_some_and(|here| here.depth > 0.0));
            assert!(patch.normal.is_normalized() && patch.normal.dot(patch.position_mm - common::CENTRE) > 0.0);
        }
    }
    let dot = smp_simulator::head::ScarPatch::dot(Vec3::ZERO, Vec3::Y, 0.9, 0);
    let middle = dot.area_mm2 / (core::f32::consts::TAU * dot.sigma_mm * dot.sigma_mm);
    assert!((middle - 1.0).abs() < 1e-5, "a dot is scarred through in its middle");
}

#[test]
fn a_y_has_three_arms_of_a_third_of_its_length() {
    let scalp = plain_scalp();
    let field = field(&[Scar { length_mm: 180.0, width_mm: 4.0, ..scar(ScarKind::ReductionY) }]);
    let centre = scalp.chart.anchor().above(0.0, -55.0);
    assert!(field.at(&scalp.chart, centre).unwrap().depth > 0.99);
    // Round a ring about the centre the scar is met three times, a third of a turn apart; beyond the arms not at all.
    let met = |radius: f32| {
        let deep: Vec<bool> = (0..720)
            .map(|k| {
                let angle = k as f32 / 720.0 * core::f32::consts::TAU;
                let at = centre + Vec2::new(libm::sinf(angle), libm::cosf(angle)) * radius;
                field.at(&scalp.chart, at).is_some_and(|here| here.depth > 0.5)
            })
            .collect();
        (0..720).filter(|k| deep[*k] && !deep[(k + 719) % 720]).collect::<Vec<_>>()
    };
    for radius in [15.0, 35.0, 50.0] {
        assert_eq!(met(radius).len(), 3, "arms on a ring of {radius} mm: {:?}", met(radius));
    }
    assert!(met(75.0).is_empty());
}

#[test]
fn plugs_and_burr_holes_are_round_and_as_many_as_asked() {
    let disc = core::f32::consts::FRAC_PI_4;
    let holes = area_mm2(&field(&[Scar { count: 3, burr_mm: 16.0, ..scar(ScarKind::BurrHoles) }]));
    assert!((holes / (3.0 * disc * 256.0) - 1.0).abs() < 0.06, "three holes of 16 mm cover {holes} mm²");
    // A length holds a plug of 4 mm every 6 mm; a row that is set off by half a step may hold one less.
    for (kind, along_mm, length_mm, least, most) in
        [(ScarKind::PlugDonors, 0.0, 120.0, 40.0, 40.0), (ScarKind::PlugCobbles, -15.0, 60.0, 19.0, 20.0)]
    {
        let plugs = area_mm2(&field(&[Scar { count: 2, length_mm, along_mm, ..scar(kind) }]));
        let count = plugs / (disc * 16.0);
        println!("{kind:?}: {count:.1} plugs");
        assert!((0.95 * least..=1.05 * most).contains(&count), "{kind:?}: {count} plugs in two rows of {length_mm} mm");
    }
}

#[test]
fn a_side_mirrors_and_a_shift_moves() {
    let scalp = plain_scalp();
    let left = field(&[Scar { width_mm: 8.0, ..scar(ScarKind::CraniotomyCurved) }]);
    let right = field(&[Scar { width_mm: 8.0, side: Side::Right, ..scar(ScarKind::CraniotomyCurved) }]);
    let (mut deep, mut alone) = (0, 0);
    for site in scalp.sites.sites() {
        let here = left.at(&scalp.chart, site.chart).map_or(0.0, |here| here.depth);
        let there = right.at(&scalp.chart, site.chart * Vec2::new(-1.0, 1.0)).map_or(0.0, |here| here.depth);
        deep += usize::from(here > 0.99);
        alone += usize::from(here > 0.99 && there < 0.01);
    }
    // Their edges wander on their own.
    assert!(deep > 1000 && alone * 50 < deep, "{deep} places lie deep in the scar, {alone} not in its mirror image");
    let centre = scalp.chart.anchor().above(0.0, -35.0);
    let moved = field(&[Scar { along_mm: 20.0, aside_mm: 15.0, ..scar(ScarKind::ReductionMidline) }]);
    assert!(moved.at(&scalp.chart, centre + Vec2::new(15.0, 20.0)).unwrap().depth > 0.9);
    assert!(moved.at(&scalp.chart, centre).is_none_or(|here| here.depth == 0.0));
}

#[test]
fn extraction_leaves_the_density_of_dots_that_was_asked_for() {
    let scalp = plain_scalp();
    let band = DonorBand::new(&scalp.chart);
    for density_per_cm2 in [10.0, 22.0, 45.0] {
        let case = full_head(vec![Scar { density_per_cm2, length_mm: 260.0, ..scar(ScarKind::Fue) }]);
        let (follicles, _) = grown(scalp, &case);
        let inner = |p: Vec2| band.depth_mm(p) > 12.0 && p.x.abs() < 60.0;
        let area = scalp.chart.area_cm2(&scalp.surface, |p| if inner(p) { 1.0 } else { 0.0 });
        let dots = follicles.dots.iter().filter(|dot| inner(scalp.sites.sites()[dot.site as usize].chart)).count();
        let reached = dots as f32 / area;
        println!(
            "{density_per_cm2} dots per cm² asked, {reached:.1} over {area:.1} cm²; {} in all",
            follicles.dots.len()
        );
        assert!((reached / density_per_cm2 - 1.0).abs() < 0.05, "{reached} instead of {density_per_cm2}");
        assert_eq!(follicles.dots.len(), follicles.units_of(UnitFate::Taken));
    }
}

#[test]
fn overharvest_takes_more_and_in_patches() {
    let scalp = plain_scalp();
    let dots = |overharvest_percent| {
        let case = full_head(vec![Scar { overharvest_percent, ..scar(ScarKind::Fue) }]);
        grown(scalp, &case).0.dots.len()
    };
    let (fair, half, over) = (dots(0.0), dots(50.0), dots(100.0));
    println!("{fair} dots, {half} and {over} overharvested");
    assert!(half as f32 > 1.2 * fair as f32 && over as f32 > 1.2 * half as f32);
}

#[test]
fn no_hair_lives_deep_in_a_scar_and_all_of_it_outside() {
    let scalp = plain_scalp();
    let case = full_head(vec![Scar { width_mm: 10.0, ..scar(ScarKind::Fut) }]);
    let (follicles, _) = grown(scalp, &case);
    let mut gone = 0;
    for unit in &follicles.units {
        let site = &scalp.sites.sites()[unit.site as usize];
        let depth = follicles.scars.at_skin(site.chart, site.position_mm).map_or(0.0, |here| here.depth);
        if depth >= 1.0 {
            gone += 1;
            assert_eq!((unit.state, unit.fate), (HairState::Lost, UnitFate::Scarred));
        } else if depth <= 0.0 {
            assert_eq!((unit.state, unit.fate), (HairState::Terminal, UnitFate::Native));
        }
        let hairs = &follicles.hairs[unit.first_hair as usize..][..usize::from(unit.hairs)];
        assert!(hairs.iter().all(|hair| hair.state == unit.state));
    }
    // 200 mm by 10 mm at 85 units per cm², less the soft edge.
    assert!((1350..1750).contains(&gone), "{gone} units deep in the scar");
}

#[test]
fn a_scar_with_half_its_hair_keeps_half() {
    let scalp = plain_scalp();
    let gone = |hair_left_percent| {
        let wide = Scar { width_mm: 20.0, hair_left_percent, ..scar(ScarKind::ReductionMidline) };
        grown(scalp, &full_head(vec![wide])).0.units_of(UnitFate::Scarred) as f32
    };
    assert!((gone(50.0) / gone(0.0) - 0.5).abs() < 0.06);
    assert_eq!(gone(100.0), 0.0);
}

#[test]
fn concealment_stays_in_the_scar_and_runs_out_into_hair_that_is_lighter() {
    let scalp = plain_scalp();
    let wide = Scar { width_mm: 12.0, uptake_spread_percent: 0.0, ..scar(ScarKind::Fut) };
    let fine = HairStyle { shaft_um: 50.0, ..HairStyle::default() };
    let concealed = |hair: &HairStyle, stage, density_per_cm2, scar_feather_mm| {
        let treatment = Treatment { goal: Goal::Scars, density_per_cm2, scar_feather_mm, ..Treatment::default() };
        let loss = Loss { scale: LossScale::DiffuseUnpatterned, stage, ..Loss::default() };
        let case = Case { treatment, loss, hair: hair.clone(), ..full_head(vec![wide.clone()]) };
        let scars = grown(scalp, &case).0.scars.reaching(15.0, &scalp.chart);
        let (mut inside, mut around) = (0, 0);
        for deposit in treated(scalp, &case) {
            let at = scalp.chart.chart_from_surface(deposit.position_mm);
            let here = scars.at_skin(at, deposit.position_mm).unwrap();
            assert!(here.outside_mm < 6.0, "a deposit stands {} mm outside the scar", here.outside_mm);
            inside += usize::from(here.outside_mm <= 0.0);
            around += usize::from(here.outside_mm > 0.0);
        }
        println!("{stage:?}, {density_per_cm2} per cm²: {inside} deposits in 24 cm² of scar, {around} around it");
        (inside, around)
    };
    let usual = HairStyle::default();
    let (inside, around) = concealed(&usual, LossStage::None, 80.0, 6.0);
    assert!((1700..2150).contains(&inside));
    // Full hair is darker than the deposits: beside the scar's own edge they would show as a dark seam.
    assert!(around < inside / 20, "{around} deposits in full hair that lacks none");
    let dense = concealed(&fine, LossStage::None, 180.0, 6.0);
    let thin = concealed(&usual, LossStage::III, 80.0, 6.0);
    assert!(dense.1 > around + 100 && thin.1 > around + 100, "nothing runs out into lighter hair");
    assert!(concealed(&usual, LossStage::III, 80.0, 0.0).1 < thin.1);
}

#[test]
fn every_dot_of_an_extraction_gets_its_deposit_unless_it_refuses_it() {
    let scalp = plain_scalp();
    let treatment = Treatment { goal: Goal::Scars, density_per_cm2: 100.0, ..Treatment::default() };
    let dots = Scar { uptake_percent: 100.0, uptake_spread_percent: 0.0, ..scar(ScarKind::Fue) };
    let case = Case { treatment, ..full_head(vec![dots.clone()]) };
    assert_eq!(treated(scalp, &case).len(), grown(scalp, &case).0.dots.len());
    let uneven =
        Case { scars: vec![Scar { uptake_percent: 50.0, uptake_spread_percent: 60.0, ..dots }], ..case.clone() };
    let (all, kept) = (treated(scalp, &case).len() as f32, treated(scalp, &uneven).len() as f32);
    println!("{kept} of {all} deposits stay in scars that refuse pigment");
    assert!((0.5..0.95).contains(&(kept / all)));
}

#[test]
fn a_scar_that_over_absorbs_has_thicker_deposits_and_one_that_refuses_thinner() {
    let scalp = plain_scalp();
    let mean = |uptake_percent| {
        let treatment = Treatment { goal: Goal::Scars, scar_feather_mm: 0.0, ..Treatment::default() };
        let wide = Scar { width_mm: 15.0, uptake_percent, uptake_spread_percent: 0.0, ..scar(ScarKind::Trauma) };
        let deposits = treated(scalp, &Case { treatment, ..full_head(vec![wide]) });
        deposits.iter().map(|d| d.diameter_mm).sum::<f32>() / deposits.len() as f32
    };
    let (refuses, plain, absorbs) = (mean(50.0), mean(100.0), mean(200.0));
    println!("mean diameter {refuses:.3}, {plain:.3}, {absorbs:.3} mm");
    // The area of a deposit goes with its load; the rim of the scar is half healthy.
    assert!((refuses / plain - 0.72).abs() < 0.04 && (absorbs / plain - 1.39).abs() < 0.06);
}

#[test]
fn the_shaved_look_covers_scars_in_living_hair_too() {
    let scalp = plain_scalp();
    let treatment = Treatment { density_per_cm2: 80.0, ..Treatment::default() };
    let shaved = Case { treatment, ..full_head(vec![Scar { width_mm: 12.0, ..scar(ScarKind::Fut) }]) };
    let deposits = treated(scalp, &shaved);
    assert!((1300..2100).contains(&deposits.len()), "{} deposits", deposits.len());
}

#[test]
fn a_scar_that_is_assumed_to_refuse_sooner_keeps_fewer_deposits() {
    let scalp = plain_scalp();
    let kept = [20.0, 35.0, 50.0].map(|percent| {
        let pale = Scar { width_mm: 10.0, uptake_percent: 45.0, ..scar(ScarKind::Fut) };
        let mut case = full_head(vec![pale]);
        case.assumptions.scar_refusal_percent = percent;
        treated(scalp, &case).len()
    });
    println!("deposits in the scar: {kept:?}");
    assert!(kept[0] > kept[1] && kept[1] > kept[2] && kept[2] > 0, "{kept:?}");
}

#[test]
fn the_same_scars_give_the_same_bits() {
    let scalp = plain_scalp();
    let hash = |scars: Vec<Scar>| {
        let case = Case { scars, ..Case::default() };
        determinism_hash(&grown(scalp, &case).0.hairs, &treated(scalp, &case))
    };
    let scars = vec![scar(ScarKind::Fut), scar(ScarKind::Fue), scar(ScarKind::CraniotomyQuestionMark)];
    assert_eq!(hash(scars.clone()), hash(scars.clone()));
    assert_ne!(hash(scars), hash(Vec::new()));
    println!("{:#018x}", hash(Vec::new()));
}

fn any_scar() -> impl Strategy<Value = Scar> {
    let place = (-150.0..=150.0_f32, -150.0..=150.0_f32, -180.0..=180.0_f32);
    let size = (5.0..=500.0_f32, 0.5..=60.0_f32, 0.0..=400.0_f32, 1..=12_u8);
    let points = prop::collection::vec([-250.0..=250.0_f32, -250.0..=250.0_f32], 0..24);
    let dots = (1.0..=60.0_f32, 0.0..=100.0_f32, 2.0..=6.0_f32, 6.0..=30.0_f32);
    (0..ScarKind::ALL.len(), any::<bool>(), place, size, points, dots, 0.0..=100.0_f32).prop_map(
        |(
            kind,
            left,
            (along_mm, aside_mm, turn_degrees),
            (length_mm, width_mm, stretch_percent, count),
            points,
            dots,
            hair,
        )| {
            Scar {
                kind: ScarKind::ALL[kind],
                side: if left { Side::Left } else { Side::Right },
                along_mm,
                aside_mm,
                turn_degrees,
                length_mm,
                width_mm,
                stretch_percent,
                count,
                points,
                density_per_cm2: dots.0,
                overharvest_percent: dots.1,
                plug_mm: dots.2,
                burr_mm: dots.3,
                hair_left_percent: hair,
                ..Scar::default()
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_scars_give_finite_skin_and_one_more_never_adds_hair(scars in prop::collection::vec(any_scar(), 1..=6)) {
        let scalp = plain_scalp();
        let field = field(&scars);
        for site in scalp.sites.sites().iter().step_by(17) {
            if let Some(here) = field.at_skin(site.chart, site.position_mm) {
                prop_assert!((0.0..=1.0).contains(&here.depth) && (0.0..=1.0).contains(&here.hair_gone), "{here:?}");
                prop_assert!((0.0..=17.0).contains(&here.outside_mm), "{here:?}");
            }
            if let Some((per_cm2, _, _)) = field.dots_at(site.chart) {
                prop_assert!(per_cm2.is_finite() && per_cm2 >= 0.0);
            }
        }
        let whole = grown(scalp, &full_head(scars.clone())).0;
        let less = grown(scalp, &full_head(scars[..scars.len() - 1].to_vec())).0;
        prop_assert!(whole.living_units() <= less.living_units());
    }
}
