//! The sliders of a person: each moves its own measure, and all together leave a head that can be worked on.

use crate::common::head_asset;
use smp_simulator::case::{Assumptions, Loss, LossStage, Person, Sex};
use smp_simulator::hair::LossField;
use smp_simulator::head::{HeadMeasure, HeadMeasures, HeadSurface, ScalpChart};

type Slider = (HeadMeasure, fn(&mut Person, f32));

const SLIDERS: [Slider; 6] = [
    (HeadMeasure::HeadBreadth, |person, deviations| person.head_breadth_sd = deviations),
    (HeadMeasure::HeadLength, |person, deviations| person.head_length_sd = deviations),
    (HeadMeasure::TragionToTop, |person, deviations| person.head_height_sd = deviations),
    (HeadMeasure::ForeheadHeight, |person, deviations| person.forehead_height_sd = deviations),
    (HeadMeasure::EarLength, |person, deviations| person.ear_size_sd = deviations),
    (HeadMeasure::EarProtrusion, |person, deviations| person.ear_protrusion_sd = deviations),
];

/// How far one deviation of a slider may move another measure, in deviations: a tape round a broader or longer skull is
/// longer, cheekbones go a little with the temples, an ear grows in breadth as in length, and where it stands out from
/// is read at the nearest of few vertices behind it. Breadth is looked for above the ear's root, which moves as it grows.
fn spill(slider: HeadMeasure, other: HeadMeasure) -> f32 {
    match (slider, other) {
        (HeadMeasure::HeadBreadth | HeadMeasure::HeadLength, HeadMeasure::Circumference) => 0.85,
        (HeadMeasure::HeadBreadth, HeadMeasure::Bizygomatic) => 0.5,
        (HeadMeasure::EarLength, HeadMeasure::EarBreadth) => 0.9,
        (HeadMeasure::HeadBreadth | HeadMeasure::HeadLength, HeadMeasure::EarProtrusion) => 0.35,
        (HeadMeasure::EarLength, HeadMeasure::EarProtrusion | HeadMeasure::HeadBreadth) => 0.35,
        _ => 0.2,
    }
}

#[test]
fn each_slider_moves_its_own_measure_by_a_deviation_and_the_others_hardly() {
    let asset = head_asset();
    for sex in [Sex::Female, Sex::Male] {
        for face in [1, 6, 9] {
            let person = Person { sex, face, ..Person::default() };
            let measured = |person: &Person| HeadMeasures::of(&asset.surface(person));
            let base = measured(&person);
            for (slider, set) in SLIDERS {
                for deviations in [-1.0, 1.0] {
                    let mut moved = person.clone();
                    set(&mut moved, deviations);
                    let moved = measured(&moved);
                    for measure in HeadMeasure::ALL {
                        let by = (measure.of(&moved) - measure.of(&base)) / measure.spread(sex).deviation_mm;
                        let (wanted, allowed) =
                            if *measure == slider { (deviations, 0.15) } else { (0.0, spill(slider, *measure)) };
                        assert!(
                            (by - wanted).abs() <= allowed,
                            "{sex:?} {face}: {deviations} SD of {} move {} by {by:.2} SD",
                            slider.name(),
                            measure.name()
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_deviation_of_breadth_is_five_and_a_half_millimetres_on_the_mean_man() {
    let asset = head_asset();
    let breadth =
        |sd| HeadMeasures::of(&asset.surface(&Person { head_breadth_sd: sd, ..Person::default() })).head_breadth_mm;
    let base = breadth(0.0);
    for (deviations, wanted_mm) in [(-2.5, -13.75), (-1.0, -5.5), (1.0, 5.5), (2.5, 13.75)] {
        let by_mm = breadth(deviations) - base;
        assert!((by_mm - wanted_mm).abs() < 1.0, "{deviations} SD are {by_mm:.2} mm instead of {wanted_mm}");
    }
}

#[test]
fn the_ears_slider_reaches_its_ends() {
    let asset = head_asset();
    for sex in [Sex::Female, Sex::Male] {
        let deviation_mm = HeadMeasure::EarLength.spread(sex).deviation_mm;
        // The mean head to a tenth of a deviation or two; ready faces' ears are of another size to begin with.
        for (face, allowed) in [(1, 0.16), (4, 0.2), (6, 0.22), (9, 0.16)] {
            let length_mm = |ear_size_sd| {
                HeadMeasures::of(&asset.surface(&Person { sex, face, ear_size_sd, ..Person::default() })).ear_length_mm
            };
            let base = length_mm(0.0);
            for wanted in [-2.5, -2.0, -1.0, 1.0, 2.0, 2.5] {
                let by = (length_mm(wanted) - base) / deviation_mm;
                assert!((by - wanted).abs() <= allowed, "{sex:?} {face}: {wanted} SD move the ear by {by:.2} SD");
            }
            let smallest = (length_mm(-2.5) - base) / deviation_mm;
            assert!(
                face != 1 || (smallest + 2.5).abs() < 0.1,
                "{sex:?}: the mean head's ears shrink by {smallest:.2} SD"
            );
        }
    }
}

#[test]
fn a_tape_round_a_broader_or_longer_head_is_as_much_longer_as_round_an_ellipse() {
    let asset = head_asset();
    // Ramanujan's perimeter.
    let ellipse = |length: f32, breadth: f32| {
        let (a, b) = (length * 0.5, breadth * 0.5);
        std::f32::consts::PI * (3.0 * (a + b) - ((3.0 * a + b) * (a + 3.0 * b)).sqrt())
    };
    for sex in [Sex::Female, Sex::Male] {
        let measured = |person: Person| HeadMeasures::of(&asset.surface(&Person { sex, ..person }));
        let base = measured(Person::default());
        for deviations in [-2.0, -1.0, 1.0, 2.0] {
            let broader = measured(Person { head_breadth_sd: deviations, ..Person::default() });
            let longer = measured(Person { head_length_sd: deviations, ..Person::default() });
            for moved in [broader, longer] {
                let by_mm = moved.head_circumference_mm - base.head_circumference_mm;
                let told_mm = ellipse(moved.head_length_mm, moved.head_breadth_mm)
                    - ellipse(base.head_length_mm, base.head_breadth_mm);
                assert!((by_mm / told_mm - 1.0).abs() < 0.15, "{sex:?}: {by_mm:.1} mm instead of {told_mm:.1} mm");
            }
        }
    }
}

#[test]
fn a_person_without_sliders_has_the_ready_face_to_the_bit() {
    let asset = head_asset();
    for sex in [Sex::Female, Sex::Male] {
        let person = Person { sex, face: 4, ..Person::default() };
        assert_eq!(asset.shape_of(&person), asset.shape(&smp_simulator::head::recipe_of(&person)));
    }
}

/// Every corner of the cube of sliders.
fn corners(sex: Sex) -> impl Iterator<Item = Person> {
    (0_u32..64).map(move |corner| {
        let mut person = Person { sex, ..Person::default() };
        for (bit, (_, set)) in SLIDERS.iter().enumerate() {
            set(&mut person, if corner & (1 << bit) == 0 { -2.5 } else { 2.5 });
        }
        person
    })
}

/// Share of the skin above the neck whose facing has turned by more than 70° from what it was: beside the ears, and
/// elsewhere.
fn folded_shares(base: &HeadSurface, moved: &HeadSurface) -> [f32; 2] {
    let marks = &base.landmarks;
    let (top, bottom) = (marks.otobasion_superius[0].y + 15.0, marks.otobasion_inferius[0].y - 15.0);
    let (mut folded, mut all) = ([0.0, 0.0], 0.0);
    for triangle in &base.triangles {
        let facing = |surface: &HeadSurface| {
            let [a, b, c] = triangle.map(|corner| surface.positions_mm[corner as usize]);
            (b - a).cross(c - a)
        };
        let (before, after) = (facing(base), facing(moved));
        let at = base.positions_mm[triangle[0] as usize];
        if at.y > marks.menton.y {
            all += before.length();
            if before.normalize_or_zero().dot(after.normalize_or_zero()) < 0.34 {
                let beside_ear = (bottom..top).contains(&at.y) && at.x.abs() > 55.0 && at.z < marks.tragion[0].z + 15.0;
                folded[usize::from(!beside_ear)] += before.length();
            }
        }
    }
    folded.map(|area| area / all)
}

#[test]
fn all_sliders_at_their_ends_fold_skin_only_in_the_grooves_of_the_ears_and_keep_them_off_the_head() {
    let asset = head_asset();
    for sex in [Sex::Female, Sex::Male] {
        let base = asset.surface(&Person { sex, ..Person::default() });
        let mut most = 0.0_f32;
        for person in corners(sex) {
            let surface = asset.surface(&person);
            assert!(surface.positions_mm.iter().all(|at| at.is_finite()), "{person:?}");
            let [beside_ears, elsewhere] = folded_shares(&base, &surface);
            most = most.max(beside_ears);
            assert_eq!(elsewhere, 0.0, "{person:?}");
            assert!(beside_ears < 0.0015, "{person:?}: {:.3} % of the skin is folded", beside_ears * 100.0);
            let out_mm = HeadMeasures::of(&surface).ear_protrusion_mm;
            assert!((8.0..36.0).contains(&out_mm), "{person:?}: ears stand out {out_mm} mm");
            for (eye, before) in surface.eyes.iter().zip(base.eyes) {
                assert_eq!(*eye, before, "the eyes stay where they are");
            }
        }
        println!("{sex:?}: at most {:.3} % of the skin is folded, in the grooves of the ears", most * 100.0);
    }
}

#[test]
fn all_sliders_at_their_ends_leave_a_scalp_to_chart_and_a_horseshoe_at_stage_seven() {
    let asset = head_asset();
    for sex in [Sex::Female, Sex::Male] {
        // The ears' sliders move nothing of the scalp: one corner of theirs for each of the others'.
        for person in corners(sex).filter(|person| person.ear_size_sd == person.ear_protrusion_sd) {
            if person.ear_size_sd * person.head_breadth_sd < 0.0 {
                continue;
            }
            let surface = asset.surface(&person);
            let chart = ScalpChart::for_sex(&surface, sex).unwrap();
            let whole = chart.area_cm2(&surface, |_| 1.0);
            let loss = Loss { stage: LossStage::VII, ..Loss::default() };
            let bald = LossField::new(&loss, &Assumptions::default(), &chart).bald_area_cm2(&surface, &chart);
            let share = bald / whole;
            println!("{sex:?}: {whole:.0} cm², {bald:.0} of it bald at VII ({share:.2})");
            assert!((360.0..800.0).contains(&whole), "{person:?}: {whole} cm² bear hair");
            assert!((0.55..0.85).contains(&share), "{person:?}: {share} of the scalp is bald at VII");
            for ear in chart.landmarks().tragion {
                assert!(chart.hair_distance_mm(ear) < 0.0, "{person:?}: hair on the ear");
            }
        }
    }
}
