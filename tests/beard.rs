//! Beards: hair of the face that hangs on no scalp and changes none.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::head_asset;
use glam::Vec3;
use smp_simulator::case::{Beard, Case, HairStyle, Person, Sex};
use smp_simulator::frame::{SceneBuilder, StrandInstance};

fn case(sex: Sex, beard: Beard) -> Case {
    Case {
        person: Person { sex, face: 3, seed: 77, ..Person::default() },
        hair: HairStyle { beard, ..HairStyle::default() },
        ..Case::default()
    }
}

/// The strands of a scene without a beard and with one: what the latter has more.
fn beard_of(beard: Beard) -> Vec<StrandInstance> {
    let mut builder = SceneBuilder::new(head_asset());
    let bare = builder.build(&case(Sex::Male, Beard::None)).unwrap();
    let grown = builder.build(&case(Sex::Male, beard)).unwrap();
    assert_eq!(bare.facts, grown.facts, "{beard:?}: what is counted is the scalp's");
    let (bare, grown) = (bare.hair.unwrap().strands, grown.hair.map(|hair| hair.strands).unwrap_or_default());
    let lies = |of: &StrandInstance| [of.root_mm, of.tip_mm].map(|at| at.map(f32::to_bits));
    let known: std::collections::HashSet<_> = bare.iter().map(lies).collect();
    grown.into_iter().filter(|strand| !known.contains(&lies(strand))).collect()
}

#[test]
fn a_beard_has_thousands_of_hairs_below_the_eyes_of_the_length_that_its_name_says() {
    let surface = head_asset().surface(&case(Sex::Male, Beard::Full).person);
    for (beard, shortest_mm, longest_mm) in
        [(Beard::Stubble, 0.2, 2.0), (Beard::Short, 1.0, 9.5), (Beard::Full, 3.0, 28.0)]
    {
        let hairs = beard_of(beard);
        assert!((3000..16_000).contains(&hairs.len()), "{beard:?}: {} hairs", hairs.len());
        for hair in &hairs {
            let [root, tip] = [hair.root_mm, hair.tip_mm].map(Vec3::from);
            let length_mm = root.distance(tip);
            assert!((0.5 * shortest_mm..longest_mm).contains(&length_mm), "{beard:?}: {length_mm} mm");
            assert!(
                root.y < surface.landmarks.tragion[0].y + 6.0 && root.z > surface.landmarks.tragion[0].z - 5.0,
                "{root}"
            );
        }
        let mean = hairs.iter().map(|hair| Vec3::from(hair.root_mm).distance(Vec3::from(hair.tip_mm))).sum::<f32>();
        let mean_mm = mean / hairs.len() as f32;
        assert!((0.3 * longest_mm..0.8 * longest_mm).contains(&mean_mm), "{beard:?}: {mean_mm} mm in the mean");
    }
    assert!(beard_of(Beard::Shadow).is_empty(), "a shaven beard has no hair above the skin");
}

#[test]
fn a_beard_turns_white_with_the_years_somewhat_before_the_scalp() {
    let hairs = beard_of(Beard::Full);
    let white_at = |share: f32| {
        hairs.iter().filter(|hair| f32::from(hair.tint[1]) / 255.0 < share).count() as f32 / hairs.len() as f32
    };
    for share in [0.1, 0.4, 0.7] {
        assert!((share..1.5 * share).contains(&white_at(share)), "{} at {share}", white_at(share));
    }
    assert_eq!(white_at(0.0), 0.0);
}

#[test]
fn a_woman_has_none() {
    let mut builder = SceneBuilder::new(head_asset());
    let bare = builder.build(&case(Sex::Female, Beard::None)).unwrap().hair.unwrap().strands.len();
    let full = builder.build(&case(Sex::Female, Beard::Full)).unwrap().hair;
    assert!(full.is_none_or(|hair| hair.strands.len() == bare));
}
