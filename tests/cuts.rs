//! Cuts: how long hair is where, and which way it is combed.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::{head_asset, plain_scalp};
use glam::Vec3;
use smp_simulator::case::{Case, HairCut, HairStyle, Loss, LossStage, Parting, Person, Whorl};
use smp_simulator::frame::SceneBuilder;
use smp_simulator::hair::{Cut, Groom, HairFlow};

/// Mean length where hair grows, mm: on top, over the ears, and at the nape.
fn lengths_mm(style: &HairStyle) -> [f32; 3] {
    let scalp = plain_scalp();
    let marks = &scalp.surface.landmarks;
    let cut = Cut::of(style, marks);
    let mean = |wanted: &dyn Fn(Vec3) -> bool| {
        let places = scalp.sites.sites().iter().map(|site| site.position_mm).filter(|at| wanted(*at));
        let (sum, count) = places.fold((0.0, 0), |(sum, count), at| (sum + cut.length_mm(at), count + 1));
        assert!(count > 100, "{count} places");
        sum / count as f32
    };
    let (ear, top) = (marks.tragion[0], marks.vertex);
    let low = |at: Vec3| at.y < ear.y + 0.15 * (top.y - ear.y);
    [
        mean(&|at| at.y > ear.y + 0.92 * (top.y - ear.y)),
        mean(&|at| low(at) && (at.z - ear.z).abs() < 25.0),
        mean(&|at| low(at) && at.z < ear.z - 60.0),
    ]
}

#[test]
fn a_cut_has_the_set_length_on_top_and_is_as_short_at_the_sides_as_its_name_says() {
    for length_mm in [0.1, 6.0, 25.0, 90.0] {
        for (cut, sides, nape) in [
            (HairCut::Uniform, 0.999..=1.001, 0.999..=1.001),
            (HairCut::Fade, 0.0..=0.12, 0.0..=0.12),
            (HairCut::Crew, 0.0..=0.7, 0.0..=0.5),
            (HairCut::SidePart, 0.2..=0.4, 0.2..=0.4),
            (HairCut::SweptBack, 0.2..=0.4, 0.2..=0.4),
            (HairCut::Bob, 0.35..=0.7, 0.35..=0.7),
            (HairCut::Long, 0.9..=1.001, 0.99..=1.001),
        ] {
            let [top_mm, side_mm, nape_mm] = lengths_mm(&HairStyle { cut, length_mm, ..HairStyle::default() });
            let least = if cut == HairCut::Crew { 0.5 } else { 0.85 };
            assert!((least..1.0001).contains(&(top_mm / length_mm)), "{cut:?} of {length_mm}: {top_mm} mm on top");
            if length_mm < 1.0 && matches!(cut, HairCut::Fade | HairCut::Crew) {
                assert!((side_mm - length_mm).abs() < 1e-4, "what is shaved on top is shaved all over");
                continue;
            }
            assert!(sides.contains(&(side_mm / length_mm)), "{cut:?} of {length_mm}: {side_mm} mm at the sides");
            assert!(nape.contains(&(nape_mm / length_mm)), "{cut:?} of {length_mm}: {nape_mm} mm at the nape");
        }
    }
}

#[test]
fn no_cut_is_longer_anywhere_than_it_is_set_nor_shorter_than_a_razor_leaves() {
    let scalp = plain_scalp();
    for &cut in HairCut::ALL {
        for length_mm in [0.1, 0.5, 3.0, 12.0, 150.0] {
            let style = HairStyle { cut, length_mm, ..HairStyle::default() };
            let lengths = Cut::of(&style, &scalp.surface.landmarks);
            for site in scalp.sites.sites().iter().step_by(19) {
                let here_mm = lengths.length_mm(site.position_mm);
                assert!(here_mm <= length_mm * 1.0001, "{cut:?}: {here_mm} of {length_mm} mm");
                assert!(here_mm >= 0.2 * length_mm || here_mm >= 0.0999, "{cut:?}: {here_mm} of {length_mm} mm");
            }
        }
    }
}

/// How far hair goes to the person's left and ahead, as shares of its way, where it grows on top so far to the left.
fn leans(style: &HairStyle, left_mm: f32) -> [f32; 2] {
    let scalp = plain_scalp();
    let groom = Groom::new(&scalp.chart, &HairFlow::new(&scalp.chart, 1, Whorl::Auto), style, style.length_mm, 1);
    let marks = &scalp.surface.landmarks;
    let ahead_mm = marks.trichion.z - 60.0..marks.trichion.z - 15.0;
    let on_top = scalp.sites.sites().iter().filter(|site| {
        let at = site.position_mm;
        (at.x - left_mm).abs() < 6.0 && ahead_mm.contains(&at.z) && at.y > marks.trichion.y
    });
    let (sum, count) = on_top.fold((Vec3::ZERO, 0), |(sum, count), site| {
        let path = groom.path(site.chart, site.position_mm).unwrap();
        (sum + (path.points_mm[4] - path.points_mm[0]).normalize_or_zero(), count + 1)
    });
    assert!(count > 20, "{count} places {left_mm} mm to the left");
    [sum.x / count as f32, sum.z / count as f32]
}

#[test]
fn hair_lies_to_either_side_of_its_parting_wherever_that_is() {
    for (parting, parting_mm, at_mm) in [
        (Parting::Left, 24.0, 24.0),
        (Parting::Left, 40.0, 40.0),
        (Parting::Middle, 24.0, 0.0),
        (Parting::Right, 30.0, -30.0),
    ] {
        let style = HairStyle { length_mm: 70.0, parting, parting_mm, ..HairStyle::default() };
        let ([left, _], [right, _]) = (leans(&style, at_mm + 17.0), leans(&style, at_mm - 17.0));
        assert!(left > 0.3 && right < -0.3, "{parting:?} at {parting_mm} mm: {left} left of it, {right} right of it");
    }
}

#[test]
fn next_to_a_parting_no_hair_lies_along_it_or_over_it() {
    let scalp = plain_scalp();
    let marks = &scalp.surface.landmarks;
    let flow = HairFlow::new(&scalp.chart, 1, Whorl::Auto);
    for (parting, parting_mm, at_mm) in [
        (Parting::Left, 31.0, 31.0),
        (Parting::Middle, 24.0, 0.0),
        (Parting::Right, 37.5, -37.5),
        (Parting::Left, 18.0, 18.0),
    ] {
        for length_mm in [60.0, 110.0] {
            let style = HairStyle { length_mm, parting, parting_mm, ..HairStyle::default() };
            let groom = Groom::new(&scalp.chart, &flow, &style, style.length_mm, 1);
            let on_top = |z: f32| (marks.trichion.z - 60.0..marks.trichion.z - 12.0).contains(&z);
            let next = |x: f32| (0.5..5.0).contains(&(x - at_mm).abs());
            let sites = scalp.sites.sites().iter().filter(|site| on_top(site.position_mm.z) && next(site.chart.x));
            let (mut own, mut all) = (0, 0);
            for site in sites {
                let path = groom.path(site.chart, site.position_mm).unwrap();
                let way = path.points_mm[3] - path.points_mm[0];
                let aside = way.x * (site.chart.x - at_mm).signum() / way.length();
                (own, all) = (own + u32::from(aside > 0.35), all + 1);
            }
            assert!(all > 100, "{all} places");
            assert!(own * 100 >= all * 97, "{parting:?} at {parting_mm} mm, {length_mm} long: {own} of {all}");
        }
    }
}

#[test]
fn hair_swept_back_goes_back_and_a_crew_cut_s_goes_ahead_as_it_grows() {
    let lies = |cut, parting| leans(&HairStyle { length_mm: 70.0, cut, parting, ..HairStyle::default() }, 5.0);
    let [aside, ahead] = lies(HairCut::SweptBack, Parting::Left);
    assert!(ahead < -0.6 && aside.abs() < 0.3, "back: {ahead}, aside: {aside}");
    assert!(lies(HairCut::Crew, Parting::Left)[1] > 0.3, "{:?}", lies(HairCut::Crew, Parting::Left));
    assert!(lies(HairCut::Uniform, Parting::None)[1] > 0.3, "{:?}", lies(HairCut::Uniform, Parting::None));
}

#[test]
fn a_cut_changes_hair_and_no_deposit_and_a_fade_of_long_hair_has_stubble_and_chains() {
    let mut builder = SceneBuilder::new(head_asset());
    let case = |cut| Case {
        person: Person { seed: 5, ..Person::default() },
        loss: Loss { stage: LossStage::III, ..Loss::default() },
        hair: HairStyle { cut, length_mm: 40.0, ..HairStyle::default() },
        ..Case::default()
    };
    let uniform = builder.build(&case(HairCut::Uniform)).unwrap();
    let fade = builder.build(&case(HairCut::Fade)).unwrap();
    assert!(fade.head.is_none(), "the head stays");
    assert_eq!(fade.facts.hash, uniform.facts.hash, "so do hairs and deposits");
    let strands = fade.hair.expect("hair is cut anew").strands;
    let of = |pieces: u8| strands.iter().filter(|strand| strand.span[2] == pieces).count();
    let (stubble, chained) = (of(1), strands.iter().filter(|strand| strand.span[2] > 127).count());
    assert!(stubble > 2000 && chained > 20_000, "{stubble} hairs of stubble, {chained} pieces of lying hair");
    let codes: Vec<u8> = strands.iter().map(|strand| strand.span[2]).collect();
    let runs = codes.windows(2).filter(|pair| pair[0] != pair[1]).count() + 1;
    assert!(runs <= 6, "what is drawn alike lies together: {runs} runs");
}
