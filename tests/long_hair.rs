//! Hair above the skin at any length: it lies on the head, and is drawn with a bounded number of curves.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common;

use crate::common::{CENTRE, head_asset, plain_scalp};
use glam::Vec3;
use proptest::prelude::*;
use smp_simulator::case::{Case, HairCurl, HairCut, HairStyle, Loss, LossStage, Parting, Person, Sex, Whorl};
use smp_simulator::frame::{SceneBuilder, StrandInstance};
use smp_simulator::hair::{Curl, Groom, HairFlow};

const CURLS: [HairCurl; 4] = [HairCurl::Straight, HairCurl::Wavy, HairCurl::Curly, HairCurl::Coily];

fn groomed(style: &HairStyle, seed: u64) -> Groom {
    let chart = &plain_scalp().chart;
    Groom::new(chart, &HairFlow::new(chart, seed, Whorl::Auto), style, style.length_mm, seed)
}

/// How far a point lies outside the skin in the direction in which the skull's middle sees it.
fn height_mm(at: Vec3) -> f32 {
    (at - CENTRE).length() - (common::skin(at - CENTRE) - CENTRE).length()
}

/// Whether the chart knows the skin below a point: it ends under the head, where the neck would be.
fn is_charted(at: Vec3) -> bool {
    let chart = &plain_scalp().chart;
    let below = chart.surface_from_chart(chart.chart_from_surface(at));
    at.y > -60.0 && below.distance(common::skin(at - CENTRE)) < 4.0
}

#[test]
fn a_long_hair_leaves_the_skin_where_it_grows_and_never_enters_it_again() {
    let scalp = plain_scalp();
    let cuts =
        [(HairCut::Uniform, Parting::Left), (HairCut::SweptBack, Parting::Left), (HairCut::Bob, Parting::Middle)];
    for (curl, (cut, parting)) in CURLS.into_iter().flat_map(|curl| cuts.map(|cut| (curl, cut))) {
        for length_mm in [8.0, 20.0, 60.0, 150.0] {
            let style = HairStyle { curl, length_mm, cut, parting, ..HairStyle::default() };
            let groom = groomed(&style, 1);
            let (mut least, mut ways) = (f32::MAX, 0);
            for site in scalp.sites.sites().iter().step_by(37) {
                let path = groom.path(site.chart, site.position_mm).unwrap();
                assert_eq!(path.points_mm[0], site.position_mm);
                ways += 1;
                for point in path.points_mm[1..].iter().filter(|point| is_charted(**point)) {
                    least = least.min(height_mm(*point));
                }
            }
            println!("{curl:?}, {length_mm} mm: {ways} ways, {least:.2} mm off the skin at least");
            assert!(least > -0.6, "{curl:?} of {length_mm} mm runs {least} mm below the skin");
        }
    }
}

#[test]
fn hair_is_as_long_as_it_is_said_to_be() {
    let scalp = plain_scalp();
    for curl in CURLS {
        let style = HairStyle { curl, length_mm: 60.0, ..HairStyle::default() };
        let groom = groomed(&style, 1);
        let asked = Curl::of(curl).way_mm(60.0);
        for site in scalp.sites.sites().iter().step_by(211).filter(|site| site.edge_mm > 20.0) {
            let path = groom.path(site.chart, site.position_mm).unwrap();
            let length: f32 = path.points_mm.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
            assert!((0.7..1.25).contains(&(length / asked)), "{curl:?}: {length} mm instead of {asked}");
        }
    }
}

#[test]
fn long_hair_hangs_at_the_sides_and_the_nape_and_stays_out_of_the_face() {
    let scalp = plain_scalp();
    let marks = &scalp.surface.landmarks;
    let groom = groomed(&HairStyle { length_mm: 80.0, ..HairStyle::default() }, 1);
    let mut in_face = 0;
    for site in scalp.sites.sites().iter().step_by(53) {
        let path = groom.path(site.chart, site.position_mm).unwrap();
        let way = path.points_mm[8] - path.points_mm[0];
        let root = site.position_mm;
        if root.y < 30.0 {
            assert!(way.y < 0.0, "hair at {root} rises by {way}");
        }
        let tip = path.points_mm[8];
        in_face += u32::from(tip.x.abs() < 35.0 && tip.y < marks.glabella.y && tip.z > marks.tragion[0].z + 40.0);
    }
    assert!(in_face < 8, "{in_face} of the guides end before the eyes");
}

fn scalp_strands(case: &Case, builder: &mut SceneBuilder) -> (Vec<StrandInstance>, u32) {
    let update = builder.build(case).unwrap();
    // Brows and lashes have four pieces; hair of the scalp never has.
    (update.hair.unwrap().strands.into_iter().filter(|strand| strand.span[2] != 4).collect(), update.facts.hairs)
}

/// What the curves cover: their lengths times their widths, mm².
fn covered_mm2(strands: &[StrandInstance]) -> f32 {
    let length = |s: &StrandInstance| {
        let [a, b, c] = [s.root_mm, s.control_mm, s.tip_mm].map(Vec3::from);
        let at = |t: f32| a.lerp(b, t).lerp(b.lerp(c, t), t);
        (0..8).map(|k| at(k as f32 / 8.0).distance(at((k + 1) as f32 / 8.0))).sum::<f32>()
    };
    let width = |s: &StrandInstance| (f32::from(s.widths[0]) + f32::from(s.widths[1])) / (2.0 * 65535.0);
    strands.iter().map(|s| length(s) * width(s)).sum()
}

#[test]
fn curves_stay_few_and_cover_what_all_hairs_would() {
    let mut builder = SceneBuilder::new(head_asset());
    for curl in CURLS {
        for length_mm in [0.3, 1.0, 3.0, 12.0, 40.0, 150.0] {
            let hair = HairStyle { curl, length_mm, ellipticity: 1.0, ..HairStyle::default() };
            let loss = Loss { stage: LossStage::None, ..Loss::default() };
            let case = Case { hair, loss, ..Case::default() };
            let (strands, hairs) = scalp_strands(&case, &mut builder);
            let covered = covered_mm2(&strands);
            let vertices: u32 = strands.iter().map(|s| 2 * (u32::from(s.span[2] & 127) + 1)).sum();
            let all = hairs as f32 * length_mm * case.hair.shaft_um / 1000.0;
            println!(
                "{curl:?}, {length_mm} mm: {} curves, {vertices} vertices for {hairs} hairs; {:.2} of their cover",
                strands.len(),
                covered / all
            );
            assert!(strands.len() <= 170_000 && vertices <= 1_400_000, "{} curves", strands.len());
            // Strands are not drawn wider than a lock of a millimetre: they cover the head many times over by then.
            let many_times = covered > 5.0 * 60_000.0;
            assert!(
                many_times || (0.75..1.15).contains(&(covered / all)),
                "{curl:?}, {length_mm} mm: {covered} of {all}"
            );
            // Lengths differ by an eighth at most.
            let most_pieces = strands.iter().map(|strand| strand.span[2]).max();
            if length_mm <= 0.4 {
                assert_eq!(most_pieces, Some(1), "stubble is drawn as one straight piece");
            } else if length_mm <= 1.3 {
                assert_eq!(most_pieces, Some(2), "what hardly bends is drawn with two");
            }
        }
    }
}

#[test]
fn every_curve_of_a_hair_turns_white_with_it_and_the_asked_share_of_them_does() {
    let mut builder = SceneBuilder::new(head_asset());
    for length_mm in [0.5, 40.0] {
        let hair = HairStyle { length_mm, ..HairStyle::default() };
        let case = Case { hair, loss: Loss { stage: LossStage::None, ..Loss::default() }, ..Case::default() };
        let strands = scalp_strands(&case, &mut builder).0;
        let chained = strands.windows(2).filter(|pair| pair[1].root_mm == pair[0].tip_mm);
        assert!(chained.clone().all(|pair| pair[0].tint[1] == pair[1].tint[1]));
        assert_eq!(chained.count() > 0, length_mm > 8.0, "a long hair is a chain of curves");
        for grey in [0.1, 0.3, 0.6] {
            let white = strands.iter().filter(|strand| f32::from(strand.tint[1]) / 255.0 < grey).count();
            let share = white as f32 / strands.len() as f32;
            println!("{length_mm} mm: {share:.3} of the curves are white at {grey}");
            assert!((share - grey).abs() < 0.02, "{share} of the curves are white at {grey}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn any_hair_of_any_person_is_drawn_with_finite_curves_and_the_same_again(
        curl in prop::sample::select(CURLS.to_vec()),
        length_mm in 0.1_f32..150.0,
        female: bool,
        seed: u32,
        grey_percent in 0.0_f32..100.0,
        cut in prop::sample::select(HairCut::ALL.to_vec()),
        parting in prop::sample::select(Parting::ALL.to_vec()),
        breadth in -2.5_f32..2.5,
    ) {
        let sex = if female { Sex::Female } else { Sex::Male };
        let case = Case {
            person: Person { sex, seed, head_breadth_sd: breadth, ..Person::default() },
            hair: HairStyle { curl, length_mm, grey_percent, cut, parting, ..HairStyle::default() },
            ..Case::default()
        };
        let build = || scalp_strands(&case, &mut SceneBuilder::new(head_asset())).0;
        let strands = build();
        prop_assert!(!strands.is_empty());
        for strand in &strands {
            for at in [strand.root_mm, strand.control_mm, strand.tip_mm] {
                prop_assert!(Vec3::from(at).is_finite() && Vec3::from(at).length() < 500.0, "{at:?}");
            }
            prop_assert!(strand.widths[0] > 0);
        }
        let again = build();
        prop_assert_eq!(strands.len(), again.len());
        prop_assert!(strands.iter().zip(&again).all(|(a, b)| a.tip_mm == b.tip_mm && a.tint == b.tint && a.span == b.span));
    }
}
