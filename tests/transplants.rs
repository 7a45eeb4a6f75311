//! Transplants: units move from the donor area to their zones, and none appears or vanishes on the way.

use crate::common::{Scalp, any_assumptions, nearest_distances, plain_scalp};
use glam::Vec3;
use proptest::prelude::*;
use smp_simulator::case::{Case, Goal, Graft, GraftMethod, GraftZone, Loss, LossStage, Scar, ScarKind, Treatment};
use smp_simulator::hair::{Follicles, HairState, LossField, TransplantNote, UnitFate};
use smp_simulator::head::{DonorBand, ScalpZone};
use smp_simulator::treatment::{Deposit, determinism_hash, place_deposits};

fn grown(scalp: &Scalp, case: &Case) -> (Follicles, LossField) {
    let loss = LossField::new(&case.loss, &case.assumptions, &scalp.chart);
    (Follicles::grow(case, &scalp.sites, &scalp.chart, &loss), loss)
}

fn treated(scalp: &Scalp, case: &Case) -> (Follicles, Vec<Deposit>) {
    let (follicles, loss) = grown(scalp, case);
    let deposits = place_deposits(case, &scalp.sites, &scalp.chart, &loss, &follicles);
    (follicles, deposits)
}

fn bald_with(grafts: Vec<Graft>) -> Case {
    Case { loss: Loss { stage: LossStage::VI, ..Loss::default() }, grafts, ..Case::default() }
}

fn place(scalp: &Scalp, site: u32) -> Vec3 {
    scalp.sites.sites()[site as usize].position_mm
}

/// Holds the books of a case: what lived before is what lives, was lost, taken or scarred now, and what was set is what
/// was taken, unit by unit and hair by hair.
fn balance(scalp: &Scalp, case: &Case) -> Follicles {
    let before = grown(scalp, &Case { scars: Vec::new(), grafts: Vec::new(), ..case.clone() }).0;
    let scarred_only = grown(scalp, &Case { grafts: Vec::new(), ..case.clone() }).0;
    let after = grown(scalp, case).0;
    let natives = before.units.len();
    for (unit, now) in before.units.iter().zip(&after.units) {
        assert_eq!((unit.site, unit.hairs), (now.site, now.hairs), "a native unit changed");
        let living = unit.state != HairState::Lost;
        match now.fate {
            UnitFate::Native => assert_eq!(unit.state, now.state),
            UnitFate::Scarred => assert_eq!(now.state, HairState::Lost),
            UnitFate::Taken => assert!(living && now.state == HairState::Lost, "a dead unit was taken"),
            UnitFate::Planted | UnitFate::Failed => panic!("a native unit was planted"),
        }
    }
    assert!(after.units[natives..].iter().all(|unit| matches!(unit.fate, UnitFate::Planted | UnitFate::Failed)));
    let count = |fate| after.units_of(fate);
    let (planted, failed, taken) = (count(UnitFate::Planted), count(UnitFate::Failed), count(UnitFate::Taken));
    let living_native = after.units[..natives].iter().filter(|unit| unit.state != HairState::Lost).count();
    let scarred_living = (0..natives)
        .filter(|k| before.units[*k].state != HairState::Lost && after.units[*k].fate == UnitFate::Scarred)
        .count();
    assert_eq!(before.living_units(), living_native + scarred_living + taken);
    let by_scars = scarred_only.units_of(UnitFate::Taken);
    assert_eq!(taken - by_scars, planted + failed, "what is planted was taken");
    assert_eq!(after.living_units(), before.living_units() - scarred_living - by_scars - failed);
    let shafts = |keep: &dyn Fn(UnitFate) -> bool| -> Vec<u32> {
        let units = after.units.iter().filter(|unit| keep(unit.fate));
        let hairs = units.flat_map(|u| &after.hairs[u.first_hair as usize..][..usize::from(u.hairs)]);
        let mut bits: Vec<u32> = hairs.map(|hair| hair.shaft_diameter_mm.to_bits()).collect();
        bits.sort_unstable();
        bits
    };
    if by_scars == 0 {
        let set = shafts(&|fate| matches!(fate, UnitFate::Planted | UnitFate::Failed));
        assert_eq!(set, shafts(&|fate| fate == UnitFate::Taken), "a hair keeps its calibre");
    }
    let hairs = |keep: &dyn Fn(UnitFate) -> bool| -> u32 {
        after.units.iter().filter(|unit| keep(unit.fate)).map(|unit| u32::from(unit.hairs)).sum()
    };
    let scar_hairs: u32 =
        scarred_only.units.iter().filter(|u| u.fate == UnitFate::Taken).map(|u| u32::from(u.hairs)).sum();
    let set = hairs(&|fate| matches!(fate, UnitFate::Planted | UnitFate::Failed));
    assert_eq!(set, hairs(&|fate| fate == UnitFate::Taken) - scar_hairs, "hairs are conserved");
    let sum =
        |f: &dyn Fn(&smp_simulator::hair::Transplant) -> u32| after.transplants.iter().map(f).sum::<u32>() as usize;
    assert_eq!((sum(&|t| t.taken), sum(&|t| t.grown), sum(&|t| t.failed)), (planted + failed, planted, failed));
    after
}

#[test]
fn units_are_conserved_by_every_method_into_every_zone() {
    let scalp = plain_scalp();
    for zone in GraftZone::ALL {
        for method in GraftMethod::ALL {
            let after = balance(scalp, &bald_with(vec![Graft { zone: *zone, method: *method, ..Graft::default() }]));
            println!("{zone:?} by {method:?}: {:?}", after.transplants[0].note);
            assert!(after.transplants[0].grown > 50, "{zone:?} by {method:?}: {:?}", after.transplants[0]);
        }
    }
}

#[test]
fn a_zone_gets_the_density_asked_for() {
    let scalp = plain_scalp();
    for density_per_cm2 in [15.0, 30.0, 45.0] {
        let graft = Graft { density_per_cm2, poor_growth_percent: 0.0, most_taken_percent: 80.0, ..Graft::default() };
        let after = grown(scalp, &bald_with(vec![graft])).0;
        let inner = |p: glam::Vec2| {
            ScalpZone::at(p, &scalp.chart) == ScalpZone::Front
                && scalp.chart.hair_distance_mm(p) > 14.0
                && p.x.abs() < 30.0
                && ScalpZone::at(p - glam::Vec2::Y * 13.0, &scalp.chart) == ScalpZone::Front
        };
        let area = scalp.chart.area_cm2(&scalp.surface, |p| if inner(p) { 1.0 } else { 0.0 });
        let sites = scalp.sites.sites();
        let set =
            after.units.iter().filter(|u| u.fate == UnitFate::Planted && inner(sites[u.site as usize].chart)).count();
        let reached = set as f32 / area;
        println!("{density_per_cm2} units per cm² asked, {reached:.1} over {area:.1} cm²");
        assert!((reached / density_per_cm2 - 1.0).abs() < 0.06, "{reached} instead of {density_per_cm2}");
        assert_eq!(after.transplants[0].note, None);
    }
}

#[test]
fn poor_growth_fails_its_share() {
    let scalp = plain_scalp();
    for poor_growth_percent in [0.0, 25.0, 80.0] {
        let graft = Graft { poor_growth_percent, ..Graft::default() };
        let result = grown(scalp, &bald_with(vec![graft])).0.transplants[0].clone();
        let share = result.failed as f32 / result.taken as f32 * 100.0;
        assert!((share - poor_growth_percent).abs() < 4.0, "{share} % failed of {result:?}");
    }
}

#[test]
fn a_donor_area_that_cannot_give_that_many_gives_what_it_may_and_says_so() {
    let scalp = plain_scalp();
    let graft = Graft { zone: GraftZone::Top, density_per_cm2: 45.0, most_taken_percent: 20.0, ..Graft::default() };
    let after = balance(scalp, &bald_with(vec![graft.clone(), Graft { zone: GraftZone::Temples, ..graft }]));
    let [first, second] = &after.transplants[..] else { panic!("{:?}", after.transplants) };
    let band = DonorBand::new(&scalp.chart);
    let donors = after
        .units
        .iter()
        .filter(|u| !matches!(u.fate, UnitFate::Planted | UnitFate::Failed))
        .filter(|u| band.depth_mm(scalp.sites.sites()[u.site as usize].chart) > 0.0)
        .count();
    assert_eq!(first.taken as usize, (donors as f32 * 0.2) as usize);
    let Some(note @ TransplantNote::DonorShort { graft: 0, given, .. }) = &first.note else { panic!("{first:?}") };
    assert_eq!(*given, first.taken);
    println!("{note}");
    assert_eq!(second.taken, 0, "nothing is left for the second");
    assert!(matches!(second.note, Some(TransplantNote::DonorShort { graft: 1, .. })));
}

#[test]
fn a_zone_that_bears_hair_has_room_between_its_units_only() {
    let scalp = plain_scalp();
    let full = Case {
        loss: Loss { stage: LossStage::None, ..Loss::default() },
        grafts: vec![Graft { most_taken_percent: 80.0, ..Graft::default() }],
        ..Case::default()
    };
    let after = balance(scalp, &full);
    let natives: Vec<Vec3> =
        after.units.iter().filter(|u| u.fate == UnitFate::Native).map(|u| place(scalp, u.site)).collect();
    let planted: Vec<Vec3> =
        after.units.iter().filter(|u| u.fate == UnitFate::Planted).map(|u| place(scalp, u.site)).collect();
    assert!(nearest_distances(&planted, &natives, 2.0)[0] > 0.4);
}

#[test]
fn extraction_leaves_a_dot_for_each_unit_and_a_strip_a_line() {
    let scalp = plain_scalp();
    let fue = grown(scalp, &bald_with(vec![Graft::default()])).0;
    assert_eq!(fue.dots.len(), fue.units_of(UnitFate::Taken));
    assert!(fue.dots.iter().all(|dot| dot.diameter_mm == 0.9));
    let fut = grown(scalp, &bald_with(vec![Graft { method: GraftMethod::Fut, ..Graft::default() }])).0;
    assert!(fut.dots.is_empty());
    let sites = scalp.sites.sites();
    let in_line =
        sites.iter().filter(|s| fut.scars.at_skin(s.chart, s.position_mm).is_some_and(|h| h.depth > 0.5)).count();
    // A strip 12 mm wide, full of units; the scar is 2 mm wide and has 200 places per cm².
    let asked = fut.transplants[0].taken as f32 / Case::default().hair.units_per_cm2 / 1.2 * 0.2 * 200.0;
    println!("{} units by strip, {in_line} places in the scar", fut.transplants[0].taken);
    assert!((in_line as f32 / asked - 1.0).abs() < 0.1, "{in_line} places in the scar instead of {asked}");
}

#[test]
fn plugs_hold_ten_to_forty_hairs_and_stand_apart() {
    let scalp = plain_scalp();
    for (zone, density_per_cm2) in [(GraftZone::Front, 25.0), (GraftZone::Top, 15.0), (GraftZone::Hairline, 45.0)] {
        let graft = Graft {
            zone,
            method: GraftMethod::Plugs,
            poor_growth_percent: 0.0,
            density_per_cm2,
            band_mm: 30.0,
            ..Graft::default()
        };
        let after = balance(scalp, &bald_with(vec![graft]));
        let plugs = &after.transplants[0].plugs;
        let hairs_at = |site: u32| -> u32 {
            let planted = after.units.iter().filter(|u| u.site == site && u.fate == UnitFate::Planted);
            planted.map(|u| u32::from(u.hairs)).sum()
        };
        let hairs: Vec<u32> = plugs.iter().map(|plug| plug.iter().map(|site| hairs_at(*site)).sum()).collect();
        let (least, most) = (hairs.iter().min().unwrap(), hairs.iter().max().unwrap());
        println!("{zone:?}: {} plugs of {least} to {most} hairs", plugs.len());
        assert!(plugs.len() > 50 && hairs.iter().all(|count| (10..=40).contains(count)), "{hairs:?}");
        let middles: Vec<Vec3> =
            plugs.iter().map(|p| p.iter().map(|site| place(scalp, *site)).sum::<Vec3>() / p.len() as f32).collect();
        assert!(nearest_distances(&middles, &middles, 9.0)[0] > 2.5);
        let relief_mm = |p: Vec3| {
            let here = after.scars.at_skin(scalp.chart.chart_from_surface(p), p).unwrap();
            after.scars.skin(here.scar).unwrap().relief_mm
        };
        assert!(middles.iter().all(|p| relief_mm(*p) > 0.0), "plugs stand up as cobbles");
    }
}

#[test]
fn single_hairs_stand_at_the_hairline() {
    let scalp = plain_scalp();
    let after = grown(scalp, &bald_with(vec![Graft { zone: GraftZone::Hairline, ..Graft::default() }])).0;
    let near: Vec<u8> = after
        .units
        .iter()
        .filter(|u| u.fate == UnitFate::Planted && scalp.sites.sites()[u.site as usize].edge_mm < 5.0)
        .map(|u| u.hairs)
        .collect();
    assert!(near.len() > 10 && near.iter().all(|hairs| *hairs == 1), "{near:?}");
}

#[test]
fn deposits_between_grafts_bring_the_zone_to_the_density_asked_for() {
    let scalp = plain_scalp();
    let treatment = Treatment { goal: Goal::Transplant, ..Treatment::default() };
    let asked_per_cm2 = treatment.density_per_cm2;
    let case = Case { treatment, ..bald_with(vec![Graft::default()]) };
    let (follicles, deposits) = treated(scalp, &case);
    let zone = |p: Vec3| {
        let at = scalp.chart.chart_from_surface(p);
        ScalpZone::at(at, &scalp.chart) == ScalpZone::Front
            && scalp.chart.hair_distance_mm(at) > 14.0
            && at.x.abs() < 30.0
            && ScalpZone::at(at - glam::Vec2::Y * 13.0, &scalp.chart) == ScalpZone::Front
    };
    let area =
        scalp.chart.area_cm2(&scalp.surface, |p| if zone(scalp.chart.surface_from_chart(p)) { 1.0 } else { 0.0 });
    let living = follicles.units.iter().filter(|u| u.state != HairState::Lost && zone(place(scalp, u.site))).count();
    let placed = deposits.iter().filter(|d| zone(d.position_mm)).count();
    let reached = (living + placed) as f32 / area;
    println!("{living} units and {placed} deposits on {area:.1} cm²: {reached:.1} per cm²");
    assert!((reached / asked_per_cm2 - 1.0).abs() < 0.04, "{reached} per cm²");
    // Only the zone is treated.
    let in_front = |p: Vec3| scalp.chart.chart_from_surface(p).y > 20.0;
    assert!(deposits.iter().all(|d| in_front(d.position_mm)));
    let none = Case { grafts: Vec::new(), ..case };
    assert!(treated(scalp, &none).1.is_empty());
}

#[test]
fn the_same_transplants_give_the_same_bits() {
    let scalp = plain_scalp();
    let graft = |method| Graft { method, density_per_cm2: 20.0, zone: GraftZone::Front, ..Graft::default() };
    let case = bald_with(GraftMethod::ALL.iter().map(|method| graft(*method)).collect());
    let hash = || {
        let (follicles, deposits) = treated(scalp, &case);
        determinism_hash(&follicles.hairs, &deposits)
    };
    assert_eq!(hash(), hash());
}

fn any_graft() -> impl Strategy<Value = Graft> {
    let sizes = (15.0..=45.0_f32, 5.0..=60.0_f32, 0.0..=90.0_f32, 5.0..=80.0_f32, 2.0..=6.0_f32, 0.5..=10.0_f32);
    (0..GraftZone::ALL.len(), 0..GraftMethod::ALL.len(), sizes).prop_map(|(zone, method, sizes)| Graft {
        zone: GraftZone::ALL[zone],
        method: GraftMethod::ALL[method],
        density_per_cm2: sizes.0,
        band_mm: sizes.1,
        poor_growth_percent: sizes.2,
        most_taken_percent: sizes.3,
        plug_mm: sizes.4,
        scar_mm: sizes.5,
        punch_mm: 0.9,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_transplants_beside_any_scar_conserve_units(
        grafts in prop::collection::vec(any_graft(), 1..=4),
        kind in 0..ScarKind::ALL.len(),
        stage in 0..LossStage::ALL.len(),
        assumptions in any_assumptions(),
    ) {
        let scars = vec![Scar { kind: ScarKind::ALL[kind], ..Scar::default() }];
        let loss = Loss { stage: LossStage::ALL[stage], ..Loss::default() };
        let after = balance(plain_scalp(), &Case { scars, loss, grafts, assumptions, ..Case::default() });
        prop_assert!(after.hairs.iter().all(|hair| hair.position_mm.is_finite() && hair.direction.is_finite()));
    }
}
