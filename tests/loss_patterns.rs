//! Loss as a whole: stages, the way between them, the two sides, what is left of the hair, and what is painted over it.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::{any_assumptions, head_asset, plain_scalp};
use glam::{Vec2, Vec3};
use proptest::prelude::*;
use smp_simulator::case::{Assumptions, Loss, LossScale, LossStage, Person, Retouch, Sex};
use smp_simulator::hair::{HairState, LossField, paint_on_skin};
use smp_simulator::head::{HeadSurface, ScalpChart};
use std::sync::OnceLock;

/// A head with its chart, and places all over its hair-bearing region.
struct Head {
    name: String,
    surface: HeadSurface,
    chart: ScalpChart,
    places: Vec<Vec2>,
}

/// The plain head, two men and a woman.
fn heads() -> &'static [Head] {
    static HEADS: OnceLock<Vec<Head>> = OnceLock::new();
    HEADS.get_or_init(|| {
        let asset = head_asset();
        let built =
            [(Sex::Male, 1, 38.0), (Sex::Male, 7, 70.0), (Sex::Female, 4, 38.0)].map(|(sex, face, age_years)| {
                let surface = asset.surface(&Person { sex, face, age_years, ..Person::default() });
                (format!("{sex:?} {face}"), ScalpChart::for_sex(&surface, sex).unwrap(), surface)
            });
        let plain = plain_scalp();
        let plain = ("plain".to_owned(), plain.chart.clone(), plain.surface.clone());
        built.into_iter().chain([plain]).map(|(name, chart, surface)| head(name, chart, surface)).collect()
    })
}

fn head(name: String, chart: ScalpChart, surface: HeadSurface) -> Head {
    let node = |i: i32| Vec2::new((i % 121 - 60) as f32, (i / 121 - 60) as f32) * 3.7;
    let places = (0..121 * 121).map(node).filter(|p| chart.hair_distance_mm(*p) > 0.0).collect();
    Head { name, surface, chart, places }
}

fn at(scale: LossScale, stage: LossStage, progress: f32) -> Loss {
    Loss { scale, stage, progress, ..Loss::default() }
}

/// Every way that a loss can go, stage by stage.
fn courses() -> Vec<(LossScale, Vec<LossStage>)> {
    let starts = |scale: LossScale| {
        let variants = [LossStage::IIa, LossStage::IIIVertex];
        scale.stages().iter().copied().filter(move |stage| *stage == LossStage::None || variants.contains(stage))
    };
    let all = LossScale::ALL.iter().flat_map(|scale| starts(*scale).map(|stage| (*scale, stage)));
    all.map(|(scale, start)| (scale, core::iter::successors(Some(start), |stage| scale.next(*stage)).collect()))
        .collect()
}

#[test]
fn more_loss_never_adds_hair_on_any_head_along_any_course() {
    for head in heads() {
        never_adds_hair(head, &Assumptions::default());
    }
}

#[test]
fn more_loss_never_adds_hair_whatever_is_assumed_of_zones() {
    let [few, many] = [67.0, 133.0];
    for (hair_left_percent, border_percent, wander_percent) in
        [(few, 70.0, 0.0), (many, 70.0, 200.0), (few, 200.0, 200.0), (many, 200.0, 0.0)]
    {
        let assumed = Assumptions { hair_left_percent, border_percent, wander_percent, ..Assumptions::default() };
        for head in [&heads()[0], &heads()[2]] {
            never_adds_hair(head, &assumed);
        }
    }
}

fn never_adds_hair(head: &Head, assumed: &Assumptions) {
    for (scale, course) in courses() {
        let mut before: Option<Vec<f32>> = None;
        for stage in course {
            for progress in [0.0, 0.3, 0.65, 1.0] {
                let field = LossField::new(&at(scale, stage, progress), assumed, &head.chart);
                let shares: Vec<f32> = head.places.iter().map(|p| field.terminal_share(*p)).collect();
                assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
                if let Some(before) = &before {
                    let worse = shares.iter().zip(before).zip(&head.places);
                    let worst = worse.map(|((now, before), p)| (now - before, *p)).max_by(|a, b| a.0.total_cmp(&b.0));
                    let (gain, place) = worst.unwrap();
                    let name = &head.name;
                    assert!(
                        gain < 0.004,
                        "{name}: {scale:?} {stage:?} + {progress} has {gain} more at {place}, {assumed:?}"
                    );
                }
                before = Some(shares);
            }
        }
    }
}

#[test]
fn all_the_way_to_the_next_stage_is_the_next_stage() {
    let head = &heads()[0];
    for (scale, course) in courses() {
        for pair in course.windows(2) {
            let (here, next) = (at(scale, pair[0], 1.0), at(scale, pair[1], 0.0));
            let [here, next] = [here, next].map(|loss| LossField::new(&loss, &Assumptions::default(), &head.chart));
            let apart = head.places.iter().map(|p| (here.terminal_share(*p) - next.terminal_share(*p)).abs());
            let most = apart.fold(0.0, f32::max);
            assert!(most < 0.004, "{scale:?} {:?} at its end is {most} from {:?}", pair[0], pair[1]);
        }
        let last = *course.last().unwrap();
        let [here, beyond] =
            [0.0, 1.0].map(|progress| LossField::new(&at(scale, last, progress), &Assumptions::default(), &head.chart));
        assert!(head.places.iter().all(|p| here.terminal_share(*p) == beyond.terminal_share(*p)));
    }
}

#[test]
fn areas_grow_from_stage_to_stage_on_every_scale() {
    let head = &heads()[0];
    for (scale, course) in courses() {
        let areas: Vec<[f32; 2]> = course
            .iter()
            .map(|stage| {
                let field = LossField::new(&at(scale, *stage, 0.0), &Assumptions::default(), &head.chart);
                [field.bald_area_cm2(&head.surface, &head.chart), field.lost_area_cm2(&head.surface, &head.chart)]
            })
            .collect();
        for (stage, [bald, lost]) in course.iter().zip(&areas) {
            println!("{} {}: bald {bald:.1} cm², lost {lost:.1} cm²", scale.name(), stage.name());
        }
        let normal = usize::from(scale == LossScale::Sinclair);
        assert!(areas[normal..].windows(2).all(|pair| pair[0][1] + 3.0 < pair[1][1]), "{scale:?}: {areas:?}");
        assert!(areas.windows(2).all(|pair| pair[0][0] <= pair[1][0]), "{scale:?}: {areas:?}");
        if scale == LossScale::Norwood {
            assert!(areas.windows(2).all(|pair| pair[0][0] + 3.0 < pair[1][0]), "{areas:?}");
        }
    }
}

/// Bald areas of the person's left and right, cm².
fn sides(head: &Head, loss: &Loss) -> [f32; 2] {
    let field = LossField::new(loss, &Assumptions::default(), &head.chart);
    [1.0, -1.0].map(|side| {
        head.chart.area_cm2(&head.surface, |p| if p.x * side > 0.0 { 1.0 - field.terminal_share(p) } else { 0.0 })
    })
}

#[test]
fn a_symmetric_loss_takes_as_much_on_both_sides_and_asymmetry_moves_it_to_one() {
    let head = &heads()[0];
    for stage in [LossStage::II, LossStage::III, LossStage::IV, LossStage::Va, LossStage::VI, LossStage::VII] {
        let [left, right] = sides(head, &at(LossScale::Norwood, stage, 0.0));
        println!("{stage:?}: {left:.1} cm² on the left, {right:.1} on the right");
        assert!((left - right).abs() < 0.04 * (left + right) * 0.5 + 0.5, "{stage:?}: {left} and {right} cm²");
        let toward = |asymmetry| sides(head, &Loss { asymmetry, ..at(LossScale::Norwood, stage, 0.0) });
        let (more_left, more_right) = (toward(0.7), toward(-0.7));
        assert!(more_left[0] > left + 1.0 && more_left[1] < right - 1.0, "{stage:?}: {more_left:?}");
        assert!(more_right[0] < left - 1.0 && more_right[1] > right + 1.0, "{stage:?}: {more_right:?}");
    }
    let diffuse = |asymmetry| sides(head, &Loss { asymmetry, ..at(LossScale::DiffuseUnpatterned, LossStage::II, 0.0) });
    let [left, right] = diffuse(1.0);
    assert!(left > right + 10.0, "{left} and {right} cm²");
}

#[test]
fn what_a_border_keeps_miniaturised_is_the_share_asked_for_and_shrinks_toward_vellus() {
    let scalp = plain_scalp();
    let seen = |percent: f32| {
        let loss = Loss { miniaturised_percent: percent, ..Loss::default() };
        let field = LossField::new(&loss, &Assumptions::default(), &scalp.chart);
        let half = |p: Vec2| (0.45..0.55).contains(&field.terminal_share(p));
        let here: Vec<_> = scalp.sites.sites().iter().filter(|site| half(site.chart)).collect();
        let thin = here.iter().filter(|site| field.left(site.chart, site.threshold).state == HairState::Miniaturised);
        let expected = here.iter().map(|site| field.miniaturised_share(site.chart)).sum::<f32>() / here.len() as f32;
        (thin.count() as f32 / here.len() as f32, expected)
    };
    for (percent, expected) in [(0.0, 0.0), (35.0, 0.0875), (100.0, 0.25)] {
        let (found, told) = seen(percent);
        println!("{percent} %: {found:.3} of the units where half are lost, {told:.3} told");
        assert!((found - expected).abs() < 0.02 && (told - expected).abs() < 0.005, "{found}, {told} at {percent} %");
    }
    let thin: Vec<_> =
        scalp.follicles(LossStage::V).hairs.into_iter().filter(|hair| hair.state == HairState::Miniaturised).collect();
    assert!(thin.iter().all(|hair| (0.025..=0.055).contains(&hair.shaft_diameter_mm)));
    let longest = |from: f32, to: f32| {
        let here = thin.iter().filter(|hair| (from..to).contains(&hair.shaft_diameter_mm));
        here.filter_map(|hair| hair.length_mm(100.0)).fold(0.0, f32::max)
    };
    let lengths = [longest(0.02, 0.03), longest(0.03, 0.045), longest(0.045, 0.056)];
    println!("longest vellus, thinner, thin: {lengths:.1?} mm");
    assert!(lengths[0] <= 2.0 && lengths[0] < lengths[1] && lengths[1] < lengths[2] && lengths[2] < 50.0);
}

#[test]
fn painted_loss_takes_hair_and_painted_hair_gives_it_back() {
    let head = &heads()[0];
    let (top, side) = (head.chart.anchor().above(0.0, 20.0), head.chart.anchor().beside(0, 45.0, -50.0));
    let mut retouch = Retouch::default();
    retouch.paint(top, 15.0, -1.0);
    retouch.paint(side, 15.0, 0.6);
    let loss = Loss { retouch, ..Loss::default() };
    let field = LossField::new(&loss, &Assumptions::default(), &head.chart);
    assert!(field.terminal_share(top) > 0.99, "{} on the painted island", field.terminal_share(top));
    assert!((field.terminal_share(side) - 0.4).abs() < 0.03, "{} in the painted gap", field.terminal_share(side));
    let aside = side + Vec2::Y * 30.0;
    let plain = LossField::new(&Loss::default(), &Assumptions::default(), &head.chart);
    assert_eq!(field.terminal_share(aside), plain.terminal_share(aside));
    let full = Loss { stage: LossStage::None, ..loss };
    assert!(
        LossField::new(&full, &Assumptions::default(), &head.chart).terminal_share(side) < 0.45,
        "no stage is needed to paint"
    );
}

#[test]
fn a_brush_is_round_on_the_skin_in_the_middle_of_the_chart_and_at_its_rim() {
    let head = &heads()[0];
    let anchor = head.chart.anchor();
    for middle in [anchor.above(0.0, -40.0), anchor.beside(1, 40.0, -30.0), anchor.behind(10.0, 0.0)] {
        let skin = head.chart.surface_from_chart(middle);
        let mut retouch = Retouch::default();
        paint_on_skin(&mut retouch, &head.chart, skin, 16.0, 1.0);
        let full = Loss { stage: LossStage::None, retouch, ..Loss::default() };
        let field = LossField::new(&full, &Assumptions::default(), &head.chart);
        for place in &head.places {
            let far = (head.chart.surface_from_chart(*place) - skin).length();
            let share = field.terminal_share(*place);
            assert!(far > 5.0 || share < 0.05, "{share} left {far} mm from the middle");
            assert!(far < 21.0 || share > 0.99, "{share} left {far} mm from the middle");
        }
        assert!(
            (field.lost_area_cm2(&head.surface, &head.chart) - 4.6).abs() < 1.2,
            "a brush of 16 mm takes {} cm²",
            field.lost_area_cm2(&head.surface, &head.chart)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_loss_is_a_share_everywhere_and_going_on_with_it_adds_no_hair(
        scale in prop::sample::select(LossScale::ALL),
        stage in any::<prop::sample::Index>(),
        from in 0.0..=1.0_f32,
        on in 0.0..=1.0_f32,
        asymmetry in -1.0..=1.0_f32,
        paint in (-150.0..150.0_f32, -150.0..150.0_f32, 4.0..40.0_f32, -1.0..=1.0_f32),
        assumed in any_assumptions(),
    ) {
        let scalp = plain_scalp();
        let mut retouch = Retouch::default();
        retouch.paint(Vec2::new(paint.0, paint.1), paint.2, paint.3);
        let stage = scale.stages()[stage.index(scale.stages().len())];
        let loss = Loss { asymmetry, retouch, ..at(scale, stage, from) };
        let further = Loss { progress: from + (1.0 - from) * on, ..loss.clone() };
        let [now, later] = [loss, further].map(|loss| LossField::new(&loss, &assumed, &scalp.chart));
        for site in scalp.sites.sites().iter().step_by(37) {
            let [now, later] = [&now, &later].map(|field| field.terminal_share(site.chart));
            prop_assert!((0.0..=1.0).contains(&now) && (0.0..=1.0).contains(&later));
            prop_assert!(later < now + 0.004, "{} after {}", later, now);
        }
    }
}

#[test]
fn borders_are_soft_and_irregular() {
    let head = &heads()[0];
    let field = LossField::new(&Loss::default(), &Assumptions::default(), &head.chart);
    // Down the sides from the bare top into the fringe: where the share passes a tenth, half and nine tenths.
    let (mut widths, mut heights) = (Vec::new(), Vec::new());
    for forward in -8..1 {
        let down = (20..110).rev().map(|up| {
            let p = head.chart.anchor().beside(0, up as f32, forward as f32 * 8.0);
            (head.chart.surface_from_chart(p), field.terminal_share(p))
        });
        let down: Vec<(Vec3, f32)> = down.collect();
        let pass = |share: f32| down.iter().find(|(_, left)| *left > share).map(|(skin, _)| *skin);
        if let (Some(bare), Some(half), Some(full)) = (pass(0.1), pass(0.5), pass(0.9)) {
            widths.push((full - bare).length());
            heights.push(half.y);
        }
    }
    println!("widths {widths:.1?} mm, heights {heights:.1?} mm");
    assert_eq!(widths.len(), 9);
    assert!(widths.iter().all(|width| (4.0..25.0).contains(width)), "{widths:?}");
    // Second differences of a smooth outline are small; wandering makes some larger.
    let bends = heights.windows(3).map(|h| (h[0] - 2.0 * h[1] + h[2]).abs());
    assert!(bends.fold(0.0, f32::max) > 1.0, "{heights:?}");
}

#[test]
fn thinning_zones_keep_what_is_assumed_and_bald_ones_stay_bald() {
    let head = &heads()[0];
    let anchor = head.chart.anchor();
    let [bridge, crown] = [anchor.above(0.0, -10.0), anchor.above(0.0, -70.0)];
    let left = |stage, hair_left_percent, place| {
        let assumed = Assumptions { hair_left_percent, ..Assumptions::default() };
        LossField::new(&at(LossScale::Norwood, stage, 0.0), &assumed, &head.chart).terminal_share(place)
    };
    for (percent, told) in [(67.0, 0.469), (100.0, 0.7), (133.0, 0.931)] {
        let found = left(LossStage::IV, percent, bridge);
        assert!((found - told).abs() < 0.005, "the bridge of IV keeps {found} at {percent} %, not {told}");
        assert_eq!(left(LossStage::V, percent, crown), 0.0, "the crown of V is bald at {percent} %");
    }
    let fringe = anchor.behind(0.0, 0.0);
    assert_eq!(left(LossStage::VII, 133.0, fringe), 1.0, "no zone keeps more than all");
}

/// Down the sides from the bare top of VI: heights at which the share passes a tenth, a half and nine tenths.
fn down_the_sides(assumed: &Assumptions) -> Vec<[f32; 3]> {
    let head = &heads()[0];
    let field = LossField::new(&Loss::default(), assumed, &head.chart);
    let profile = |forward: i32| {
        let up = |up: i32| (up as f32 * 0.25, head.chart.anchor().beside(0, up as f32 * 0.25, forward as f32 * 6.0));
        [0.1, 0.5, 0.9].map(|share| (80..440).rev().map(up).find(|(_, p)| field.terminal_share(*p) > share).unwrap().0)
    };
    (-9..-1).map(profile).collect()
}

#[test]
fn borders_are_as_wide_and_wander_as_far_as_is_assumed() {
    let mean = |numbers: Vec<f32>| numbers.iter().sum::<f32>() / numbers.len() as f32;
    let told = |border_percent, wander_percent| {
        let assumed = Assumptions { border_percent, wander_percent, ..Assumptions::default() };
        let heights = down_the_sides(&assumed);
        let width = mean(heights.iter().map(|[bare, _, full]| bare - full).collect());
        // Second differences of a smooth outline are small; wandering makes some larger.
        let bend = mean(heights.windows(3).map(|h| (h[0][1] - 2.0 * h[1][1] + h[2][1]).abs()).collect());
        (width, bend)
    };
    let widths = [70.0, 100.0, 200.0].map(|border| told(border, 0.0).0);
    let bends = [0.0, 100.0, 200.0].map(|wander| told(100.0, wander).1);
    println!("widths {widths:.2?} mm, bends {bends:.2?} mm");
    assert!((widths[0] / widths[1] - 0.7).abs() < 0.08 && (widths[2] / widths[1] - 2.0).abs() < 0.2, "{widths:?}");
    assert!(bends[0] < 0.6 * bends[1] && bends[2] > 1.4 * bends[1], "{bends:?}");
}
